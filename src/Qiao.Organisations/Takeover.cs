using Qiao.Platform.Files;

namespace Qiao.Organisations;

/// <summary>Someone who holds the licence asks to become owner of an organisation whose owners cannot be reached.</summary>
internal sealed class Takeover
{
    /// <summary>How long the owners may object after a clerk has agreed.</summary>
    public const int ObjectionDays = 7;

    public required TakeoverId Id { get; init; }

    public required OrganisationId Organisation { get; init; }

    public required AccountId Account { get; init; }

    public required string Reason { get; init; }

    public FileId? Document { get; init; }

    public TakeoverState State { get; set; } = TakeoverState.Asked;

    public required DateTimeOffset Asked { get; init; }

    public DateTimeOffset? Decided { get; set; }

    public string? DecidedBy { get; set; }

    public string? Remark { get; set; }

    /// <summary>The last civil day on which an owner may object; set when a clerk has agreed.</summary>
    public DateOnly? ObjectionsUntil { get; set; }

    public string? Objection { get; set; }

    public DateTimeOffset? Objected { get; set; }

    /// <summary>When it was settled for good; until then the organisation has no second one.</summary>
    public DateTimeOffset? Finished { get; set; }

    public bool AwaitsClerk => State is TakeoverState.Asked or TakeoverState.Objected;

    public Problem? WhyNotObject(DateOnly today) =>
        State != TakeoverState.Waiting ? MemberTexts.NothingToObject : ObjectionsUntil < today ? MemberTexts.ObjectionsOver : null;
}

public enum TakeoverState
{
    /// <summary>Waits for a clerk.</summary>
    Asked,

    /// <summary>A clerk agreed; the owners may object.</summary>
    Waiting,

    /// <summary>An owner objected; a clerk decides for good.</summary>
    Objected,
    Refused,
    Done,
}
