using System.Globalization;
using System.Text.RegularExpressions;
using Qiao.Engine.Text;

namespace Qiao.Lexicon;

/// <summary>Years of work a text asks for or states.</summary>
/// <param name="MaxYears">Null when there is no upper end.</param>
public sealed record ExperienceReading(int MinYears, int? MaxYears);

/// <summary>Reads years of experience from a field or sentence: `3-5年`, `1年以上`, `经验不限`, `应届`, `at least 3 years`.</summary>
public static partial class ExperienceReader
{
    private const int MostYears = 60;

    /// <summary>The years named; null when the text says nothing about experience.</summary>
    public static ExperienceReading? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Normaliser.Fold(text.Length > 2000 ? text[..2000] : text);
        if (Years().Matches(folded).FirstOrDefault(IsPlausible) is { } match)
        {
            return Span(match);
        }

        return folded switch
        {
            _ when NoneNeeded().IsMatch(folded) => new ExperienceReading(0, null),
            _ when Graduate().IsMatch(folded) => new ExperienceReading(0, 0),
            _ when UnderOneYear().IsMatch(folded) => new ExperienceReading(0, 1),
            _ => null,
        };
    }

    private static bool IsPlausible(Match match) => Number(match.Groups["a"].Value) <= MostYears && Number(match.Groups["b"].Value) <= MostYears;

    private static ExperienceReading Span(Match match)
    {
        var first = Number(match.Groups["a"].Value);
        if (match.Groups["b"].Success)
        {
            var second = Number(match.Groups["b"].Value);
            return new ExperienceReading(Math.Min(first, second), Math.Max(first, second));
        }

        return match.Groups["less"].Success ? new ExperienceReading(0, first) : new ExperienceReading(first, null);
    }

    // Chinese numerals up to ten, as far as advertisements use them; an empty group counts as 0.
    internal static int Number(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (char.IsAsciiDigit(text[0]))
        {
            return text.Length > 3 ? int.MaxValue : (int)decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        return text[0] == '两' ? 2 : "一二三四五六七八九十".IndexOf(text[0], StringComparison.Ordinal) + 1;
    }

    [GeneratedRegex(@"(?<![0-9.])(?<a>[0-9]{1,2}(?:\.5)?|[一二两三四五六七八九十])\s*(?:年|years?)?\s*(?:(?:-|~|至|到|to)\s*(?<b>[0-9]{1,2}|[一二两三四五六七八九十])\s*)?\+?\s*(?:个?年(?!级|龄|代|薪|终|货|会|轻|月|度)|years?|yrs?)(?<less>以内|以下|及以下|之内| or less)?")]
    internal static partial Regex Years();

    [GeneratedRegex("经验不限|不限经验|无需经验|不需要?经验|不要求经验|无经验要求|经验无要求|零基础|无经验(?:亦|也|均|者)?可|no experience|experience not required|any experience|不限年限|^\\s*不限\\s*$")]
    private static partial Regex NoneNeeded();

    [GeneratedRegex("应届|在校|毕业生|实习生|fresh graduate|new graduate|recent graduate|entry[- ]level|校招")]
    private static partial Regex Graduate();

    [GeneratedRegex("半年|[0-9]{1,2}个月")]
    private static partial Regex UnderOneYear();
}
