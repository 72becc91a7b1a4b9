using Qiao.Matching.Indexing;
using Qiao.Matching.Recommending;
using Qiao.People;
using Qiao.Platform.Journal;
using Qiao.Vacancies;

namespace Qiao.Matching.Inviting;

public sealed record InviteForm(SeekerId? Seeker);

/// <summary>An employer invites someone who fits a vacancy and lets themselves be found; the name stays unknown until they agree.</summary>
internal sealed class InviteCandidate(Session session, MatchingDb db, VacancyIndex index, SeekerBoard board, Invitations invitations, SeekerNotices notices, TimeProvider clock)
{
    public const string Purpose = "matching.invitation";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/candidates/{id}/invitations", async (string id, Reading<InviteForm> reading, InviteCandidate use, ShowCandidates show, HttpContext http, CancellationToken ct) =>
            await reading.RunAsync(Check, form => use.RunAsync(id, form, ct)) switch
            {
                Outcome<InvitationId>.Done => Flashes.Redirect(http, "matching.invited", $"/candidates/{id}"),
                Outcome<InvitationId>.Refused no => await show.PageAsync(id, RawForm.Empty.With(new Dictionary<string, Problem> { [FormReader.Whole] = no.Reason }), 409, ct),
                Outcome<InvitationId>.Invalid bad => await show.PageAsync(id, reading.Raw.With(bad.Fields), 422, ct),
                _ => Results.StatusCode(404),
            }).ForRoles(Role.Employer);
        routes.MapPost("/api/v1/candidates/{id}/invitations", async (string id, Reading<InviteForm> reading, InviteCandidate use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(id, form, ct))).ToJson(made => Results.Created($"/api/v1/candidates/{id}", new { id = made.ToString() })))
            .ForRoles(Role.Employer).Accepts<InviteForm>("application/json").WithSummary("Invite a candidate to look at a vacancy");
    }

    public static FieldProblems Check(InviteForm form)
    {
        var problems = new FieldProblems();
        problems.Require("seeker", form.Seeker);
        return problems;
    }

    public async Task<Outcome<InvitationId>> RunAsync(string id, InviteForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<InvitationId>();
        }

        if (!Ids.TryRead<VacancyId>(id, out var vacancy) || index.Card(VacancyKey.Of(vacancy)) is not { Employer: { } employer } card || !await invitations.MayInviteAsync(card, ct))
        {
            return new Outcome<InvitationId>.Missing();
        }

        var seeker = form.Seeker!.Value;
        await using var change = await session.ChangeAsync(ct);
        // Who hides is not to be told apart from who does not exist.
        if (await board.SeenAsync(await board.OnlookerAsync(employer.Id, ct), [seeker], FilePart.Facts, Purpose, ct) is not [var seen])
        {
            return new Outcome<InvitationId>.Missing();
        }

        var logins = await board.AccountsAsync([seen.Id], ct);
        if (!logins.TryGetValue(seen.Id, out var account))
        {
            return InvitationTexts.NoLogin;
        }

        if ((await invitations.UnwantingAsync(card, logins, ct)).Count > 0)
        {
            return InvitationTexts.Unwilling;
        }

        var (invitation, today) = (Ids.New<InvitationId>(clock), Days.Today(clock));
        var until = today.AddDays(Invitation.Lasts);
        // The unique key lets each person be invited once to a vacancy, whoever of the employer's people is quicker.
        if (await session.ExecuteAsync($"""
            insert into matching_invitation (id, vacancy, seeker, account, employer, title, state, sent, sent_by, until)
            values ({invitation}, {vacancy}, {seen.Id}, {account}, {employer.Id}, {card.Title}, {InvitationState.Waiting}, {session.Now}, {session.Caller.Actor}, {until}) on conflict do nothing
            """, ct) == 0)
        {
            return InvitationTexts.Already;
        }

        await session.ExecuteAsync($"insert into matching_invited (employer, day, sent) values ({employer.Id}, {today}, 0) on conflict (employer, day) do nothing", ct);
        if (await session.ExecuteAsync($"update matching_invited set sent = sent + 1 where employer = {employer.Id} and day = {today} and sent < {Invitation.MostInADay}", ct) == 0)
        {
            return InvitationTexts.TooMany;
        }

        // Who has neither phone nor mail finds it on their own pages.
        await notices.TellAsync(seen.Id, Purpose, invitation.ToString(), InvitationTexts.ToldTitle, InvitationTexts.ToldBody.With(card.Title, StoredValue.Day(until)), ct);
        db.Record(new() { Kind = "invitation.sent", Subject = invitation.ToString(), Revision = 1, Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return invitation;
    }
}
