using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Qiao.People.Filing;
using Qiao.Platform.Files;
using Qiao.Platform.Messages;

namespace Qiao.People.Leaving;

/// <summary>Everything that is held about a person, for the person: to look at as a page, to take along as JSON.</summary>
internal sealed class ShowHeld(PeopleDb db, Session session, OwnFile own, FileJson json, OwnAccount account, Outbox outbox, FileCabinet files, IEnumerable<IKeptForPerson> kept)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/data", async (OwnFile own, CancellationToken ct) =>
            await own.FindAsync(ct) is null ? Results.LocalRedirect(Links.To("/me")) : Page(RawForm.Empty, 200)).ForSignedIn();
        routes.MapGet("/me/data.json", async (ShowHeld use, IOptions<JsonOptions> options, CancellationToken ct) =>
            await use.RunAsync(ct) is Outcome<object>.Done { Value: var held }
                ? Results.File(JsonSerializer.SerializeToUtf8Bytes(held, Indented(options.Value.SerializerOptions)), "application/json", "qiao-data.json")
                : Results.StatusCode(404)).ForSignedIn().RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/api/v1/me/data", async (ShowHeld use, CancellationToken ct) => (await use.RunAsync(ct)).ToJson(Results.Ok))
            .ForSignedIn().RequireRateLimiting(RateLimits.Heavy).WithSummary("Everything that is held about you");
    }

    public static RazorComponentResult<HeldPage> Page(RawForm typed, int status) => new(new { Typed = typed }) { StatusCode = status };

    public async Task<Outcome<object>> RunAsync(CancellationToken ct)
    {
        if (await own.FindAsync(ct) is not { } file)
        {
            return new Outcome<object>.Missing();
        }

        var consents = await db.Consents.AsNoTracking().Where(c => c.Seeker == file.Id).OrderBy(c => c.Id).ToListAsync(ct);
        var grants = await db.Grants.AsNoTracking().Where(g => g.Seeker == file.Id).ToListAsync(ct);
        var looks = await db.Looks.AsNoTracking().Where(l => l.Seeker == file.Id).OrderBy(l => l.Time).ToListAsync(ct);
        var outcomes = await db.Outcomes.AsNoTracking().Where(o => o.Seeker == file.Id).OrderBy(o => o.Module).ThenBy(o => o.Subject).ThenBy(o => o.Number).ToListAsync(ct);
        var followUps = await db.FollowUps.AsNoTracking().Where(f => f.Seeker == file.Id).OrderBy(f => f.Asked).ToListAsync(ct);
        var sent = await files.OfAsync(file.Id.ToString(), ct);
        foreach (var of in outcomes.Select(o => new OutcomeSubject(o.Module, o.Subject)).Distinct())
        {
            sent = [.. sent, .. await files.OfAsync(of.ToString(), ct)];
        }

        var (owner, others) = (session.Caller.Account!.Value, new Dictionary<string, object>());
        foreach (var part in kept)
        {
            others[part.Name] = await part.CopyAsync(file.Id, owner, ct);
        }

        return new Outcome<object>.Done(new
        {
            file = json.Of(file),
            account = await account.CopyAsync(owner, ct),
            consents = consents.Select(c => new { id = c.Id.ToString(), employer = c.Viewer.ToString(), part = c.Part.ToString(), c.Purpose, c.Given, c.Until, c.Withdrawn }),
            grants = grants.Select(g => new { g.Module, g.Subject, g.Viewer, part = g.Part.ToString(), g.Purpose, g.Given, g.Until }),
            looks = looks.Select(l => new { l.Time, employer = l.Organisation?.ToString(), part = l.Part.ToString(), ground = l.Ground.ToString(), l.Purpose }),
            messages = await outbox.WrittenForAsync(file.Id.ToString(), ct),
            outcomes = outcomes.Select(o => new { o.Module, o.Subject, rung = ((Rung)o.Rung).ToString(), o.Day, o.Evidence, o.Reason, o.Remark, o.At }),
            followUps = followUps.Select(f => new { f.Module, f.Subject, f.Days, f.Asked, f.Answered, answer = f.Answer?.ToString(), paid = f.Paid?.ToString(), payFen = f.Pay?.Fen }),
            files = sent.Select(f => new { id = f.Id.ToString(), f.Name, f.Type, f.Size, f.Created }),
            others,
        });
    }

    private static JsonSerializerOptions Indented(JsonSerializerOptions options) => new(options) { WriteIndented = true };
}
