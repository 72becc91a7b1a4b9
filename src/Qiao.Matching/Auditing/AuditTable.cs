using Qiao.Organisations;
using Qiao.Platform.Tables;

namespace Qiao.Matching.Auditing;

/// <summary>An audit as a table for spreadsheets: one row per group.</summary>
public static class AuditTable
{
    public static IReadOnlyList<Bilingual> Columns { get; } =
        [AuditTexts.Kind, AuditTexts.Group, AuditTexts.Vacancies, AuditTexts.Fitting, AuditTexts.Listed, AuditTexts.Expected, AuditTexts.Ratio];

    /// <summary>The cells of every row, in the order of <see cref="Columns"/>.</summary>
    public static IEnumerable<object?[]> Rows(AuditView view)
    {
        foreach (var (kind, groups) in new[] { (AuditTexts.ByKind, view.Kinds), (AuditTexts.ByDivision, view.Divisions) })
        {
            foreach (var group in groups)
            {
                yield return
                [
                    kind.ToString(), NameOf(group.Group).ToString(), group.Vacancies, group.Fitting, group.Listed, Math.Round(group.Expected, 1),
                    group.Ratio is { } ratio ? Math.Round(ratio, 3) : null,
                ];
            }
        }
    }

    /// <summary>The name of a kind of employer or of a division.</summary>
    public static Bilingual NameOf(string group) =>
        Enum.TryParse<OrganisationKind>(group, out var kind) && !char.IsAsciiDigit(group.FirstOrDefault('0')) ? kind.Name()
        : DivisionCode.TryRead(group, out var code) && Divisions.Find(code) is { } division ? division.Name
        : AuditTexts.PlaceUnknown;

    /// <summary>The whole table as a file.</summary>
    public static TableFile File(AuditView view) => new(AuditTexts.Title, Columns, Rows(view));
}
