namespace Qiao.Engine.Search;

/// <summary>Keeps the best documents behind the cursor, of all that are offered, and one more to know whether the page is the last.</summary>
internal sealed class TopHits
{
    // A heap with the worst on top.
    private Candidate[] _heap = new Candidate[32];
    private SearchCursor? _after;
    private int _limit;
    private int _count;

    /// <summary>The rank below which no document can come on the page any more.</summary>
    public long Threshold { get; private set; }

    public bool IsFull => _count == _limit;

    /// <summary>How many are kept, the one more included.</summary>
    public int Limit => _limit;

    /// <summary>The place behind which the page lies.</summary>
    public SearchCursor? After => _after;

    /// <summary>When full, the key of the last that is kept: of equal rank a smaller one cannot come on the page.</summary>
    public UInt128 WorstKey => _heap[0].Key;

    public void Begin(int limit, SearchCursor? after)
    {
        // The one more is the last to be thrown out, so the threshold lies a little lower than the page needs.
        (_limit, _count, _after, Threshold) = (limit == 0 ? 0 : limit + 1, 0, after, limit == 0 ? long.MaxValue : long.MinValue);
    }

    public void Offer(long rank, Segment segment, int number, int document)
    {
        if (rank < Threshold || _limit == 0)
        {
            return;
        }

        if (rank == Threshold && IsFull && segment.Columns.Keys[document] < _heap[0].Key)
        {
            return;
        }

        var candidate = new Candidate(rank, segment.Columns.Keys[document], number, document);
        if (_after is not null && Compare(candidate, new(_after.Rank, _after.Key, 0, 0)) >= 0)
        {
            return;
        }

        if (_count < _limit)
        {
            if (_count == _heap.Length)
            {
                Array.Resize(ref _heap, _count * 2);
            }

            RaiseFrom(_count++, candidate);
        }
        else if (Compare(candidate, _heap[0]) > 0)
        {
            LowerFromTop(candidate, _count);
        }

        Threshold = IsFull ? _heap[0].Rank : long.MinValue;
    }

    /// <summary>The page, best first, and whether something remains for the next. Ends the gathering.</summary>
    public ReadOnlySpan<Candidate> BestFirst(out bool hasMore)
    {
        hasMore = _limit > 0 && IsFull;
        for (int end = _count - 1; end > 0; end--)
        {
            var worst = _heap[0];
            LowerFromTop(_heap[end], end);
            _heap[end] = worst;
        }

        return _heap.AsSpan(0, hasMore ? _limit - 1 : _count);
    }

    private void RaiseFrom(int at, in Candidate candidate)
    {
        while (at > 0 && Compare(candidate, _heap[(at - 1) / 2]) < 0)
        {
            _heap[at] = _heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _heap[at] = candidate;
    }

    private void LowerFromTop(in Candidate candidate, int count)
    {
        int at = 0;
        while ((2 * at) + 1 < count)
        {
            int below = (2 * at) + 1;
            below += below + 1 < count && Compare(_heap[below + 1], _heap[below]) < 0 ? 1 : 0;
            if (Compare(candidate, _heap[below]) <= 0)
            {
                break;
            }

            _heap[at] = _heap[below];
            at = below;
        }

        _heap[at] = candidate;
    }

    private static int Compare(in Candidate left, in Candidate right) =>
        left.Rank != right.Rank ? left.Rank.CompareTo(right.Rank) : left.Key.CompareTo(right.Key);
}

/// <summary>A document that may come on the page. A greater rank is better; the segment is its place in the snapshot.</summary>
internal readonly record struct Candidate(long Rank, UInt128 Key, int Segment, int Document);
