using System.Globalization;
using Qiao.Organisations;
using Qiao.Vacancies.Clustering;

namespace Qiao.Vacancies;

/// <summary>By what doubles of a vacancy are found: its group, and a similarity hash of its text.</summary>
internal readonly record struct DoubleTraits(long Group, long Fingerprint)
{
    public static DoubleTraits Of(VacancyDraft draft, OrganisationId? employer) => new(
        Clustering.Fingerprint.Group(employer?.ToString() ?? "", draft.Division?.ToString() ?? "", draft.Occupation?.ToString() ?? ""),
        Clustering.Fingerprint.Of(Text(draft)));

    // Where there is little text, pay and demands are what tells two vacancies apart.
    private static string Text(VacancyDraft draft) => draft.Description.Length >= 200
        ? draft.Title + "\n" + draft.Description
        : string.Create(CultureInfo.InvariantCulture, $"{draft.Title} {draft.Description} {draft.Pay?.MinFen}x{draft.Pay?.MaxFen} e{(int?)draft.Education} y{draft.YearsMin} k{draft.Employment}");
}
