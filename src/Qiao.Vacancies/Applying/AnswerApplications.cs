using Qiao.Organisations;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Applying;

/// <param name="Chosen">Ids of applications, each with the revision that the page showed: `id:3`.</param>
/// <param name="State">The list's filter, to come back to.</param>
/// <param name="Vacancy">The same.</param>
public sealed record AnswersForm(IReadOnlyList<string>? Chosen, string? Step, string? Reason, string? Remark, ApplicationState? State, string? Vacancy);

/// <summary>An employer answers applications, one or several at once; a refusal says why.</summary>
internal sealed class AnswerApplications(Session session, VacanciesDb db, ShowApplications show, ApplicationWriting writing)
{
    // What needs no word to each person may be said to several at once.
    public static readonly IReadOnlyList<ApplicationStep> ForSeveral = [ApplicationSteps.Shortlisting, ApplicationSteps.Pooling, ApplicationSteps.Refusal];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var step in ApplicationSteps.All.Where(step => step.By == ApplicationSide.Employer))
        {
            routes.MapPost($"/organisations/{{id}}/applications/{{application}}/{step.Code}", async (string id, string application, Reading<StepForm> reading, AnswerApplications use, ShowApplications show, Posters posters, HttpContext http, CancellationToken ct) =>
            {
                if (await posters.EmployerAsync(id, ct) is not { } employer)
                {
                    return Results.StatusCode(404);
                }

                var outcome = await reading.RunAsync(form => OwnApplications.Check(step, form), form => use.RunAsync(employer, application, step, form, ct));
                return outcome is Outcome<ApplicationState>.Done ? Flashes.Redirect(http, "vacancies.application-stepped", $"/organisations/{id}/applications/{application}")
                    : outcome is not Outcome<ApplicationState>.Missing && await show.OpenAsync(employer, application, ct) is { } view
                        ? outcome.ToPage(_ => Results.NoContent(), reading.Raw, (typed, status) => ShowApplications.Page(view, step, typed, status))
                        : Results.StatusCode(404);
            }).ForSignedIn();
            routes.MapPost($"/api/v1/organisations/{{id}}/applications/{{application}}/{step.Code}", async (string id, string application, Reading<StepForm> reading, AnswerApplications use, Posters posters, CancellationToken ct) =>
                (await posters.EmployerAsync(id, ct) is { } employer
                    ? await reading.RunAsync(form => OwnApplications.Check(step, form), form => use.RunAsync(employer, application, step, form, ct))
                    : new Outcome<ApplicationState>.Missing()).ToJson(state => Results.Ok(new { state = state.ToString() })))
                .ForSignedIn().Accepts<StepForm>("application/json").WithSummary($"An application: {step.Name.En.ToLowerInvariant()}");
        }

        routes.MapPost("/organisations/{id}/applications/answers", async (string id, Reading<AnswersForm> reading, AnswerApplications use, ShowApplications show, Posters posters, HttpContext http, CancellationToken ct) =>
        {
            if (await posters.EmployerAsync(id, ct) is not { } employer)
            {
                return Results.StatusCode(404);
            }

            return await reading.RunAsync(Check, form => use.AllAsync(employer, form, ct)) is Outcome<int>.Invalid invalid
                ? await show.PageAsync(employer, new(reading.Form.State, reading.Form.Vacancy, null), reading.Raw, reading.Raw.With(invalid.Fields), 422, ct)
                : Flashes.Redirect(http, "vacancies.application-stepped", ShowApplications.Address(id, reading.Form.State?.ToString(), reading.Form.Vacancy));
        }).ForSignedIn();
    }

    public async Task<Outcome<ApplicationState>> RunAsync(OrganisationSummary employer, string id, ApplicationStep step, StepForm form, CancellationToken ct)
    {
        if (OwnApplications.Check(step, form) is { Any: true } problems)
        {
            return problems.ToInvalid<ApplicationState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await show.RowAsync(employer, id, ct) is not { } application)
        {
            return new Outcome<ApplicationState>.Missing();
        }

        if (application.WhyNotTake(step) is { } whyNot)
        {
            return whyNot;
        }

        if (form.Revision is { } seen && seen != application.Revision)
        {
            return ApplicationTexts.NotNow;
        }

        var title = await db.Vacancies.Where(v => v.Id == application.Vacancy).Select(v => v.Title).FirstAsync(ct);
        var outcome = await writing.TakeAsync(application, title, step, form.Reason, form.Remark, ct);
        if (outcome is Outcome<ApplicationState>.Done)
        {
            await change.CommitAsync(ct);
        }

        return outcome;
    }

    /// <summary>Answers how many were answered; one that has changed meanwhile does not hold up the others.</summary>
    public async Task<Outcome<int>> AllAsync(OrganisationSummary employer, AnswersForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<int>();
        }

        var (step, done) = (ForSeveral.First(s => s.Code == form.Step), 0);
        foreach (var chosen in form.Chosen!)
        {
            var parts = chosen.Split(':');
            long? revision = parts.Length == 2 && long.TryParse(parts[1], System.Globalization.CultureInfo.InvariantCulture, out var seen) ? seen : null;
            db.ChangeTracker.Clear();
            done += await RunAsync(employer, parts[0], step, new(form.Reason, form.Remark, revision), ct) is Outcome<ApplicationState>.Done ? 1 : 0;
        }

        return done;
    }

    public static FieldProblems Check(AnswersForm form)
    {
        var step = ForSeveral.FirstOrDefault(s => s.Code == form.Step);
        var problems = StepForm.Check(step?.Reasons ?? [], form.Reason, form.Remark);
        problems.Require("chosen", form.Chosen is { Count: > 0 and <= 200 } ? form.Chosen : null);
        problems.Require("step", step);
        return problems;
    }
}
