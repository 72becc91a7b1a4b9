using Qiao.Engine.Text;

namespace Qiao.Engine.Tests.Text;

public sealed class QueryAnalyserTests
{
    private static readonly QueryAnalyser Analyser = new(new TextAnalyser(PhraseTable.Build(
    [
        ("焊工", "#7212"), ("电焊工", "#7212"), ("会计", "#2411"), ("会计", "#accounting"), ("data analyst", "#2511"),
        ("Java", "#java"), ("Java开发工程师", "#2512"), ("B超", "#3211"), ("forklift driver", "#8344"),
    ])));

    [Theory]
    [InlineData("", "")]
    [InlineData(" - * \" ,。", "")]
    [InlineData("电焊工", "电焊工|#7212")]
    [InlineData("電焊工 成都", "电焊工|#7212 & 成都")]
    [InlineData("成都招电焊工的", "成都/都招 & 电焊工|#7212")]
    [InlineData("会计", "会计|#2411|#accounting")]
    [InlineData("高新区会计", "高新/新区 & 会计|#2411|#accounting")]
    [InlineData("修", "修*")]
    [InlineData("-会计", "!会计")]
    [InlineData("java -\"junior developer\"", "java|#java & !junior/developer")]
    [InlineData("“data analyst”", "data/analyst")]
    [InlineData("\"unclosed phrase", "unclosed/phrase")]
    [InlineData("senior Data Analyst", "senior & data/analyst|#2511")]
    [InlineData("forklift drivers", "forklift/drivers|#8344")]
    [InlineData("elec*", "elec*")]
    [InlineData("软件工*", "软件/件工*")]
    [InlineData("welders", "welders|welder")]
    [InlineData("front-end", "front/end")]
    [InlineData("vue/react", "vue & react")]
    [InlineData("java开发工程师", "java/开发/发工/工程/程师|#2512")]
    [InlineData("b超", "b/超*|#3211*")]
    public void A_query_means_what_the_person_would_expect(string text, string expected)
    {

        Assert.Equal(expected, Spell(Analyser.Parse(text)));
    }

    [Theory]
    [InlineData("senior acc", "senior & acc*")]
    [InlineData("java", "java*")]
    [InlineData("data analyst", "data/analyst*|#2511*")]
    [InlineData("acc ", "acc")]
    [InlineData("a", "a")]
    [InlineData("会计", "会计|#2411|#accounting")]
    [InlineData("senior -acc", "senior & !acc")]
    public void While_typing_the_last_Latin_word_may_go_on(string text, string expected) =>
        Assert.Equal(expected, Spell(Analyser.Parse(text, typeahead: true)));

    [Fact]
    public void A_query_is_bounded()
    {
        var query = Analyser.Parse(string.Concat(Enumerable.Repeat("ab 电 \"c d\" -e ", 700)));
        Assert.Equal(QueryAnalyser.MostClauses, query.Clauses.Count);
        var single = Assert.Single(Analyser.Parse(new string('电', 10_000)).Clauses);
        Assert.Equal(QueryAnalyser.LongestQuery - 1, Assert.Single(single.Alternatives).Count);
    }

    [Fact]
    public void A_Chinese_query_without_known_words_finds_the_document_it_was_cut_from()
    {
        var analyser = new TextAnalyser(PhraseTable.Empty);
        var document = analyser.Analyse("招聘B超医生两名");
        foreach (var query in (string[])["B超", "超医生", "医生两名", "聘b超医"])
        {
            var clause = Assert.Single(new QueryAnalyser(analyser).Parse($"\"{query}\"").Clauses);
            Assert.True(Holds(document, Assert.Single(clause.Alternatives), clause.Prefix), query);
        }
    }

    private static bool Holds(IReadOnlyList<Token> document, IReadOnlyList<string> terms, bool isPrefix) =>
        Enumerable.Range(0, document[^1].Position + 1).Any(start => Enumerable.Range(0, terms.Count).All(i =>
            document.Any(token => token.Position == start + i
                && (isPrefix && i == terms.Count - 1 ? token.Term.StartsWith(terms[i], StringComparison.Ordinal) : token.Term == terms[i]))));

    private static string Spell(QueryText query) => string.Join(" & ", query.Clauses.Select(clause =>
        (clause.Excluded ? "!" : "") + string.Join('|', clause.Alternatives.Select(terms => string.Join('/', terms) + (clause.Prefix ? "*" : "")))));
}
