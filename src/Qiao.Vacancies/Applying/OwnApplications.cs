using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Vacancies.Life;

namespace Qiao.Vacancies.Applying;

/// <summary>A line of the applicant's list.</summary>
public sealed record OwnApplication(ApplicationId Id, VacancyId Vacancy, string Title, Language Language, string? Employer, ApplicationChannel Channel, ApplicationState State, string? Reason, DateTimeOffset Sent, DateTimeOffset Changed, string Message, long Revision);

/// <summary>A line of an application's history, as both sides see it.</summary>
public sealed record ApplicationLine(string Step, ApplicationState To, string? Reason, string? Remark, DateTimeOffset At);

/// <summary>What someone has applied for, where each stands, and the applicant's own steps.</summary>
internal sealed class OwnApplications(Session session, VacanciesDb db, Employers employers, SeekerBoard seekers, ApplicationWriting writing, StartProofs proofs)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/applications", async Task<IResult> (OwnApplications use, CancellationToken ct) => new RazorComponentResult<OwnApplicationsPage>(new { Lines = await use.ListAsync(ct) })).ForSignedIn();
        routes.MapGet("/me/applications/{id}", async (string id, OwnApplications use, CancellationToken ct) =>
            await use.PageAsync(id, null, RawForm.Empty, 200, ct) ?? Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/api/v1/me/applications", async (OwnApplications use, CancellationToken ct) => Results.Ok(new { items = (await use.ListAsync(ct)).Select(Shown) }))
            .ForSignedIn().WithSummary("What I have applied for, and where each application stands");
        routes.MapGet("/api/v1/me/applications/{id}", async (string id, OwnApplications use, CancellationToken ct) =>
            (await use.ListAsync(ct)).FirstOrDefault(a => a.Id.ToString() == id) is { } own ? Results.Ok(Shown(own)) : OutcomeHttp.Problem(404, OutcomeHttp.Missing))
            .ForSignedIn().WithSummary("One of my applications");
        foreach (var step in ApplicationSteps.All.Where(step => step.By == ApplicationSide.Applicant))
        {
            routes.MapPost($"/me/applications/{{id}}/{step.Code}", async (string id, Reading<StepForm> reading, OwnApplications use, HttpContext http, CancellationToken ct) =>
            {
                var outcome = await reading.RunAsync(form => Check(step, form), form => use.RunAsync(id, step, form, ct));
                return outcome switch
                {
                    Outcome<ApplicationState>.Done => Flashes.Redirect(http, "vacancies.application-stepped", $"/me/applications/{id}"),
                    Outcome<ApplicationState>.Invalid invalid => await use.PageAsync(id, step, reading.Raw.With(invalid.Fields), 422, ct) ?? Results.StatusCode(404),
                    Outcome<ApplicationState>.Refused refused => await use.PageAsync(id, step, reading.Raw.With(new Dictionary<string, Problem> { [""] = refused.Reason }), 409, ct) ?? Results.StatusCode(404),
                    _ => Results.StatusCode(404),
                };
            }).ForSignedIn();
            routes.MapPost($"/api/v1/me/applications/{{id}}/{step.Code}", async (string id, Reading<StepForm> reading, OwnApplications use, CancellationToken ct) =>
                (await reading.RunAsync(form => Check(step, form), form => use.RunAsync(id, step, form, ct))).ToJson(state => Results.Ok(new { state = state.ToString() })))
                .ForSignedIn().Accepts<StepForm>("application/json").WithSummary($"My application: {step.Name.En.ToLowerInvariant()}");
        }
    }

    public async Task<IReadOnlyList<OwnApplication>> ListAsync(CancellationToken ct)
    {
        return await SeekerAsync(ct) is { } seeker ? await ListAsync(db.Applications.Where(a => a.Seeker == seeker), ct) : [];
    }

    /// <summary>What waits for the applicant first.</summary>
    public async Task<IReadOnlyList<OwnApplication>> ListAsync(IQueryable<Application> chosen, CancellationToken ct)
    {
        var rows = await (from a in chosen.AsNoTracking() join v in db.Vacancies on a.Vacancy equals v.Id select new { Application = a, v.Title, v.Language }).ToListAsync(ct);
        var known = await employers.FindAsync(rows.Select(r => r.Application.Employer).Distinct().ToList(), ct);
        // What waits for the applicant comes first, then what is open, then what has ended.
        return rows.OrderBy(r => r.Application.State == ApplicationState.Offered ? 0 : r.Application.IsOpen || r.Application.State == ApplicationState.Accepted ? 1 : 2).ThenByDescending(r => r.Application.Changed)
            .Select(r => new OwnApplication(
                r.Application.Id, r.Application.Vacancy, r.Title, r.Language, known.GetValueOrDefault(r.Application.Employer)?.Name, r.Application.Channel, r.Application.State, r.Application.Reason, r.Application.Sent, r.Application.Changed,
                r.Application.Message ?? "", r.Application.Revision)).ToList();
    }

    public async Task<Outcome<ApplicationState>> RunAsync(string id, ApplicationStep step, StepForm form, CancellationToken ct)
    {
        if (Check(step, form) is { Any: true } problems)
        {
            return problems.ToInvalid<ApplicationState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await SeekerAsync(ct) is not { } seeker || !Ids.TryRead<ApplicationId>(id, out var named) || await db.Applications.AsNoTracking().FirstOrDefaultAsync(a => a.Id == named && a.Seeker == seeker, ct) is not { } application)
        {
            return new Outcome<ApplicationState>.Missing();
        }

        var outcome = await TakeAsync(application, step, form, ct);
        if (outcome is Outcome<ApplicationState>.Done)
        {
            await change.CommitAsync(ct);
        }

        return outcome;
    }

    /// <summary>The same for an application that was found in another way, as part of the caller's change. The form has been checked.</summary>
    public async Task<Outcome<ApplicationState>> TakeAsync(Application application, ApplicationStep step, StepForm form, CancellationToken ct)
    {
        if (application.WhyNotTake(step) is { } whyNot)
        {
            return whyNot;
        }

        var vacancy = await db.Vacancies.AsNoTracking().FirstAsync(v => v.Id == application.Vacancy, ct);
        if (step == ApplicationSteps.Renewal && vacancy.State != VacancyState.Published)
        {
            return ApplicationTexts.Closed;
        }

        if (form.Revision is { } seen && seen != application.Revision)
        {
            return ApplicationTexts.NotNow;
        }

        return await writing.TakeAsync(application, vacancy.Title, step, form.Reason, form.Remark, ct);
    }

    public static FieldProblems Check(ApplicationStep step, StepForm form) => StepForm.Check(step.Reasons, form.Reason, form.Remark);

    /// <summary>An application's steps so far, newest first.</summary>
    public static async Task<IReadOnlyList<ApplicationLine>> HistoryAsync(VacanciesDb db, ApplicationId id, CancellationToken ct) =>
        await db.ApplicationSteps.AsNoTracking().Where(s => s.Application == id).OrderByDescending(s => s.Revision).Select(s => new ApplicationLine(s.Step, s.ToState, s.Reason, s.Remark, s.At)).ToListAsync(ct);

    public async Task<IResult?> PageAsync(string id, ApplicationStep? sent, RawForm typed, int status, CancellationToken ct) =>
        (await ListAsync(ct)).FirstOrDefault(a => a.Id.ToString() == id) is { } own ? await PageAsync(own, $"/me/applications/{own.Id}", sent, typed, status, ct) : null;

    public async Task<RazorComponentResult<OwnApplicationPage>> PageAsync(OwnApplication own, string to, ApplicationStep? sent, RawForm typed, int status, CancellationToken ct) =>
        new(new { View = own, To = to, History = await HistoryAsync(db, own.Id, ct), Start = own.State == ApplicationState.Hired ? await proofs.OfAsync(SendContract.SubjectOf(own.Id), ct) : null, Sent = sent, Typed = typed }) { StatusCode = status };

    private async Task<SeekerId?> SeekerAsync(CancellationToken ct) => session.Caller.Account is { } account ? await seekers.OwnIdAsync(account, ct) : null;

    private static object Shown(OwnApplication a) => new
    {
        id = a.Id.ToString(), vacancy = a.Vacancy.ToString(), a.Title, a.Employer, channel = a.Channel.ToString(), state = a.State.ToString(), a.Reason, a.Sent, a.Changed, a.Revision,
        steps = ApplicationSteps.From(a.State, ApplicationSide.Applicant).Select(step => step.Code),
    };
}
