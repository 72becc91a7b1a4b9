namespace Qiao.Vacancies;

/// <summary>What this module says on pages.</summary>
public static class Texts
{
    public static readonly Bilingual EmployerNotNamed = new("来源未注明用人单位", "The source does not name the employer");
    public static readonly Bilingual Jobs = new("找工作", "Find work");

    internal static readonly Problem OutOfScope = new("vacancies.out-of-scope", new("这个岗位不在您负责的区域。", "This vacancy is outside the area you are responsible for."));

    internal static readonly Bilingual Description = new("岗位说明", "About the job");
    internal static readonly Bilingual NoDescription = new("来源没有提供岗位说明。", "The source gives no description.");
    internal static readonly Bilingual Facts = new("要点", "At a glance");
    internal static readonly Bilingual Pay = new("薪酬", "Pay");
    internal static readonly Bilingual PerMonth = new("折合每月约", "About, per month");
    internal static readonly Bilingual Place = new("工作地点", "Place");
    internal static readonly Bilingual About = new("约（按区县中心）", "about (centre of the district)");
    internal static readonly Bilingual Occupation = new("职业", "Occupation");
    internal static readonly Bilingual Employment = new("用工形式", "Employment");
    internal static readonly Bilingual Education = new("学历", "Education");
    internal static readonly Bilingual EducationNotStated = new("未说明", "Not stated");
    internal static readonly Bilingual Experience = new("经验", "Experience");
    internal static readonly Bilingual Headcount = new("招聘人数", "Places");
    internal static readonly Bilingual Posted = new("发布日期", "Posted");
    internal static readonly Bilingual Skills = new("技能", "Skills");
    internal static readonly Bilingual Licences = new("证书", "Licences");
    internal static readonly Bilingual Benefits = new("福利", "Benefits");
    internal static readonly Bilingual Employer = new("用人单位", "Employer");
    internal static readonly Bilingual Unverified = new("单位未经本平台核验", "This employer has not been verified here");
    internal static readonly Bilingual VerifiedEmployer = new("单位已核验", "Verified employer");
    internal static readonly Bilingual CannotApply = new("来源没有注明用人单位，不能在这里应聘。", "The source does not name the employer, so it is not possible to apply here.");
    internal static readonly Bilingual AlsoPosted = new("同一岗位另有 {0} 条重复发布，已合并显示。", "The same vacancy was posted {0} more times; they are shown as one.");
    internal static readonly Bilingual Gone = new("这个岗位已不再招聘", "This vacancy is no longer open");
    internal static readonly Bilingual GoneFilled = new("已经招满。下面是相近的岗位。", "All places are filled. Similar vacancies are below.");
    internal static readonly Bilingual GoneExpired = new("招聘已截止。下面是相近的岗位。", "Its last day has passed. Similar vacancies are below.");
    internal static readonly Bilingual GonePaused = new("暂停招聘，可能会恢复。", "It is paused and may open again.");
    internal static readonly Bilingual GoneRemoved = new("已由审核人员下架。", "It was taken off by the service.");
    internal static readonly Bilingual GoneWithdrawn = new("已由发布方撤下。下面是相近的岗位。", "It was withdrawn. Similar vacancies are below.");
    internal static readonly Bilingual SearchLike = new("找同类岗位", "Find work like this");
    internal static readonly Bilingual First = new("登记求职者优先", "Registered seekers first");
    internal static readonly Bilingual FirstLead = new("按规定，这些岗位先向登记求职者开放，之后向所有人开放。", "By rule, registered seekers see these vacancies before everyone else.");
    internal static readonly Bilingual FirstEmpty = new("现在没有优先开放的岗位", "Nothing is open to registered seekers first just now");
    internal static readonly Bilingual FirstUntil = new("优先到 {0}", "first until {0}");
    internal static readonly Problem NotOpenYet = new("vacancies.first", new("这个岗位先向登记求职者开放。登录求职者账号就能查看。", "Registered seekers see this vacancy first. Sign in as a seeker to read it."));
    internal static readonly Bilingual ValidThrough = new("截止日期", "Last day");
    internal static readonly Bilingual Separate = new("不是重复岗位", "Not a double");
    internal static readonly Bilingual Separated = new("已分开显示。", "They are shown apart now.");
    internal static readonly Bilingual SeparateHint = new("如果其中有岗位并不重复，可以分开显示。", "If one of them is a vacancy of its own, it can be shown apart.");
}
