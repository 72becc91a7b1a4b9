using Qiao.Platform.Files;
using Qiao.Platform.Journal;
using Qiao.Platform.Messages;

namespace Qiao.Organisations;

/// <summary>What a module or a clerk has to say for or against an organisation.</summary>
/// <param name="Day">When it happened; not in the future.</param>
/// <param name="Source">Who found it, in words that the public may read.</param>
/// <param name="Evidence">How it is known; read by the organisation and by clerks.</param>
/// <param name="Reference">What it is recorded for, such as `vacancies.report:` and an id; the same one is recorded once.</param>
public sealed record CreditRecord(OrganisationId Organisation, CreditEventKind Kind, DateOnly Day, string Source, string Evidence, FileId? Document = null, string? Reference = null);

/// <summary>The book of what counts for and against organisations. Its methods are part of the caller's change.</summary>
public sealed class CreditLedger
{
    private readonly OrganisationsDb _db;
    private readonly Session _session;
    private readonly Outbox _outbox;
    private readonly TimeProvider _clock;

    internal CreditLedger(OrganisationsDb db, Session session, Outbox outbox, TimeProvider clock) => (_db, _session, _outbox, _clock) = (db, session, outbox, clock);

    /// <summary>
    /// Records an event, computes the level again, and tells the organisation. An event with the same reference is answered
    /// with its id and nothing happens. Refused, before anything is written, for an organisation that has not registered.
    /// </summary>
    public async Task<Outcome<CreditEventId>> RecordAsync(CreditRecord record, CancellationToken ct)
    {
        if (await _db.SurvivorAsync(record.Organisation, ct) is not { } organisation)
        {
            return new Outcome<CreditEventId>.Missing();
        }

        if (organisation.Code is null)
        {
            return CreditTexts.NotRegistered;
        }

        var now = _clock.GetUtcNow();
        await using var change = await _session.ChangeAsync(ct);
        await LockAsync(organisation.Id, ct);
        if (record.Reference is not null && await _db.CreditEvents.Where(e => e.Organisation == organisation.Id && e.Reference == record.Reference).Select(e => (CreditEventId?)e.Id).FirstOrDefaultAsync(ct) is { } known)
        {
            await change.CommitAsync(ct);
            return known;
        }

        var rule = CreditRules.On(Days.Of(now));
        var recorded = new CreditEvent
        {
            Id = Ids.New<CreditEventId>(_clock), Organisation = organisation.Id, Kind = record.Kind, Day = record.Day, Source = record.Source, Evidence = record.Evidence, Document = record.Document,
            Reference = record.Reference, Recorded = now, RecordedBy = _session.Caller.Actor, ObjectionsUntil = rule.ObjectionsUntil(Days.Of(now)),
        };
        _db.CreditEvents.Add(recorded);
        _db.RecordOf(organisation, "organisation.credit-recorded", Visibility.Private, record.Kind.ToString());
        await _db.SaveChangesAsync(ct);
        await ComputeAsync(organisation, recorded.Id, ct);
        if (organisation.ContactPhone is { } phone)
        {
            var kind = CreditTexts.NameOf(record.Kind);
            var until = StoredValue.Day(recorded.ObjectionsUntil);
            await _outbox.AddAsync(
                Channel.Sms, phone, "organisations.credit", recorded.Id.ToString(), Language.Chinese, CreditTexts.RecordedMail,
                new(CreditTexts.RecordedMailBody.With(organisation.Name, kind.Zh, until).Zh, CreditTexts.RecordedMailBody.With(organisation.Name, kind.En, until).En), ct);
        }

        await change.CommitAsync(ct);
        return recorded.Id;
    }

    /// <summary>The level on this day computed from the events, with all of them; null for an organisation that is unknown or has not registered.</summary>
    public async Task<CreditStanding?> StandingAsync(OrganisationId id, CancellationToken ct) =>
        await _db.SurvivorAsync(id, ct) is { Code: not null } organisation ? CreditStanding.On(Days.Today(_clock), await EventsAsync(organisation.Id, ct), null) : null;

    /// <summary>Waits for other changes of the organisation's credit and holds off later ones until the change ends.</summary>
    internal async Task LockAsync(OrganisationId id, CancellationToken ct)
    {
        var today = Days.Today(_clock);
        var none = CreditStanding.On(today, [], null);
        await _session.ExecuteAsync($"""
            insert into organisations_credit_level (organisation, level, points, rule, since, computed, revision)
            values ({id}, {none.Level}, {none.Points}, {none.Rule.Version}, {today}, {_clock.GetUtcNow()}, 1) on conflict do nothing
            """, ct);
        await _session.ExecuteAsync($"update organisations_credit_level set revision = revision + 1 where organisation = {id}", ct);
    }

    /// <summary>Stores what the rule makes of the events today; the row must be locked.</summary>
    internal async Task ComputeAsync(Organisation organisation, CreditEventId? cause, CancellationToken ct)
    {
        var id = organisation.Id;
        var before = await _db.CreditLevels.AsNoTracking().SingleAsync(l => l.Organisation == id, ct);
        var standing = CreditStanding.On(Days.Today(_clock), await EventsAsync(id, ct), null);
        await _session.ExecuteAsync($"""
            update organisations_credit_level set level = {standing.Level}, points = {standing.Points}, rule = {standing.Rule.Version}, since = {standing.Since},
                barred_until = {standing.BarredUntil}, next_change = {standing.NextChange}, computed = {_clock.GetUtcNow()} where organisation = {id}
            """, ct);
        if (standing.Level != before.Level)
        {
            _db.CreditChanges.Add(new()
            {
                Id = Ids.New<ChangeId>(_clock), Organisation = id, LevelBefore = before.Level, LevelAfter = standing.Level, Points = standing.Points,
                Rule = standing.Rule.Version, Made = _clock.GetUtcNow(), Cause = cause,
            });
            _db.RecordOf(organisation, "organisation.credit-changed", Visibility.Public, standing.Level.ToString());
            await _db.SaveChangesAsync(ct);
        }
    }

    private async Task<IReadOnlyList<CreditEvent>> EventsAsync(OrganisationId id, CancellationToken ct) =>
        await _db.CreditEvents.AsNoTracking().Where(e => e.Organisation == id).ToListAsync(ct);
}
