using Qiao.People;
using Qiao.Vacancies.Life;
using static Qiao.Vacancies.Applying.ApplicationState;

namespace Qiao.Vacancies.Applying;

/// <summary>Who may take a step.</summary>
public enum ApplicationSide
{
    Employer,
    Applicant,
    System,
}

/// <summary>One way from a state of an application to another.</summary>
/// <param name="Code">Stable: names the address and the stored step.</param>
/// <param name="Reasons">One of them must be given where there are any.</param>
/// <param name="Rung">Where it puts the person on the ladder, if it moves them.</param>
public sealed record ApplicationStep(
    string Code, Bilingual Name, ApplicationSide By, IReadOnlyList<ApplicationState> From, ApplicationState To, IReadOnlyList<StepReason> Reasons, Rung? Rung = null)
{
    /// <summary>Whether it frees a place that an accepted offer holds.</summary>
    public bool FreesPlace => From is [Accepted] && To is Refused or Withdrawn;

    /// <summary>Whether the employer may no longer read the file afterwards.</summary>
    public bool EndsSight => To is Refused or Withdrawn or Obsolete;
}

/// <summary>The life of an application as data: every step there is, who may take it, from where to where and for which reasons.</summary>
public static class ApplicationSteps
{
    private static readonly ApplicationState[] Undecided = [New, Seen, Shortlisted, Interview, Pool];

    private static readonly StepReason[] EmployersReasons =
    [
        new("skills", new("技能不符", "Skills do not fit")),
        new("experience", new("经验不足", "Not enough experience")),
        new("licence", new("缺少所需证书", "A needed licence is missing")),
        new("education", new("学历或专业不符", "Education does not fit")),
        new("language", new("语言能力不符", "Language does not fit")),
        new("pay-above-budget", new("薪酬期望高于预算", "Pay expected is above the budget")),
        new("hours-unfit", new("工作时间不合", "Working hours do not fit")),
        new("commute", new("通勤距离太远", "Too far away")),
        new("start", new("到岗时间不合", "Cannot start in time")),
        new("missed", new("未参加面试", "Did not come to the interview")),
        new("trial", new("试工或考核未通过", "Did not pass the trial or test")),
        new("other-chosen", new("已选择其他应聘者", "Someone else was chosen")),
        new("filled", new("岗位已招满", "All places are filled")),
        new("incomplete", new("材料不完整", "Documents are incomplete")),
        new("unreachable", new("联系不上", "Could not be reached")),
        new("cancelled", new("招聘取消", "Hiring was cancelled")),
    ];

    private static readonly StepReason[] ApplicantsReasons =
    [
        new("other-work", new("找到了别的工作", "Found other work")),
        new("pay", new("薪酬不合适", "Pay does not suit")),
        new("hours", new("工作时间不合适", "Working hours do not suit")),
        new("distance", new("离家太远", "Too far from home")),
        new("conditions", new("条件与说明不符", "Conditions differ from what was said")),
        new("no-answer", new("等太久没有答复", "No answer for too long")),
        new("personal", new("个人原因", "Personal reasons")),
        new("mistake", new("投错了", "Sent by mistake")),
    ];

    public static readonly ApplicationStep Sighting = new("sighting", new("已查看", "Opened"), ApplicationSide.System, [New], Seen, []);

    public static readonly ApplicationStep Shortlisting = new("shortlisting", new("列入候选", "Shortlist"), ApplicationSide.Employer, [New, Seen, Pool], Shortlisted, []);

    public static readonly ApplicationStep Invitation = new("interview", new("约面试", "Invite to an interview"), ApplicationSide.Employer, [New, Seen, Shortlisted, Pool], Interview, [], People.Rung.Interview);

    /// <summary>After one interview another: the applicant may choose a time again.</summary>
    public static readonly ApplicationStep NextRound = new("next-round", new("再约一轮面试", "Invite to another round"), ApplicationSide.Employer, [Interview], Interview, []);

    public static readonly ApplicationStep Pooling = new("pooling", new("放入人才库", "Keep for later"), ApplicationSide.Employer, [New, Seen, Shortlisted, Interview], Pool, []);

    public static readonly ApplicationStep Offer = new("offer", new("发录用通知", "Make an offer"), ApplicationSide.Employer, [New, Seen, Shortlisted, Interview, Pool], Offered, [], People.Rung.Offer);

    public static readonly ApplicationStep Refusal = new("refusal", new("婉拒", "Refuse"), ApplicationSide.Employer, [.. Undecided, Offered], Refused, EmployersReasons);

    public static readonly ApplicationStep Start = new("start", new("已上岗", "Has started work"), ApplicationSide.Employer, [Accepted], Hired, [], People.Rung.Started);

    /// <summary>An accepted offer that came to nothing: the place is free again.</summary>
    public static readonly ApplicationStep NoShow = new("no-show", new("未上岗", "Did not start"), ApplicationSide.Employer, [Accepted], Refused,
    [
        new("did-not-start", new("没有来上岗", "Did not come")),
        new("agreed", new("双方商定不上岗", "Both agreed not to start")),
    ], People.Rung.Resume);

    public static readonly ApplicationStep Acceptance = new("acceptance", new("接受录用", "Accept the offer"), ApplicationSide.Applicant, [Offered], Accepted, [], People.Rung.Accepted);

    public static readonly ApplicationStep Declining = new("declining", new("谢绝录用", "Decline the offer"), ApplicationSide.Applicant, [Offered], Withdrawn, ApplicantsReasons);

    public static readonly ApplicationStep Withdrawal = new("withdrawal", new("撤回应聘", "Withdraw"), ApplicationSide.Applicant, Undecided, Withdrawn, ApplicantsReasons);

    /// <summary>The applicant will not start after all: the place is free again.</summary>
    public static readonly ApplicationStep StandingDown = new("standing-down", new("不去上岗了", "I will not start"), ApplicationSide.Applicant, [Accepted], Withdrawn, ApplicantsReasons, People.Rung.Resume);

    /// <summary>The same person applies again after withdrawing.</summary>
    public static readonly ApplicationStep Renewal = new("renewal", new("重新应聘", "Apply again"), ApplicationSide.Applicant, [Withdrawn], New, []);

    /// <summary>Nobody is left without an answer when a vacancy ends.</summary>
    public static readonly ApplicationStep Closing = new("closing", new("岗位已结束", "The vacancy has ended"), ApplicationSide.System, Undecided, Refused, [new("filled", new("岗位已招满", "All places are filled")), new("cancelled", new("招聘取消", "Hiring was cancelled"))]);

    public static readonly ApplicationStep Obsolescence = new("obsolescence", new("已在别处就业", "Hired elsewhere"), ApplicationSide.System, [.. Undecided, Offered], Obsolete, []);

    public static readonly IReadOnlyList<ApplicationStep> All =
        [Sighting, Shortlisting, Invitation, NextRound, Pooling, Offer, Refusal, Start, NoShow, Acceptance, Declining, Withdrawal, StandingDown, Renewal, Closing, Obsolescence];

    public static ApplicationStep? Find(string code) => All.FirstOrDefault(step => step.Code == code);

    /// <summary>The steps that this side may take from a state, in the order in which a page offers them.</summary>
    public static IReadOnlyList<ApplicationStep> From(ApplicationState state, ApplicationSide side) => [.. All.Where(step => step.By == side && step.From.Contains(state))];

    public static Bilingual? NameOfReason(string? reason) =>
        reason is null ? null : All.SelectMany(step => step.Reasons).FirstOrDefault(r => r.Code == reason)?.Name ?? Bilingual.Same(reason);
}
