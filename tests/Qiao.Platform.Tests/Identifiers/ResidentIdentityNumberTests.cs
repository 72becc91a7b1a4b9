using Qiao.Platform.Identifiers;

namespace Qiao.Platform.Tests.Identifiers;

public sealed class ResidentIdentityNumberTests
{
    /// <summary>The examples of GB 11643-1999.</summary>
    private const string Example = "11010519491231002X";
    private const string SecondExample = "440524188001010014";

    private static readonly DateOnly Today = new(2025, 6, 1);

    [Theory]
    [InlineData(Example, "110105", 1949, 12, 31)]
    [InlineData(SecondExample, "440524", 1880, 1, 1)]
    public void Examples_of_the_standard_are_read_with_their_parts(string text, string division, int year, int month, int day)
    {
        var number = Read(text);

        Assert.Equal(text, number.Spell());
        Assert.Equal(division, number.Division.ToString());
        Assert.Equal(new DateOnly(year, month, day), number.BirthDate);
    }

    [Theory]
    [InlineData("11010519491231002x")]
    [InlineData(" 110105 19491231 002X ")]
    [InlineData("110105-19491231-002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    public void Other_ways_to_write_it_are_the_same_number(string text)
    {
        Assert.Equal(Read(Example), Read(text));
        Assert.Equal(Read(Example).GetHashCode(), Read(text).GetHashCode());
    }

    [Theory]
    [InlineData(null, "identity-number.length")]
    [InlineData("1101051949123100", "identity-number.length")]
    [InlineData("110105491231002", "identity-number.length")]
    [InlineData("1101051949123100 2XX", "identity-number.length")]
    [InlineData("1101051949123100AX", "identity-number.character")]
    [InlineData("X1010519491231002X", "identity-number.character")]
    [InlineData("990105194912310020", "identity-number.division")]
    [InlineData("110105194902300020", "identity-number.date")]
    [InlineData("110105194913010020", "identity-number.date")]
    [InlineData("110105190002290020", "identity-number.date")]
    [InlineData("110105202506020020", "identity-number.future")]
    [InlineData("110105194912310021", "identity-number.check")]
    [InlineData("110105194912310102", "identity-number.check")]
    public void The_problem_says_what_is_wrong(string? text, string problemCode)
    {
        Assert.False(ResidentIdentityNumber.TryRead(text, Today, out var number, out var problem));
        Assert.Null(number);
        Assert.Equal(problemCode, problem.Code);
    }

    [Fact]
    public void Somebody_born_today_has_a_number_and_tomorrow_has_none()
    {
        var text = WithCheck("50010320250601001");

        Assert.True(ResidentIdentityNumber.TryRead(text, Today, out _, out _));
        Assert.False(ResidentIdentityNumber.TryRead(text, Today.AddDays(-1), out _, out _));
    }

    [Theory]
    [InlineData(Example)]
    [InlineData(SecondExample)]
    public void Any_one_wrong_character_is_noticed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var character in (i == 17 ? "0123456789X" : "0123456789").Where(other => other != text[i]))
            {
                var damaged = text.Remove(i, 1).Insert(i, character.ToString());
                Assert.False(ResidentIdentityNumber.TryRead(damaged, Today, out _, out _), damaged);
            }
        }
    }

    [Fact]
    public void Printing_a_number_never_shows_more_than_its_first_three_and_last_two_characters()
    {
        var number = Read(Example);

        Assert.Equal("110*************2X", number.ToString());
        Assert.DoesNotContain("1949", $"{number}", StringComparison.Ordinal);
        Assert.DoesNotContain(Example, System.Text.Json.JsonSerializer.Serialize(number), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11010519491231002A")]
    [InlineData("110105194912310021")]
    [InlineData("110105194902300020")]
    public void A_problem_never_repeats_the_digits(string text)
    {
        ResidentIdentityNumber.TryRead(text, Today, out _, out var problem);

        Assert.DoesNotContain("1949", problem!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("110105", problem.ToString(), StringComparison.Ordinal);
    }

    private static string WithCheck(string seventeen) =>
        "0123456789X".Select(check => seventeen + check).Single(text => ResidentIdentityNumber.TryRead(text, Today, out _, out _));

    private static ResidentIdentityNumber Read(string text)
    {
        Assert.True(ResidentIdentityNumber.TryRead(text, Today, out var number, out var problem), problem?.Text.En);
        return number;
    }
}
