using System.Text.RegularExpressions;
using Qiao.Platform.Places;

namespace Qiao.Platform.Tests.Places;

public sealed partial class DivisionsTests
{
    private static readonly DivisionCode Chongqing = DivisionCode.Parse("500000");

    [Fact]
    public void Chongqing_has_its_38_districts_and_counties_inside_its_box()
    {
        var counties = Divisions.Children(Chongqing);

        Assert.Equal(38, counties.Count);
        Assert.All(counties, county =>
        {
            Assert.Equal(DivisionLevel.County, county.Code.Level);
            Assert.InRange(county.Centre!.Value.Longitude, 105.2, 110.3);
            Assert.InRange(county.Centre!.Value.Latitude, 28.1, 32.3);
        });
    }

    [Fact]
    public void There_are_34_provinces() => Assert.Equal(34, Divisions.Provinces.Count);

    [Fact]
    public void Every_division_of_today_has_a_parent_of_today_and_every_parent_lists_it()
    {
        var lost = Divisions.Current.Where(division => division.Code.Level != DivisionLevel.Province
            && (Divisions.Find(division.Code.Parent!.Value) is not { IsCurrent: true }
                || !Divisions.Children(division.Code.Parent.Value).Contains(division)));

        Assert.Empty(lost);
    }

    [Fact]
    public void Each_code_has_at_most_one_holder_today_and_is_found_by_it()
    {
        Assert.Equal(Divisions.Current.Count, Divisions.Current.Select(division => division.Code).Distinct().Count());
        Assert.All(Divisions.Current, division => Assert.Same(division, Divisions.Find(division.Code)));
    }

    [Fact]
    public void English_names_hold_no_Han_characters_and_are_never_empty() =>
        Assert.All(Divisions.Current, division => Assert.Matches(LatinOnly(), division.Name.En));

    [Theory]
    [InlineData("500000", "Chongqing", "chong qing shi")]
    [InlineData("500115", "Changshou District", "chang shou qu")]
    [InlineData("500111", "Dazu District", "da zu qu")]
    [InlineData("500110", "Qijiang District", "qi jiang qu")]
    [InlineData("500102", "Fuling District", "fu ling qu")]
    [InlineData("500103", "Yuzhong District", "yu zhong qu")]
    [InlineData("500230", "Fengdu County", "feng du xian")]
    [InlineData("500243", "Pengshui Miao and Tujia Autonomous County", null)]
    [InlineData("511100", "Leshan", "le shan shi")]
    [InlineData("510682", "Shifang", "shi fang shi")]
    [InlineData("510117", "Pidu District", "pi du qu")]
    [InlineData("511123", "Qianwei County", "qian wei xian")]
    [InlineData("511526", "Gongxian County", "gong xian")]
    [InlineData("513200", "Aba Tibetan and Qiang Autonomous Prefecture", null)]
    [InlineData("350200", "Xiamen", "xia men shi")]
    [InlineData("341500", "Lu'an", "lu an shi")]
    [InlineData("331100", "Lishui", "li shui shi")]
    [InlineData("331000", "Taizhou", "tai zhou shi")]
    [InlineData("371522", "Shenxian County", "shen xian")]
    [InlineData("371722", "Shanxian County", "shan xian")]
    [InlineData("420116", "Huangpi District", "huang pi qu")]
    [InlineData("511822", "Yingjing County", "ying jing xian")]
    [InlineData("141100", "Lüliang", "lv liang shi")]
    [InlineData("150000", "Inner Mongolia", null)]
    [InlineData("540000", "Tibet (Xizang)", null)]
    [InlineData("610000", "Shaanxi", "shan xi sheng")]
    [InlineData("230100", "Harbin", null)]
    [InlineData("650100", "Urumqi", null)]
    [InlineData("150100", "Hohhot", null)]
    [InlineData("540100", "Lhasa", null)]
    [InlineData("810000", "Hong Kong", null)]
    [InlineData("820000", "Macao", null)]
    [InlineData("710000", "Taiwan", null)]
    public void Names_are_spelled_as_they_are_said(string code, string english, string? sortKey)
    {
        var division = Divisions.Find(DivisionCode.Parse(code))!;

        Assert.Equal(english, division.Name.En);
        Assert.Equal(sortKey ?? division.SortKey, division.SortKey);
    }

    [Fact]
    public void A_full_name_is_written_in_the_order_of_each_language()
    {
        var name = Divisions.FullName(DivisionCode.Parse("510107"));

        Assert.Equal("四川省成都市武侯区", name.Zh);
        Assert.Equal("Wuhou District, Chengdu, Sichuan", name.En);
    }

    [Fact]
    public void Headings_of_the_statistics_are_found_but_not_shown()
    {
        var heading = DivisionCode.Parse("500200");

        Assert.True(heading.IsStatistical);
        Assert.NotNull(Divisions.Find(heading));
        Assert.DoesNotContain(Divisions.Current, division => division.Code == heading);
        Assert.Equal(12, Divisions.Children(heading).Count);
        Assert.Equal([Chongqing], Divisions.Ancestors(DivisionCode.Parse("500243")).Select(division => division.Code));
    }

    [SkippableWithoutComparisonTheory]
    [InlineData("500000")]
    [InlineData("510000")]
    public void Centres_are_within_30_km_of_the_comparison_data(string province)
    {
        var compared = 0;
        foreach (var (code, point) in ComparisonCentres.Read())
        {
            if (DivisionCode.Parse(province).Contains(code) && Divisions.Find(code)?.Centre is { } centre)
            {
                compared++;
                Assert.True(centre.DistanceTo(point) < 30_000, $"{code} is {centre.DistanceTo(point):0} m away");
            }
        }

        Assert.InRange(compared, 38, 300);
    }

    [GeneratedRegex(@"^[A-Z][A-Za-zü', ()-]+$")]
    private static partial Regex LatinOnly();
}
