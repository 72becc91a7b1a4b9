using System.Globalization;
using System.Text.RegularExpressions;

namespace Qiao.Lexicon;

/// <summary>Reads spans of months such as `2019.03-2022.06`, `2019年3月至今` and `Mar 2019 - present` from a normalised text.</summary>
internal static partial class WorkDates
{
    private const int MostMonths = 60 * 12;

    /// <summary>The spans a line names, as month numbers (year × 12 + month - 1), both ends included.</summary>
    public static List<(int From, int To)> Spans(string line, DateOnly today)
    {
        var spans = new List<(int, int)>();
        var now = (today.Year * 12) + today.Month - 1;
        foreach (Match match in Span().Matches(line))
        {
            var from = Month(match.Groups["y1"].Value, match.Groups["m1"].Value, match.Groups["n1"].Value, isEnd: false);
            var to = match.Groups["now"].Success ? now : Month(match.Groups["y2"].Value, match.Groups["m2"].Value, match.Groups["n2"].Value, isEnd: true);
            to = Math.Min(to, now);
            if (from <= to && from >= now - MostMonths)
            {
                spans.Add((from, to));
            }
        }

        return spans;
    }

    /// <summary>How many different months the spans cover.</summary>
    public static int Covered(IEnumerable<(int From, int To)> spans)
    {
        var months = 0;
        var until = int.MinValue;
        foreach (var (from, to) in spans.Order())
        {
            months += Math.Max(0, to - Math.Max(from, until) + 1);
            until = Math.Max(until, to + 1);
        }

        return months;
    }

    // A year without a month counts from its January, or to the month before the next begins: 2019-2021 is two years.
    private static int Month(string year, string number, string name, bool isEnd)
    {
        var start = int.Parse(year, CultureInfo.InvariantCulture) * 12;
        if (number.Length > 0)
        {
            return start + Math.Clamp(int.Parse(number, CultureInfo.InvariantCulture), 1, 12) - 1;
        }

        var named = name.Length >= 3 ? Array.IndexOf(Months, name[..3]) : -1;
        return named >= 0 ? start + named : isEnd ? start - 1 : start;
    }

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    [GeneratedRegex(@"(?<![0-9])(?:(?<n1>[a-z]{3,9})\.?\s+|(?<m1>1[0-2]|0?[1-9])/)?(?<y1>(?:19|20)[0-9]{2})\s*(?:[./年-]\s*(?<m1>1[0-2]|0?[1-9])(?![0-9])\s*(?:月份?)?|年)?(?:[./-](?:[0-2]?[0-9]|3[01])(?![0-9])日?)?\s*(?:-+|~|至|到|to|until)\s*(?:(?<now>至?今|现在|目前|present|now|current|today)|(?:(?<n2>[a-z]{3,9})\.?\s+|(?<m2>1[0-2]|0?[1-9])/)?(?<y2>(?:19|20)[0-9]{2})(?![0-9])\s*(?:[./年-]\s*(?<m2>1[0-2]|0?[1-9])(?![0-9]))?)")]
    private static partial Regex Span();
}
