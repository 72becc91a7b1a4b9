using Qiao.Vacancies.Interviewing;
using Qiao.Vacancies.Life;

namespace Qiao.Vacancies.Applying;

/// <summary>Someone without an account sees an application and takes its steps by the link in a message.</summary>
internal sealed class FollowAsGuest(Session session, VacanciesDb db, GuestLinks links, OwnApplications own, InterviewLinks interviews)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/applications/{secret}", async (string secret, FollowAsGuest use, CancellationToken ct) =>
            await use.PageAsync(secret, null, RawForm.Empty, 200, ct)).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        // A link for the interview acts once, so each visit gets a new one.
        routes.MapPost("/applications/{secret}/times", async (string secret, FollowAsGuest use, CancellationToken ct) =>
            await use.InterviewAsync(secret, ct) is { } link ? Results.LocalRedirect(Links.To("/interviews/" + link)) : Results.StatusCode(404)).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        foreach (var step in ApplicationSteps.All.Where(step => step.By == ApplicationSide.Applicant))
        {
            routes.MapPost($"/applications/{{secret}}/{step.Code}", async (string secret, Reading<StepForm> reading, FollowAsGuest use, HttpContext http, CancellationToken ct) =>
                await reading.RunAsync(form => OwnApplications.Check(step, form), form => use.RunAsync(secret, step, form, ct)) switch
                {
                    Outcome<ApplicationState>.Done => Flashes.Redirect(http, "vacancies.application-stepped", "/applications/" + secret),
                    Outcome<ApplicationState>.Invalid invalid => await use.PageAsync(secret, step, reading.Raw.With(invalid.Fields), 422, ct),
                    Outcome<ApplicationState>.Refused refused => await use.PageAsync(secret, step, reading.Raw.With(new Dictionary<string, Problem> { [""] = refused.Reason }), 409, ct),
                    _ => Results.StatusCode(404),
                }).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        }
    }

    public async Task<Outcome<ApplicationState>> RunAsync(string secret, ApplicationStep step, StepForm form, CancellationToken ct)
    {
        if (OwnApplications.Check(step, form) is { Any: true } problems)
        {
            return problems.ToInvalid<ApplicationState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await links.FindAsync(secret, ct) is not { } application)
        {
            return new Outcome<ApplicationState>.Missing();
        }

        var outcome = await own.TakeAsync(application, step, form, ct);
        if (outcome is Outcome<ApplicationState>.Done)
        {
            await change.CommitAsync(ct);
        }

        return outcome;
    }

    private async Task<string?> InterviewAsync(string secret, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (await links.FindAsync(secret, ct) is not { State: ApplicationState.Interview } application)
        {
            return null;
        }

        var link = await interviews.NewAsync(application.Id, null, ct);
        await change.CommitAsync(ct);
        return link;
    }

    public async Task<IResult> PageAsync(string secret, ApplicationStep? sent, RawForm typed, int status, CancellationToken ct) =>
        await links.FindAsync(secret, ct) is { } application && (await own.ListAsync(db.Applications.Where(a => a.Id == application.Id), ct)).FirstOrDefault() is { } line
            ? await own.PageAsync(line, "/applications/" + secret, sent, typed, status, ct)
            : Results.StatusCode(404);
}
