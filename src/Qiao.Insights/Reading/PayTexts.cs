namespace Qiao.Insights.Reading;

/// <summary>The words of pay promised and paid.</summary>
internal static class PayTexts
{
    public static readonly Bilingual Title = new("承诺的工资和实发的工资", "Pay promised and paid");
    public static readonly Bilingual None = new("还没有人说过工资", "Nobody has told of their pay yet");
    public static readonly Bilingual NoneHint = new("上岗 30、90、180 天后回访时，仍在职的人可以说上个月的工资。", "Those still employed 30, 90 and 180 days after their start may tell what they were paid.");
    public static readonly Bilingual After = new("上岗 {0} 天后", "{0} days after the start");
    public static readonly Bilingual AfterOf = new("上岗 {0} 天后：{1}", "{0} days after the start: {1}");
    public static readonly Bilingual When = new("回访时间", "Asked");
    public static readonly Bilingual Told = new("说过工资的人", "Told their pay");
    public static readonly Bilingual MedianPromised = new("承诺月薪中位数", "Median promised");
    public static readonly Bilingual MedianPaid = new("实发月薪中位数", "Median paid");
    public static readonly Bilingual Kept = new("不低于承诺", "At least as promised");
    public static readonly Bilingual Late = new("晚发或少发", "Late or in part");
    public static readonly Bilingual NotPaid = new("没有发", "Not paid");
    public static readonly Bilingual Few = new("人数太少", "too few");
    public static readonly Bilingual Answers = new("人次", "answers");
    public static readonly Bilingual Fen = new("分", "fen");
    public static readonly Bilingual Percent = new("%", "%");
}
