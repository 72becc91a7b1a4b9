using Qiao.Engine.Search;

namespace Qiao.Engine.Tests.Search;

/// <summary>
/// Random changes and searches in turn, each search held against a look at every document. A case is one search compared
/// in total, hits and counts, one walk through all pages, or one page continued after changes. The tests run some seeds,
/// `bench/run properties` as many as are asked for.
/// </summary>
internal sealed class SearchProperties
{
    private const int Rounds = 8;
    private const int SearchesPerRound = 4;
    private const int RoundsOfLarge = 1;
    private const int LargeEvery = 200;
    private readonly int _seed;
    private readonly bool _isLarge;
    private readonly World _world;
    private PlainSearch _plain;

    private SearchProperties(int seed)
    {
        _seed = seed;
        // Few documents make quick cases; now and then more, so that words are in many of them, and rarely so many that
        // documents are held as bits and orders are walked.
        _isLarge = seed % LargeEvery == 0;
        _world = new World(seed, keys: _isLarge ? 9000 : seed % 40 == 1 ? 300 : 60);
        _world.Fill(_isLarge ? 5000 : 0);
        _world.Live(1 + (seed % 12));
        _plain = Plain();
    }

    private int Cases { get; set; }

    private List<string> Failures { get; } = [];

    public static (int Cases, IReadOnlyList<string> Failures) Run(int seed)
    {
        var run = new SearchProperties(seed);
        for (int round = 0; round < (run._isLarge ? RoundsOfLarge : Rounds); round++)
        {
            run.Round(round);
        }

        return (run.Cases, run.Failures);
    }

    private void Round(int round)
    {
        for (int number = 0; number < SearchesPerRound; number++)
        {
            var request = _world.Request();
            string where = $"seed {_seed}, round {round}, search {number}";
            var expected = _plain.Hits(request);
            Compare(request, expected, where);
            if (number == round % SearchesPerRound)
            {
                Walk(request with { Limit = _isLarge ? 400 : 1 + (round % 3 * 3) }, expected, where);
            }
        }

        ContinueAfterChanges(_world.Request() with { Limit = 1 + (round % 6) }, $"seed {_seed}, round {round}, continued");
    }

    private void Compare(SearchRequest request, SearchHit[] expected, string where)
    {
        var result = _world.Index.Search(request);
        Expect(expected.Length == result.Total, $"{where}: total {result.Total}, not {expected.Length}");
        Expect(expected.Take(request.Limit).SequenceEqual(result.Hits), $"{where}: other hits");
        Expect(_plain.Facets(request).Zip(result.Facets).All(pair => pair.First.SequenceEqual(pair.Second.Values)), $"{where}: other counts");
        Expect((result.Next is not null) == (request.Limit > 0 && expected.Length > request.Limit), $"{where}: cursor");
        Cases++;
    }

    private void Walk(SearchRequest request, SearchHit[] expected, string where)
    {
        var walked = new List<SearchHit>();
        SearchCursor? next = null;
        do
        {
            var page = _world.Index.Search(request with { After = next });
            walked.AddRange(page.Hits);
            next = page.Next;
        }
        while (next is not null && walked.Count <= expected.Length);
        Expect(walked.SequenceEqual(expected), $"{where}: pages of {request.Limit}");
        Cases++;
    }

    /// <summary>The rest of the pages neither repeats nor skips a document that the changes left alone.</summary>
    private void ContinueAfterChanges(SearchRequest request, string where)
    {
        var before = _plain.Hits(request).Select(hit => hit.Key).ToList();
        var first = _world.Index.Search(request);
        var old = _world.Documents.ToDictionary();
        _world.Live(1);
        _plain = Plain();
        if (first.Next is null)
        {
            return;
        }

        var untouched = before.Where(key => _world.Documents.GetValueOrDefault(key) == old[key]).ToHashSet();
        var rest = _world.Index.Search(request with { After = first.Next, Limit = SearchRequest.HighestLimit }).Hits.Select(hit => hit.Key);
        Expect(before.Skip(request.Limit).Where(untouched.Contains).SequenceEqual(rest.Where(untouched.Contains)), where);
        Cases++;
    }

    private PlainSearch Plain() => new(World.Schema, World.Analyser, [.. _world.Documents.Values]);

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            Failures.Add(otherwise);
        }
    }
}
