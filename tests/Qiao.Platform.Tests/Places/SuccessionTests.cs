using Qiao.Platform.Places;

namespace Qiao.Platform.Tests.Places;

public sealed class SuccessionTests
{
    [Theory]
    [InlineData("500222", null, "500110")]
    [InlineData("500225", null, "500111")]
    [InlineData("500224", null, "500151")]
    [InlineData("500223", null, "500152")]
    [InlineData("500227", null, "500120")]
    [InlineData("500226", null, "500153")]
    [InlineData("500234", null, "500154")]
    [InlineData("500228", null, "500155")]
    [InlineData("500232", null, "500156")]
    [InlineData("500381", null, "500116")]
    [InlineData("510202", null, "500103")]
    [InlineData("510202", 1990, "500103")]
    [InlineData("510216", 1990, "500110")]
    [InlineData("510222", null, "500113")]
    [InlineData("510224", null, "500112")]
    [InlineData("510225", 1988, "500116")]
    [InlineData("512201", 1990, "500101")]
    [InlineData("512328", 1985, "500114")]
    [InlineData("512501", null, "511502")]
    [InlineData("512921", null, "511302,511303,511304")]
    [InlineData("510128", 1990, "510184")]
    [InlineData("511026", 1990, "512002")]
    [InlineData("510124", null, "510117")]
    [InlineData("510902", null, "510903,510904")]
    [InlineData("511721", null, "511703")]
    [InlineData("513425", null, "513402")]
    [InlineData("341521", null, "340422")]
    public void A_former_code_leads_to_the_divisions_of_today(string code, int? year, string today) =>
        Assert.Equal(today, Spell(Divisions.SuccessorsOf(DivisionCode.Parse(code), year)));

    [Fact]
    public void A_code_that_was_used_again_is_told_apart_by_its_year()
    {
        var code = DivisionCode.Parse("500110");

        Assert.Equal("万盛区", Divisions.Find(code, 2005)?.Name.Zh);
        Assert.Equal("綦江区", Divisions.Find(code, 2015)?.Name.Zh);
        Assert.Equal("500110", Spell(Divisions.SuccessorsOf(code, 2005)));
        Assert.Equal("双桥区", Divisions.Find(DivisionCode.Parse("500111"), 2010)?.Name.Zh);
        Assert.Equal("昌江黎族自治县", Divisions.Find(DivisionCode.Parse("469031"), 2005)?.Name.Zh);
        Assert.Equal("469026", Spell(Divisions.SuccessorsOf(DivisionCode.Parse("469031"), 2005)));
    }

    [Fact]
    public void A_division_of_today_is_its_own_successor() =>
        Assert.Equal("500103", Spell(Divisions.SuccessorsOf(DivisionCode.Parse("500103"))));

    [Theory]
    [InlineData("110103")]
    [InlineData("230717", 2010)]
    [InlineData("999999", null, false)]
    [InlineData("500999")]
    public void What_no_source_tells_is_unknown(string code, int? year = null, bool isForm = true)
    {
        Assert.Equal(isForm, DivisionCode.TryRead(code, out var read));
        if (isForm)
        {
            Assert.IsType<Succession.Unknown>(Divisions.SuccessorsOf(read, year));
        }
    }

    [Fact]
    public void Every_successor_that_is_known_exists_today() =>
        Assert.All(Divisions.Current.SelectMany(division => Known(Divisions.SuccessorsOf(division.Code))), division => Assert.True(division.IsCurrent));

    private static IReadOnlyList<Division> Known(Succession succession) =>
        Assert.IsType<Succession.Known>(succession).Divisions;

    private static string Spell(Succession succession) => string.Join(',', Known(succession).Select(division => division.Code));
}
