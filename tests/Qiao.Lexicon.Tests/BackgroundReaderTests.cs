namespace Qiao.Lexicon.Tests;

public sealed class BackgroundReaderTests
{
    [Theory]
    [InlineData("学历不限", EducationLevel.None, EducationLevel.None)]
    [InlineData("初中及以下", EducationLevel.None, EducationLevel.JuniorSecondary)]
    [InlineData("高中", EducationLevel.SeniorSecondary, EducationLevel.SeniorSecondary)]
    [InlineData("中专/中技", EducationLevel.SeniorSecondary, EducationLevel.SeniorSecondary)]
    [InlineData("技校以上", EducationLevel.SeniorSecondary, EducationLevel.SeniorSecondary)]
    [InlineData("大專或本科", EducationLevel.College, EducationLevel.Bachelor)]
    [InlineData("全日制本科及以上学历", EducationLevel.Bachelor, EducationLevel.Bachelor)]
    [InlineData("硕士研究生", EducationLevel.Master, EducationLevel.Master)]
    [InlineData("博士", EducationLevel.Doctor, EducationLevel.Doctor)]
    [InlineData("Bachelor's degree or higher", EducationLevel.Bachelor, EducationLevel.Bachelor)]
    [InlineData("High school diploma", EducationLevel.SeniorSecondary, EducationLevel.SeniorSecondary)]
    [InlineData("Ph.D. in chemistry", EducationLevel.Doctor, EducationLevel.Doctor)]
    public void Education_is_a_span_of_levels(string text, EducationLevel lowest, EducationLevel highest) =>
        Assert.Equal(new EducationReading(lowest, highest), EducationReader.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("小学语文老师")]
    [InlineData("scrum master")]
    public void No_level_is_read_where_none_is_named(string text) => Assert.Null(EducationReader.Read(text));

    [Theory]
    [InlineData("3-5年", 3, 5)]
    [InlineData("1年以上", 1, null)]
    [InlineData("10年以上", 10, null)]
    [InlineData("2年", 2, null)]
    [InlineData("1年以内", 0, 1)]
    [InlineData("经验不限", 0, null)]
    [InlineData("无需经验", 0, null)]
    [InlineData("应届", 0, 0)]
    [InlineData("在校/应届", 0, 0)]
    [InlineData("三年以上工作经验", 3, null)]
    [InlineData("两到三年", 2, 3)]
    [InlineData("８-９年", 8, 9)]
    [InlineData("at least 3 years", 3, null)]
    [InlineData("5+ years", 5, null)]
    [InlineData("2 to 4 years' experience", 2, 4)]
    [InlineData("No experience required", 0, null)]
    public void Experience_is_a_span_of_years(string text, int min, int? max) =>
        Assert.Equal(new ExperienceReading(min, max), ExperienceReader.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("2019年成立")]
    [InlineData("三年级班主任")]
    [InlineData("吃苦耐劳")]
    public void No_years_are_read_where_none_are_asked(string text) => Assert.Null(ExperienceReader.Read(text));
}
