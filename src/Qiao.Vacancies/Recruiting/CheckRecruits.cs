using Qiao.Organisations;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Recruiting;

/// <param name="Chosen">Ids of applications, each with the revision that the page showed: `id:3`.</param>
public sealed record PassesForm(IReadOnlyList<string>? Chosen, string? Post);

/// <summary>A public institution checks who is qualified: one person passes, two refuse, with the rule and the evidence; scores follow.</summary>
internal sealed class CheckRecruits(Session session, VacanciesDb db, ShowRecruits show, RecruitWriting writing)
{
    private const int MostAtOnce = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var step in RecruitSteps.All.Where(step => step.By == RecruitSide.Unit))
        {
            routes.MapPost($"/organisations/{{id}}/recruits/{{recruit}}/{step.Code}", async (string id, string recruit, Reading<RecruitStepForm> reading, CheckRecruits use, ShowRecruits show, Posters posters, HttpContext http, CancellationToken ct) =>
            {
                if (await posters.EmployerAsync(id, ct) is not { } unit)
                {
                    return Results.StatusCode(404);
                }

                var outcome = await reading.RunAsync(form => RecruitStepForm.Check(step, form), form => use.RunAsync(unit, recruit, step, form, ct));
                return outcome is Outcome<RecruitState>.Done ? Flashes.Redirect(http, "vacancies.recruit-stepped", $"/organisations/{id}/recruits/{recruit}")
                    : outcome is not Outcome<RecruitState>.Missing && await show.OpenAsync(unit, recruit, ct) is { } view
                        ? outcome.ToPage(_ => Results.NoContent(), reading.Raw, (typed, status) => ShowRecruits.Page(unit, view, step, typed, status))
                        : Results.StatusCode(404);
            }).ForSignedIn();
            routes.MapPost($"/api/v1/organisations/{{id}}/recruits/{{recruit}}/{step.Code}", async (string id, string recruit, Reading<RecruitStepForm> reading, CheckRecruits use, Posters posters, CancellationToken ct) =>
                (await posters.EmployerAsync(id, ct) is { } unit ? await reading.RunAsync(form => RecruitStepForm.Check(step, form), form => use.RunAsync(unit, recruit, step, form, ct)) : new Outcome<RecruitState>.Missing())
                    .ToJson(state => Results.Ok(new { state = state.ToString() })))
                .ForSignedIn().Accepts<RecruitStepForm>("application/json", "multipart/form-data").WithSummary($"An application to a public institution: {step.Name.En.ToLowerInvariant()}");
        }

        routes.MapPost("/organisations/{id}/recruits/passes", async (string id, Reading<PassesForm> reading, CheckRecruits use, ShowRecruits show, Posters posters, HttpContext http, CancellationToken ct) =>
        {
            if (await posters.EmployerAsync(id, ct) is not { } unit)
            {
                return Results.StatusCode(404);
            }

            var post = reading.Form.Post;
            return await reading.RunAsync(CheckPasses, form => use.PassAllAsync(unit, form, ct)) is Outcome<int>.Invalid invalid
                ? await show.PageAsync(unit, new(post, null, null, null), RawForm.Of(("post", post)), reading.Raw.With(invalid.Fields), 422, ct)
                : Flashes.Redirect(http, "vacancies.recruit-stepped", $"/organisations/{id}/recruits" + (Ids.TryRead<CampaignPostId>(post, out var named) ? $"?post={named}" : ""));
        }).ForSignedIn();
    }

    public async Task<Outcome<RecruitState>> RunAsync(OrganisationSummary unit, string id, RecruitStep step, RecruitStepForm form, CancellationToken ct)
    {
        if (RecruitStepForm.Check(step, form) is { Any: true } problems)
        {
            return problems.ToInvalid<RecruitState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await show.RowAsync(unit, id, ct) is not { } row)
        {
            return new Outcome<RecruitState>.Missing();
        }

        var actor = session.Caller.Actor;
        if ((form.Revision is { } seen && seen != row.Revision ? RecruitTexts.NotNow : row.WhyNotTake(step, actor)) is { } whyNot)
        {
            return whyNot;
        }

        var post = await db.CampaignPosts.AsNoTracking().FirstAsync(p => p.Id == row.Post, ct);
        var outcome = await writing.TakeAsync(row, post, step, After(row, step, form, actor), form.Remark, ct);
        if (outcome is Outcome<RecruitState>.Done)
        {
            await change.CommitAsync(ct);
        }

        return outcome;
    }

    /// <summary>Passes those chosen and answers how many; one that has changed meanwhile does not hold up the others.</summary>
    public async Task<Outcome<int>> PassAllAsync(OrganisationSummary unit, PassesForm form, CancellationToken ct)
    {
        if (CheckPasses(form) is { Any: true } problems)
        {
            return problems.ToInvalid<int>();
        }

        var passed = 0;
        foreach (var chosen in form.Chosen!)
        {
            var parts = chosen.Split(':');
            long? revision = parts.Length == 2 && long.TryParse(parts[1], System.Globalization.CultureInfo.InvariantCulture, out var seen) ? seen : null;
            db.ChangeTracker.Clear();
            passed += await RunAsync(unit, parts[0], RecruitSteps.Pass, new(null, null, revision, null, null, null), ct) is Outcome<RecruitState>.Done ? 1 : 0;
        }

        return passed;
    }

    private RecruitApplication After(RecruitApplication row, RecruitStep step, RecruitStepForm form, string actor) =>
        step == RecruitSteps.Return ? row with { Returns = row.Returns + 1 }
        : step == RecruitSteps.Pass ? row with { Verified = row.Verified || form.Verified == true }
        : step == RecruitSteps.Finding ? row with { Rule = form.Reason, Evidence = form.Remark, Checker = actor }
        : step == RecruitSteps.Dismissal ? row with { Rule = null, Evidence = null, Checker = null }
        : step == RecruitSteps.Failure ? row with { Second = actor, Failed = session.Now }
        : step == RecruitSteps.Scoring ? row with { Score = (int)Math.Round(form.Score!.Value * 100) }
        : row;

    private static FieldProblems CheckPasses(PassesForm form)
    {
        var problems = new FieldProblems();
        problems.Require("chosen", form.Chosen is { Count: > 0 and <= MostAtOnce } ? form.Chosen : null);
        return problems;
    }
}
