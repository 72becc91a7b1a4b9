namespace Qiao.Insights.Reading;

/// <summary>What a figure means.</summary>
/// <param name="Anchor">Its place on the page of definitions; each figure links to it.</param>
/// <param name="Views">The report views it is counted from.</param>
public sealed record Definition(string Anchor, Bilingual Name, Bilingual Counted, Bilingual Unit, string Views, Bilingual LeftOut)
{
    private static readonly Bilingual Vacancy = new("个岗位", "vacancies");
    private static readonly Bilingual NotPublic = new("草稿、待审核和已退回的岗位；被合并的重复岗位。", "Drafts, vacancies waiting for a check or returned; doubles, which are counted once.");

    public static readonly Definition Posts = new("posts", FigureTexts.Posts,
        new("发布日期在所选期间内、曾经公开的岗位，不论现在是否还在招聘。导入和单位自己发布的都算。", "Vacancies posted in the period that were open at some time, whatever their state now, imported or posted here."),
        Vacancy, "vacancies_vacancy_report", NotPublic);

    public static readonly Definition Places = new("places", FigureTexts.Places,
        new("上述岗位的招聘人数之和；是岗位提供的名额，不是求职者人数，也不和岗位数相加。", "The places that those vacancies offer. Places are not persons, and are never added to vacancies."),
        new("个名额", "places"), "vacancies_vacancy_report", NotPublic);

    public static readonly Definition ByKind = new("kind", FigureTexts.ByKind,
        new("按用人单位现在登记的类型分组。", "By the kind that the employer is registered as now."), Vacancy, "vacancies_vacancy_report, organisations_organisation_report",
        new("来源没有注明单位的，归入“未说明”。", "Nothing; vacancies whose source names no employer are \"not known\"."));

    public static readonly Definition ByDivision = new("division", FigureTexts.ByDivision,
        new("按工作地点的行政区划分组（GB/T 2260）。", "By the division of the place of work (GB/T 2260)."), Vacancy, "vacancies_vacancy_report",
        new("您不负责的地区；没有写明地点的，只有负责整个节点的人能看到。", "Divisions you do not answer for; vacancies without a place are shown only to those who answer for the whole node."));

    public static readonly Definition ByOccupation = new("occupation", FigureTexts.ByOccupation,
        new("按 ISCO-08 职业大类分组，由岗位名称识别或单位填写。", "By major group of ISCO-08, recognised from the title or given by the employer."), Vacancy, "vacancies_vacancy_report",
        new("没有识别出职业的，归入“未说明”。", "Nothing; what was not recognised is \"not known\"."));

    public static readonly Definition ByEmployment = new("employment", FigureTexts.ByEmployment,
        new("按岗位写明的用工形式分组。", "By the kind of employment that the vacancy states."), Vacancy, "vacancies_vacancy_report", NotPublic);

    public static readonly Definition ToPublish = new("time-to-publish", FigureTexts.ToPublish,
        new("从单位第一次保存（包括草稿）到第一次公开的时间；取所选期间内公开的岗位的中位数和第 90 百分位（最近秩法）。", "From the employer's first save, a draft included, to the first moment in public; median and 90th percentile (nearest rank) of those published in the period."),
        new("时间", "time"), "vacancies_vacancy_report", new("导入的岗位；从未公开的岗位。", "Imported vacancies; those never published."));

    public static readonly Definition ToFill = new("time-to-fill", FigureTexts.ToFill,
        new("从公开到单位说明“已招满”的时间；取所选期间内招满的岗位的中位数和第 90 百分位（最近秩法）。", "From the moment in public to the moment at which the employer says that it is filled; median and 90th percentile (nearest rank) of those filled in the period."),
        new("时间", "time"), "vacancies_vacancy_report", new("导入的岗位；撤回、到期或被下架的岗位，无论是否招到人。", "Imported vacancies; those withdrawn, expired or removed, whether or not someone was hired."));

    public static readonly Definition Findings = new("findings", FigureTexts.Findings,
        new("一条规则在一个岗位的一次修改稿中有发现，算一次，不论涉及多少词句。", "A rule that found something in one version of a vacancy's text: once, however many words."), new("次发现", "findings"), "vacancies_verdict_report",
        new("导入的岗位，导入时不检查；没有保存的稿子。", "Imported vacancies, which are not screened; texts that were never saved."));

    public static readonly Definition Overrides = new("overrides", FigureTexts.Overridden,
        new("审核员（不是提交人）看过理由后放行的发现；“退回或下架”是审核员确认了的发现。", "Findings that a clerk, never the one who asked, let stand after reading the reason; \"returned or removed\" are those that a clerk confirmed."), new("次发现", "findings"), "vacancies_verdict_report",
        new("只是提醒、没有交审核员的发现。", "Findings that were only hints and never came to a clerk."));

