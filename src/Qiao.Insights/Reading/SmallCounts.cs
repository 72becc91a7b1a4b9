namespace Qiao.Insights.Reading;

/// <summary>
/// Decides which counts of persons are shown. Hidden is what lies below the limit, and what would tell it: the difference of
/// two counts of which one holds the other, and the last unknown of a column whose sum is shown. Zero is no person and may be
/// shown. Rows are nested: each count holds the next.
/// </summary>
internal static class SmallCounts
{
    /// <summary>A row by itself; null is not shown. No two that are shown differ by fewer persons than the limit.</summary>
    public static long?[] Row(IReadOnlyList<long> counts, int fewest = OutcomeFigures.Fewest)
    {
        var shown = counts.Select(count => count is 0 || count >= fewest).ToArray();
        CloseRow(counts, shown, fewest);
        return Take(counts, shown);
    }

    /// <summary>
    /// Rows that add up to a total. The total is treated by itself, so that it reads the same in every table that has it.
    /// In each column at least two are hidden or none, the total among them, and where the total is shown the hidden ones
    /// hold together at least the limit. The smallest are hidden first.
    /// </summary>
    public static (IReadOnlyList<long?[]> Rows, long?[] Total) Table(IReadOnlyList<IReadOnlyList<long>> rows, IReadOnlyList<long> totals, int fewest = OutcomeFigures.Fewest)
    {
        var total = Row(totals, fewest);
        var shown = rows.Select(row => row.Select(count => count is 0 || count >= fewest).ToArray()).ToArray();
        do
        {
            for (var row = 0; row < rows.Count; row++)
            {
                CloseRow(rows[row], shown[row], fewest);
            }
        }
        while (Enumerable.Range(0, totals.Count).Any(column => HideBeside(rows, shown, column, total[column] is not null, fewest)));

        return (rows.Select((row, i) => Take(row, shown[i])).ToList(), total);
    }

    private static void CloseRow(IReadOnlyList<long> counts, bool[] shown, int fewest)
    {
        var last = -1;
        for (var i = 0; i < counts.Count; i++)
        {
            if (shown[i] && last >= 0 && counts[last] - counts[i] is var gap && ((gap > 0 && gap < fewest) || (gap == 0 && counts[i] > 0 && i - last > 1)))
            {
                // A gap that is too small, or none around something hidden, which would then be known.
                shown[i] = false;
            }

            last = shown[i] ? i : last;
        }

        // What stands behind a zero is zero: one that is hidden takes those before it along.
        var zeros = Enumerable.Range(0, counts.Count).Where(i => counts[i] == 0).ToList();
        foreach (var i in zeros.Where(i => zeros.Any(later => later > i && !shown[later])))
        {
            shown[i] = false;
        }
    }

    /// <summary>Hides one more of a column when what is hidden there could be computed; false when it cannot.</summary>
    private static bool HideBeside(IReadOnlyList<IReadOnlyList<long>> rows, bool[][] shown, int column, bool isTotalShown, int fewest)
    {
        var hidden = Enumerable.Range(0, rows.Count).Where(row => !shown[row][column]).ToList();
        var unknown = hidden.Count + (isTotalShown ? 0 : 1);
        if (unknown == 0 || (unknown > 1 && (!isTotalShown || hidden.Sum(row => rows[row][column]) >= fewest)))
        {
            return false;
        }

        var next = Enumerable.Range(0, rows.Count).Where(row => shown[row][column]).OrderBy(row => rows[row][column] == 0).ThenBy(row => rows[row][column]).Select(row => (int?)row).FirstOrDefault();
        if (next is { } smallest)
        {
            shown[smallest][column] = false;
        }

        return next is not null;
    }

    private static long?[] Take(IReadOnlyList<long> counts, bool[] shown) => counts.Select((count, i) => shown[i] ? count : (long?)null).ToArray();
}
