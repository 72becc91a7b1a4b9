namespace Qiao.Platform.Journal;

/// <summary>
/// One change that someone outside the module may care about, written in the same transaction as the change. It holds
/// no personal data: persons stand in it only as ids. Bodies stay in the modules and are read when served.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>Order of writing. Readers follow positions, which only committed entries have.</summary>
    public long Entry { get; private set; }

    public DateTimeOffset Time { get; internal set; }

    public string Module { get; internal set; } = "";

    /// <summary>Past tense, with the noun: `organisation.verified`.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of what changed.</summary>
    public required string Subject { get; init; }

    /// <summary>The subject's revision after the change.</summary>
    public long Revision { get; init; }

    /// <summary>SHA-256 of the public body in lower-case hexadecimal, where the subject has one.</summary>
    public string? Hash { get; init; }

    /// <summary>The division the subject belonged to before the change; null when it is new.</summary>
    public string? ScopeBefore { get; init; }

    public string? ScopeAfter { get; init; }

    public required Visibility Visibility { get; init; }

    /// <summary>The id of the account that acted, or `system`.</summary>
    public string Actor { get; internal set; } = "";

    /// <summary>A code, where the change needs a reason.</summary>
    public string? Reason { get; init; }
}

/// <summary>Who outside the module may learn of a change.</summary>
public enum Visibility
{
    Private,
    Partners,
    Public,
}

/// <summary>An entry as a reader meets it: with its position, by which a cursor never skips anything.</summary>
public sealed record JournalLine(
    long Position, DateTimeOffset Time, string Module, string Kind, string Subject, long Revision, string? Hash,
    string? ScopeBefore, string? ScopeAfter, Visibility Visibility, string Actor, string? Reason);
