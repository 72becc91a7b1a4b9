namespace Qiao.Engine.Search;

/// <summary>The boxes around the points of every 256 documents, and of every window, to pass over what lies outside a circle.</summary>
internal sealed class PointBlocks
{
    private const int BlockBits = 8;
    private const int WordsPerBlock = 1 << (BlockBits - 6);
    private const int BlocksPerWindow = 1 << (Containers.WindowBits - BlockBits);
    private readonly Box[] _blocks;
    private readonly Box[] _windows;

    public PointBlocks(ReadOnlySpan<SpherePoint> points)
    {
        _blocks = BoxesOf(points, BlockBits);
        _windows = BoxesOf(points, Containers.WindowBits);
    }

    /// <summary>Sets the bits of all blocks that touch the circle; false when the whole window lies outside.</summary>
    public bool Mark(int window, in SpherePoint centre, double squaredChord, Span<ulong> bits)
    {
        bits.Clear();
        if (!(_windows[window].SquaredChordTo(centre) <= squaredChord))
        {
            return false;
        }

        bool any = false;
        int first = window * BlocksPerWindow, end = Math.Min(_blocks.Length, first + BlocksPerWindow);
        for (int block = first; block < end; block++)
        {
            if (_blocks[block].SquaredChordTo(centre) <= squaredChord)
            {
                bits.Slice((block - first) * WordsPerBlock, WordsPerBlock).Fill(ulong.MaxValue);
                any = true;
            }
        }

        return any;
    }

    private static Box[] BoxesOf(ReadOnlySpan<SpherePoint> points, int bits)
    {
        var boxes = new Box[(points.Length + (1 << bits) - 1) >> bits];
        Array.Fill(boxes, Box.Empty);
        for (int document = 0; document < points.Length; document++)
        {
            if (points[document].IsKnown)
            {
                boxes[document >> bits].Add(points[document]);
            }
        }

        return boxes;
    }

    private struct Box
    {
        public static readonly Box Empty = new() { _low = new(double.MaxValue, double.MaxValue, double.MaxValue), _high = new(double.MinValue, double.MinValue, double.MinValue) };

        private SpherePoint _low;
        private SpherePoint _high;

        public void Add(in SpherePoint point)
        {
            _low = new(Math.Min(_low.X, point.X), Math.Min(_low.Y, point.Y), Math.Min(_low.Z, point.Z));
            _high = new(Math.Max(_high.X, point.X), Math.Max(_high.Y, point.Y), Math.Max(_high.Z, point.Z));
        }

        /// <summary>No more than the squared chord to any point in the box; the same operations as for the points themselves keep rounding harmless.</summary>
        public readonly double SquaredChordTo(in SpherePoint point)
        {
            double x = Math.Clamp(point.X, Math.Min(_low.X, _high.X), Math.Max(_low.X, _high.X)) - point.X;
            double y = Math.Clamp(point.Y, Math.Min(_low.Y, _high.Y), Math.Max(_low.Y, _high.Y)) - point.Y;
            double z = Math.Clamp(point.Z, Math.Min(_low.Z, _high.Z), Math.Max(_low.Z, _high.Z)) - point.Z;
            return _low.X > _high.X ? double.PositiveInfinity : (x * x) + (y * y) + (z * z);
        }
    }
}
