using Qiao.Matching.Indexing;
using Qiao.Matching.Recommending;
using Qiao.Organisations;
using Qiao.Vacancies;

namespace Qiao.Matching.Declining;

public sealed record DeclineForm(VacancyId? Vacancy, DeclineReason? Reason);

/// <summary>A person says that a vacancy is not for them, and why; or takes that back. The next list obeys.</summary>
internal sealed class DeclineVacancy(Session session, VacancyIndex index, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/me/declined", async (Reading<DeclineForm> reading, DeclineVacancy use, ShowMyMatches matches, HttpContext http, CancellationToken ct) =>
        {
            var outcome = await reading.RunAsync(Check, form => use.RunAsync(form, ct));
            if (outcome is Outcome<VacancyId>.Done)
            {
                return Flashes.Redirect(http, "matching.declined", "/me/matches");
            }

            var view = await matches.RunAsync(ct);
            return outcome.ToPage(_ => Results.NoContent(), reading.Raw, (typed, status) => ShowMyMatches.Page(view, typed, status));
        }).ForSignedIn();
        routes.MapPost("/api/v1/me/declined", async (Reading<DeclineForm> reading, DeclineVacancy use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToJson(_ => Results.NoContent()))
            .ForSignedIn().Accepts<DeclineForm>("application/json").WithSummary("Say that a vacancy is not for you, and why").Produces(204);
        routes.MapPost("/me/declined/{id}/undoing", async (string id, DeclineVacancy use, HttpContext http, CancellationToken ct) =>
            await use.UndoAsync(id, ct) ? Flashes.Redirect(http, "matching.decline-undone", "/me/declined") : Results.StatusCode(404)).ForSignedIn();
        routes.MapDelete("/api/v1/me/declined/{id}", async (string id, DeclineVacancy use, CancellationToken ct) =>
            (await use.UndoAsync(id, ct) ? (Outcome<bool>)true : new Outcome<bool>.Missing()).ToJson(_ => Results.NoContent()))
            .ForSignedIn().WithSummary("Take back that a vacancy is not for you").Produces(204);
    }

    public static FieldProblems Check(DeclineForm form)
    {
        var problems = new FieldProblems();
        problems.Require("vacancy", form.Vacancy);
        problems.Require("reason", form.Reason);
        return problems;
    }

    public async Task<Outcome<VacancyId>> RunAsync(DeclineForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<VacancyId>();
        }

        var (vacancy, reason, account) = (form.Vacancy!.Value, form.Reason!.Value, session.Caller.Account!.Value);
        if (index.Card(VacancyKey.Of(vacancy)) is not { } card)
        {
            return new Outcome<VacancyId>.Missing();
        }

        OrganisationId? employer = reason == DeclineReason.Employer ? card.Employer?.Id : null;
        await session.ExecuteAsync($"""
            insert into matching_decline (account, vacancy, reason, employer, title, declined) values ({account}, {vacancy}, {reason}, {employer}, {card.Title}, {clock.GetUtcNow()})
            on conflict (account, vacancy) do update set reason = excluded.reason, employer = excluded.employer, declined = excluded.declined
            """, ct);
        return vacancy;
    }

    private async Task<bool> UndoAsync(string id, CancellationToken ct) =>
        Ids.TryRead<VacancyId>(id, out var vacancy) && await session.ExecuteAsync($"delete from matching_decline where account = {session.Caller.Account!.Value} and vacancy = {vacancy}", ct) == 1;
}
