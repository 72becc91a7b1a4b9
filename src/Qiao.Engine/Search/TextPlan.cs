namespace Qiao.Engine.Search;

/// <summary>The text of a request made ready against one state of the index: prefixes completed, words weighed.</summary>
internal sealed class TextPlan
{
    /// <summary>A prefix stands for at most so many words, the most frequent ones.</summary>
    public const int MostCompletions = 200;

    private readonly Run[][] _wanted;
    private readonly Run[][] _excluded;
    private readonly int _minimum;
    private readonly Bm25 _scoring;

    /// <summary>With the statistics of the first page, or null to take the snapshot's.</summary>
    public TextPlan(IndexSchema schema, Snapshot snapshot, SearchRequest request, int[]? statistics)
    {
        _scoring = new Bm25(schema);
        bool isScored = request.Sort.IsRelevance;
        int wanted = 0, alternatives = 0;
        foreach (var clause in request.Text.Clauses)
        {
            wanted += clause.Excluded ? 0 : 1;
            alternatives += clause.Excluded ? 0 : clause.Alternatives.Count;
        }

        int length = isScored ? alternatives : 0;
        if (statistics is not null && statistics.Length != length)
        {
            throw new ArgumentException("The cursor belongs to another index.");
        }

        Statistics = statistics ?? (length == 0 ? [] : new int[length]);
        _wanted = new Run[wanted][];
        _excluded = new Run[request.Text.Clauses.Count - wanted][];
        int next = 0, nextWanted = 0, nextExcluded = 0;
        foreach (var clause in request.Text.Clauses)
        {
            var runs = new List<Run>(clause.Alternatives.Count);
            foreach (var terms in clause.Alternatives)
            {
                var completions = clause.Prefix ? Completions.Of(snapshot, terms[^1], MostCompletions) : null;
                int rarity = 0;
                if (isScored && !clause.Excluded)
                {
                    rarity = statistics is null ? Statistics[next] = Rarity(snapshot, terms, completions) : Statistics[next];
                    next++;
                }

                AddRuns(runs, terms, completions, rarity);
            }

            if (clause.Excluded)
            {
                _excluded[nextExcluded++] = [.. runs];
            }
            else
            {
                _wanted[nextWanted++] = [.. runs];
            }
        }

        _minimum = Math.Min(request.MinimumClauses ?? int.MaxValue, _wanted.Length);
    }

    /// <summary>The rarity of every alternative, when scores are wanted.</summary>
    public int[] Statistics { get; }

    /// <summary>Whether no word is asked for, so that a document needs none.</summary>
    public bool IsEverything => _wanted.Length == 0;

    /// <summary>The plan in one segment, or null when no document there can satisfy it.</summary>
    public TextMatch? Open(Segment segment, SearchScratch scratch)
    {
        var wanted = new ClauseMatch[_wanted.Length];
        int having = 0;
        for (int i = 0; i < wanted.Length; i++)
        {
            wanted[i] = Open(segment, _wanted[i], scratch, out bool hasRuns);
            having += hasRuns ? 1 : 0;
        }

        if (having < _minimum)
        {
            return null;
        }

        var excluded = _excluded.Length == 0 ? [] : Array.ConvertAll(_excluded, runs => Open(segment, runs, scratch, out _));
        return new TextMatch(wanted, excluded, _minimum, scratch);
    }

    private static void AddRuns(List<Run> runs, IReadOnlyList<string> terms, List<TermCount>? completions, int rarity)
    {
        if (completions is null)
        {
            runs.Add(new Run(terms, rarity));
            return;
        }

        foreach (var completion in completions)
        {
            runs.Add(new Run([.. terms.SkipLast(1), completion.Term], rarity));
        }
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

    private ClauseMatch Open(Segment segment, Run[] runs, SearchScratch scratch, out bool hasRuns)
    {
        var found = new RunMatch[runs.Length];
        int count = 0;
        foreach (var run in runs)
        {
            var terms = new TermCursor[run.Terms.Count];
            bool hasAll = true;
            for (int i = 0; i < terms.Length && hasAll; i++)
            {
                int term = segment.Postings.Terms.Find(run.Terms[i]);
                hasAll = term >= 0;
                if (hasAll)
                {
                    terms[i] = new TermCursor(segment.Postings, term);
                }
            }

            if (hasAll)
            {
                found[count++] = new RunMatch(segment, _scoring, terms, run.Rarity);
            }
        }

        hasRuns = count > 0;
        Array.Resize(ref found, count);
        return new ClauseMatch(found, scratch);
    }

    /// <summary>Terms at consecutive positions and what finding them is worth.</summary>
    private readonly record struct Run(IReadOnlyList<string> Terms, int Rarity);
}
