using System.Text.RegularExpressions;
using Qiao.Engine.Text;

namespace Qiao.Lexicon;

/// <summary>Cuts an advertised title into the parts that may name an occupation, without pay, places and promises.</summary>
internal static partial class TitleCleaner
{
    // Stands where something was taken out; parts end there.
    private const char Cut = '\u0001';

    private static readonly PhraseTable Noise = Table(
        "急聘 急招 急招聘 急需 诚聘 高薪诚聘 高薪聘请 高薪急聘 高薪招聘 诚招 高薪 招聘 聘请 招募 直招 直聘 厂家直招 工厂直招 特聘 热招 岗位 职位 名额 若干 多名 数名 一名 两名 " +
        "包吃住 包食宿 包吃 包住 管吃住 管吃 管住 提供食宿 提供住宿 提供吃住 含食宿 食宿全包 有宿舍 免费住宿 工作餐 住宿 五险一金 六险一金 五险 社保 缴社保 交社保 购社保 双休 周末双休 单休 大小周 月休四天 月休 朝九晚五 朝九晚六 年终奖 " +
        "月薪 年薪 月入过万 月入 月收入 综合月薪 综合工资 底薪 无责底薪 高底薪 底薪加提成 提成 高提成 过万 奖金 待遇优 待遇好 福利好 工资高 薪资 工资 起薪 保底 " +
        "兼职 全职 长期 短期 长期稳定 稳定 稳定长期 无需经验 无经验可 无经验 零基础 不加班 长白班 常白班 白班 夜班 晚班 两班倒 三班倒 可日结 日结 周结 月结 日结工 临时工 长期工 短期工 暑假工 寒假工 学生工 正式工 小时工结算 " +
        "可实习 实习 实习生 应届生 应届毕业生 应届 可应届 校招 社招 往届 届 储备 带薪培训 带薪 免费培训 轻松 就近安排 就近分配 附近 上班近 离家近 生熟手 生手 熟手 熟练 新手 男女不限 男女均可 限女 限男 夫妻 夫妻工 学历不限 经验不限 可预支 坐班 不坐班 居家 在家 线上 驻场 " +
        "急 招 高新 五险一金双休 可接受小白 小白 接受无经验 新项目 新厂 大厂 国企 央企 外企 上市公司 世界500强 事业单位 编制 劳务派遣 外派 出国 出国劳务 ");

    // Grades are taken out without parting what stands around them: Java高级工程师.
    private static readonly PhraseTable Grades = Table("高级 中级 初级 资深 首席 中高级 初中级 高中级 高级别 助理级");

    // What is left of a title and names no work by itself.
    private static readonly HashSet<string> Bare =
        [.. "工程师 技术员 经理 主管 专员 人员 师傅 工人 员工 助理 负责人 总监 组长 班长 领班 顾问 主任 技师 管理 管理岗 管理员 岗 工 员 师 精英 团队 代表 方向".Split(' ')];

    private static readonly PhraseTable EnglishNoise = Table(
        "urgent|urgently hiring|urgently required|we are hiring|now hiring|hiring|wanted|needed|required|full time|part time|temporary|permanent|contract|casual|" +
        "seasonal|senior|junior|sr|sr.|jr|jr.|lead|principal|entry level|experienced|remote|hybrid|on site|onsite|night shift|day shift|weekend|evening|m/f/d|m/f|" +
        "immediate start|no experience|no experience needed|trainee|apprentice|intern|internship|graduate|i|ii|iii|iv", '|');

    private static readonly HashSet<string> Cities = [.. CityNames.Split(' ')];

    /// <summary>Parts outside brackets first and in their order; parts from brackets follow when asked for.</summary>
    /// <param name="folded">A normalised title.</param>
    public static List<string> Parts(string folded, bool fromBrackets = false)
    {
        var text = fromBrackets
            ? string.Join(Cut, Brackets().Matches(folded).Select(match => match.Groups[1].Value))
            : Brackets().Replace(folded, Cut.ToString());
        text = Amounts().Replace(text, Cut.ToString());
        text = Codes().Replace(text, Cut.ToString());
        var parts = new List<string>();
        foreach (var part in Separators().Split(text))
        {
            if (part.Trim() is { Length: > 0 } trimmed)
            {
                parts.Add(trimmed);
            }
        }

        return parts;
    }

    /// <summary>The part without words that name no work; it may fall into several.</summary>
    public static List<string> WithoutNoise(string part)
    {
        var marked = Mark(Mark(WithoutGrades(part), Noise), EnglishNoise);
        return [.. marked.Split(Cut).Select(piece => StripCity(piece.Trim())).Where(piece => piece.Length > 0 && !Bare.Contains(piece))];
    }

    private static string WithoutGrades(string part)
    {
        var matches = Grades.FindLongest(part);
        for (var i = matches.Count - 1; i >= 0; i--)
        {
            part = part.Remove(matches[i].Start, matches[i].Length);
        }

        return part;
    }

    private static string Mark(string text, PhraseTable table)
    {
        var marked = text.ToCharArray();
        foreach (var match in table.FindLongest(text))
        {
            marked.AsSpan(match.Start, match.Length).Fill(Cut);
        }

        return new string(marked);
    }

    private static string StripCity(string piece)
    {
        for (var length = 4; length >= 2; length--)
        {
            if (piece.Length >= length + 2 && Cities.Contains(piece[..length]))
            {
                var rest = piece[length..];
                return rest.Length > 2 && rest[0] is '市' or '省' or '区' ? rest[1..].Trim() : rest.Trim();
            }

            if (piece.Length >= length + 2 && Cities.Contains(piece[^length..]))
            {
                return piece[..^length].Trim();
            }
        }

        return piece;
    }

