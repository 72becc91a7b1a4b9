namespace Qiao.Organisations;

/// <summary>A clerk found that two entries are one organisation: the merged one points to the survivor until it is undone.</summary>
internal sealed class Merge
{
    /// <summary>For so many days a merge can be undone.</summary>
    public const int UndoDays = 30;

    public required MergeId Id { get; init; }

    public required OrganisationId Survivor { get; init; }

    public required OrganisationId Merged { get; init; }

    public required DateTimeOffset Made { get; init; }

    public required string MadeBy { get; init; }

    public string? Remark { get; init; }

    public DateTimeOffset? Undone { get; set; }

    public string? UndoneBy { get; set; }

    public Problem? WhyNotUndo(DateTimeOffset now) =>
        Undone is not null ? MergeTexts.AlreadyUndone : Made.AddDays(UndoDays) < now ? MergeTexts.TooLateToUndo : null;
}
