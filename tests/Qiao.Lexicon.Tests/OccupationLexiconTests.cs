namespace Qiao.Lexicon.Tests;

public sealed class OccupationLexiconTests
{
    private static readonly OccupationLexicon Lexicon = SmallLexicon.Lexicon;

    [Fact]
    public void Occupations_and_skills_are_found_by_code_and_id_and_stand_at_their_ordinal()
    {
        var welder = Lexicon.Find(OccupationCode.Parse("7212"))!;
        Assert.Equal("焊工", welder.Name.Zh);
        Assert.Equal("Welders and flamecutters", welder.Name.En);
        Assert.Same(welder, Lexicon.Occupations[welder.Ordinal]);
        var licence = Lexicon.Find(SkillId.Parse("forklift-licence"))!;
        Assert.Equal(SkillKind.Licence, licence.Kind);
        Assert.Same(licence, Lexicon.Skills[licence.Ordinal]);
        Assert.Null(Lexicon.Find(OccupationCode.Parse("9999")));
        Assert.Null(Lexicon.Find(SkillId.Parse("juggling")));
    }

    [Fact]
    public void Names_are_known_for_codes_of_every_length()
    {
        Assert.Equal("Professionals", Lexicon.NameOf("2")!.En);
        Assert.Equal("重型卡车和客车司机", Lexicon.NameOf("833")!.Zh);
        Assert.Equal("货车司机", Lexicon.NameOf("8332")!.Zh);
        Assert.Null(Lexicon.NameOf("9"));
        Assert.Null(Lexicon.NameOf(""));
    }

    [Fact]
    public void The_tree_is_walked_by_prefix()
    {
        Assert.Equal(["2", "3", "7", "8"], Lexicon.GroupsUnder("").Select(group => group.Code));
        Assert.Equal(["833", "834"], Lexicon.GroupsUnder("83").Select(group => group.Code));
        Assert.Equal(["8332", "8344"], Lexicon.OccupationsUnder("83").Select(occupation => occupation.Code.ToString()));
    }

    [Fact]
    public void An_occupation_has_the_skills_of_its_groups_the_particular_ones_first()
    {
        var skills = Lexicon.SkillsOf(OccupationCode.Parse("8344")).Select(skill => skill.Id.ToString());
        Assert.Equal(["forklift-licence", "c1-driving-licence"], skills);
        Assert.Equal(["arc-welding", "electrician-licence"], Lexicon.SkillsOf(OccupationCode.Parse("7212")).Select(skill => skill.Id.ToString()));
        Assert.Empty(Lexicon.SkillsOf(default));
    }

    [Theory]
    [InlineData("7212", true)]
    [InlineData("0110", true)]
    [InlineData("721", false)]
    [InlineData("72120", false)]
    [InlineData("７２１２", false)]
    [InlineData("72a2", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_occupation_code_is_four_digits(string? text, bool isRead)
    {
        Assert.Equal(isRead, OccupationCode.TryRead(text, out var code));
        Assert.Equal(isRead ? text : "0000", code.ToString());
    }

    [Theory]
    [InlineData("arc-welding", true)]
    [InlineData("3ds-max", true)]
    [InlineData("7212", false)]
    [InlineData("-a", false)]
    [InlineData("a--b", false)]
    [InlineData("Java", false)]
    [InlineData("焊接", false)]
    [InlineData("", false)]
    public void A_skill_id_is_words_joined_by_hyphens(string text, bool isRead) => Assert.Equal(isRead, SkillId.TryRead(text, out _));

    [Theory]
    [InlineData("7212", "7212", 4)]
    [InlineData("7212", "7213", 3)]
    [InlineData("7212", "7231", 2)]
    [InlineData("7212", "7411", 1)]
    [InlineData("7212", "8344", 0)]
    public void Codes_know_how_near_they_are(string one, string other, int digits) =>
        Assert.Equal(digits, OccupationCode.Parse(one).SharedDigits(OccupationCode.Parse(other)));

    [Fact]
    public void The_concept_table_leads_from_any_name_back_to_the_entry()
    {
        Assert.True(Lexicon.Concepts.TryFind("氩弧焊工", out var phrase));
        Assert.Equal(["#7212"], Lexicon.Concepts.ValuesOf(phrase));
        Assert.Equal("7212", Lexicon.OccupationOf("#7212")!.Code.ToString());
        Assert.Equal("java", Lexicon.SkillOf("#java")!.Id.ToString());
        Assert.Null(Lexicon.OccupationOf("#java"));
    }

    [Fact]
    public void Unreadable_rows_are_left_out()
    {
        var lexicon = OccupationLexicon.Read(SmallLexicon.Files(
            "code\tzh\n72\tx\tx\n7411\n\n7411\tdouble\n", "id\tkind\nbad id\tskill\njava\twizardry\n", ""));
        Assert.Equal("7411", Assert.Single(lexicon.Occupations).Code.ToString());
        Assert.Empty(lexicon.Skills);
    }

    [Theory]
    [InlineData("焊工", "7212")]
    [InlineData("叉", "8344")]
    [InlineData("司机", "8332,8344")]
    [InlineData("weld", "7212")]
    [InlineData("driv", "8332,8344")]
    [InlineData("river", "")]
    [InlineData("  ", "")]
    public void Names_are_found_while_typing(string text, string codes)
    {
        var found = new NameFinder(Lexicon).FindOccupations(text).Select(hit => hit.Entry.Code.ToString()).Order();
        Assert.Equal(codes, string.Join(',', found));
    }

    [Fact]
    public void Exact_names_come_before_beginnings_and_the_limit_holds()
    {
        var finder = new NameFinder(Lexicon);
        Assert.Equal(["java"], finder.FindSkills("JAVA").Select(hit => hit.Entry.Id.ToString()));
        Assert.Equal("electrician-licence", finder.FindSkills("电工")[0].Entry.Id.ToString());
        Assert.Single(finder.FindOccupations("工", limit: 1));
    }
}
