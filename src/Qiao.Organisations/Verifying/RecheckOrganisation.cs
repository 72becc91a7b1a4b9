using Qiao.Organisations.Listing;
using Qiao.Platform.Journal;
using Qiao.Platform.Messages;

namespace Qiao.Organisations.Verifying;

public sealed record ChosenForm(IReadOnlyList<OrganisationId>? Chosen);

/// <summary>A clerk looks at a verified organisation again after six months: it stays verified, or its verification ends.</summary>
internal sealed class RecheckOrganisation(Session session, OrganisationsDb db, Outbox outbox, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/rechecks/{id}/decision", async (string id, Reading<RulingForm> reading, RecheckOrganisation use, ShowRechecks show, HttpContext http, CancellationToken ct) =>
        {
            if (await show.FindAsync(id, ct) is not { } view || !Ids.TryRead<OrganisationId>(id, out var organisation))
            {
                return Results.StatusCode(404);
            }

            return (await reading.RunAsync(RulingForm.Check, form => use.RunAsync(organisation, form, ct))).ToPage(_ => Done(http), reading.Raw, (typed, status) => view.Page(typed, status));
        }).ForRoles(Role.Clerk);
        routes.MapPost("/desk/rechecks/confirmed", async (Reading<ChosenForm> reading, RecheckOrganisation use, HttpContext http, CancellationToken ct) =>
        {
            // Each on its own: one that a colleague has done meanwhile must not hold up the others.
            foreach (var chosen in reading.Form.Chosen ?? [])
            {
                await use.RunAsync(chosen, new(Ruling.Granted, null), ct);
            }

            return Done(http);
        }).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/organisations/{id}/recheck", async (string id, Reading<RulingForm> reading, RecheckOrganisation use, CancellationToken ct) =>
            (Ids.TryRead<OrganisationId>(id, out var organisation) ? await reading.RunAsync(RulingForm.Check, form => use.RunAsync(organisation, form, ct)) : new Outcome<DateOnly>.Missing())
                .ToJson(until => Results.Ok(new { verifiedUntil = until })))
            .ForRoles(Role.Clerk).Accepts<RulingForm>("application/json").WithSummary("Record the re-check of a verified organisation");
    }

    /// <summary>Answers the last day on which the verification counts.</summary>
    public async Task<Outcome<DateOnly>> RunAsync(OrganisationId id, RulingForm form, CancellationToken ct)
    {
        if (RulingForm.Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<DateOnly>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct) is not { } organisation)
        {
            return new Outcome<DateOnly>.Missing();
        }

        if (!session.Caller.Has(Role.Clerk, organisation.Division.ToString()))
        {
            return Texts.OutOfScope;
        }

        var today = Days.Today(clock);
        var until = form.Ruling == Ruling.Granted ? organisation.VerifiedUntil : today.AddDays(-1);
        if (organisation.RecheckDue is not { } due || due > today || await session.ExecuteAsync($"""
            update organisations_organisation set rechecked = {today}, verified_until = {until}, revision = revision + 1
            where id = {id} and rechecked is null and verified_until >= {today}
            """, ct) == 0)
        {
            return RecheckTexts.NotDue;
        }

        (organisation.Rechecked, organisation.VerifiedUntil, organisation.Revision) = (today, until, organisation.Revision + 1);
        db.RecordOf(organisation, form.Ruling == Ruling.Granted ? "organisation.rechecked" : "organisation.verification-ended", Visibility.Public);
        await db.SaveChangesAsync(ct);
        if (form.Ruling == Ruling.Refused && organisation.ContactPhone is { } phone)
        {
            await outbox.AddAsync(Channel.Sms, phone, "organisations.recheck", id.ToString(), Language.Chinese, RecheckTexts.LapsedMail, RecheckTexts.LapsedMailBody.With(organisation.Name, form.Remark!), ct);
        }

        await change.CommitAsync(ct);
        return until!.Value;
    }

    private static IResult Done(HttpContext http) => Flashes.Redirect(http, "organisations.rechecked", "/desk/rechecks");
}
