namespace Qiao.Vacancies.FirstRules;

/// <summary>What is said about rules by which registered seekers see vacancies first.</summary>
internal static class FirstRuleTexts
{
    public static readonly Problem Same = new("vacancies.first-rule-same", new("同一职业、地区和开始日期的规则已经有了。", "There is a rule for this occupation, division and first day already."));
    public static readonly Problem OccupationForm = new("vacancies.first-rule-occupation", new("请填写 ISCO-08 代码的前 1 至 4 位数字，或留空表示全部职业。", "Enter the first 1 to 4 digits of an ISCO-08 code, or nothing for all occupations."));
    public static readonly Problem DaysRange = new("vacancies.first-rule-days", new("请填写 1 到 30 天。", "Enter 1 to 30 days."));
    public static readonly Problem SincePast = new("vacancies.first-rule-since", new("规则不能从过去的日期开始。", "A rule cannot begin in the past."));
    public static readonly Problem UntilBefore = new("vacancies.first-rule-until", new("结束日期不能早于开始日期。", "The last day cannot be before the first."));
    public static readonly Problem DivisionUnknown = new("vacancies.first-rule-division", new("请选择您负责的行政区划。", "Choose a division that you are responsible for."));
    public static readonly Problem Ended = new("vacancies.first-rule-ended", new("这条规则已经结束。", "This rule has ended already."));

    public static readonly Bilingual Title = new("登记求职者优先规则", "Registered seekers first: rules");
    public static readonly Bilingual Lead = new("符合规则的新岗位，先向登记求职者展示几天，再向所有人开放。几条规则都符合时，取天数最多的。", "New vacancies under a rule are shown to registered seekers for some days, then to everyone. Where several rules hold, the longest counts.");
    public static readonly Bilingual Empty = new("现在没有规则，所有岗位都直接向所有人开放", "There are no rules; every vacancy is open to all at once");
    public static readonly Bilingual Occupation = new("职业", "Occupation");
    public static readonly Bilingual OccupationHint = new("ISCO-08 代码的前 1 至 4 位，例如 74 表示电气和电子技工；留空表示全部职业。", "The first 1 to 4 digits of an ISCO-08 code, such as 74 for electricians; empty for all.");
    public static readonly Bilingual AllOccupations = new("全部职业", "All occupations");
    public static readonly Bilingual Division = new("地区", "Division");
    public static readonly Bilingual Days = new("优先天数", "Days");
    public static readonly Bilingual Since = new("开始日期", "First day");
    public static readonly Bilingual Until = new("结束日期", "Last day");
    public static readonly Bilingual State = new("状态", "State");
    public static readonly Bilingual Holds = new("生效中", "Holds");
    public static readonly Bilingual Coming = new("尚未开始", "To come");
    public static readonly Bilingual Over = new("已结束", "Ended");
    public static readonly Bilingual End = new("今天结束", "End today");
    public static readonly Bilingual Drop = new("取消", "Drop");
    public static readonly Bilingual NewRule = new("添加规则", "Add a rule");
    public static readonly Bilingual Added = new("规则已添加，对之后发布的岗位生效。", "The rule has been added; it holds for vacancies published from now on.");
    public static readonly Bilingual EndedNow = new("规则已结束。已在优先期内的岗位不受影响。", "The rule has been ended. Vacancies in their window keep it.");
}
