using Qiao.Organisations;

namespace Qiao.Vacancies.Applying;

/// <summary>How long an employer takes to answer, as everyone may see it.</summary>
internal sealed class AnswerTimes(VacanciesDb db, TimeProvider clock)
{
    private const int Fewest = 5;
    private const int Most = 2_000;
    private static readonly TimeSpan Window = TimeSpan.FromDays(180);

    /// <summary>Within how many days half of the applications of the last half year were answered, of how many; null for fewer than five, or when more than half were not answered.</summary>
    public async Task<(int Days, int Of)?> OfAsync(OrganisationId employer, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Window;
        var sent = await db.Applications.AsNoTracking().Where(a => a.Employer == employer && a.Sent >= since).OrderByDescending(a => a.Id).Take(Most).Select(a => new { a.Sent, a.Answered }).ToListAsync(ct);
        if (sent.Count < Fewest)
        {
            return null;
        }

        // Who waits still counts as longer than everyone who was answered.
        var median = sent.Select(a => a.Answered - a.Sent ?? TimeSpan.MaxValue).Order().ElementAt((sent.Count - 1) / 2);
        return median == TimeSpan.MaxValue ? null : ((int)Math.Max(1, Math.Ceiling(median.TotalDays)), sent.Count);
    }
}
