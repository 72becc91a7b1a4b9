using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform.Journal;
using Qiao.Vacancies.Showing;

namespace Qiao.Vacancies.Applying;

/// <param name="Message">The applicant's own words.</param>
public sealed record ApplyForm(string? Message);

/// <summary>What the page of applying shows.</summary>
/// <param name="Own">The applicant's file as the employer will see it; null when there is none yet.</param>
/// <param name="WhyNot">Why it cannot be sent now.</param>
/// <param name="IsGuest">Whether nobody is signed in.</param>
public sealed record ApplyView(bool IsGuest, VacancyId Id, string Title, Language Language, OrganisationSummary? Employer, SeekerContent? Own, ApplicationId? Sent, Problem? WhyNot);

/// <summary>Someone with a file applies for a vacancy: once, and the employer may read the file from then on.</summary>
internal sealed class ApplyForVacancy(Session session, VacanciesDb db, Employers employers, SeekerBoard seekers, OutcomeLadder ladder, ApplicationWriting writing, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/jobs/{id}/application", async (string id, ApplyForVacancy use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } view ? Page(view, RawForm.Empty, 200) : Results.StatusCode(404)).ForEveryone();
        routes.MapPost("/jobs/{id}/application", async (string id, Reading<ApplyForm> reading, ApplyForVacancy use, HttpContext http, CancellationToken ct) =>
        {
            if (await use.FindAsync(id, ct) is not { } view)
            {
                return Results.StatusCode(404);
            }

            return (await reading.RunAsync(Check, form => use.RunAsync(view.Id, form, ct))).ToPage(
                application => Flashes.Redirect(http, "vacancies.applied", $"/me/applications/{application}"), reading.Raw, (typed, status) => Page(view, typed, status));
        }).ForSignedIn();
        routes.MapPost("/api/v1/vacancies/{id}/applications", async (string id, Reading<ApplyForm> reading, ApplyForVacancy use, CancellationToken ct) =>
            (Ids.TryRead<VacancyId>(id, out var vacancy) ? await reading.RunAsync(Check, form => use.RunAsync(vacancy, form, ct)) : new Outcome<ApplicationId>.Missing())
                .ToJson(application => Results.Created($"/api/v1/me/applications/{application}", new { id = application.ToString() })))
            .ForSignedIn().Accepts<ApplyForm>("application/json").WithSummary("Apply for a vacancy with one's file");
    }

    /// <summary>Null when nobody may know the vacancy.</summary>
    public async Task<ApplyView?> FindAsync(string id, CancellationToken ct)
    {
        if (!Ids.TryRead<VacancyId>(id, out var named) || await KnownAsync(named, ct) is not { } vacancy)
        {
            return null;
        }

        var employer = vacancy.Employer is { } poster ? await employers.FindAsync(poster, ct) : null;
        var own = session.Caller.Account is { } account ? await seekers.OwnAsync(account, ct) : null;
        var sent = own is null ? null : await db.Applications.Where(a => a.Vacancy == named && a.Seeker == own.Id).Select(a => (ApplicationId?)a.Id).FirstOrDefaultAsync(ct);
        return new(session.Caller.Account is null, vacancy.Id, vacancy.Title, vacancy.Language, employer, own, sent, sent is null ? WhyNot(vacancy, employer) : ApplicationTexts.Already);
    }

    public async Task<Outcome<ApplicationId>> RunAsync(VacancyId id, ApplyForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<ApplicationId>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await KnownAsync(id, ct) is not { } vacancy)
        {
            return new Outcome<ApplicationId>.Missing();
        }

        if (session.Caller.Account is not { } account || await seekers.OwnIdAsync(account, ct) is not { } own)
        {
            return ApplicationTexts.NoFile;
        }

        var outcome = await SendAsync(vacancy, own, account, await IsInvitedAsync(vacancy, own, ct) ? ApplicationChannel.Invitation : ApplicationChannel.Own, form.Message, ct);
        if (outcome is Outcome<ApplicationId>.Done)
        {
            await change.CommitAsync(ct);
        }

        return outcome;
    }

    /// <summary>The same for any file, as part of the caller's change.</summary>
    /// <param name="account">Null for someone without one.</param>
    public async Task<Outcome<ApplicationId>> SendAsync(Vacancy vacancy, SeekerId seeker, AccountId? account, ApplicationChannel channel, string? message, CancellationToken ct)
    {
        if (WhyNot(vacancy, vacancy.Employer is { } poster ? await employers.FindAsync(poster, ct) : null) is { } whyNot)
        {
            return whyNot;
        }

        var (id, application, now) = (vacancy.Id, Ids.New<ApplicationId>(clock), session.Now);
        // The unique key lets one person apply once, in two windows too; the condition keeps out what ends at this moment.
        if (await session.ExecuteAsync($"""
            insert into vacancies_application (id, vacancy, seeker, account, employer, channel, state, message, sent, changed, revision)
            select {application}, v.id, {seeker}, {account}, v.employer, {channel}, {ApplicationState.New}, {message ?? ""}, {now}, {now}, 1 from vacancies_vacancy v where v.id = {id} and v.state = 'Published'
            on conflict (vacancy, seeker) do nothing
            """, ct) == 0)
        {
            return await db.Applications.AnyAsync(a => a.Vacancy == id && a.Seeker == seeker, ct) ? ApplicationTexts.Already : ApplicationTexts.Closed;
        }

        db.ApplicationSteps.Add(new() { Application = application, Revision = 1, Step = "sending", ToState = ApplicationState.New, ByEmployer = false, At = now });
        db.Record(new() { Kind = "application.sent", Subject = application.ToString(), Revision = 1, Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await writing.LetReadAsync(application, seeker, vacancy.Employer!.Value, ct);
        await writing.ClimbAsync(application, seeker, vacancy.Employer!.Value, Rung.Resume, "application", null, ct);
        return application;
    }

    public static FieldProblems Check(ApplyForm form)
    {
        var problems = new FieldProblems();
        problems.Limit("message", form.Message, Application.LongestMessage);
        return problems;
    }

    /// <summary>A vacancy that anyone may know of.</summary>
    public Task<Vacancy?> KnownAsync(VacancyId id, CancellationToken ct) =>
        db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id && (v.Published != null || v.State == VacancyState.Published), ct);

    // Few were ever invited: only for them it is asked whose entries were merged.
    private async Task<bool> IsInvitedAsync(Vacancy vacancy, SeekerId seeker, CancellationToken ct) =>
        vacancy.Employer is { } poster && await ladder.EmployersAsync(seeker, "invitation", ct) is { Count: > 0 } inviters
        && await employers.FindAsync(poster, ct) is { } employer && (await employers.AllOfAsync(employer.Id, ct)).Intersect(inviters).Any();

    // An employer that is known from an import only has nobody here who would read it.
    private Problem? WhyNot(Vacancy vacancy, OrganisationSummary? employer) =>
        employer is null ? ApplicationTexts.NoEmployer
        : !employer.IsVerified ? ApplicationTexts.NotHere
        : vacancy.State != VacancyState.Published || vacancy.ValidThrough < Days.Today(clock) ? ApplicationTexts.Closed
        : vacancy.FirstUntil is not null && !ShowFirst.MaySee(session.Caller) ? ApplicationTexts.Closed
        : null;

    public static RazorComponentResult<ApplyPage> Page(ApplyView view, RawForm typed, int status) => new(new { View = view, Typed = typed }) { StatusCode = status };
}
