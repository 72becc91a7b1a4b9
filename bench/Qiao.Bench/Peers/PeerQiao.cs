using System.Diagnostics;
using Qiao.Engine;
using Qiao.Engine.Search;
using Qiao.Engine.Text;
using Qiao.Lexicon;

namespace Qiao.Bench.Peers;

/// <summary>Our engine in this process, from the texts. The only file of the comparison that knows the engine's interface.</summary>
internal sealed class PeerQiao : ISearchPeer
{
    /// <summary>As many as fit comfortably into memory with their texts: a larger batch leaves less to merge.</summary>
    private const int Batch = 500_000;

    private static readonly IndexSchema Schema = new(
        [new("title", 4, UsualLength: 10), new("text", 1, UsualLength: 450)], ["district", "education", "major", "band"], ["pay-high"]);

    private static readonly FacetWish[] Facets = [new("district", 50), new("education", 50), new("major", 50), new("band", 50)];

    private static readonly TextAnalyser Analyser = new(OccupationLexicon.Carried.Concepts);

    private SearchIndex _index = new(Schema, Analyser);

    public string Name => "Qiao";

    public async Task<string> LoadAsync(PeerCorpus corpus)
    {
        _index = new SearchIndex(Schema, Analyser);
        var key = 0;
        foreach (var batch in corpus.Vacancies().Chunk(Batch))
        {
            _index.Put([.. batch.Select(vacancy => Document(++key, vacancy))]);
        }

        await _index.SettleAsync();
        return $"{_index.Bytes >> 20:#,0} MB of memory";
    }

    /// <summary>Writes the index to a file and starts again from it; seconds and megabytes of both. Searches then use the index that was read.</summary>
    public string StartAgain(PeerCorpus corpus)
    {
        var file = Path.Combine(corpus.Folder, "qiao.snapshot");
        var started = Stopwatch.GetTimestamp();
        using (var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
        {
            _index.Write(stream, []);
        }

        var written = Stopwatch.GetElapsedTime(started).TotalSeconds;
        started = Stopwatch.GetTimestamp();
        using (var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20))
        {
            _index = SearchIndex.Read(stream, Schema, Analyser, out _);
        }

        return $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s; written in {written:0.00} s, {new FileInfo(file).Length >> 20:#,0} MB";
    }

    public Func<PeerQuery, int> Connect(PeerCorpus corpus) => query => _index.Search(Request(query)).Total;

    public double CpuSeconds() => Environment.CpuUsage.TotalTime.TotalSeconds;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static SearchRequest Request(PeerQuery query)
    {
        var place = new GeoPoint(query.Latitude, query.Longitude);
        var request = new SearchRequest { Text = new QueryText([.. query.Terms.Select(term => new Clause([[term]]))]), Limit = PeerQuery.Hits };
        return query.Shape switch
        {
            QueryShape.CommonInDistrict => request with { Facets = [new("district", [query.District])], Sort = SearchSort.Descending("pay-high") },
            QueryShape.BothWithFacets => request with { Numbers = [new("pay-high", query.LeastPay, null)], Counts = Facets },
            QueryShape.AnyOfFour => request with { MinimumClauses = 1 },
            QueryShape.Near => request with { Circle = new(place, PeerQuery.RadiusMetres), Sort = SearchSort.Distance(place) },
            _ => request,
        };
    }

    private static IndexDocument Document(int key, PeerVacancy vacancy) => new()
    {
        Key = (UInt128)key,
        Texts = [vacancy.Title, vacancy.Text],
        Facets = [[vacancy.Facts.District], [vacancy.Facts.Education], [vacancy.Facts.Major], [vacancy.Facts.PayBand]],
        Numbers = [vacancy.Facts.PayHigh],
        Point = new(vacancy.Facts.Latitude, vacancy.Facts.Longitude),
    };
}
