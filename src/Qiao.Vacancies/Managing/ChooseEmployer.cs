using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;

namespace Qiao.Vacancies.Managing;

/// <summary>Leads whoever recruits for one employer to its vacancies, and lets the others choose.</summary>
internal static class ChooseEmployer
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/our-vacancies", async (Employers employers, Caller caller, CancellationToken ct) =>
        {
            var own = await employers.OfAccountAsync(caller.Account!.Value, ct);
            return own is [var only]
                ? Results.LocalRedirect(Links.To($"/organisations/{only.Id}/vacancies"))
                : new RazorComponentResult<ChooseEmployerPage>(new { Employers = own });
        }).ForSignedIn();
}
