using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Qiao.Engine.Search;

/// <summary>Finds the postings of a container that are worth looking at. The scalar form is the specification of the others.</summary>
internal static class ImpactKernels
{
    /// <summary>Writes the numbers of the impacts that are no lower; there must be room for all. Returns how many.</summary>
    public static int AtLeast(ReadOnlySpan<byte> impacts, byte lowest, Span<ushort> into) => AtLeast(impacts, lowest, into, SimdTiers.Best);

    public static int AtLeast(ReadOnlySpan<byte> impacts, byte lowest, Span<ushort> into, SimdTier tier)
    {
        int at = 0, count = 0;
        ref byte first = ref MemoryMarshal.GetReference(impacts);
        if (tier == SimdTier.Bits512)
        {
            for (; at <= impacts.Length - Vector512<byte>.Count; at += Vector512<byte>.Count)
            {
                count = Write(Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, (nuint)at), Vector512.Create(lowest)).ExtractMostSignificantBits(), at, into, count);
            }
        }
        else if (tier == SimdTier.Bits256)
        {
            for (; at <= impacts.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
            {
                count = Write(Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref first, (nuint)at), Vector256.Create(lowest)).ExtractMostSignificantBits(), at, into, count);
            }
        }
        else if (tier == SimdTier.Bits128)
        {
            for (; at <= impacts.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
            {
                count = Write(Vector128.GreaterThanOrEqual(Vector128.LoadUnsafe(ref first, (nuint)at), Vector128.Create(lowest)).ExtractMostSignificantBits(), at, into, count);
            }
        }

        for (; at < impacts.Length; at++)
        {
            if (impacts[at] >= lowest)
            {
                into[count++] = (ushort)at;
            }
        }

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
