namespace Qiao.Engine.Search;

/// <summary>A consistent state of the index: what one search reads from its first to its last step.</summary>
internal sealed class Snapshot
{
    private readonly bool _anyDead;

    public Snapshot(IEnumerable<SegmentView> segments, int fields)
    {
        Segments = [.. segments];
        LengthTotals = new long[fields];
        foreach (var view in Segments)
        {
            Count += view.LiveCount;
            _anyDead |= view.LiveCount < view.Segment.Count;
            for (int field = 0; field < fields; field++)
            {
                LengthTotals[field] += view.LengthTotals[field];
            }
        }
    }

    public SegmentView[] Segments { get; }

    public int Count { get; }

    /// <summary>Sum of the live documents' lengths, by text field.</summary>
    public long[] LengthTotals { get; }

    /// <summary>The number of live documents with the term, whatever segments they lie in.</summary>
    public int DocumentFrequency(string term)
    {
        int total = 0;
        foreach (var view in Segments)
        {
            int found = view.Segment.Postings.Find(term);
            total += found < 0 ? 0 : view.LivePostings(found);
        }

        return total;
    }

    /// <summary>
    /// The terms with this beginning that stand in the most live documents; among equals the ordinally smaller first.
    /// Concepts only when the prefix asks for them.
    /// </summary>
    public List<TermCount> MostFrequent(string prefix, int most)
    {
        bool concepts = prefix.StartsWith('#');
        var upperBounds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var postings in Segments.Select(view => view.Segment.Postings))
        {
            var (first, end) = postings.Range(prefix);
            for (int term = first; term < end; term++)
            {
                if (concepts || !postings.Terms[term].StartsWith('#'))
                {
                    upperBounds[postings.Terms[term]] = upperBounds.GetValueOrDefault(postings.Terms[term])
                        + postings.Starts[term + 1] - postings.Starts[term];
                }
            }
        }

        // Dead documents make the posting counts upper bounds: count exactly only as far down as could still matter.
        var counted = new List<TermCount>();
        var best = new PriorityQueue<int, int>();
        foreach (var (term, bound) in upperBounds.OrderByDescending(pair => pair.Value))
        {
            if (best.Count == most && best.Peek() > bound)
            {
                break;
            }

            int exact = _anyDead ? DocumentFrequency(term) : bound;
            if (exact > 0)
            {
                counted.Add(new(term, exact));
                best.Enqueue(exact, exact);
                if (best.Count > most)
                {
                    best.Dequeue();
                }
            }
        }

        counted.Sort((left, right) => left.Documents != right.Documents
            ? right.Documents.CompareTo(left.Documents)
            : string.CompareOrdinal(left.Term, right.Term));
        return counted.Count > most ? counted.GetRange(0, most) : counted;
    }
}
