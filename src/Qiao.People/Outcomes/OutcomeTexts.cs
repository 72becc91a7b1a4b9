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

    public static Bilingual NameOf(FollowUpAnswer answer) => answer switch
    {
        FollowUpAnswer.StillThere => StillThere,
        FollowUpAnswer.OtherWork => OtherWork,
        _ => Left,
    };
}
