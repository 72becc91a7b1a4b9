using Qiao.Engine.Text;

namespace Qiao.Lexicon.Tests;

public sealed class CarriedLexiconTests
{
    [Fact]
    public void Every_unit_group_of_the_standard_is_there_and_every_group_has_a_name()
    {
        var codes = LexiconDoctor.Check(LexiconFile.Carried()).Select(finding => finding.Code).ToList();
        foreach (var code in (string[])["missing-occupation", "unknown-code", "doubled-code", "nameless-group", "missing-language", "wrong-columns", "few-titles", "orphan-skill", "unknown-kind"])
        {
            Assert.DoesNotContain("lexicon." + code, codes);
        }
    }

    [Fact]
    public void Every_head_word_decides_for_an_occupation_that_exists() =>
        Assert.All(HeadWords.AllCodes, code => Assert.NotNull(OccupationLexicon.Carried.Find(code)));

    [Fact]
    public void Common_advertisements_are_understood()
    {
        var reader = new TitleReader(OccupationLexicon.Carried);
        var expected = new (string Title, string Code)[]
        {
            ("急招 Java开发工程师(成都)", "2512"), ("高薪急聘挖机司机", "8342"), ("保洁阿姨 双休", "9112"), ("外卖骑手（美团）", "9621"),
            ("二保焊焊工长白班", "7212"), ("保安（50岁以内）包吃住", "5414"), ("Truck Driver - CDL Class A", "8332"), ("Dishwasher", "9412"),
            ("叉车司机（持证）6000-8000元/月", "8344"), ("育儿嫂", "5311"),
        };
        Assert.All(expected, pair => Assert.Equal(pair.Code, reader.Read(pair.Title)[0].Occupation.Code.ToString()));
    }

    [Fact]
    public void A_search_in_one_language_reaches_documents_in_the_other()
    {
        var analyser = new TextAnalyser(OccupationLexicon.Carried.Concepts);
        var document = analyser.Analyse("诚聘电焊工，持叉车证优先").Select(token => token.Term).ToList();
        var clause = Assert.Single(new QueryAnalyser(analyser).Parse("welder").Clauses);
        Assert.Contains(clause.Alternatives, alternative => alternative is ["#7212"]);
        Assert.Contains("#7212", document);
    }
}
