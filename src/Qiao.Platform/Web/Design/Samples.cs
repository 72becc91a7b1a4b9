using Qiao.Platform.Forms;

namespace Qiao.Platform.Web;

/// <summary>What the design page shows in its components. All names are invented.</summary>
internal static class Samples
{
    public static readonly Bilingual Title = new("设计样张", "Design");
    public static readonly IReadOnlyList<Crumb> Crumbs = [new(new("首页", "Home"), "/"), new(Title)];
    public static readonly Bilingual Lead = new("本站所有页面由这些部件组成。", "Every page of this service is made of these parts.");
    public static readonly Bilingual MarkTitle = new("标志", "Mark");
    public static readonly Bilingual ColoursTitle = new("颜色", "Colours");
    public static readonly Bilingual TypeTitle = new("文字", "Type");
    public static readonly Bilingual HeroTitle = new("首页题头", "Head of a start page");
    public static readonly Bilingual HeroWords = new("一桥通岗位，家门口就业", "A bridge to work, close to home");
    public static readonly Bilingual SearchLabel = new("岗位、技能或单位", "Job, skill or employer");
    public static readonly Bilingual ButtonsTitle = new("按钮", "Buttons");
    public static readonly Bilingual StatesTitle = new("状态", "States");
    public static readonly Bilingual NoticesTitle = new("提示", "Notices");
    public static readonly Bilingual FactsTitle = new("摘要", "Facts");
    public static readonly Bilingual FiguresTitle = new("数字", "Figures");
    public static readonly Bilingual CardsTitle = new("卡片", "Cards");
    public static readonly Bilingual ListTitle = new("列表与筛选", "List with filters");
    public static readonly Bilingual FieldsTitle = new("表单", "Form fields");

    public static readonly IReadOnlyList<(string Name, Bilingual Use)> Colours =
    [
        ("river", new("江水蓝：链接、按钮", "River: links, buttons")), ("river-deep", new("深江：页头页尾", "Deep river: header, footer")),
        ("river-tint", new("浅江：提示", "River tint: notices")), ("spring", new("春红：当前位置", "Spring red: where you are")),
        ("ink", new("墨：正文", "Ink: text")), ("ink-soft", new("淡墨：次要文字", "Soft ink: side notes")),
        ("edge", new("边：输入框", "Edge: fields")), ("line", new("线：分隔", "Line: rules")), ("sand", new("沙：表头", "Sand: table heads")),
        ("paper", new("纸：页面", "Paper: page")), ("sheet", new("白：卡片", "Sheet: cards")), ("leaf", new("叶：办成", "Leaf: done")),
        ("leaf-tint", new("浅叶", "Leaf tint")), ("amber", new("琥珀：焦点", "Amber: focus")), ("amber-tint", new("浅琥珀：待办", "Amber tint: to do")),
        ("alarm", new("警红：错误", "Alarm: errors")), ("alarm-tint", new("浅警红", "Alarm tint")),
    ];

    public static readonly Bilingual Sentence = new("平等享受公共就业服务，不受户籍、地域、身份限制。", "Equal public employment services, whatever your household registration, region or status.");
    public static readonly Bilingual Paragraph = new(
        "工资按月计算，以用人单位公布的范围为准。如与面试时所说不符，可以向服务站点反映，我们会在三个工作日内回复。",
        "Pay is monthly and within the range that the employer has published. If you are told otherwise at the interview, tell a service station; we answer within three working days.");

    public static readonly Bilingual Publish = new("发布岗位", "Publish vacancy");
    public static readonly Bilingual SaveDraft = new("保存草稿", "Save draft");
    public static readonly Bilingual Withdraw = new("撤回岗位", "Withdraw vacancy");
    public static readonly Problem NotVerified = new("design.not-verified", new("单位尚未通过核验", "The employer is not verified yet"));

    public static readonly Bilingual Draft = new("草稿", "Draft");
    public static readonly Bilingual Running = new("招聘中", "Open");
    public static readonly Bilingual Hired = new("已录用", "Hired");
    public static readonly Bilingual Waiting = new("待审核", "To be reviewed");
    public static readonly Bilingual Refused = new("未通过", "Refused");

    public static readonly Bilingual NothingFound = new("没有找到符合条件的岗位", "No vacancy matches");
    public static readonly Bilingual NothingFoundHelp = new("试试减少筛选条件，或者扩大工作地点的范围。", "Try fewer filters or a wider area.");
    public static readonly Bilingual AllVacancies = new("查看全部岗位", "See all vacancies");
    public static readonly Bilingual HowPayIsShown = new("工资是怎样标注的？", "How is pay shown?");
    public static readonly Bilingual Token = new("接口密钥（只显示一次）", "API token (shown once)");
    public static readonly Bilingual Applied = new("已投递", "Application sent");
    public static readonly Bilingual Reference = new("您的编号", "Your reference");
    public static readonly Bilingual AppliedNext = new("单位一般在五个工作日内答复。", "Employers usually answer within five working days.");

    public static readonly Bilingual JobTitle = new("岗位名称", "Job title");
    public static readonly Bilingual JobTitleHint = new("例如：维修电工、养老护理员", "For example: maintenance electrician, care worker");
    public static readonly Bilingual Electrician = new("维修电工", "Maintenance electrician");
    public static readonly Bilingual Pay = new("月薪", "Monthly pay");
    public static readonly Bilingual Place = new("工作地点", "Place of work");
    public static readonly Bilingual Yubei = new("渝北区", "Yubei District");
    public static readonly Bilingual Employer = new("用人单位", "Employer");
    public static readonly Bilingual State = new("状态", "State");
    public static readonly Bilingual Headcount = new("招聘人数", "Headcount");
    public static readonly Bilingual Total = new("合计", "Total");
    public static readonly Bilingual Choose = new("选择", "Choose");

