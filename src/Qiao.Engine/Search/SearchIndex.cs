namespace Qiao.Engine.Search;

/// <summary>
/// Finds documents by words, facets, numbers and place. Any number of threads may search while one writes: a search sees
/// the index as it was when it began, and a put or removal as a whole or not at all. Searches that begin after a put
/// has returned see it. Results depend on the documents alone, not on the order or grouping in which they were put.
/// </summary>
public sealed class SearchIndex
{
    private readonly Lock _writing = new();
    private volatile Snapshot _snapshot;

    /// <summary>An empty index.</summary>
    public SearchIndex(IndexSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
        _snapshot = new([], schema.TextFields.Count);
    }

    /// <summary>What its documents consist of.</summary>
    public IndexSchema Schema { get; }

    /// <summary>The number of documents that can be found.</summary>
    public int Count => _snapshot.Count;

    internal int Segments => _snapshot.Segments.Length;

    /// <summary>Adds the documents and replaces those with the same keys; of several with one key the last counts.</summary>
    /// <exception cref="ArgumentException">A document does not fit the schema; nothing was put.</exception>
    public void Put(IReadOnlyCollection<IndexDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var byKey = new Dictionary<UInt128, IndexDocument>(documents.Count);
        foreach (var document in documents)
        {
            document.Check(Schema);
            byKey[document.Key] = document;
        }

        IndexDocument[] sorted = [.. byKey.Values.OrderByDescending(document => document.Key)];
        lock (_writing)
        {
            var added = SegmentBuild.From(Schema, sorted).Select(segment => new SegmentView(segment));
            Publish(_snapshot.Segments.Select(view => view.Without(byKey.Keys)).Concat(added));
        }
    }

    /// <summary>Removes the documents with these keys; keys that are not there are passed over.</summary>
    public void Remove(IReadOnlyCollection<UInt128> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_writing)
        {
            Publish(_snapshot.Segments.Select(view => view.Without(keys)));
        }
    }

    /// <summary>Answers a request from the state the index is in now.</summary>
    /// <exception cref="ArgumentException">The request cannot be meant: the message says what.</exception>
    public SearchResult Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SearchRun.Of(Schema, _snapshot, request);
    }

    /// <summary>The words with this beginning that stand in the most documents, the most frequent first; concepts only behind '#'.</summary>
    public IReadOnlyList<TermCount> Suggest(string prefix, int most)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        return _snapshot.MostFrequent(prefix, most);
    }

    private void Publish(IEnumerable<SegmentView> views) =>
        _snapshot = new(SegmentUpkeep.Tidy(Schema, views), Schema.TextFields.Count);
}
