namespace Qiao.Vacancies.Recruiting;

/// <summary>What the units' and the bureau's pages say.</summary>
internal static class RecruitDeskTexts
{
    public static readonly Bilingual UnitTitle = new("公开招聘岗位", "Posts for public recruitment");
    public static readonly Bilingual UnitLead = new("岗位由人社部门审核后公开；有人报名以后条件不能再改。", "The bureau approves each post before it stands in public; conditions cannot change once someone has applied.");
    public static readonly Bilingual UnitEmpty = new("还没有岗位", "No posts yet");
    public static readonly Bilingual NoCampaign = new("现在没有可以参加的招聘批次。", "There is no recruitment to take part in just now.");
    public static readonly Bilingual NewPost = new("增加岗位", "Add a post");
    public static readonly Bilingual EditPost = new("岗位条件", "Conditions of the post");
    public static readonly Bilingual Campaign = new("招聘批次", "Recruitment");
    public static readonly Bilingual Headcount = new("招聘人数", "Places");
    public static readonly Bilingual SavePost = new("提交审核", "Send to the bureau");
    public static readonly Bilingual PostSent = new("岗位已提交人社部门审核。", "The post was sent to the bureau.");
    public static readonly Bilingual Waiting = new("待处理", "To be checked");
    public static readonly Bilingual PostSubmitted = new("待审核", "Waits for the bureau");
    public static readonly Bilingual PostOpen = new("已公开", "Public");
    public static readonly Bilingual PostReturned = new("已退回", "Returned");
    public static readonly Bilingual BureauSays = new("人社部门意见", "The bureau says");

    public static readonly Bilingual ReceivedLead = new("合格由一人通过；不合格由一人提出、另一人确认，并写明不符合哪一条和依据。", "One person passes; that someone fails is proposed by one and confirmed by another, with the rule and the evidence.");
    public static readonly Bilingual ReceivedEmpty = new("还没有人报名", "Nobody has applied yet");
    public static readonly Bilingual NoneSo = new("没有这样的报名", "No applications like that");
    public static readonly Bilingual Tick = new("选择", "Choose");
    public static readonly Bilingual PassTicked = new("所选的资格审核通过", "Pass those chosen");
    public static readonly Bilingual NotShown = new("（不再显示）", "(no longer shown)");
    public static readonly Bilingual Phone = new("电话", "Phone");
    public static readonly Bilingual Contact = new("其他联系方式", "Other contact");
    public static readonly Bilingual JobsHeld = new("工作经历", "Jobs held");
    public static readonly Bilingual NoDocument = new("没有上传材料", "No documents were sent");
    public static readonly Bilingual ConditionsOf = new("岗位条件（报名时的第 {0} 版，已冻结）", "Conditions (version {0}, frozen)");
    public static readonly Bilingual What = new("审核", "Check");
    public static readonly Bilingual Verified = new("学历学位已对照原件或学信网核验", "The degree was compared with the original or the national register");
    public static readonly Bilingual Why = new("写明依据、内容", "Evidence or grounds");
    public static readonly Bilingual ScoreHint = new("0 到 100，最多两位小数；名单公示前可以更正。", "From 0 to 100, at most two decimals; it can be corrected until the list is published.");