    public static readonly Bilingual OpenPlaces = new("在招人数", "Places open");
    public static readonly Bilingual AsOf = new("截至今天 08:00", "As of 08:00 today");
    public static readonly Bilingual Employers = new("用人单位", "Employers");
    public static readonly Bilingual Tightness = new("求人倍率", "Tightness");
    public static readonly Bilingual TightnessNote = new("招聘人数 ÷ 求职人数", "Places per job seeker");
    public static readonly Bilingual Broadcasts = new("直播带岗", "Broadcasts");
    public static readonly Bilingual Sessions = new("场", "sessions");

    public static readonly Bilingual Count = new("共 13,204 个岗位", "13,204 vacancies");
    public static readonly Bilingual LatestVacancies = new("最新岗位", "Latest vacancies");
    public static readonly Bilingual DeskTable = new("待办岗位", "Vacancies to review");
    public static readonly Bilingual PublishedSince = new("发布时间", "Published");
    public static readonly Bilingual SortBy = new("排序", "Sort by");

    public static readonly IReadOnlyList<(Bilingual Title, Bilingual Employer, string Pay, Bilingual Place, Bilingual State, TagKind Kind, int Headcount)> Vacancies =
    [
        (Electrician, new("渝江机电有限公司", "Yujiang Electric Co."), "¥6,500–¥8,500", Yubei, Running, TagKind.Active, 4),
        (new("养老护理员", "Care worker for the elderly"), new("南山康养院", "Nanshan Care Home"), "¥5,000–¥6,500", new("南岸区", "Nan'an District"), Waiting, TagKind.Waiting, 12),
        (new("数控车床操作工", "CNC lathe operator"), new("璧山精密制造厂", "Bishan Precision Works"), "¥7,000–¥9,000", new("璧山区", "Bishan District"), Draft, TagKind.Neutral, 6),
    ];

    public static readonly RawForm Query = new(new Dictionary<string, string[]> { ["division"] = ["500112"], ["since"] = ["7"], ["order"] = ["date"] }, RawForm.Empty.Problems);

    public static readonly IReadOnlyList<FilterChoice> Divisions =
        [new("500112", Yubei, 2318), new("500108", new("南岸区", "Nan'an District"), 1204), new("500103", new("渝中区", "Yuzhong District"), 987), new("500120", new("璧山区", "Bishan District"), 455)];

    public static readonly IReadOnlyList<FilterChoice> Since = [new("1", new("今天", "Today"), 311), new("7", new("一周内", "Last week"), 2040), new("", new("不限", "Any time"))];

    public static readonly IReadOnlyList<FilterChoice> Orders =
        [new("date", new("最新发布", "Newest"), Path: "/design"), new("pay", new("工资最高", "Highest pay"), Path: "/design?order=pay"), new("near", new("离我最近", "Nearest"), Path: "/design?order=near")];

    public static readonly Bilingual MonthlyPay = new("月薪（元）", "Monthly pay (yuan)");
    public static readonly Bilingual PerMonth = new("/ 月", "a month");
    public static readonly Bilingual Mobile = new("联系电话", "Phone");
    public static readonly Bilingual Duties = new("岗位职责", "Duties");
    public static readonly Bilingual Starts = new("到岗日期", "Starting day");
    public static readonly Bilingual Contract = new("用工形式", "Kind of work");
    public static readonly Bilingual NightWork = new("需要上夜班吗？", "Is there night work?");
    public static readonly Bilingual Offers = new("提供的待遇", "What you offer");
    public static readonly Bilingual AllThatApply = new("可多选", "Choose all that apply");
    public static readonly Bilingual Licence = new("营业执照", "Business licence");
    public static readonly Bilingual LicenceHint = new("PDF 或照片，不超过 10 MB", "PDF or photo, up to 10 MB");

    public static readonly IReadOnlyList<Choice> Districts = [new("500112", Yubei), new("500108", new("南岸区", "Nan'an District"))];
    public static readonly IReadOnlyList<Choice> YesNo = [new("yes", new("是", "Yes")), new("no", new("否", "No"))];

    public static readonly IReadOnlyList<Choice> Contracts =
        [new("full", new("全职", "Full time")), new("part", new("兼职", "Part time"), new("每周不超过 24 小时", "Up to 24 hours a week")), new("odd", new("零工", "Odd job"))];

    public static readonly IReadOnlyList<Choice> Benefits =
        [new("insurance", new("五险一金", "Social insurance and housing fund")), new("meals", new("包午餐", "Lunch")), new("housing", new("提供住宿", "Housing"))];

    /// <summary>A form that came back: some fields as typed, two with a problem.</summary>
    public static readonly RawForm TypedForm = new(
        new Dictionary<string, string[]>
        {
            ["title"] = ["维修电工"],
            ["pay"] = ["八千左右"],
            ["district"] = ["500112"],
            ["starts"] = ["2026-02-31"],
            ["kind"] = ["part"],
            ["offers"] = ["insurance", "meals"],
            ["duties"] = ["负责厂区配电设备的巡检与维修。"],
        },
        new Dictionary<string, Problem>
        {
            ["pay"] = new("form.amount", new("请用数字填写月薪，例如 6500", "Enter the monthly pay in figures, for example 6500")),
            ["starts"] = new("form.day", new("2026 年 2 月没有 31 日", "February 2026 has no 31st day")),
            ["night"] = new("form.required", new("请选择是否需要上夜班", "Say whether there is night work")),
        });
}
