using Qiao.People;
using Qiao.Platform.Files;

namespace Qiao.Vacancies.Recruiting;

/// <summary>A person's applications to public institutions, for the copy of what is held and for erasure: degree and state stay, without the person, for the figures.</summary>
internal sealed class KeptRecruits(Session session, VacanciesDb db, FileCabinet files) : IKeptForPerson
{
    public string Name => "recruitments";

    public async Task<object> CopyAsync(SeekerId seeker, AccountId account, CancellationToken ct)
    {
        var own = await db.Recruits.AsNoTracking().Where(a => a.Seeker == seeker).OrderBy(a => a.Id).ToListAsync(ct);
        var ids = own.Select(a => a.Id).ToList();
        var steps = await db.RecruitSteps.AsNoTracking().Where(s => ids.Contains(s.Recruit)).OrderBy(s => s.Revision).ToListAsync(ct);
        var copy = new List<object>();
        foreach (var a in own)
        {
            copy.Add(new
            {
                id = a.Id.ToString(), post = a.Post.ToString(), degree = a.Degree.ToString(), a.School, a.Field, a.Graduated, a.Title, a.Verified, state = a.State.Shown().ToString(), a.Score, a.Rank,
                rule = a.Second is null ? null : a.Rule, evidence = a.Second is null ? null : a.Evidence, a.Appeal, a.Ruling, a.Sent,
                files = (await files.OfAsync(a.Id.ToString(), ct)).Select(f => new { id = f.Id.ToString(), f.Name, f.Type, f.Size }),
                steps = steps.Where(s => s.Recruit == a.Id && !RecruitSteps.All.Any(step => step.Code == s.Step && step.IsInternal)).Select(s => new { s.Step, to = s.ToState.ToString(), s.Remark, s.At }),
            });
        }

        return copy;
    }

    public async Task ForgetAsync(SeekerId seeker, AccountId? account, CancellationToken ct)
    {
        foreach (var a in await db.Recruits.AsNoTracking().Where(a => a.Seeker == seeker).ToListAsync(ct))
        {
            await files.ForgetAsync(a.Id.ToString(), ct);
            if (a.Rank is { } rank && await db.Notices.AsNoTracking().FirstOrDefaultAsync(n => n.Post == a.Post, ct) is { } notice)
            {
                await session.ExecuteAsync($"update vacancies_notice set content = {NoticeText.WithoutNames(notice.Content, rank)}, erased = 1 where post = {a.Post}", ct);
            }
        }

        await session.ExecuteAsync($"update vacancies_recruit_step set remark = null where recruit in (select r.id from vacancies_recruit r where r.seeker = {seeker})", ct);
        await session.ExecuteAsync($"delete from vacancies_recruit_tally where seeker = {seeker}", ct);
        await session.ExecuteAsync($"""
            update vacancies_recruit set seeker = null, account = null, school = null, field = null, graduated = null, title = null, evidence = null, appeal = null, ruling = null, revision = revision + 1,
                state = case when state in ('Failed', 'Hired', 'NotChosen') then state else 'Withdrawn' end
            where seeker = {seeker}
            """, ct);
    }
}
