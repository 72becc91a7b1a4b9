using Qiao.Organisations;

namespace Qiao.Vacancies.Applying;

/// <summary>How long an employer takes to answer, as everyone may see it.</summary>
internal sealed class AnswerTimes(Session session, TimeProvider clock)
{
    private const int Fewest = 5;
    private const int Most = 2_000;
    private static readonly TimeSpan Window = TimeSpan.FromDays(180);

    /// <summary>Within how many days half of the newest applications of the last half year were answered, of how many; null for fewer than five, or when more than half were not answered.</summary>
    public async Task<(int Days, int Of)?> OfAsync(OrganisationId employer, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Window;
        var of = await session.ScalarAsync<long>($"select count(*) from (select 1 from vacancies_application where employer = {employer} and sent >= {since} limit {Most}) newest", ct);
        if (of < Fewest)
        {
            return null;
        }

        // Who waits still counts as longer than everyone who was answered.
        var median = await session.ScalarAsync<long?>($"""
            select answered - sent from (select sent, answered from vacancies_application where employer = {employer} and sent >= {since} order by sent desc limit {Most}) newest
            order by case when answered is null then 1 else 0 end, answered - sent limit 1 offset {(of - 1) / 2}
            """, ct);
        return median is { } took ? ((int)Math.Max(1, Math.Ceiling(TimeSpan.FromMilliseconds(took).TotalDays)), (int)of) : null;
    }
}
