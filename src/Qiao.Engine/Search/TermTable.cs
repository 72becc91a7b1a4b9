using System.Numerics;
using System.Runtime.InteropServices;

namespace Qiao.Engine.Search;

/// <summary>The terms of a segment in ordinal order, numbered from 0, in one array of letters. Immutable.</summary>
internal sealed class TermTable
{
    private readonly char[] _letters;
    private readonly int[] _starts;

    // Open addressing: number plus one, 0 for a free slot.
    private readonly int[] _slots;

    /// <summary>Terms must ascend ordinally; term i are the letters from starts[i] to starts[i + 1].</summary>
    public TermTable(char[] letters, int[] starts)
    {
        (_letters, _starts) = (letters, starts);
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)(starts.Length * 3 / 2) + 2)];
        for (int number = 0; number < Count; number++)
        {
            int slot = (int)TermHash.Of(this[number]) & (_slots.Length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = number + 1;
        }
    }

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<char> Letters => _letters;

    public ReadOnlySpan<int> Starts => _starts;

    public ReadOnlySpan<char> this[int number] => _letters.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    /// <summary>The number of a term, or -1.</summary>
    public int Find(ReadOnlySpan<char> term)
    {
        int slot = (int)TermHash.Of(term) & (_slots.Length - 1);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (this[_slots[slot] - 1].SequenceEqual(term))
            {
                return _slots[slot] - 1;
            }
        }

        return -1;
    }

    /// <summary>The terms that begin with the prefix.</summary>
    public (int First, int End) Range(ReadOnlySpan<char> prefix)
    {
        int first = FirstFrom(prefix), low = first, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (this[middle].StartsWith(prefix, StringComparison.Ordinal))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (first, low);
    }

    private int FirstFrom(ReadOnlySpan<char> term)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (this[middle].SequenceCompareTo(term) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

/// <summary>The hash of a term: the same in every process, because tables are written to streams.</summary>
internal static class TermHash
{
    private const ulong Multiplier = 0x9e3779b97f4a7c15;

    public static uint Of(ReadOnlySpan<char> term)
    {
        ulong hash = (ulong)term.Length * Multiplier;
        while (term.Length >= 4)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(term))) * Multiplier;
            hash ^= hash >> 32;
            term = term[4..];
        }

        foreach (char letter in term)
        {
            hash = (hash ^ letter) * Multiplier;
        }

        return (uint)(hash >> 32) ^ (uint)(hash >> 12);
    }
}