    public static readonly Definition ByIndustry = new("industry", FigureTexts.ByIndustry,
        new("按用人单位现在登记的行业门类分组（GB/T 4754-2017）。", "By the section of GB/T 4754-2017 that the employer states now."), Vacancy, "vacancies_vacancy_report, organisations_organisation_report",
        new("单位没有说明行业的，归入“未说明”。", "Nothing; employers that state none are \"not known\"."));

    public static readonly Definition Agencies = new("agencies", FigureTexts.Licensed,
        new("在所选期间最后一天许可证有效的人力资源服务机构。", "HR service agencies whose licence is valid on the last day of the period."), FigureTexts.AgencyUnit, "organisations_licence_report",
        new("许可证待审、被拒绝、已更换或已过期的机构。", "Agencies whose licence waits, was refused, replaced or has expired."));

    public static readonly Definition Returns = new("returns", FigureTexts.Returns,
        new("机构年报中填报数之和：营业收入（分）、服务人次、帮助就业人次、从业人员。各年最多显示五年。", "Sums of what agencies reported for a year: income (fen), persons served, persons placed, own staff; the last five years."), FigureTexts.AgencyUnit, "organisations_agency_report",
        new("退回更正、尚未重报的年报；没有填报的机构。", "Returns sent back and not filed again; agencies that filed none."));

    public static readonly Definition Credit = new("credit", FigureTexts.Credit,
        new("单位现在的信用等级；没有记录的为 B 级。规则见信用规则页。", "Organisations by their level of credit now; those without any record are at B. The rule stands on the page of the credit rule."), FigureTexts.OrganisationUnit, "organisations_credit_report",
        new("没有登记统一社会信用代码的单位；已合并的重复登记。", "Organisations without a credit code; entries merged into another."));

    private static readonly Bilingual FewPersons = new(
        "少于 10 的人数，以及和它所属的公布数相差不足 10 的人数，不公布；没有注明地点的岗位只计入全部地区。",
        "Numbers of persons below 10, and those that differ by fewer than 10 from a number shown of which they are a part; vacancies without a place count only in all divisions.");

    public static readonly Definition Applications = new("applications", FigureTexts.Applications,
        new("在所选期间提交的应聘。一人应聘两个岗位算两份。", "Applications sent in the period. Someone who applies for two vacancies counts twice."), FigureTexts.Applications, "vacancies_application_report", FewPersons);

    public static readonly Definition Answers = new("answers", FigureTexts.Answered,
        new("其中得到答复的应聘（列入候选、面试、录用或婉拒；只是查看不算），以及从提交到第一次答复的时间的中位数。", "Those of them that were answered (shortlisted, invited, offered or refused; having been opened is no answer), and the median time from sending to the first answer."), FigureTexts.Applications, "vacancies_application_report", FewPersons);

    public static readonly Definition Ladder = new("ladder", FigureTexts.Ladder,
        new("在所选期间提交的每一份应聘曾经到达的最高一级；到达某级的也计入以下各级。", "Of the applications sent in the period, how many have ever reached a rung; who reached one counts on those below."), FigureTexts.Outcomes, "people_outcome_report, vacancies_application_report", FewPersons);

    public static readonly Definition LadderBy = new("ladder-by", FigureTexts.LadderBy,
        new("在所选期间提交的应聘，以及其中曾经到达各级的，按单位现在登记的类型、工作地点的行政区划、职业大类（ISCO-08）或应聘方式分组；到达某级的也计入以下各级。应聘方式：本人登录提交、未登录提交、服务台代为提交、接受用人单位邀请后提交（此前曾接受这家单位的邀请）。",
            "Applications sent in the period, and how many have ever reached each rung, by the kind of employer registered now, the division of the place of work, the major group of occupations (ISCO-08) or how the application came about; who reached a rung counts on those below. How it came about: by the person, signed in; without an account; by a counsellor for the person; after an employer's invitation, when the person had accepted one of this employer before."),
        FigureTexts.Applications, "vacancies_application_report, people_outcome_report, organisations_organisation_report",
        new("少于 10 的数不公布。同一行中两个数相差不足 10 的，不公布较小的。一列中不公布的数不能由合计推出：只有一个不公布或不公布的数合计不足 10 时，再不公布其余最小的一个，直到用一行或一列的加减推不出任何不公布的数。零照常公布，除非它会暴露别的数。合计行在各种分组中相同。个人信息已删除的应聘不在内。",
            "Numbers below 10. Of two in a row that differ by fewer than 10, the smaller. What is not shown in a column does not follow from its total: where it is a single number, or adds up to fewer than 10, the smallest of the others is not shown either, until no number that is not shown can be computed by adding or subtracting within one row or column. Zero is shown unless it would tell another number. The row of totals is the same in every breakdown. Applications of people who were erased."));

