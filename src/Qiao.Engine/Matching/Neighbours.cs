namespace Qiao.Engine.Matching;

/// <summary>
/// Brings together what is near in place and trade before it is written, so that whole blocks can be passed over. The order
/// of rows decides how fast a search is, never what it finds.
/// </summary>
internal static class Neighbours
{
    // About 50 km: wide enough that the blocks of a place are one trade each, which bounds far better than nearness (2026-11).
    private const double CellsPerDegree = 2;

    /// <summary>The items in that order; of several with one key the last.</summary>
    public static T[] Order<T>(T[] items, Func<T, UInt128> keyOf, Func<T, (GeoPoint? Point, int Occupation)> of)
    {
        if (items.Length < 2)
        {
            return items;
        }

        var last = new Dictionary<UInt128, int>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            last[keyOf(items[i])] = i;
        }

        var (kept, order) = (new T[last.Count], new long[last.Count]);
        var count = 0;
        foreach (var at in last.Values)
        {
            var (point, occupation) = of(items[at]);
            order[count] = (CellOf(point) << 14) | (uint)occupation;
            kept[count++] = items[at];
        }

        Array.Sort(order, kept);
        return kept;
    }

    /// <summary>Cells along a curve that visits near ones one after the other; unknown places come last.</summary>
    private static long CellOf(GeoPoint? point)
    {
        if (point is not { } known)
        {
            return 1L << 40;
        }

        var (x, y) = ((uint)((known.Longitude + 180) * CellsPerDegree), (uint)((known.Latitude + 90) * CellsPerDegree));
        long cell = 0;
        for (var bit = 0; bit < 12; bit++)
        {
            cell |= ((long)((x >> bit) & 1) << (2 * bit)) | ((long)((y >> bit) & 1) << ((2 * bit) + 1));
        }

        return cell;
    }
}
