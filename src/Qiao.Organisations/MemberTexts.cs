namespace Qiao.Organisations;

/// <summary>The words about members, invitations, requests to join and takeovers.</summary>
internal static class MemberTexts
{
    public static readonly Problem LastOwner = new("organisations.last-owner", new("单位至少要有一名负责人。请先把另一名成员设为负责人。", "An organisation always has an owner. Make another member owner first."));
    public static readonly Problem AlreadyMember = new("organisations.already-member", new("您已经是这个单位的成员。", "You are a member of this organisation already."));
    public static readonly Problem AlreadyInvited = new("organisations.already-invited", new("这个号码已有一份有效的邀请。要重新发送，请先撤回原来的邀请。", "This number has an open invitation. Withdraw it first to send another."));
    public static readonly Problem InvitationUsed = new("organisations.invitation-used", new("这份邀请已经用过。每个链接只能用一次。", "This invitation has been used. Each link works once."));
    public static readonly Problem InvitationWithdrawn = new("organisations.invitation-withdrawn", new("这份邀请已被撤回。请联系邀请您的人。", "This invitation has been withdrawn. Ask the person who invited you."));
    public static readonly Problem InvitationExpired = new("organisations.invitation-expired", new("这份邀请已过期（七天内有效）。请联系单位负责人重新邀请。", "This invitation has expired (it is good for seven days). Ask the owner for a new one."));
    public static readonly Problem InvitationEnded = new("organisations.invitation-ended", new("这份邀请已经用过或撤回，不能再撤回。", "This invitation has been used or withdrawn already."));
    public static readonly Problem JoinOpen = new("organisations.join-open", new("您已申请加入，正在等负责人答复。", "You have asked to join already; the owners have not answered yet."));
    public static readonly Problem JoinDecided = new("organisations.join-decided", new("这份加入申请已有人处理。", "Someone has answered this request already."));
    public static readonly Problem NoSuchCode = new("organisations.code-unknown", new("没有登记过这个代码的单位。请核对代码，或直接登记单位。", "No organisation is registered under this code. Check it, or register the organisation."));
    public static readonly Problem TakeoverOpen = new("organisations.takeover-open", new("这个单位已有一份接管申请在处理中。", "A takeover of this organisation is already being dealt with."));
    public static readonly Problem DocumentNeeded = new("organisations.document-needed", new("请上传营业执照，作为您代表单位的证明。", "Add the business licence as proof that you act for the organisation."));
    public static readonly Problem TakeoverDecided = new("organisations.takeover-decided", new("这份接管申请不在等待决定的状态，请刷新查看。", "This takeover does not wait for a decision; reload to see its state."));
    public static readonly Problem NothingToObject = new("organisations.no-takeover", new("没有可以提出异议的接管申请。", "There is no takeover to object to."));
    public static readonly Problem ObjectionsOver = new("organisations.objections-over", new("异议期已结束。", "The time to object is over."));

    public static readonly Bilingual Members = new("成员与邀请", "Members and invitations");
    public static readonly Bilingual MembersOf = new("成员", "Members");
    public static readonly Bilingual MembersLead = new("负责人可以邀请同事、调整角色、移除成员。单位始终至少有一名负责人。", "Owners invite colleagues, change roles and remove members. There is always at least one owner.");
    public static readonly Bilingual NoMembers = new("还没有成员。", "There are no members.");
    public static readonly Bilingual Person = new("姓名", "Name");
    public static readonly Bilingual Role = new("角色", "Role");
    public static readonly Bilingual Since = new("加入时间", "Member since");
    public static readonly Bilingual You = new("这是您", "This is you");
    public static readonly Bilingual AccountGone = new("账号已注销", "Account ended");
    public static readonly Bilingual ChangeRole = new("调整角色", "Change role");
    public static readonly Bilingual Remove = new("移除", "Remove");
    public static readonly Bilingual Removed = new("已移除该成员。", "The member has been removed.");
    public static readonly Bilingual RoleChanged = new("角色已调整。", "The role has been changed.");
    public static readonly Bilingual Leave = new("退出单位", "Leave the organisation");
    public static readonly Bilingual Left = new("您已退出该单位。", "You have left the organisation.");

    public static readonly Bilingual Invite = new("邀请成员", "Invite someone");
    public static readonly Bilingual InviteLead = new("我们给对方的手机发一条带链接的短信。链接七天内有效，只能用一次，期间可以撤回。", "We send an SMS with a link. It works once, for seven days; you can withdraw it meanwhile.");
    public static readonly Bilingual Phone = new("手机号", "Mobile number");
    public static readonly Bilingual SendInvitation = new("发送邀请", "Send the invitation");
    public static readonly Bilingual Invited = new("邀请已发出。", "The invitation has been sent.");
    public static readonly Bilingual Invitations = new("等待接受的邀请", "Open invitations");
    public static readonly Bilingual NoInvitations = new("没有等待接受的邀请。", "No invitation is open.");
    public static readonly Bilingual Expires = new("有效期至", "Good until");
    public static readonly Bilingual Expired = new("已过期", "Expired");
    public static readonly Bilingual Withdraw = new("撤回", "Withdraw");
    public static readonly Bilingual InvitationIsWithdrawn = new("邀请已撤回，链接失效。", "The invitation is withdrawn; its link no longer works.");
    public static readonly Bilingual InvitationMail = new("{0} 邀请您", "{0} invites you");
    public static readonly Bilingual InvitationMailBody = new("{0} 邀请您以“{1}”身份加入。请在七天内打开：{2}", "{0} invites you to join as {1}. Open within seven days: {2}");

