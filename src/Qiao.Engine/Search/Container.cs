using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>The documents of one list within one window: either low halves or bits.</summary>
internal readonly ref struct Container(int first, ReadOnlySpan<ushort> lows, ReadOnlySpan<ulong> bits, ReadOnlySpan<ushort> ranks)
{
    /// <summary>The number of the first entry.</summary>
    public int First { get; } = first;

    /// <summary>Empty when the documents stand in <see cref="Bits"/>.</summary>
    public ReadOnlySpan<ushort> Lows { get; } = lows;

    public ReadOnlySpan<ulong> Bits { get; } = bits;

    private ReadOnlySpan<ushort> Ranks { get; } = ranks;

    public bool Contains(int low) => Bits.IsEmpty ? Lows.BinarySearch((ushort)low) >= 0 : (Bits[low >> 6] >> low & 1) != 0;

    /// <summary>The number of a document's entry, or -1.</summary>
    public int Find(int low)
    {
        if (Bits.IsEmpty)
        {
            int found = Lows.BinarySearch((ushort)low);
            return found < 0 ? -1 : First + found;
        }

        ulong word = Bits[low >> 6], bit = 1UL << low;
        return (word & bit) == 0 ? -1 : First + Ranks[low >> 6] + BitOperations.PopCount(word & (bit - 1));
    }

    /// <summary>Adds the documents to those of a window.</summary>
    public void AddTo(Span<ulong> window)
    {
        if (Bits.IsEmpty)
        {
            foreach (ushort low in Lows)
            {
                window[low >> 6] |= 1UL << low;
            }
        }
        else
        {
            WordKernels.Or(window, Bits);
        }
    }

    /// <summary>Keeps in a window only these documents; tells whether any is left. The spare words are overwritten.</summary>
    public bool KeepIn(Span<ulong> window, Span<ulong> spare)
    {
        if (!Bits.IsEmpty)
        {
            return WordKernels.And(window, Bits);
        }

        spare = spare[..window.Length];
        spare.Clear();
        ulong any = 0;
        foreach (ushort low in Lows)
        {
            ulong kept = window[low >> 6] & (1UL << low);
            spare[low >> 6] |= kept;
            any |= kept;
        }

        spare.CopyTo(window);
        return any != 0;
    }

    /// <summary>Takes the documents out of a window.</summary>
    public void TakeFrom(Span<ulong> window)
    {
        if (Bits.IsEmpty)
        {
            foreach (ushort low in Lows)
            {
                window[low >> 6] &= ~(1UL << low);
            }
        }
        else
        {
            WordKernels.AndNot(window, Bits);
        }
    }

    /// <summary>How many of the documents are in the window.</summary>
    public int CountIn(ReadOnlySpan<ulong> window)
    {
        if (!Bits.IsEmpty)
        {
            return WordKernels.CountBoth(window, Bits[..window.Length]);
        }

        int count = 0;
        foreach (ushort low in Lows)
        {
            count += (int)(window[low >> 6] >> low & 1);
        }

        return count;
    }
}
