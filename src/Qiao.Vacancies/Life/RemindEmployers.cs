using Qiao.Organisations;
using Qiao.Platform.Jobs;

namespace Qiao.Vacancies.Life;

/// <summary>Asks employers whether a vacancy is still open, five days and one day before it ends.</summary>
internal sealed class RemindEmployers(Session session, VacanciesDb db, Employers employers, TimeProvider clock) : IJob
{
    private static readonly int[] DaysBefore = [5, 1];

    public string Name => "vacancies.remind";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var today = Days.Today(clock);
        foreach (var days in DaysBefore)
        {
            var last = today.AddDays(days);
            await using var change = await session.ChangeAsync(ct);
            // Imported vacancies have no last day, and nobody here to ask.
            var ending = await db.Vacancies.AsNoTracking().Where(v => v.State == VacancyState.Published && v.ValidThrough == last && v.Employer != null)
                .Select(v => new { v.Id, v.Title, Employer = v.Employer!.Value }).ToListAsync(ct);
            foreach (var vacancy in ending)
            {
                // The outbox takes the same message once a day, however often the job runs.
                await employers.TellAsync(
                    vacancy.Employer, "vacancies.ends-soon", vacancy.Id.ToString(), LifeTexts.ExpiresSoonTitle, LifeTexts.ExpiresSoon.With(vacancy.Title, StoredValue.Day(last)), ct);
            }

            await change.CommitAsync(ct);
        }
    }
}
