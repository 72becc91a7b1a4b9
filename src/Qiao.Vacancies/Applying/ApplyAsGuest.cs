using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.People;

namespace Qiao.Vacancies.Applying;

public sealed record GuestApplyForm(string? Name, string? Phone, string? Message);

public sealed record GuestCodeForm(string? Code);

/// <summary>What a guest has applied with.</summary>
/// <param name="Path">Where it is followed without signing in.</param>
/// <param name="TakeOver">A one-time code with which an account takes the file over.</param>
public sealed record GuestApplied(ApplicationId Id, string Path, string TakeOver);

/// <summary>Someone without an account applies with a name and a phone that a code has shown to be theirs.</summary>
internal sealed class ApplyAsGuest(Session session, VacanciesDb db, GuestFiles guests, ApplyForVacancy apply, GuestLinks links, SeekerNotices messages)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/jobs/{id}/application/guest", async (string id, Reading<GuestApplyForm> reading, ApplyAsGuest use, ApplyForVacancy apply, CancellationToken ct) =>
            await apply.FindAsync(id, ct) is { } view
                ? (await reading.RunAsync(Check, form => use.AskAsync(view, form, ct))).ToPage(
                    proof => Results.LocalRedirect(Links.To("/applications/code/" + proof)), reading.Raw, (typed, status) => ApplyForVacancy.Page(view, typed, status))
                : Results.StatusCode(404)).ForEveryone().RequireRateLimiting(RateLimits.SignIn);
        routes.MapGet("/applications/code/{proof}", async (string proof, ApplyAsGuest use, CancellationToken ct) => await use.PageAsync(proof, RawForm.Empty, 200, ct)).ForEveryone();
        routes.MapPost("/applications/code/{proof}", async (string proof, Reading<GuestCodeForm> reading, ApplyAsGuest use, CancellationToken ct) =>
            await reading.RunAsync(Check, form => use.RunAsync(proof, form, ct)) switch
            {
                Outcome<GuestApplied>.Done done => await use.DonePageAsync(done.Value, ct),
                Outcome<GuestApplied>.Invalid invalid => await use.PageAsync(proof, reading.Raw.With(invalid.Fields), 422, ct),
                Outcome<GuestApplied>.Refused refused => await use.PageAsync(proof, reading.Raw.With(new Dictionary<string, Problem> { [""] = refused.Reason }), 409, ct),
                _ => Results.StatusCode(404),
            }).ForEveryone().RequireRateLimiting(RateLimits.SignIn);

        routes.MapPost("/api/v1/vacancies/{id}/applications/guest", async (string id, Reading<GuestApplyForm> reading, ApplyAsGuest use, ApplyForVacancy apply, CancellationToken ct) =>
            (await apply.FindAsync(id, ct) is { } view ? await reading.RunAsync(Check, form => use.AskAsync(view, form, ct)) : new Outcome<ProofId>.Missing())
                .ToJson(proof => Results.Accepted($"/api/v1/applications/code/{proof}", new { proof = proof.ToString() })))
            .ForEveryone().RequireRateLimiting(RateLimits.SignIn).Accepts<GuestApplyForm>("application/json").WithSummary("Apply without an account: a code comes to the phone");
        routes.MapPost("/api/v1/applications/code/{proof}", async (string proof, Reading<GuestCodeForm> reading, ApplyAsGuest use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(proof, form, ct))).ToJson(done => Results.Created(done.Path, new { id = done.Id.ToString(), done.Path, done.TakeOver })))
            .ForEveryone().RequireRateLimiting(RateLimits.SignIn).Accepts<GuestCodeForm>("application/json").WithSummary("Apply with the code that came to the phone");
    }

    public async Task<Outcome<ProofId>> AskAsync(ApplyView view, GuestApplyForm form, CancellationToken ct) =>
        Check(form) is { Any: true } problems ? problems.ToInvalid<ProofId>()
        : view.WhyNot is { } whyNot ? whyNot
        : await guests.AskAsync(form.Name!.Trim(), form.Phone!, view.Id.ToString(), form.Message, ct);

    public async Task<Outcome<GuestApplied>> RunAsync(string proof, GuestCodeForm form, CancellationToken ct)
    {
        if (await guests.FindAsync(proof, ct) is not { } pending || !Ids.TryRead<VacancyId>(pending.Subject, out var id))
        {
            return new Outcome<GuestApplied>.Missing();
        }

        if (!await guests.IsRightAsync(pending.Id, form.Code, ct))
        {
            return new Outcome<GuestApplied>.Invalid(new Dictionary<string, Problem> { ["code"] = ApplicationTexts.CodeWrong });
        }

        await using var change = await session.ChangeAsync(ct);
        if (await apply.KnownAsync(id, ct) is not { } vacancy || await guests.OpenAsync(pending.Id, ct) is not Outcome<GuestFile>.Done { Value: var file })
        {
            return new Outcome<GuestApplied>.Missing();
        }

        // Whoever applied before with this phone and name is led to what they sent.
        var earlier = await db.Applications.Where(a => a.Vacancy == id && a.Seeker == file.Id).Select(a => (ApplicationId?)a.Id).FirstOrDefaultAsync(ct);
        if (earlier is null)
        {
            switch (await apply.SendAsync(vacancy, file.Id, null, ApplicationChannel.Guest, pending.Note, ct))
            {
                case Outcome<ApplicationId>.Done sent:
                    earlier = sent.Value;
                    break;
                case Outcome<ApplicationId>.Refused refused:
                    return refused.Reason;
            }
        }

        var path = await links.NewAsync(earlier!.Value, ct);
        await messages.TellAsync(file.Id, "vacancies.guest-applied", $"{earlier}:{Secrets.Hash(path)[..12]}", ApplicationTexts.ToldTitle, ApplicationTexts.ToldByLink.With(vacancy.Title, ApplicationTexts.SentAs, links.Whole(path)), ct);
        await change.CommitAsync(ct);
        return new GuestApplied(earlier.Value, path, file.TakeOver);
    }

    public static FieldProblems Check(GuestApplyForm form)
    {
        var problems = new FieldProblems();
        GuestFiles.Check(problems, form.Name, form.Phone);
        problems.Limit("message", form.Message, Application.LongestMessage);
        return problems;
    }

    public static FieldProblems Check(GuestCodeForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("code", form.Code, 20);
        return problems;
    }

    private async Task<IResult> PageAsync(string proof, RawForm typed, int status, CancellationToken ct)
    {
        if (await guests.FindAsync(proof, ct) is not { } pending || !Ids.TryRead<VacancyId>(pending.Subject, out var id) || await apply.KnownAsync(id, ct) is not { } vacancy)
        {
            return Results.StatusCode(404);
        }

        return new RazorComponentResult<GuestCodePage>(new { Pending = pending, Vacancy = id, vacancy.Title, vacancy.Language, Typed = typed }) { StatusCode = status };
    }

    // The code to take the file over is shown in the answer itself, never in an address.
    private async Task<IResult> DonePageAsync(GuestApplied done, CancellationToken ct)
    {
        var title = await (from a in db.Applications join v in db.Vacancies on a.Vacancy equals v.Id where a.Id == done.Id select new { v.Title, v.Language }).FirstAsync(ct);
        return new RazorComponentResult<GuestDonePage>(new { Done = done, title.Title, title.Language });
    }
}
