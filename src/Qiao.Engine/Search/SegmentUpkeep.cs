namespace Qiao.Engine.Search;

/// <summary>
/// Keeps segments few: four of about the same size become one, so that a document is copied once per fourfold growth of
/// the index, and a segment that is a third dead is written anew.
/// </summary>
internal static class SegmentUpkeep
{
    private const int Fan = 4;
    private const int Tiny = 256;

    /// <summary>Arrays end at 2^31 elements: segments stop growing well before.</summary>
    private const long MostBytes = 1_000_000_000;

    public static List<SegmentView> Tidy(IndexSchema schema, IEnumerable<SegmentView> views)
    {
        var tidy = new List<SegmentView>();
        foreach (var view in views.Where(view => view.LiveCount > 0))
        {
            int dead = view.Segment.Count - view.LiveCount;
            tidy.Add(dead * 3 > view.Segment.Count ? new(SegmentMerge.Of(schema, [view])) : view);
        }

        while (NextMerge(tidy) is { } merge)
        {
            tidy.RemoveAll(merge.Contains);
            tidy.Add(new(SegmentMerge.Of(schema, merge)));
        }

        return tidy;
    }

    private static List<SegmentView>? NextMerge(List<SegmentView> views) => views
        .Where(view => BytesOf(view) < MostBytes / Fan)
        .GroupBy(TierOf)
        .Where(tier => tier.Count() >= Fan)
        .MinBy(tier => tier.Key)
        ?.OrderBy(view => view.LiveCount)
        .Take(Fan)
        .ToList();

    private static int TierOf(SegmentView view)
    {
        int tier = 0;
        for (int count = view.LiveCount; count >= Tiny; count /= Fan)
        {
            tier++;
        }

        return tier;
    }

    private static long BytesOf(SegmentView view) =>
        Math.Max(view.Segment.Postings.Places.Length, view.Segment.Postings.Frequencies.Length);
}
