using Qiao.Platform.Messages;

namespace Qiao.Organisations;

/// <summary>What the modules above may ask about employers.</summary>
public sealed class Employers
{
    private readonly OrganisationsDb _db;
    private readonly Session _session;
    private readonly Outbox _outbox;
    private readonly TimeProvider _clock;

    internal Employers(OrganisationsDb db, Session session, Outbox outbox, TimeProvider clock) => (_db, _session, _outbox, _clock) = (db, session, outbox, clock);

    /// <summary>By the ids asked for. One that was merged answers with the entry that stands for it, whose id then differs.</summary>
    public async Task<IReadOnlyDictionary<OrganisationId, OrganisationSummary>> FindAsync(IReadOnlyCollection<OrganisationId> ids, CancellationToken ct)
    {
        var today = Days.Today(_clock);
        var found = await _db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(ct);
        var merged = found.Where(o => o.MergedInto is not null).Select(o => o.MergedInto!.Value).Distinct().ToList();
        var survivors = merged.Count == 0
            ? []
            : await _db.Organisations.AsNoTracking().Where(o => merged.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        return found.ToDictionary(o => o.Id, o => Summary(o.MergedInto is { } survivor ? survivors[survivor] : o, today));
    }

    /// <summary>The organisation, or the one that stands for it since they were merged.</summary>
    public async Task<OrganisationSummary?> FindAsync(OrganisationId id, CancellationToken ct) => (await FindAsync([id], ct)).GetValueOrDefault(id);

    /// <summary>Why the organisation may not publish vacancies today, or null; <see cref="Texts.NotVerified"/> when it does not exist.</summary>
    public async Task<Problem?> WhyNotPublishAsync(OrganisationId id, CancellationToken ct)
    {
        var organisation = await _db.SurvivorAsync(id, ct);
        return organisation is null ? Texts.NotVerified : organisation.WhyNotPublish(Days.Today(_clock));
    }

    /// <summary>
    /// How the organisation's vacancies may come before the public today. Not verified is barred, with the reason that
    /// <see cref="WhyNotPublishAsync"/> gives; C, and D after its time, are checked first; D is barred for its time.
    /// </summary>
    public async Task<PublishingStanding> StandingAsync(OrganisationId id, CancellationToken ct)
    {
        var today = Days.Today(_clock);
        var organisation = await _db.SurvivorAsync(id, ct);
        if (organisation is null || organisation.WhyNotPublish(today) is not null)
        {
            return new(PublishingMode.Barred, organisation?.WhyNotPublish(today) ?? Texts.NotVerified);
        }

        var stored = await _db.CreditLevels.AsNoTracking().FirstOrDefaultAsync(l => l.Organisation == organisation.Id, ct);
        var (level, barredUntil) = (stored?.Level ?? CreditLevel.B, stored?.BarredUntil);
        if (stored?.NextChange <= today)
        {
            // The job that stores the next level has not run yet; what counts is today's.
            var now = CreditStanding.On(today, await _db.CreditEvents.AsNoTracking().Where(e => e.Organisation == organisation.Id).ToListAsync(ct));
            (level, barredUntil) = (now.Level, now.BarredUntil);
        }

        return level <= CreditLevel.B ? new(PublishingMode.AtOnce, null)
            : level == CreditLevel.D && barredUntil >= today ? new(PublishingMode.Barred, CreditTexts.Barred(barredUntil.Value))
            : new(PublishingMode.CheckedFirst, CreditTexts.CheckedFirst);
    }

    /// <summary>Writes to the organisation's contact, in Chinese; false when it has none or was told the same today.</summary>
    public async Task<bool> TellAsync(OrganisationId id, string template, string subject, Bilingual title, Bilingual body, CancellationToken ct) =>
        await _db.Organisations.Where(o => o.Id == id).Select(o => o.ContactPhone).FirstOrDefaultAsync(ct) is { } phone
        && await _outbox.AddAsync(Channel.Sms, phone, template, subject, Language.Chinese, title, body, ct);

    /// <summary>Deletes what an account that ends has asked of organisations, with its words. Part of the caller's change.</summary>
    public Task ForgetAsync(AccountId account, CancellationToken ct) => _session.ExecuteAsync($"delete from organisations_join_request where account = {account}", ct);

    /// <summary>What an account may do for an organisation, or null when it is no member. Members of a merged one act for the survivor.</summary>
    public async Task<MemberRole?> RoleOfAsync(AccountId account, OrganisationId id, CancellationToken ct)
    {
        var survivor = await _db.Organisations.Where(o => o.Id == id).Select(o => o.MergedInto).FirstOrDefaultAsync(ct) ?? id;
        var roles = await (from m in _db.Members
                           join o in _db.Organisations on m.Organisation equals o.Id
                           where m.Account == account && (o.Id == survivor || o.MergedInto == survivor)
                           select m.Role).ToListAsync(ct);
        return roles.Count == 0 ? null : roles.Min();
    }

    /// <summary>The organisations an account may act for, with its role in each.</summary>
    public async Task<IReadOnlyList<OrganisationSummary>> OfAccountAsync(AccountId account, CancellationToken ct)
    {
        var own = await (from m in _db.Members join o in _db.Organisations.AsNoTracking() on m.Organisation equals o.Id where m.Account == account select new { Organisation = o, m.Role }).ToListAsync(ct);
        var merged = own.Where(o => o.Organisation.MergedInto is not null).Select(o => o.Organisation.MergedInto!.Value).Distinct().ToList();
        var survivors = merged.Count == 0 ? [] : await _db.Organisations.AsNoTracking().Where(o => merged.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var today = Days.Today(_clock);
        return own.Select(o => (Organisation: o.Organisation.MergedInto is { } survivor ? survivors[survivor] : o.Organisation, o.Role))
            .GroupBy(o => o.Organisation.Id).OrderBy(same => same.Key.ToString(), StringComparer.Ordinal)
            .Select(same => Summary(same.First().Organisation, today) with { Role = same.Min(o => o.Role) }).ToList();
    }

    /// <summary>The organisation's id and those of the entries that were merged into it: what they have is its own.</summary>
    public async Task<IReadOnlyList<OrganisationId>> AllOfAsync(OrganisationId id, CancellationToken ct) =>
        [id, .. await _db.Organisations.Where(o => o.MergedInto == id).Select(o => o.Id).ToListAsync(ct)];

    /// <summary>The branches of an organisation that are open, by name.</summary>
    public async Task<IReadOnlyList<BranchSummary>> BranchesAsync(OrganisationId id, CancellationToken ct) =>
        (await _db.Branches.AsNoTracking().Where(b => b.Organisation == id && b.Closed == null).OrderBy(b => b.Name).ToListAsync(ct)).Select(Summary).ToList();

    /// <summary>A branch, closed ones too, so that what names it stays understandable.</summary>
    public async Task<BranchSummary?> FindBranchAsync(BranchId id, CancellationToken ct) =>
        await _db.Branches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, ct) is { } branch ? Summary(branch) : null;

    /// <summary>The organisations that earlier imports of a source named, by name.</summary>
    public async Task<Dictionary<string, OrganisationId>> NamedByAsync(string source, CancellationToken ct) =>
        await _db.Organisations.Where(o => o.Source == source).ToDictionaryAsync(o => o.Name, o => o.Id, StringComparer.Ordinal, ct);

    /// <summary>Makes the organisations that an import names: unverified and marked with their source. Part of the caller's change; those that exist stay as they are.</summary>
    public async Task AddNamedAsync(string source, IReadOnlyCollection<ImportedOrganisation> named, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        foreach (var some in named.Chunk(100))
        {
            // One statement for each hundred: ten thousand new employers must not be ten thousand round trips.
            var values = string.Join(", ", some.Select((_, i) => $"({{{i * 4}}}, {{{i * 4 + 1}}}, {{{i * 4 + 2}}}, {{{i * 4 + 3}}}, {{{some.Length * 4}}}, {{{some.Length * 4 + 1}}}, 1)"));
            object[] arguments = [.. some.SelectMany(o => new object[] { o.Id, o.Name, NameKeys.Of(o.Name), o.Kind }), source, now];
            await _session.ExecuteAsync(
                System.Runtime.CompilerServices.FormattableStringFactory.Create(
                    $"insert into organisations_organisation (id, name, name_key, kind, source, created, revision) values {values} on conflict do nothing", arguments),
                ct);
        }
    }

    internal static BranchSummary Summary(Branch b) => new(
        b.Id, b.Organisation, b.Name, b.Division, b.Address, b is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null, b.Closed is null);

    internal static OrganisationSummary Summary(Organisation o, DateOnly today) =>
        new(o.Id, o.Name, o.Kind, o.Division, o.IsVerifiedOn(today), o.Source is not null);
}

/// <summary>An organisation that an imported vacancy names.</summary>
public sealed record ImportedOrganisation(OrganisationId Id, string Name, OrganisationKind Kind);
