using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Matching.Indexing;
using Qiao.Vacancies;

namespace Qiao.Matching.Declining;

/// <param name="IsOpen">Whether it can still be found.</param>
public sealed record DeclinedView(VacancyId Vacancy, string Title, DeclineReason Reason, DateTimeOffset Declined, bool IsOpen);

/// <summary>What a person has said is not for them, newest first, each to be undone.</summary>
internal sealed class ShowDeclined(Session session, MatchingDb db, VacancyIndex index)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/declined", async Task<IResult> (ShowDeclined use, CancellationToken ct) => new RazorComponentResult<DeclinedPage>(new { Declined = await use.RunAsync(ct) })).ForSignedIn();
        routes.MapGet("/api/v1/me/declined", async (ShowDeclined use, CancellationToken ct) =>
            Results.Ok(new { items = (await use.RunAsync(ct)).Select(d => new { vacancy = d.Vacancy.ToString(), d.Title, reason = d.Reason.ToString(), d.Declined, open = d.IsOpen }) }))
            .ForSignedIn().WithSummary("The vacancies that you said are not for you");
    }

    public async Task<IReadOnlyList<DeclinedView>> RunAsync(CancellationToken ct)
    {
        var account = session.Caller.Account!.Value;
        var declines = await db.Declines.AsNoTracking().Where(d => d.Account == account).OrderByDescending(d => d.Declined).ThenBy(d => d.Vacancy).ToListAsync(ct);
        return declines.Select(d => new DeclinedView(d.Vacancy, d.Title, d.Reason, d.Declined, index.Card(VacancyKey.Of(d.Vacancy)) is not null)).ToList();
    }
}
