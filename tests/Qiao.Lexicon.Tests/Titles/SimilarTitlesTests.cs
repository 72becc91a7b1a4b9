using Qiao.Lexicon.Titles;

namespace Qiao.Lexicon.Tests.Titles;

public sealed class SimilarTitlesTests
{
    private static readonly string[] Titles =
        ["nanny", "lathe operator", "childminders", "machine learning engineer", "Krankenpfleger", "低压电工", "electrician", "月嫂", "会计"];

    private static readonly TitleKinship Kinship = TitleKinship.Learn(
    [
        ["nanny", "childminder", "babysitter", "保姆"],
        ["lathe operator", "turner", "车工"],
        ["electrician", "wireman", "电工"],
    ]);

    [Fact]
    public void The_same_title_in_another_form_comes_first() => Assert.Equal("lathe operator", Best("Lathe  OPERATORS", TitleKinship.None));

    [Fact]
    public void A_part_of_a_compound_is_found_without_a_dictionary() => Assert.Equal("Krankenpfleger", Best("Pfleger (m/w/d)", TitleKinship.None));

    [Fact]
    public void Titles_that_share_no_letter_meet_through_their_family()
    {
        Assert.DoesNotContain("childminders", Found("babysitter", TitleKinship.None).Take(1));
        Assert.Equal(["childminders", "nanny"], Found("babysitter", Kinship).Take(2).Order());
    }

    [Fact]
    public void Both_languages_meet_in_one_family() => Assert.Equal("electrician", Best("电工", Kinship, "低压电工"));

    [Fact]
    public void The_carried_lexicon_teaches_kinship()
    {
        var similar = new SimilarTitles(["warehouse keeper", "welder", "elderly care worker"], TitleKinship.Carried);

        Assert.Equal(1, similar.Nearest("氩弧焊工")[0].Title);
    }

    [Fact]
    public void The_likeness_of_a_title_to_itself_is_whole_and_falls_with_the_rank()
    {
        var similar = new SimilarTitles(Titles, Kinship);

        var found = similar.Nearest("nanny", Titles.Length);

        Assert.Equal(0, found[0].Title);
        Assert.InRange(found[0].Likeness, 999_000, 1_000_000);
        Assert.Equal(found.OrderByDescending(hit => hit.Likeness).ThenBy(hit => hit.Title), found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("???")]
    [InlineData("𠀀𠀀")]
    public void Text_without_a_known_part_finds_nothing(string text) => Assert.Empty(new SimilarTitles(Titles, Kinship).Nearest(text));

    [Fact]
    public void Scores_do_not_depend_on_the_order_of_what_was_learnt()
    {
        string[][] families = [["nanny", "childminder"], ["turner", "nanny", "lathe"], ["childminder", "turner"]];

        Assert.Equal(Scores(TitleKinship.Learn(families)), Scores(TitleKinship.Learn(families.Reverse())));

        static int[] Scores(TitleKinship kinship) => [.. new SimilarTitles(Titles, kinship).Nearest("turner and nanny", 99).Select(hit => hit.Likeness)];
    }

    private static string Best(string title, TitleKinship kinship, string? except = null) => Found(title, kinship).First(found => found != except);

    private static IEnumerable<string> Found(string title, TitleKinship kinship) =>
        new SimilarTitles(Titles, kinship).Nearest(title, Titles.Length).Select(hit => Titles[hit.Title]);
}
