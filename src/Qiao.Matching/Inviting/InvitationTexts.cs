namespace Qiao.Matching.Inviting;

internal static class InvitationTexts
{
    public static readonly Problem Already = new("matching.invited-already", new("这个岗位已经邀请过此人。", "This person has been invited to this vacancy already."));
    public static readonly Problem TooMany = new("matching.invitations-full", new("今天已发出 50 个邀请，请明天再发。", "50 invitations have been sent today; go on tomorrow."));
    public static readonly Problem Unwilling = new("matching.invitation-unwanted", new("此人不接受这个岗位的邀请。", "This person takes no invitation to this vacancy."));
    public static readonly Problem NoLogin = new("matching.invitation-desk", new("此人的档案由服务台代管，请联系服务台。", "This person's file is kept by the service desk; ask there."));
    public static readonly Problem Over = new("matching.invitation-over", new("这个邀请已经答复过，或已过期。", "This invitation has been answered already, or has run out."));

    public static readonly Bilingual Invite = new("邀请", "Invite");
    public static readonly Bilingual ByDesk = new("请联系服务台", "Ask the service desk");
    public static readonly Bilingual Invitation = new("邀请情况", "Invitation");
    public static readonly Bilingual Lead = new("您可以邀请合适的人来看这个岗位。对方同意前您看不到姓名；每人每个岗位只能邀请一次，14 天内有效。", "You can invite people who fit to look at this vacancy. You do not see a name before they agree; each person can be invited once for a vacancy, and has 14 days to answer.");
    public static readonly Bilingual SentDone = new("邀请已发出。", "The invitation is sent.");
    public static readonly Bilingual Invited = new("已邀请的人", "People invited");
    public static readonly Bilingual Person = new("求职者", "Person");
    public static readonly Bilingual State = new("状态", "State");
    public static readonly Bilingual SentAt = new("邀请时间", "Invited");
    public static readonly Bilingual Until = new("答复期限", "Answer until");
    public static readonly Bilingual OpenFile = new("打开档案", "Open the file");

    public static readonly Bilingual Mine = new("我收到的邀请", "Invitations to me");
    public static readonly Bilingual MineLead = new("这些单位觉得您合适，但还不知道您是谁。您同意后，对方 30 天内能看到您的姓名和经历，看不到电话；您也可以直接应聘。", "These employers think that you fit, and do not know who you are. If you accept, they see your name and history for 30 days, not your phone; you can also apply at once.");
    public static readonly Bilingual MineEmpty = new("还没有收到邀请", "No invitations yet");
    public static readonly Bilingual MineEmptyHint = new("把档案设为“可被找到”，合适的单位可以邀请您。", "Let your file be found, and employers whom you fit can invite you.");
    public static readonly Bilingual Visibility = new("谁能看到我", "Who can see me");
    public static readonly Bilingual Accept = new("接受邀请", "Accept");
    public static readonly Bilingual Decline = new("不感兴趣", "Not interested");
    public static readonly Bilingual Why = new("为什么？选后对方只会知道您谢绝了。", "Why? The employer learns only that you declined.");
    public static readonly Bilingual Apply = new("应聘这个岗位", "Apply for this vacancy");
    public static readonly Bilingual AcceptedDone = new("已接受。想要这份工作，现在就可以应聘。", "Accepted. If you want the work, you can apply now.");
    public static readonly Bilingual DeclinedDone = new("已谢绝，这个岗位不再出现。", "Declined; this vacancy will not come again.");

    public static readonly Bilingual ToldTitle = new("有单位邀请您", "An employer invites you");
    public static readonly Bilingual ToldBody = new("有单位邀请您看看“{0}”。对方还不知道您是谁。{1} 前登录，在“我收到的邀请”里答复。", "An employer invites you to look at “{0}”. They do not know who you are. Sign in and answer under “Invitations to me” by {1}.");
    public static readonly Bilingual AnswerTitle = new("邀请有了答复", "An invitation was answered");
    public static readonly Bilingual AnswerBody = new("“{0}”的一个邀请有了答复，请在“合适的求职者”里查看。", "An invitation to “{0}” was answered; look under its candidates.");

    public static Bilingual Name(this InvitationState state) => state switch
    {
        InvitationState.Waiting => new("已邀请，等答复", "Invited, waiting"),
        InvitationState.Accepted => new("已接受", "Accepted"),
        InvitationState.Declined => new("已谢绝", "Declined"),
        _ => new("已过期", "Expired"),
    };

    public static TagKind Kind(this InvitationState state) => state switch
    {
        InvitationState.Waiting => TagKind.Waiting,
        InvitationState.Accepted => TagKind.Good,
        _ => TagKind.Neutral,
    };
}
