namespace Qiao.Insights;

/// <summary>The words of the figures.</summary>
internal static class FigureTexts
{
    public static readonly Problem UntilBefore = new("insights.until-before", new("结束日期不能早于开始日期。", "The last day cannot be before the first."));

    public static readonly Bilingual Title = new("统计数据", "Figures");
    public static readonly Bilingual Lead = new("由各模块的统计视图现算现得。每个数字都有定义；岗位数和招聘人数是两种单位，不能相加。", "Counted now from the modules' report views. Each figure has its definition; vacancies and places are two units and are never added up.");
    public static readonly Bilingual Definitions = new("指标定义", "Definitions");
    public static readonly Bilingual Definition = new("定义", "definition");
    public static readonly Bilingual Period = new("{0}至{1}", "{0} to {1}");
    public static readonly Bilingual Since = new("开始日期", "First day");
    public static readonly Bilingual Until = new("结束日期", "Last day");
    public static readonly Bilingual Division = new("地区", "Division");
    public static readonly Bilingual AllDivisions = new("全部", "All");
    public static readonly Bilingual Posts = new("岗位数", "Vacancies");
    public static readonly Bilingual Places = new("招聘人数", "Places");
    public static readonly Bilingual ByKind = new("按单位类型", "By kind of employer");
    public static readonly Bilingual ByDivision = new("按地区", "By division");
    public static readonly Bilingual ByOccupation = new("按职业大类", "By major group of occupations");
    public static readonly Bilingual ByEmployment = new("按用工形式", "By kind of employment");
    public static readonly Bilingual ToPublish = new("从首次保存到发布", "From first save to publishing");
    public static readonly Bilingual Median = new("中位数", "Median");
    public static readonly Bilingual Ninth = new("90% 不超过", "90% within");
    public static readonly Bilingual OfSo = new("{0} 个岗位", "of {0} vacancies");
    public static readonly Bilingual Screening = new("系统检查", "Screening");
    public static readonly Bilingual Rule = new("规则", "Rule");
    public static readonly Bilingual Findings = new("发现", "Findings");
    public static readonly Bilingual Refused = new("不得发布", "Refused");
    public static readonly Bilingual Overridden = new("复核后放行", "Overridden");
    public static readonly Bilingual Confirmed = new("退回或下架", "Returned or removed");
    public static readonly Bilingual NoFindings = new("这段时间没有发现问题", "Nothing was found in this period");
    public static readonly Bilingual Empty = new("这段时间、这个地区没有岗位", "There are no vacancies in this period and division");
    public static readonly Bilingual EmptyHint = new("换一段时间或地区再看；新建的区域导入或发布岗位后，这里会有数字。", "Try another period or division. In a new region figures appear once vacancies are imported or posted.");
    public static readonly Bilingual ByIndustry = new("按行业门类", "By industry");
    public static readonly Bilingual Agencies = new("人力资源服务机构", "HR service agencies");
    public static readonly Bilingual Licensed = new("许可证有效的机构", "Agencies with a valid licence");
    public static readonly Bilingual AgencyUnit = new("家机构", "agencies");
    public static readonly Bilingual OrganisationUnit = new("家单位", "organisations");
    public static readonly Bilingual Returns = new("机构年报", "Agencies' yearly returns");
    public static readonly Bilingual Year = new("年份", "Year");
    public static readonly Bilingual Filed = new("已报机构", "Filed by");
    public static readonly Bilingual Income = new("营业收入（分）", "Income (fen)");
    public static readonly Bilingual IncomeMillions = new("营业收入（万元）", "Income (10,000 yuan)");
    public static readonly Bilingual Served = new("服务人次", "Persons served");
    public static readonly Bilingual Placed = new("帮助就业人次", "Persons placed");
    public static readonly Bilingual Staff = new("从业人员", "Staff");
    public static readonly Bilingual NoReturns = new("这个地区还没有机构年报", "No returns have been filed in this division");
    public static readonly Bilingual Credit = new("单位信用等级", "Levels of credit");
    public static readonly Bilingual Level = new("等级", "Level");
    public static readonly Bilingual AsXlsx = new("下载 Excel", "Download for Excel");
    public static readonly Bilingual AsCsv = new("下载 CSV", "Download as CSV");
    public static readonly Bilingual Figure = new("指标", "Figure");
    public static readonly Bilingual Value = new("分组", "Group");
    public static readonly Bilingual Number = new("数值", "Number");
    public static readonly Bilingual Unit = new("单位", "Unit");
    public static readonly Bilingual Source = new("来源视图", "View");
    public static readonly Bilingual LeftOut = new("不包括", "Left out");
    public static readonly Bilingual Counted = new("统计内容", "What is counted");
    public static readonly Bilingual Persons = new("这里没有关于个人的数字。关于个人的数字，少于 10 人的不公布。", "None of these figures is about persons. Figures about persons are not shown below 10.");
    public static readonly Bilingual InAll = new("合计", "In all");
    public static readonly Bilingual Milliseconds = new("毫秒", "milliseconds");
}
