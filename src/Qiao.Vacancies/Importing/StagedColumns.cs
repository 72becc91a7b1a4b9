using Qiao.Lexicon;
using Qiao.Organisations;

namespace Qiao.Vacancies.Importing;

/// <summary>The columns that vacancies_vacancy and vacancies_staged share, and a draft's values for them.</summary>
internal static class StagedColumns
{
    public static readonly BulkColumn[] OfVacancy =
    [
        BulkColumn.Text("id"), BulkColumn.Text("state"), BulkColumn.Text("employer"), BulkColumn.Text("title"), BulkColumn.Text("description"),
        BulkColumn.Text("language"), BulkColumn.Text("occupation"), BulkColumn.Text("division"), BulkColumn.Text("place"),
        BulkColumn.Double("latitude"), BulkColumn.Double("longitude"), BulkColumn.Text("pay_unit"), BulkColumn.Long("pay_min_fen"),
        BulkColumn.Long("pay_max_fen"), BulkColumn.Int("pay_months"), BulkColumn.Long("monthly_min_fen"), BulkColumn.Long("monthly_max_fen"),
        BulkColumn.Text("education"), BulkColumn.Int("years_min"), BulkColumn.Int("years_max"), BulkColumn.Text("employment"),
        BulkColumn.Int("headcount"), BulkColumn.Text("skills"), BulkColumn.Text("licences"), BulkColumn.Text("benefits"), BulkColumn.Text("posted"),
        BulkColumn.Text("source"), BulkColumn.Text("source_key"), BulkColumn.Text("hash"), BulkColumn.Long("double_group"),
        BulkColumn.Long("fingerprint"), BulkColumn.Text("cluster"), BulkColumn.Long("changed"), BulkColumn.Long("revision"),
    ];

    public static readonly BulkColumn[] OfStaged = [BulkColumn.Text("import"), BulkColumn.Long("row"), .. OfVacancy];

    public static string Names(string prefix = "") => string.Join(", ", OfVacancy.Select(column => prefix + column.Name));

    public static object?[] Values(ImportId import, long row, VacancyId id, VacancyDraft draft, OrganisationId? employer, string source, string hash, DateOnly today, DateTimeOffset now)
    {
        var (monthlyMin, monthlyMax) = draft.Pay?.MonthlyFen() ?? (null, null);
        var traits = DoubleTraits.Of(draft, employer);
        return
        [
            import.ToString(), row,
            id.ToString(), nameof(VacancyState.Published), employer?.ToString(), draft.Title, draft.Description, draft.Language.ToString(),
            draft.Occupation?.ToString(), draft.Division?.ToString(), draft.Place, draft.Point?.Latitude, draft.Point?.Longitude,
            draft.Pay?.Unit.ToString(), draft.Pay?.MinFen, draft.Pay?.MaxFen, draft.Pay?.MonthsPerYear, monthlyMin, monthlyMax,
            draft.Education?.ToString(), draft.YearsMin, draft.YearsMax, draft.Employment.ToString(), draft.Headcount,
            string.Join(';', draft.Skills), string.Join(';', draft.Licences), string.Join(';', draft.Benefits),
            StoredValue.Day(draft.Posted ?? today), source, draft.Key ?? hash, hash, traits.Group, traits.Fingerprint,
            id.ToString(), now.ToUnixTimeMilliseconds(), 1L,
        ];
    }
}
