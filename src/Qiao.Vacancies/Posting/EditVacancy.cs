using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Platform.Journal;
using Qiao.Vacancies.Clustering;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Screening;

namespace Qiao.Vacancies.Posting;

/// <summary>An employer changes a vacancy. What is published stays so when the new text may be published at once; otherwise a clerk sees it first.</summary>
internal sealed class EditVacancy(
    Session session, VacanciesDb db, Posters posters, Destinations destinations, PostingReading reading, PlaceVacancies place, VacancySteps steps, ClusterHeads heads, TimeProvider clock)
{
    private static readonly VacancyState[] Editable = [VacancyState.Draft, VacancyState.Returned, VacancyState.Published, VacancyState.Suspended, VacancyState.Expired];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/jobs/{id}/edit", async (string id, EditVacancy use, Posters posters, Employers employers, NodeSettings node, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { Employer: { } owner } vacancy
                ? Page((await posters.EmployerAsync(owner, ct))!, vacancy, use.Typed(vacancy), null, await PostVacancy.WhyNotAsync(employers, owner, ct), node, 200)
                : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/jobs/{id}/edit", async (string id, Reading<PostingForm> form, EditVacancy use, Posters posters, Employers employers, HttpContext http, NodeSettings node, CancellationToken ct) =>
        {
            if (await use.FindAsync(id, ct) is not { Employer: { } owner } vacancy)
            {
                return Results.StatusCode(404);
            }

            var (employer, whyNot) = ((await posters.EmployerAsync(owner, ct))!, await PostVacancy.WhyNotAsync(employers, owner, ct));
            var outcome = await form.RunAsync(use.Check, typed => use.RunAsync(vacancy.Id, typed, ct));
            var newest = outcome is Outcome<Posted>.Done ? vacancy : await use.FindAsync(id, ct) ?? vacancy;
            return outcome.ToPage(
                posted => PostVacancy.Done(http, owner, posted),
                form.Raw,
                (typed, status) => Page(employer, newest, typed, use.Screen(owner, form.Form), whyNot, node, status));
        }).ForSignedIn();
        routes.MapPut("/api/v1/vacancies/{id}", async (string id, Reading<PostingForm> form, EditVacancy use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { Employer: { } owner } vacancy
                ? PostingJson.Answer(await form.RunAsync(use.Check, typed => use.RunAsync(vacancy.Id, typed, ct)), use.Screen(owner, form.Form), created: false)
                : OutcomeHttp.Problem(404, OutcomeHttp.Missing))
            .ForSignedIn().Accepts<PostingForm>("application/json").WithSummary("Change a vacancy").Produces<PostingJson>();
    }

    public async Task<Outcome<Posted>> RunAsync(VacancyId id, PostingForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<Posted>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, ct) is not { Employer: { } employer } before || !await posters.MayActAsync(employer, ct))
        {
            return new Outcome<Posted>.Missing();
        }

        if (WhyNotEdit(before.State) is { } whyNot)
        {
            return whyNot;
        }

        // What is open to the public stays so, or asks for it again; it cannot become a draft.
        var asked = form with { Publish = before.State is VacancyState.Published or VacancyState.Suspended or VacancyState.Expired || form.Publish == true };
        var read = reading.Read(asked, employer, before.Posted);
        var goes = await destinations.OfAsync(employer, asked, read, ct);
        if (goes is not Outcome<Destination>.Done { Value: var destination })
        {
            return ((Outcome<Destination>.Refused)goes).Reason;
        }

        if (await WriteAsync(before, form, read, ct) is not { } after)
        {
            return PostingTexts.Stale;
        }

        var step = StepFrom(before.State, destination.Step);
        if (step is not null ? !await steps.TakeAsync(after, step, destination.Reason, null, ct) : !await RecordAsync(after, ct))
        {
            return PostingTexts.Stale;
        }

        await heads.SeatAsync([before.DoubleGroup, after.DoubleGroup], ct);
        await change.CommitAsync(ct);
        return new Posted(id, step?.To ?? before.State, read.Verdict);
    }

    /// <summary>Why a vacancy in this state cannot be changed, or null.</summary>
    public static Problem? WhyNotEdit(VacancyState state) => Editable.Contains(state) ? null : state == VacancyState.Submitted ? PostingTexts.BeingChecked : PostingTexts.NotEditable;

    private RawForm Typed(Vacancy vacancy) => reading.Typed(vacancy);

    private FieldProblems Check(PostingForm form)
    {
        var problems = PostingForm.Check(form, Days.Today(clock));
        problems.Require("revision", form.Revision);
        return problems;
    }

    private Verdict? Screen(OrganisationId employer, PostingForm form) =>
        PostingForm.Check(form, Days.Today(clock)).Any ? null : reading.Read(form, employer, Days.Today(clock)).Verdict;

    /// <summary>The vacancy when the caller recruits for its employer.</summary>
    private async Task<Vacancy?> FindAsync(string id, CancellationToken ct) =>
        Ids.TryRead<VacancyId>(id, out var vacancy) && await db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Id == vacancy, ct) is { } found && await posters.MayActAsync(found.Employer, ct) ? found : null;

    // Published and paused ones need no step when the new text is fine.
    private static LifeStep? StepFrom(VacancyState state, LifeStep? step) =>
        step == LifeSteps.Publication ? state switch
        {
            VacancyState.Published or VacancyState.Suspended => null,
            VacancyState.Expired => LifeSteps.Renewal,
            _ => step,
        }
        : step;

    /// <summary>Null when someone else has changed it since the form was opened.</summary>
    private async Task<Vacancy?> WriteAsync(Vacancy before, PostingForm form, ReadPosting read, CancellationToken ct)
    {
        if (await session.ExecuteAsync(
            $"update vacancies_vacancy set revision = revision + 1, changed = {session.Now} where id = {before.Id} and revision = {form.Revision} and state = {before.State}", ct) == 0)
        {
            return null;
        }

        var vacancy = await db.Vacancies.FirstAsync(v => v.Id == before.Id, ct);
        PlaceVacancies.Fill(vacancy, read.Draft);
        vacancy.ValidThrough = form.ValidThrough ?? vacancy.ValidThrough;
        db.Verdicts.Add(place.VerdictOf(vacancy.Id, vacancy.Revision, read.Verdict, form.Plea));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return vacancy;
    }

    private async Task<bool> RecordAsync(Vacancy vacancy, CancellationToken ct)
    {
        var isPublic = vacancy.State == VacancyState.Published;
        db.Record(new JournalEntry
        {
            Kind = isPublic ? "vacancy.altered" : "vacancy.drafted", Subject = vacancy.Id.ToString(), Revision = vacancy.Revision, Hash = vacancy.Hash, Reason = "edited",
            ScopeBefore = vacancy.Division?.ToString(), ScopeAfter = vacancy.Division?.ToString(), Visibility = isPublic ? Visibility.Public : Visibility.Private,
        });
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static RazorComponentResult<PostPage> Page(OrganisationSummary employer, Vacancy vacancy, RawForm typed, Verdict? verdict, Problem? whyNot, NodeSettings node, int status) => new(new
    {
        Employer = employer, Typed = typed, Verdict = verdict, WhyNotPublish = whyNot ?? WhyNotEdit(vacancy.State), Region = DivisionCode.Parse(node.Division),
        Id = (VacancyId?)vacancy.Id, State = vacancy.State, Revision = vacancy.Revision,
    })
    { StatusCode = status };
}
