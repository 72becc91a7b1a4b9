using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Registering;
using Qiao.Platform.Files;
using Qiao.Platform.Identifiers;
using Qiao.Platform.Journal;

namespace Qiao.Organisations.TakingOver;

public sealed record TakeoverForm(string? Code, string? Reason, IFormFile? Document);

/// <summary>Whoever holds the licence asks to become owner of an organisation whose owners are gone.</summary>
internal sealed class AskTakeover(Session session, OrganisationsDb db, Employers employers, FileCabinet files, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/takeover", IResult (string? code) => Page(RawForm.Of(("code", code)), 200)).ForSignedIn();
        routes.MapPost("/organisations/takeover", async (Reading<TakeoverForm> reading, AskTakeover use, HttpContext http, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToPage(
                _ => Flashes.Redirect(http, "organisations.takeover-asked", "/organisations"),
                reading.Raw,
                Page)).ForSignedIn().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/api/v1/organisations/takeovers", async (Reading<TakeoverForm> reading, AskTakeover use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToJson(id => Results.Ok(new { id = id.ToString() })))
            .ForSignedIn().RequireRateLimiting(RateLimits.Heavy).Accepts<TakeoverForm>("multipart/form-data").WithSummary("Ask to take over an organisation whose owners are gone");
    }

    public static FieldProblems Check(TakeoverForm form)
    {
        var problems = new FieldProblems();
        problems.Require("code", form.Code);
        if (form.Code is not null && !SocialCreditCode.TryRead(form.Code, out _, out var problem))
        {
            problems.Add("code", problem);
        }

        problems.RequireText("reason", form.Reason, 1000);
        if (form.Document is null || form.Document.Length == 0)
        {
            problems.Add("document", MemberTexts.DocumentNeeded);
        }

        return problems;
    }

    public async Task<Outcome<TakeoverId>> RunAsync(TakeoverForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<TakeoverId>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.FindByCodeAsync(form.Code, ct) is not { } organisation)
        {
            return new Outcome<TakeoverId>.Invalid(new Dictionary<string, Problem> { ["code"] = MemberTexts.NoSuchCode });
        }

        var account = session.Caller.Account!.Value;
        if (await employers.RoleOfAsync(account, organisation.Id, ct) == MemberRole.Owner)
        {
            return MemberTexts.AlreadyMember;
        }

        var licence = await Licence.KeepAsync(files, organisation.Id, form.Document, ct, "organisations.takeover");
        if (licence is not Outcome<FileId?>.Done { Value: var document })
        {
            return new Outcome<TakeoverId>.Invalid(((Outcome<FileId?>.Invalid)licence).Fields);
        }

        return await AskAsync(change, organisation, new() { Id = Ids.New<TakeoverId>(clock), Organisation = organisation.Id, Account = account, Reason = form.Reason!, Document = document, Asked = clock.GetUtcNow() }, ct);
    }

    private async Task<Outcome<TakeoverId>> AskAsync(Session.Change change, Organisation organisation, Takeover takeover, CancellationToken ct)
    {
        db.Takeovers.Add(takeover);
        db.RecordOf(organisation, "organisation.takeover-asked", Visibility.Private);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException race) when (race.IsDuplicate())
        {
            // The unique index holds one unfinished takeover for each organisation.
            return MemberTexts.TakeoverOpen;
        }

        await change.CommitAsync(ct);
        return takeover.Id;
    }

    private static RazorComponentResult<TakeoverPage> Page(RawForm typed, int status) => new(new { Typed = typed }) { StatusCode = status };
}
