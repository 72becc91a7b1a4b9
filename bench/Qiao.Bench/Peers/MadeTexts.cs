using System.Text;
using Qiao.Lexicon;
using Qiao.Vacancies;

namespace Qiao.Bench.Peers;

/// <summary>
/// Advertisements in the words of the lexicon: an occupation's titles and skills in common sentences, as long as asked
/// for. The same dice give the same text.
/// </summary>
internal sealed class MadeTexts
{
    private static readonly string[] Titles = ["{t}", "{t}", "{t}", "{t}", "急招{t}", "诚聘{t}", "{t}（{b}）", "{t}-{d}", "高级{t}", "{t}助理", "{t}/{u}", "资深{t}", "{t} {b}"];

    private static readonly string[] Openings =
    [
        "{d}{n}人团队现招{t}。", "因业务发展需要，公司在{d}招聘{t}{k}名。", "我们是一家从事{m}的企业，现面向社会招聘{t}。", "岗位名称：{t}，工作地点：{d}。", "本单位成立于{y}年，主营{m}，诚邀{t}加入。", "{d}门店扩招，{t}优先面试。",
    ];

    private static readonly string[] Duties =
    [
        "负责{s}和{s}的日常工作", "{v}{s}，按时完成上级交办的任务", "{v}{s}、{s}及相关资料的整理归档", "配合{u}完成{s}，保证进度与质量", "根据图纸和工艺要求{v}{s}", "{v}现场{s}，发现问题及时上报", "做好{s}记录，每{p}提交{s}报告",
        "带领{n}人小组{v}{s}", "{v}设备点检、保养和{s}", "对接客户需求，{v}{s}方案", "{v}{g}相关工作，协助{u}处理突发情况", "编写{s}作业指导书并培训新员工", "{v}成本核算与{s}分析", "参与{m}项目的{s}、调试与验收", "维护{s}台账，定期盘点", "保持工作区域整洁，遵守安全操作规程",
        "{v}供应商沟通，跟踪{s}交付", "负责{d}片区{s}的推广与服务", "{v}{s}流程优化，提高效率", "协助部门主管{v}{g}", "完成{s}后的复核与交接", "受理来电来访，解答{s}方面的问题", "收集行业信息，整理{g}材料", "执行公司{m}管理制度，配合检查",
    ];

    private static readonly string[] Wants =
    [
        "{e}学历，{a}", "熟悉{s}，掌握{s}", "{a}，有{s}经验者优先", "能熟练使用{s}", "持有{l}者优先考虑", "具备{g}能力，工作认真细致", "吃苦耐劳，服从安排，能适应{h}", "沟通表达清晰，有团队合作精神", "了解{s}和{g}", "身体健康，责任心强，能长期稳定工作", "有{m}行业背景者优先", "熟练操作办公软件，会{g}",
        "学习能力强，愿意接受{s}培训", "做事踏实，有较强的执行力和抗压能力", "对{s}有浓厚兴趣，可接受应届毕业生", "能看懂技术资料，独立完成{s}", "熟悉{d}周边环境者优先", "有{u}工作经历者可放宽条件",
    ];

    private static readonly string[] Gives =
    [
        "{b}，{b}，{b}", "试用期{k}个月，转正后{b}", "每月{n}日准时发放工资", "提供{b}和{b}，环境整洁", "{h}，{b}", "入职签订正式劳动合同，{b}", "晋升通道：{t}到主管再到经理", "综合收入{q}元至{r}元，{b}", "节假日有礼品，{b}", "有老员工带教，提供{s}培训",
    ];

    private static readonly string[] Verbs = ["负责", "参与", "协助", "组织", "独立完成", "主导", "跟进", "安排", "实施", "监督", "承担", "指导"];

    private static readonly string[] Fields = ["汽车制造", "电子装配", "餐饮服务", "物流配送", "建筑施工", "软件开发", "医疗护理", "教育培训", "家政服务", "机械加工", "农产品加工", "物业管理", "电子商务", "新能源", "环保工程", "文化旅游", "服装生产", "金融服务", "化工材料", "养老服务", "装饰装修", "仓储管理", "连锁零售", "广告传媒"];

    private static readonly string[] Hours = ["两班倒", "长白班", "做六休一", "周末双休", "大小周", "三班轮换", "弹性工作", "夜班", "月休四天", "加班"];

    private static readonly string[] Schooling = ["学历不限", "初中及以上", "高中及以上", "大专及以上", "本科及以上", "硕士及以上", "博士"];

