using Qiao.Vacancies.Life;

namespace Qiao.Vacancies.Managing;

/// <summary>What the pages say on which vacancies are looked after.</summary>
internal static class ManageTexts
{
    public static readonly Bilingual Title = new("我们的岗位", "Our vacancies");
    public static readonly Bilingual NoEmployer = new("您还没有登记单位", "You have registered no employer yet");
    public static readonly Bilingual RegisterFirst = new("登记单位", "Register an employer");
    public static readonly Bilingual DeskTitle = new("岗位审核", "Vacancies to check");
    public static readonly Bilingual DeskLead = new("先提交的在前。系统指出的内容和单位说明的理由都在岗位页上。", "Oldest first. What screening found and what the employer says to it stand on each vacancy's page.");
    public static readonly Bilingual Waiting = new("共 {0} 个待审核", "{0} waiting");
    public static readonly Bilingual DeskEmpty = new("没有待审核的岗位", "Nothing waits to be checked");
    public static readonly Bilingual Untitled = new("（未命名）", "(untitled)");
    public static readonly Bilingual SeePublic = new("查看公开页面", "See the public page");
    public static readonly Bilingual Edit = new("修改", "Change");
    public static readonly Bilingual Copy = new("复制为新岗位", "Copy as a new vacancy");
    public static readonly Bilingual NotRecognised = new("未识别", "Not recognised");
    public static readonly Bilingual First = new("优先展示", "Shown first to");
    public static readonly Bilingual Looks = new("近 30 天浏览", "Looks in 30 days");
    public static readonly Bilingual Screening = new("系统检查", "Screening");
    public static readonly Bilingual Decided = new("审核决定", "Decision");
    public static readonly Bilingual StillOpen = new("还在招聘吗？", "Still hiring?");
    public static readonly Bilingual Confirm = new("仍在招聘，延长 30 天", "Still hiring: 30 more days");
    public static readonly Bilingual Confirmed = new("已确认，招聘截止日期已延长。", "Confirmed; the last day has been moved.");
    public static readonly Bilingual Next = new("可以这样处理", "What you can do");
    public static readonly Bilingual History = new("经过", "What happened");
    public static readonly Bilingual At = new("时间", "When");
    public static readonly Bilingual Step = new("操作", "Step");
    public static readonly Bilingual StateAfter = new("之后的状态", "State after");
    public static readonly Bilingual Reason = new("原因", "Reason");
    public static readonly Bilingual Remark = new("补充说明", "Remark");
    public static readonly Bilingual Creation = new("保存草稿", "Saved as a draft");

    public static readonly Bilingual State = new("状态", "State");
    public static readonly Bilingual JobTitle = new("岗位", "Vacancy");
    public static readonly Bilingual Updated = new("更新", "Changed");
    public static readonly Bilingual Ends = new("截止", "Ends");
    public static readonly Bilingual Findings = new("检查结果", "Findings");
    public static readonly Bilingual Submitted = new("提交时间", "Submitted");
    public static readonly Bilingual Post = new("发布岗位", "Post a vacancy");
    public static readonly Bilingual PostMany = new("用表格批量发布", "Post many with a workbook");
    public static readonly Bilingual Empty = new("还没有岗位", "No vacancies yet");
    public static readonly Bilingual EmptyHint = new("发布一次，全国各地的求职者都能看到。", "Post once, and people everywhere can find it.");
    public static readonly Bilingual NoneSo = new("没有这样的岗位", "No vacancies like that");
    public static readonly Bilingual Search = new("按岗位名称查找", "Find by title");
    public static readonly Bilingual All = new("全部", "All");
    public static readonly Bilingual Any = new("不限", "Any");
    public static readonly Bilingual EmployerKind = new("单位类型", "Kind of employer");
    public static readonly Bilingual ToConfirm = new("7 天内到期", "Ends within 7 days");
    public static readonly Bilingual AsXlsx = new("下载 Excel", "Download for Excel");
    public static readonly Bilingual AsCsv = new("下载 CSV", "Download as CSV");
    public static readonly Bilingual Tick = new("选择", "Select");
    public static readonly Bilingual ApproveTicked = new("通过所选岗位", "Approve those selected");
    public static readonly Bilingual ApprovedSome = new("所选岗位已处理；不能通过的仍在列表中。", "Done. Those that could not be approved are still listed.");
    public static readonly Bilingual Clean = new("无", "none");

    /// <summary>What a reader is told after a step.</summary>
    public static Bilingual Told(LifeStep step) => new($"已{step.Name.Zh}。", $"Done: {step.Name.En}.");

    public static Bilingual? ReasonOf(string step, string? reason) =>
        reason is null ? null
        : LifeSteps.Find(step)?.Reasons.FirstOrDefault(r => r.Code == reason)?.Name
        ?? reason switch
        {
            "screening" => new("系统检查有发现", "Screening found something"),
            "checked-first" => new("按信用等级先审后发", "Checked first, by credit level"),
            _ => null,
        };

    public static TagKind KindOf(VacancyState state) => state switch
    {
        VacancyState.Published => TagKind.Good,
        VacancyState.Submitted => TagKind.Active,
        VacancyState.Returned or VacancyState.Expired => TagKind.Waiting,
        VacancyState.Removed or VacancyState.Suspended => TagKind.Bad,
        _ => TagKind.Neutral,
    };
}
