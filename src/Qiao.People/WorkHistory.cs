using System.Globalization;
using System.Text.RegularExpressions;

namespace Qiao.People;

/// <summary>A job that a person held: months as `2019-03`; no end while it lasts.</summary>
internal sealed record JobHeld(string From, string? To, string Title, string? Employer)
{
    /// <summary>`2019-03 — 2022-05，焊工，某机械厂`, which <see cref="WorkHistory.Read"/> reads back.</summary>
    public override string ToString() => $"{From} — {To ?? "至今"}，{Title}" + (Employer is null ? "" : "，" + Employer);
}

/// <summary>A short list of jobs, written one a line: from, to, title, employer.</summary>
internal static partial class WorkHistory
{
    public const int MostJobs = 20;
    public const int LongestLine = 200;

    public static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The jobs in the order written, or the first line that cannot be read.</summary>
    public static (IReadOnlyList<JobHeld> Jobs, Problem? Problem) Read(string? text)
    {
        var lines = Lines(text);
        if (lines.Count > MostJobs)
        {
            return ([], Texts.TooManyJobs(MostJobs));
        }

        var jobs = new List<JobHeld>();
        foreach (var (i, line) in lines.Index())
        {
            if (line.Length > LongestLine || ReadSpan(line) is not var (from, to, rest) || Job().Match(rest) is not { Success: true } match)
            {
                return ([], Texts.JobForm(i + 1));
            }

            var employer = match.Groups["employer"].Value.Trim();
            jobs.Add(new(from, to, match.Groups["title"].Value.Trim(), employer.Length == 0 ? null : employer));
        }

        return (jobs, null);
    }

    /// <summary>The months that a line begins with, no end while it lasts, and what stands behind them; null when it does not begin so, or ends before it begins.</summary>
    public static (string From, string? To, string Behind)? ReadSpan(string line)
    {
        if (Span().Match(line) is not { Success: true } match || Month(match, "from") is not { } from)
        {
            return null;
        }

        var to = match.Groups["to"].Success ? Month(match, "to") : null;
        return (match.Groups["to"].Success && to is null) || (to is not null && string.CompareOrdinal(to, from) < 0) ? null : (from, to, match.Groups["rest"].Value);
    }

    private static string? Month(Match match, string group) =>
        int.Parse(match.Groups[group + "m"].Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
            ? $"{match.Groups[group + "y"].Value}-{month:00}"
            : null;

    [GeneratedRegex(@"^(?<from>(?<fromy>(?:19|20)[0-9]{2})\s*[-./年]\s*(?<fromm>[0-9]{1,2})月?)\s*(?:—+|–|-|~|～|至|到|to)\s*(?:(?<to>(?<toy>(?:19|20)[0-9]{2})\s*[-./年]\s*(?<tom>[0-9]{1,2})月?)|至今|今|now|present)\s*[,，;；|\t ]\s*(?<rest>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    [GeneratedRegex(@"^(?<title>[^,，;；|\t]{1,60})(?:[,，;；|\t]\s*(?<employer>.{1,80}))?$")]
    private static partial Regex Job();
}
