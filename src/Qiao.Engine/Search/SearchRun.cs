namespace Qiao.Engine.Search;

/// <summary>One search over one snapshot.</summary>
internal static class SearchRun
{
    public static SearchResult Of(IndexSchema schema, Snapshot snapshot, SearchRequest request)
    {
        request.Check();
        CheckColumns(schema, request);
        var text = new TextPlan(schema, snapshot, request, request.After?.Statistics);
        var ranking = new Ranking(schema, request);
        var tally = new FacetTally(schema, request.Counts);
        var top = new TopHits(request.Limit, request.After);
        int total = 0;
        for (int number = 0; number < snapshot.Segments.Length; number++)
        {
            var view = snapshot.Segments[number];
            var matches = text.Open(view.Segment);
            var filters = new SegmentFilters(schema, view.Segment, request);
            tally.Begin(view.Segment);
            while (matches.Next())
            {
                int document = matches.Document;
                int judgement = view.IsLive(document) ? filters.Judge(document) : SegmentFilters.Fails;
                if (judgement == SegmentFilters.Fails)
                {
                    continue;
                }

                tally.Count(document, judgement);
                if (judgement == SegmentFilters.Passes)
                {
                    total++;
                    top.Offer(new(ranking.Rank(view.Segment, document, matches), view.Segment.Keys[document], number, document));
                }
            }

            tally.FinishSegment();
        }

        var page = top.BestFirst();
        var next = top.HasMore ? new SearchCursor(request, page[^1].Rank, page[^1].Key, ranking.Now, text.Statistics) : null;
        return new(total, [.. page.Select(hit => ranking.Hit(snapshot.Segments[hit.Segment].Segment, hit))], tally.Finish(), next);
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
}
