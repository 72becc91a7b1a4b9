using Qiao.Engine.Text;

namespace Qiao.Engine.Tests.Text;

public sealed class PhraseTableTests
{
    private static readonly PhraseTable Table = PhraseTable.Build(
    [
        ("Java", "#java"), ("JavaScript", "#javascript"), ("C", "#c"), ("C++", "#cpp"), ("C#", "#csharp"), (".NET", "#dotnet"),
        ("Node.js", "#nodejs"), ("焊工", "#7212"), ("电焊工", "#7212"), ("电工", "#7411"), ("机电工程师", "#2144"),
        ("数据分析", "#data-analysis"), ("数据分析师", "#2511"), ("truck driver", "#8332"), ("front-end developer", "#2513"),
        ("Java开发工程师", "#2512"), ("R", "#r"), ("会计", "#2411"), ("会计", "#accounting"), ("成都", ""), ("  ", "#none"),
    ]);

    [Theory]
    [InlineData("熟悉java和javascript", "java javascript")]
    [InlineData("javascripts", "javascript")]
    [InlineData("xjava javax", "")]
    [InlineData("java8/java", "java java")]
    [InlineData("c++、c#、.net、node.js", "c++ c# .net node.js")]
    [InlineData("c++11", "c++")]
    [InlineData("asp.net", "")]
    [InlineData("b c d", "c")]
    [InlineData("cc rc c3 r2", "")]
    [InlineData("truck drivers", "truck driver")]
    [InlineData("truck  driver\nfront end-developer", "truck driver|front end developer")]
    [InlineData("truckdriver", "")]
    [InlineData("招机电工程师", "机电工程师")]
    [InlineData("招电焊工电工", "电焊工 电工")]
    [InlineData("机电工程专业、电工艺", "")]
    [InlineData("电工作业", "电工")]
    [InlineData("java开发工程师", "java开发工程师")]
    public void The_longest_phrases_are_found_whole(string text, string expected)
    {
        var found = Table.FindLongest(text).Select(match => Table.TextOf(match.Phrase));
        Assert.Equal(expected.Replace('|', ' '), string.Join(' ', found));
    }

    [Fact]
    public void All_phrases_at_all_places_include_the_inner_ones()
    {
        var found = Table.FindAll("数据分析师和电焊工").Select(match => Table.TextOf(match.Phrase));
        Assert.Equal(["数据分析师", "数据分析", "电焊工", "焊工"], found);
    }

    [Fact]
    public void A_phrase_keeps_all_its_values_once()
    {
        Assert.True(Table.TryFind("會計", out var phrase));
        Assert.Equal(["#2411", "#accounting"], Table.ValuesOf(phrase));
        Assert.True(Table.TryFind("成都", out var word));
        Assert.Empty(Table.ValuesOf(word));
    }

    [Fact]
    public void An_unwanted_phrase_covers_no_text()
    {
        var found = Table.FindLongest("数据分析师", phrase => Table.ValuesOf(phrase).All(value => !char.IsDigit(value[1])));
        Assert.Equal("数据分析", Table.TextOf(Assert.Single(found).Phrase));
    }

    [Fact]
    public void An_empty_table_finds_nothing() => Assert.Empty(PhraseTable.Empty.FindAll("anything 任何"));
}
