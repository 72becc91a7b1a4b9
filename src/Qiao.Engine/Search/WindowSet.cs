using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>Some documents of one window: a list while they are few, bits when they are many.</summary>
internal sealed class WindowSet
{
    /// <summary>Above it a list costs more than bits.</summary>
    public const int MostListed = 2048;

    private readonly ulong[] _bits = new ulong[Containers.Words];
    private ushort[] _lows = new ushort[MostListed];
    private ushort[] _next = new ushort[MostListed];

    public bool IsList { get; private set; }

    /// <summary>How many documents there are; of bits only after <see cref="Settle"/>.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<ushort> Lows => _lows.AsSpan(0, Count);

    public Span<ulong> Bits(int words) => _bits.AsSpan(0, words);

    public void SetList(ReadOnlySpan<ushort> lows)
    {
        lows.CopyTo(_lows);
        (IsList, Count) = (true, lows.Length);
    }

    /// <summary>The documents are the bits now.</summary>
    public void SetBits() => IsList = false;

    public void Copy(WindowSet from, int words)
    {
        (IsList, Count) = (from.IsList, from.Count);
        if (IsList)
        {
            from.Lows.CopyTo(_lows);
        }
        else
        {
            from.Bits(words).CopyTo(_bits);
        }
    }

    public bool Contains(int low) => IsList ? Lows.BinarySearch((ushort)low) >= 0 : (_bits[low >> 6] >> low & 1) != 0;

    /// <summary>Counts bits and makes a list of them when they are few; tells whether there are any documents.</summary>
    public bool Settle(int words, int mostListed = MostListed)
    {
        if (IsList)
        {
            return Count > 0;
        }

        Count = WordKernels.Count(Bits(words));
        if (Count <= mostListed)
        {
            IsList = true;
            ListKernels.Extract(Bits(words), _lows);
        }

        return Count > 0;
    }

    /// <summary>Keeps what the list has, too; tells whether any may be left.</summary>
    public bool Keep(ReadOnlySpan<ushort> lows)
    {
        if (!IsList)
        {
            SetListKeeping(lows);
            return Count > 0;
        }

        Count = Count <= lows.Length
            ? ListKernels.Intersect(Lows, lows, _next)
            : ListKernels.Intersect(lows, Lows, _next);
        (_lows, _next) = (_next, _lows);
        return Count > 0;
    }

    public bool Keep(ReadOnlySpan<ulong> bits)
    {
        if (!IsList)
        {
            return WordKernels.And(Bits(bits.Length), bits);
        }

        Count = ListKernels.KeepSet(_lows.AsSpan(0, Count), bits);
        return Count > 0;
    }

    public bool Drop(ReadOnlySpan<ulong> bits)
    {
        if (!IsList)
        {
            return WordKernels.AndNot(Bits(bits.Length), bits);
        }

        Count = ListKernels.KeepUnset(_lows.AsSpan(0, Count), bits);
        return Count > 0;
    }

    /// <summary>Keeps the documents that hold the condition, given the window's first document; tells whether any is left.</summary>
    public bool Keep<TCondition>(int first, int words, ref TCondition condition)
        where TCondition : struct, IDocumentCondition, allows ref struct
    {
        if (IsList)
        {
            int kept = 0;
            foreach (ushort low in Lows)
            {
                _lows[kept] = low;
                kept += condition.Holds(first + low) ? 1 : 0;
            }

            Count = kept;
            return kept > 0;
        }

        ulong any = 0;
        for (int word = 0; word < words; word++)
        {
            for (ulong left = _bits[word]; left != 0; left &= left - 1)
            {
                int low = BitOperations.TrailingZeroCount(left);
                _bits[word] &= ~((condition.Holds(first + (word << 6) + low) ? 0UL : 1UL) << low);
            }

            any |= _bits[word];
        }

        return any != 0;
    }

    private void SetListKeeping(ReadOnlySpan<ushort> lows)
    {
        lows.CopyTo(_lows);
        (IsList, Count) = (true, ListKernels.KeepSet(_lows.AsSpan(0, lows.Length), _bits));
    }
}

/// <summary>A condition on a document of a segment. A struct, so that each is compiled into its loop.</summary>
internal interface IDocumentCondition
{
    bool Holds(int document);
}
