namespace Qiao.Vacancies.Life;

/// <summary>What is said about a vacancy's state and the steps it takes.</summary>
internal static class LifeTexts
{
    public static readonly Problem ReasonNeeded = new("vacancies.reason-needed", new("请选择原因。", "Choose a reason."));
    public static readonly Problem NotNow = new("vacancies.step-not-now", new("以岗位现在的状态，不能这样做；页面显示的是最新状态。", "In the state the vacancy is in now this cannot be done; the page shows its newest state."));
    public static readonly Problem UnderInspection = new("vacancies.under-inspection", new("岗位正在核查，核查完后由审核员恢复。", "The vacancy is being looked into; a clerk will show it again."));
    public static readonly Problem SecondPerson = new("vacancies.second-person", new("发布人不能审核自己提交的岗位，请由另一位审核员决定。", "Whoever submitted a vacancy cannot decide on it; another clerk must."));

    public static readonly Bilingual ToldTitle = new("岗位状态有变化", "Your vacancy has changed");
    public static readonly Bilingual ExpiresSoonTitle = new("岗位即将到期", "Your vacancy ends soon");
    public static readonly Bilingual ExpiresSoon = new("“{0}”将于 {1} 到期。仍在招聘请登录确认，已招满请标记。", "“{0}” ends on {1}. If you are still hiring, sign in and confirm; if it is filled, say so.");

    /// <summary>What the employer is told of a clerk's step.</summary>
    public static Bilingual Told(string title, LifeStep step, string? reason, string? remark)
    {
        var why = step.Reasons.FirstOrDefault(r => r.Code == reason)?.Name;
        return new(
            $"“{title}”：{step.Name.Zh}。{(why is null ? "" : why.Zh + "。")}{remark}",
            $"“{title}”: {step.Name.En}. {(why is null ? "" : why.En + ". ")}{remark}");
    }
}
