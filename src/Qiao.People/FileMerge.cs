namespace Qiao.People;

public readonly record struct FileMergeId(Guid Value) : IId<FileMergeId>
{
    public static FileMergeId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>A clerk found that two files are of one person: one stays, the other is a sealed copy until it is too late to undo it.</summary>
internal sealed class FileMerge
{
    public required FileMergeId Id { get; init; }

    /// <summary>Both ids in their order: whoever merges the two, in either direction, claims the same pair.</summary>
    public required string Pair { get; init; }

    public required SeekerId Survivor { get; init; }

    public required SeekerId Merged { get; init; }

    /// <summary>By which the merged file was found.</summary>
    public required string Code { get; init; }

    /// <summary>A login that opens no file since.</summary>
    public AccountId? Account { get; init; }

    public required DateTimeOffset Made { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>Both files as they were and what followed, encrypted; null when it cannot be undone any more.</summary>
    public string? Kept { get; init; }

    public DateTimeOffset? Undone { get; init; }

    public string? UndoneBy { get; init; }

    /// <summary>For so many days a merge can be undone.</summary>
    public const int UndoDays = 30;

    public static string PairOf(SeekerId one, SeekerId other) => string.Join(':', new[] { one.ToString(), other.ToString() }.Order(StringComparer.Ordinal));

    public Problem? WhyNotUndo(DateTimeOffset now) =>
        Undone is not null ? Merging.MergeTexts.AlreadyUndone : Kept is null || Made.AddDays(UndoDays) < now ? Merging.MergeTexts.TooLateToUndo : null;
}

/// <summary>That two files are of two people, in the order of their ids.</summary>
internal sealed class Apart
{
    public required SeekerId First { get; init; }

    public required SeekerId Second { get; init; }

    public required string ToldBy { get; init; }

    public required DateTimeOffset At { get; init; }
}
