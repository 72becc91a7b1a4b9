using System.Globalization;

namespace Qiao.Insights.Recruiting;

/// <summary>The words of the figures about recruitment by public institutions.</summary>
internal static class RecruitmentTexts
{
    public static readonly Bilingual Title = new("公开招聘数据", "Recruitment figures");
    public static readonly Bilingual Lead = new("市属单位和区县单位是两个不同的总体：分开统计，从不相加。学历是报名时的快照。", "Municipal and district institutions are two populations: they are counted apart and never added up. Degrees are those stated when applying.");
    public static readonly Bilingual AsOf = new("截至{0}", "Up to {0}");
    public static readonly Bilingual Opened = new("报名开始日期在{0}至{1}之间的招聘", "Recruitments that opened from {0} to {1}");
    public static readonly Bilingual Empty = new("这段时间没有公开招聘", "No recruitment in this period");
    public static readonly Bilingual Applications = new("报名人次", "Applications");
    public static readonly Bilingual ToInstitutions = new("事业单位公开招聘报名", "Applications to public institutions");
    public static readonly Bilingual Posts = new("岗位数", "Posts");
    public static readonly Bilingual Places = new("名额", "Places");
    public static readonly Bilingual PerPlace = new("每个名额的报名人次", "Applications for each place");
    public static readonly Bilingual Without = new("无人报名的岗位", "Posts without applications");
    public static readonly Bilingual Doctors = new("其中博士", "Of them doctors");
    public static readonly Bilingual Passed = new("资格审核通过", "Qualified");
    public static readonly Bilingual PassedOf = new("已审核的报名中通过的", "of those checked");
    public static readonly Bilingual Verified = new("学历经单位核验", "Degree confirmed by the institution");
    public static readonly Bilingual ByDegree = new("按学历", "By degree");
    public static readonly Bilingual Degree = new("学历", "Degree");
    public static readonly Bilingual Share = new("占全部报名", "Of all applications");
    public static readonly Bilingual ShareOf = new("{1} 中 {0}，占 {2} %", "{0} of {1} = {2} %");
    public static readonly Bilingual NobodyChecked = new("还没有审核", "Nobody has been checked yet");

    public static readonly IReadOnlyDictionary<string, Bilingual> Levels = new Dictionary<string, Bilingual>
    {
        ["Municipal"] = new("市属单位", "Municipal institutions"),
        ["District"] = new("区县单位", "District and county institutions"),
    };

    public static readonly IReadOnlyDictionary<string, Bilingual> Degrees = new Dictionary<string, Bilingual>
    {
        ["Doctor"] = new("博士", "Doctorate"),
        ["Master"] = new("硕士", "Master"),
        ["Bachelor"] = new("本科", "Bachelor"),
        ["College"] = new("大专", "College"),
        ["SeniorSecondary"] = new("高中或中专", "Senior secondary or vocational"),
    };

    /// <summary>A part with its whole, as `1,063 of 1,259 = 84.4 %` or `1,259 中 1,063，占 84.4 %`.</summary>
    public static Bilingual Part(long part, long of) => ShareOf.With(Write(part), Write(of), Percent(part, of).ToString("0.0", CultureInfo.InvariantCulture));

    public static decimal Percent(long part, long of) => Math.Round(100m * part / of, 1);

    public static string Write(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
