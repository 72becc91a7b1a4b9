using Qiao.Organisations.Listing;
using Qiao.Platform.Journal;

namespace Qiao.Organisations.Crediting;

/// <summary>A clerk decides an objection, never one to their own record, or a request for repair.</summary>
internal sealed class DecideCredit(Session session, OrganisationsDb db, CreditLedger ledger, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapRuling<DecideCredit, ShowCreditDesk, CreditEventId, Ruling>(
            "/desk/credit", "/api/v1/credit-events", "Decide an objection or a request for repair", (show, id, ct) => show.FindAsync(id, ct), (use, id, form, ct) => use.RunAsync(id, form, ct));
    }

    public async Task<Outcome<Ruling>> RunAsync(CreditEventId id, RulingForm form, CancellationToken ct)
    {
        if (RulingForm.Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<Ruling>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.CreditEvents.Where(e => e.Id == id).Select(e => (OrganisationId?)e.Organisation).FirstOrDefaultAsync(ct) is not { } owner)
        {
            return new Outcome<Ruling>.Missing();
        }

        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == owner, ct);
        if (!session.Caller.Has(Role.Clerk, organisation.Division.ToString()))
        {
            return Texts.OutOfScope;
        }

        await ledger.LockAsync(owner, ct);
        var credit = await db.CreditEvents.AsNoTracking().SingleAsync(e => e.Id == id, ct);
        if (credit.State == CreditEventState.Objected && credit.RecordedBy == session.Caller.Actor && !session.Caller.IsSystem)
        {
            return CreditTexts.OwnRecord;
        }

        if (await (credit.State == CreditEventState.Objected ? DecideObjectionAsync(id, form, ct) : DecideRepairAsync(id, form, ct)) == 0)
        {
            return CreditTexts.NothingToDecide;
        }

        db.RecordOf(organisation, "organisation.credit-decided", Visibility.Private, form.Ruling.ToString());
        await db.SaveChangesAsync(ct);
        await ledger.ComputeAsync(organisation, id, ct);
        await change.CommitAsync(ct);
        return form.Ruling!.Value;
    }

    private Task<int> DecideObjectionAsync(CreditEventId id, RulingForm form, CancellationToken ct)
    {
        var state = form.Ruling == Ruling.Granted ? CreditEventState.Cancelled : CreditEventState.Upheld;
        return session.ExecuteAsync($"""
            update organisations_credit_event set state = {state}, decided = {clock.GetUtcNow()}, decided_by = {session.Caller.Actor}, remark = {form.Remark}
            where id = {id} and state = 'Objected' and (recorded_by <> {session.Caller.Actor} or recorded_by = 'system')
            """, ct);
    }

    private Task<int> DecideRepairAsync(CreditEventId id, RulingForm form, CancellationToken ct)
    {
        var state = form.Ruling == Ruling.Granted ? RepairState.Granted : RepairState.Refused;
        return session.ExecuteAsync($"""
            update organisations_credit_event set repair_state = {state}, repair_decided = {clock.GetUtcNow()}, repair_decided_by = {session.Caller.Actor}, repair_remark = {form.Remark}
            where id = {id} and repair_state = 'Asked'
            """, ct);
    }
}
