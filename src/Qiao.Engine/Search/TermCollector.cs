namespace Qiao.Engine.Search;

/// <summary>Gives every different term a number, in the order in which they come. For one thread.</summary>
internal sealed class TermCollector
{
    private char[] _letters = new char[1 << 12];
    private int[] _starts = new int[1 << 9];
    private uint[] _hashes = new uint[1 << 9];
    private int[] _slots = new int[1 << 10];

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int number] => _letters.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    /// <summary>The term's number, a new one if it was not there.</summary>
    public int NumberOf(ReadOnlySpan<char> term)
    {
        uint hash = TermHash.Of(term);
        int slot = (int)hash & (_slots.Length - 1);
        for (; _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            int known = _slots[slot] - 1;
            if (_hashes[known] == hash && this[known].SequenceEqual(term))
            {
                return known;
            }
        }

        _slots[slot] = Count + 1;
        Add(term, hash);
        return Count - 1;
    }

    /// <summary>All terms in ordinal order, and for every number its place there.</summary>
    public (TermTable Table, int[] Places) Sort()
    {
        var order = new int[Count];
        var beginnings = new ulong[Count];
        for (int number = 0; number < Count; number++)
        {
            (order[number], beginnings[number]) = (number, BeginningOf(this[number]));
        }

        // Most terms differ within four letters; only the few that do not are compared as a whole.
        Array.Sort(beginnings, order);
        for (int first = 0; first < order.Length;)
        {
            int end = first + 1;
            while (end < order.Length && beginnings[end] == beginnings[first])
            {
                end++;
            }

            order.AsSpan(first, end - first).Sort((left, right) => this[left].SequenceCompareTo(this[right]));
            first = end;
        }

        var letters = new char[_starts[Count]];
        var starts = new int[Count + 1];
        var places = new int[Count];
        for (int place = 0; place < order.Length; place++)
        {
            var term = this[order[place]];
            term.CopyTo(letters.AsSpan(starts[place]));
            starts[place + 1] = starts[place] + term.Length;
            places[order[place]] = place;
        }

        return (new TermTable(letters, starts), places);
    }

    private static ulong BeginningOf(ReadOnlySpan<char> term)
    {
        ulong beginning = 0;
        for (int i = 0; i < 4; i++)
        {
            beginning = (beginning << 16) | (i < term.Length ? term[i] : 0u);
        }

        return beginning;
    }

    private void Add(ReadOnlySpan<char> term, uint hash)
    {
        int start = _starts[Count], end = start + term.Length;
        if (_letters.Length < end)
        {
            Array.Resize(ref _letters, Math.Max(end, _letters.Length * 2));
        }

        if (_starts.Length <= Count + 1)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
            Array.Resize(ref _hashes, _hashes.Length * 2);
        }

        term.CopyTo(_letters.AsSpan(start));
        _hashes[Count] = hash;
        _starts[++Count] = end;
        if (Count * 2 > _slots.Length)
        {
            Rehash();
        }
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        for (int number = 0; number < Count; number++)
        {
            int slot = (int)_hashes[number] & (_slots.Length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = number + 1;
        }
    }
}
