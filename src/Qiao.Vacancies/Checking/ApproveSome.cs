using Qiao.Vacancies.Life;

namespace Qiao.Vacancies.Checking;

/// <param name="Ids">The ids of vacancies, each with the revision the clerk saw: `id:revision`.</param>
public sealed record ApproveForm(IReadOnlyList<string>? Ids);

/// <summary>A clerk approves several submitted vacancies at once; each is a step of its own, and one that cannot be approved stays in the queue.</summary>
internal sealed class ApproveSome(TakeStep take)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/desk/vacancies/approvals", async (Reading<ApproveForm> reading, ApproveSome use, HttpContext http, CancellationToken ct) =>
        {
            await use.RunAsync(reading.Form, ct);
            return Flashes.Redirect(http, "vacancies.approved-some", "/desk/vacancies");
        }).ForRoles(Role.Clerk);

    /// <summary>How many were approved.</summary>
    public async Task<int> RunAsync(ApproveForm form, CancellationToken ct)
    {
        var approved = 0;
        foreach (var ticked in (form.Ids ?? []).Take(ShowSubmitted.PageLength))
        {
            if (ticked.Split(':') is [var id, var seen] && Ids.TryRead<VacancyId>(id, out var vacancy) && long.TryParse(seen, out var revision)
                && await take.RunAsync(vacancy, LifeSteps.Approval, new("lawful", null, revision), ct) is Outcome<VacancyState>.Done)
            {
                approved++;
            }
        }

        return approved;
    }
}
