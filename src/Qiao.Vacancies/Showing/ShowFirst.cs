using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;

namespace Qiao.Vacancies.Showing;

/// <summary>A vacancy that only registered seekers see as yet.</summary>
public sealed record FirstLine(VacancyId Id, string Title, Language Language, string? Employer, DivisionCode? Division, int Headcount, DateOnly Until);

/// <summary>The vacancies that a rule shows to registered seekers first, newest first.</summary>
internal sealed class ShowFirst(VacanciesDb db, Employers employers)
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/first", async Task<IResult> (ShowFirst use, CancellationToken ct) =>
            new RazorComponentResult<FirstPage>(new { Lines = await use.AllAsync(ct) })).ForRoles(Role.Seeker);
        routes.MapGet("/api/v1/me/first", async (ShowFirst use, CancellationToken ct) => Results.Ok(new
        {
            items = (await use.AllAsync(ct)).Select(l => new { id = l.Id.ToString(), l.Title, l.Employer, division = l.Division?.ToString(), l.Headcount, l.Until }),
        })).ForRoles(Role.Seeker).WithSummary("Vacancies that registered seekers see first");
    }

    public static bool MaySee(Caller caller) => caller.Has(Role.Seeker) || caller.Has(Role.Clerk) || caller.Has(Role.Bureau);

    private async Task<IReadOnlyList<FirstLine>> AllAsync(CancellationToken ct)
    {
        var first = await db.Vacancies.AsNoTracking().Where(v => v.State == VacancyState.Published && v.FirstUntil != null && v.Cluster == v.Id)
            .OrderByDescending(v => v.Id).Take(Most).ToListAsync(ct);
        var known = await employers.FindAsync(first.Select(v => v.Employer).OfType<OrganisationId>().Distinct().ToList(), ct);
        return first.ConvertAll(v => new FirstLine(v.Id, v.Title, v.Language, v.Employer is { } id ? known.GetValueOrDefault(id)?.Name : null, v.Division, v.Headcount, v.FirstUntil!.Value));
    }
}
