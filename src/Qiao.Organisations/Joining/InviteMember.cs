using Qiao.Organisations.Editing;
using Qiao.Platform.Identifiers;
using Qiao.Platform.Journal;
using Qiao.Platform.Messages;

namespace Qiao.Organisations.Joining;

public sealed record InvitationForm(string? Phone, MemberRole? Role, BranchId? Branch);

/// <summary>An owner invites a colleague by phone, with a role, and may take the invitation back until it is used.</summary>
internal sealed class InviteMember(Session session, OrganisationsDb db, Outbox outbox, NodeSettings node, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/organisations/{id}/invitations", async (string id, Reading<InvitationForm> reading, InviteMember use, ShowMembers show, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own
                ? Results.StatusCode(404)
                : await show.AfterAsync(own, await reading.RunAsync(Check, form => use.RunAsync(own.Id, form, ct)), "organisations.invited", reading.Raw, http, ct))
            .ForSignedIn().RequireRateLimiting(RateLimits.Heavy);
        routes.MapPost("/organisations/{id}/invitations/{invitation}/withdrawal", async (string id, string invitation, InviteMember use, ShowMembers show, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<InvitationId>(invitation, out var named)
                ? Results.StatusCode(404)
                : await show.AfterAsync(own, await use.WithdrawAsync(own.Id, named, ct), "organisations.invitation-withdrawn", RawForm.Empty, http, ct)).ForSignedIn();
        routes.MapPost("/api/v1/organisations/{id}/invitations", async (string id, Reading<InvitationForm> reading, InviteMember use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own
                ? new Outcome<InvitationId>.Missing()
                : await reading.RunAsync(Check, form => use.RunAsync(own.Id, form, ct))).ToJson(made => Results.Ok(new { id = made.ToString() })))
            .ForSignedIn().RequireRateLimiting(RateLimits.Heavy).Accepts<InvitationForm>("application/json").WithSummary("Invite someone to join by phone");
        routes.MapDelete("/api/v1/organisations/{id}/invitations/{invitation}", async (string id, string invitation, InviteMember use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<InvitationId>(invitation, out var named)
                ? new Outcome<InvitationId>.Missing()
                : await use.WithdrawAsync(own.Id, named, ct)).ToJson(_ => Results.NoContent()))
            .ForSignedIn().WithSummary("Withdraw an invitation");
    }

    public static FieldProblems Check(InvitationForm form)
    {
        var problems = new FieldProblems();
        problems.Require("phone", form.Phone);
        if (form.Phone is not null && !MobileNumber.TryRead(form.Phone, out _, out var problem))
        {
            problems.Add("phone", problem);
        }

        problems.Require("role", form.Role);
        return problems;
    }

    public async Task<Outcome<InvitationId>> RunAsync(OrganisationId id, InvitationForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<InvitationId>();
        }

        MobileNumber.TryRead(form.Phone, out var number, out _);
        var (now, phone, code) = (clock.GetUtcNow(), number!.Spell(), Secrets.NewCode());
        await using var change = await session.ChangeAsync(ct);
        // An expired one makes room for the next; its link has stopped working already.
        await session.ExecuteAsync($"update organisations_invitation set state = 'Withdrawn', ended = {now} where organisation = {id} and phone = {phone} and state = 'Open' and expires <= {now}", ct);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == id, ct);
        var branch = form.Branch is { } named && await db.Branches.AnyAsync(b => b.Id == named && b.Organisation == id, ct) ? form.Branch : null;
        var invitation = new Invitation
        {
            Id = Ids.New<InvitationId>(clock), Organisation = id, Phone = phone, Role = form.Role!.Value, Branch = branch, Hash = Secrets.Hash(code),
            Made = now, MadeBy = session.Caller.Actor, Expires = now + Invitation.Lasts,
        };
        db.Invitations.Add(invitation);
        db.RecordOf(organisation, "organisation.invited", Visibility.Private, invitation.Role.ToString());
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException race) when (race.IsDuplicate())
        {
            // The unique index holds one open invitation for each number, whoever was quicker.
            return MemberTexts.AlreadyInvited;
        }

        var link = $"{node.Address}/invitations/{code}";
        var (zh, en) = (invitation.Role.Name().Zh, invitation.Role.Name().En);
        await outbox.AddAsync(
            Channel.Sms, phone, "organisations.invitation", invitation.Id.ToString(), Language.Chinese, MemberTexts.InvitationMail.With(organisation.Name),
            new(MemberTexts.InvitationMailBody.With(organisation.Name, zh, link).Zh, MemberTexts.InvitationMailBody.With(organisation.Name, en, link).En), ct);
        await change.CommitAsync(ct);
        return invitation.Id;
    }

    public async Task<Outcome<InvitationId>> WithdrawAsync(OrganisationId id, InvitationId invitation, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (await session.ExecuteAsync($"update organisations_invitation set state = 'Withdrawn', ended = {clock.GetUtcNow()} where id = {invitation} and organisation = {id} and state = 'Open'", ct) == 0)
        {
            return await db.Invitations.AnyAsync(i => i.Id == invitation && i.Organisation == id, ct) ? MemberTexts.InvitationEnded : new Outcome<InvitationId>.Missing();
        }

        await change.CommitAsync(ct);
        return invitation;
    }
}
