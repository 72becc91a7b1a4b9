namespace Qiao.People;

/// <summary>What the pages about seeing, leaving and the desk say.</summary>
internal static partial class Texts
{
    public static readonly Bilingual Visibility = new("谁能看到我", "Who can see me");
    public static readonly Bilingual VisibilityQuestion = new("谁可以看到您的档案？", "Who may come upon your file?");
    public static readonly Bilingual VisibilityHint = new("随时可以改，改后立即生效。", "You can change this at any time; it counts at once.");
    public static readonly Bilingual VisibilityChosen = new("已按您的选择生效。", "Your choice counts from now on.");

    public static readonly Bilingual Seen = new("谁看过我", "Who looked at me");
    public static readonly Bilingual MaySee = new("现在可以看的人", "Who may look now");
    public static readonly Bilingual NobodyLetIn = new("您没有单独让谁看。", "You have let nobody in by name.");
    public static readonly Bilingual Looked = new("看过的记录", "Who has looked");
    public static readonly Bilingual NobodyLooked = new("还没有人看过。", "Nobody has looked yet.");
    public static readonly Bilingual Until = new("到 {0} 为止", "Until {0}");
    public static readonly Bilingual Withdraw = new("撤回同意", "Withdraw");
    public static readonly Bilingual Withdrawn = new("已撤回，对方立即看不到了。", "Withdrawn; they can no longer look.");
    public static readonly Bilingual Staff = new("工作人员", "Staff of the service");
    public static readonly Bilingual InPerson = new("您本人在场", "with you present");
    public static readonly Bilingual ContractOpened = new("打开了您交的合同", "opened the contract you sent");
    public static readonly Bilingual When = new("时间", "When");
    public static readonly Bilingual Who = new("谁", "Who");
    public static readonly Bilingual What = new("看了什么", "What");
    public static readonly Bilingual Why = new("凭什么", "Why they could");

    public static readonly Bilingual LetIn = new("让这家单位看我的档案", "Let this employer see my file");
    public static readonly Bilingual LetInShort = new("让它看更多", "Let them see more");
    public static readonly Bilingual LetInLead = new("只对这一家有效，到期自动结束，随时可以撤回。", "It counts for this employer alone, ends by itself, and can be withdrawn at any time.");
    public static readonly Bilingual LetInPart = new("可以看什么", "What they may see");
    public static readonly Bilingual LetInPurpose = new("为了什么", "What for");
    public static readonly Bilingual LetInPurposeHint = new("例如：应聘焊工", "For example: my interest in the welder's job");
    public static readonly Bilingual LetInUntil = new("到哪一天", "Until");
    public static readonly Bilingual LetInSend = new("同意", "I consent");
    public static readonly Bilingual LetInDone = new("已同意，随时可以撤回。", "Consent given; you can withdraw it at any time.");
    public static readonly Bilingual LetInList = new("让我们看档案的求职者", "Seekers who let us in");
    public static readonly Bilingual LetInListLead = new("每次打开档案，对方都会看到是谁、何时看的。", "Each time you open a file, the person sees who looked and when.");
    public static readonly Bilingual LetInListEmpty = new("还没有人单独让您的单位看档案。", "Nobody has let your organisation in yet.");
    public static readonly Bilingual OpenFile = new("打开档案", "Open the file");
    public static readonly Bilingual Seeker = new("求职者", "Job seeker");
    public static readonly Bilingual LookLogged = new("这次查看已记录，本人可以看到。", "This look is logged, and the person can see it.");

