using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Editing;
using Qiao.Organisations.Listing;
using Qiao.Platform.Identifiers;

namespace Qiao.Organisations.Joining;

/// <summary>Who may act for an organisation and who is about to, as its members see it.</summary>
/// <param name="IsOwner">Whether the reader may change it.</param>
public sealed record MembersView(
    OrganisationId Id, string Name, bool IsOwner, IReadOnlyList<MemberLine> Members, IReadOnlyList<InvitationLine> Invitations,
    IReadOnlyList<JoinLine> Requests, TakeoverNotice? Takeover, IReadOnlyList<BranchSummary> Branches);

/// <param name="Name">Null when the account has ended.</param>
public sealed record MemberLine(AccountId Account, AccountName? Name, MemberRole Role, BranchSummary? Branch, DateTimeOffset Since, bool IsReader);

/// <param name="Phone">Masked.</param>
public sealed record InvitationLine(InvitationId Id, string Phone, MemberRole Role, DateTimeOffset Expires, bool IsExpired);

public sealed record JoinLine(JoinRequestId Id, AccountName? Name, string? Message, DateTimeOffset Asked);

public sealed record TakeoverNotice(TakeoverId Id, DateOnly ObjectionsUntil);

/// <summary>The members of an organisation, its open invitations and requests to join, and the takeover its owners may object to.</summary>
internal sealed class ShowMembers(OrganisationsDb db, Employers employers, OwnAccount accounts, Caller caller, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/members", async (string id, ShowMembers use, ShowMine mine, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Interviewer) is { } own ? Page(await use.RunAsync(own, ct), RawForm.Empty, 200) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/organisations/{id}/members/table", async (string id, string? format, ShowMembers use, ShowMine mine, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Interviewer) is { } own ? ListFile.Of(List(await use.RunAsync(own, ct)), format) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/api/v1/organisations/{id}/members", async (string id, ShowMembers use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct, MemberRole.Interviewer) is { } own ? (Outcome<MembersView>)await use.RunAsync(own, ct) : new Outcome<MembersView>.Missing()).ToJson(v => Results.Ok(new
            {
                members = v.Members.Select(m => new { account = m.Account.ToString(), name = m.Name?.DisplayName, role = m.Role.ToString(), branch = m.Branch?.Id.ToString(), m.Since }),
                invitations = v.Invitations.Select(i => new { id = i.Id.ToString(), i.Phone, role = i.Role.ToString(), i.Expires, expired = i.IsExpired }),
                requests = v.Requests.Select(r => new { id = r.Id.ToString(), name = r.Name?.DisplayName, r.Message, r.Asked }),
            }))).ForSignedIn().WithSummary("Who may act for an organisation, who is invited and who asks to join");
    }

    public async Task<MembersView> RunAsync(Organisation own, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var members = await db.Members.AsNoTracking().Where(m => m.Organisation == own.Id).ToListAsync(ct);
        var isOwner = await employers.RoleOfAsync(caller.Account!.Value, own.Id, ct) == MemberRole.Owner;
        var invitations = isOwner ? await db.Invitations.AsNoTracking().Where(i => i.Organisation == own.Id && i.State == InvitationState.Open).OrderBy(i => i.Id).ToListAsync(ct) : [];
        var requests = isOwner ? await db.JoinRequests.AsNoTracking().Where(r => r.Organisation == own.Id && r.State == JoinState.Open).OrderBy(r => r.Id).ToListAsync(ct) : [];
        var takeover = isOwner ? await db.Takeovers.AsNoTracking().FirstOrDefaultAsync(t => t.Organisation == own.Id && t.State == TakeoverState.Waiting, ct) : null;
        var branches = await employers.BranchesAsync(own.Id, ct);
        var names = await accounts.NamesAsync([.. members.Select(m => m.Account), .. requests.Select(r => r.Account)], ct);
        return new(
            own.Id, own.Name, isOwner,
            members.OrderBy(m => m.Role).ThenBy(m => m.Since).Select(m => new MemberLine(
                m.Account, names.GetValueOrDefault(m.Account), m.Role, branches.FirstOrDefault(b => b.Id == m.Branch), m.Since, m.Account == caller.Account)).ToList(),
            invitations.Select(i => new InvitationLine(i.Id, Masked(i.Phone), i.Role, i.Expires, i.Expires <= now)).ToList(),
            requests.Select(r => new JoinLine(r.Id, names.GetValueOrDefault(r.Account), r.Message, r.Asked)).ToList(),
            takeover is null ? null : new(takeover.Id, takeover.ObjectionsUntil!.Value), branches);
    }

    /// <summary>Leads back to the members' page after a deed there, or shows it again with what was typed and why not.</summary>
    public async Task<IResult> AfterAsync<T>(Organisation own, Outcome<T> outcome, string flash, RawForm typed, HttpContext http, CancellationToken ct)
    {
        if (outcome is Outcome<T>.Done)
        {
            return Flashes.Redirect(http, flash, $"/organisations/{own.Id}/members");
        }

        var view = await RunAsync(own, ct);
        return outcome.ToPage(_ => Results.NoContent(), typed, (again, status) => Page(view, again, status));
    }

    private static RazorComponentResult<MembersPage> Page(MembersView view, RawForm typed, int status) => new(new { View = view, Typed = typed }) { StatusCode = status };

    private static ListView List(MembersView view) => new(
        MemberTexts.MembersOf, MemberTexts.MembersLead, MemberTexts.NoMembers, $"/organisations/{view.Id}/members", [MemberTexts.Person, MemberTexts.Role, BranchTexts.Branch, MemberTexts.Since],
        view.Members.Select(m => new ListRow([m.Name?.DisplayName, m.Role.Name(), m.Branch?.Name, m.Since])).ToList(), view.Members.Count);

    private static string Masked(string phone) => MobileNumber.TryRead(phone, out var number, out _) ? number.ToString() : phone;
}