    private readonly OccupationLexicon _lexicon;
    private readonly string[][] _skills;
    private readonly string[] _allSkills;
    private readonly string[] _licences;
    private readonly string[] _benefits;

    public MadeTexts(OccupationLexicon lexicon)
    {
        _lexicon = lexicon;
        _skills = [.. lexicon.Occupations.Select(occupation => lexicon.SkillsOf(occupation.Code).SelectMany(Names).Distinct().ToArray())];
        _allSkills = [.. lexicon.Skills.SelectMany(Names).Distinct()];
        _licences = [.. lexicon.Skills.Where(skill => skill.Kind == SkillKind.Licence).SelectMany(Names).Distinct()];
        _benefits = [.. Benefit.All.SelectMany(benefit => benefit.Words.Where(word => word[0] > 127))];
    }

    /// <summary>A title, and a text of about so many characters.</summary>
    public (string Title, string Text) Write(ref PeerDice dice, PeerFacts facts, string district, int length)
    {
        var occupation = _lexicon.Occupations[facts.Ordinal];
        var title = occupation.ChineseTitles.Count > 0 ? Pick(ref dice, occupation.ChineseTitles) : occupation.Name.Zh;
        var writing = new Writing(occupation, title, district, facts);
        var text = new StringBuilder(length + 80);
        Fill(ref dice, writing, Pick(ref dice, Openings), text);
        Section(ref dice, writing, "岗位职责：", Duties, text, length * 45 / 100);
        Section(ref dice, writing, "任职要求：", Wants, text, length * 80 / 100);
        Section(ref dice, writing, "福利待遇：", Gives, text, length);
        var heading = new StringBuilder();
        Fill(ref dice, writing, Pick(ref dice, Titles), heading);
        return (heading.ToString(), text.ToString());
    }

    private void Section(ref PeerDice dice, Writing writing, string heading, string[] sentences, StringBuilder text, int until)
    {
        text.Append(heading);
        for (var number = 1; text.Length < until; number++)
        {
            text.Append(number).Append('、');
            Fill(ref dice, writing, Pick(ref dice, sentences), text);
            text.Append('；');
        }
    }

    private void Fill(ref PeerDice dice, Writing writing, string template, StringBuilder text)
    {
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                text.Append(template[i]);
                continue;
            }

            text.Append(Slot(ref dice, writing, template[i + 1]));
            i += 2;
        }
    }

    private string Slot(ref PeerDice dice, Writing writing, char slot) => slot switch
    {
        't' => writing.Title,
        'd' => writing.District,
        's' => Skill(ref dice, writing.Occupation),
        'g' => Zipfian(ref dice, _allSkills),
        'l' => Zipfian(ref dice, _licences),
        'u' => Colleague(ref dice),
        'b' => Pick(ref dice, _benefits),
        'v' => Pick(ref dice, Verbs),
        'm' => Pick(ref dice, Fields),
        'h' => Pick(ref dice, Hours),
        'e' => Schooling[writing.Facts.Education],
        'a' => writing.Facts.Years == 0 ? "经验不限" : $"{writing.Facts.Years}年以上工作经验",
        'q' => writing.Facts.PayLow.ToString(),
        'r' => writing.Facts.PayHigh.ToString(),
        'p' => dice.Below(2) == 0 ? "周" : "月",
        'y' => (1990 + dice.Below(35)).ToString(),
        'k' => (1 + dice.Below(6)).ToString(),
        _ => (1 + dice.Below(30)).ToString(),
    };

    private string Skill(ref PeerDice dice, Occupation occupation)
    {
        var own = _skills[occupation.Ordinal];
        return own.Length == 0 || dice.Below(10) == 0 ? Zipfian(ref dice, _allSkills) : Zipfian(ref dice, own);
    }

    private string Colleague(ref PeerDice dice)
    {
        var other = _lexicon.Occupations[dice.Below(_lexicon.Occupations.Count)];
        return other.ChineseTitles.Count > 0 ? other.ChineseTitles[0] : other.Name.Zh;
    }

    private static string Pick(ref PeerDice dice, IReadOnlyList<string> from) => from[dice.Below(from.Count)];

    // The first ones are drawn most: an exponential fall of ranks is close to how words are spread.
    private static string Zipfian(ref PeerDice dice, string[] from) => from[(int)(Math.Pow(from.Length + 1, dice.Fraction()) - 1)];

    private static IEnumerable<string> Names(Skill skill) => skill.ChineseSynonyms.Prepend(skill.Name.Zh).Where(name => name.Length > 1);

    private sealed record Writing(Occupation Occupation, string Title, string District, PeerFacts Facts);
}
