namespace Qiao.Engine.Search;

/// <summary>The text of a request made ready against one state of the index: prefixes completed, words weighed.</summary>
internal sealed class TextPlan
{
    /// <summary>A prefix stands for at most so many words, the most frequent ones.</summary>
    public const int MostCompletions = 200;

    /// <summary>From here on gathering all parts into bits is cheaper than comparing their heads at every step.</summary>
    private const int FewParts = 8;

    private readonly IndexSchema _schema;
    private readonly bool _scored;
    private readonly Run[][] _wanted;
    private readonly Run[][] _excluded;
    private readonly int _minimum;

    /// <summary>With the statistics of the first page, or null to take the snapshot's.</summary>
    public TextPlan(IndexSchema schema, Snapshot snapshot, SearchRequest request, int[]? statistics)
    {
        _schema = schema;
        _scored = request.Sort.IsRelevance;
        int fields = schema.TextFields.Count;
        int alternatives = request.Text.Clauses.Where(clause => !clause.Excluded).Sum(clause => clause.Alternatives.Count);
        int length = _scored && alternatives > 0 ? fields + alternatives : 0;
        if (statistics is not null && statistics.Length != length)
        {
            throw new ArgumentException("The cursor belongs to another index.");
        }

        Statistics = statistics ?? new int[length];
        if (length > 0 && statistics is null)
        {
            for (int field = 0; field < fields; field++)
            {
                long thousandths = snapshot.LengthTotals[field] * 1000 / Math.Max(1, snapshot.Count);
                Statistics[field] = (int)Math.Min(thousandths, int.MaxValue);
            }
        }

        int next = fields;
        var wanted = new List<Run[]>();
        var excluded = new List<Run[]>();
        foreach (var clause in request.Text.Clauses)
        {
            var runs = new List<Run>();
            foreach (var terms in clause.Alternatives)
            {
                var completions = clause.Prefix ? snapshot.MostFrequent(terms[^1], MostCompletions) : null;
                int rarity = 0;
                if (_scored && !clause.Excluded)
                {
                    rarity = statistics is null ? Statistics[next] = Rarity(snapshot, terms, completions) : Statistics[next];
                    next++;
                }

                runs.AddRange(completions is null
                    ? [new Run([.. terms], rarity)]
                    : completions.Select(completion => new Run([.. terms.SkipLast(1), completion.Term], rarity)));
            }

            (clause.Excluded ? excluded : wanted).Add([.. runs]);
        }

        _wanted = [.. wanted];
        _excluded = [.. excluded];
        _minimum = Math.Min(request.MinimumClauses ?? int.MaxValue, _wanted.Length);
    }

    /// <summary>The average field lengths in thousandths and the rarity of every alternative, when scores are wanted.</summary>
    public int[] Statistics { get; }

    public SegmentMatches Open(Segment segment)
    {
        var averages = Statistics.Length == 0 ? [] : Statistics.AsSpan(0, _schema.TextFields.Count);
        var scoring = new Bm25(_schema, segment.Lengths, averages);
        return new SegmentMatches(
            segment.Count,
            [.. _wanted.Select(runs => Open(segment, scoring, runs, _scored))],
            [.. _excluded.Select(runs => Open(segment, scoring, runs, scored: false))],
            _minimum);
    }

    /// <summary>A phrase weighs as much as its rarest word; the completions of a prefix weigh alike, as one word would.</summary>
    private static int Rarity(Snapshot snapshot, IReadOnlyList<string> terms, List<TermCount>? completions)
    {
        int rarest = completions is null
            ? int.MaxValue
            : (int)Math.Min(completions.Sum(completion => (long)completion.Documents), snapshot.Count);
        for (int i = 0; i < terms.Count - (completions is null ? 0 : 1); i++)
        {
            rarest = Math.Min(rarest, snapshot.DocumentFrequency(terms[i]));
        }

        return Bm25.RarityOf(snapshot.Count, rarest);
    }

    private static DocumentScan Open(Segment segment, Bm25 scoring, Run[] runs, bool scored)
    {
        var scans = new List<DocumentScan>();
        foreach (var run in runs)
        {
            if (Open(segment, scoring, run) is { } scan && scan.Document != DocumentScan.End)
            {
                scans.Add(scan);
            }
        }

        return scans.Count switch
        {
            1 => scans[0],
            <= FewParts => new UnionScan([.. scans]),
            _ => new GatheredScan(scans, segment.Count, scored),
        };
    }

    private static DocumentScan? Open(Segment segment, Bm25 scoring, Run run)
    {
        var terms = new TermScan[run.Terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            int term = segment.Postings.Find(run.Terms[i]);
            if (term < 0)
            {
                return null;
            }

            terms[i] = new TermScan(segment.Postings, term, scoring, run.Rarity);
        }

        return terms.Length == 1 ? terms[0] : new PhraseScan(segment, terms, scoring, run.Rarity);
    }

    /// <summary>Terms at consecutive positions and what finding them is worth.</summary>
    private readonly record struct Run(string[] Terms, int Rarity);
}
