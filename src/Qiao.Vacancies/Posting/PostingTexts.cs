namespace Qiao.Vacancies.Posting;

/// <summary>What is said while a vacancy is being written.</summary>
internal static class PostingTexts
{
    public static readonly Problem OccupationUnknown = new("vacancies.occupation-unknown", new("没有这个职业代码；留空则按岗位名称识别。", "There is no such occupation code; left empty, it is read from the title."));
    public static readonly Problem DivisionUnknown = new("vacancies.division-unknown", new("请选择区县，或填写六位区划代码。", "Choose a district, or give its six digits."));
    public static readonly Problem PointForm = new("vacancies.point-form", new("经纬度请用 WGS-84，两个都填或都不填，且在中国境内。", "Give WGS-84 latitude and longitude, both or neither, within China."));
    public static readonly Problem PayForm = new("vacancies.pay-form", new("请填写 0 到 1 亿之间的金额（元）。", "Enter an amount in yuan between 0 and 100 million."));
    public static readonly Problem PayOrder = new("vacancies.pay-order", new("最高薪酬不能低于最低薪酬。", "The highest pay cannot be below the lowest."));
    public static readonly Problem PayMonthsForm = new("vacancies.pay-months-form", new("一年发薪 12 到 24 个月。", "12 to 24 months' pay a year."));
    public static readonly Problem YearsForm = new("vacancies.years-form", new("请填写 0 到 50 年。", "Enter 0 to 50 years."));
    public static readonly Problem YearsOrder = new("vacancies.years-order", new("最高年限不能低于最低年限。", "The most years cannot be below the least."));
    public static readonly Problem HeadcountForm = new("vacancies.headcount-form", new("请填写 1 到 9999 人。", "Enter 1 to 9999 places."));
    public static readonly Problem BenefitUnknown = new("vacancies.benefit-unknown", new("没有这个福利代码。", "There is no such benefit code."));
    public static readonly Problem ValidThroughForm = new("vacancies.valid-through-form", new("截止日期在今天到 90 天之内。", "The last day is today or within the next 90 days."));
    public static readonly Problem Screened = new("vacancies.screened", new("有的内容现在不能发布：请按提示修改，或说明理由后提交审核。您填写的都在。", "Some of it cannot be published as it stands: change it as suggested, or say why it may stand and submit it for a check. Everything you typed is kept."));
    public static readonly Problem Stale = new("vacancies.stale", new("这个岗位刚刚有变化。请核对最新状态后再试；您填写的仍保留。", "This vacancy has just changed. Look at its newest state and try again; what you typed is kept."));
    public static readonly Problem ReferenceTaken = new("vacancies.reference-taken", new("同一编号的岗位正在发布，请稍后再试。", "A vacancy with this reference is being posted just now; try again."));
    public static readonly Problem BeingChecked = new("vacancies.being-checked", new("正在审核。要修改请先取回。", "It is being checked. Take it back first to change it."));
    public static readonly Problem NotEditable = new("vacancies.not-editable", new("已结束的岗位不能修改，可以复制后重新发布。", "A vacancy that has ended cannot be changed; copy it and post the copy."));

    public static readonly Bilingual Title = new("发布岗位", "Post a vacancy");
    public static readonly Bilingual EditTitle = new("修改岗位", "Change a vacancy");
    public static readonly Bilingual JobTitle = new("岗位名称", "Title");
    public static readonly Bilingual JobTitleHint = new("写工作本身，例如“低压电工”“养老护理员”。", "Name the work itself, such as \"low-voltage electrician\" or \"care worker\".");
    public static readonly Bilingual Description = new("岗位说明", "About the job");
    public static readonly Bilingual DescriptionHint = new("写明工作内容、时间和条件。应聘和联系在平台内进行，不要写电话、微信或链接。", "Say what is to be done, when, and what it takes. Applications stay on this platform: no phone numbers, accounts or links.");
    public static readonly Bilingual Occupation = new("职业代码", "Occupation code");
    public static readonly Bilingual OccupationHint = new("四位 ISCO-08 代码；留空按岗位名称识别。", "Four digits of ISCO-08; left empty, it is read from the title.");
    public static readonly Bilingual Division = new("区县", "District or county");
    public static readonly Bilingual Place = new("详细地址", "Street and building");
    public static readonly Bilingual PayUnit = new("计薪方式", "Paid by the");
    public static readonly Bilingual PayMin = new("最低薪酬（元）", "Lowest pay, yuan");
    public static readonly Bilingual PayMax = new("最高薪酬（元）", "Highest pay, yuan");
    public static readonly Bilingual PayMonths = new("每年发薪月数", "Months' pay a year");
    public static readonly Bilingual YearsMin = new("最少工作年限", "Least years of experience");
    public static readonly Bilingual YearsMax = new("最多工作年限", "Most years of experience");
    public static readonly Bilingual SkillsHint = new("用顿号或逗号分开，证书也写在这里。", "Separated by commas; licences too.");
    public static readonly Bilingual ValidThrough = new("招聘截止日期", "Last day");
    public static readonly Bilingual ValidThroughHint = new("最长 90 天；不填为 30 天。到期前会提醒您确认。", "At most 90 days; 30 when left empty. You will be reminded to confirm it.");
    public static readonly Bilingual Plea = new("说明理由", "Why it may stand");
    public static readonly Bilingual PleaHint = new("例如“食品安全法要求持有健康证”。审核员会看到，并由其决定。", "For example \"the Food Safety Law demands a health certificate\". A clerk reads it and decides.");
    public static readonly Bilingual Publish = new("发布", "Publish");
    public static readonly Bilingual SubmitForCheck = new("说明理由并提交审核", "Submit for a check, with the reason");
    public static readonly Bilingual SaveDraft = new("存为草稿", "Save as a draft");
    public static readonly Bilingual Save = new("保存修改", "Save changes");
    public static readonly Bilingual FindingsTitle = new("发布前请看这几处", "Look at these first");
    public static readonly Bilingual Better = new("建议", "Instead");
    public static readonly Bilingual Source = new("依据", "Source");
    public static readonly Bilingual FirstNote = new("按规定，这个岗位在 {0} 前先向登记求职者开放。", "By rule, registered seekers alone see this vacancy until {0}.");
    public static readonly Bilingual AboutWork = new("工作", "The work");
    public static readonly Bilingual AboutPay = new("薪酬", "Pay");
    public static readonly Bilingual AboutPerson = new("要求", "What it takes");
    public static readonly Bilingual AboutPosting = new("发布", "Posting");
    public static readonly Bilingual Yuan = new("元", "yuan");

    public static readonly Bilingual PostedPublished = new("已发布，现在就能被搜到。", "Published. People can find it now.");
    public static readonly Bilingual PostedSubmitted = new("已提交审核，审核后通知您。", "Submitted. You will be told when it has been checked.");
    public static readonly Bilingual PostedDraft = new("草稿已保存。", "The draft is saved.");
    public static readonly Bilingual PostedSaved = new("修改已保存。", "Your changes are saved.");

    /// <summary>How screening calls a part of the posting.</summary>
    public static Bilingual NameOf(Screening.ScreenedPart part) => part switch
    {
        Screening.ScreenedPart.Title => JobTitle,
        Screening.ScreenedPart.Description => Description,
        _ => new("必要内容", "What must be stated"),
    };

    public static Bilingual NameOf(Screening.Severity severity) => severity switch
    {
        Screening.Severity.Refuse => new("不能发布", "Not to be published"),
        Screening.Severity.Ask => new("需人工判断", "A person must judge"),
        _ => new("提醒", "Note"),
    };
}
