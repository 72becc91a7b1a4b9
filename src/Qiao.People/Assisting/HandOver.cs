using Qiao.People.Registering;

namespace Qiao.People.Assisting;

/// <summary>A clerk makes the one-time code with which a person takes over their file. An earlier code of the file no longer works.</summary>
internal sealed class HandOver(Session session, PeopleDb db, DeskFiles files, Sealing sealing, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/seekers/{id}/handover", async (string id, HandOver use, DeskFiles files, CancellationToken ct) => await use.RunAsync(id, ct) switch
        {
            // Shown in the answer itself, never in an address: a code must not stand in a browser's history.
            Outcome<string>.Done made => await files.PageAsync(id, SeekerCodes.Spell(made.Value), ct),
            Outcome<string>.Refused no => await files.PageAsync(id, null, ct, no.Reason),
            _ => Results.StatusCode(404),
        }).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/desk/seekers/{id}/handover", async (string id, HandOver use, CancellationToken ct) =>
            (await use.RunAsync(id, ct)).ToJson(code => Results.Ok(new { code }))).ForRoles(Role.Clerk).WithSummary("A one-time code with which the person takes over the file");
    }

    public async Task<Outcome<string>> RunAsync(string id, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (await files.FindInAreaAsync(id, ct) is not { } file)
        {
            return new Outcome<string>.Missing();
        }

        if (file.WhyNotHandOver() is { } reason)
        {
            return reason;
        }

        var (code, now) = (SeekerCodes.NewOnce(), clock.GetUtcNow());
        await session.ExecuteAsync($"delete from people_handover where seeker = {file.Id} and used is null", ct);
        db.Handovers.Add(new() { Hash = sealing.HashOfCode(code), Seeker = file.Id, MadeBy = session.Caller.Actor, Made = now, Expires = now + Lasts });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return code;
    }
}
