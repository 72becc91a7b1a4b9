using Qiao.Platform.Files;

namespace Qiao.Organisations;

/// <summary>Something that counts for or against an organisation, with who says so and how it is known.</summary>
internal sealed class CreditEvent
{
    public required CreditEventId Id { get; init; }

    public required OrganisationId Organisation { get; init; }

    public required CreditEventKind Kind { get; init; }

    /// <summary>When it happened.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who found it: an authority, a complaint's number, a module.</summary>
    public required string Source { get; init; }

    public required string Evidence { get; init; }

    public FileId? Document { get; init; }

    /// <summary>What it was recorded for, such as a report's id; at most one event of an organisation has it.</summary>
    public string? Reference { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    /// <summary>An account, or `system`. It never decides the objection.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>The last civil day on which the organisation may object.</summary>
    public required DateOnly ObjectionsUntil { get; init; }

    public CreditEventState State { get; set; } = CreditEventState.Recorded;

    public string? Objection { get; set; }

    public DateTimeOffset? Objected { get; set; }

    public DateTimeOffset? Decided { get; set; }

    public string? DecidedBy { get; set; }

    public string? Remark { get; set; }

    public RepairState? RepairState { get; set; }

    public string? Repair { get; set; }

    public FileId? RepairDocument { get; set; }

    public DateTimeOffset? RepairAsked { get; set; }

    public DateTimeOffset? RepairDecided { get; set; }

    public string? RepairDecidedBy { get; set; }

    public string? RepairRemark { get; set; }

    /// <summary>Why the organisation may not object today, or null.</summary>
    public Problem? WhyNotObject(DateOnly today) =>
        State != CreditEventState.Recorded ? CreditTexts.AlreadyObjected : ObjectionsUntil < today ? CreditTexts.ObjectionsOver : null;

    /// <summary>Why the organisation may not ask for repair today, or null.</summary>
    public Problem? WhyNotRepair(CreditRule rule, DateOnly today) => rule.Effects.GetValueOrDefault(Kind) is not { RepairDays: { } days }
        ? CreditTexts.NotRepairable
        : RepairState is Organisations.RepairState.Asked or Organisations.RepairState.Granted ? CreditTexts.RepairAsked
        : State is CreditEventState.Cancelled or CreditEventState.Objected ? CreditTexts.NotRepairable
        : Day.AddDays(days) > today ? CreditTexts.RepairTooEarly : null;
}

/// <summary>The kinds of events that a credit rule knows.</summary>
public enum CreditEventKind
{
    InspectionPassed,
    InspectionFailed,
    ComplaintUpheld,
    Praise,
    WageArrears,
    FalseVacancy,
    UndesirableContent,
    ReturnMissing,
}

public enum CreditEventState
{
    Recorded,

    /// <summary>The organisation objected; another clerk decides.</summary>
    Objected,

    /// <summary>The objection was heard and the event stands.</summary>
    Upheld,

    /// <summary>The objection was right: the event counts as if it had never been.</summary>
    Cancelled,
}

public enum RepairState
{
    Asked,
    Granted,
    Refused,
}

/// <summary>The stored level of an organisation: one row each, always what the rule makes of the events.</summary>
internal sealed class StoredCredit
{
    public required OrganisationId Organisation { get; init; }

    public required CreditLevel Level { get; set; }

    public required int Points { get; set; }

    public required string Rule { get; set; }

    public required DateOnly Since { get; set; }

    public DateOnly? BarredUntil { get; set; }

    /// <summary>The next day on which something begins or ceases to count.</summary>
    public DateOnly? NextChange { get; set; }

    public required DateTimeOffset Computed { get; set; }

    public long Revision { get; set; } = 1;
}

/// <summary>A change of level, kept for ever.</summary>
internal sealed class CreditChange
{
    public required ChangeId Id { get; init; }

    public required OrganisationId Organisation { get; init; }

    public required CreditLevel LevelBefore { get; init; }

    public required CreditLevel LevelAfter { get; init; }

    public required int Points { get; init; }

    public required string Rule { get; init; }

    public required DateTimeOffset Made { get; init; }

    /// <summary>The event that brought it about; null when time did.</summary>
    public CreditEventId? Cause { get; init; }
}
