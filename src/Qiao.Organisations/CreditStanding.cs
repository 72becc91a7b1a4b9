namespace Qiao.Organisations;

/// <summary>An event's part in a level.</summary>
/// <param name="Points">What it adds today; 0 when it does not count.</param>
/// <param name="From">The first day on which it counts; null while that is open, and for ever once it was cancelled.</param>
/// <param name="Until">The last day on which it counts.</param>
public sealed record CreditLine(CreditEventId Event, CreditEventKind Kind, DateOnly Day, string Source, CreditEventState State, RepairState? Repair, int Points, DateOnly? From, DateOnly? Until);

/// <summary>A level with everything it was computed from.</summary>
/// <param name="Since">The first day of the level without interruption.</param>
/// <param name="BarredUntil">At D, the last day on which the organisation may not publish.</param>
/// <param name="NextChange">The next day on which an event begins or ceases to count; null when nothing is to come.</param>
public sealed record CreditStanding(CreditLevel Level, int Points, CreditRule Rule, DateOnly Since, DateOnly? BarredUntil, DateOnly? NextChange, IReadOnlyList<CreditLine> Lines)
{
    /// <summary>Computes the level on a day from all events of an organisation and nothing else.</summary>
    internal static CreditStanding On(DateOnly today, IReadOnlyList<CreditEvent> events, IReadOnlyList<CreditRule>? rules = null)
    {
        rules ??= CreditRules.All;
        var rule = CreditRules.On(today, rules);
        var (points, lines) = Count(today, events, rule);
        var level = rule.LevelOf(points);

        // Between these days nothing changes; walking them finds since when the level is what it is.
        var turns = lines.SelectMany(line => line.From is { } from ? (DateOnly[])[from, line.Until!.Value.AddDays(1)] : []).Concat(rules.Select(r => r.From)).Distinct().Order().ToList();
        var since = turns.Where(day => day <= today).DefaultIfEmpty(today).First();
        CreditLevel? before = null;
        foreach (var day in turns.Where(day => day <= today))
        {
            var inForce = CreditRules.On(day, rules);
            var then = inForce.LevelOf(Count(day, events, inForce).Points);
            (since, before) = (then == before ? since : day, then);
        }

        return new(
            level, points, rule, since, level == CreditLevel.D ? since.AddDays(rule.BarredDays - 1) : null,
            turns.Where(day => day > today).Select(day => (DateOnly?)day).FirstOrDefault(), lines);
    }

    private static (int Points, IReadOnlyList<CreditLine> Lines) Count(DateOnly today, IReadOnlyList<CreditEvent> events, CreditRule rule)
    {
        var lines = events.OrderBy(e => e.Day).ThenBy(e => e.Id.ToString(), StringComparer.Ordinal).Select(e => LineOf(today, e, rule)).ToList();
        return (rule.Start + Math.Min(rule.MostPraise, lines.Where(l => l.Points > 0).Sum(l => l.Points)) + lines.Where(l => l.Points < 0).Sum(l => l.Points), lines);
    }

    private static CreditLine LineOf(DateOnly today, CreditEvent e, CreditRule rule)
    {
        var effect = rule.Effects.GetValueOrDefault(e.Kind) ?? new(0, 0, false, null);
        var recorded = Platform.Days.Of(e.Recorded);
        DateOnly? from = e.State switch
        {
            CreditEventState.Cancelled => null,
            _ when effect.AtOnce => recorded,
            CreditEventState.Objected => null,
            CreditEventState.Upheld => Platform.Days.Of(e.Decided!.Value),
            _ => e.ObjectionsUntil.AddDays(1),
        };
        DateOnly? until = from is null ? null : e.Day.AddMonths(effect.Months);
        if (until is not null && e is { RepairState: Organisations.RepairState.Granted, RepairDecided: { } repaired })
        {
            until = Earlier(until.Value, Platform.Days.Of(repaired).AddDays(-1));
        }

        if (until < from)
        {
            (from, until) = (null, null);
        }

        return new(e.Id, e.Kind, e.Day, e.Source, e.State, e.RepairState, from <= today && until >= today ? effect.Points : 0, from, until);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
