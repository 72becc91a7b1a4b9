namespace Qiao.Vacancies;

/// <summary>Something an employer gives besides pay, as advertisements name it.</summary>
/// <param name="Code">Stable; stored and sent.</param>
/// <param name="Words">How it is written in advertisements.</param>
public sealed record Benefit(string Code, Bilingual Name, IReadOnlyList<string> Words)
{
    public static readonly IReadOnlyList<Benefit> All =
    [
        Of("social-insurance", "五险一金", "Social insurance and housing fund", "五险一金", "六险一金", "五险", "社保", "公积金", "social insurance"),
        Of("supplementary-insurance", "补充医疗保险", "Supplementary medical insurance", "补充医疗", "商业保险", "意外险", "补充公积金", "medical insurance"),
        Of("meals", "包吃或餐补", "Meals or meal allowance", "包吃", "餐补", "餐饮补贴", "工作餐", "免费三餐", "包三餐", "管饭", "meals"),
        Of("housing", "包住或住房补贴", "Housing or housing allowance", "包住", "包吃住", "住房补贴", "提供宿舍", "免费住宿", "房补", "housing"),
        Of("paid-leave", "带薪年假", "Paid annual leave", "带薪年假", "带薪休假", "年休假", "paid leave"),
        Of("two-day-weekend", "周末双休", "Two-day weekend", "周末双休", "双休", "做五休二", "two-day weekend"),
        Of("year-end-bonus", "年终奖", "Year-end bonus", "年终奖", "年底双薪", "十三薪", "year-end bonus"),
        Of("performance-bonus", "绩效奖金", "Performance bonus", "绩效奖", "全勤奖", "提成", "工龄奖", "performance bonus"),
        Of("transport", "交通补贴或班车", "Transport allowance or shuttle", "交通补", "免费班车", "班车接送", "车补", "shuttle bus"),
        Of("communication", "通讯补贴", "Phone allowance", "通讯补", "话补", "phone allowance"),
        Of("check-up", "定期体检", "Health check-ups", "定期体检", "免费体检", "check-up"),
        Of("training", "专业培训", "Training", "专业培训", "带薪培训", "免费培训", "岗前培训", "training provided"),
        Of("flexible-hours", "弹性工作", "Flexible hours", "弹性工作", "弹性上班", "flexible hours"),
        Of("holiday-gifts", "节日福利", "Holiday benefits", "节日福利", "生日福利", "高温补贴", "holiday gifts"),
        Of("stock-options", "股票期权", "Stock options", "股票期权", "员工持股", "stock options"),
        Of("travel", "员工旅游", "Staff trips", "员工旅游", "团建", "staff trips"),
        Of("no-overtime", "不加班", "No overtime", "不加班", "无加班", "no overtime"),
        Of("daily-pay", "日结", "Paid daily", "日结", "paid daily"),
    ];

    private static readonly Dictionary<string, Benefit> ByCode = All.ToDictionary(b => b.Code, StringComparer.Ordinal);

    public static Benefit? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The codes of the benefits a text names, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> In(string text) =>
        text.Length == 0 ? [] : All.Where(b => b.Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(b => b.Code).ToList();

    private static Benefit Of(string code, string zh, string en, params string[] words) => new(code, new(zh, en), words);
}
