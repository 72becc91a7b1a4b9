using System.Text.RegularExpressions;
using Qiao.Engine.Text;

namespace Qiao.Lexicon;

/// <summary>Levels of schooling in their order; the numbers are stored.</summary>
public enum EducationLevel
{
    /// <summary>None, or none asked for.</summary>
    None = 0,

    /// <summary>小学 or 初中.</summary>
    JuniorSecondary = 1,

    /// <summary>高中, 中专, 中技, 技校 or 职高.</summary>
    SeniorSecondary = 2,

    /// <summary>大专 or 高职.</summary>
    College = 3,

    /// <summary>本科.</summary>
    Bachelor = 4,

    /// <summary>硕士.</summary>
    Master = 5,

    /// <summary>博士.</summary>
    Doctor = 6,
}

/// <summary>The levels of schooling a text names.</summary>
/// <param name="Lowest">What a vacancy asks for at least; <see cref="EducationLevel.None"/> when it says that none is needed.</param>
/// <param name="Highest">What a person has reached.</param>
public sealed record EducationReading(EducationLevel Lowest, EducationLevel Highest);

/// <summary>Reads levels of schooling from a text in Chinese or English.</summary>
public static partial class EducationReader
{
    /// <summary>The levels named; null when there are none. `学历不限` and `初中及以下` ask for nothing.</summary>
    public static EducationReading? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Normaliser.Fold(text);
        var found = Levels.Where(level => level.Pattern.IsMatch(folded)).Select(level => level.Level).ToList();
        if (found.Count == 0)
        {
            return NoneNeeded().IsMatch(folded) ? new EducationReading(EducationLevel.None, EducationLevel.None) : null;
        }

        var asksNothing = NoneNeeded().IsMatch(folded) || AtMost().IsMatch(folded);
        return new EducationReading(asksNothing ? EducationLevel.None : found.Min(), found.Max());
    }

    private static readonly (Regex Pattern, EducationLevel Level)[] Levels =
    [
        (Junior(), EducationLevel.JuniorSecondary), (Senior(), EducationLevel.SeniorSecondary), (College(), EducationLevel.College),
        (Bachelor(), EducationLevel.Bachelor), (Master(), EducationLevel.Master), (Doctor(), EducationLevel.Doctor),
    ];

    [GeneratedRegex("学历不限|不限学历|学历无要求|无学历要求|不要求学历|对学历不|no degree|no formal education|no education require")]
    private static partial Regex NoneNeeded();

    [GeneratedRegex("及以下|或以下")]
    private static partial Regex AtMost();

    [GeneratedRegex("小学(?!.{0,3}(?:老师|教师|语文|数学|英语))|初中(?!.{0,3}(?:老师|教师|语文|数学|英语))|primary school|junior high|middle school")]
    private static partial Regex Junior();

    [GeneratedRegex("高中(?!.{0,3}(?:老师|教师|语文|数学|英语))|中专|中技|技校|技工学校|职高|职业高中|high school(?! teacher)|secondary school(?! teacher)|vocational school|\\bged\\b")]
    private static partial Regex Senior();

    [GeneratedRegex("大专|专科|高职|高专|associate'?s? degree|college diploma|junior college|higher diploma")]
    private static partial Regex College();

    [GeneratedRegex("本科|学士|bachelor|undergraduate degree|\\bb\\.?(?:sc|a|eng|s)\\b\\.?(?= in| of|,|\\)|$)|university degree|college degree")]
    private static partial Regex Bachelor();

    [GeneratedRegex("硕士|研究生|\\bmba\\b|master'?s degree|master'?s in|master of|masters degree|\\bmsc\\b")]
    private static partial Regex Master();

    [GeneratedRegex("博士|ph\\.?d|doctorate|doctoral degree")]
    private static partial Regex Doctor();
}
