using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Qiao.Engine.Matching;

/// <summary>Eight rows.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<ushort>>
{
    public static int Count => Vector128<ushort>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Of(ushort value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Load(ReadOnlySpan<ushort> column, int row) => Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<ushort> lanes, Span<ushort> column, int row) => lanes.StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Add(Vector128<ushort> a, Vector128<ushort> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Less(Vector128<ushort> a, Vector128<ushort> b) => Vector128.SubtractSaturate(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Min(Vector128<ushort> a, Vector128<ushort> b) => Vector128.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Max(Vector128<ushort> a, Vector128<ushort> b) => Vector128.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Within(Vector128<ushort> a, ushort low, ushort span, ushort points) =>
        Vector128.LessThanOrEqual(a - Vector128.Create(low), Vector128.Create(span)) & Vector128.Create(points);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ShiftLeft(Vector128<ushort> a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> MultiplyHigh(Vector128<ushort> a, Vector128<ushort> b)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.MultiplyHigh(a, b);
        }

        var ((al, ah), (bl, bh)) = (Vector128.Widen(a), Vector128.Widen(b));
        return Vector128.Narrow((al * bl) >>> 16, (ah * bh) >>> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint AtMost(Vector128<ushort> a, Vector128<ushort> b) => Vector128.LessThanOrEqual(a, b).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> Distance(Tile tile, int row, in Probe probe, out uint beyond)
    {
        var low = Half(tile, row, probe, out var first);
        var high = Half(tile, row + Vector128<float>.Count, probe, out var second);
        beyond = first | (second << Vector128<float>.Count);
        return Vector128.Narrow(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Half(Tile tile, int row, in Probe probe, out uint beyond)
    {
        var x = Vector128.LoadUnsafe(ref tile.X[0], (nuint)row) - Vector128.Create(probe.X);
        var y = Vector128.LoadUnsafe(ref tile.Y[0], (nuint)row) - Vector128.Create(probe.Y);
        var z = Vector128.LoadUnsafe(ref tile.Z[0], (nuint)row) - Vector128.Create(probe.Z);
        var least = (Vector128.Sqrt((x * x) + (y * y) + (z * z)) * Vector128.Create(Probe.Shrink)) - Vector128.Create(Probe.MarginMetres);
        var (reach, slope) = tile.Reach is { } reaches
            ? (Vector128.LoadUnsafe(ref reaches[0], (nuint)row), Vector128.LoadUnsafe(ref tile.Slope![0], (nuint)row))
            : (Vector128.Create(probe.Reach), Vector128.Create(probe.Slope));
        beyond = Vector128.GreaterThan(least, reach).ExtractMostSignificantBits();
        var points = Vector128.Min(Vector128.Max(Vector128.Create(Probe.FullDistance + 1f) - (least * slope), Vector128<float>.Zero), Vector128.Create(Probe.FullDistance));
        points = Vector128.ConditionalSelect(Vector128.Equals(x, x), points, Vector128.Create(Probe.NeutralDistance));
        return Vector128.ConvertToInt32(points).AsUInt32();
    }
}
