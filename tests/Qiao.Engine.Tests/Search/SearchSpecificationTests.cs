using Qiao.Engine.Search;
using Xunit.Abstractions;

namespace Qiao.Engine.Tests.Search;

public sealed class SearchSpecificationTests(ITestOutputHelper output)
{
    private const int Seed = 20260101;
    private const int RequestsPerWorld = 25;

    /// <summary>QIAO_CASES asks for about so many requests in each test here.</summary>
    private static readonly int Worlds = int.TryParse(Environment.GetEnvironmentVariable("QIAO_CASES"), out int cases) ? Math.Max(1, cases / RequestsPerWorld) : 24;

    [Fact]
    public void Random_searches_find_count_and_order_what_a_look_at_every_document_does()
    {
        int found = 0, counted = 0;
        InEveryWorld((world, plain, request, where) =>
        {
            var expected = plain.Hits(request);
            var result = world.Index.Search(request);
            Assert.True(plain.Total(request) == result.Total, $"{where}: total {result.Total}, not {plain.Total(request)}");
            AssertSame(expected.Take(request.Limit), result.Hits, where);
            AssertSame(
                plain.Facets(request).Select(values => string.Join(' ', values)),
                result.Facets.Select(facet => string.Join(' ', facet.Values)),
                where);
            Assert.Equal(request.Limit > 0 && expected.Length > request.Limit, result.Next is not null);
            Assert.InRange(world.Index.Search(new() { Text = request.Text }).Total, 0, world.Index.CountAtMost(request.Text));
            found += expected.Length > 0 ? 1 : 0;
            counted += result.Facets.Sum(facet => facet.Values.Count);
        });
        // A generator that only asks for what is not there would prove nothing.
        Assert.InRange(found, Worlds * RequestsPerWorld / 2, Worlds * RequestsPerWorld);
        Assert.True(counted > Worlds * 20);
    }

    /// <summary>Only here do words stand in enough documents to be held as bits, and only here is anything passed over unread.</summary>
    [Fact]
    public void Searches_among_thousands_find_count_and_order_the_same()
    {
        for (int number = 0; number < Math.Max(1, Worlds / 24); number++)
        {
            var world = new World(Seed + number, keys: 9000);
            world.Fill(5000);
            world.Live(number % 4);
            var plain = new PlainSearch(World.Schema, World.Analyser, [.. world.Documents.Values]);
            for (int i = 0; i < 16; i++)
            {
                var request = world.Request();
                var result = world.Index.Search(request);
                string where = $"world {number}, request {i}";
                Assert.Equal(plain.Total(request), result.Total);
                AssertSame(plain.Hits(request).Take(request.Limit), result.Hits, where);
                AssertSame(
                    plain.Facets(request).Select(values => string.Join(' ', values)),
                    result.Facets.Select(facet => string.Join(' ', facet.Values)),
                    where);
            }
        }
    }

    [Fact]
    public void Walking_the_pages_gives_the_one_big_page() => InEveryWorld((world, plain, request, where) =>
    {
        var walked = new List<SearchHit>();
        request = request with { Limit = where.EndsWith('3') ? 1 : 7 };
        SearchResult page;
        do
        {
            page = world.Index.Search(request);
            walked.AddRange(page.Hits);
            if (page.Next is not null)
            {
                Assert.True(SearchCursor.TryParse(page.Next.ToString(), out var next));
                request = request with { After = next, Recency = request.Recency is { } recency ? recency with { Now = recency.Now + 3 } : null };
            }
        }
        while (page.Next is not null);
        AssertSame(world.Index.Search(request with { After = null, Recency = Before(request), Limit = 1000 }).Hits, walked, where);

        Recency? Before(SearchRequest last) =>
            last.Recency is { } recency && last.After is { } after ? recency with { Now = after.Now } : last.Recency;
    });

    [Fact]
    public void A_page_after_other_documents_changed_neither_repeats_nor_skips_an_untouched_one() => InEveryWorld((world, plain, request, where) =>
    {
        request = request with { Limit = 6 };
        var before = plain.Hits(request).Select(hit => hit.Key).ToList();
        var first = world.Index.Search(request);
        var old = world.Documents.ToDictionary();
        world.Live(2);
        if (first.Next is null)
        {
            return;
        }

        var untouched = before.Where(key => world.Documents.GetValueOrDefault(key) == old[key]).ToHashSet();
        var rest = world.Index.Search(request with { After = first.Next, Limit = 1000 });
        AssertSame(before.Skip(6).Where(untouched.Contains), rest.Hits.Select(hit => hit.Key).Where(untouched.Contains), where);
    });

    [Fact]
    public void Suggestions_are_the_most_frequent_words_and_never_concepts()
    {
        foreach (var (world, number) in AllWorlds())
        {
            var plain = new PlainSearch(World.Schema, World.Analyser, world.Documents.Values);
            foreach (string prefix in (string[])["", "w", "we", "weld", "电", "#", "x"])
            {
                AssertSame(plain.Completions(prefix, 5), world.Index.Suggest(prefix, 5), $"world {number}, '{prefix}'");
            }

            Assert.DoesNotContain(world.Index.Suggest("", 100), word => word.Term.StartsWith('#'));
        }
    }

    private void InEveryWorld(Action<World, PlainSearch, SearchRequest, string> check)
    {
        foreach (var (world, number) in AllWorlds())
        {
            for (int request = 0; request < RequestsPerWorld; request++)
            {
                var plain = new PlainSearch(World.Schema, World.Analyser, [.. world.Documents.Values]);
                check(world, plain, world.Request(), $"world {number}, request {request}");
            }
        }
    }

    private IEnumerable<(World World, int Number)> AllWorlds()
    {
        output.WriteLine($"seed {Seed}");
        for (int number = 0; number < Worlds; number++)
        {
            var world = new World(Seed + number);
            world.Live(1 + (number % 24));
            yield return (world, number);
        }
    }

    private static void AssertSame<T>(IEnumerable<T> expected, IEnumerable<T> actual, string where) =>
        Assert.True(
            expected.SequenceEqual(actual),
            $"{where}:\nexpected {string.Join("\n         ", expected)}\nfound    {string.Join("\n         ", actual)}");
}
