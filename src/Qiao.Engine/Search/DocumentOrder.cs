namespace Qiao.Engine.Search;

/// <summary>
/// The order of documents within a segment: places near each other stand near each other, along a Morton curve through
/// the cube that holds the globe, so that a circle is a few runs of documents. At one place, and without any, the greater key first.
/// </summary>
internal static class DocumentOrder
{
    private const int BitsPerAxis = 21;

    /// <summary>The numbers of the documents in their order.</summary>
    public static int[] Of(ReadOnlySpan<SpherePoint> points, UInt128[] keys)
    {
        var codes = new ulong[points.Length];
        var order = new int[points.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            (codes[i], order[i]) = (CodeOf(points[i]), i);
        }

        Array.Sort(codes, order);
        for (int first = 0; first < order.Length;)
        {
            int end = first + 1;
            while (end < order.Length && codes[end] == codes[first])
            {
                end++;
            }

            if (end - first > 1)
            {
                order.AsSpan(first, end - first).Sort((left, right) => keys[right].CompareTo(keys[left]));
            }

            first = end;
        }

        return order;
    }

    private static ulong CodeOf(in SpherePoint point) =>
        point.IsKnown ? Spread(point.X) | (Spread(point.Y) << 1) | (Spread(point.Z) << 2) : ulong.MaxValue;

    /// <summary>The bits of a coordinate, two free ones between each: about six metres to a step.</summary>
    private static ulong Spread(double coordinate)
    {
        const int Highest = (1 << BitsPerAxis) - 1;
        ulong bits = (ulong)Math.Clamp((coordinate + 1) / 2 * Highest, 0, Highest);
        bits = (bits | bits << 32) & 0x001f00000000ffff;
        bits = (bits | bits << 16) & 0x001f0000ff0000ff;
        bits = (bits | bits << 8) & 0x100f00f00f00f00f;
        bits = (bits | bits << 4) & 0x10c30c30c30c30c3;
        return (bits | bits << 2) & 0x1249249249249249;
    }
}
