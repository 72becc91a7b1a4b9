using Qiao.People;
using Qiao.Platform.Messages;

namespace Qiao.Vacancies.Reporting;

/// <summary>The reports that a person sent while signed in: in their copy, and without a person or a word of theirs after an erasure. That there was a report, and how it was decided, stays.</summary>
internal sealed class KeptReports(Session session, VacanciesDb db, ReporterKeys keys, Outbox outbox) : IKeptForPerson
{
    public string Name => "reports";

    public async Task<object> CopyAsync(SeekerId seeker, AccountId account, CancellationToken ct)
    {
        var own = await db.Complaints.AsNoTracking().Where(c => c.Account == account).OrderBy(c => c.Id).ToListAsync(ct);
        return own.Select(c => new
        {
            vacancy = c.Vacancy.ToString(), kind = c.Kind.ToString(), ground = c.Ground?.ToString(), c.Text, contact = keys.Open(c.Contact)?.Spelling, state = c.State.ToString(), c.At, c.Decided, c.Answer,
        }).ToList();
    }

    public async Task ForgetAsync(SeekerId seeker, AccountId? account, CancellationToken ct)
    {
        if (account is null)
        {
            return;
        }

        foreach (var id in await db.Complaints.Where(c => c.Account == account).Select(c => c.Id).ToListAsync(ct))
        {
            await outbox.ForgetAboutAsync(DecideReports.Answered, id.ToString(), ct);
        }

        await session.ExecuteAsync($"update vacancies_complaint set reporter = null, account = null, contact = null, text = null where account = {account}", ct);
    }
}
