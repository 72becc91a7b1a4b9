using Qiao.Engine.Search;
using Qiao.Engine.Text;

namespace Qiao.Engine.Tests.Search;

public sealed class SearchIndexTests
{
    private static readonly IndexSchema Schema = new([new("title", 3), new("body", 1)], ["division"], ["day"]);

    [Fact]
    public void An_empty_index_answers_everything_with_nothing()
    {
        var index = new SearchIndex(Schema, World.Analyser);
        var result = index.Search(Ask("welder") with { Counts = [new("division", 5)], Sort = SearchSort.Descending("day") });
        Assert.Equal((0, 0), (result.Total, index.Count));
        Assert.Empty(result.Hits);
        Assert.Empty(Assert.Single(result.Facets).Values);
        Assert.Null(result.Next);
        Assert.Empty(index.Suggest("w", 5));
        index.Remove([1, 2]);
        index.Put([]);
        Assert.Equal(0, index.Search(new()).Total);
    }

    [Fact]
    public void Words_that_no_document_has_find_nothing_and_exclude_nothing()
    {
        var index = With(Document(1, "welder"), Document(2, "cook"));
        Assert.Equal(0, index.Search(Ask("astronaut")).Total);
        Assert.Equal(0, index.Search(Ask("welder", "astronaut")).Total);
        Assert.Equal(2, index.Search(new() { Text = new([new([["astronaut"]], Excluded: true)]) }).Total);
        Assert.Equal(0, index.Search(new() { Text = new([new([])]) }).Total);
    }

    [Fact]
    public void A_replaced_document_is_found_by_its_new_text_only()
    {
        var index = With(Document(1, "welder"), Document(2, "cook"));
        index.Put([Document(1, "driver")]);
        Assert.Equal(2, index.Count);
        Assert.Empty(Keys(index, "welder"));
        Assert.Equal([1], Keys(index, "driver"));
        Assert.Empty(index.Suggest("weld", 5));
        index.Put([Document(1, "pilot"), Document(1, "nurse")]);
        Assert.Empty(Keys(index, "pilot"));
        Assert.Equal([1], Keys(index, "nurse"));
    }

    [Fact]
    public void A_removed_document_is_not_found_and_can_come_back()
    {
        var index = With(Document(1, "welder"), Document(2, "welder"));
        index.Remove([2, 2, 99]);
        Assert.Equal([1], Keys(index, "welder"));
        index.Put([Document(2, "welder")]);
        Assert.Equal([2, 1], Keys(index, "welder"));
    }

    [Fact]
    public void Scores_do_not_depend_on_how_documents_came_into_the_index()
    {
        IndexDocument[] documents = [.. Enumerable.Range(0, 900).Select(i => Document(i, i % 3 == 0 ? "welder at night" : "cook by day"))];
        var atOnce = With(documents);
        var oneByOne = With([.. Enumerable.Range(0, 400).Select(i => Document(i, "old words"))]);
        foreach (var document in documents.Reverse())
        {
            oneByOne.Put([document]);
        }

        Assert.Equal(atOnce.Search(Ask("welder") with { Limit = 900 }).Hits, oneByOne.Search(Ask("welder") with { Limit = 900 }).Hits);
        Assert.InRange(oneByOne.Segments, 1, 12);
    }

    [Fact]
    public void A_rare_word_counts_more_than_a_common_one_and_the_title_more_than_the_body()
    {
        var index = With(
            [.. Enumerable.Range(10, 50).Select(i => Document(i, "worker")), Document(1, "worker"), Document(2, "welder"), Document(3, "", "welder")]);
        var request = Ask("worker", "welder") with { MinimumClauses = 1 };
        Assert.Equal([2, 3], index.Search(request).Hits.Take(2).Select(hit => hit.Key));
    }

    [Fact]
    public void The_parts_of_relevance_add_up_and_recency_halves_with_each_half_life()
    {
        var index = With(Document(1, "welder", day: 100), Document(2, "welder", day: 90), Document(3, "welder", day: 85), Document(4, "welder", day: 200));
        var hits = index.Search(Ask("welder") with { Recency = new("day", Now: 100, HalfLife: 10, Weight: 1000) }).Hits;
        Assert.Equal([4, 1, 2, 3], hits.Select(hit => hit.Key));
        Assert.Equal([1000, 1000, 500, 375], hits.Select(hit => hit.Score.Recency));
        Assert.All(hits, hit => Assert.Equal(hits[0].Score.Text + hit.Score.Recency + hit.Score.Boost, hit.Score.Total));
    }

    [Fact]
    public void A_prefix_stands_for_its_most_frequent_words_only()
    {
        var index = With([.. Enumerable.Range(0, 300).SelectMany(word =>
            Enumerable.Range(0, word < 200 ? 2 : 1).Select(copy => Document((word * 2) + copy, $"w{word:000}")))]);
        var result = index.Search(new() { Text = new([new([["w"]], Prefix: true)]), Limit = 1000 });
        Assert.Equal(400, result.Total);
        Assert.All(result.Hits, hit => Assert.True(hit.Key < 400));
    }

    [Fact]
    public void A_circle_half_way_round_the_earth_holds_every_known_point()
    {
        var index = With(Document(1, "a", point: new(0, 0)), Document(2, "b", point: new(0, 180)), Document(3, "c"));
        Assert.Equal([1, 2], Found(20_100_000));
        Assert.Equal([1, 2], Found(1e12));
        Assert.Equal([1], Found(20_000_000));
        Assert.Equal([1], Found(0));

        IEnumerable<int> Found(double radius) => index.Search(
            new() { Circle = new(new(0, 0), radius), Sort = SearchSort.Distance(new(0, 0)) }).Hits.Select(hit => (int)hit.Key);
    }

    [Fact]
    public void A_term_may_stand_hundreds_of_times_in_a_field()
    {
        var index = With(Document(1, "other"), Document(2, "", string.Join(' ', Enumerable.Repeat("well done", 350)) + " far"));
        Assert.Equal([2], index.Search(new() { Text = new([new([["done", "well"]]), new([["far"]])]) }).Hits.Select(hit => (int)hit.Key));
    }

    private static SearchRequest Ask(params string[] words) => new() { Text = new([.. words.Select(word => new Clause([[word]]))]) };

    private static IEnumerable<int> Keys(SearchIndex index, string word) => index.Search(Ask(word)).Hits.Select(hit => (int)hit.Key);

    private static SearchIndex With(params IndexDocument[] documents)
    {
        var index = new SearchIndex(Schema, World.Analyser);
        index.Put(documents);
        return index;
    }

    private static IndexDocument Document(int key, string title, string body = "", long day = IndexDocument.Unknown, GeoPoint? point = null) =>
        new() { Key = (UInt128)key, Texts = [title, body], Facets = [[]], Numbers = [day], Point = point };
}
