using Microsoft.AspNetCore.Http.HttpResults;

namespace Qiao.People.Registering;

public sealed record TakeOverForm(string? Code, string? SignInName, string? Password);

/// <summary>With a one-time code a person takes over the file that a clerk opened for them, and gets a login for it.</summary>
internal sealed class TakeOverFile(Session session, PeopleDb db, AddAccount accounts, Sealing sealing, NodeSettings node, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/seekers/take-over", IResult () => Page(RawForm.Empty, 200)).ForEveryone();
        routes.MapPost("/seekers/take-over", async (Reading<TakeOverForm> reading, TakeOverFile use, HttpContext http, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToPage(
                _ => Flashes.Redirect(http, "people.taken-over", "/me"),
                reading.Raw,
                Page)).ForEveryone().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost("/api/v1/seekers/take-over", async (Reading<TakeOverForm> reading, TakeOverFile use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToJson(id => Results.Ok(new { id = id.ToString() })))
            .ForEveryone().RequireRateLimiting(RateLimits.SignIn).Accepts<TakeOverForm>("application/json").WithSummary("Take over a file with a one-time code");
    }

    public async Task<Outcome<SeekerId>> RunAsync(TakeOverForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<SeekerId>();
        }

        var (hash, now) = (sealing.HashOfCode(SeekerCodes.Tidy(form.Code!)), clock.GetUtcNow());
        await using var change = await session.ChangeAsync(ct);

        // The statement's own condition lets a code work once, for two people at the same moment too.
        if (await session.ExecuteAsync($"update people_handover set used = {now} where hash = {hash} and used is null and expires > {now}", ct) == 0)
        {
            return new Outcome<SeekerId>.Invalid(new Dictionary<string, Problem> { ["code"] = Texts.CodeWrong });
        }

        var made = await accounts.RunAsync(new(form.SignInName, null, form.Password, Role.Seeker.Code, node.Division), ct);
        if (made is not Outcome<AccountId>.Done { Value: var account })
        {
            return made is Outcome<AccountId>.Refused taken
                ? new Outcome<SeekerId>.Invalid(new Dictionary<string, Problem> { ["signInName"] = taken.Reason })
                : new Outcome<SeekerId>.Invalid(((Outcome<AccountId>.Invalid)made).Fields);
        }

        var id = await db.Handovers.Where(h => h.Hash == hash).Select(h => h.Seeker).SingleAsync(ct);
        if (await session.ExecuteAsync($"update people_seeker set account = {account}, revision = revision + 1, changed = {now} where id = {id} and account is null", ct) == 0)
        {
            return Texts.HandedOver;
        }

        var seeker = await db.Seekers.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        db.RecordChange(seeker, seeker.Division?.ToString(), "handed-over");
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return id;
    }

    public static FieldProblems Check(TakeOverForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("code", form.Code, 40);
        problems.Take(AddAccount.Check(new(form.SignInName, null, form.Password, Role.Seeker.Code, null)), "signInName", "password");
        return problems;
    }

    private static RazorComponentResult<TakeOverPage> Page(RawForm typed, int status) => new(new { Typed = typed }) { StatusCode = status };
}
