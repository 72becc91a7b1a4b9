using System.Globalization;
using Qiao.Demo.Trades;
using Qiao.Lexicon;
using Qiao.People;
using Qiao.Platform.Places;

namespace Qiao.Demo.Talents;

/// <summary>The 12,199 talents of the demo region, spread over trades, districts and levels of schooling. Names are put together from common syllables.</summary>
public static class DemoSeekers
{
    public const int Count = 12_199;

    /// <summary>Dice of employers and vacancies have other numbers.</summary>
    private const int FirstDice = -1_000_000;

    private const double Spread = 0.04;
    private const string CodeLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly string[] Surnames =
    [
        "陈", "李", "王", "张", "刘", "杨", "周", "吴", "唐", "罗", "冉", "谭", "向", "何", "秦", "蒋", "邓", "彭", "田", "余",
        "龚", "夏", "程", "任", "黄", "赵", "徐", "孙", "马", "朱", "胡", "郭", "林", "高", "梁", "郑", "谢", "宋", "许", "韩",
    ];

    private static readonly string[] Syllables =
    [
        "安", "宁", "平", "江", "河", "山", "川", "林", "晨", "晓", "明", "清", "文", "雨", "云", "星", "海", "春", "夏", "秋",
        "冬", "一", "子", "思", "嘉", "佳", "欣", "欢", "乐", "和", "同", "信", "诚", "远", "新", "立", "成", "行", "知", "言",
        "书", "琴", "禾", "麦", "南", "北", "东", "西", "石", "松", "柏", "竹", "梅", "兰", "荷", "舟", "桥", "岚", "溪", "洋",
    ];

    /// <summary>The same people for the same seed; the day settles only the months of the jobs they held.</summary>
    public static IEnumerable<DemoSeeker> Make(int seed, DateOnly today, int count = Count)
    {
        var trades = Trade.All.Where(trade => trade.Share > 0).ToArray();
        var sums = Numbers.Sums(trades.Select(trade => trade.Share));
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < count; number++)
        {
            var dice = new Dice(seed, FirstDice - number);
            var code = Code(dice);
            while (!codes.Add(code))
            {
                code = Code(dice);
            }

            yield return MakeOne(dice, number, code, trades[dice.Weighted(sums)], trades, today);
        }
    }

    private static DemoSeeker MakeOne(Dice dice, int number, string code, Trade trade, Trade[] trades, DateOnly today)
    {
        var district = trade.Districts.Count > 0 && dice.Percent(70) ? dice.Pick(trade.Districts) : DemoDistrict.ByPopulation(dice);
        var second = dice.Percent(30) ? trades.FirstOrDefault(other => other.Family == trade.Family && other.Occupation != trade.Occupation && dice.Percent(50)) : null;
        var years = dice.Below(trade.Years.High + 9);
        return new(
            code, dice.Pick(Surnames) + dice.Pick(Syllables) + (dice.Percent(70) ? dice.Pick(Syllables) : ""), (17_000_010_001 + number).ToString(CultureInfo.InvariantCulture),
            district.Code, dice.Percent(60) ? Near(dice, district.Centre) : null, Schooling(dice, trade.Education), years,
            [.. trade.Skills.Take(1), .. dice.PickSome(trade.Skills.Skip(1).ToList(), dice.Between(1, 5))],
            dice.Percent(60) ? [.. trade.Licences.Take(dice.Between(1, 2))] : [],
            second is null ? [trade.Occupation] : [trade.Occupation, second.Occupation],
            PayFrom(dice, trade), dice.Percent(70) ? dice.Pick([5_000, 10_000, 20_000, 40_000]) : null, Kinds(dice, trade), Hours(dice, trade), History(dice, trade, years, today),
            // The first is whom the demo login `seeker` belongs to.
            number == 0 ? SeekerVisibility.Findable : dice.Below(30) switch { < 10 => SeekerVisibility.Findable, < 13 => SeekerVisibility.Open, _ => SeekerVisibility.Hidden },
            number == 0 || dice.Percent(40));
    }

    private static string Code(Dice dice) => string.Create(8, dice, static (letters, d) =>
    {
        foreach (ref var letter in letters)
        {
            letter = CodeLetters[d.Below(CodeLetters.Length)];
        }
    });

    private static EducationLevel Schooling(Dice dice, EducationLevel asked)
    {
        var drawn = dice.Below(100) switch
        {
            < 18 => EducationLevel.JuniorSecondary,
            < 46 => EducationLevel.SeniorSecondary,
            < 74 => EducationLevel.College,
            < 95 => EducationLevel.Bachelor,
            < 99 => EducationLevel.Master,
            _ => EducationLevel.Doctor,
        };
        return drawn < asked && dice.Percent(85) ? asked : drawn;
    }

    private static long? PayFrom(Dice dice, Trade trade)
    {
        var (low, high) = trade.Unit switch
        {
            PayUnit.Month => (trade.Yuan.Low, trade.Yuan.High),
            PayUnit.Year => (trade.Yuan.Low / 12, trade.Yuan.High / 12),
            _ => (0, 0),
        };
        return low == 0 || dice.Percent(12) ? null : (long)Math.Round((low + ((high - low) * 0.6 * dice.Fraction())) / 100) * 100 * 100;
    }

    private static List<EmploymentKind> Kinds(Dice dice, Trade trade)
    {
        List<EmploymentKind> kinds = [EmploymentKind.FullTime];
        if (trade.Flag("pt") is not null && dice.Percent(50))
        {
            kinds.Add(EmploymentKind.PartTime);
        }

        if (trade.Flag("temp") is not null && dice.Percent(50))
        {
            kinds.Add(EmploymentKind.Temporary);
        }

        return dice.Percent(20) ? [] : kinds;
    }

    private static List<WorkTime> Hours(Dice dice, Trade trade) => dice.Percent(40) ? [] : trade.Family.Hours switch
    {
        WorkingHours.Office => [WorkTime.Daytime],
        WorkingHours.Shift => dice.Percent(60) ? [WorkTime.Daytime, WorkTime.Shifts] : [WorkTime.Shifts, WorkTime.Nights],
        WorkingHours.Flex => [WorkTime.Weekends, WorkTime.Agreed],
        _ => [WorkTime.Agreed],
    };

    private static List<string> History(Dice dice, Trade trade, int years, DateOnly today)
    {
        var lines = new List<string>();
        var (end, left) = (today.AddMonths(-dice.Below(5)), years * 12);
        for (var jobs = 0; jobs < 3 && left >= 6; jobs++)
        {
            var months = jobs == 2 ? left : Math.Min(left, dice.Between(6, 60));
            var begin = end.AddMonths(-months);
            var until = jobs == 0 && dice.Percent(40) ? "至今" : end.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            lines.Add($"{begin.ToString("yyyy-MM", CultureInfo.InvariantCulture)} — {until}，{dice.Pick(trade.Titles)}");
            (end, left) = (begin.AddMonths(-dice.Below(3)), left - months);
        }

        return lines;
    }

    private static GeoPoint Near(Dice dice, GeoPoint centre) => new(
        Math.Round(centre.Latitude + (Spread * ((2 * dice.Fraction()) - 1)), 5), Math.Round(centre.Longitude + (Spread * ((2 * dice.Fraction()) - 1)), 5));
}
