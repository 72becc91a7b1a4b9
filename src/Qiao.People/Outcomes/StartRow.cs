using Qiao.Organisations;

namespace Qiao.People.Outcomes;

/// <summary>Where a start stands, for the lists of clerks.</summary>
public enum StartState
{
    /// <summary>At work, without a proof that counts.</summary>
    Waiting,

    /// <summary>Proved, whatever came later.</summary>
    Verified,

    /// <summary>Left before there was a proof.</summary>
    Ended,
}

/// <summary>A start as lists find it, beside the steps that it is read from. It goes with the person's file.</summary>
internal sealed class StartRow
{
    public required string Module { get; init; }

    public required string Subject { get; init; }

    public required SeekerId Seeker { get; init; }

    public OrganisationId? Employer { get; init; }

    public required DateOnly Day { get; init; }

    public required StartState State { get; init; }
}