    private static PhraseTable Table(string words, char separator = ' ') =>
        PhraseTable.Build(words.Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(word => (word, "")));

    [GeneratedRegex(@"[(\[【{<《「]([^)\]】}>》」]*)(?:[)\]】}>》」]|$)")]
    private static partial Regex Brackets();

    // 4000-6000元/月, 8-12k, 10名, 18-45岁, 13薪.
    [GeneratedRegex(@"[0-9][0-9.,]*(?:\s*[-~至到]\s*[0-9][0-9.,]*)?\s*(?:[k千万w元块名人位岁薪](?![a-z车])\s*)+(?:[/每](?:天|日|月|年|小时|时|周|件|单))?(?:以上|左右|起)?|[0-9]{4,}\s*[-~至到]\s*[0-9]{4,}|[0-9]{4}届")]
    private static partial Regex Amounts();

    // Employers' own numbers: J11199, MJ008415, 08618b-.
    [GeneratedRegex(@"(?<![a-z0-9])(?:[a-z]{1,3}_?[0-9]{3,}|[0-9]{4,}[a-z]?)(?![a-z0-9])(?=\s|-|$)")]
    private static partial Regex Codes();

    [GeneratedRegex(@"[\u0001/、|,;。!?:：·~*＊\n\\]+|\s+-+\s*|-+\s+|(?<=[^\x00-\x7f])-+|-+(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])(?:\s+|[+&和或及])(?=[^\x00-\x7f])")]
    private static partial Regex Separators();

    private const string CityNames =
       "七台河 三亚 三明 三沙 三门峡 上海 上饶 东莞 东营 中卫 中山 临汾 临沂 临沧 丹东 丽水 丽江 义乌 乌兰察布 乌海 乌鲁木齐 " +
       "乐山 九江 云南 云浮 亳州 伊春 佛山 佳木斯 保定 信阳 儋州 克拉玛依 全国 六安 六盘水 兰州 兴安 内江 内蒙古 凉山 包头 " +
       "北京 北海 十堰 南京 南充 南宁 南山 南平 南昌 南通 南阳 厦门 双鸭山 台州 台湾 合肥 吉安 吉林 吐鲁番 吕梁 吴忠 周口 " +
       "呼伦贝尔 呼和浩特 和田 咸宁 咸阳 哈密 哈尔滨 唐山 商丘 商洛 喀什 嘉兴 嘉峪关 四川 四平 固原 塔城 大兴安岭 大庆 大理 " +
       "大连 天府 天水 天津 太仓 太原 威海 娄底 孝感 宁夏 宁德 宁波 安庆 安康 安徽 安阳 安顺 定西 宜宾 宜昌 宜春 宝安 宝鸡 " +
       "宣城 宿州 宿迁 山东 山南 山西 岳阳 崇左 巴中 巴彦淖尔 常州 常德 常熟 平顶山 广东 广元 广安 广州 广西 庆阳 廊坊 延安 " +
       "延边 开封 张家口 张家港 张家界 张掖 徐州 德州 德阳 忻州 怀化 恩施 惠州 慈溪 成都 扬州 承德 抚州 抚顺 拉萨 揭阳 攀枝花 " +
       "新乡 新余 新疆 无锡 日喀则 日照 昆山 昆明 昌吉 昌都 昭通 晋中 晋城 晋江 普洱 景德镇 曲靖 朔州 本溪 来宾 杭州 松原 " +
       "林芝 枣庄 柳州 株洲 桂林 梅州 梧州 榆林 武威 武汉 毕节 永州 汉中 汕头 汕尾 江苏 江西 江门 江阴 池州 沈阳 沧州 河北 " +
       "河南 河池 河源 泉州 泰安 泰州 泸州 洛阳 济南 济宁 浙江 浦东 海东 海南 海口 淄博 淮北 淮南 淮安 深圳 清远 渝北 温州 " +
       "渭南 湖北 湖南 湖州 湘潭 湘西 湛江 滁州 滨州 漯河 漳州 潍坊 潮州 澳门 濮阳 烟台 焦作 牡丹江 玉林 玉溪 珠海 甘肃 白城 " +
       "白山 百色 益阳 盐城 盘锦 眉山 石嘴山 石家庄 福州 福建 秦皇岛 红河 绍兴 绥化 绵阳 聊城 肇庆 自贡 舟山 芜湖 苏州 茂名 " +
       "荆州 荆门 莆田 菏泽 萍乡 营口 葫芦岛 蚌埠 衡水 衡阳 衢州 襄阳 西宁 西安 西藏 许昌 贵州 贵港 贵阳 贺州 资阳 赣州 赤峰 " +
       "辽宁 辽源 辽阳 达州 运城 连云港 通辽 遂宁 遵义 邢台 那曲 邯郸 邵阳 郑州 郴州 鄂尔多斯 鄂州 酒泉 重庆 金华 钦州 铁岭 " +
       "铜仁 铜川 铜陵 银川 锡林郭勒 锦州 镇江 长春 长沙 长治 阜新 阜阳 防城港 阳江 阳泉 阿克苏 阿勒泰 阿拉善 阿里 陇南 陕西 " +
       "随州 雅安 青岛 青海 鞍山 韶关 香港 马鞍山 驻马店 鹤壁 鹤岗 鹰潭 黄冈 黄山 黄石 黑河 黑龙江 齐齐哈尔 龙华 龙岩";
}
