using Qiao.Engine.Text;

namespace Qiao.Engine.Tests.Text;

public sealed class TextAnalyserTests
{
    private static readonly TextAnalyser Analyser = new(PhraseTable.Build(
    [
        ("焊工", "#7212"), ("电焊工", "#7212"), ("电工", "#7411"), ("机电工程师", "#2144"), ("Java", "#java"),
        ("Java开发工程师", "#2512"), ("数据分析", "#data-analysis"), ("数据分析师", "#2511"), ("forklift", "#forklift"),
    ]));

    [Fact]
    public void Chinese_gives_pairs_words_and_concepts_at_their_places() =>
        Assert.Equal(["招电@0", "电焊@1", "电焊工@1", "#7212@1", "焊工@2", "工@3"], Terms("招電焊工"));

    [Fact]
    public void A_lone_character_stands_for_itself() =>
        Assert.Equal(["b@0", "超@1", "ok@2"], Terms("B超ok"));

    [Fact]
    public void Words_and_Chinese_characters_count_one_position_each() =>
        Assert.Equal(["3@0", "年@1", "c++@2", "开发@3", "发@4", "node.js@5", "3.5@6"], Terms("3年 C++开发, Node.js(3.5)"));

    [Fact]
    public void English_words_come_with_their_stem() =>
        Assert.Equal(["welding@0", "weld@0", "forklifts@1", "forklift@1", "#forklift@1"], Terms("Welding forklifts"));

    [Fact]
    public void A_concept_is_read_from_the_longest_phrase_only()
    {
        Assert.DoesNotContain("#7411@2", Terms("招机电工程师"));
        Assert.DoesNotContain(Terms("数据分析师"), term => term.StartsWith("#data", StringComparison.Ordinal));
    }

    [Fact]
    public void A_Chinese_word_inside_a_longer_one_is_still_a_term() => Assert.Contains("数据分析@0", Terms("数据分析师"));

    [Fact]
    public void A_Latin_skill_inside_a_title_is_a_concept_too() =>
        Assert.Equal(["#2512", "#java"], Terms("Java开发工程师").Where(term => term[0] == '#').Select(term => term[..^2]));

    [Fact]
    public void Positions_never_fall()
    {
        var positions = Analyser.Analyse("高薪诚聘 Java开发工程师(电焊工), 数据分析师 forklifts").Select(token => token.Position).ToList();
        Assert.Equal(positions.Order(), positions);
    }

    [Theory]
    [InlineData("drivers", "driver")]
    [InlineData("companies", "company")]
    [InlineData("welding", "weld")]
    [InlineData("planning", "plan")]
    [InlineData("coding", "code")]
    [InlineData("driving", "drive")]
    [InlineData("certified", "certify")]
    [InlineData("processes", "process")]
    [InlineData("business", "business")]
    [InlineData("status", "status")]
    [InlineData("analysis", "analysis")]
    [InlineData("string", "string")]
    [InlineData("need", "need")]
    [InlineData("bus", "bus")]
    [InlineData("css3s", "css3s")]
    [InlineData("node.js", "node.js")]
    public void The_stem_is_conservative(string word, string stem) => Assert.Equal(stem, EnglishStem.Of(word));

    private static List<string> Terms(string text) =>
        [.. Analyser.Analyse(text).Select(token => $"{token.Term}@{token.Position}")];
}