    public static readonly Bilingual InvitationTitle = new("单位邀请", "Invitation");
    public static readonly Bilingual InvitationSays = new("邀请您以下列身份加入：", "invites you to join as:");
    public static readonly Bilingual Accept = new("接受邀请", "Accept");
    public static readonly Bilingual Joined = new("您已加入单位。", "You have joined the organisation.");
    public static readonly Bilingual HaveAccount = new("已有账号", "I have an account");
    public static readonly Bilingual SignInFirst = new("登录后接受", "Sign in to accept");
    public static readonly Bilingual NoAccount = new("还没有账号", "I have no account yet");
    public static readonly Bilingual RegisterAndAccept = new("注册并接受邀请", "Register and accept");
    public static readonly Bilingual RegisteredAndJoined = new("注册成功，您已加入单位。请登录。", "You are registered and have joined. Sign in now.");
    public static readonly Bilingual YourName = new("您的姓名", "Your name");

    public static readonly Bilingual Join = new("申请加入单位", "Ask to join an organisation");
    public static readonly Bilingual JoinLead = new("单位已登记、而您还不是成员时，可以向负责人申请加入。负责人联系不上时，可凭营业执照申请接管。", "When the organisation is registered and you are not a member, ask its owners to let you in. If they cannot be reached, ask to take over with the licence.");
    public static readonly Bilingual Message = new("给负责人的话", "Message to the owners");
    public static readonly Bilingual MessageHint = new("说明您是谁、负责什么。", "Say who you are and what you do.");
    public static readonly Bilingual AskToJoin = new("提交加入申请", "Ask to join");
    public static readonly Bilingual JoinAsked = new("申请已提交，负责人会收到通知。", "Your request has been sent; the owners will be told.");
    public static readonly Bilingual JoinRequests = new("加入申请", "Requests to join");
    public static readonly Bilingual Admit = new("同意加入", "Let in");
    public static readonly Bilingual TurnDown = new("不同意", "Refuse");
    public static readonly Bilingual JoinAnswered = new("已答复该申请。", "The request has been answered.");
    public static readonly Bilingual JoinMail = new("有人申请加入您的单位", "Someone asks to join your organisation");
    public static readonly Bilingual JoinMailBody = new("{0}：有人申请加入，请登录后在“成员与邀请”中处理。", "{0}: someone asks to join. Sign in and answer under Members and invitations.");

    public static readonly Bilingual TakeOver = new("申请接管单位", "Ask to take over an organisation");
    public static readonly Bilingual TakeOverLead = new("原负责人已离职或联系不上时，可凭营业执照申请成为负责人。工作人员核对后通知原负责人，原负责人七天内可以提出异议。", "When the owners have left or cannot be reached, whoever holds the licence may ask to become owner. A clerk checks; the owners are told and may object for seven days.");
    public static readonly Bilingual TakeOverReason = new("为什么要接管", "Why you take over");
    public static readonly Bilingual AskTakeover = new("提交接管申请", "Ask to take over");
    public static readonly Bilingual TakeoverAsked = new("接管申请已提交，工作人员会尽快核对。", "The request to take over has been sent; a clerk will look at it.");
    public static readonly Bilingual Takeovers = new("单位接管", "Takeovers");
    public static readonly Bilingual TakeoversLead = new("持营业执照申请接管单位的，先到先办。同意后原负责人有七天异议期。", "Requests to take over an organisation, first come first served. After a yes the owners may object for seven days.");
    public static readonly Bilingual NoTakeovers = new("没有接管申请。", "There are no takeovers.");
    public static readonly Bilingual Applicant = new("申请人", "Applicant");
    public static readonly Bilingual Asked = new("申请时间", "Asked");
    public static readonly Bilingual ObjectionsUntil = new("异议期至", "Objections until");
    public static readonly Bilingual Objection = new("原负责人的异议", "The owners' objection");
    public static readonly Bilingual Objected = new("异议已提交，工作人员会作出决定。", "Your objection has been sent; a clerk will decide.");
    public static readonly Bilingual Object = new("提出异议", "Object");
    public static readonly Bilingual TakeoverWarning = new("有人申请接管本单位，工作人员已核对材料。如不属实，请在 {0} 前提出异议，否则对方将成为负责人。", "Someone asks to take over this organisation, and a clerk has checked the papers. Object by {0} if that is wrong; otherwise they become owner.");
    public static readonly Bilingual TakeoverMail = new("单位接管通知", "Takeover of your organisation");
    public static readonly Bilingual TakeoverMailBody = new("{0}：有人凭营业执照申请接管本单位。如有异议，请在 {1} 前登录提出。", "{0}: someone asks to take over with the licence. Sign in and object by {1} if that is wrong.");
    public static readonly Bilingual DecideTakeover = new("对接管申请的决定", "Decide the takeover");

    public static Bilingual NameOf(TakeoverState state) => state switch
    {
        TakeoverState.Asked => new("待核对", "To be checked"),
        TakeoverState.Waiting => new("异议期内", "Open to objection"),
        TakeoverState.Objected => new("有异议，待决定", "Objected, to be decided"),
        TakeoverState.Refused => new("未同意", "Refused"),
        _ => new("已接管", "Taken over"),
    };
}
