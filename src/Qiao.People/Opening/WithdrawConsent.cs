using Qiao.People.Filing;

namespace Qiao.People.Opening;

/// <summary>A person takes a consent back; from then on it lets nobody read, not even in something that has begun.</summary>
internal sealed class WithdrawConsent(Session session, PeopleDb db, OwnFile own, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/me/consents/{id}/withdrawal", async (string id, WithdrawConsent use, HttpContext http, CancellationToken ct) =>
        {
            if (await use.RunAsync(id, ct) is not Outcome<DateTimeOffset>.Done)
            {
                return Results.StatusCode(404);
            }

            return Flashes.Redirect(http, "people.withdrawn", "/me/seen");
        }).ForSignedIn();
        routes.MapPost("/api/v1/me/consents/{id}/withdrawal", async (string id, WithdrawConsent use, CancellationToken ct) =>
            (await use.RunAsync(id, ct)).ToJson(withdrawn => Results.Ok(new { withdrawn }))).ForSignedIn().WithSummary("Take a consent back");
    }

    /// <summary>Answers when it was withdrawn; a second time nothing changes.</summary>
    public async Task<Outcome<DateTimeOffset>> RunAsync(string id, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (!Ids.TryRead<ConsentId>(id, out var consent) || await own.FindAsync(ct) is not { } file)
        {
            return new Outcome<DateTimeOffset>.Missing();
        }

        if (await session.ExecuteAsync($"update people_consent set withdrawn = {clock.GetUtcNow()} where id = {consent} and seeker = {file.Id} and withdrawn is null", ct) == 1)
        {
            db.Record(new() { Kind = "consent.withdrawn", Subject = id, Visibility = Platform.Journal.Visibility.Private });
            await db.SaveChangesAsync(ct);
        }

        var when = await session.ScalarAsync<long>($"select withdrawn from people_consent where id = {consent} and seeker = {file.Id}", ct);
        await change.CommitAsync(ct);
        return when == 0 ? new Outcome<DateTimeOffset>.Missing() : DateTimeOffset.FromUnixTimeMilliseconds(when);
    }
}
