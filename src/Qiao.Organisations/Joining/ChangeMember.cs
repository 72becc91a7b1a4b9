using Qiao.Organisations.Editing;
using Qiao.Platform.Journal;

namespace Qiao.Organisations.Joining;

public sealed record MemberForm(MemberRole? Role, BranchId? Branch);

/// <summary>An owner changes a member's role or removes a member; any member leaves. Never without an owner.</summary>
internal sealed class ChangeMember(Session session, OrganisationsDb db, Membership membership)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/organisations/{id}/members/{account}/role", async (string id, string account, Reading<MemberForm> reading, ChangeMember use, ShowMembers show, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<AccountId>(account, out var member)
                ? Results.StatusCode(404)
                : await show.AfterAsync(own, await reading.RunAsync(Check, form => use.ChangeAsync(own.Id, member, form, ct)), "organisations.role-changed", reading.Raw, http, ct)).ForSignedIn();
        routes.MapPost("/organisations/{id}/members/{account}/removal", async (string id, string account, ChangeMember use, ShowMembers show, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<AccountId>(account, out var member)
                ? Results.StatusCode(404)
                : await show.AfterAsync(own, await use.RemoveAsync(own.Id, member, ct), "organisations.member-removed", RawForm.Empty, http, ct)).ForSignedIn();
        routes.MapPost("/organisations/{id}/leaving", async (string id, ChangeMember use, ShowMembers show, ShowMine mine, Caller caller, HttpContext http, CancellationToken ct) =>
        {
            if (await mine.FindOwnAsync(id, ct, MemberRole.Interviewer) is not { } own)
            {
                return Results.StatusCode(404);
            }

            var left = await use.RemoveAsync(own.Id, caller.Account!.Value, ct);
            if (left is not Outcome<MemberRole>.Done)
            {
                return await show.AfterAsync(own, left, "", RawForm.Empty, http, ct);
            }

            return Flashes.Redirect(http, "organisations.left", "/organisations");
        }).ForSignedIn();
        routes.MapPut("/api/v1/organisations/{id}/members/{account}", async (string id, string account, Reading<MemberForm> reading, ChangeMember use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<AccountId>(account, out var member)
                ? new Outcome<MemberRole>.Missing()
                : await reading.RunAsync(Check, form => use.ChangeAsync(own.Id, member, form, ct))).ToJson(role => Results.Ok(new { role = role.ToString() })))
            .ForSignedIn().Accepts<MemberForm>("application/json").WithSummary("Change what a member may do");
        routes.MapDelete("/api/v1/organisations/{id}/members/{account}", async (string id, string account, ChangeMember use, ShowMine mine, Caller caller, CancellationToken ct) =>
        {
            // Members may remove themselves; others are removed by owners.
            var isOwn = Ids.TryRead<AccountId>(account, out var member) && member == caller.Account;
            return (member == default || await mine.FindOwnAsync(id, ct, isOwn ? MemberRole.Interviewer : MemberRole.Owner) is not { } own
                ? new Outcome<MemberRole>.Missing()
                : await use.RemoveAsync(own.Id, member, ct)).ToJson(_ => Results.NoContent());
        }).ForSignedIn().WithSummary("Remove a member, or leave");
    }

    public static FieldProblems Check(MemberForm form)
    {
        var problems = new FieldProblems();
        problems.Require("role", form.Role);
        return problems;
    }

    /// <summary>Answers the new role.</summary>
    public async Task<Outcome<MemberRole>> ChangeAsync(OrganisationId id, AccountId account, MemberForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<MemberRole>();
        }

        await using var change = await session.ChangeAsync(ct);
        var branch = form.Branch is { } named && await db.Branches.AnyAsync(b => b.Id == named && b.Organisation == id, ct) ? form.Branch : null;
        return await membership.ChangeAsync(id, account, form.Role!.Value, branch, ct)
            ? await RecordAsync(change, id, "organisation.member-changed", form.Role.Value, ct)
            : await WhyNotAsync(id, account, ct);
    }

    /// <summary>Answers the role that the member had.</summary>
    public async Task<Outcome<MemberRole>> RemoveAsync(OrganisationId id, AccountId account, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        var role = await db.Members.Where(m => m.Organisation == id && m.Account == account).Select(m => (MemberRole?)m.Role).FirstOrDefaultAsync(ct);
        return role is { } had && await membership.RemoveAsync(id, account, ct)
            ? await RecordAsync(change, id, "organisation.member-left", had, ct)
            : await WhyNotAsync(id, account, ct);
    }

    private async Task<Outcome<MemberRole>> WhyNotAsync(OrganisationId id, AccountId account, CancellationToken ct) =>
        await db.Members.AnyAsync(m => m.Organisation == id && m.Account == account, ct) ? MemberTexts.LastOwner : new Outcome<MemberRole>.Missing();

    private async Task<Outcome<MemberRole>> RecordAsync(Session.Change change, OrganisationId id, string kind, MemberRole role, CancellationToken ct)
    {
        db.RecordOf(await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == id, ct), kind, Visibility.Private, role.ToString());
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return role;
    }
}
