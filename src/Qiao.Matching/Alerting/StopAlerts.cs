using Microsoft.AspNetCore.Http.HttpResults;

namespace Qiao.Matching.Alerting;

/// <param name="Code">From the link of a message.</param>
public sealed record StopForm(string? Code);

/// <summary>The search that a message was about, for whoever holds the message.</summary>
/// <param name="Stopped">Whether no more messages are sent for it.</param>
/// <param name="Already">Whether that was so before.</param>
public sealed record StopView(string Name, bool Stopped, bool Already);

/// <summary>Whoever holds a message stops those for its search, without signing in. Looking changes nothing; stopping twice is as good as once.</summary>
internal sealed class StopAlerts(Session session, MatchingDb db, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/alerts/stop", async (Reading<StopForm> reading, StopAlerts use, CancellationToken ct) => reading.Form.Code is not { } code
            ? Page(reading.Raw, null, 200)
            : After(reading, await use.FindAsync(code, ct) is { } view ? view : UnknownCode())).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/alerts/stop", async (Reading<StopForm> reading, StopAlerts use, CancellationToken ct) =>
            After(reading, await reading.RunAsync(Check, form => use.RunAsync(form, ct)))).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/api/v1/alerts/stop", async (Reading<StopForm> reading, StopAlerts use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToJson(view => Results.Ok(new { view.Name, view.Stopped, view.Already })))
            .ForEveryone().RequireRateLimiting(RateLimits.Heavy).Accepts<StopForm>("application/json").WithSummary("Stop the messages for a search, with the code from one of them");
    }

    public static FieldProblems Check(StopForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("code", form.Code, 100);
        return problems;
    }

    public async Task<Outcome<StopView>> RunAsync(StopForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<StopView>();
        }

        var hash = Secrets.Hash(form.Code!);
        await using var change = await session.ChangeAsync(ct);
        var stopped = await session.ExecuteAsync($"""
            update matching_search set telling = {Telling.Never}, stopped = {clock.GetUtcNow()}
            where id = (select search from matching_digest where hash = {hash}) and telling <> {Telling.Never}
            """, ct);
        if (await FindAsync(form.Code!, ct) is not { } view)
        {
            return UnknownCode();
        }

        await change.CommitAsync(ct);
        return view with { Already = stopped == 0 };
    }

    private async Task<StopView?> FindAsync(string code, CancellationToken ct)
    {
        var hash = Secrets.Hash(code);
        return await (from digest in db.Digests.AsNoTracking() join search in db.Searches on digest.Search equals search.Id where digest.Hash == hash select new { search.Name, search.Telling })
            .FirstOrDefaultAsync(ct) is { } found ? new(found.Name, found.Telling == Telling.Never, found.Telling == Telling.Never) : null;
    }

    private static Outcome<StopView> UnknownCode() => new Outcome<StopView>.Invalid(new Dictionary<string, Problem> { ["code"] = AlertTexts.CodeUnknown });

    private static IResult After(Reading<StopForm> reading, Outcome<StopView> outcome) =>
        outcome.ToPage(view => Page(reading.Raw, view, 200), reading.Raw, (typed, status) => Page(typed, null, status));

    private static RazorComponentResult<StopPage> Page(RawForm typed, StopView? view, int status) => new(new { Typed = typed, View = view }) { StatusCode = status };
}
