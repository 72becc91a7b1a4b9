using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Qiao.Engine.Matching;

/// <summary>Sixteen rows.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<ushort>>
{
    public static int Count => Vector256<ushort>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Of(ushort value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Load(ReadOnlySpan<ushort> column, int row) => Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<ushort> lanes, Span<ushort> column, int row) => lanes.StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Add(Vector256<ushort> a, Vector256<ushort> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Less(Vector256<ushort> a, Vector256<ushort> b) => Vector256.SubtractSaturate(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Min(Vector256<ushort> a, Vector256<ushort> b) => Vector256.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Max(Vector256<ushort> a, Vector256<ushort> b) => Vector256.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Within(Vector256<ushort> a, ushort low, ushort span, ushort points) =>
        Vector256.LessThanOrEqual(a - Vector256.Create(low), Vector256.Create(span)) & Vector256.Create(points);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> ShiftLeft(Vector256<ushort> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> MultiplyHigh(Vector256<ushort> a, Vector256<ushort> b)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyHigh(a, b);
        }

        var ((al, ah), (bl, bh)) = (Vector256.Widen(a), Vector256.Widen(b));
        return Vector256.Narrow((al * bl) >>> 16, (ah * bh) >>> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint AtMost(Vector256<ushort> a, Vector256<ushort> b) => Vector256.LessThanOrEqual(a, b).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> Distance(Tile tile, int row, in Probe probe, out uint beyond)
    {
        var low = Half(tile, row, probe, out var first);
        var high = Half(tile, row + Vector256<float>.Count, probe, out var second);
        beyond = first | (second << Vector256<float>.Count);
        return Vector256.Narrow(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Half(Tile tile, int row, in Probe probe, out uint beyond)
    {
        var x = Vector256.LoadUnsafe(ref tile.X[0], (nuint)row) - Vector256.Create(probe.X);
        var y = Vector256.LoadUnsafe(ref tile.Y[0], (nuint)row) - Vector256.Create(probe.Y);
        var z = Vector256.LoadUnsafe(ref tile.Z[0], (nuint)row) - Vector256.Create(probe.Z);
        var least = (Vector256.Sqrt((x * x) + (y * y) + (z * z)) * Vector256.Create(Probe.Shrink)) - Vector256.Create(Probe.MarginMetres);
        var (reach, slope) = tile.Reach is { } reaches
            ? (Vector256.LoadUnsafe(ref reaches[0], (nuint)row), Vector256.LoadUnsafe(ref tile.Slope![0], (nuint)row))
            : (Vector256.Create(probe.Reach), Vector256.Create(probe.Slope));
        beyond = Vector256.GreaterThan(least, reach).ExtractMostSignificantBits();
        var points = Vector256.Min(Vector256.Max(Vector256.Create(Probe.FullDistance + 1f) - (least * slope), Vector256<float>.Zero), Vector256.Create(Probe.FullDistance));
        points = Vector256.ConditionalSelect(Vector256.Equals(x, x), points, Vector256.Create(Probe.NeutralDistance));
        return Vector256.ConvertToInt32(points).AsUInt32();
    }
}
