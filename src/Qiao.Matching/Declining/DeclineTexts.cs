namespace Qiao.Matching.Declining;

internal static class DeclineTexts
{
    public static readonly Bilingual NotForMe = new("不适合我", "Not for me");
    public static readonly Bilingual Why = new("为什么？选后不再出现。", "Why? It will not come again.");
    public static readonly Bilingual Title = new("我不要的岗位", "Not for me");
    public static readonly Bilingual Lead = new("这些岗位不再出现在“我的匹配”和通知里。理由只用来照办，不影响别的岗位的分数。", "These no longer come in your matches and messages. A reason is only obeyed; it changes no other vacancy's score.");
    public static readonly Bilingual None = new("没有", "None");
    public static readonly Bilingual NoneHint = new("在“我的匹配”里可以说哪个岗位不适合您。", "In your matches you can say which vacancy is not for you.");
    public static readonly Bilingual ToMatches = new("我的匹配", "My matches");
    public static readonly Bilingual Vacancy = new("岗位", "Vacancy");
    public static readonly Bilingual Reason = new("理由", "Reason");
    public static readonly Bilingual When = new("时间", "When");
    public static readonly Bilingual Action = new("操作", "Action");
    public static readonly Bilingual Undo = new("撤销", "Undo");
    public static readonly Bilingual Done = new("不再显示。可以在“我不要的岗位”里撤销。", "It will not be shown again. You can undo this at “Not for me”.");
    public static readonly Bilingual Undone = new("已撤销，岗位会重新出现。", "Undone; the vacancy may come again.");

    public static Bilingual NameOf(DeclineReason reason) => reason switch
    {
        DeclineReason.TooFar => new("太远", "Too far"),
        DeclineReason.PayTooLow => new("薪酬太低", "Pay too low"),
        DeclineReason.NotMyTrade => new("不是我的行当", "Not my trade"),
        DeclineReason.Hours => new("工作时间不合适", "The hours"),
        DeclineReason.Employer => new("不考虑这家单位", "Nothing from this employer"),
        DeclineReason.AppliedElsewhere => new("已在别处应聘", "Already applied elsewhere"),
        _ => new("其他", "Other"),
    };
}
