using static Qiao.Vacancies.VacancyState;

namespace Qiao.Vacancies.Life;

/// <summary>
/// The life of a vacancy as data: every step there is, who may take it, from where to where, and for which reasons. Pages,
/// addresses, refusals and the drawing in docs/vacancy-life.md are made from this table.
/// </summary>
public static class LifeSteps
{
    private static readonly StepReason[] ClerksGrounds =
    [
        new("illegal", new("内容违法", "Against the law")),
        new("discrimination", new("含歧视内容", "Discriminates")),
        new("false", new("虚假招聘", "Not a real vacancy")),
        new("fee", new("向求职者收费", "Asks applicants for money")),
        new("misleading", new("内容与实际不符", "Misleading")),
        new("incomplete", new("缺少必要内容", "Something mandatory is missing")),
        new("other", new("其他", "Other")),
    ];

    /// <summary>The text is lawful and its employer trusted: it is published at once.</summary>
    public static readonly LifeStep Publication = new("publication", "published", new("发布", "Publish"), StepBy.Member, [Draft, Returned], Published, []);

    /// <summary>A clerk has to look first.</summary>
    public static readonly LifeStep Submission = new("submission", "submitted", new("提交审核", "Submit for a check"), StepBy.Member, [Draft, Returned, Published, Suspended, Expired], Submitted, []);

    public static readonly LifeStep Approval = new("approval", "published", new("通过并发布", "Approve and publish"), StepBy.Clerk, [Submitted], Published,
    [
        new("lawful", new("内容合法", "Lawful")),
        new("statutory", new("法律法规有此要求", "A law demands it")),
        new("no-finding", new("系统误报", "The finding does not apply")),
    ]);

    public static readonly LifeStep Return = new("return", "returned", new("退回修改", "Return to be changed"), StepBy.Clerk, [Submitted], Returned, ClerksGrounds);

    /// <summary>The employer takes a submitted vacancy back to go on writing.</summary>
    public static readonly LifeStep Retrieval = new("retrieval", "retrieved", new("取回修改", "Take back to change"), StepBy.Member, [Submitted], Draft, []);

    public static readonly LifeStep Suspension = new("suspension", "suspended", new("暂停招聘", "Pause"), StepBy.Member, [Published], Suspended,
    [
        new("many-applicants", new("应聘者已经很多", "Many have applied already")),
        new("on-hold", new("招聘计划暂缓", "Hiring is on hold")),
    ]);

    public static readonly LifeStep Resumption = new("resumption", "resumed", new("恢复招聘", "Resume"), StepBy.Member, [Suspended], Published, []);

    /// <summary>A clerk takes it out of sight while something is looked into.</summary>
    public static readonly LifeStep Inspection = new("inspection", "suspended", new("暂停展示并核查", "Suspend to look into it"), StepBy.Clerk, [Published], Suspended,
    [
        new("under-inspection", new("正在核查", "Being looked into")),
    ]);

    public static readonly LifeStep Clearance = new("clearance", "resumed", new("核查无误，恢复展示", "Nothing found: show again"), StepBy.Clerk, [Suspended], Published, []);

    public static readonly LifeStep Expiry = new("expiry", "expired", new("到期", "Expires"), StepBy.System, [Published], Expired, []);

    /// <summary>Open again for some more weeks.</summary>
    public static readonly LifeStep Renewal = new("renewal", "renewed", new("重新招聘", "Open again"), StepBy.Member, [Expired], Published, []);

    public static readonly LifeStep Fill = new("fill", "filled", new("已招满", "All places filled"), StepBy.Member, [Published, Suspended, Expired], Filled,
    [
        new("here", new("通过本平台招到", "Found through this platform")),
        new("elsewhere", new("通过其他渠道招到", "Found elsewhere")),
        new("within", new("内部调配", "Filled from within")),
    ]);

    public static readonly LifeStep Withdrawal = new("withdrawal", "withdrawn", new("撤回", "Withdraw"), StepBy.Member, [Draft, Returned, Published, Suspended, Expired], Withdrawn,
    [
        new("not-needed", new("不再需要招聘", "No longer needed")),
        new("posted-twice", new("重复发布", "Posted twice")),
        new("mistaken", new("内容有误，另行发布", "Mistaken; will be posted anew")),
        new("other", new("其他", "Other")),
    ]);

    public static readonly LifeStep Removal = new("removal", "removed", new("下架", "Remove"), StepBy.Clerk, [Submitted, Published, Suspended, Expired], Removed, ClerksGrounds);

    public static readonly LifeStep Reinstatement = new("reinstatement", "reinstated", new("恢复展示", "Reinstate"), StepBy.Clerk, [Removed], Published,
    [
        new("objection-upheld", new("异议成立", "The objection is right")),
        new("mistaken", new("处理有误", "Removed by mistake")),
    ]);

    public static readonly IReadOnlyList<LifeStep> All =
    [
        Publication, Submission, Approval, Return, Retrieval, Suspension, Resumption, Inspection, Clearance, Expiry, Renewal, Fill, Withdrawal, Removal, Reinstatement,
    ];

    public static LifeStep? Find(string code) => All.FirstOrDefault(step => step.Code == code);
}
