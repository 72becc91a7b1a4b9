using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Platform.SavedFilters;
using Qiao.Platform.Tables;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Managing;
using Qiao.Vacancies.Screening;

namespace Qiao.Vacancies.Checking;

/// <summary>What a clerk looks at; all of it stays in the address.</summary>
/// <param name="State">Submitted when not said.</param>
/// <param name="Rule">Only those in which screening found this.</param>
public sealed record CheckFilter(VacancyState? State, string? Rule, OrganisationKind? Kind, string? Page);

/// <summary>A line of the clerk's queue.</summary>
public sealed record CheckLine(
    VacancyId Id, string Title, Language Language, OrganisationSummary? Employer, DivisionCode? Division, DateTimeOffset Changed, Severity? Worst, IReadOnlyList<string> Rules, long Revision);

/// <summary>The clerk's queue: vacancies of the own area that wait to be checked, oldest first, and those taken off.</summary>
internal sealed class ShowSubmitted(VacanciesDb db, Employers employers, OwnFilters own, Caller caller)
{
    public const int PageLength = 50;
    private static readonly VacancyState[] Offered = [VacancyState.Submitted, VacancyState.Suspended, VacancyState.Returned, VacancyState.Removed];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/vacancies", async Task<IResult> (Reading<CheckFilter> filter, ShowSubmitted use, CancellationToken ct) => await use.PageAsync(filter, ct)).ForRoles(Role.Clerk);
        routes.MapGet("/desk/vacancies/table", async (string? format, Reading<CheckFilter> filter, ShowSubmitted use, CancellationToken ct) =>
            Table(await use.AllAsync(filter.Form, ct)).Download("vacancies-to-check", format)).ForRoles(Role.Clerk);
        routes.MapGet("/api/v1/desk/vacancies", async (Reading<CheckFilter> filter, ShowSubmitted use, CancellationToken ct) =>
        {
            var lines = await use.AllAsync(filter.Form, ct);
            return Results.Ok(new
            {
                total = lines.Count,
                items = lines.Take(PageLength * 4).Select(l => new { id = l.Id.ToString(), l.Title, employer = l.Employer?.Name, division = l.Division?.ToString(), l.Changed, worst = l.Worst?.ToString(), l.Rules, l.Revision }),
            });
        }).ForRoles(Role.Clerk).WithSummary("Vacancies waiting for a clerk");
    }

    public async Task<RazorComponentResult<SubmittedPage>> PageAsync(Reading<CheckFilter> filter, CancellationToken ct)
    {
        var lines = await AllAsync(filter.Form, ct);
        var number = int.TryParse(filter.Form.Page, System.Globalization.CultureInfo.InvariantCulture, out var page) && page is > 1 and < 10_000 ? page : 1;
        return new(new
        {
            Lines = lines.Skip((number - 1) * PageLength).Take(PageLength).ToList(), Total = lines.Count, Form = filter.Raw, State = filter.Form.State ?? VacancyState.Submitted,
            Saved = await own.OfAsync("/desk/vacancies", ct), Next = number * PageLength < lines.Count ? (int?)number + 1 : null,
        });
    }

    /// <summary>The queue of one clerk is bounded by what a day brings, so it is read whole.</summary>
    public async Task<IReadOnlyList<CheckLine>> AllAsync(CheckFilter filter, CancellationToken ct)
    {
        var state = filter.State is { } chosen && Offered.Contains(chosen) ? chosen : VacancyState.Submitted;
        var vacancies = (await db.Vacancies.AsNoTracking().Where(v => v.State == state).OrderBy(v => v.Changed)
            .Select(v => new { v.Id, v.Title, v.Language, v.Employer, v.Division, v.Changed, v.Revision }).Take(5_000).ToListAsync(ct))
            .Where(v => caller.Has(Role.Clerk, v.Division?.ToString())).ToList();
        var verdicts = await VerdictsAsync(vacancies.ConvertAll(v => v.Id), ct);
        var known = await employers.FindAsync(vacancies.Select(v => v.Employer).OfType<OrganisationId>().Distinct().ToList(), ct);
        return vacancies.Select(v => new CheckLine(
                v.Id, v.Title, v.Language, v.Employer is { } id ? known.GetValueOrDefault(id) : null, v.Division, v.Changed,
                verdicts.GetValueOrDefault(v.Id)?.Worst, verdicts.GetValueOrDefault(v.Id)?.Read().Select(f => f.Rule).Distinct().ToList() ?? [], v.Revision))
            .Where(line => (filter.Rule is null || line.Rules.Contains(filter.Rule)) && (filter.Kind is null || line.Employer?.Kind == filter.Kind)).ToList();
    }

    private async Task<Dictionary<VacancyId, StoredVerdict>> VerdictsAsync(List<VacancyId> ids, CancellationToken ct)
    {
        var newest = new Dictionary<VacancyId, StoredVerdict>();
        foreach (var some in ids.Chunk(500))
        {
            foreach (var verdict in await db.Verdicts.AsNoTracking().Where(v => some.Contains(v.Vacancy)).OrderBy(v => v.Revision).ToListAsync(ct))
            {
                newest[verdict.Vacancy] = verdict;
            }
        }

        return newest;
    }

    private static TableFile Table(IReadOnlyList<CheckLine> lines) => new(
        ManageTexts.DeskTitle,
        [ManageTexts.JobTitle, Texts.Employer, Texts.Place, ManageTexts.Submitted, ManageTexts.Findings],
        lines.Select(l => new object?[] { l.Title, l.Employer?.Name, l.Division is { } d ? Divisions.FullName(d).ToString() : null, l.Changed, RuleNames(l) }));

    public static string RuleNames(CheckLine line) => string.Join("; ", line.Rules.Select(Rules.Find).OfType<ScreeningRule>().Select(rule => rule.Name.ToString()));
}
