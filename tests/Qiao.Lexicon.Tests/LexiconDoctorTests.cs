namespace Qiao.Lexicon.Tests;

public sealed class LexiconDoctorTests
{
    // The small lexicon is sound but for the occupations it does not have.
    [Fact]
    public void A_sound_lexicon_has_no_findings_but_the_missing_occupations()
    {
        var findings = LexiconDoctor.Check(SmallLexicon.Files());
        Assert.All(findings, finding => Assert.Equal("lexicon.missing-occupation", finding.Code));
        Assert.Equal(436 - 6, findings.Count);
    }

    [Theory]
    [InlineData("occupations", "7999\t怪\tOdd\ta;b;c\td", "lexicon.unknown-code")]
    [InlineData("occupations", "7213\t钣金工\tSheet-metal workers\t钣金工;钣金师傅;电焊工\ttinsmith", "lexicon.doubled-title")]
    [InlineData("occupations", "7213\t钣金工\tSheet-metal workers\t钣金工;钣金师傅;白铁工\tWelder", "lexicon.doubled-title")]
    [InlineData("occupations", "7213\t钣金工\tSheet-metal workers\t钣金工;鈑金工;白铁工\ttinsmith", "lexicon.doubled-title")]
    [InlineData("occupations", "7213\t钣金工\t\t钣金工;钣金师傅;白铁工\ttinsmith", "lexicon.missing-language")]
    [InlineData("occupations", "7213\t\tSheet-metal workers\t钣金工;钣金师傅;白铁工\ttinsmith", "lexicon.missing-language")]
    [InlineData("occupations", "7213\t钣金工\tSheet-metal workers\t钣金工;钣金师傅\ttinsmith", "lexicon.few-titles")]
    [InlineData("occupations", "7212\t焊工\tWelders\t甲焊工;乙焊工;丙焊工\tx welder", "lexicon.doubled-code")]
    [InlineData("occupations", "7213\t钣金工\tSheet-metal workers\t钣金工;钣金师傅;白铁工", "lexicon.wrong-columns")]
    [InlineData("occupations", "9112\t保洁\tCleaners\t保洁;清洁工;保洁员\tcleaner", "lexicon.nameless-group")]
    [InlineData("skills", "juggling\tskill\t杂耍\tjuggling\t\t\t2659", "lexicon.orphan-skill")]
    [InlineData("skills", "juggling\tskill\t杂耍\tjuggling\t\t\t", "lexicon.orphan-skill")]
    [InlineData("skills", "juggling\tskill\t杂耍\tjuggling\tC1证\t\t7212", "lexicon.doubled-synonym")]
    [InlineData("skills", "juggling\tart\t杂耍\tjuggling\t\t\t7212", "lexicon.unknown-kind")]
    [InlineData("skills", "Juggling\tskill\t杂耍\tjuggling\t\t\t7212", "lexicon.unknown-code")]
    [InlineData("skills", "juggling\tskill\t\tjuggling\t\t\t7212", "lexicon.missing-language")]
    [InlineData("skills", "java\ttool\t爪哇\tJava\t\t\t2512", "lexicon.doubled-code")]
    [InlineData("groups", "9\t简单劳动人员\t", "lexicon.missing-language")]
    public void Each_fault_is_found_once_with_its_place(string file, string row, string code)
    {
        var files = SmallLexicon.Files(
            SmallLexicon.Occupations + (file == "occupations" ? "\n" + row : ""),
            SmallLexicon.Skills + (file == "skills" ? "\n" + row : ""),
            SmallLexicon.Groups + (file == "groups" ? "\n" + row : ""));
        var findings = LexiconDoctor.Check(files).Where(finding => finding.Code == code).ToList();
        if (code == "lexicon.nameless-group")
        {
            Assert.Equal(3, findings.Count);
            return;
        }

        var finding = Assert.Single(findings);
        Assert.StartsWith(file, finding.File, StringComparison.Ordinal);
        Assert.True(finding.Line > 7, $"line {finding.Line}");
        Assert.NotEqual(finding.Text.Zh, finding.Text.En);
    }

    [Fact]
    public void Empty_files_are_examined_as_well() =>
        Assert.Equal(436, LexiconDoctor.Check([new LexiconFile("occupations.tsv", ""), new LexiconFile("skills.tsv", "\n\n")]).Count);
}