    public static readonly Bilingual MyData = new("我的数据", "My data");
    public static readonly Bilingual DownloadLead = new("我们保存的关于您的全部内容。", "Everything that is held about you.");
    public static readonly Bilingual Download = new("下载（JSON）", "Download (JSON)");
    public static readonly Bilingual Erase = new("全部删除", "Erase everything");
    public static readonly Bilingual EraseLead = new("删除后不能恢复。会删除：", "This cannot be undone. It takes away:");
    public static readonly Bilingual EraseSure = new("您确定吗？", "Are you sure?");
    public static readonly Bilingual EraseYes = new("我明白，删除后不能恢复", "I understand that this cannot be undone");
    public static readonly Bilingual EraseSend = new("删除我的全部数据", "Erase all my data");
    public static readonly Bilingual Erased = new("您的数据已删除", "Your data has been erased");
    public static readonly Bilingual ReceiptNumber = new("回执编号", "Number of this receipt");
    public static readonly Bilingual WhatIsGone = new("已删除", "What is gone");
    public static readonly Bilingual WhatStays = new("仍保留", "What stays");
    public static readonly Bilingual EraseForOther = new("代为删除档案", "Erase the file for its person");
    public static readonly Bilingual EraseForOtherLead = new("删除后不能恢复：姓名、电话、经历、意向和发出的消息都会删除。请把下一页的回执打印给本人。", "This cannot be undone: name, phone, jobs held, wishes and messages go. Print the receipt on the next page for the person.");
    public static readonly Bilingual EraseReason = new("为什么删除？", "Why is it erased?");
    public static readonly Bilingual NoLogin = new("这份档案由工作人员代管，没有登录账号。", "A clerk kept this file; there was no login.");
    public static readonly Bilingual LoginEnded = new("您的登录账号已注销。", "Your login has ended.");
    public static readonly Bilingual LoginStays = new("您的登录账号还有其他角色，因此保留。", "Your login has other roles and stays.");
    public static readonly Bilingual LooksKept = new("保留的查看记录：{0} 条，到 {1} 为止。", "Lines of who looked that are kept: {0}, until {1}.");

    public static readonly Bilingual Desk = new("求职者档案", "Seekers' files");
    public static readonly Bilingual DeskLead = new("为没有账号的人代管的档案；也可以用本人告诉您的编号或手机号查找。", "Files kept for people without an account; others are found by the code or phone that the person tells you.");
    public static readonly Bilingual DeskSearch = new("档案编号或手机号", "File code or phone");
    public static readonly Bilingual DeskRegister = new("代为登记", "Open a file for someone");
    public static readonly Bilingual DeskRegisterLead = new("给没有手机或账号的人建档，以后可以交给本人。", "For someone without a phone or an account; it can be handed over later.");
    public static readonly Bilingual DeskEmpty = new("没有代管的档案。", "No file is kept for anyone.");
    public static readonly Bilingual DeskNotFound = new("在您负责的区域没有找到。", "Not found in the area you are responsible for.");
    public static readonly Bilingual DeskTotal = new("共 {0} 份", "{0} files");
    public static readonly Bilingual Kept = new("谁管理", "Kept by");
    public static readonly Bilingual KeptByDesk = new("服务台代管", "the desk");
    public static readonly Bilingual KeptByPerson = new("本人", "the person");
    public static readonly Bilingual Opened = new("建档时间", "Opened");
    public static readonly Bilingual Agreed = new("本人知情同意", "The person's consent");
    public static readonly Bilingual AgreedYes = new("已告知保存哪些内容，本人同意", "The person was told what is kept, and agrees");
    public static readonly Bilingual OpenNewFile = new("建档", "Open the file");
    public static readonly Bilingual FileOpened = new("已建档，请继续填写。", "The file is open; go on filling it in.");
    public static readonly Bilingual EditForPerson = new("代为填写", "Fill in for the person");
    public static readonly Bilingual HandOver = new("生成交接码", "Make a handover code");
    public static readonly Bilingual HandOverMade = new("把这个码交给本人", "Give this code to the person");
    public static readonly Bilingual HandOverHow = new("只显示这一次。七天内有效，用一次即失效；本人在“求职登记”页选择“我有交接码”。", "Shown this once. Good for seven days and one use: on the page “Register as a job seeker” the person chooses “I have a handover code”.");
}
