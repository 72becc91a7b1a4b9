using System.Globalization;
using Qiao.Engine.Text;
using Qiao.Platform;

namespace Qiao.Lexicon;

/// <summary>Something wrong in the files of a lexicon.</summary>
/// <param name="Code">Stable, such as `lexicon.doubled-title`.</param>
/// <param name="Line">Counted from 1; 0 when the finding is about no single line.</param>
public sealed record LexiconFinding(string Code, Bilingual Text, string File, int Line);

/// <summary>Examines the files of a lexicon for what would mislead its readers; the order of the files does not matter.</summary>
public static class LexiconDoctor
{
    private const int FewestTitles = 3;

    /// <summary>All findings, by file and line; empty for a sound lexicon.</summary>
    public static IReadOnlyList<LexiconFinding> Check(IReadOnlyList<LexiconFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var findings = new List<LexiconFinding>();
        var occupations = Rows(files.Where(file => file.HoldsOccupations), 5, findings);
        var skills = Rows(files.Where(file => file.HoldsSkills), 7, findings);
        var groups = Rows(files.Where(file => file.HoldsGroups), 3, findings);

        CheckOccupations(occupations, findings);
        CheckSkills(skills, [.. occupations.Select(row => row[0])], findings);
        CheckGroups(groups, occupations, findings);
        CheckDoubles(occupations, "lexicon.doubled-title", [3, 4], findings);
        CheckDoubles(skills, "lexicon.doubled-synonym", [4, 5], findings);
        return [.. findings.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Code, StringComparer.Ordinal)];
    }

    private static List<LexiconRow> Rows(IEnumerable<LexiconFile> files, int columns, List<LexiconFinding> findings)
    {
        var rows = files.SelectMany(file => file.Rows()).ToList();
        foreach (var row in rows.Where(row => row.Cells.Length != columns))
        {
            Add(findings, row, "lexicon.wrong-columns", new("应有 {0} 列，实有 {1} 列。", "{0} columns are expected; there are {1}."), columns, row.Cells.Length);
        }

        var seen = new Dictionary<string, LexiconRow>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => !seen.TryAdd(row[0], row)))
        {
            Add(findings, row, "lexicon.doubled-code", new("{0} 已在 {1} 第 {2} 行出现。", "{0} is already in {1}, line {2}."), row[0], seen[row[0]].File.Name, seen[row[0]].Line);
        }

        return rows;
    }

    private static void CheckOccupations(List<LexiconRow> rows, List<LexiconFinding> findings)
    {
        foreach (var row in rows)
        {
            CheckLanguages(row, 1, row[0], findings);
            if (!IscoUnitGroups.All.Contains(row[0]))
            {
                Add(findings, row, "lexicon.unknown-code", new("{0} 不是 ISCO-08 的细类代码。", "{0} is not a unit group of ISCO-08."), row[0]);
            }

            if (row.List(3).Length < FewestTitles)
            {
                Add(findings, row, "lexicon.few-titles", new("{0} 的中文职位名称不足 {1} 个。", "{0} has fewer than {1} Chinese titles."), row[0], FewestTitles);
            }
        }

        foreach (var missing in IscoUnitGroups.All.Except(rows.Select(row => row[0])).Order(StringComparer.Ordinal))
        {
            findings.Add(new LexiconFinding("lexicon.missing-occupation", new Bilingual("缺少职业 {0}。", "Occupation {0} is missing.").With(missing), "", 0));
        }
    }

    private static void CheckSkills(List<LexiconRow> rows, HashSet<string> occupations, List<LexiconFinding> findings)
    {
        var prefixes = occupations.SelectMany(code => Enumerable.Range(1, code.Length).Select(length => code[..length])).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            CheckLanguages(row, 2, row[0], findings);
            if (!SkillId.TryRead(row[0], out _))
            {
                Add(findings, row, "lexicon.unknown-code", new("“{0}”不是合格的技能标识。", "'{0}' is not a well-formed skill id."), row[0]);
            }

            if (!OccupationLexicon.TryReadKind(row[1], out _))
            {
                Add(findings, row, "lexicon.unknown-kind", new("“{0}”不是技能种类。", "'{0}' is not a kind of skill."), row[1]);
            }

            var unknown = row.List(6, ',').Where(prefix => !prefixes.Contains(prefix)).ToList();
            if (unknown.Count > 0 || row.List(6, ',').Length == 0)
            {
                Add(findings, row, "lexicon.orphan-skill", new("技能 {0} 所属职业不存在：{1}。", "Skill {0} belongs to no such occupation: {1}."), row[0], string.Join(", ", unknown));
            }
        }
    }

    private static void CheckGroups(List<LexiconRow> groups, List<LexiconRow> occupations, List<LexiconFinding> findings)
    {
        foreach (var row in groups)
        {
            CheckLanguages(row, 1, row[0], findings);
        }

        var named = groups.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        var needed = occupations.Where(row => row[0].Length == 4).SelectMany(row => new[] { row[0][..1], row[0][..2], row[0][..3] });
        foreach (var code in needed.Distinct().Where(code => !named.Contains(code)).Order(StringComparer.Ordinal))
        {
            findings.Add(new LexiconFinding("lexicon.nameless-group", new Bilingual("职业类别 {0} 没有名称。", "Group {0} has no name.").With(code), "", 0));
        }
    }

    private static void CheckLanguages(LexiconRow row, int column, string what, List<LexiconFinding> findings)
    {
        if (row[column].Length == 0 || row[column + 1].Length == 0)
        {
            Add(findings, row, "lexicon.missing-language", new("{0} 缺少一种语言的名称。", "{0} lacks its name in one language."), what);
        }
    }

    // The same text twice within a language: in one row it is superfluous, in two it makes the reader waver.
    private static void CheckDoubles(List<LexiconRow> rows, string code, int[] columns, List<LexiconFinding> findings)
    {
        foreach (var column in columns)
        {
            var seen = new Dictionary<string, LexiconRow>(StringComparer.Ordinal);
            foreach (var row in rows)
            {
                foreach (var title in row.List(column))
                {
                    if (!seen.TryAdd(Normaliser.Fold(title), row))
                    {
                        Add(findings, row, code, new("“{0}”在 {1} 和 {2} 中重复。", "'{0}' stands in both {1} and {2}."), title, seen[Normaliser.Fold(title)][0], row[0]);
                    }
                }
            }
        }
    }

    private static void Add(List<LexiconFinding> findings, LexiconRow row, string code, Bilingual text, params object[] values) =>
        findings.Add(new LexiconFinding(code, text.With(Array.ConvertAll(values, value => (object)(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""))), row.File.Name, row.Line));
}
