using Qiao.Platform.Identifiers;

namespace Qiao.Platform.Tests.Identifiers;

public sealed class SocialCreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>The first is the example of GB 32100-2015; the others stand on the publishers' own websites.</summary>
    [Theory]
    [InlineData("91350100M000100Y43", '9', '1', "350100", "M000100Y4")]
    [InlineData("9144030071526726XG", '9', '1', "440300", "71526726X")]
    [InlineData("914403001922038216", '9', '1', "440300", "192203821")]
    [InlineData("91100000100003962T", '9', '1', null, "100003962")]
    [InlineData("12100000400010275N", '1', '2', null, "400010275")]
    public void Published_codes_are_read_with_their_parts(string text, char authority, char category, string? division, string organisation)
    {
        var code = Read(text);

        Assert.Equal(text, code.ToString());
        Assert.Equal(authority, code.Authority);
        Assert.Equal(category, code.Category);
        Assert.Equal(division, code.Division?.ToString());
        Assert.Equal(organisation, code.OrganisationCode);
    }

    [Theory]
    [InlineData("91350100m000100y43")]
    [InlineData(" 9135 0100 M000 100Y 43 ")]
    [InlineData("91350100-M000100Y-43")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    [InlineData("91350100M000100Y43\u200b")]
    public void Other_ways_to_write_it_are_the_same_code(string text) =>
        Assert.Equal(Read("91350100M000100Y43"), Read(text));

    [Theory]
    [InlineData(null, "credit-code.length")]
    [InlineData("", "credit-code.length")]
    [InlineData("91350100M000100Y4", "credit-code.length")]
    [InlineData("91350100M000100Y433", "credit-code.length")]
    [InlineData("9135O100M000100Y43", "credit-code.character")]
    [InlineData("91350100M000100Y4重", "credit-code.character")]
    [InlineData("91990100M000100Y43", "credit-code.division")]
    [InlineData("91350100M000100Y53", "credit-code.organisation-check")]
    [InlineData("91350100M000100Y44", "credit-code.check")]
    [InlineData("92350100M000100Y43", "credit-code.check")]
    public void The_problem_says_what_is_wrong(string? text, string problemCode)
    {
        Assert.False(SocialCreditCode.TryRead(text, out var code, out var problem));
        Assert.Null(code);
        Assert.Equal(problemCode, problem.Code);
        Assert.DoesNotContain("{", problem.Text.Zh + problem.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_character_is_named_with_its_position()
    {
        SocialCreditCode.TryRead("9135O100M000100Y43", out _, out var problem);

        Assert.Contains("5", problem!.Text.En, StringComparison.Ordinal);
        Assert.Contains("O", problem.Text.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("9144030071526726XG")]
    [InlineData("914403001922038216")]
    public void Any_one_wrong_character_is_noticed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var character in Alphabet.Where(other => other != text[i]))
            {
                var damaged = text.Remove(i, 1).Insert(i, character.ToString());
                Assert.False(SocialCreditCode.TryRead(damaged, out _, out _), damaged);
            }
        }
    }

    private static SocialCreditCode Read(string text)
    {
        Assert.True(SocialCreditCode.TryRead(text, out var code, out var problem), problem?.Text.En);
        return code;
    }
}
