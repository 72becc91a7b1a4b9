namespace Qiao.Matching.Counselling;

internal static class CounselTexts
{
    public static readonly Problem NothingChosen = new("matching.counsel-empty", new("请勾选 1 到 20 个岗位。", "Tick 1 to 20 vacancies."));

    public static readonly Bilingual Title = new("共同浏览", "Joint screen");
    public static readonly Bilingual Begin = new("本人在场，一起看岗位", "The person is here: look at vacancies together");
    public static readonly Bilingual Lead = new("请和本人一起看。这次查看记为“本人在场”，本人可以在“谁看过我”里看到。", "Look at this together with the person. The look is logged as “with you present”, and the person sees it.");
    public static readonly Bilingual Short = new("档案摘要", "The file in short");
    public static readonly Bilingual Name = new("姓名", "Name");
    public static readonly Bilingual Place = new("从哪里出发", "Sets out from");
    public static readonly Bilingual Anywhere = new("不限", "Anywhere");
    public static readonly Bilingual Where = new("工作区县", "District of work");
    public static readonly Bilingual MinPay = new("月薪不低于（元）", "Pay per month from (yuan)");
    public static readonly Bilingual Kinds = new("用工形式", "Kinds of employment");
    public static readonly Bilingual Matches = new("合适的岗位", "Vacancies that suit");
    public static readonly Bilingual NothingToMatch = new("档案还没有想做的工作或技能", "The file names no work or skill yet");
    public static readonly Bilingual NothingToMatchHint = new("先填写档案，再回到这里。", "Fill in the file first, then come back.");
    public static readonly Bilingual None = new("这样筛选没有合适的岗位", "Nothing suits with these filters");
    public static readonly Bilingual NoneHint = new("放宽地点、薪酬或用工形式再看。", "Widen place, pay or kind of employment.");
    public static readonly Bilingual Tick = new("推荐", "Recommend");
    public static readonly Bilingual Apply = new("替本人应聘", "Apply for the person");
    public static readonly Bilingual ApplyLead = new("“替本人应聘”请先征得本人同意：用人单位会看到姓名和联系方式。", "Apply for the person only when they agree: the employer will see their name and how to reach them.");
    public static readonly Bilingual Applied = new("应聘已提交，本人会收到消息。", "The application is sent; the person is told.");
    public static readonly Bilingual Sent = new("已应聘", "Applied");
    public static readonly Bilingual MakeSheet = new("做成清单", "Make the list");
    public static readonly Bilingual Sheets = new("以前的清单", "Earlier lists");
    public static readonly Bilingual SheetMade = new("清单已保存，本人登录后也能看到。", "The list is kept; the person sees it when signed in, too.");
    public static readonly Bilingual SheetTitle = new("给{0}的岗位清单", "Vacancies for {0}");
    public static readonly Bilingual SheetDate = new("{0}，服务台推荐", "Recommended at the service desk on {0}");
    public static readonly Bilingual Employer = new("单位", "Employer");
    public static readonly Bilingual Address = new("地点", "Place");
    public static readonly Bilingual Pay = new("薪酬", "Pay");
    public static readonly Bilingual ApplyAt = new("应聘网址", "Apply at");
    public static readonly Bilingual Gone = new("已不再招聘", "No longer open");
    public static readonly Bilingual HowToPrint = new("打印：Ctrl+P（Mac：⌘P），A4 纸。", "To print: Ctrl+P (on a Mac ⌘P), on A4.");
    public static readonly Bilingual HowToApply = new("想应聘时：打开网址登录，或带这张清单到服务台。", "To apply: open the address and sign in, or bring this list to the service desk.");

    public static readonly Bilingual Mine = new("服务台推荐的岗位", "Recommended at the service desk");
    public static readonly Bilingual MineEmpty = new("还没有推荐", "No recommendations yet");
    public static readonly Bilingual MineEmptyHint = new("到服务台和工作人员一起看岗位，清单会留在这里。", "Look at vacancies together with the staff of a service desk, and the list stays here.");
    public static readonly Bilingual RecommendedOn = new("{0} 由职业指导员推荐", "Recommended by a counsellor on {0}");
}
