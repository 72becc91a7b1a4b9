namespace Qiao.People.Outcomes;

internal static class OutcomeTexts
{
    public static readonly Problem Answered = new("people.follow-up-answered", new("您已经回答过了，谢谢。", "You have answered already, thank you."));
    public static readonly Problem Unknown = new("people.follow-up-unknown", new("这个链接已失效。", "This link no longer works."));

    public static readonly Bilingual AskTitle = new("工作还顺利吗", "How is the work going?");
    public static readonly Bilingual AskBody = new("您上岗已满 {0} 天。还在那里工作吗？点开回答，不用登录：{1}", "You started {0} days ago. Are you still working there? Answer without signing in: {1}");
    public static readonly Bilingual Question = new("您现在的工作情况", "Your work now");
    public static readonly Bilingual Lead = new("您上岗已满 {0} 天。请选一项，帮助我们改进服务。回答只用于统计和跟进，不会告诉用人单位。", "You started {0} days ago. Choose one; it helps us to serve better. Your answer is used for figures and follow-up only and is not told to the employer.");
    public static readonly Bilingual StillThere = new("还在这里工作", "Still working there");
    public static readonly Bilingual OtherWork = new("换了别的工作", "Working elsewhere now");
    public static readonly Bilingual Left = new("没有工作了", "Not working now");
    public static readonly Bilingual Thanks = new("谢谢您的回答", "Thank you for your answer");
    public static readonly Bilingual ThanksStill = new("祝您工作顺利。", "We wish you well at work.");
    public static readonly Bilingual ThanksLeft = new("需要帮助的话，这里有附近的岗位。", "If you need help, here are vacancies near you.");
    public static readonly Bilingual Jobs = new("找工作", "Find work");

    public static readonly Problem Told = new("people.pay-told", new("您已经说过工资了，谢谢。", "You have told us of your pay already, thank you."));
    public static readonly Problem PayRange = new("people.pay-range", new("请填一个月到手的钱，单位是元，50 到 200000 之间。", "Give what you received in a month, in yuan, from 50 to 200,000."));
    public static readonly Problem PaidNothing = new("people.pay-nothing", new("您选了“没有发”，这里请留空；如果发了一部分，请选“晚发了”。", "You chose “not paid”: leave this empty, or choose “late” if a part of it came."));

    public static readonly Bilingual PayTitle = new("还想请教一件事（可以不答）", "One more question, if you like");
    public static readonly Bilingual PayLead = new("上个月的工资和招聘时说的一样吗？回答只用于统计，不会告诉用人单位，也不显示是谁说的。", "Did last month’s pay come as the vacancy said? It is used for figures only, without your name, and is not told to the employer.");
    public static readonly Bilingual PaidQuestion = new("上个月的工资按时发了吗？", "Did last month’s pay come on time?");
    public static readonly Bilingual PayQuestion = new("上个月到手多少（元）", "What you received last month (yuan)");
    public static readonly Bilingual PayHint = new("没有发就不用填。", "Leave it empty if nothing came.");
    public static readonly Bilingual TellPay = new("告诉我们", "Tell us");
    public static readonly Bilingual PayNoted = new("工资情况已记下，谢谢。", "What you told of your pay is noted, thank you.");
    public static readonly Bilingual NotPaidTitle = new("工资没有发，可以找人帮忙", "Help when you are not paid");
    public static readonly Bilingual NotPaidHelp = new(
        "拨打 12333 咨询，或向工作所在区县的劳动保障监察机构投诉，都不收费。请留好合同、考勤和聊天记录。",
        "Call 12333 for advice, or complain to the labour inspection of the district where you work; both are free. Keep your contract, time sheets and messages.");
    public static readonly Bilingual Call = new("拨打 12333", "Call 12333");

    public static readonly IReadOnlyList<Choice> PaidChoices =
    [
        new(nameof(PayReceived.OnTime), new("按时发了", "Yes")),
        new(nameof(PayReceived.Late), new("晚发了，或只发了一部分", "Late, or only a part of it")),
        new(nameof(PayReceived.NotPaid), new("没有发", "Not paid")),
    ];

    public static Bilingual NameOf(FollowUpAnswer answer) => answer switch
    {
        FollowUpAnswer.StillThere => StillThere,
        FollowUpAnswer.OtherWork => OtherWork,
        _ => Left,
    };
}
