using System.Globalization;
using Qiao.Lexicon;

namespace Qiao.Vacancies;

/// <summary>Pay as people read it.</summary>
public static class PayTexts
{
    public static readonly Bilingual NotStated = new("薪酬面议", "Pay negotiable");

    /// <summary>`¥7,000–12,000 / 月 · 13薪`; negotiable when there is none.</summary>
    public static Bilingual Write(Pay? pay)
    {
        if (pay is null || (pay.MinFen is null && pay.MaxFen is null))
        {
            return NotStated;
        }

        var unit = UnitName(pay.Unit);
        var months = pay.MonthsPerYear > 12 && pay.Unit == PayUnit.Month ? pay.MonthsPerYear.ToString(CultureInfo.InvariantCulture) : null;
        return new(
            Span(pay, "起", "以内") + " / " + unit.Zh + (months is null ? "" : $" · {months}薪"),
            Span(pay, " or more", " or less") + " / " + unit.En + (months is null ? "" : $" × {months} a year"));
    }

    private static string Span(Pay pay, string orMore, string orLess) => (pay.MinFen, pay.MaxFen) switch
    {
        ({ } min, { } max) when min == max => new Money(min).ToString(),
        ({ } min, { } max) => $"{new Money(min)}–{new Money(max).ToString()[1..]}",
        ({ } min, null) => new Money(min) + orMore,
        (_, { } max) => new Money(max) + orLess,
        _ => "",
    };

    /// <summary>What pay is counted by: `月`, `month`.</summary>
    public static Bilingual UnitName(PayUnit unit) => unit switch
    {
        PayUnit.Hour => new("小时", "hour"),
        PayUnit.Day => new("天", "day"),
        PayUnit.Week => new("周", "week"),
        PayUnit.Year => new("年", "year"),
        PayUnit.Piece => new("件", "piece"),
        _ => new("月", "month"),
    };
}
