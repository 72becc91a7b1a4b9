namespace Qiao.Organisations;

/// <summary>What an HR service agency reports about a year. There is one for each agency and year; corrections keep what stood before.</summary>
internal sealed class YearlyReturn
{
    public required ReturnId Id { get; init; }

    public required OrganisationId Organisation { get; init; }

    public required int Year { get; init; }

    public required Money Income { get; set; }

    /// <summary>People served, counted once for each service.</summary>
    public required long Served { get; set; }

    /// <summary>People who found work.</summary>
    public required long Placed { get; set; }

    public required long Staff { get; set; }

    public ReturnState State { get; set; } = ReturnState.Filed;

    public required DateTimeOffset Filed { get; set; }

    public required string FiledBy { get; set; }

    public DateTimeOffset? Decided { get; set; }

    public string? DecidedBy { get; set; }

    public string? Remark { get; set; }

    public long Revision { get; set; } = 1;
}

public enum ReturnState
{
    /// <summary>Waits for a clerk; counts in the figures.</summary>
    Filed,

    /// <summary>A clerk found it in order.</summary>
    Checked,

    /// <summary>Sent back to be corrected; does not count in the figures.</summary>
    Returned,
}

/// <summary>What stood in a return before it was corrected, and why it was.</summary>
internal sealed class ReturnCorrection
{
    public required ReturnId YearlyReturn { get; init; }

    /// <summary>The revision that was replaced.</summary>
    public required long Revision { get; init; }

    public required Money Income { get; init; }

    public required long Served { get; init; }

    public required long Placed { get; init; }

    public required long Staff { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset Made { get; init; }

    public required string MadeBy { get; init; }
}
