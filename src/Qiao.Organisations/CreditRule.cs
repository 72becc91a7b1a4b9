namespace Qiao.Organisations;

/// <summary>How far an organisation is trusted. Where nothing is known it is B.</summary>
public enum CreditLevel
{
    A,
    B,
    C,
    D,
}

/// <summary>What one kind of event does under a rule.</summary>
/// <param name="Points">Added while the event counts.</param>
/// <param name="Months">How long it counts, from the day on which it happened.</param>
/// <param name="AtOnce">Counts from its recording on; otherwise from the end of the time to object, or from the decision.</param>
/// <param name="RepairDays">How many days after it happened repair may be asked for; null when it cannot be repaired.</param>
public sealed record CreditEffect(int Points, int Months, bool AtOnce, int? RepairDays);

/// <summary>A published rule that turns events into a level. It is data: whoever has the events and the rule can do the sum again.</summary>
/// <param name="From">The first day on which it is in force, until the next one is.</param>
/// <param name="MostPraise">What events in favour can add up to at most.</param>
/// <param name="BarredDays">How long an organisation that has come to D may not publish.</param>
/// <param name="ObjectionDays">Working days, Monday to Friday, after the recording; public holidays are counted as they fall.</param>
public sealed record CreditRule(
    string Version, DateOnly From, int Start, int MostPraise, int LeastA, int LeastB, int LeastC, int BarredDays, int ObjectionDays, IReadOnlyDictionary<CreditEventKind, CreditEffect> Effects)
{
    public CreditLevel LevelOf(int points) => points >= LeastA ? CreditLevel.A : points >= LeastB ? CreditLevel.B : points >= LeastC ? CreditLevel.C : CreditLevel.D;

    /// <summary>The last day of the time to object to what is recorded on a day.</summary>
    public DateOnly ObjectionsUntil(DateOnly recorded) => Days.AfterWorkingDays(recorded, ObjectionDays);
}

/// <summary>The rules that were and are in force.</summary>
public static class CreditRules
{
    public static readonly IReadOnlyList<CreditRule> All =
    [
        new("2026-1", new(2026, 1, 1), Start: 100, MostPraise: 20, LeastA: 110, LeastB: 85, LeastC: 60, BarredDays: 180, ObjectionDays: 15, new Dictionary<CreditEventKind, CreditEffect>
        {
            [CreditEventKind.InspectionPassed] = new(+5, 12, AtOnce: true, null),
            [CreditEventKind.Praise] = new(+5, 24, AtOnce: true, null),
            [CreditEventKind.InspectionFailed] = new(-10, 12, AtOnce: false, 90),
            [CreditEventKind.ComplaintUpheld] = new(-10, 12, AtOnce: false, 90),
            [CreditEventKind.UndesirableContent] = new(-10, 12, AtOnce: false, 90),
            [CreditEventKind.ReturnMissing] = new(-10, 12, AtOnce: false, 0),
            [CreditEventKind.FalseVacancy] = new(-25, 24, AtOnce: true, 180),
            [CreditEventKind.WageArrears] = new(-45, 36, AtOnce: true, 180),
        }),
    ];

    /// <summary>The rule in force on a day; before the first one, the first.</summary>
    public static CreditRule On(DateOnly day, IReadOnlyList<CreditRule>? rules = null) => (rules ?? All).LastOrDefault(rule => rule.From <= day) ?? (rules ?? All)[0];
}
