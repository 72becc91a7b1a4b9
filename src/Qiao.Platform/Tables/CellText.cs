using System.Globalization;
using System.Text;

namespace Qiao.Platform.Tables;

/// <summary>Values as texts of a report: what no spreadsheet can hold is dropped, moments are told in China's time.</summary>
internal static class CellText
{
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    public static string Of(object? value) => value switch
    {
        null => "",
        string text => Clean(text),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToOffset(ChinaOffset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool isSo => isSo ? "true" : "false",
        double number when double.IsFinite(number) && Math.Abs(number) < 7e28 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Clean(value.ToString() ?? ""),
    };

    /// <summary>Whether a spreadsheet would take the text for a formula (OWASP, CSV Injection).</summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && text[0] switch
        {
            '=' or '+' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '＠' => true,
            '-' or '－' => !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
            _ => false,
        };

    /// <summary>At most so many UTF-16 units, never half a character outside the basic plane.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string Clean(string text)
    {
        if (!NeedsCleaning(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a surrogate pair arrives here as U+FFFD.
            if (rune.Value is '\t' or '\n' or '\r' || !(Rune.IsControl(rune) || rune.Value is 0xfffe or 0xffff))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    private static bool NeedsCleaning(string text)
    {
        foreach (var letter in text)
        {
            if (letter < ' ' || letter is (>= '\u007f' and < '\u00a0') or (>= '\ud800' and < '\ue000') or >= '\ufffe')
            {
                return true;
            }
        }

        return false;
    }
}
