using Qiao.Organisations;

namespace Qiao.People.Outcomes;

/// <summary>A step as stored. Without a seeker once the person's file is erased: the count stays, the person goes.</summary>
internal sealed class OutcomeRow
{
    public required string Module { get; init; }

    public required string Subject { get; init; }

    public required int Number { get; init; }

    public SeekerId? Seeker { get; init; }

    public OrganisationId? Employer { get; init; }

    /// <summary>A <see cref="People.Rung"/> by its number.</summary>
    public required int Rung { get; init; }

    public required int RungBefore { get; init; }

    public required DateOnly Day { get; init; }

    public required string Evidence { get; init; }

    public string? Reason { get; init; }

    /// <summary>A clerk's words beside a proof; erased with the person's file.</summary>
    public string? Remark { get; init; }

    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A question whether someone is still employed, and its one answer.</summary>
internal sealed class FollowUp
{
    public required string Module { get; init; }

    public required string Subject { get; init; }

    public required int Days { get; init; }

    public required SeekerId Seeker { get; init; }

    /// <summary>Of the secret in the message's link.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset Asked { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public DateTimeOffset? Answered { get; init; }

    public FollowUpAnswer? Answer { get; init; }

    /// <summary>Whether the pay of the last month came; null until the person tells it.</summary>
    public PayReceived? Paid { get; init; }

    /// <summary>What came; null when nothing did.</summary>
    public Money? Pay { get; init; }
}

/// <summary>Whether the pay of a month came when it was due.</summary>
public enum PayReceived
{
    OnTime,
    Late,
    NotPaid,
}

/// <summary>What a person answers with one tap.</summary>
public enum FollowUpAnswer
{
    StillThere,
    OtherWork,
    Left,
}
