using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Platform.Journal;

namespace Qiao.Organisations.Joining;

public sealed record AcceptanceForm(string? SignInName, string? DisplayName, string? Password);

/// <summary>An invitation as the person who opened its link sees it.</summary>
/// <param name="WhyNot">Why it cannot be accepted, or null.</param>
public sealed record InvitationView(string Code, OrganisationId Organisation, string Name, MemberRole Role, DateTimeOffset Expires, Problem? WhyNot);

/// <summary>The invited person accepts with their account, or registers one with it. The link works once.</summary>
internal sealed class AcceptInvitation(Session session, OrganisationsDb db, AddAccount accounts, Membership membership, NodeSettings node, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/invitations/{id}", async (string id, AcceptInvitation use, Caller caller, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } view ? Page(view, caller, RawForm.Empty, view.WhyNot is null ? 200 : 410) : Results.StatusCode(404))
            .ForEveryone().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost("/invitations/{id}/acceptance", async (string id, Reading<AcceptanceForm> reading, AcceptInvitation use, Caller caller, HttpContext http, CancellationToken ct) =>
        {
            if (await use.FindAsync(id, ct) is not { } view)
            {
                return Results.StatusCode(404);
            }

            var signedIn = caller.Account is not null;
            var accepted = await reading.RunAsync(form => Check(form, caller), form => use.RunAsync(id, form, ct));
            // What the loser of a race is shown must be what stands in the database by then.
            var after = accepted is Outcome<OrganisationId>.Refused ? await use.FindAsync(id, ct) ?? view : view;
            return accepted.ToPage(
                _ =>
                {
                    Flashes.Set(http, signedIn ? "organisations.joined" : "organisations.registered-and-joined");
                    return Results.LocalRedirect(signedIn ? Links.To("/organisations") : Links.To("/sign-in") + "?return=" + Uri.EscapeDataString(Links.To("/organisations")));
                },
                reading.Raw,
                (typed, status) => Page(after, caller, typed, status));
        }).ForEveryone().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost("/api/v1/invitations/{id}/acceptance", async (string id, Reading<AcceptanceForm> reading, AcceptInvitation use, Caller caller, CancellationToken ct) =>
            (await reading.RunAsync(form => Check(form, caller), form => use.RunAsync(id, form, ct))).ToJson(joined => Results.Ok(new { organisation = joined.ToString() })))
            .ForEveryone().RequireRateLimiting(RateLimits.SignIn).Accepts<AcceptanceForm>("application/json").WithSummary("Accept an invitation, with the account signed in or a new one");
    }

    public async Task<InvitationView?> FindAsync(string code, CancellationToken ct)
    {
        var hash = Secrets.Hash(code);
        return await (from i in db.Invitations.AsNoTracking() join o in db.Organisations on i.Organisation equals o.Id where i.Hash == hash select new { Invitation = i, o.Name }).FirstOrDefaultAsync(ct) is { } found
            ? new(code, found.Invitation.Organisation, found.Name, found.Invitation.Role, found.Invitation.Expires, found.Invitation.WhyNotAccept(clock.GetUtcNow()))
            : null;
    }

    /// <summary>Answers the organisation joined.</summary>
    public async Task<Outcome<OrganisationId>> RunAsync(string code, AcceptanceForm form, CancellationToken ct)
    {
        if (Check(form, session.Caller) is { Any: true } problems)
        {
            return problems.ToInvalid<OrganisationId>();
        }

        var (now, hash) = (clock.GetUtcNow(), Secrets.Hash(code));
        await using var change = await session.ChangeAsync(ct);
        if (await db.Invitations.AsNoTracking().FirstOrDefaultAsync(i => i.Hash == hash, ct) is not { } invitation)
        {
            return new Outcome<OrganisationId>.Missing();
        }

        // The statement's own condition lets the link work once, for two people at the same moment too.
        if (await session.ExecuteAsync($"update organisations_invitation set state = 'Accepted', ended = {now} where hash = {hash} and state = 'Open' and expires > {now}", ct) == 0)
        {
            return (await db.Invitations.AsNoTracking().SingleAsync(i => i.Hash == hash, ct)).WhyNotAccept(now) ?? MemberTexts.InvitationUsed;
        }

        var account = session.Caller.Account;
        if (account is null)
        {
            switch (await accounts.RunAsync(new(form.SignInName, form.DisplayName, form.Password, Role.Employer.Code, node.Division), ct))
            {
                case Outcome<AccountId>.Done made:
                    account = made.Value;
                    break;
                case Outcome<AccountId>.Refused taken:
                    return new Outcome<OrganisationId>.Invalid(new Dictionary<string, Problem> { ["signInName"] = taken.Reason });
                case Outcome<AccountId>.Invalid bad:
                    return new Outcome<OrganisationId>.Invalid(bad.Fields);
            }
        }

        var organisation = await db.SurvivorAsync(invitation.Organisation, ct);
        await membership.LockAsync(organisation!.Id, ct);
        if (!await membership.AddAsync(organisation.Id, account!.Value, invitation.Role, invitation.Branch, ct))
        {
            return MemberTexts.AlreadyMember;
        }

        await session.ExecuteAsync($"update organisations_invitation set account = {account} where hash = {hash}", ct);
        db.RecordOf(organisation, "organisation.member-joined", Visibility.Private, invitation.Role.ToString());
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return organisation.Id;
    }

    public static FieldProblems Check(AcceptanceForm form, Caller caller)
    {
        var problems = new FieldProblems();
        if (caller.Account is null)
        {
            problems.RequireText("displayName", form.DisplayName, 60);
            problems.Take(AddAccount.Check(new(form.SignInName, form.DisplayName, form.Password, Role.Employer.Code, null)), "signInName", "password");
        }

        return problems;
    }

    private static RazorComponentResult<InvitationPage> Page(InvitationView view, Caller caller, RawForm typed, int status) =>
        new(new { View = view, Typed = typed, SignedInAs = caller.Account is null ? null : caller.Name }) { StatusCode = status };
}
