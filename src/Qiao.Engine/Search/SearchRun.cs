namespace Qiao.Engine.Search;

/// <summary>One search over one snapshot: segment by segment and there window by window, as sets of bits.</summary>
internal sealed class SearchRun
{
    private readonly IndexSchema _schema;
    private readonly SearchRequest _request;
    private readonly SearchScratch _scratch;
    private readonly TextPlan _plan;
    private readonly Ranking _ranking;
    private readonly FacetTally _tally;
    private readonly TopHits _top;
    private readonly WindowSet _matching;
    private readonly WindowSet _side;
    private int _total;

    private SearchRun(IndexSchema schema, Snapshot snapshot, SearchRequest request)
    {
        (_schema, _request) = (schema, request);
        _plan = new TextPlan(schema, snapshot, request, request.After?.Statistics);
        _ranking = new Ranking(schema, request);
        _tally = new FacetTally(schema, request);
        _scratch = SearchScratch.Own;
        _top = _scratch.Top;
        _top.Begin(request.Limit, request.After);
        (_matching, _side) = (_scratch.Matching, _scratch.Side);
    }

    public static SearchResult Of(IndexSchema schema, Snapshot snapshot, SearchRequest request)
    {
        request.Check();
        CheckColumns(schema, request);
        var run = new SearchRun(schema, snapshot, request);
        for (int number = 0; number < snapshot.Segments.Length; number++)
        {
            run.Read(snapshot.Segments[number], number);
        }

        return run.Finish(snapshot);
    }

    /// <summary>A wrong name is refused even while the index is empty.</summary>
    private static void CheckColumns(IndexSchema schema, SearchRequest request)
    {
        foreach (var filter in request.Facets)
        {
            schema.FacetColumn(filter.Column);
        }

        foreach (var range in request.Numbers)
        {
            schema.NumberColumn(range.Column);
        }
    }

    private void Read(SegmentView view, int number)
    {
        _scratch.Release();
        var segment = view.Segment;
        if (_plan.Open(segment, _scratch) is not { } text)
        {
            return;
        }

        var filters = new WindowFilters(_schema, segment, _request, _scratch);
        var ranks = new WindowRanking(segment, number, text, _ranking, _top, _scratch);
        _tally.Begin(segment, _scratch);
        for (int window = 0; window < segment.Windows; window++)
        {
            int documents = Math.Min(Containers.WindowLength, segment.Count - (window << Containers.WindowBits));
            int words = SegmentView.WordsFor(documents);
            if (filters.Reaches(window, words)
                && text.Match(window, _matching, words)
                && IsAnyLive(view, window, documents, words)
                && filters.Narrow(window, _matching, words))
            {
                Count(filters, ranks, window, words);
            }
        }

        ranks.Finish();
    }

    private bool IsAnyLive(SegmentView view, int window, int documents, int words)
    {
        if (_plan.IsEverything)
        {
            // Behind the last document there is nothing to find, though all bits are set.
            var bits = _matching.Bits(words);
            int last = documents >> 6;
            if (last < words)
            {
                bits[last] &= (1UL << documents) - 1;
                bits[(last + 1)..].Clear();
            }
        }

        return !view.HasDead || _matching.Keep(view.LiveIn(window, words));
    }

    private void Count(WindowFilters filters, WindowRanking ranks, int window, int words)
    {
        if (!_matching.Settle(words, ranks.MostListed))
        {
            return;
        }

        var columns = _tally.Columns;
        for (int wish = 0; wish < columns.Length; wish++)
        {
            if (filters.HasFacet(columns[wish]))
            {
                _side.Copy(_matching, words);
                if (filters.KeepFacets(window, _side, words, columns[wish]) && _side.Settle(words))
                {
                    _tally.Count(wish, window, _side, words);
                }
            }
        }

        if (!filters.KeepFacets(window, _matching, words, exceptColumn: -1) || !_matching.Settle(words, ranks.MostListed))
        {
            return;
        }

        _total += _matching.Count;
        for (int wish = 0; wish < columns.Length; wish++)
        {
            if (!filters.HasFacet(columns[wish]))
            {
                _tally.Count(wish, window, _matching, words);
            }
        }

        if (_request.Limit > 0)
        {
            ranks.Offer(window, _matching, words);
        }
    }

    private SearchResult Finish(Snapshot snapshot)
    {
        var page = _top.BestFirst(out bool hasMore);
        var hits = page.Length == 0 ? [] : new SearchHit[page.Length];
        for (int i = 0; i < page.Length; i++)
        {
            hits[i] = _ranking.Hit(snapshot.Segments[page[i].Segment].Segment, page[i]);
        }

        var next = hasMore ? new SearchCursor(_request, page[^1].Rank, page[^1].Key, _ranking.Now, _plan.Statistics) : null;
        return new(_total, hits, _tally.Finish(), next);
    }
}