    public static readonly Bilingual DeskTitle = new("公开招聘管理", "Public recruitment");
    public static readonly Bilingual DeskLead = new("开招聘批次，审核岗位，处理申诉和异议，公示拟聘名单。市属和区县是两个不同的总体，数字不相加。", "Open recruitments, approve posts, decide appeals and objections, publish lists. Municipal and district are two populations; their figures are never added up.");
    public static readonly Bilingual DeskEmpty = new("还没有招聘批次", "No recruitments yet");
    public static readonly Bilingual Appeals = new("申诉", "Appeals");
    public static readonly Bilingual Objections = new("异议", "Objections");
    public static readonly Bilingual NoAppeals = new("没有待处理的申诉", "No appeals wait");
    public static readonly Bilingual NewCampaign = new("开一个招聘批次", "Open a recruitment");
    public static readonly Bilingual CampaignName = new("名称", "Title");
    public static readonly Bilingual MostPosts = new("每人最多报几个岗位", "Posts for each person");
    public static readonly Bilingual NoticeDays = new("公示工作日", "Working days of a notice");
    public static readonly Bilingual AppealDays = new("申诉天数", "Days to appeal");
    public static readonly Bilingual Opened = new("招聘批次已开。", "The recruitment is open.");
    public static readonly Bilingual PostsWaiting = new("待审核的岗位", "Posts that wait");
    public static readonly Bilingual Findings = new("系统检查", "Screening");
    public static readonly Bilingual Decision = new("决定", "Decision");
    public static readonly Bilingual Approve = new("同意公开", "Approve");
    public static readonly Bilingual SendBack = new("退回修改", "Return");
    public static readonly Bilingual DecideIt = new("提交决定", "Decide");
    public static readonly Bilingual AllPosts = new("全部岗位", "All posts");
    public static readonly Bilingual Undecided = new("未审完", "Undecided");
    public static readonly Bilingual Scored = new("有成绩", "Scored");
    public static readonly Bilingual List = new("名单", "List");
    public static readonly Bilingual Freeze = new("冻结并公示名单", "Freeze and publish");
    public static readonly Bilingual Confirm = new("确认聘用", "Confirm");
    public static readonly Bilingual Until = new("公示到{0}", "published until {0}");
    public static readonly Bilingual Confirmed = new("已确认聘用", "hiring confirmed");
    public static readonly Bilingual Uphold = new("异议成立", "Uphold");
    public static readonly Bilingual Overrule = new("异议不成立", "Reject");
    public static readonly Bilingual WhichRank = new("涉及第几名（成立时填写）", "Rank it concerns, when upheld");
    public static readonly Bilingual Ranks = new("公示名次：{0}", "Ranks on the list: {0}");
    public static readonly Bilingual AppealTitle = new("处理申诉", "Decide an appeal");

    public static readonly Bilingual NoticeLead = new("对拟聘人选有异议的，可以在公示期内向人社部门反映。", "Whoever has objections to those to be hired can tell the bureau while the notice runs.");
    public static readonly Bilingual NoticeSpan = new("公示期", "Notice");
    public static readonly Bilingual NamesUntil = new("姓名显示到{0}", "names are shown until {0}");
    public static readonly Bilingual NamesGone = new("公示已结束，姓名不再显示。", "The notice is over and names are no longer shown.");
    public static readonly Bilingual Hash = new("名单指纹（SHA-256）", "Fingerprint of the list (SHA-256)");
    public static readonly Bilingual HashHint = new("名单冻结时的文本可以下载核对。", "The text as it was frozen can be downloaded and compared.");
    public static readonly Bilingual HashErased = new("名单中有姓名已按规定删除，指纹是公示时原文的。", "Names were erased from the list by rule; the fingerprint is that of the text as it was published.");
    public static readonly Bilingual Download = new("下载名单文本", "Download the text");
    public static readonly Bilingual NameGone = new("（已删除）", "(erased)");
    public static readonly Bilingual Struck = new("异议成立，不聘用", "Not hired, after an objection");
    public static readonly Bilingual ObjectTitle = new("提出异议", "Object");
    public static readonly Bilingual ObjectWords = new("异议内容", "Your objection");
    public static readonly Bilingual ObjectHint = new("写明事实和线索。不需要登录，不记录您是谁。", "State facts. No account is needed, and who you are is not kept.");
    public static readonly Bilingual Objected = new("异议已转人社部门。", "Your objection was passed to the bureau.");
    public static readonly Bilingual IsConfirmed = new("聘用已确认", "Hiring confirmed");

    public static Bilingual Name(this CampaignLevel level) => level == CampaignLevel.Municipal ? RecruitTexts.Municipal : RecruitTexts.District;

    public static Bilingual Name(this SelectionMode mode) => mode == SelectionMode.Exam ? RecruitTexts.Exam : RecruitTexts.Review;

    public static Bilingual Name(this PostState state) => state switch
    {
        PostState.Submitted => PostSubmitted,
        PostState.Open => PostOpen,
        _ => PostReturned,
    };

    public static TagKind Kind(this PostState state) => state switch
    {
        PostState.Submitted => TagKind.Waiting,
        PostState.Open => TagKind.Good,
        _ => TagKind.Bad,
    };

    /// <summary>A score as people write it: 88.50.</summary>
    public static string Write(int? score) => score is { } hundredths ? (hundredths / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) : "";
}
