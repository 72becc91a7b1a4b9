using Qiao.Engine.Search;
using Qiao.Engine.Text;

namespace Qiao.Engine.Tests.Search;

public sealed class TypingTests
{
    private static readonly TextAnalyser Analyser = new(PhraseTable.Build(
        [("电工", "#7411"), ("焊工", "#7212"), ("数据分析师", "#2511"), ("数据分析", "#data"), ("软件工程师", "#2512"), ("forklift driver", "#8344")]));

    private static readonly SearchIndex Index = With(
        "数据分析师 上海", "数据分析师 上海", "数据分析师 北京", "数据分析师上海", "电工 焊工", "电工 夜班", "电工 焊工", "软件工程师",
        "Java developer", "Java developer", "Java architect", "Forklift driver nights", "forklift driver", "forklift driver", "forklift driver", "forklift mechanic");

    [Theory]
    [InlineData("数据分折师", "数据分析师", 4)]
    [InlineData("上海数居分析师", "上海数据分析师", 3)]
    [InlineData("forklfit driver", "forklift driver", 4)]
    [InlineData("develper", "developer", 2)]
    [InlineData("Jvaa", "java", 3)]
    public void A_slip_is_offered_in_its_better_spelling_with_the_count(string typed, string better, int documents) =>
        Assert.Equal(new Suggestion(better, documents), Index.DidYouMean(typed, new()));

    [Theory]
    [InlineData("数据分析师")]
    [InlineData("forklift")]
    [InlineData("电公")]
    [InlineData("xqzzy")]
    [InlineData("")]
    public void Nothing_is_offered_when_it_would_not_find_more(string typed) => Assert.Null(Index.DidYouMean(typed, new()));

    [Fact]
    public void The_count_respects_the_other_conditions_of_the_request()
    {
        Assert.Equal(1, Index.DidYouMean("数据分折师", new() { Facets = [new("number", [2])] })?.Documents);
        Assert.Null(Index.DidYouMean("数据分折师", new() { Facets = [new("number", [9])] }));
    }

    [Fact]
    public void A_tolerant_query_finds_the_misspelt_word_and_ranks_the_right_one_first()
    {
        var queries = new QueryAnalyser(Analyser);
        Assert.Equal(0, Index.Search(new() { Text = queries.Parse("forklfit") }).Total);
        Assert.Equal(5, Index.Search(new() { Text = queries.Parse("forklfit").Tolerant() }).Total);
        var index = With("welder", "wedler");
        Assert.Equal(1, (int)index.Search(new() { Text = queries.Parse("wedler").Tolerant() }).Hits[0].Key);
    }

    [Theory]
    [InlineData("数", "数据分析师")]
    [InlineData("jav", "java")]
    [InlineData("java ", "java developer|java architect")]
    [InlineData("java arch", "java architect")]
    [InlineData("电工 ", "电工 焊工|电工 夜班")]
    [InlineData("forkl", "forklift driver|forklift")]
    [InlineData("数据分析师 ", "数据分析师 上海|数据分析师 北京")]
    [InlineData("zz", "")]
    [InlineData("  ", "")]
    public void Typing_goes_on_as_titles_do(string typed, string expected) =>
        Assert.Equal(expected, string.Join('|', Index.Complete(typed, 2).Select(suggestion => suggestion.Text)));

    [Fact]
    public void Completions_follow_changes_and_never_show_in_plain_suggestions()
    {
        var index = With("welder", "cook");
        index.Put([Document(0, "pilot")]);
        Assert.Empty(index.Complete("weld", 5));
        Assert.Equal([new Suggestion("pilot", 1)], index.Complete("pi", 5));
        Assert.All(index.Suggest("", 100), word => Assert.True(char.IsLetter(word.Term[0])));
    }

    [Theory]
    [InlineData("welder", "welder", 0)]
    [InlineData("welder", "wedler", 1)]
    [InlineData("welder", "welde", 1)]
    [InlineData("welder", "wxlder", 1)]
    [InlineData("welder", "wwelder", 1)]
    [InlineData("forklift", "frokligt", 2)]
    [InlineData("", "ab", 2)]
    public void Distance_counts_a_swap_as_one(string left, string right, int distance) => Assert.Equal(distance, EditDistance.Of(left, right, 3));

    private static SearchIndex With(params string[] titles)
    {
        var index = new SearchIndex(new([new("title", 3, 4)], ["number"], []), Analyser);
        index.Put([.. titles.Select((title, number) => Document(number, title))]);
        return index;
    }

    private static IndexDocument Document(int number, string title) => new() { Key = (UInt128)number, Texts = [title], Facets = [[number]], Numbers = [] };
}
