using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.People;
using Qiao.Vacancies.Applying;

namespace Qiao.Vacancies.Interviewing;

/// <summary>The applicant's side of interviews: by the link in a message, without signing in, or on their own pages.</summary>
internal sealed class OwnInterview(Session session, VacanciesDb db, SeekerBoard seekers, BookInterview book, InterviewLinks links, NodeSettings node)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/interviews/{secret}", async (string secret, OwnInterview use, CancellationToken ct) => await use.PageAsync(secret, RawForm.Empty, 200, ct)).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/interviews/{secret}/document", async (string secret, OwnInterview use, BookInterview book, CancellationToken ct) =>
            await use.LinkAsync(secret, ct) is { } link ? use.File(await book.FindAsync(link.Application, ct)) : Results.StatusCode(404)).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/interviews/{secret}", async (string secret, Reading<ChooseTimeForm> reading, OwnInterview use, BookInterview book, HttpContext http, CancellationToken ct) =>
            await use.LinkAsync(secret, ct) is { } link
                ? await AnswerAsync(
                    await reading.RunAsync(Check, form => book.TakeAsync(link.Application, form, link, ct)), "vacancies.interview-taken", reading.Raw, http,
                    next => $"/interviews/{next}", (typed, status) => use.PageAsync(secret, typed, status, ct))
                : Results.StatusCode(404)).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/interviews/{secret}/cancellation", async (string secret, OwnInterview use, BookInterview book, HttpContext http, CancellationToken ct) =>
            await use.LinkAsync(secret, ct) is { } link
                ? await AnswerAsync(
                    await book.CancelAsync(link.Application, link, ct), "vacancies.interview-cancelled", RawForm.Empty, http, next => $"/interviews/{next}", (typed, status) => use.PageAsync(secret, typed, status, ct))
                : Results.StatusCode(404)).ForEveryone().RequireRateLimiting(RateLimits.Heavy);

        routes.MapGet("/me/applications/{id}/interview", async (string id, OwnInterview use, CancellationToken ct) => await use.OwnPageAsync(id, RawForm.Empty, 200, ct)).ForSignedIn();
        routes.MapGet("/me/applications/{id}/interview/document", async (string id, OwnInterview use, BookInterview book, CancellationToken ct) =>
            await use.OwnAsync(id, ct) is { } own ? use.File(await book.FindAsync(own, ct)) : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/me/applications/{id}/interview", async (string id, Reading<ChooseTimeForm> reading, OwnInterview use, BookInterview book, HttpContext http, CancellationToken ct) =>
            await use.OwnAsync(id, ct) is { } own
                ? await AnswerAsync(
                    await reading.RunAsync(Check, form => book.TakeAsync(own, form, null, ct)), "vacancies.interview-taken", reading.Raw, http, _ => OwnAddress(id), (typed, status) => use.OwnPageAsync(id, typed, status, ct))
                : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/me/applications/{id}/interview/cancellation", async (string id, OwnInterview use, BookInterview book, HttpContext http, CancellationToken ct) =>
            await use.OwnAsync(id, ct) is { } own
                ? await AnswerAsync(await book.CancelAsync(own, null, ct), "vacancies.interview-cancelled", RawForm.Empty, http, _ => OwnAddress(id), (typed, status) => use.OwnPageAsync(id, typed, status, ct))
                : Results.StatusCode(404)).ForSignedIn();

        routes.MapGet("/api/v1/me/applications/{id}/interview", async (string id, OwnInterview use, BookInterview book, CancellationToken ct) =>
            await use.OwnAsync(id, ct) is { } own && await book.FindAsync(own, ct) is { } choice
                ? Results.Ok(new { taken = choice.Taken is null ? null : Shown(choice.Taken), free = choice.Free.Select(Shown) })
                : OutcomeHttp.Problem(404, OutcomeHttp.Missing)).ForSignedIn().WithSummary("My interview, and the times I can choose from");
        routes.MapPost("/api/v1/me/applications/{id}/interview", async (string id, Reading<ChooseTimeForm> reading, OwnInterview use, BookInterview book, CancellationToken ct) =>
            (await use.OwnAsync(id, ct) is { } own ? await reading.RunAsync(Check, form => book.TakeAsync(own, form, null, ct)) : new Outcome<string>.Missing()).ToJson(_ => Results.NoContent()))
            .ForSignedIn().Accepts<ChooseTimeForm>("application/json").WithSummary("Choose a time for my interview, or move it");
        routes.MapPost("/api/v1/me/applications/{id}/interview/cancellation", async (string id, OwnInterview use, BookInterview book, CancellationToken ct) =>
            (await use.OwnAsync(id, ct) is { } own ? await book.CancelAsync(own, null, ct) : new Outcome<string>.Missing()).ToJson(_ => Results.NoContent()))
            .ForSignedIn().WithSummary("Cancel the time of my interview");
    }

    public static FieldProblems Check(ChooseTimeForm form)
    {
        var problems = new FieldProblems();
        problems.Require("time", form.Time);
        return problems;
    }

    private static string OwnAddress(string id) => $"/me/applications/{id}/interview";

    private static object Shown(InterviewTime time) => new { id = time.Id.ToString(), time.Starts, time.Ends, mode = time.Mode.ToString(), time.Place, time.Attended };

    private Task<InterviewLink?> LinkAsync(string secret, CancellationToken ct) => links.FindAsync(secret, ct);

    private async Task<ApplicationId?> OwnAsync(string id, CancellationToken ct) =>
        session.Caller.Account is { } account && await seekers.OwnAsync(account, ct) is { } own && Ids.TryRead<ApplicationId>(id, out var named) && await db.Applications.AnyAsync(a => a.Id == named && a.Seeker == own.Id, ct)
            ? named
            : null;

    private async Task<IResult> PageAsync(string secret, RawForm typed, int status, CancellationToken ct) =>
        await LinkAsync(secret, ct) is not { } link || await book.FindAsync(link.Application, ct) is not { } choice ? Results.StatusCode(404)
        : link.Used is not null ? Page(choice with { Taken = null, Free = [], WhyNot = InterviewTexts.LinkUsed }, $"/interviews/{secret}", RawForm.Empty, status == 200 ? 410 : status)
        : Page(choice, $"/interviews/{secret}", typed, status);

    private async Task<IResult> OwnPageAsync(string id, RawForm typed, int status, CancellationToken ct) =>
        await OwnAsync(id, ct) is { } own && await book.FindAsync(own, ct) is { } choice ? Page(choice, OwnAddress(id), typed, status) : Results.StatusCode(404);

    // The old link has been used; the browser goes on with the new one, which is in the message too.
    private static async Task<IResult> AnswerAsync(Outcome<string> outcome, string said, RawForm typed, HttpContext http, Func<string, string> next, Func<RawForm, int, Task<IResult>> page) => outcome switch
    {
        Outcome<string>.Done done => Flashes.Redirect(http, said, next(done.Value)),
        Outcome<string>.Invalid invalid => await page(typed.With(invalid.Fields), 422),
        Outcome<string>.Refused refused => await page(typed.With(new Dictionary<string, Problem> { [""] = refused.Reason }), 409),
        _ => Results.StatusCode(404),
    };

    private IResult File(InterviewChoice? choice)
    {
        if (choice?.Taken is not { } time)
        {
            return Results.StatusCode(404);
        }

        var calendar = new CalendarEvent(
            $"interview-{choice.Application}@{node.Id}", session.Now.ToUnixTimeSeconds() / 60, session.Now, time.Starts, time.Ends, InterviewTexts.InCalendar.With(choice.Title).ToString(), time.Place,
            $"{choice.Employer} · {time.Mode.Name()}", node.Address.Length == 0 ? null : $"{node.Address}/jobs/{choice.Vacancy}");
        return Results.File(calendar.Write(), CalendarEvent.ContentType, "interview.ics");
    }

    private static RazorComponentResult<ChooseTimePage> Page(InterviewChoice choice, string to, RawForm typed, int status) => new(new { Choice = choice, To = to, Typed = typed }) { StatusCode = status };
}
