using Qiao.Platform.Jobs;
using Qiao.Platform.Messages;

namespace Qiao.Organisations.Verifying;

/// <summary>Tells each organisation once that its re-check is due, and marks it as told.</summary>
internal sealed class TellRechecks(Session session, OrganisationsDb db, Outbox outbox, TimeProvider clock) : IJob
{
    private const int AtOnce = 500;

    public string Name => "organisations.tell-rechecks";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var organisation in await ShowRechecks.DueOn(db, Days.Today(clock)).Where(o => o.RecheckTold == null).OrderBy(o => o.VerifiedUntil).Take(AtOnce).ToListAsync(ct))
        {
            await using var change = await session.ChangeAsync(ct);
            if (await session.ExecuteAsync($"update organisations_organisation set recheck_told = {clock.GetUtcNow()} where id = {organisation.Id} and recheck_told is null", ct) == 1 && organisation.ContactPhone is { } phone)
            {
                await outbox.AddAsync(Channel.Sms, phone, "organisations.recheck-due", organisation.Id.ToString(), Language.Chinese, RecheckTexts.DueMail, RecheckTexts.DueMailBody.With(organisation.Name), ct);
            }

            await change.CommitAsync(ct);
        }
    }
}
