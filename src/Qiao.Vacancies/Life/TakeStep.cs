using Qiao.Organisations;
using Qiao.Vacancies.Managing;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Life;

/// <summary>Takes one step in a vacancy's life: who may and when is in <see cref="LifeSteps"/>, one address for each step.</summary>
internal sealed class TakeStep(Session session, VacanciesDb db, Employers employers, Posters posters, VacancySteps steps, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Publication and submission come with the text, see PostVacancy and EditVacancy.
        foreach (var step in LifeSteps.All.Where(step => step.By != StepBy.System && step != LifeSteps.Publication && step != LifeSteps.Submission))
        {
            var page = routes.MapPost($"/jobs/{{id}}/{step.Code}", async (string id, Reading<StepForm> reading, TakeStep use, ShowManaged show, Caller caller, HttpContext http, CancellationToken ct) =>
            {
                var outcome = Ids.TryRead<VacancyId>(id, out var vacancy) ? await reading.RunAsync(form => Check(step, form), form => use.RunAsync(vacancy, step, form, ct)) : new Outcome<VacancyState>.Missing();
                if (await show.FindAsync(vacancy, ct) is not { } view)
                {
                    return Results.StatusCode(404);
                }

                return outcome.ToPage(
                    _ => Flashes.Redirect(http, "vacancies.stepped-" + step.Code, view.Address),
                    reading.Raw,
                    (typed, status) => ShowManaged.Page(view, step, typed, status));
            });
            var api = routes.MapPost($"/api/v1/vacancies/{{id}}/{step.Code}", async (string id, Reading<StepForm> reading, TakeStep use, CancellationToken ct) =>
                (Ids.TryRead<VacancyId>(id, out var vacancy) ? await reading.RunAsync(form => Check(step, form), form => use.RunAsync(vacancy, step, form, ct)) : new Outcome<VacancyState>.Missing())
                .ToJson(state => Results.Ok(new { state = state.ToString() })))
                .Accepts<StepForm>("application/json").WithSummary($"{step.Name.En} a vacancy".Replace("  ", " ", StringComparison.Ordinal));
            if (step.By == StepBy.Clerk)
            {
                page.ForRoles(Role.Clerk);
                api.ForRoles(Role.Clerk);
            }
            else
            {
                page.ForSignedIn();
                api.ForSignedIn();
            }
        }
    }

    public async Task<Outcome<VacancyState>> RunAsync(VacancyId id, LifeStep step, StepForm form, CancellationToken ct)
    {
        if (Check(step, form) is { Any: true } problems)
        {
            return problems.ToInvalid<VacancyState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, ct) is not { } vacancy || !await MayTakeAsync(vacancy, step, ct))
        {
            return new Outcome<VacancyState>.Missing();
        }

        if (vacancy.WhyNotTake(step) is { } whyNot)
        {
            return whyNot;
        }

        // Imported vacancies are published by their source, whoever their employer is.
        if (step.To == VacancyState.Published && vacancy.Employer is { } poster && vacancy.Source == PlaceVacancies.SourceOf(poster)
            && await employers.StandingAsync(poster, ct) is { Mode: PublishingMode.Barred, Why: { } barred })
        {
            return barred;
        }

        if (form.Revision is { } seen && seen != vacancy.Revision)
        {
            return PostingTexts.Stale;
        }

        if (vacancy.State == VacancyState.Submitted && step.By == StepBy.Clerk && !await DecideAsync(vacancy, step, form, ct))
        {
            return LifeTexts.SecondPerson;
        }

        var today = Days.Today(clock);
        if (!await steps.TakeAsync(vacancy, step, form.Reason, form.Remark, ct))
        {
            return PostingTexts.Stale;
        }

        if (step.To == VacancyState.Published && vacancy.ValidThrough < today)
        {
            await session.ExecuteAsync($"update vacancies_vacancy set valid_through = {today.AddDays(PostingForm.UsualDays)} where id = {id}", ct);
        }

        if (step.By == StepBy.Clerk && vacancy.Employer is { } employer)
        {
            await employers.TellAsync(
                employer, "vacancies.step", $"{id}:{vacancy.Revision + 1}", LifeTexts.ToldTitle, LifeTexts.Told(vacancy.Title, step, form.Reason, form.Remark), ct);
        }

        await change.CommitAsync(ct);
        return step.To;
    }

    public static FieldProblems Check(LifeStep step, StepForm form) => StepForm.Check(step.Reasons, form.Reason, form.Remark);

    private async Task<bool> MayTakeAsync(Vacancy vacancy, LifeStep step, CancellationToken ct) => step.By switch
    {
        StepBy.Clerk => session.Caller.Has(Role.Clerk, vacancy.Division?.ToString()),
        StepBy.Member => await posters.MayActAsync(vacancy.Employer, ct),
        _ => session.Caller.IsSystem,
    };

    /// <summary>Keeps the decision beside the verdict; false when the one who decides is the one who asked.</summary>
    private async Task<bool> DecideAsync(Vacancy vacancy, LifeStep step, StepForm form, CancellationToken ct)
    {
        var actor = session.Caller.Actor;
        var grounds = form.Remark is null ? form.Reason : $"{form.Reason}: {form.Remark}";
        await session.ExecuteAsync($"""
            update vacancies_verdict set decision = {step.Code}, decided_by = {actor}, grounds = {grounds}, decided = {session.Now}
            where vacancy = {vacancy.Id} and decided is null and asked_by <> {actor}
              and revision = (select max(revision) from vacancies_verdict where vacancy = {vacancy.Id})
            """, ct);
        return !await db.Verdicts.AnyAsync(v => v.Vacancy == vacancy.Id && v.Decided == null && v.AskedBy == actor
            && v.Revision == db.Verdicts.Where(x => x.Vacancy == vacancy.Id).Max(x => x.Revision), ct);
    }
}
