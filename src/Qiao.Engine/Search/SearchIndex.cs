using Qiao.Engine.Text;

namespace Qiao.Engine.Search;

/// <summary>
/// Finds documents by words, facets, numbers and place. Any number of threads may search while others write: a search sees
/// the index as it was when it began, and a put or removal as a whole or not at all. Searches that begin after a put
/// has returned see it. Results depend on the documents alone, not on the order or grouping in which they were put.
/// Large parts of the index are merged by finite tasks on the thread pool, see <see cref="SettleAsync"/>.
/// </summary>
public sealed class SearchIndex
{
    private readonly Lock _writing = new();
    private readonly HashSet<Segment> _busy = [];
    private readonly TextAnalyser _analyser;
    private volatile Snapshot _snapshot;
    private volatile bool _isStopped;
    private Task _merging = Task.CompletedTask;

    /// <summary>An empty index, whose documents are read by this analyser; queries must be read by the same.</summary>
    public SearchIndex(IndexSchema schema, TextAnalyser analyser)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(analyser);
        (Schema, _analyser) = (schema, analyser);
        _snapshot = new([]);
    }

    private SearchIndex(IndexSchema schema, TextAnalyser analyser, Snapshot snapshot)
        : this(schema, analyser) => _snapshot = snapshot;

    /// <summary>
    /// An index as it was when <see cref="Write"/> wrote it, with the note that was given then. Costs little more than
    /// reading the bytes.
    /// </summary>
    /// <exception cref="BrokenSnapshotException">The stream holds anything else, or not all of it, or not under this schema and analyser.</exception>
    public static SearchIndex Read(Stream stream, IndexSchema schema, TextAnalyser analyser, out byte[] note)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(analyser);
        return new(schema, analyser, SnapshotFile.Read(stream, schema, analyser, out note));
    }

    /// <summary>What its documents consist of.</summary>
    public IndexSchema Schema { get; }

    /// <summary>The number of documents that can be found.</summary>
    public int Count => _snapshot.Count;

    /// <summary>Bytes that the index holds in arrays.</summary>
    public long Bytes => _snapshot.Segments.Sum(view => view.Segment.Bytes + (8L * view.Live.Length));

    internal int Segments => _snapshot.Segments.Length;

    internal int Orders => _snapshot.Segments.Sum(view => Enumerable.Range(0, view.Segment.Orders.Numbers).Count(number => view.Segment.Orders[number] is not null));

    /// <summary>
    /// Adds the documents and replaces those with the same keys; of several with one key the last counts. The texts of many
    /// documents are read on all processors, before anyone else has to wait.
    /// </summary>
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

        if (byKey.Count == 0)
        {
            return;
        }

        var added = new SegmentView(SegmentBuild.Of(Schema, _analyser, [.. byKey.Values]));
        lock (_writing)
        {
            Publish([.. _snapshot.Segments.Select(view => view.Without(byKey.Keys)), added]);
        }
    }

    /// <summary>Removes the documents with these keys; keys that are not there are passed over.</summary>
    public void Remove(IReadOnlyCollection<UInt128> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_writing)
        {
            Publish([.. _snapshot.Segments.Select(view => view.Without(keys))]);
        }
    }

    /// <summary>Answers a request from the state the index is in now.</summary>
    /// <exception cref="ArgumentException">The request cannot be meant: the message says what.</exception>
    public SearchResult Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SearchRun.Of(Schema, _snapshot, request);
    }

    /// <summary>No fewer than the documents that a search for the text finds, from how many hold each of its words; far cheaper than a search.</summary>
    public int CountAtMost(QueryText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _snapshot.CountAtMost(text);
    }

    /// <summary>The words with this beginning that stand in the most documents, the most frequent first; concepts only behind '#'.</summary>
    public IReadOnlyList<TermCount> Suggest(string prefix, int most)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        return Completions.Of(_snapshot, prefix, most);
    }

    /// <summary>
    /// How what is being typed may go on, the most frequent first: the word being typed made whole, or the word that most
    /// often comes next, as the first text fields of the documents have them.
    /// </summary>
    public IReadOnlyList<Suggestion> Complete(string typed, int most)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        return Typeahead.Of(_snapshot, _analyser, typed, most);
    }

    /// <summary>
    /// A better spelling of what was typed and how many documents the request finds with it, or null. It is only offered when
    /// the typed one finds few documents and the better one at least four times as many. The request's own text is not used.
    /// </summary>
    /// <param name="typed">As it was typed.</param>
    /// <param name="request">The filters that hold for both.</param>
    /// <param name="found">How many documents the typed one finds, when the caller has just searched; then it costs nothing unless these are few.</param>
    public Suggestion? DidYouMean(string typed, SearchRequest request, int? found = null)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(request);
        return new Spelling(Schema, _snapshot, _analyser, request).Of(typed, found);
    }

    /// <summary>
    /// Writes the state the index is in now, while others read and change it, with a note of up to a mebibyte. Take the note,
    /// such as a position in a journal, before the call: what it speaks of is then certainly in the snapshot.
    /// </summary>
    public void Write(Stream stream, ReadOnlySpan<byte> note)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(note.Length, SnapshotFile.LongestNote, nameof(note));
        SnapshotFile.Write(stream, _snapshot, Schema, _analyser, note);
    }

    /// <summary>Waits until no large parts are being merged.</summary>
    public async Task SettleAsync()
    {
        for (var merging = Merging(); !merging.IsCompleted; merging = Merging())
        {
            await merging.ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Gives up the merge that is running and begins no other: the index stays correct and usable but may become slower.
    /// </summary>
    public void StopMerging() => _isStopped = true;

    private Task Merging()
    {
        lock (_writing)
        {
            return _merging;
        }
    }

    /// <summary>Shows the views to searches from now on. Small parts are put together first, large ones later.</summary>
    private void Publish(List<SegmentView> views)
    {
        views.RemoveAll(view => view.LiveCount == 0);
        while (SegmentUpkeep.Next(views, _busy, areFew: true) is { } few)
        {
            views.RemoveAll(few.Contains);
            views.Add(new(SegmentMerge.Of(Schema, few, static () => false)!));
        }

        _snapshot = new(views);
        BeginMerge(views);
    }

    private void BeginMerge(List<SegmentView> views)
    {
        if (_busy.Count == 0 && !_isStopped && SegmentUpkeep.Next(views, _busy, areFew: false) is { } many)
        {
            _busy.UnionWith(many.Select(view => view.Segment));
            _merging = Task.Run(() => Merge(many));
        }
    }

    private void Merge(List<SegmentView> before)
    {
        Segment? merged = null;
        try
        {
            merged = SegmentMerge.Of(Schema, before, () => _isStopped);
        }
        finally
        {
            lock (_writing)
            {
                _busy.Clear();
                if (merged is not null)
                {
                    var others = _snapshot.Segments.ToList();
                    others.RemoveAll(view => before.Any(part => part.Segment == view.Segment));
                    Publish([.. others, new SegmentView(merged).Without(DiedSince(before))]);
                }
            }
        }
    }

    /// <summary>The keys of documents that were removed or replaced while their segments were being merged.</summary>
    private IEnumerable<UInt128> DiedSince(List<SegmentView> before)
    {
        foreach (var part in before)
        {
            var now = _snapshot.Segments.FirstOrDefault(view => view.Segment == part.Segment);
            if (now?.LiveCount == part.LiveCount)
            {
                continue;
            }

            for (int document = 0; document < part.Segment.Count; document++)
            {
                if (part.IsLive(document) && now?.IsLive(document) != true)
                {
                    yield return part.Segment.Columns.Keys[document];
                }
            }
        }
    }
}
