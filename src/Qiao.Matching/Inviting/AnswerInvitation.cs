using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Matching.Declining;
using Qiao.Matching.Indexing;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform.Journal;
using Qiao.Vacancies;

namespace Qiao.Matching.Inviting;

/// <summary>An invitation as the person sees it.</summary>
public sealed record OwnInvitation(InvitationId Id, VacancyId Vacancy, string Title, Language Language, string? Employer, OrganisationId EmployerId, InvitationState State, DateTimeOffset Sent, DateOnly Until, bool IsOpen);

public sealed record InvitationAnswerForm(DeclineReason? Reason);

/// <summary>Someone sees who invited them, and accepts, which opens their name to that employer, or declines, which is obeyed.</summary>
internal sealed class AnswerInvitation(
    Session session, MatchingDb db, VacancyIndex index, Employers employers, GrantWriting grants, OutcomeLadder ladder, TimeProvider clock)
{
    private const string Module = "matching";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/invitations", async (AnswerInvitation use, CancellationToken ct) => await use.PageAsync(RawForm.Empty, 200, ct)).ForSignedIn();
        routes.MapPost("/me/invitations/{id}/acceptance", async (string id, AnswerInvitation use, HttpContext http, CancellationToken ct) =>
            await use.AfterAsync(await use.AcceptAsync(id, ct), http, "matching.invitation-accepted", ct)).ForSignedIn();
        routes.MapPost("/me/invitations/{id}/declining", async (string id, Reading<InvitationAnswerForm> reading, AnswerInvitation use, HttpContext http, CancellationToken ct) =>
            await use.AfterAsync(await reading.RunAsync(Check, form => use.DeclineAsync(id, form, ct)), http, "matching.invitation-declined", ct)).ForSignedIn();
        routes.MapGet("/api/v1/me/invitations", async (AnswerInvitation use, CancellationToken ct) => Results.Ok(new
        {
            items = (await use.ListAsync(ct)).Select(i => new { id = i.Id.ToString(), vacancy = i.Vacancy.ToString(), i.Title, i.Employer, employerId = i.EmployerId.ToString(), state = i.State.ToString(), i.Sent, i.Until }),
        })).ForSignedIn().WithSummary("Employers that invited me");
        routes.MapPost("/api/v1/me/invitations/{id}/acceptance", async (string id, AnswerInvitation use, CancellationToken ct) => (await use.AcceptAsync(id, ct)).ToJson(state => Results.Ok(new { state = state.ToString() })))
            .ForSignedIn().WithSummary("Accept an invitation: the employer sees your name for 30 days");
        routes.MapPost("/api/v1/me/invitations/{id}/declining", async (string id, Reading<InvitationAnswerForm> reading, AnswerInvitation use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.DeclineAsync(id, form, ct))).ToJson(state => Results.Ok(new { state = state.ToString() })))
            .ForSignedIn().Accepts<InvitationAnswerForm>("application/json").WithSummary("Decline an invitation, and say why");
    }

    public static FieldProblems Check(InvitationAnswerForm form)
    {
        var problems = new FieldProblems();
        problems.Require("reason", form.Reason);
        return problems;
    }

    public async Task<IReadOnlyList<OwnInvitation>> ListAsync(CancellationToken ct)
    {
        var (account, today) = (session.Caller.Account, Days.Today(clock));
        var own = await db.Invitations.AsNoTracking().Where(i => i.Account == account).OrderByDescending(i => i.Id).ToListAsync(ct);
        var known = await employers.FindAsync(own.Select(i => i.Employer).Distinct().ToList(), ct);
        return own.ConvertAll(i =>
        {
            var card = index.Card(VacancyKey.Of(i.Vacancy));
            return new OwnInvitation(i.Id, i.Vacancy, i.Title, card?.Language ?? Language.Chinese, known.GetValueOrDefault(i.Employer)?.Name, i.Employer, i.StateOn(today), i.Sent, i.Until, card is not null);
        });
    }

    public async Task<Outcome<InvitationState>> AcceptAsync(string id, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (await AnswerAsync(id, InvitationState.Accepted, null, ct) is not Outcome<Invitation>.Done { Value: var invitation })
        {
            return await NotDoneAsync(id, ct);
        }

        var until = Days.Today(clock).AddDays(Invitation.DaysOfSight);
        await grants.LetAsync(new(Module, id, invitation.Seeker, FilePart.Name, InviteCandidate.Purpose, until), invitation.Employer, ct);
        await ladder.RecordAsync(new(Module, id, invitation.Seeker, invitation.Employer, Rung.Contact, Days.Today(clock), "invitation"), ct);
        await change.CommitAsync(ct);
        return InvitationState.Accepted;
    }

    public async Task<Outcome<InvitationState>> DeclineAsync(string id, InvitationAnswerForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<InvitationState>();
        }

        var reason = form.Reason!.Value;
        await using var change = await session.ChangeAsync(ct);
        if (await AnswerAsync(id, InvitationState.Declined, reason, ct) is not Outcome<Invitation>.Done { Value: var invitation })
        {
            return await NotDoneAsync(id, ct);
        }

        // The same as "not for me" on one's own matches, and obeyed in the same places.
        OrganisationId? employer = reason == DeclineReason.Employer ? invitation.Employer : null;
        await session.ExecuteAsync($"""
            insert into matching_decline (account, vacancy, reason, employer, title, declined) values ({invitation.Account}, {invitation.Vacancy}, {reason}, {employer}, {invitation.Title}, {session.Now})
            on conflict (account, vacancy) do update set reason = excluded.reason, employer = excluded.employer, declined = excluded.declined
            """, ct);
        await change.CommitAsync(ct);
        return InvitationState.Declined;
    }

    // One statement decides: an invitation is answered once, in time, and by the person.
    private async Task<Outcome<Invitation>> AnswerAsync(string id, InvitationState state, DeclineReason? reason, CancellationToken ct)
    {
        if (await session.ExecuteAsync($"""
            update matching_invitation set state = {state}, reason = {reason}, answered = {session.Now}
            where id = {id} and account = {session.Caller.Account} and state = {InvitationState.Waiting} and until >= {Days.Today(clock)}
            """, ct) == 0 || !Ids.TryRead<InvitationId>(id, out var named))
        {
            return InvitationTexts.Over;
        }

        var invitation = await db.Invitations.AsNoTracking().FirstAsync(i => i.Id == named, ct);
        db.Record(new() { Kind = state == InvitationState.Accepted ? "invitation.accepted" : "invitation.declined", Subject = id, Revision = 2, Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await employers.TellAsync(invitation.Employer, "matching.invitation-answer", id, InvitationTexts.AnswerTitle, InvitationTexts.AnswerBody.With(invitation.Title), ct);
        return invitation;
    }

    private async Task<Outcome<InvitationState>> NotDoneAsync(string id, CancellationToken ct) =>
        (await ListAsync(ct)).Any(i => i.Id.ToString() == id) ? InvitationTexts.Over : new Outcome<InvitationState>.Missing();

    private async Task<IResult> AfterAsync(Outcome<InvitationState> outcome, HttpContext http, string flash, CancellationToken ct) => outcome switch
    {
        Outcome<InvitationState>.Done => Flashes.Redirect(http, flash, "/me/invitations"),
        Outcome<InvitationState>.Refused no => await PageAsync(RawForm.Empty.With(new Dictionary<string, Problem> { [FormReader.Whole] = no.Reason }), 409, ct),
        Outcome<InvitationState>.Invalid bad => await PageAsync(RawForm.Empty.With(bad.Fields), 422, ct),
        _ => Results.StatusCode(404),
    };

    private async Task<IResult> PageAsync(RawForm typed, int status, CancellationToken ct) => new RazorComponentResult<InvitationsPage>(new { Invitations = await ListAsync(ct), Typed = typed }) { StatusCode = status };
}
