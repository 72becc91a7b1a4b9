using System.Data.Common;
using Qiao.Organisations;
using Qiao.Vacancies.Applying;

namespace Qiao.Vacancies.Interviewing;

/// <param name="Time">The id of a free time.</param>
public sealed record ChooseTimeForm(string? Time);

/// <summary>What someone who is invited sees: the time they have, or those they can choose from.</summary>
/// <param name="WhyNot">Why nothing can be chosen now.</param>
public sealed record InterviewChoice(ApplicationId Application, VacancyId Vacancy, string Title, Language Language, string? Employer, InterviewTime? Taken, IReadOnlyList<InterviewTime> Free, Problem? WhyNot);

/// <summary>Someone who is invited chooses a time, moves to another or gives it back. Nobody gets a time that another has, nor two at once.</summary>
internal sealed class BookInterview(Session session, VacanciesDb db, Employers employers, InterviewLinks links)
{
    private const int Most = 40;

    public async Task<InterviewChoice?> FindAsync(ApplicationId id, CancellationToken ct)
    {
        var row = await (from a in db.Applications.AsNoTracking() join v in db.Vacancies on a.Vacancy equals v.Id where a.Id == id select new { Application = a, v.Title, v.Language }).FirstOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var taken = await db.Interviews.AsNoTracking().Where(i => i.Application == id).OrderByDescending(i => i.Starts).FirstOrDefaultAsync(ct);
        var invited = row.Application.State == ApplicationState.Interview;
        if (taken?.Attended is not null && await IsAskedAgainAsync(id, taken.Ends, ct))
        {
            taken = null;
        }

        var free = invited && taken?.Attended is null ? await FreeAsync(row.Application, ct) : [];
        var employer = await employers.FindAsync(row.Application.Employer, ct);
        return new(id, row.Application.Vacancy, row.Title, row.Language, employer?.Name, taken?.Time, free, invited ? null : InterviewTexts.NotInvited);
    }

    /// <summary>Takes a time, giving back the one that the application had; answers the secret of the link that moves or cancels it.</summary>
    public async Task<Outcome<string>> TakeAsync(ApplicationId id, ChooseTimeForm form, InterviewLink? link, CancellationToken ct)
    {
        if (OwnInterview.Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<string>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.Applications.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) is not { } application)
        {
            return new Outcome<string>.Missing();
        }

        if (application.State != ApplicationState.Interview)
        {
            return InterviewTexts.NotInvited;
        }

        if (link is not null && !await links.UseAsync(link, ct))
        {
            return InterviewTexts.LinkUsed;
        }

        if (!Ids.TryRead<InterviewId>(form.Time, out var named) || await db.Interviews.AsNoTracking().FirstOrDefaultAsync(i => i.Id == named, ct) is not { } time || !await MayTakeAsync(application, time, ct))
        {
            return InterviewTexts.Gone;
        }

        // As when times are offered: two that come to stand in an exclusion at once may wait for each other.
        await session.LockAsync($"interviews of {application.Seeker}", ct);
        try
        {
            await links.ReleaseAsync(id, ct);
            // The statement's own condition gives a time to one; the database keeps the person from two at once.
            if (await session.ExecuteAsync($"""
                update vacancies_interview set application = {id}, seeker = {application.Seeker}, taken = {session.Now}, reminded = null where id = {named} and application is null and starts > {session.Now}
                """, ct) == 0)
            {
                return InterviewTexts.Gone;
            }
        }
        catch (DbException refused) when (refused.IsOverlap())
        {
            return InterviewTexts.Overlaps;
        }
        catch (DbException refused) when (refused.IsDuplicate())
        {
            return InterviewTexts.NotInvited;
        }

        var title = await TitleAsync(application, ct);
        var secret = await links.TellTakenAsync(application, title, time.Time, ct);
        await TellEmployerAsync(application, InterviewTexts.EmployerTaken, title, time, secret, ct);
        await change.CommitAsync(ct);
        return secret;
    }

    /// <summary>Gives the time back; answers the secret of a link that chooses another.</summary>
    public async Task<Outcome<string>> CancelAsync(ApplicationId id, InterviewLink? link, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        var now = session.Now;
        if (await db.Applications.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) is not { } application)
        {
            return new Outcome<string>.Missing();
        }

        if (await db.Interviews.AsNoTracking().FirstOrDefaultAsync(i => i.Application == id && i.Attended == null && i.Starts > now, ct) is not { } time)
        {
            return InterviewTexts.Gone;
        }

        if (link is not null && !await links.UseAsync(link, ct))
        {
            return InterviewTexts.LinkUsed;
        }

        await links.ReleaseAsync(id, ct);
        var secret = await links.NewAsync(id, null, ct);
        await TellEmployerAsync(application, InterviewTexts.EmployerCancelled, await TitleAsync(application, ct), time, secret, ct);
        await change.CommitAsync(ct);
        return secret;
    }

    private async Task<IReadOnlyList<InterviewTime>> FreeAsync(Application a, CancellationToken ct)
    {
        var (all, now) = (await employers.AllOfAsync(a.Employer, ct), session.Now);
        var free = await db.Interviews.AsNoTracking()
            .Where(i => all.Contains(i.Employer) && i.Application == null && i.Starts > now && (i.Vacancy == null || i.Vacancy == a.Vacancy)).OrderBy(i => i.Starts).Take(Most * 4).ToListAsync(ct);
        // Two rooms at one hour are one choice.
        return free.DistinctBy(i => (i.Starts, i.Ends, i.Mode, i.Place)).Take(Most).Select(i => i.Time).ToList();
    }

    /// <summary>Whether the employer has asked for another round since.</summary>
    private Task<bool> IsAskedAgainAsync(ApplicationId id, DateTimeOffset since, CancellationToken ct) =>
        db.ApplicationSteps.AnyAsync(s => s.Application == id && s.Step == ApplicationSteps.NextRound.Code && s.At >= since, ct);

    private async Task<bool> MayTakeAsync(Application a, Interview time, CancellationToken ct) =>
        (time.Vacancy is null || time.Vacancy == a.Vacancy) && (await employers.AllOfAsync(a.Employer, ct)).Contains(time.Employer);

    private Task<string> TitleAsync(Application a, CancellationToken ct) => db.Vacancies.Where(v => v.Id == a.Vacancy).Select(v => v.Title).FirstAsync(ct);

    private Task<bool> TellEmployerAsync(Application a, Bilingual text, string title, Interview time, string secret, CancellationToken ct) => employers.TellAsync(
        a.Employer, "vacancies.interview-news", InterviewLinks.Subject(a.Id, secret), InterviewTexts.Title, text.With(title, InterviewTexts.When(time.Starts, time.Ends)), ct);
}
