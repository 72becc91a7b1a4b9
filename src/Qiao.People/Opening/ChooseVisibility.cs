using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.People.Filing;

namespace Qiao.People.Opening;

public sealed record VisibilityForm(SeekerVisibility? Visibility);

/// <summary>A person chooses, in one question, who may come upon their file. It counts from the next look on.</summary>
internal sealed class ChooseVisibility(Session session, PeopleDb db, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/visibility", async (OwnFile own, CancellationToken ct) =>
            await own.FindAsync(ct) is { } file ? Page(RawForm.Of(("visibility", file.Visibility.ToString())), 200) : Results.LocalRedirect(Links.To("/me"))).ForSignedIn();
        routes.MapPost("/me/visibility", async (Reading<VisibilityForm> reading, ChooseVisibility use, HttpContext http, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToPage(
                _ => Flashes.Redirect(http, "people.visibility-chosen", "/me"),
                reading.Raw,
                Page)).ForSignedIn();
        routes.MapPut("/api/v1/me/visibility", async (Reading<VisibilityForm> reading, ChooseVisibility use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToJson(revision => Results.Ok(new { revision })))
            .ForSignedIn().Accepts<VisibilityForm>("application/json").WithSummary("Choose who may come upon your file");
    }

    /// <summary>Answers the file's new revision.</summary>
    public async Task<Outcome<long>> RunAsync(VisibilityForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<long>();
        }

        var (account, now) = (session.Caller.Account, clock.GetUtcNow());
        await using var change = await session.ChangeAsync(ct);
        if (account is null || await session.ExecuteAsync(
            $"update people_seeker set visibility = {form.Visibility!.Value}, revision = revision + 1, changed = {now} where account = {account.Value}", ct) == 0)
        {
            return new Outcome<long>.Missing();
        }

        var seeker = await db.Seekers.AsNoTracking().SingleAsync(s => s.Account == account, ct);
        db.RecordChange(seeker, seeker.Division?.ToString(), "visibility");
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return seeker.Revision;
    }

    public static FieldProblems Check(VisibilityForm form)
    {
        var problems = new FieldProblems();
        problems.Require("visibility", form.Visibility);
        return problems;
    }

    private static RazorComponentResult<VisibilityPage> Page(RawForm typed, int status) => new(new { Typed = typed }) { StatusCode = status };
}
