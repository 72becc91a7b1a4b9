using System.Text.RegularExpressions;
using Qiao.Lexicon;

namespace Qiao.People;

/// <summary>A school that a person attended: months as `2014-09`; no end while it lasts.</summary>
/// <param name="Field">What was studied, in the person's words.</param>
internal sealed record SchoolAttended(string From, string? To, EducationLevel Level, string School, string? Field, bool Finished)
{
    /// <summary>`2014-09 — 2017-06，大专，某职业学院，机电一体化`, which <see cref="EducationHistory.Read"/> reads back.</summary>
    public override string ToString() =>
        $"{From} — {To ?? "至今"}，{Level.InWords().Zh}，{School}" + (Field is null ? "" : "，" + Field) + (To is not null && !Finished ? "，肄业" : "");
}

/// <summary>A short list of schools, written one a line: from, to, level, school, field, and whether it was left unfinished.</summary>
internal static partial class EducationHistory
{
    public const int MostSchools = 10;

    /// <summary>The schools in the order written, or the first line that cannot be read.</summary>
    public static (IReadOnlyList<SchoolAttended> Schools, Problem? Problem) Read(string? text)
    {
        var lines = WorkHistory.Lines(text);
        if (lines.Count > MostSchools)
        {
            return ([], Texts.TooManySchools(MostSchools));
        }

        var schools = new List<SchoolAttended>();
        foreach (var (i, line) in lines.Index())
        {
            if (line.Length > WorkHistory.LongestLine || WorkHistory.ReadSpan(line) is not var (from, to, rest) || Attended().Match(rest) is not { Success: true } match || LevelOf(match.Groups["level"].Value) is not { } level)
            {
                return ([], Texts.SchoolForm(i + 1));
            }

            var field = match.Groups["field"].Value.Trim();
            schools.Add(new(from, to, level, match.Groups["school"].Value.Trim(), field.Length == 0 ? null : field, to is not null && !match.Groups["left"].Success));
        }

        return (schools, null);
    }

    /// <summary>The highest level that was finished, or null when none was.</summary>
    public static EducationLevel? Highest(IReadOnlyList<SchoolAttended> schools) => schools.Where(s => s.Finished).Max(s => (EducationLevel?)s.Level);

    private static EducationLevel? LevelOf(string text) =>
        PersonTexts.Levels.Where(level => level.InWords() is var name && (name.Zh == text.Trim() || name.En.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))).Select(level => (EducationLevel?)level).FirstOrDefault()
        ?? (EducationReader.Read(text) is { Highest: not EducationLevel.None and var highest } ? highest : null);

    [GeneratedRegex(@"^(?<level>[^,，;；|\t]{1,40})[,，;；|\t]\s*(?<school>[^,，;；|\t]{2,60}?)(?:[,，;；|\t]\s*(?!(?:肄业|未毕业|unfinished|not finished|毕业|在读|finished)\s*$)(?<field>[^,，;；|\t]{1,60}?))?(?:[,，;；|\t]\s*(?:(?<left>肄业|未毕业|unfinished|not finished)|毕业|在读|finished))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Attended();
}
