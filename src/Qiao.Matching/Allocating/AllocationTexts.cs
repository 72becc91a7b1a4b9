namespace Qiao.Matching.Allocating;

internal static class AllocationTexts
{
    public static readonly Bilingual Title = new("人岗分配", "Allocation");

    public static readonly Bilingual Lead = new(
        "把求职者分派到一批岗位，避免人人都被推荐到同一个岗位。只有愿意被推荐的求职者参加，这里不显示姓名。",
        "Sends seekers to a set of vacancies so that not everyone is sent to the same one. Only seekers who agreed to be listed take part; no names are shown here.");

    public static readonly Bilingual New = new("新的分配", "New allocation");
    public static readonly Bilingual Earlier = new("以前的分配", "Earlier allocations");
    public static readonly Bilingual None = new("还没有分配过", "No allocation has been run yet");
    public static readonly Bilingual Name = new("名称", "Name");
    public static readonly Bilingual NameHint = new("例如：春风行动渝北专场", "For example: spring fair, Yubei");
    public static readonly Bilingual Mode = new("方式", "What each seeker gets");
    public static readonly Bilingual Division = new("岗位所在区县（选填）", "Vacancies in (optional)");
    public static readonly Bilingual Occupation = new("岗位的职业类别（选填）", "Occupation group (optional)");
    public static readonly Bilingual Everywhere = new("全部区县", "All divisions");
    public static readonly Bilingual AllOccupations = new("全部职业", "All occupations");
    public static readonly Bilingual PerSeeker = new("每人名单长度", "Vacancies on each list");
    public static readonly Bilingual PerPlace = new("每个招聘名额最多推荐给几人", "Seekers for each place at most");
    public static readonly Bilingual ListsOnly = new("仅用于推荐名单。", "For lists only.");
    public static readonly Bilingual Policy = new("优先政策名称", "Policy that favours some");
    public static readonly Bilingual PolicyHint = new("政策给谁优先由政策决定；系统只用权重，报告会公布政策和权重。", "Whom it favours is the policy's matter; only the weight is used, and the report states policy and weight.");
    public static readonly Bilingual Weight = new("权重", "Weight");
    public static readonly Bilingual WeightHint = new("100 为一般，150 即一倍半。", "100 is usual, 150 counts one and a half times.");
    public static readonly Bilingual People = new("享受优先的求职者编号", "Codes of those it favours");
    public static readonly Bilingual PeopleHint = new("每行一个。", "One to a line.");
    public static readonly Bilingual Run = new("开始分配", "Run");
    public static readonly Bilingual Done = new("分配完成。", "The allocation is done.");
    public static readonly Bilingual When = new("时间", "Run");
    public static readonly Bilingual Seekers = new("求职者", "Seekers");
    public static readonly Bilingual Vacancies = new("岗位", "Vacancies");
    public static readonly Bilingual Places = new("名额", "Places");
    public static readonly Bilingual Pairs = new("合适的组合", "Fitting pairs");
    public static readonly Bilingual Placed = new("有去处的人", "Seekers with a place");
    public static readonly Bilingual Unfilled = new("没有人去的名额", "Places nobody takes");
    public static readonly Bilingual OverCap = new("超出名额的岗位", "Vacancies over their limit");
    public static readonly Bilingual MostSent = new("一个岗位最多的人数", "Most seekers sent to one vacancy");
    public static readonly Bilingual Reached = new("有人去的岗位", "Vacancies reached");
    public static readonly Bilingual Gini = new("基尼系数（推荐的集中程度）", "Gini coefficient of exposure");
    public static readonly Bilingual ScoreSum = new("匹配分合计", "Sum of scores");
    public static readonly Bilingual FirstChoices = new("得到自己最合适岗位的人", "Seekers sent to their own best");
    public static readonly Bilingual Figure = new("指标", "Figure");
    public static readonly Bilingual Plain = new("各自去最合适的", "Everyone to their own best");
    public static readonly Bilingual Allocated = new("分配后", "Allocated");
    public static readonly Bilingual Compared = new("比较", "What it changed");
    public static readonly Bilingual GainedLost = new("{0} 人得到更好的结果，{1} 人的结果变差；匹配分合计减少 {2}。", "{0} seekers do better, {1} do worse; the sum of scores falls by {2}.");
    public static readonly Bilingual Proof = new("最优性证明", "Proof");
    public static readonly Bilingual ProofHolds = new("没有任何分配能超过上界 {0}；本次为 {1}，相差不超过 {2}。已用另一段程序复核。", "No allocation can exceed the bound {0}; this one has {1}, at most {2} below. Checked again by other code.");
    public static readonly Bilingual ProofBroken = new("复核没有通过（{0}）。请报告给开发者，不要使用这个结果。", "The check failed ({0}). Do not use this result and report it to the developers.");
    public static readonly Bilingual Granted = new("政策“{0}”：{1} 人权重 {2}（一般为 100）。", "Policy “{0}”: {1} seekers have weight {2} (100 is usual).");
    public static readonly Bilingual ByVacancy = new("各岗位", "By vacancy");
    public static readonly Bilingual Sent = new("人数", "Sent");
    public static readonly Bilingual Scores = new("匹配分", "Scores");
    public static readonly Bilingual Score = new("匹配分", "Score");
    public static readonly Bilingual Seeker = new("求职者编号", "Seeker");
    public static readonly Bilingual Vacancy = new("岗位编号", "Vacancy");
    public static readonly Bilingual VacancyTitle = new("岗位名称", "Title");
    public static readonly Bilingual Gone = new("已不再发布", "No longer published");
    public static readonly Bilingual Download = new("下载 Excel", "Download for Excel");

    public static readonly Problem DivisionUnknown = new("matching.allocation-division", new("没有这个行政区划。", "There is no such division."));
    public static readonly Problem OccupationUnknown = new("matching.allocation-occupation", new("没有这个职业类别。", "There is no such occupation group."));
    public static readonly Problem NoVacancies = new("matching.allocation-no-vacancies", new("没有符合条件的已发布岗位。", "No published vacancy is meant by this."));
    public static readonly Problem NoSeekers = new("matching.allocation-no-seekers", new("还没有愿意被推荐的求职者。", "No seeker has agreed to be listed yet."));

    public static Problem OutOfRange(int least, int most) => new("matching.allocation-range", new($"请填 {least} 到 {most} 之间的整数。", $"Enter a whole number from {least} to {most}."));

    public static Problem PersonUnknown(string line) => new("matching.allocation-person", new($"“{line}”不是求职者编号。", $"“{line}” is not a seeker's code."));

    public static Bilingual NameOf(AllocationMode mode) => mode switch
    {
        AllocationMode.OnePlace => new("每人最多一个名额", "One place at most"),
        _ => new("推荐名单，限制每个岗位的人数", "A list, each vacancy shown to a limited number"),
    };
}
