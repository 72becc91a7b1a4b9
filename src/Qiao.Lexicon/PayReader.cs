using System.Globalization;
using System.Text.RegularExpressions;
using Qiao.Engine.Text;
using Qiao.Platform;

namespace Qiao.Lexicon;

/// <summary>
/// Reads pay as advertisements write it: `7-12K·13薪`, `130-150元/天`, `1.1-1.5万`, `6千-1万`, `8k以上`, `20-30万/年`, `面议`.
/// Never throws; what looks odd is read all the same and reported as a doubt.
/// </summary>
public static partial class PayReader
{
    // Above this no advertisement is believable and a telephone number is likelier: 100 million yuan.
    private const decimal MostYuan = 100_000_000;

    /// <summary>What a text says about pay. When nothing in it reads as pay, both parts are empty.</summary>
    public static PayReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Normaliser.Fold(text.Length > 400 ? text[..400] : text);
        folded = ThousandsComma().Replace(folded, "");
        var doubts = new List<Problem>();
        var months = Months(ref folded, doubts);
        var match = Amount().Matches(folded).FirstOrDefault(IsLikelyPay) ?? Amount().Match(folded);
        if (!match.Success)
        {
            return new PayReading(null, Negotiable().IsMatch(folded), []);
        }

        if (Amounts(match, doubts) is not var (low, high))
        {
            return new PayReading(null, Negotiable().IsMatch(folded), doubts);
        }

        var around = folded[Math.Max(0, match.Index - 12)..Math.Min(folded.Length, match.Index + match.Length + 14)];
        var unit = Unit(around, match.Length, out var isStated);
        if (high is null && Below().IsMatch(folded))
        {
            (low, high) = (null, low);
        }
        else if (high is null && !Above().IsMatch(folded))
        {
            high = low;
        }

        if (low > high)
        {
            doubts.Add(PayDoubts.Swapped);
            (low, high) = (high, low);
        }

        var pay = new Pay(unit, Fen(low), Fen(high), unit == PayUnit.Month ? months : 12);
        PayDoubts.Add(pay, isStated, doubts);
        return new PayReading(pay, false, doubts);
    }

    private static int Months(ref string folded, List<Problem> doubts)
    {
        var match = MonthsPaid().Match(folded);
        if (!match.Success)
        {
            return 12;
        }

        folded = folded.Remove(match.Index, match.Length);
        var months = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        if (months is >= 12 and <= 36)
        {
            return months;
        }

        doubts.Add(PayDoubts.OddMonths);
        return 12;
    }

    // A number with a unit or a range of numbers is pay before a bare number is.
    private static bool IsLikelyPay(Match match) =>
        match.Groups["b"].Success || match.Groups["u"].Success || match.Groups["yuan"].Success;

    private static (decimal? Low, decimal? High)? Amounts(Match match, List<Problem> doubts)
    {
        var first = match.Groups["a"].Value;
        var second = match.Groups["b"].Value;
        if (first.Length > 15 || second.Length > 15)
        {
            doubts.Add(PayDoubts.TooLarge);
            return null;
        }

        var low = Number(first);
        var lowUnit = Factor(match.Groups["u"].Value);
        if (second.Length == 0)
        {
            return (low * (lowUnit ?? 1), null);
        }

        var high = Number(second);
        var highUnit = Factor(match.Groups["v"].Value);
        // 1.1-1.5万 and 8k-12 name the unit once; 8000-1万 does not mean 80 million.
        var lowFactor = lowUnit ?? (low < 1000 ? highUnit : null) ?? 1;
        var highFactor = highUnit ?? (high < 1000 ? lowUnit : null) ?? 1;
        return (low * lowFactor, high * highFactor);
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static decimal? Factor(string unit) => unit switch
    {
        "k" or "千" => 1000,
        "w" or "万" => 10_000,
        "百" => 100,
        _ => null,
    };

    private static PayUnit Unit(string around, int length, out bool isStated)
    {
        isStated = true;
        foreach (var (pattern, unit) in Units)
        {
            if (pattern.IsMatch(around))
            {
                return unit;
            }
        }

        isStated = false;
        return PayUnit.Month;
    }

    private static readonly (Regex, PayUnit)[] Units =
    [
        (PerHour(), PayUnit.Hour), (PerDay(), PayUnit.Day), (PerWeek(), PayUnit.Week), (PerYear(), PayUnit.Year),
        (PerPiece(), PayUnit.Piece), (PerMonth(), PayUnit.Month),
    ];

    private static long? Fen(decimal? yuan) => yuan is null ? null : Money.Yuan(Math.Min(yuan.Value, MostYuan * 10_000)).Fen;

    [GeneratedRegex(@"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")]
    private static partial Regex ThousandsComma();

    [GeneratedRegex(@"[·x*/\s]*([0-9]{1,3})\s*薪")]
    private static partial Regex MonthsPaid();

    [GeneratedRegex(@"(?<a>[0-9]+(?:\.[0-9]+)?)\s*(?<u>k(?![a-z])|千|万|w(?![a-z])|百)?\s*(?<yuan>元|块|rmb|cny)?(?:/[月天时年周])?\s*(?:(?:-+|~|至|到|to|—)\s*[¥$]?(?<b>[0-9]+(?:\.[0-9]+)?)\s*(?<v>k(?![a-z])|千|万|w(?![a-z])|百)?)?")]
    private static partial Regex Amount();

    [GeneratedRegex("面议|面谈|详谈|negotiable|competitive|depends on experience|\\bdoe\\b")]
    private static partial Regex Negotiable();

    [GeneratedRegex("以下|以内|封顶|不超过|up to|at most|below|under")]
    private static partial Regex Below();

    [GeneratedRegex(@"以上|起|[0-9]\s*[k千万w]?元?\s*\+|不低于|至少|at least|from|above|保底|不少于")]
    private static partial Regex Above();

    [GeneratedRegex("(?:/|每|元|块)一?个?(?:小时|钟头|时(?!间)|h(?![a-z])|hr)|时薪|(?:per|an|/) ?hour|hourly")]
    private static partial Regex PerHour();

    [GeneratedRegex("(?:/|每|一|元|块)(?:天|日)|日薪|日结|(?:per|a|/) ?day|daily")]
    private static partial Regex PerDay();

    [GeneratedRegex("(?:/|每|一)(?:周|星期|个?礼拜)|周薪|(?:per|a|/) ?week|weekly")]
    private static partial Regex PerWeek();

    [GeneratedRegex("(?:/|每|一|元|万)年|年薪|年收入|(?:per|a|/) ?(?:year|annum)|p\\.a\\.|annual|yearly")]
    private static partial Regex PerYear();

    [GeneratedRegex("(?:/|每|一)(?:件|单|个(?!月|小时|星期|礼拜)|趟|份|次|吨|平)|计件|(?:per|a|/) ?(?:piece|order|delivery)")]
    private static partial Regex PerPiece();

    [GeneratedRegex("(?:/|每|一个?)月|月薪|月入|底薪|(?:per|a|/) ?month|monthly")]
    private static partial Regex PerMonth();
}
