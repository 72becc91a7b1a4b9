using Qiao.Platform.Places;

namespace Qiao.Platform.Tests.Places;

public sealed class RecogniseTests
{
    [Theory]
    [InlineData("重庆", "500000", "")]
    [InlineData("重庆市", "500000", "")]
    [InlineData("重庆·渝北区", "500112", "")]
    [InlineData("重庆·渝北区·两路", "500112", "两路")]
    [InlineData("重庆市渝北区两路", "500112", "两路")]
    [InlineData("重庆渝北两路", "500112", "两路")]
    [InlineData("重庆重庆市江北区观音桥", "500105", "观音桥")]
    [InlineData("重庆市市辖区渝中区", "500103", "")]
    [InlineData("成都-武侯区", "510107", "")]
    [InlineData("四川省成都市武侯区", "510107", "")]
    [InlineData("四川 武侯区", "510107", "")]
    [InlineData("万州", "500101", "")]
    [InlineData("渝北", "500112", "")]
    [InlineData("彭水", "500243", "")]
    [InlineData("彭水县", "500243", "")]
    [InlineData("阿坝州", "513200", "")]
    [InlineData("忠县", "500233", "")]
    [InlineData("北京 朝阳区 望京", "110105", "望京")]
    [InlineData("北京朝阳", "110105", "")]
    [InlineData("上海浦东", "310115", "")]
    [InlineData("吉林", "220000", "")]
    [InlineData("吉林市", "220200", "")]
    [InlineData("长沙", "430100", "")]
    [InlineData("长沙县", "430121", "")]
    [InlineData("海南", "460000", "")]
    [InlineData("重庆　渝中区", "500103", "")]
    [InlineData("广东省东莞市", "441900", "")]
    public void Places_are_read_as_advertisements_write_them(string text, string code, string rest)
    {
        var place = Divisions.Recognise(text);

        Assert.Equal(code, place.Division?.Code.ToString());
        Assert.Equal(rest, place.Rest);
        Assert.False(place.IsAmbiguous);
    }

    [Theory]
    [InlineData("Chengdu", "510100", "")]
    [InlineData("CHONGQING", "500000", "")]
    [InlineData("Chongqing Yubei", "500112", "")]
    [InlineData("Yubei District, Chongqing", "500112", "")]
    [InlineData("Chongqing City", "500000", "")]
    [InlineData("Xi'an", "610100", "")]
    [InlineData("Lüliang", "141100", "")]
    [InlineData("Luliang", "141100", "")]
    [InlineData("Shanxi", "140000", "")]
    [InlineData("Shaanxi Province", "610000", "")]
    [InlineData("Chengdu Wuhou, Tianfu Square", "510107", "Tianfu Square")]
    public void English_places_are_read_larger_or_smaller_first(string text, string code, string rest)
    {
        var place = Divisions.Recognise(text);

        Assert.Equal(code, place.Division?.Code.ToString());
        Assert.Equal(rest, place.Rest);
    }

    [Theory]
    [InlineData("异地招聘")]
    [InlineData("全国")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("平安银行")]
    [InlineData("南京路")]
    [InlineData("Remote")]
    [InlineData("\ud800")]
    public void Text_without_a_place_gives_none_and_keeps_the_text(string text)
    {
        var place = Divisions.Recognise(text);

        Assert.Null(place.Division);
        Assert.Equal(text.Trim(), place.Rest);
        Assert.False(place.IsAmbiguous);
    }

    [Theory]
    [InlineData("朝阳区", "110105")]
    [InlineData("朝阳", "110105")]
    [InlineData("鼓楼区", "320106")]
    [InlineData("江北区", "500105")]
    [InlineData("Suzhou", "320500")]
    [InlineData("Jiangbei District", "500105")]
    public void A_name_that_several_divisions_share_is_never_guessed(string text, string candidate)
    {
        var place = Divisions.Recognise(text);

        Assert.Null(place.Division);
        Assert.True(place.IsAmbiguous);
        Assert.Contains(place.Candidates, division => division.Code.ToString() == candidate);
    }

    [Fact]
    public void A_shared_name_is_settled_by_where_it_was_written()
    {
        var chongqing = DivisionCode.Parse("500000");

        Assert.Equal("500105", Divisions.Recognise("江北区", chongqing).Division?.Code.ToString());
        Assert.Equal("500105", Divisions.Recognise("江北", chongqing).Division?.Code.ToString());
        Assert.Equal("510107", Divisions.Recognise("成都武侯区", chongqing).Division?.Code.ToString());
        Assert.Null(Divisions.Recognise("朝阳区", chongqing).Division);
    }

    [Fact]
    public void Below_a_province_the_certain_part_is_kept_and_the_shared_name_is_not_guessed()
    {
        var place = Divisions.Recognise("辽宁省铁西区");

        Assert.Equal("210000", place.Division?.Code.ToString());
        Assert.True(place.IsAmbiguous);
        Assert.Equal("铁西区", place.Rest);
    }

    [Theory]
    [InlineData("四川省成都市高新区", "510100", "高新区")]
    [InlineData("重庆市两江新区", "500000", "两江新区")]
    [InlineData("苏州工业园区", "320500", "工业园区")]
    public void A_development_zone_is_no_division_and_says_so(string text, string code, string rest)
    {
        var place = Divisions.Recognise(text);

        Assert.Equal(code, place.Division?.Code.ToString());
        Assert.Equal(rest, place.Rest);
        Assert.Contains(rest, place.Note?.Zh);
    }

    [Theory]
    [InlineData("重庆市璧山县", "500120")]
    [InlineData("重庆江北县", "500112")]
    [InlineData("开县", "500154")]
    [InlineData("成都郫县", "510117")]
    public void A_former_name_leads_to_the_division_of_today_with_a_note(string text, string code)
    {
        var place = Divisions.Recognise(text);

        Assert.Equal(code, place.Division?.Code.ToString());
        Assert.NotNull(place.Note);
    }

    [Theory]
    [InlineData("重庆江北机场")]
    [InlineData("重庆长寿路")]
    public void A_landmark_named_after_a_district_does_not_place_it_there(string text) =>
        Assert.Equal("500000", Divisions.Recognise(text).Division?.Code.ToString());

    [Fact]
    public void Every_division_is_recognised_by_its_full_name()
    {
        var missed = Divisions.Current.Where(division =>
            Divisions.Recognise(Divisions.FullName(division.Code).Zh).Division != division);

        Assert.Empty(missed);
    }
}
