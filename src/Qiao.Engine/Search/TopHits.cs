namespace Qiao.Engine.Search;

/// <summary>Keeps the best documents behind the cursor, of all that are offered.</summary>
internal sealed class TopHits(int limit, SearchCursor? after)
{
    private readonly PriorityQueue<Candidate, Candidate> _worstFirst = new(Comparer<Candidate>.Create(Compare));
    private Candidate _worst;

    /// <summary>Whether a page was filled and something remained for the next.</summary>
    public bool HasMore { get; private set; }

    public void Offer(in Candidate candidate)
    {
        if (after is not null && Compare(candidate, new(after.Rank, after.Key, 0, 0)) >= 0)
        {
            return;
        }

        if (_worstFirst.Count < limit)
        {
            _worstFirst.Enqueue(candidate, candidate);
            _worst = _worstFirst.Peek();
        }
        else
        {
            HasMore = limit > 0;
            if (limit > 0 && Compare(candidate, _worst) > 0)
            {
                _worstFirst.EnqueueDequeue(candidate, candidate);
                _worst = _worstFirst.Peek();
            }
        }
    }

    public Candidate[] BestFirst()
    {
        Candidate[] page = [.. _worstFirst.UnorderedItems.Select(item => item.Element)];
        Array.Sort(page, (left, right) => Compare(right, left));
        return page;
    }

    private static int Compare(Candidate left, Candidate right) =>
        left.Rank != right.Rank ? left.Rank.CompareTo(right.Rank) : left.Key.CompareTo(right.Key);
}

/// <summary>A document that may come on the page. A greater rank is better; the segment is its place in the snapshot.</summary>
internal readonly record struct Candidate(long Rank, UInt128 Key, int Segment, int Document);
