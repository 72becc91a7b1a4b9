using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Qiao.Engine.Matching;

/// <summary>Thirty-two rows.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<ushort>>
{
    public static int Count => Vector512<ushort>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Of(ushort value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Load(ReadOnlySpan<ushort> column, int row) => Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<ushort> lanes, Span<ushort> column, int row) => lanes.StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Add(Vector512<ushort> a, Vector512<ushort> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Less(Vector512<ushort> a, Vector512<ushort> b) => Vector512.SubtractSaturate(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Min(Vector512<ushort> a, Vector512<ushort> b) => Vector512.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Max(Vector512<ushort> a, Vector512<ushort> b) => Vector512.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Within(Vector512<ushort> a, ushort low, ushort span, ushort points) =>
        Vector512.LessThanOrEqual(a - Vector512.Create(low), Vector512.Create(span)) & Vector512.Create(points);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> ShiftLeft(Vector512<ushort> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> MultiplyHigh(Vector512<ushort> a, Vector512<ushort> b)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.MultiplyHigh(a, b);
        }

        var ((al, ah), (bl, bh)) = (Vector512.Widen(a), Vector512.Widen(b));
        return Vector512.Narrow((al * bl) >>> 16, (ah * bh) >>> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint AtMost(Vector512<ushort> a, Vector512<ushort> b) => (uint)Vector512.LessThanOrEqual(a, b).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> Distance(Tile tile, int row, in Probe probe, out uint beyond)
    {
        var low = Half(tile, row, probe, out var first);
        var high = Half(tile, row + Vector512<float>.Count, probe, out var second);
        beyond = first | (second << Vector512<float>.Count);
        return Vector512.Narrow(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Half(Tile tile, int row, in Probe probe, out uint beyond)
    {
        var x = Vector512.LoadUnsafe(ref tile.X[0], (nuint)row) - Vector512.Create(probe.X);
        var y = Vector512.LoadUnsafe(ref tile.Y[0], (nuint)row) - Vector512.Create(probe.Y);
        var z = Vector512.LoadUnsafe(ref tile.Z[0], (nuint)row) - Vector512.Create(probe.Z);
        var least = (Vector512.Sqrt((x * x) + (y * y) + (z * z)) * Vector512.Create(Probe.Shrink)) - Vector512.Create(Probe.MarginMetres);
        var (reach, slope) = tile.Reach is { } reaches
            ? (Vector512.LoadUnsafe(ref reaches[0], (nuint)row), Vector512.LoadUnsafe(ref tile.Slope![0], (nuint)row))
            : (Vector512.Create(probe.Reach), Vector512.Create(probe.Slope));
        beyond = (uint)Vector512.GreaterThan(least, reach).ExtractMostSignificantBits();
        var points = Vector512.Min(Vector512.Max(Vector512.Create(Probe.FullDistance + 1f) - (least * slope), Vector512<float>.Zero), Vector512.Create(Probe.FullDistance));
        points = Vector512.ConditionalSelect(Vector512.Equals(x, x), points, Vector512.Create(Probe.NeutralDistance));
        return Vector512.ConvertToInt32(points).AsUInt32();
    }
}
