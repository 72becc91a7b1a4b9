using System.Numerics;

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
    private readonly ulong[] _matching;
    private readonly ulong[] _passing;
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
        (_matching, _passing) = (_scratch.Window(), _scratch.Window());
        _scratch.Keep();
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
            var matching = _matching.AsSpan(0, words);
            if (filters.Reaches(window, words)
                && text.Match(window, matching, ranks.WantsLevels)
                && IsAnyLive(view, window, matching, documents)
                && filters.Narrow(window, matching))
            {
                Count(filters, ranks, window, matching);
            }
        }
    }

    private static bool IsAnyLive(SegmentView view, int window, Span<ulong> bits, int documents)
    {
        // Behind the last document there is nothing to find, though all bits may be set.
        int last = documents >> 6;
        if (last < bits.Length)
        {
            bits[last] &= (1UL << documents) - 1;
            bits[(last + 1)..].Clear();
        }

        return !view.HasDead || WordKernels.And(bits, view.LiveIn(window, bits.Length));
    }

    private void Count(WindowFilters filters, WindowRanking ranks, int window, Span<ulong> matching)
    {
        if (!filters.ReadFacets(window, matching.Length))
        {
            return;
        }

        var passing = _passing.AsSpan(0, matching.Length);
        var columns = _tally.Columns;
        for (int wish = 0; wish < columns.Length; wish++)
        {
            if (filters.HasFacet(columns[wish]))
            {
                matching.CopyTo(passing);
                if (filters.KeepFacets(passing, columns[wish]))
                {
                    _tally.Count(wish, window, passing, WordKernels.Count(passing));
                }
            }
        }

        if (!filters.KeepFacets(matching, exceptColumn: -1))
        {
            return;
        }

        int found = WordKernels.Count(matching);
        _total += found;
        for (int wish = 0; wish < columns.Length; wish++)
        {
            if (!filters.HasFacet(columns[wish]))
            {
                _tally.Count(wish, window, matching, found);
            }
        }

        if (_request.Limit > 0)
        {
            ranks.Offer(window, matching);
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
