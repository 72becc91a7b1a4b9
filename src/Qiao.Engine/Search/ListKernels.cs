using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Qiao.Engine.Search;

/// <summary>Operations on ascending lists of documents of one window. The scalar form is the specification of the others.</summary>
internal static class ListKernels
{
    /// <summary>Writes what both lists have and returns how many; the target has room for the shorter and is neither of them.</summary>
    public static int Intersect(ReadOnlySpan<ushort> few, ReadOnlySpan<ushort> many, Span<ushort> into) => Intersect(few, many, into, SimdTiers.Widest);

    public static int Intersect(ReadOnlySpan<ushort> few, ReadOnlySpan<ushort> many, Span<ushort> into, SimdTier tier) => tier switch
    {
        SimdTier.Vector512 => Intersect<Vector512<ulong>, SetLanes512>(few, many, into),
        SimdTier.Vector256 => Intersect<Vector256<ulong>, SetLanes256>(few, many, into),
        SimdTier.Vector128 => Intersect<Vector128<ulong>, SetLanes128>(few, many, into),
        _ => IntersectFrom(few, many, 0, 0, 0, into),
    };

    /// <summary>Keeps the documents whose bits are set; returns how many.</summary>
    public static int KeepSet(Span<ushort> lows, ReadOnlySpan<ulong> bits)
    {
        int kept = 0;
        foreach (ushort low in lows)
        {
            // Without a branch: which way it goes is anyone's guess.
            lows[kept] = low;
            kept += (int)(bits[low >> 6] >> low & 1);
        }

        return kept;
    }

    /// <summary>Keeps the documents whose bits are not set; returns how many.</summary>
    public static int KeepUnset(Span<ushort> lows, ReadOnlySpan<ulong> bits)
    {
        int kept = 0;
        foreach (ushort low in lows)
        {
            lows[kept] = low;
            kept += 1 - (int)(bits[low >> 6] >> low & 1);
        }

        return kept;
    }

    /// <summary>Writes the documents whose bits are set; there must be room. Returns how many.</summary>
    public static int Extract(ReadOnlySpan<ulong> bits, Span<ushort> into)
    {
        int count = 0;
        for (int word = 0; word < bits.Length; word++)
        {
            if (Vector512.IsHardwareAccelerated && (word & 7) == 0 && word + 8 <= bits.Length
                && Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(bits), (nuint)word) == Vector512<ulong>.Zero)
            {
                word += 7;
                continue;
            }

            for (ulong left = bits[word]; left != 0; left &= left - 1)
            {
                into[count++] = (ushort)((word << 6) + BitOperations.TrailingZeroCount(left));
            }
        }

        return count;
    }

    private static int Intersect<TVector, TLanes>(ReadOnlySpan<ushort> few, ReadOnlySpan<ushort> many, Span<ushort> into)
        where TVector : struct
        where TLanes : struct, ISetLanes<TVector>
    {
        int block = 0, kept = 0, length = TLanes.Bytes / sizeof(ushort);
        ref ushort first = ref MemoryMarshal.GetReference(many);
        for (int i = 0; i < few.Length; i++)
        {
            ushort wanted = few[i];
            while (true)
            {
                if (block + length > many.Length)
                {
                    return IntersectFrom(few, many, i, block, kept, into);
                }

                if (Unsafe.Add(ref first, block + length - 1) >= wanted)
                {
                    break;
                }

                block += length;
            }

            into[kept] = wanted;
            kept += TLanes.Has(ref first, (nuint)block, wanted) ? 1 : 0;
        }

        return kept;
    }

    private static int IntersectFrom(ReadOnlySpan<ushort> few, ReadOnlySpan<ushort> many, int i, int at, int kept, Span<ushort> into)
    {
        for (; i < few.Length; i++)
        {
            ushort wanted = few[i];
            while (at < many.Length && many[at] < wanted)
            {
                at++;
            }

            if (at == many.Length)
            {
                break;
            }

            if (many[at] == wanted)
            {
                into[kept++] = wanted;
            }
        }

        return kept;
    }
}
