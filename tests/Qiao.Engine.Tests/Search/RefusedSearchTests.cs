using Qiao.Engine.Search;
using Qiao.Engine.Text;

namespace Qiao.Engine.Tests.Search;

public sealed class RefusedSearchTests
{
    private static readonly SearchIndex Empty = new(World.Schema, World.Analyser);

    public static TheoryData<string, SearchRequest> Absurd => new()
    {
        { "limit is -1", new() { Limit = -1 } },
        { "limit is 1000000000", new() { Limit = 1_000_000_000 } },
        { "At least 0 clauses", new() { MinimumClauses = 0 } },
        { "radius of NaN", new() { Circle = new(new(29, 106), double.NaN) } },
        { "radius of -5", new() { Circle = new(new(29, 106), -5) } },
        { "cannot have a radius", new() { Circle = new(new(29, 106), double.PositiveInfinity) } },
        { "no facet column 'colour'", new() { Facets = [new("colour", [1])] } },
        { "no facet column 'pay'", new() { Counts = [new("pay", 3)] } },
        { "no number column 'division'", new() { Numbers = [new("division", 1, 2)] } },
        { "no number column 'size'", new() { Sort = SearchSort.Ascending("size") } },
        { "no number column 'hour'", new() { Recency = new("hour", 1, 1) } },
        { "before it begins", new() { Numbers = [new("pay", 5, 4)] } },
        { "no values", new() { Counts = [new("skill", 0)] } },
        { "asked for twice", new() { Counts = [new("skill", 1), new("skill", 2)] } },
        { "half-life is 0", new() { Recency = new("day", 1, 0) } },
        { "weight of recency is -1", new() { Recency = new("day", 1, 1, -1) } },
        { "no terms", new() { Text = new([new([[]])]) } },
    };

    [Theory]
    [MemberData(nameof(Absurd), DisableDiscoveryEnumeration = true)]
    public void A_request_that_cannot_be_meant_is_refused_with_the_reason(string reason, SearchRequest request)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => Empty.Search(request));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cursor_of_another_search_is_refused_and_can_be_asked_before()
    {
        var world = new World(7);
        world.Live(12);
        var request = new SearchRequest { Limit = 2, Facets = [new("skill", [1, 2, 3])] };
        var next = world.Index.Search(request).Next;
        Assert.NotNull(next);
        Assert.True(next.Continues(request with { Limit = 50, Counts = [new("skill", 3)] }));
        foreach (var other in (SearchRequest[])[
            request with { Facets = [new("skill", [1, 2])] },
            request with { Sort = SearchSort.Ascending("pay") },
            request with { Text = new([new([["weld"]])]) },
            request with { Circle = new(new(29, 106), 5) }])
        {
            Assert.False(next.Continues(other));
            Assert.Throws<ArgumentException>(() => world.Index.Search(other with { After = next }));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a cursor")]
    [InlineData("AAAA")]
    [InlineData("////")]
    public void Text_that_is_no_cursor_is_not_read_as_one(string? text) => Assert.False(SearchCursor.TryParse(text, out _));

    [Fact]
    public void A_document_that_does_not_fit_is_refused_and_nothing_of_its_put_is_kept()
    {
        var index = new SearchIndex(World.Schema, World.Analyser);
        var good = new IndexDocument { Key = 1, Texts = ["", "", ""], Facets = [[], []], Numbers = [1, 2] };
        foreach (var wrong in (IndexDocument[])[
            new() { Key = 2, Texts = ["", ""], Facets = [[], []], Numbers = [1, 2] },
            new() { Key = 2, Texts = ["", "", ""], Facets = [[]], Numbers = [1, 2] },
            new() { Key = 2, Texts = ["", "", ""], Facets = [[], []], Numbers = [] },
            new() { Key = 2, Texts = ["", "", ""], Facets = [[], []], Numbers = [1, 2], Boost = 1001 },
            new() { Key = 2, Texts = ["", null!, ""], Facets = [[], []], Numbers = [1, 2] },
            new() { Key = 2, Texts = ["", "", ""], Terms = [[]], Facets = [[], []], Numbers = [1, 2] },
            new() { Key = 2, Texts = ["", "", ""], Terms = [[], [""], []], Facets = [[], []], Numbers = [1, 2] }])
        {
            Assert.ThrowsAny<ArgumentException>(() => index.Put([good, wrong]));
        }

        Assert.Equal(0, index.Count);
    }

    [Fact]
    public void A_schema_without_text_or_with_a_name_twice_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new IndexSchema([], [], []));
        Assert.Throws<ArgumentException>(() => new IndexSchema([new("a", 1)], ["a"], []));
        Assert.Throws<ArgumentException>(() => new IndexSchema([new("a", double.NaN)], [], []));
        Assert.Throws<ArgumentException>(() => new IndexSchema([new("a", 1, 0)], [], []));
    }
}
