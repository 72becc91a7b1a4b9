using Qiao.Platform.Jobs;
using Qiao.Platform.Journal;

namespace Qiao.Vacancies.Life;

/// <summary>Ends vacancies whose last day has passed, once each, whichever processes run at midnight; and opens to all those that registered seekers saw first.</summary>
internal sealed class ExpireVacancies(Session session, VacanciesDb db, VacancySteps steps, TimeProvider clock) : IJob
{
    private const int Some = 200;

    public string Name => "vacancies.expire";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await ExpireSomeAsync(ct) == Some)
        {
            // Each batch is a change of its own: no reader waits long.
        }

        while (await OpenSomeAsync(ct) == Some)
        {
            // As above.
        }
    }

    /// <summary>How many were due; another process may have ended some of them meanwhile.</summary>
    private async Task<int> ExpireSomeAsync(CancellationToken ct)
    {
        var today = Days.Today(clock);
        await using var change = await session.ChangeAsync(ct);
        var due = await db.Vacancies.AsNoTracking().Where(v => v.State == VacancyState.Published && v.ValidThrough != null && v.ValidThrough < today)
            .OrderBy(v => v.Id).Take(Some).ToListAsync(ct);
        foreach (var vacancy in due)
        {
            await steps.TakeAsync(vacancy, LifeSteps.Expiry, null, null, ct);
        }

        await change.CommitAsync(ct);
        return due.Count;
    }

    /// <summary>A window that has ended is taken off, so that the vacancy is announced to everyone, once.</summary>
    private async Task<int> OpenSomeAsync(CancellationToken ct)
    {
        var today = Days.Today(clock);
        await using var change = await session.ChangeAsync(ct);
        var due = await db.Vacancies.AsNoTracking().Where(v => v.State == VacancyState.Published && v.FirstUntil != null && v.FirstUntil < today)
            .OrderBy(v => v.Id).Take(Some).ToListAsync(ct);
        foreach (var vacancy in due)
        {
            if (await session.ExecuteAsync($"""
                update vacancies_vacancy set first_until = null, revision = revision + 1, changed = {session.Now}
                where id = {vacancy.Id} and revision = {vacancy.Revision} and first_until is not null
                """, ct) == 1)
            {
                db.Record(new JournalEntry
                {
                    Kind = "vacancy.altered", Subject = vacancy.Id.ToString(), Revision = vacancy.Revision + 1, Hash = vacancy.Hash, Reason = "open-to-all", Visibility = Visibility.Public,
                    ScopeBefore = vacancy.Division?.ToString(), ScopeAfter = vacancy.Division?.ToString(),
                });
            }
        }

        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return due.Count;
    }
}
