using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Platform.SavedFilters;
using Qiao.Platform.Tables;

namespace Qiao.Vacancies.Reporting;

/// <summary>What a clerk looks at; all of it stays in the address.</summary>
/// <param name="State">Open when not said.</param>
/// <param name="Kind">Only vacancies about which this was said.</param>
public sealed record ReportsFilter(ComplaintState? State, ComplaintKind? Kind, string? Page);

/// <summary>How often a kind was reported.</summary>
public sealed record KindCount(ComplaintKind Kind, int Count);

/// <summary>The reports of one vacancy.</summary>
public sealed record ReportedLine(
    VacancyId Vacancy, string Title, Language Language, VacancyState VacancyState, OrganisationSummary? Employer, DivisionCode? Division, int Count, IReadOnlyList<KindCount> Kinds, DateTimeOffset First);

/// <summary>The clerk's queue of reported vacancies of the own area: one line for each vacancy, the most reported first.</summary>
internal sealed class ShowReports(VacanciesDb db, Employers employers, OwnFilters own, Caller caller)
{
    public const int PageLength = 50;
    private const int MostLines = 5_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/reports", async Task<IResult> (Reading<ReportsFilter> filter, ShowReports use, CancellationToken ct) => await use.PageAsync(filter, ct)).ForRoles(Role.Clerk);
        routes.MapGet("/desk/reports/table", async (string? format, Reading<ReportsFilter> filter, ShowReports use, CancellationToken ct) =>
            Table(await use.AllAsync(filter.Form, ct)).Download("reported-vacancies", format)).ForRoles(Role.Clerk);
        routes.MapGet("/api/v1/desk/reports", async (Reading<ReportsFilter> filter, ShowReports use, CancellationToken ct) =>
        {
            var lines = await use.AllAsync(filter.Form, ct);
            return Results.Ok(new
            {
                total = lines.Count,
                items = lines.Take(PageLength * 4).Select(l => new
                {
                    vacancy = l.Vacancy.ToString(), l.Title, state = l.VacancyState.ToString(), employer = l.Employer?.Name, division = l.Division?.ToString(), l.Count,
                    kinds = l.Kinds.Select(k => new { kind = k.Kind.ToString(), k.Count }), l.First,
                }),
            });
        }).ForRoles(Role.Clerk).WithSummary("Reported vacancies");
    }

    private async Task<RazorComponentResult<ReportsPage>> PageAsync(Reading<ReportsFilter> filter, CancellationToken ct)
    {
        var lines = await AllAsync(filter.Form, ct);
        var number = int.TryParse(filter.Form.Page, System.Globalization.CultureInfo.InvariantCulture, out var page) && page is > 1 and < 10_000 ? page : 1;
        return new(new
        {
            Lines = lines.Skip((number - 1) * PageLength).Take(PageLength).ToList(), Total = lines.Count, Reports = lines.Sum(l => l.Count), Form = filter.Raw,
            State = filter.Form.State ?? ComplaintState.Open, Saved = await own.OfAsync("/desk/reports", ct), Next = number * PageLength < lines.Count ? (int?)number + 1 : null,
        });
    }

    public async Task<IReadOnlyList<ReportedLine>> AllAsync(ReportsFilter filter, CancellationToken ct)
    {
        var state = filter.State ?? ComplaintState.Open;
        var counted = await (from c in db.Complaints
                             join v in db.Vacancies on c.Vacancy equals v.Id
                             where c.State == state
                             group c by new { c.Vacancy, v.Title, v.Language, v.State, v.Employer, v.Division, c.Kind } into same
                             orderby same.Key.Vacancy descending
                             select new { same.Key, Count = same.Count(), First = same.Min(c => c.At) }).Take(MostLines).ToListAsync(ct);
        var ours = counted.Where(row => caller.Has(Role.Clerk, row.Key.Division?.ToString())).GroupBy(row => row.Key.Vacancy).ToList();
        var known = new Dictionary<OrganisationId, OrganisationSummary>();
        foreach (var some in ours.Select(rows => rows.First().Key.Employer).OfType<OrganisationId>().Distinct().Chunk(500))
        {
            foreach (var (id, employer) in await employers.FindAsync(some, ct))
            {
                known[id] = employer;
            }
        }

        return ours.Select(rows =>
            {
                var vacancy = rows.First().Key;
                return new ReportedLine(
                    vacancy.Vacancy, vacancy.Title, vacancy.Language, vacancy.State, vacancy.Employer is { } id ? known.GetValueOrDefault(id) : null, vacancy.Division,
                    rows.Sum(row => row.Count), rows.Select(row => new KindCount(row.Key.Kind, row.Count)).OrderByDescending(k => k.Count).ToList(), rows.Min(row => row.First));
            })
            .Where(line => filter.Kind is null || line.Kinds.Any(k => k.Kind == filter.Kind))
            .OrderByDescending(line => line.Count).ThenBy(line => line.First).ToList();
    }

    private static TableFile Table(IReadOnlyList<ReportedLine> lines) => new(
        ReportTexts.DeskTitle,
        [ReportTexts.Vacancy, Texts.Employer, Texts.Place, ReportTexts.VacancyState, ReportTexts.Count, ReportTexts.Kinds, ReportTexts.FirstAt],
        lines.Select(l => new object?[]
        {
            l.Title, l.Employer?.Name, l.Division is { } d ? Divisions.FullName(d).ToString() : null, l.VacancyState.Name().ToString(), l.Count, ReportWords.Write(l.Kinds).ToString(), l.First,
        }));
}
