using Qiao.Platform.Jobs;

namespace Qiao.Organisations.Crediting;

/// <summary>Stores the levels that change because time has passed: an objection's time is over, an event no longer counts, another rule is in force.</summary>
internal sealed class RecomputeCredit(Session session, OrganisationsDb db, CreditLedger ledger, TimeProvider clock) : IJob
{
    private const int AtOnce = 500;

    public string Name => "organisations.recompute-credit";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var today = Days.Today(clock);
        var due = await (from l in db.CreditLevels.AsNoTracking() join o in db.Organisations on l.Organisation equals o.Id where l.NextChange <= today orderby l.Organisation select o).Take(AtOnce).ToListAsync(ct);
        foreach (var organisation in due)
        {
            await using var change = await session.ChangeAsync(ct);
            await ledger.LockAsync(organisation.Id, ct);
            await ledger.ComputeAsync(organisation, null, ct);
            await change.CommitAsync(ct);
        }
    }
}
