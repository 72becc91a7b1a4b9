using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Platform.Tables;
using Qiao.Vacancies.Applying;
using Qiao.Vacancies.Looking;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Managing;

/// <summary>A filter of the employer's list; all of it stays in the address.</summary>
/// <param name="Ending">Only those that end within seven days.</param>
public sealed record OwnFilter(VacancyState? State, string? Q, bool? Ending, int? Page);

/// <summary>A line of the employer's list.</summary>
public sealed record OwnLine(VacancyId Id, string Title, Language Language, VacancyState State, string? Reason, int Headcount, DateOnly? ValidThrough, DateTimeOffset Changed, long Looks, int Applications);

/// <summary>The employer's list as a page shows it.</summary>
/// <param name="Counts">How many there are in each state, whatever the filter.</param>
public sealed record OwnList(OrganisationSummary Employer, IReadOnlyList<OwnLine> Lines, int Total, IReadOnlyDictionary<VacancyState, int> Counts, int Ending, int? Next);

/// <summary>What an employer has posted: where each vacancy stands, how often it was looked at, what is to be done.</summary>
internal sealed class ShowOwnVacancies(VacanciesDb db, Employers employers, Looks looks, TimeProvider clock)
{
    private const int PageLength = 50;
    private const int EndingDays = 7;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/vacancies", async (string id, Reading<OwnFilter> filter, ShowOwnVacancies use, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer
                ? new RazorComponentResult<OwnVacanciesPage>(new { List = await use.ListAsync(employer, filter.Form, ct), Form = filter.Raw })
                : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/organisations/{id}/vacancies/table", async (string id, string? format, Reading<OwnFilter> filter, ShowOwnVacancies use, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer ? (await use.TableAsync(employer, filter.Form, ct)).Download("vacancies", format) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/api/v1/organisations/{id}/vacancies", async (string id, Reading<OwnFilter> filter, ShowOwnVacancies use, Posters posters, CancellationToken ct) =>
        {
            if (await posters.EmployerAsync(id, ct) is not { } employer)
            {
                return OutcomeHttp.Problem(404, OutcomeHttp.Missing);
            }

            var list = await use.ListAsync(employer, filter.Form, ct);
            return Results.Ok(new
            {
                list.Total, items = list.Lines.Select(l => new { id = l.Id.ToString(), l.Title, state = l.State.ToString(), l.Reason, l.Headcount, l.ValidThrough, l.Changed, l.Looks, l.Applications }), list.Next,
            });
        }).ForSignedIn().WithSummary("The vacancies an employer has posted, in every state");
    }

    public async Task<OwnList> ListAsync(OrganisationSummary employer, OwnFilter filter, CancellationToken ct)
    {
        var soon = Days.Today(clock).AddDays(EndingDays);
        var own = await OwnAsync(employer, ct);
        var counts = await own.GroupBy(v => v.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var ending = await own.CountAsync(v => v.State == VacancyState.Published && v.ValidThrough <= soon, ct);
        var number = filter.Page is > 1 and < 100_000 ? filter.Page.Value : 1;
        var (page, total) = await PageAsync(Chosen(own, filter, soon), filter, counts, number, ct);
        var seen = await looks.OfEmployerAsync(employer.Id, ct);
        var sent = await SentAsync(db.Applications.Where(a => page.Select(v => v.Id).Contains(a.Vacancy)), ct);
        var lines = page.ConvertAll(v => Line(v, seen, sent));
        return new(employer, lines, total, counts, ending, number * PageLength < total ? (int?)number + 1 : null);
    }

    private static async Task<(List<Vacancy> Page, int Total)> PageAsync(IQueryable<Vacancy> chosen, OwnFilter filter, Dictionary<VacancyState, int> counts, int number, CancellationToken ct)
    {
        var ordered = chosen.OrderByDescending(v => v.Id);
        if (string.IsNullOrWhiteSpace(filter.Q) && filter.Ending != true)
        {
            var total = filter.State is { } state ? counts.GetValueOrDefault(state) : counts.Values.Sum();
            return (await ordered.Skip((number - 1) * PageLength).Take(PageLength).ToListAsync(ct), total);
        }

        // One look through the titles gives both the number and the page.
        var ids = await ordered.Select(v => v.Id).ToListAsync(ct);
        var wanted = ids.Skip((number - 1) * PageLength).Take(PageLength).ToList();
        return (await chosen.Where(v => wanted.Contains(v.Id)).OrderByDescending(v => v.Id).ToListAsync(ct), ids.Count);
    }

    private async Task<TableFile> TableAsync(OrganisationSummary employer, OwnFilter filter, CancellationToken ct)
    {
        var own = await OwnAsync(employer, ct);
        var lines = await Chosen(own, filter, Days.Today(clock).AddDays(EndingDays)).OrderByDescending(v => v.Id).ToListAsync(ct);
        var seen = await looks.OfEmployerAsync(employer.Id, ct);
        var all = await employers.AllOfAsync(employer.Id, ct);
        var sent = await SentAsync(db.Applications.Where(a => all.Contains(a.Employer)), ct);
        return new(
            ManageTexts.Title,
            [ManageTexts.JobTitle, ManageTexts.State, Texts.Headcount, PostingTexts.ValidThrough, ManageTexts.Updated, ManageTexts.Looks, ApplicationTexts.Received],
            lines.Select(v => Line(v, seen, sent)).Select(l => new object?[] { l.Title, l.State.Name().ToString(), l.Headcount, l.ValidThrough, l.Changed, l.Looks, l.Applications }));
    }

    private static Task<Dictionary<VacancyId, int>> SentAsync(IQueryable<Application> applications, CancellationToken ct) =>
        applications.GroupBy(a => a.Vacancy).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    private async Task<IQueryable<Vacancy>> OwnAsync(OrganisationSummary employer, CancellationToken ct)
    {
        var all = (await employers.AllOfAsync(employer.Id, ct)).Select(id => (OrganisationId?)id).ToList();
        // An index gives the order for one employer; for several entries that were merged, each is read.
        return all is [var only] ? db.Vacancies.AsNoTracking().Where(v => v.Employer == only) : db.Vacancies.AsNoTracking().Where(v => all.Contains(v.Employer));
    }

    private static IQueryable<Vacancy> Chosen(IQueryable<Vacancy> own, OwnFilter filter, DateOnly soon)
    {
        if (filter.State is { } state)
        {
            own = own.Where(v => v.State == state);
        }

        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var words = filter.Q.Trim();
            own = own.Where(v => v.Title.Contains(words));
        }

        return filter.Ending == true ? own.Where(v => v.State == VacancyState.Published && v.ValidThrough <= soon) : own;
    }

    private static OwnLine Line(Vacancy v, IReadOnlyDictionary<string, long> seen, Dictionary<VacancyId, int> sent) =>
        new(v.Id, v.Title, v.Language, v.State, v.Reason, v.Headcount, v.ValidThrough, v.Changed, seen.GetValueOrDefault(v.Id.ToString()), sent.GetValueOrDefault(v.Id));
}
