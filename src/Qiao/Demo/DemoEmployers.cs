using System.Globalization;
using Qiao.Organisations;
using Qiao.Platform.Identifiers;

namespace Qiao.Demo;

/// <summary>The 455 employers of the demo region and 25 that have yet to be verified, all invented.</summary>
public static class DemoEmployers
{
    public const int OnSite = 80;

    private const int Waiting = 15;
    private const int Unverified = 10;

    private static readonly string[] FirstWords =
    [
        "岚溪", "雾江", "青坎", "云阶", "石渡", "松埠", "竹隐", "橙坡", "溯江", "梯坎", "黛湖", "禾垭", "榕荫", "晨缆", "崖畔", "鹭洲", "泉坝", "枫岩", "柚庭", "沁屿",
        "砚溪", "椿畔", "霁江", "桐湾", "芦汀", "荷垭", "栈云", "坡月", "渡禾", "翠坳", "溪桥", "暮帆", "岩桂", "麦坪", "茗垭", "星坎", "虹阶", "巴岚", "楠渡", "浣石",
    ];

    private static readonly string[] LastWords = ["禾", "川", "石", "舟", "木", "帆", "原", "野", "岭", "泽", "峰", "谷", "源", "牧", "匠", "衡", "拓", "澄", "棠", "砚"];

    private static readonly string[] Surnames =
        ["陈", "李", "王", "张", "刘", "杨", "周", "吴", "唐", "罗", "冉", "谭", "向", "何", "秦", "蒋", "邓", "彭", "田", "余", "龚", "夏", "程", "任"];

    private static readonly string[] ContactTitles = ["经理", "主任", "老师", "主管"];

    private static readonly string[] Promises =
    [
        "按时足额发放工资，依法签订劳动合同。", "新员工有带教，内部晋升公开。", "提供岗位培训，鼓励考取技能等级证书。", "重视安全生产，配齐劳动防护用品。",
        "上班地点公共交通方便。", "欢迎不同经历的求职者投递。", "招聘流程公开，三个工作日内答复。", "与本地学校共建实训岗位。",
    ];

    /// <summary>The season's employers, all verified. The same ones for the same seed; the day settles only the years in which they were founded.</summary>
    public static IReadOnlyList<DemoEmployer> Make(int seed, DateOnly today)
    {
        var order = new Dice(seed, -1);
        var sectors = SectorsIn(order);
        var brands = order.PickSome(Brands, sectors.Count);
        // Those that joined last offer one vacancy each; the others share the work of the region among them.
        var late = order.PickSome([.. Enumerable.Range(0, sectors.Count).Select(i => i < Waiting + Unverified)], sectors.Count);
        var onSite = order.PickSome([.. Enumerable.Range(0, sectors.Count).Where(i => !late[i])], OnSite).ToHashSet();
        return [.. sectors.Select((sector, i) => MakeOne(new Dice(seed, -1_000 - i), i, sector, brands[i], DemoStanding.Verified, onSite.Contains(i), today.Year))
            .Select((employer, i) => late[i] ? employer with { Size = 0 } : employer)];
    }

    /// <summary>Those that registered and wait for a clerk, and those that never asked to be verified.</summary>
    public static IReadOnlyList<DemoEmployer> Newcomers(int seed, DateOnly today)
    {
        var order = new Dice(seed, -1);
        var sectors = SectorsIn(order);
        var brands = order.PickSome(Brands, sectors.Count + Waiting + Unverified);
        return [.. Enumerable.Range(0, Waiting + Unverified).Select(i => MakeOne(
            new Dice(seed, -5_000 - i), sectors.Count + i, sectors[i], brands[sectors.Count + i], i < Waiting ? DemoStanding.Waiting : DemoStanding.Unverified, false, today.Year) with { Size = 0 })];
    }

    private static List<string> Brands => [.. FirstWords.SelectMany(first => LastWords.Select(last => first + last))];

    private static List<Sector> SectorsIn(Dice order) => order.PickSome([.. Sector.All.SelectMany(sector => Enumerable.Repeat(sector, sector.Employers))], int.MaxValue);

    private static DemoEmployer MakeOne(Dice dice, int number, Sector sector, string brand, DemoStanding standing, bool isOnSite, int thisYear)
    {
        var kind = dice.Pick(sector.Kinds.ToCharArray());
        var district = DemoDistrict.ByPopulation(dice);
        var area = dice.Pick(district.Areas);
        var name = Name(dice, kind, sector, brand, district);
        var people = kind == 'I' ? dice.Between(3, 20) : dice.Between(3, 80) * 10;
        return new DemoEmployer(
            name, KindOf(kind), district.Code, MakeCode(kind, district, number),
            $"{area.Zh}{dice.Pick(FirstWords)}路{dice.Between(1, 288)}号",
            dice.Pick(Surnames) + dice.Pick(ContactTitles), (17_000_000_001 + number).ToString(CultureInfo.InvariantCulture),
            $"{name}成立于{thisYear - dice.Between(1, 25)}年，位于{district.Name.Zh}{area.Zh}，{sector.About}，现有员工{people}人。{dice.Pick(Promises)}",
            dice.Percent(10) ? $"Based in {area.En}, {district.Name.En}, the company {sector.EnglishAbout}. It employs {people} people and answers every application." : null,
            standing, isOnSite, sector.Key, isOnSite || !dice.Percent(12) ? Size(dice) : 0);
    }

    private static string Name(Dice dice, char kind, Sector sector, string brand, DemoDistrict district)
    {
        var endings = sector.Endings.Where(ending => kind switch
        {
            'S' => ending.EndsWith("公司", StringComparison.Ordinal) || ending.EndsWith("银行", StringComparison.Ordinal),
            'P' => true,
            _ => !ending.EndsWith("公司", StringComparison.Ordinal),
        }).ToList();
        var ending = endings.Count > 0 ? dice.Pick(endings) : "经营部";
        var isCompany = ending.EndsWith("公司", StringComparison.Ordinal) || ending.EndsWith("银行", StringComparison.Ordinal);
        return kind switch
        {
            'N' => $"重庆市{district.Name.Zh}{brand}{ending}",
            'I' => $"{district.Name.Zh}{brand}{ending}",
            _ when isCompany => $"重庆{brand}{ending}",
            _ => $"重庆{district.Name.Zh}{brand}{ending}",
        };
    }

    private static OrganisationKind KindOf(char kind) => kind switch
    {
        'S' => OrganisationKind.State,
        'I' => OrganisationKind.Individual,
        'N' => OrganisationKind.Institution,
        _ => OrganisationKind.Private,
    };

    private static int Size(Dice dice) => dice.Below(100) switch
    {
        < 5 => 60,
        < 25 => 25,
        < 70 => 10,
        _ => 3,
    };

    // Organisation codes that begin with DEM are not issued; both check characters follow GB 11714 and GB 32100.
    private static SocialCreditCode MakeCode(char kind, DemoDistrict district, int number)
    {
        var register = kind switch { 'I' => "92", 'N' => "12", _ => "91" };
        var body = register + district.Code + "DEM" + (number + 1).ToString("00000", CultureInfo.InvariantCulture);
        foreach (var organisation in "0123456789X")
        {
            foreach (var check in "0123456789ABCDEFGHJKLMNPQRTUWXY")
            {
                if (SocialCreditCode.TryRead(body + organisation + check, out var code, out _))
                {
                    return code;
                }
            }
        }

        throw new InvalidOperationException($"{body} has no check characters.");
    }
}
