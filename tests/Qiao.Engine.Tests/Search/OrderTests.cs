using Qiao.Engine.Search;

namespace Qiao.Engine.Tests.Search;

public sealed class OrderTests
{
    private const int Documents = 6000;

    private static readonly (string Name, SearchRequest Request)[] Requests =
    [
        ("largest", new() { Sort = SearchSort.Descending("day") }),
        ("smallest", new() { Sort = SearchSort.Ascending("pay") }),
        ("boost alone", new()),
        ("recency", new() { Recency = new("day", 20, 3, 900) }),
        ("recency that all have lost", new() { Recency = new("day", long.MaxValue, 1, 900) }),
        ("recency of no weight", new() { Recency = new("pay", 20, 3, 0) }),
        ("two of eight skills", new() { Facets = [new("skill", [2, 5])], Sort = SearchSort.Descending("day"), Counts = [new("skill", 8), new("division", 5)] }),
        ("the wrong end", new() { Numbers = [new("day", null, 9)], Sort = SearchSort.Descending("day"), Counts = [new("skill", 8)] }),
        ("all but a word", new() { Text = new([new([["web"]], Excluded: true)]), Recency = new("day", 12, 5, 2000) }),
        ("unknown first", new() { Numbers = [new("pay", null, 3, IncludeUnknown: true)], Sort = SearchSort.Ascending("pay") }),
        ("a word, largest", new() { Text = new([new([["wea"]])]), Sort = SearchSort.Descending("day") }),
    ];

    public static TheoryData<string> Names => [.. Requests.Select(request => request.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Pages_of_a_broad_search_are_those_of_a_look_at_every_document(string name)
    {
        var first = Requests.Single(one => one.Name == name).Request;
        foreach (int changes in (int[])[0, 3])
        {
            var (world, request) = (new World(417, keys: 9000), first);
            world.Fill(Documents);
            world.Live(changes);
            var plain = new PlainSearch(World.Schema, World.Analyser, [.. world.Documents.Values]);
            var expected = plain.Hits(request);
            Assert.True(expected.Length > Documents / 10);
            int seen = 0;
            foreach (int limit in (int[])[20, 20, 1, 3, 500, 7])
            {
                var page = world.Index.Search(request with { Limit = limit });
                Assert.Equal(plain.Total(request), page.Total);
                Assert.Equal(expected.Skip(seen).Take(limit), page.Hits);
                Assert.Equal(plain.Facets(request), page.Facets.Select(facet => facet.Values));
                (request, seen) = (request with { After = page.Next }, seen + limit);
            }
        }
    }

    [Fact]
    public async Task Orders_that_were_asked_for_are_kept_by_merges_and_snapshots()
    {
        var world = new World(88, keys: 100_000);
        foreach (int part in (int[])[1, 2, 3, 4])
        {
            world.Fill(2500 + part);
            world.Index.Search(Requests[0].Request);
        }

        await world.Index.SettleAsync();
        Assert.Equal(1, world.Index.Segments);
        Assert.Equal(1, world.Index.Orders);
        using var stream = new MemoryStream();
        world.Index.Write(stream, []);
        stream.Position = 0;
        var again = SearchIndex.Read(stream, World.Schema, World.Analyser, out _);
        Assert.Equal(1, again.Orders);
        foreach (var (_, request) in Requests)
        {
            Assert.Equal(world.Index.Search(request).Hits, again.Search(request).Hits);
        }

        Assert.Equal(4, again.Orders);
    }
}
