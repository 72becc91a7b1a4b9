using Qiao.Platform.Messages;

namespace Qiao.Organisations.Verifying;

public sealed record DecisionForm(VerificationState? Decision, string? Reason, string? Remark);

public sealed record ChosenVerifications(IReadOnlyList<VerificationId>? Chosen);

/// <summary>A clerk verifies an organisation for a year, or refuses with a coded reason; the organisation is told.</summary>
internal sealed class DecideVerification(Session session, OrganisationsDb db, Outbox outbox, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/verifications/{id}/decision", async (string id, Reading<DecisionForm> reading, DecideVerification use, ShowVerification show, HttpContext http, CancellationToken ct) =>
        {
            if (!Ids.TryRead<VerificationId>(id, out var verification) || await show.FindAsync(verification, ct) is not { } view)
            {
                return Results.StatusCode(404);
            }

            var earlier = await show.EarlierAsync(view, ct);
            return (await reading.RunAsync(Check, form => use.RunAsync(verification, form, ct))).ToPage(
                _ => Flashes.Redirect(http, "organisations.decided", "/desk/verifications"),
                reading.Raw,
                (typed, status) => ShowVerification.Page(view, earlier, typed, status));
        }).ForRoles(Role.Clerk);
        routes.MapPost("/desk/verifications/verified", async (Reading<ChosenVerifications> reading, DecideVerification use, HttpContext http, CancellationToken ct) =>
        {
            // Each on its own: one that a colleague has decided meanwhile must not hold up the others.
            foreach (var chosen in reading.Form.Chosen ?? [])
            {
                await use.RunAsync(chosen, new(VerificationState.Verified, null, null), ct);
            }

            return Flashes.Redirect(http, "organisations.chosen-verified", "/desk/verifications");
        }).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/verifications/{id}/decision", async (string id, Reading<DecisionForm> reading, DecideVerification use, CancellationToken ct) =>
            !Ids.TryRead<VerificationId>(id, out var verification)
                ? new Outcome<VerificationState>.Missing().ToJson(_ => Results.NoContent())
                : (await reading.RunAsync(Check, form => use.RunAsync(verification, form, ct))).ToJson(state => Results.Ok(new { state = state.ToString() })))
            .ForRoles(Role.Clerk).Accepts<DecisionForm>("application/json").WithSummary("Decide a verification");
    }

    public async Task<Outcome<VerificationState>> RunAsync(VerificationId id, DecisionForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<VerificationState>();
        }

        await using var change = await session.ChangeAsync(ct);
        var verification = await db.Verifications.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, ct);
        if (verification is null)
        {
            return new Outcome<VerificationState>.Missing();
        }

        var organisation = await db.Organisations.FirstAsync(o => o.Id == verification.Organisation, ct);
        if (!session.Caller.Has(Role.Clerk, organisation.Division.ToString()))
        {
            return Texts.OutOfScope;
        }

        var now = clock.GetUtcNow();
        var decision = form.Decision!.Value;
        if (await session.ExecuteAsync($"""
            update organisations_verification
            set state = {decision}, decided = {now}, decided_by = {session.Caller.Actor}, reason = {form.Reason}, remark = {form.Remark}
            where id = {id} and state = 'Open'
            """, ct) == 0)
        {
            return Texts.AlreadyDecided;
        }

        if (decision == VerificationState.Verified)
        {
            (organisation.Verified, organisation.VerifiedUntil, organisation.VerifiedBy) = (now, Days.Of(now).AddYears(1), session.Caller.Actor);
            (organisation.Rechecked, organisation.RecheckTold) = (null, null);
        }

        organisation.Revision++;
        var scope = organisation.Division.ToString();
        db.Record(new()
        {
            Kind = decision == VerificationState.Verified ? "organisation.verified" : "organisation.refused",
            Subject = organisation.Id.ToString(), Revision = organisation.Revision, Reason = form.Reason, ScopeBefore = scope, ScopeAfter = scope,
            Visibility = decision == VerificationState.Verified ? Platform.Journal.Visibility.Public : Platform.Journal.Visibility.Private,
        });
        await db.SaveChangesAsync(ct);
        await TellAsync(organisation, form, ct);
        await change.CommitAsync(ct);
        return decision;
    }

    public static FieldProblems Check(DecisionForm form)
    {
        var problems = new FieldProblems();
        problems.Require("decision", form.Decision is VerificationState.Open ? null : form.Decision);
        if (form.Decision == VerificationState.Refused && (form.Reason is null || !RefusalReasons.All.ContainsKey(form.Reason)))
        {
            problems.Add("reason", Texts.ReasonNeeded);
        }

        problems.Limit("remark", form.Remark, 500);
        return problems;
    }

    private async Task TellAsync(Organisation organisation, DecisionForm form, CancellationToken ct)
    {
        if (organisation.ContactPhone is not { } phone)
        {
            return;
        }

        var verified = form.Decision == VerificationState.Verified;
        var title = verified ? Texts.VerifiedMail : Texts.RefusedMail;
        var body = verified
            ? Texts.VerifiedMailBody.With(organisation.Name, StoredValue.Day(organisation.VerifiedUntil!.Value))
            : new Bilingual(
                Texts.RefusedMailBody.With(organisation.Name, RefusalReasons.All[form.Reason!].Zh, form.Remark ?? "").Zh,
                Texts.RefusedMailBody.With(organisation.Name, RefusalReasons.All[form.Reason!].En, form.Remark ?? "").En);
        await outbox.AddAsync(Channel.Sms, phone, "organisations.verification", $"{organisation.Id}:{organisation.Revision}", Language.Chinese, title, body, ct);
    }
}
