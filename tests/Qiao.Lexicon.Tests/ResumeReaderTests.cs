namespace Qiao.Lexicon.Tests;

public sealed class ResumeReaderTests
{
    private static readonly DateOnly Today = new(2025, 6, 15);

    private static readonly ResumeReader Reader = new(SmallLexicon.Lexicon);

    private const string Chinese =
        """
        张三  男  35岁  汉族  已婚  户籍：山东菏泽
        求职意向：电焊工、叉车司机    性别：男
        期望薪资：7000-9000元/月
        期望城市：成都、重庆  户籍：山东
        教育经历
        2005.09-2008.06  某某职业技术学校  高中
        工作经历
        2019年3月-2022年2月  某某机械有限公司  电焊工
        2021.03-2023.02  某某物流有限公司  叉车工
        2024.07-至今  自己接活
        技能：手工电弧焊，叉车证，低压电工证，无需C1证
        """;

    [Fact]
    public void A_Chinese_resume_is_understood()
    {
        var reading = Reader.Read(Chinese, Today);
        Assert.Equal(["7212", "8344"], Codes(reading.Wanted));
        Assert.Equal(["7212", "8344"], Codes(reading.Held));
        Assert.Equal(["arc-welding"], reading.Skills.Select(skill => skill.Id.ToString()));
        Assert.Equal(["forklift-licence", "electrician-licence"], reading.Licences.Select(skill => skill.Id.ToString()));
        Assert.Equal(EducationLevel.SeniorSecondary, reading.Education);
        Assert.Equal(new Pay(PayUnit.Month, 700_000, 900_000), reading.WantedPay!.Pay);
        Assert.Equal(["成都", "重庆"], reading.WantedPlaces);
    }

    [Fact]
    public void Overlapping_jobs_count_once_school_not_at_all_and_the_present_job_up_to_today() =>
        Assert.Equal(48 + 12, Reader.Read(Chinese, Today).MonthsOfWork);

    [Fact]
    public void An_English_resume_is_understood()
    {
        var reading = Reader.Read(
            """
            Desired position: Java developer
            Preferred location: Chengdu; Chongqing
            Expected salary: CNY 15,000 - 20,000 per month
            Work experience
            Mar 2019 - Feb 2022   Software engineer, Example Ltd
            2022 - 2024   Java developer
            Education
            2015 - 2019  Example University, Bachelor's degree in Computing
            Skills: Java, Go, English
            """,
            Today);
        Assert.Equal(["2512"], Codes(reading.Wanted));
        Assert.Equal(["2512"], Codes(reading.Held));
        Assert.Equal(["java", "go", "english"], reading.Skills.Select(skill => skill.Id.ToString()));
        Assert.Equal(36 + 22, reading.MonthsOfWork);
        Assert.Equal(EducationLevel.Bachelor, reading.Education);
        Assert.Equal(["chengdu", "chongqing"], reading.WantedPlaces);
        Assert.Equal(1_500_000, reading.WantedPay!.Pay!.MinFen);
    }

    [Theory]
    [InlineData("工作经验：8年", 8)]
    [InlineData("十年以上焊接工作经验", 10)]
    [InlineData("5 years of welding experience", 5)]
    [InlineData("2023.01-2024.12 电焊工\n6年工作经验", 6)]
    [InlineData("没有写", null)]
    public void A_stated_number_of_years_counts_when_the_dates_show_less(string text, int? years) =>
        Assert.Equal(years, Reader.Read(text, Today).YearsOfWork);

    [Theory]
    [InlineData("2020.05-2019.01 电焊工")]
    [InlineData("2031.01-2032.01 电焊工")]
    [InlineData("1901-1910 电焊工")]
    public void Impossible_dates_count_for_nothing(string text) => Assert.Null(Reader.Read(text, Today).MonthsOfWork);

    [Fact]
    public void The_result_has_no_place_for_protected_attributes()
    {
        var words = new[] { "name", "sex", "gender", "age", "birth", "marital", "married", "household", "hukou", "ethnic", "nation", "religion", "health", "photo", "phone" };
        var members = typeof(ResumeReading).GetProperties().Select(member => member.Name.ToLowerInvariant()).ToList();
        Assert.DoesNotContain(members, member => words.Any(word => member == word || member.StartsWith(word, StringComparison.Ordinal)));
        Assert.DoesNotContain("text", members);
        Assert.DoesNotContain("山东", string.Join(' ', Reader.Read(Chinese, Today).WantedPlaces), StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_text_is_cut_and_read() =>
        Assert.Equal(["7212"], Codes(Reader.Read("求职意向：电焊工\n" + string.Concat(Enumerable.Repeat("2019.03-2022.06 甲 乙 丙 java ", 12_000)), Today).Wanted));

    private static IEnumerable<string> Codes(IEnumerable<TitleGuess> guesses) => guesses.Select(guess => guess.Occupation.Code.ToString());
}
