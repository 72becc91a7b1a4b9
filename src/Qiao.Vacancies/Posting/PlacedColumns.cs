using Qiao.Vacancies.Importing;

namespace Qiao.Vacancies.Posting;

/// <summary>The columns that posting fills, and a vacancy's values for them.</summary>
internal static class PlacedColumns
{
    public static readonly BulkColumn[] OfVacancy =
        [.. StagedColumns.OfVacancy, BulkColumn.Text("valid_through"), BulkColumn.Text("first_until"), BulkColumn.Long("published"), BulkColumn.Text("reason")];

    public static readonly BulkColumn[] OfStep =
    [
        BulkColumn.Text("vacancy"), BulkColumn.Long("revision"), BulkColumn.Text("step"), BulkColumn.Text("to_state"), BulkColumn.Text("reason"), BulkColumn.Text("actor"), BulkColumn.Long("at"),
    ];

    public static readonly BulkColumn[] OfVerdict =
    [
        BulkColumn.Text("vacancy"), BulkColumn.Long("revision"), BulkColumn.Text("worst"), BulkColumn.Text("findings"), BulkColumn.Text("plea"), BulkColumn.Text("asked_by"), BulkColumn.Long("at"),
    ];

    public static readonly BulkColumn[] OfJournal =
    [
        BulkColumn.Long("time"), BulkColumn.Text("module"), BulkColumn.Text("kind"), BulkColumn.Text("subject"), BulkColumn.Long("revision"), BulkColumn.Text("hash"),
        BulkColumn.Text("scope_after"), BulkColumn.Text("visibility"), BulkColumn.Text("actor"), BulkColumn.Text("reason"),
    ];

    public static object?[] Values(Vacancy v) =>
    [
        v.Id.ToString(), v.State.ToString(), v.Employer?.ToString(), v.Title, v.Description, v.Language.ToString(), v.Occupation, v.Division?.ToString(), v.Place, v.Latitude, v.Longitude,
        v.PayUnit?.ToString(), v.PayMinFen, v.PayMaxFen, v.PayMonths, v.MonthlyMinFen, v.MonthlyMaxFen, v.Education?.ToString(), v.YearsMin, v.YearsMax, v.Employment.ToString(),
        v.Headcount, v.Skills, v.Licences, v.Benefits, StoredValue.Day(v.Posted), v.Source, v.SourceKey, v.Hash, v.DoubleGroup, v.Fingerprint, v.Cluster.ToString(),
        v.Changed.ToUnixTimeMilliseconds(), v.Revision,
        v.ValidThrough is { } last ? StoredValue.Day(last) : null, v.FirstUntil is { } first ? StoredValue.Day(first) : null, v.Published?.ToUnixTimeMilliseconds(), v.Reason,
    ];
}
