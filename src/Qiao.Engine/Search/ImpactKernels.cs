using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Qiao.Engine.Search;

/// <summary>Finds the postings of a container that are worth looking at. The scalar form is the specification of the others.</summary>
internal static class ImpactKernels
{
    /// <summary>Writes the numbers of the impacts that are no lower; there must be room for all. Returns how many.</summary>
    public static int AtLeast(ReadOnlySpan<byte> impacts, byte lowest, Span<ushort> into) => AtLeast(impacts, lowest, into, SimdTiers.Widest);

    public static int AtLeast(ReadOnlySpan<byte> impacts, byte lowest, Span<ushort> into, SimdTier tier)
    {
        int at = 0;
        int count = tier switch
        {
            SimdTier.Vector512 => AtLeast<Vector512<ulong>, SetLanes512>(impacts, lowest, into, ref at),
            SimdTier.Vector256 => AtLeast<Vector256<ulong>, SetLanes256>(impacts, lowest, into, ref at),
            SimdTier.Vector128 => AtLeast<Vector128<ulong>, SetLanes128>(impacts, lowest, into, ref at),
            _ => 0,
        };
        for (; at < impacts.Length; at++)
        {
            if (impacts[at] >= lowest)
            {
                into[count++] = (ushort)at;
            }
        }

        return count;
    }

    private static int AtLeast<TVector, TLanes>(ReadOnlySpan<byte> impacts, byte lowest, Span<ushort> into, ref int from)
        where TVector : struct
        where TLanes : struct, ISetLanes<TVector>
    {
        int at = from, count = 0;
        ref byte first = ref MemoryMarshal.GetReference(impacts);
        for (; at <= impacts.Length - TLanes.Bytes; at += TLanes.Bytes)
        {
            count = Write(TLanes.AtLeast(ref first, (nuint)at, lowest), at, into, count);
        }

        from = at;
        return count;
    }

    private static int Write(ulong found, int at, Span<ushort> into, int count)
    {
        for (; found != 0; found &= found - 1)
        {
            into[count++] = (ushort)(at + BitOperations.TrailingZeroCount(found));
        }

        return count;
    }
}
