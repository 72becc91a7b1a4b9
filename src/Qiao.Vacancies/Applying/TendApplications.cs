using Qiao.Organisations;
using Qiao.Platform.Jobs;

namespace Qiao.Vacancies.Applying;

/// <summary>Answers those whose vacancy has ended, and reminds employers of those who have waited for days.</summary>
internal sealed class TendApplications(Session session, VacanciesDb db, Employers employers, ApplicationWriting writing, TimeProvider clock) : IJob
{
    private const int Some = 200;

    // An expired vacancy is often opened again; its applicants are answered when it has stayed closed for so long.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    private static readonly TimeSpan Overdue = TimeSpan.FromDays(3);

    private static readonly VacancyState[] Ended = [VacancyState.Filled, VacancyState.Withdrawn, VacancyState.Removed, VacancyState.Expired];

    private static readonly ApplicationState[] Open = [ApplicationState.New, ApplicationState.Seen, ApplicationState.Shortlisted, ApplicationState.Interview, ApplicationState.Pool];

    public string Name => "vacancies.applications";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await CloseSomeAsync(ct) == Some)
        {
            // Each batch is a change of its own.
        }

        await RemindAsync(ct);
    }

    private async Task<int> CloseSomeAsync(CancellationToken ct)
    {
        var patient = clock.GetUtcNow() - Patience;
        await using var change = await session.ChangeAsync(ct);
        var due = await (from a in db.Applications.AsNoTracking()
                         join v in db.Vacancies on a.Vacancy equals v.Id
                         where Open.Contains(a.State) && Ended.Contains(v.State) && v.Closed != null && (v.State != VacancyState.Expired || v.Closed < patient)
                         orderby a.Id
                         select new { Application = a, v.Title, v.State }).Take(Some).ToListAsync(ct);
        foreach (var row in due)
        {
            // Its own condition lets a step be taken once, whichever process is quicker.
            await writing.TakeAsync(row.Application, row.Title, ApplicationSteps.Closing, row.State == VacancyState.Filled ? "filled" : "cancelled", null, ct);
        }

        await change.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return due.Count;
    }

    private async Task RemindAsync(CancellationToken ct)
    {
        var overdue = clock.GetUtcNow() - Overdue;
        await using var change = await session.ChangeAsync(ct);
        var waiting = await db.Applications.Where(a => (a.State == ApplicationState.New || a.State == ApplicationState.Seen) && a.Answered == null && a.Sent < overdue)
            .GroupBy(a => a.Employer).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        foreach (var employer in waiting)
        {
            // The outbox takes one such message a day for each employer, whichever process writes it.
            await employers.TellAsync(employer.Key, "vacancies.applications-wait", employer.Key.ToString(), ApplicationTexts.EmployerTitle, ApplicationTexts.EmployerBody.With(employer.Count), ct);
        }

        await change.CommitAsync(ct);
    }
}
