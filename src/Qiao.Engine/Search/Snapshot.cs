using Qiao.Engine.Text;

namespace Qiao.Engine.Search;

/// <summary>A consistent state of the index: what one search reads from its first to its last step.</summary>
internal sealed class Snapshot
{
    public Snapshot(IEnumerable<SegmentView> segments)
    {
        Segments = [.. segments];
        Count = Segments.Sum(view => view.LiveCount);
    }

    public SegmentView[] Segments { get; }

    public int Count { get; }

    /// <summary>The number of live documents with the term, whatever segments they lie in.</summary>
    public int DocumentFrequency(ReadOnlySpan<char> term)
    {
        int total = 0;
        foreach (var view in Segments)
        {
            int found = view.Segment.Postings.Terms.Find(term);
            total += found < 0 ? 0 : view.LivePostings(found);
        }

        return total;
    }

    /// <summary>No fewer live documents than satisfy the text. Beginnings and misspellings, which stand for many words, do not lower the number.</summary>
    public int CountAtMost(QueryText text)
    {
        long most = Count;
        foreach (var clause in text.Clauses)
        {
            if (!clause.Excluded && !clause.Prefix && !clause.Similar)
            {
                most = Math.Min(most, clause.Alternatives.Sum(run => (long)run.Min(term => DocumentFrequency(term))));
            }
        }

        return (int)most;
    }
}
