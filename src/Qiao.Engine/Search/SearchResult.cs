namespace Qiao.Engine.Search;

/// <summary>What was found: the exact total, one page of hits, the facet counts asked for and where the next page begins.</summary>
/// <param name="Total">All documents that match, on whatever page.</param>
/// <param name="Hits">The page, best first.</param>
/// <param name="Facets">In the order in which they were asked for.</param>
/// <param name="Next">Null when this page is the last.</param>
public sealed record SearchResult(
    int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyList<FacetCounts> Facets, SearchCursor? Next);

/// <summary>One document that was found.</summary>
/// <param name="Key">As it was put.</param>
/// <param name="Score">Zero unless the hits are sorted by relevance.</param>
/// <param name="DistanceMetres">
/// From the point that distances are sorted by, else from the circle's centre; null without either or when the document has no point.
/// </param>
public readonly record struct SearchHit(UInt128 Key, SearchScore Score, double? DistanceMetres);

/// <summary>Relevance in points, by the parts that add up to it.</summary>
/// <param name="Text">BM25F of the words, times 1000: per clause the best alternative, the clauses added.</param>
/// <param name="Recency">What the request's <see cref="Search.Recency"/> gives.</param>
/// <param name="Boost">The document's own.</param>
public readonly record struct SearchScore(int Text, int Recency, int Boost)
{
    /// <summary>What the hits are sorted by.</summary>
    public int Total => Text + Recency + Boost;
}

/// <summary>
/// How many documents have each value of a column, the most frequent first, then the smaller value. A filter on the
/// same column is left out of account: the counts say what choosing another value would give.
/// </summary>
public sealed record FacetCounts(string Column, IReadOnlyList<FacetCount> Values);

/// <summary>A value of a facet column and the number of documents that have it.</summary>
public readonly record struct FacetCount(int Value, int Count);

/// <summary>A word of the index and the number of documents it stands in.</summary>
public readonly record struct TermCount(string Term, int Documents);

/// <summary>Something to search for and the number of documents that have it.</summary>
public readonly record struct Suggestion(string Text, int Documents);
