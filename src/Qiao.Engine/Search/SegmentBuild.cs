using Qiao.Engine.Text;

namespace Qiao.Engine.Search;

/// <summary>
/// Makes one segment from documents: chunks of texts are read on all processors, then their postings are put together
/// term by term, again on all processors.
/// </summary>
internal sealed class SegmentBuild
{
    private const int FewestDocumentsPerChunk = 256;

    /// <summary>Postings that are worth a volume of their own.</summary>
    private const int PostingsPerVolume = 4_000_000;

    private readonly IndexSchema _schema;
    private readonly TextAnalyser _analyser;
    private readonly IndexDocument[] _documents;
    private readonly SegmentColumns _columns;

    private SegmentBuild(IndexSchema schema, TextAnalyser analyser, IndexDocument[] documents)
    {
        (_schema, _analyser) = (schema, analyser);
        _columns = SegmentColumns.Empty(schema, documents.Length);
        var points = Array.ConvertAll(documents, document => SpherePoint.From(document.Point));
        var order = DocumentOrder.Of(points, Array.ConvertAll(documents, document => document.Key));
        _documents = new IndexDocument[order.Length];
        for (int number = 0; number < order.Length; number++)
        {
            var document = _documents[number] = documents[order[number]];
            _columns.Keys[number] = document.Key;
            _columns.Boosts[number] = (ushort)document.Boost;
            _columns.Points[number] = points[order[number]];
            for (int column = 0; column < _columns.Numbers.Length; column++)
            {
                _columns.Numbers[column][number] = document.Numbers[column];
            }
        }
    }

    /// <summary>A segment of documents with different keys that fit the schema.</summary>
    public static Segment Of(IndexSchema schema, TextAnalyser analyser, IndexDocument[] documents)
    {
        var build = new SegmentBuild(schema, analyser, documents);
        var facets = new FacetColumn[schema.FacetColumns.Count];
        Postings? postings = null;
        if (documents.Length <= FewestDocumentsPerChunk)
        {
            // A single change must not wait for other threads to find the time.
            for (int column = 0; column < facets.Length; column++)
            {
                facets[column] = build.Facet(column);
            }

            return new Segment(build._columns, build.ReadTexts(), facets);
        }

        // The facets are few and quick: they fill the gap while the last chunks are read.
        Parallel.Invoke(
            () => postings = build.ReadTexts(),
            () => Parallel.For(0, facets.Length, column => facets[column] = build.Facet(column)));
        return new Segment(build._columns, postings!, facets);
    }

    private FacetColumn Facet(int column) => FacetColumn.From(_documents.Length, (document, values) => values.AddRange(_documents[document].Facets[column]));

    private Postings ReadTexts()
    {
        int share = _documents.Length / (Environment.ProcessorCount * 4);
        int size = Math.Clamp((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, share)), FewestDocumentsPerChunk, TextChunk.MostDocuments);
        var chunks = new (TextChunk Chunk, ChunkReader Reader)[(_documents.Length + size - 1) / size];
        int fields = _schema.TextFields.Count;
        if (chunks.Length == 1)
        {
            chunks[0] = ReadChunk(0, new ChunkReader(_schema, _analyser));
        }
        else
        {
            Parallel.For(0, chunks.Length, () => new ChunkReader(_schema, _analyser), (number, _, reader) =>
            {
                chunks[number] = ReadChunk(number, reader);
                return reader;
            }, _ => { });
        }

        return PostingsBuild.Of(chunks, PostingsPerVolume);

        (TextChunk, ChunkReader) ReadChunk(int number, ChunkReader reader)
        {
            int first = number * size, count = Math.Min(size, _documents.Length - first);
            return (reader.Read(first, _documents.AsSpan(first, count), _columns.Lengths.AsSpan(first * fields, count * fields)), reader);
        }
    }
}