    public static readonly Definition Lasting = new("lasting", FigureTexts.Lasting,
        new("上岗已满 30、90、180 天的人中，本人答复仍在职的人数。没有答复的不算在职。", "Of those who started 30, 90 or 180 days ago or more, how many answered that they are still employed. Who did not answer does not count as employed."), FigureTexts.Outcomes, "people_outcome_report, vacancies_application_report", FewPersons);

    public static readonly Definition EndReasons = new("end-reasons", FigureTexts.EndReasons,
        new("被婉拒或撤回的应聘，按双方给出的原因。", "Applications refused or withdrawn, by the reason that either side gave."), FigureTexts.Applications, "vacancies_application_report", FewPersons);

    private const string PayViews = "people_pay_report, vacancies_promise_report";

    private static readonly Bilingual NotTold = new("没有回答工资的人；少于 10 人的中位数和比例，以及能推算出少于 10 人的比例。", "Those who did not tell; medians and shares of fewer than 10 persons, and shares from which fewer than 10 could be worked out.");

    public static readonly Definition PayTold = new("pay-told", PayTexts.Told,
        new("在所选期间开始的结果中，回访时仍在职、并说了上个月工资的人次。", "Of the outcomes that began in the period: answers of those still employed when asked who told of their last month's pay."), PayTexts.Answers, PayViews, NotTold);

    public static readonly Definition PayMedians = new("pay-medians", new("承诺和实发月薪的中位数", "Median pay promised and paid"),
        new("承诺：发出录用通知时岗位写明的月薪下限。实发：本人说的上个月到手的钱，只算发了工资的人。两者都取中位数（最近秩法）。", "Promised: the least pay a month that the vacancy named when the offer was made. Paid: what people say they received last month, of those who received any. Both are medians (nearest rank)."),
        new("元", "yuan"), PayViews, NotTold);

    public static readonly Definition PayKept = new("pay-kept", PayTexts.Kept,
        new("说过工资、岗位又写明了月薪的人中，上个月实发不低于承诺下限的比例；没有发的算低于承诺。", "Of those who told and whose vacancy named the pay: the share that received at least that last month. Who was not paid received less."), PayTexts.Percent, PayViews, NotTold);

    public static readonly Definition PayLate = new("pay-late", new("晚发和没有发的比例", "Shares paid late and not paid"),
        new("说过工资的人中，说上个月工资晚发（或只发一部分）和没有发的比例。", "Of those who told: the shares that said last month's pay came late, or only in part, and that it did not come."), PayTexts.Percent, PayViews, NotTold);

    private static readonly Bilingual OtherLevel = new("另一个层级的报名；少于 10 的人数不显示。", "Applications of the other level; numbers of persons below 10.");

    public static readonly Definition RecruitApplications = new("recruit-applications", Recruiting.RecruitmentTexts.ToInstitutions,
        new("所选期间开始报名的事业单位公开招聘收到的报名，包括后来撤回的。一人报两个岗位算两份。市属和区县分开统计。", "Applications to public institutions in recruitments that opened in the period, withdrawn ones too. Someone who applies for two posts counts twice. Municipal and district are counted apart."),
        Recruiting.RecruitmentTexts.Applications, "vacancies_recruitment_report", OtherLevel);

    public static readonly Definition RecruitDegrees = new("recruit-degrees", Recruiting.RecruitmentTexts.ByDegree,
        new("按报名时填写的最高学历；比例的分母是同一层级的全部报名。", "By the highest degree stated when applying; shares are of all applications of the same level."), Recruiting.RecruitmentTexts.Applications, "vacancies_recruitment_report", OtherLevel);

    public static readonly Definition RecruitPassed = new("recruit-passed", Recruiting.RecruitmentTexts.Passed,
        new("资格审核已有结果的报名中，现在为通过的；分母是已有结果的报名。", "Of applications whose qualification has been decided, those that stand as qualified; shares are of the decided ones."), Recruiting.RecruitmentTexts.Applications, "vacancies_recruitment_report",
        new("还没有审核结果的、已撤回的报名。", "Applications not decided yet, and withdrawn ones."));

    public static readonly IReadOnlyList<Definition> All = [Posts, Places, ByKind, ByIndustry, ByDivision, ByOccupation, ByEmployment, ToPublish, ToFill, Findings, Overrides, Agencies, Returns, Credit, Applications, Answers, Ladder, LadderBy, Lasting, EndReasons, PayTold, PayMedians, PayKept, PayLate, RecruitApplications, RecruitDegrees, RecruitPassed];
}
