namespace Qiao.Matching.Alerting;

/// <summary>
/// Settles what each turn of messages is about, once for all processes. A turn that was broken off is gone on with, over
/// the same arrivals; one that is done does not come again.
/// </summary>
internal sealed class AlertRounds(Session session, MatchingDb db, TimeProvider clock)
{
    /// <summary>The turn to be taken now; null when there is none, or it is done.</summary>
    public async Task<AlertRound?> BeginAsync(Telling telling, CancellationToken ct)
    {
        var day = DayOf(telling, clock.GetUtcNow());
        await session.ExecuteAsync($"""
            insert into matching_round (telling, day, above, until)
            select {telling}, {day},
                   coalesce((select max(until) from matching_round where telling = {telling}),
                            (select max(position) from matching_arrival where arrived <= (select min(saved) from matching_search where telling = {telling})), 0),
                   coalesce((select max(position) from matching_arrival), 0)
            on conflict (telling, day) do nothing
            """, ct);
        return await db.Rounds.AsNoTracking().SingleAsync(r => r.Telling == telling && r.Day == day, ct) is { Done: null } round ? round : null;
    }

    public Task EndAsync(AlertRound round, CancellationToken ct) =>
        session.ExecuteAsync($"update matching_round set done = {clock.GetUtcNow()} where telling = {round.Telling} and day = {round.Day} and done is null", ct);

    /// <summary>A day begins at seven in the morning in China, a week on Monday at that time.</summary>
    private static DateOnly DayOf(Telling telling, DateTimeOffset now)
    {
        var day = Days.Of(now - AlertRound.Morning);
        return telling == Telling.Weekly ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : day;
    }
}
