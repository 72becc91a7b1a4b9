namespace Qiao.Matching.Auditing;

internal static class AuditTexts
{
    public static readonly Bilingual Title = new("匹配公平审计", "Audit of the matcher");

    public static readonly Bilingual Lead = new(
        "同样合适的岗位，是否同样常被推荐？国有、民营、个体，城区、乡村，应当一样。",
        "Are vacancies that fit equally well listed equally often, whoever the employer is and wherever the work is?");

    public static readonly Bilingual How = new(
        "以 {0} 位虚拟求职者（各对应一个岗位）在 {1} 个岗位中各取前 {2} 名；对同一人得分相同的岗位视为同样合适。“应推荐”是同分岗位平均分配时的次数，比值为 1 表示只由合适程度决定。同分时新岗位在前，因此比值会略有出入。",
        "{0} made-up seekers, each mirroring one vacancy, got their best {2} of {1} vacancies. Vacancies with the same score for one person count as equally fitting. “Expected” is how often they would be listed if equal scores shared evenly; a ratio of 1 means that nothing but fit decides. Among equals the newer vacancy comes first, so ratios differ a little from 1.");

    public static readonly Bilingual ByKind = new("按单位类型", "By kind of employer");
    public static readonly Bilingual ByDivision = new("按区县", "By division");
    public static readonly Bilingual Kind = new("分组", "Grouped");
    public static readonly Bilingual Group = new("名称", "Group");
    public static readonly Bilingual Vacancies = new("岗位", "Vacancies");
    public static readonly Bilingual Fitting = new("合适的组合", "Fitting pairs");
    public static readonly Bilingual Listed = new("已推荐", "Listed");
    public static readonly Bilingual Expected = new("应推荐", "Expected");
    public static readonly Bilingual Ratio = new("比值", "Ratio");
    public static readonly Bilingual TooFew = new("太少，不作判断", "too few to tell");
    public static readonly Bilingual PlaceUnknown = new("地点不明", "Place unknown");
    public static readonly Bilingual Invariance = new("换人不换分", "What must not matter does not");

    public static readonly Bilingual InvarianceHolds = new(
        "把 {0} 个岗位的单位、标题、描述、语言、福利、人数、发布日期随机互换后重新匹配，{1} 份推荐名单逐位相同。",
        "With employers, titles, texts, languages, benefits, headcounts and days of posting exchanged at random among {0} vacancies and everyone matched again, {1} lists are the same bit for bit.");

    public static readonly Bilingual InvarianceBroken = new(
        "互换与匹配无关的内容后，{0} 个岗位、{1} 份名单变了。请报告给开发者。",
        "After exchanging what must not matter, {0} vacancies and {1} lists changed. Report this to the developers.");

    public static readonly Bilingual Nothing = new("还没有发布的岗位", "No vacancies are published yet");
    public static readonly Bilingual AsXlsx = new("下载 Excel", "Download for Excel");
    public static readonly Bilingual AsCsv = new("下载 CSV", "Download as CSV");
}
