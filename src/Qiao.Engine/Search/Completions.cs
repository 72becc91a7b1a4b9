namespace Qiao.Engine.Search;

/// <summary>The words that a beginning may stand for.</summary>
internal static class Completions
{
    /// <summary>
    /// The terms with this beginning that stand in the most live documents; among equals the ordinally smaller first.
    /// Concepts only when the prefix asks for them.
    /// </summary>
    public static List<TermCount> Of(Snapshot snapshot, string prefix, int most)
    {
        bool isAnyDead = snapshot.Segments.Any(view => view.HasDead);
        // Dead documents make the posting counts upper bounds: count exactly only as far down as could still matter.
        var byBound = new PriorityQueue<(Postings Postings, int Term), int>(WithBounds(snapshot, prefix));
        var counted = new List<TermCount>();
        var best = new PriorityQueue<int, int>();
        while (byBound.TryDequeue(out var found, out int bound))
        {
            if (best.Count == most && best.Peek() > -bound)
            {
                break;
            }

            var term = found.Postings.Terms[found.Term].ToString();
            int exact = isAnyDead ? snapshot.DocumentFrequency(term) : -bound;
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

        counted.Sort(static (left, right) => left.Documents != right.Documents
            ? right.Documents.CompareTo(left.Documents)
            : string.CompareOrdinal(left.Term, right.Term));
        return counted.Count > most ? counted.GetRange(0, most) : counted;
    }

    /// <summary>Every term in the range with the negative number of its documents, dead ones included.</summary>
    private static List<((Postings Postings, int Term), int Bound)> WithBounds(Snapshot snapshot, string prefix)
    {
        bool isConcept = prefix.StartsWith('#');
        var found = new List<((Postings, int), int)>();
        var ranges = snapshot.Segments
            .Select(view => (view.Segment.Postings, Range: view.Segment.Postings.Terms.Range(prefix)))
            .Where(part => part.Range.First < part.Range.End)
            .Select(part => (part.Postings, Next: part.Range.First, part.Range.End))
            .ToArray();
        while (true)
        {
            var smallest = default((Postings Postings, int Next, int End));
            foreach (var range in ranges)
            {
                if (range.Next < range.End && (smallest.Postings is null
                    || range.Postings.Terms[range.Next].SequenceCompareTo(smallest.Postings.Terms[smallest.Next]) < 0))
                {
                    smallest = range;
                }
            }

            if (smallest.Postings is null)
            {
                return found;
            }

            var term = smallest.Postings.Terms[smallest.Next];
            int bound = 0;
            for (int i = 0; i < ranges.Length; i++)
            {
                ref var range = ref ranges[i];
                if (range.Next < range.End && range.Postings.Terms[range.Next].SequenceEqual(term))
                {
                    bound += range.Postings.CountOf(range.Next++);
                }
            }

            if (isConcept || term[0] != '#')
            {
                found.Add(((smallest.Postings, smallest.Next), -bound));
            }
        }
    }
}
