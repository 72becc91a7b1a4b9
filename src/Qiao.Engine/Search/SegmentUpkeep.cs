namespace Qiao.Engine.Search;

/// <summary>
/// Which segments to put together: four of about the same size become one, so that a document is copied once per fourfold
/// growth of the index, and a segment that is a third dead is written anew.
/// </summary>
internal static class SegmentUpkeep
{
    private const int Fan = 4;
    private const int Tiny = 256;

    /// <summary>Documents that are merged well within the time a change may take to show.</summary>
    private const int FewDocuments = 4096;

    /// <summary>Larger ones stay as they are: rewriting them would save little and take long.</summary>
    private const int MostDocuments = 4_000_000;

    /// <summary>The next group to merge of those not yet being merged, small ones or large ones; null when there is none.</summary>
    public static List<SegmentView>? Next(IEnumerable<SegmentView> views, HashSet<Segment> busy, bool areFew)
    {
        var free = views.Where(view => !busy.Contains(view.Segment)).ToList();
        var groups = free.Where(view => (view.Segment.Count - view.LiveCount) * 3L > view.Segment.Count)
            .Select(view => new List<SegmentView> { view })
            .Concat(free.Where(view => view.LiveCount < MostDocuments / Fan)
                .GroupBy(TierOf)
                .Where(tier => tier.Count() >= Fan)
                .OrderBy(tier => tier.Key)
                .Select(tier => tier.OrderBy(view => view.LiveCount).Take(Fan).ToList()));
        return groups.FirstOrDefault(group => group.Sum(view => view.LiveCount) <= FewDocuments == areFew);
    }

    private static int TierOf(SegmentView view)
    {
        int tier = 0;
        for (int count = view.LiveCount; count >= Tiny; count /= Fan)
        {
            tier++;
        }

        return tier;
    }
}
