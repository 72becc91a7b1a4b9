using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Qiao.Engine.Search;

/// <summary>The boxes around the points of every 256 documents, and of every window, to pass over what lies outside a circle.</summary>
internal sealed class PointBlocks
{
    private const int BlockBits = 8;
    private const int WordsPerBlock = 1 << (BlockBits - 6);
    private const int BlocksPerWindow = 1 << (Containers.WindowBits - BlockBits);
    private readonly Boxes _blocks;
    private readonly Boxes _windows;

    public PointBlocks(ReadOnlySpan<SpherePoint> points)
    {
        _blocks = new(points, BlockBits);
        _windows = new(points, Containers.WindowBits);
    }

    /// <summary>Sets the bits of all blocks that touch the circle; false when the whole window lies outside.</summary>
    public bool Mark(int window, in SpherePoint centre, double squaredChord, Span<ulong> bits)
    {
        bits.Clear();
        int some = window & ~(Boxes.AtOnce - 1);
        if ((_windows.Touching(some, centre, squaredChord) >> (window - some) & 1) == 0)
        {
            return false;
        }

        bool any = false;
        int first = window * BlocksPerWindow, end = Math.Min(_blocks.Count, first + BlocksPerWindow);
        for (int block = first; block < end; block += Boxes.AtOnce)
        {
            for (uint left = _blocks.Touching(block, centre, squaredChord); left != 0; left &= left - 1)
            {
                int touching = block - first + System.Numerics.BitOperations.TrailingZeroCount(left);
                bits.Slice(touching * WordsPerBlock, WordsPerBlock).Fill(ulong.MaxValue);
                any = true;
            }
        }

        return any;
    }

    /// <summary>Boxes of so many documents each, four side by side.</summary>
    private readonly struct Boxes
    {
        public const int AtOnce = 4;

        private readonly double[] _lowX, _lowY, _lowZ, _highX, _highY, _highZ;

        public Boxes(ReadOnlySpan<SpherePoint> points, int bits)
        {
            Count = (points.Length + (1 << bits) - 1) >> bits;
            int length = (Count + AtOnce - 1) / AtOnce * AtOnce;
            (_lowX, _lowY, _lowZ) = (Filled(length, double.MaxValue), Filled(length, double.MaxValue), Filled(length, double.MaxValue));
            (_highX, _highY, _highZ) = (Filled(length, double.MinValue), Filled(length, double.MinValue), Filled(length, double.MinValue));
            for (int document = 0; document < points.Length; document++)
            {
                var (point, box) = (points[document], document >> bits);
                if (point.IsKnown)
                {
                    (_lowX[box], _highX[box]) = (Math.Min(_lowX[box], point.X), Math.Max(_highX[box], point.X));
                    (_lowY[box], _highY[box]) = (Math.Min(_lowY[box], point.Y), Math.Max(_highY[box], point.Y));
                    (_lowZ[box], _highZ[box]) = (Math.Min(_lowZ[box], point.Z), Math.Max(_highZ[box], point.Z));
                }
            }
        }

        public int Count { get; }

        /// <summary>
        /// A bit for each of four boxes that has a point within the chord or may have one. The same operations as for the
        /// points themselves keep rounding harmless; an empty box lies infinitely far away.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public uint Touching(int box, in SpherePoint centre, double squaredChord)
        {
            var x = Beyond(_lowX, _highX, box, centre.X);
            var y = Beyond(_lowY, _highY, box, centre.Y);
            var z = Beyond(_lowZ, _highZ, box, centre.Z);
            return Vector256.LessThanOrEqual((x * x) + (y * y) + (z * z), Vector256.Create(squaredChord)).ExtractMostSignificantBits();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> Beyond(double[] low, double[] high, int box, double at)
        {
            var point = Vector256.Create(at);
            return Vector256.MaxNative(Vector256.Create(low, box), Vector256.MinNative(Vector256.Create(high, box), point)) - point;
        }

        private static double[] Filled(int length, double value)
        {
            var numbers = new double[length];
            Array.Fill(numbers, value);
            return numbers;
        }
    }
}
