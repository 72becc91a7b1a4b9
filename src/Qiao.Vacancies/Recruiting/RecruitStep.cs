using Qiao.People;
using Qiao.Vacancies.Life;
using static Qiao.Vacancies.Recruiting.RecruitState;

namespace Qiao.Vacancies.Recruiting;

/// <summary>Who may take a step.</summary>
public enum RecruitSide
{
    Applicant,
    Unit,
    Bureau,

    /// <summary>A part of freezing or confirming a list, of deciding an objection.</summary>
    List,
}

/// <summary>One way from a state of an application to another.</summary>
/// <param name="Code">Stable: names the address and the stored step.</param>
/// <param name="Rules">One of them must be named where there are any.</param>
/// <param name="NeedsWords">Whether it says why, in words.</param>
/// <param name="Rung">Where it puts the person on the ladder, if it moves them.</param>
public sealed record RecruitStep(
    string Code, Bilingual Name, RecruitSide By, IReadOnlyList<RecruitState> From, RecruitState To, IReadOnlyList<StepReason> Rules, bool NeedsWords = false, Rung? Rung = null)
{
    /// <summary>Whether the unit may no longer read the file afterwards.</summary>
    public bool EndsSight => To is NotChosen or Withdrawn;

    /// <summary>Whether the applicant is not told: a finding that a second person has yet to look at.</summary>
    public bool IsInternal => this == RecruitSteps.Finding || this == RecruitSteps.Dismissal;
}

/// <summary>The life of an application to a public institution as data.</summary>
public static class RecruitSteps
{
    private static readonly StepReason[] Rules =
    [
        new("degree", new("学历学位不符", "The degree does not meet the condition")),
        new("field", new("专业不符", "The field of study does not meet the condition")),
        new("title", new("职称或资格不符", "The title or licence asked for is missing")),
        new("experience", new("工作经历不符", "The experience asked for is missing")),
        new("documents", new("材料不全", "Documents are missing")),
        new("not-true", new("信息不实", "What was stated is not true")),
        new("late", new("逾期未补正", "It was not completed in time")),
        new("other", new("不符合公告的其他条件", "Another condition of the announcement is not met")),
    ];

    public static readonly RecruitStep Return = new("return", new("退回补正", "Return for completion"), RecruitSide.Unit, [Submitted], Returned, [], NeedsWords: true);

    public static readonly RecruitStep Completion = new("completion", new("补正后提交", "Send it completed"), RecruitSide.Applicant, [Returned], Submitted, [], NeedsWords: true);

    public static readonly RecruitStep Pass = new("pass", new("资格审核通过", "Qualified"), RecruitSide.Unit, [Submitted], Passed, []);

    public static readonly RecruitStep Finding = new("finding", new("提出不合格意见", "Propose that it fails"), RecruitSide.Unit, [Submitted, Returned], FailProposed, Rules, NeedsWords: true);

    /// <summary>By another account than the finding.</summary>
    public static readonly RecruitStep Failure = new("failure", new("复核：确认不合格", "Second person: it fails"), RecruitSide.Unit, [FailProposed], Failed, []);

    public static readonly RecruitStep Dismissal = new("dismissal", new("复核：退回重审", "Second person: check again"), RecruitSide.Unit, [FailProposed], Submitted, [], NeedsWords: true);

    public static readonly RecruitStep Appeal = new("appeal", new("提出申诉", "Appeal"), RecruitSide.Applicant, [Failed], Appealed, [], NeedsWords: true);

    public static readonly RecruitStep Granting = new("granting", new("申诉成立，资格通过", "The appeal succeeds"), RecruitSide.Bureau, [Appealed], Passed, [], NeedsWords: true);

    public static readonly RecruitStep Rejection = new("rejection", new("申诉不成立", "The appeal fails"), RecruitSide.Bureau, [Appealed], Failed, [], NeedsWords: true);

    /// <summary>A score, which can be corrected until the list is frozen.</summary>
    public static readonly RecruitStep Scoring = new("score", new("登记成绩", "Enter the score"), RecruitSide.Unit, [Passed, Interviewed], Interviewed, [], Rung: People.Rung.Interview);

    public static readonly RecruitStep Notice = new("notice", new("拟聘用公示", "To be hired, public notice"), RecruitSide.List, [Interviewed], Noticed, [], Rung: People.Rung.Offer);

    public static readonly RecruitStep Ranking = new("ranking", new("列入名次，未进入拟聘", "On the list below the places"), RecruitSide.List, [Interviewed], Ranked, []);

    public static readonly RecruitStep Striking = new("striking", new("异议成立，取消拟聘", "An objection was upheld"), RecruitSide.List, [Noticed], NotChosen, []);

    public static readonly RecruitStep Hiring = new("hiring", new("确认聘用", "Hired"), RecruitSide.List, [Noticed], Hired, [], Rung: People.Rung.Accepted);

    public static readonly RecruitStep Ending = new("ending", new("未聘用", "Not chosen"), RecruitSide.List, [Ranked], NotChosen, []);

    public static readonly RecruitStep Withdrawal = new("withdrawal", new("撤回报名", "Withdraw"), RecruitSide.Applicant, [Submitted, Returned, Passed, FailProposed, Interviewed], Withdrawn, []);

    public static readonly IReadOnlyList<RecruitStep> All =
        [Completion, Appeal, Withdrawal, Pass, Scoring, Return, Finding, Failure, Dismissal, Granting, Rejection, Notice, Ranking, Striking, Hiring, Ending];

    /// <summary>The steps that this side may take from a state, in the order in which a page offers them.</summary>
    public static IReadOnlyList<RecruitStep> From(RecruitState state, RecruitSide side) => [.. All.Where(step => step.By == side && step.From.Contains(state))];

    public static Bilingual? NameOfRule(string? code) => code is null ? null : Rules.FirstOrDefault(rule => rule.Code == code)?.Name ?? Bilingual.Same(code);

    public static Bilingual NameOf(string step) => All.FirstOrDefault(s => s.Code == step)?.Name ?? RecruitTexts.Sent;

    /// <summary>The state in the unit's words.</summary>
    public static Bilingual Name(this RecruitState state) => state switch
    {
        Submitted => new("待资格审核", "To be checked"),
        Returned => new("待补正", "To be completed"),
        Passed => new("资格审核通过", "Qualified"),
        FailProposed => new("不合格，待复核", "Fails, to be confirmed"),
        Failed => new("资格审核未通过", "Not qualified"),
        Appealed => new("申诉处理中", "Under appeal"),
        Interviewed => new("已有成绩", "Scored"),
        Ranked => new("未进入拟聘", "Below the places"),
        Noticed => new("拟聘用公示中", "To be hired"),
        Hired => new("已聘用", "Hired"),
        NotChosen => new("未聘用", "Not chosen"),
        _ => new("已撤回", "Withdrawn"),
    };

    /// <summary>As the applicant knows it: a finding is not one before the second person has agreed.</summary>
    public static RecruitState Shown(this RecruitState state) => state == FailProposed ? Submitted : state;

    public static TagKind Kind(this RecruitState state) => state switch
    {
        Submitted or FailProposed or Appealed or Returned => TagKind.Waiting,
        Passed or Interviewed or Noticed => TagKind.Active,
        Hired => TagKind.Good,
        Failed => TagKind.Bad,
        _ => TagKind.Neutral,
    };
}
