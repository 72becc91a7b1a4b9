using System.Text.Json;
using Qiao.Platform.Places;

namespace Qiao.Platform.Tests.Places;

public sealed class DivisionCodeTests
{
    [Theory]
    [InlineData("500000", DivisionLevel.Province, null)]
    [InlineData("510100", DivisionLevel.Prefecture, "510000")]
    [InlineData("510107", DivisionLevel.County, "510100")]
    [InlineData("500103", DivisionLevel.County, "500000")]
    [InlineData("500243", DivisionLevel.County, "500000")]
    [InlineData("469005", DivisionLevel.County, "460000")]
    [InlineData("810001", DivisionLevel.County, "810000")]
    public void Level_and_parent_follow_from_the_digits(string text, DivisionLevel level, string? parent)
    {
        var code = DivisionCode.Parse(text);

        Assert.Equal(level, code.Level);
        Assert.Equal(parent, code.Parent?.ToString());
        Assert.Equal(text, code.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("50010")]
    [InlineData("5001033")]
    [InlineData("50010a")]
    [InlineData("５００１０３")]
    [InlineData("000000")]
    [InlineData("160000")]
    [InlineData("990000")]
    public void Anything_else_than_six_digits_with_a_province_is_refused(string? text) =>
        Assert.False(DivisionCode.TryRead(text, out _));

    [Fact]
    public void A_code_that_was_never_set_cannot_be_used()
    {
        Assert.Throws<InvalidOperationException>(() => default(DivisionCode).ToString());
        Assert.Throws<InvalidOperationException>(() => default(DivisionCode).Level);
    }

    [Fact]
    public void In_JSON_a_code_is_its_six_digits_and_nothing_else_is_read()
    {
        Assert.Equal("\"500103\"", JsonSerializer.Serialize(DivisionCode.Parse("500103")));
        Assert.Equal(DivisionCode.Parse("500103"), JsonSerializer.Deserialize<DivisionCode>("\"500103\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DivisionCode>("500103"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DivisionCode>("\"5001\""));
    }

    [Theory]
    [InlineData("500000", "500103", true)]
    [InlineData("500100", "500103", true)]
    [InlineData("500103", "500103", true)]
    [InlineData("500103", "500000", false)]
    [InlineData("510100", "510200", false)]
    [InlineData("510000", "500103", false)]
    public void A_division_contains_itself_and_what_is_below(string upper, string lower, bool contains) =>
        Assert.Equal(contains, DivisionCode.Parse(upper).Contains(DivisionCode.Parse(lower)));
}
