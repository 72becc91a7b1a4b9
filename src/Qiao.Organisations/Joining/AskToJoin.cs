using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Editing;
using Qiao.Organisations.Listing;
using Qiao.Platform.Identifiers;
using Qiao.Platform.Journal;
using Qiao.Platform.Messages;

namespace Qiao.Organisations.Joining;

public sealed record JoinForm(string? Code, string? Message);

public sealed record JoinDecisionForm(Ruling? Ruling, MemberRole? Role);

/// <summary>Someone finds their organisation registered already and asks its owners to be let in; an owner answers.</summary>
internal sealed class AskToJoin(Session session, OrganisationsDb db, Employers employers, Membership membership, Outbox outbox, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/join", IResult (string? code) => Page(RawForm.Of(("code", code)), 200)).ForSignedIn();
        routes.MapPost("/organisations/join", async (Reading<JoinForm> reading, AskToJoin use, HttpContext http, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToPage(
                _ => Flashes.Redirect(http, "organisations.join-asked", "/organisations"),
                reading.Raw,
                Page)).ForSignedIn().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/api/v1/organisations/join-requests", async (Reading<JoinForm> reading, AskToJoin use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(form, ct))).ToJson(id => Results.Ok(new { id = id.ToString() })))
            .ForSignedIn().RequireRateLimiting(RateLimits.Heavy).Accepts<JoinForm>("application/json").WithSummary("Ask the owners of an organisation to be let in");
        routes.MapPost("/organisations/{id}/join-requests/{request}/decision", async (string id, string request, Reading<JoinDecisionForm> reading, AskToJoin use, ShowMembers show, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<JoinRequestId>(request, out var named)
                ? Results.StatusCode(404)
                : await show.AfterAsync(own, await reading.RunAsync(CheckDecision, form => use.DecideAsync(own, named, form, ct)), "organisations.join-answered", reading.Raw, http, ct)).ForSignedIn();
        routes.MapPost("/api/v1/organisations/{id}/join-requests/{request}/decision", async (string id, string request, Reading<JoinDecisionForm> reading, AskToJoin use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<JoinRequestId>(request, out var named)
                ? new Outcome<JoinState>.Missing()
                : await reading.RunAsync(CheckDecision, form => use.DecideAsync(own, named, form, ct))).ToJson(state => Results.Ok(new { state = state.ToString() })))
            .ForSignedIn().Accepts<JoinDecisionForm>("application/json").WithSummary("Answer someone who asks to join");
    }

    public static FieldProblems Check(JoinForm form)
    {
        var problems = new FieldProblems();
        problems.Require("code", form.Code);
        if (form.Code is not null && !SocialCreditCode.TryRead(form.Code, out _, out var problem))
        {
            problems.Add("code", problem);
        }

        problems.Limit("message", form.Message, 500);
        return problems;
    }

    public static FieldProblems CheckDecision(JoinDecisionForm form)
    {
        var problems = new FieldProblems();
        problems.Require("ruling", form.Ruling);
        problems.Require("role", form.Ruling == Ruling.Granted ? form.Role : MemberRole.Recruiter);
        return problems;
    }

    public async Task<Outcome<JoinRequestId>> RunAsync(JoinForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<JoinRequestId>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.FindByCodeAsync(form.Code, ct) is not { } organisation)
        {
            return new Outcome<JoinRequestId>.Invalid(new Dictionary<string, Problem> { ["code"] = MemberTexts.NoSuchCode });
        }

        var account = session.Caller.Account!.Value;
        if (await employers.RoleOfAsync(account, organisation.Id, ct) is not null)
        {
            return MemberTexts.AlreadyMember;
        }

        var request = new JoinRequest { Id = Ids.New<JoinRequestId>(clock), Organisation = organisation.Id, Account = account, Message = form.Message, Asked = clock.GetUtcNow() };
        db.JoinRequests.Add(request);
        db.RecordOf(organisation, "organisation.join-asked", Visibility.Private);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException race) when (race.IsDuplicate())
        {
            return MemberTexts.JoinOpen;
        }

        if (organisation.ContactPhone is { } phone)
        {
            await outbox.AddAsync(Channel.Sms, phone, "organisations.join", request.Id.ToString(), Language.Chinese, MemberTexts.JoinMail, MemberTexts.JoinMailBody.With(organisation.Name), ct);
        }

        await change.CommitAsync(ct);
        return request.Id;
    }

    public async Task<Outcome<JoinState>> DecideAsync(Organisation own, JoinRequestId id, JoinDecisionForm form, CancellationToken ct)
    {
        if (CheckDecision(form) is { Any: true } problems)
        {
            return problems.ToInvalid<JoinState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.JoinRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.Organisation == own.Id, ct) is not { } request)
        {
            return new Outcome<JoinState>.Missing();
        }

        var state = form.Ruling == Ruling.Granted ? JoinState.Granted : JoinState.Refused;
        if (await session.ExecuteAsync($"""
            update organisations_join_request set state = {state}, decided = {clock.GetUtcNow()}, decided_by = {session.Caller.Actor} where id = {id} and state = 'Open'
            """, ct) == 0)
        {
            return MemberTexts.JoinDecided;
        }

        if (state == JoinState.Granted)
        {
            await membership.LockAsync(own.Id, ct);
            // Someone who was let in by an invitation meanwhile keeps the role given there.
            await membership.AddAsync(own.Id, request.Account, form.Role!.Value, null, ct);
            db.RecordOf(own, "organisation.member-joined", Visibility.Private, form.Role.ToString());
            await db.SaveChangesAsync(ct);
        }

        await change.CommitAsync(ct);
        return state;
    }

    private static RazorComponentResult<JoinPage> Page(RawForm typed, int status) => new(new { Typed = typed }) { StatusCode = status };
}
