namespace Qiao.Matching.Searching;

internal static class SearchTexts
{
    public static readonly Problem DivisionUnknown = new("matching.division-unknown", new("没有这个行政区划代码。", "There is no such division code."));
    public static readonly Problem OccupationUnknown = new("matching.occupation-unknown", new("没有这个职业代码（ISCO-08，1 至 4 位）。", "There is no such occupation code (ISCO-08, 1 to 4 digits)."));
    public static readonly Problem SkillUnknown = new("matching.skill-unknown", new("没有这个技能代码。", "There is no such skill id."));
    public static readonly Problem NearForm = new("matching.near-form", new("位置要写成“纬度,经度”，例如 29.56,106.55。", "Write the place as latitude,longitude, such as 29.56,106.55."));
    public static readonly Problem NearNeeded = new("matching.near-needed", new("按距离查找需要给出位置 near。", "Searching by distance needs a place in near."));
    public static readonly Problem AfterForm = new("matching.after-form", new("翻页标记已失效，请从第一页开始。", "The page mark is not valid; start from the first page."));

    public static readonly Bilingual Title = new("找工作", "Find work");
    public static readonly Bilingual SearchLabel = new("职位、技能、证书或地点", "Job, skill, licence or place");
    public static readonly Bilingual Total = new("共 {0} 个岗位", "{0} vacancies");
    public static readonly Bilingual TotalOne = new("共 1 个岗位", "1 vacancy");
    public static readonly Bilingual Relaxed = new("没有岗位完全符合，下面是比较接近的。", "No vacancy fits exactly; these come close.");
    public static readonly Bilingual DidYouMean = new("您要找的是不是：", "Did you mean");
    public static readonly Bilingual Found = new("（{0} 个岗位）", "({0} vacancies)");
    public static readonly Bilingual None = new("没有找到岗位", "No vacancies found");
    public static readonly Bilingual NoneHint = new("试试少写几个词、去掉一些筛选条件，或换个说法。", "Try fewer words, remove some filters, or say it another way.");
    public static readonly Bilingual ShowAll = new("查看全部岗位", "Show all vacancies");
    public static readonly Bilingual NoVacancies = new("这里还没有岗位。", "There are no vacancies here yet.");
    public static readonly Bilingual NoVacanciesHint = new("单位登记并通过核验后，岗位会出现在这里。", "They appear here once employers have registered and been verified.");
    public static readonly Bilingual RegisterEmployer = new("登记用人单位", "Register an employer");
    public static readonly Bilingual Filters = new("筛选", "Filters");
    public static readonly Bilingual Sort = new("排序", "Sort by");
    public static readonly Bilingual ByRelevance = new("相关度", "Relevance");
    public static readonly Bilingual ByDate = new("最新", "Newest");
    public static readonly Bilingual ByPay = new("薪酬", "Pay");
    public static readonly Bilingual ByDistance = new("距离", "Distance");
    public static readonly Bilingual Division = new("地区", "Place");
    public static readonly Bilingual Occupation = new("职业", "Occupation");
    public static readonly Bilingual Skill = new("技能与证书", "Skills and licences");
    public static readonly Bilingual Education = new("学历要求", "Education asked for");
    public static readonly Bilingual Employment = new("用工形式", "Employment");
    public static readonly Bilingual EmployerKind = new("单位类型", "Kind of employer");
    public static readonly Bilingual MinPay = new("月薪不低于（元）", "Pay per month from (yuan)");
    public static readonly Bilingual Experience = new("我有几年经验", "My years of experience");
    public static readonly Bilingual Days = new("发布时间", "Posted");
    public static readonly Bilingual WithinDays = new("{0} 天内", "Within {0} days");
    public static readonly Bilingual AnyTime = new("不限", "Any time");
    public static readonly Bilingual Kilometres = new("{0} 公里", "{0} km");
    public static readonly Bilingual About = new("约 {0} 公里", "about {0} km");
    public static readonly Bilingual PostedOn = new("{0}发布", "Posted {0}");
    public static readonly Bilingual Places = new("招 {0} 人", "{0} places");
    public static readonly Bilingual Building = new("岗位索引正在建立，几秒后再试。", "The vacancies are still being indexed; try again in a few seconds.");
    public static readonly Bilingual NearMe = new("按离我远近排", "Nearest to me first");
    public static readonly Bilingual InDemand = new("正在招人的职业", "Trades in demand");
    public static readonly Bilingual NewHere = new("新发布", "New");
    public static readonly Bilingual AllHere = new("查看本地全部 {0} 个岗位", "See all {0} vacancies here");
    public static readonly Bilingual OpenVacancies = new("正在招聘的岗位", "Open vacancies");
    public static readonly Bilingual NoOpenVacancies = new("目前没有正在招聘的岗位。", "There are no open vacancies at present.");
    public static readonly Bilingual Similar = new("相近的岗位", "Similar vacancies");

    public static Problem OutOfRange(int least, int most) =>
        new("matching.out-of-range", new Bilingual("请填写 {0} 到 {1} 之间的数。", "Enter a number from {0} to {1}.").With(least, most));
}
