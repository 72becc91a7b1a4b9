using Microsoft.EntityFrameworkCore;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
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

    public async Task<IReadOnlyDictionary<OrganisationId, OrganisationSummary>> FindAsync(IReadOnlyCollection<OrganisationId> ids, CancellationToken ct)
    {
        var today = Days.Today(_clock);
        var found = await _db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(ct);
        return found.ToDictionary(o => o.Id, o => Summary(o, today));
    }

    public async Task<OrganisationSummary?> FindAsync(OrganisationId id, CancellationToken ct) => (await FindAsync([id], ct)).GetValueOrDefault(id);

    /// <summary>Why the organisation may not publish vacancies today, or null; <see cref="Texts.NotVerified"/> when it does not exist.</summary>
    public async Task<Problem?> WhyNotPublishAsync(OrganisationId id, CancellationToken ct)
    {
        var organisation = await _db.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct);
        return organisation is null ? Texts.NotVerified : organisation.WhyNotPublish(Days.Today(_clock));
    }

    /// <summary>The organisations an account may act for.</summary>
    public async Task<IReadOnlyList<OrganisationSummary>> OfAccountAsync(AccountId account, CancellationToken ct)
    {
        var today = Days.Today(_clock);
        var own = await (from m in _db.Members join o in _db.Organisations.AsNoTracking() on m.Organisation equals o.Id where m.Account == account orderby o.Id select o).ToListAsync(ct);
        return own.Select(o => Summary(o, today)).ToList();
    }

    /// <summary>Writes to the organisation's contact, in Chinese; false when it has none or was told the same today.</summary>
    public async Task<bool> TellAsync(OrganisationId id, string template, string subject, Bilingual title, Bilingual body, CancellationToken ct) =>
        await _db.Organisations.Where(o => o.Id == id).Select(o => o.ContactPhone).FirstOrDefaultAsync(ct) is { } phone
        && await _outbox.AddAsync(Channel.Sms, phone, template, subject, Language.Chinese, title, body, ct);

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
            var values = string.Join(", ", some.Select((_, i) => $"({{{i * 3}}}, {{{i * 3 + 1}}}, {{{i * 3 + 2}}}, {{{some.Length * 3}}}, {{{some.Length * 3 + 1}}}, 1)"));
            object[] arguments = [.. some.SelectMany(o => new object[] { o.Id, o.Name, o.Kind }), source, now];
            await _session.ExecuteAsync(
                System.Runtime.CompilerServices.FormattableStringFactory.Create(
                    $"insert into organisations_organisation (id, name, kind, source, created, revision) values {values} on conflict do nothing", arguments),
                ct);
        }
    }

    internal static OrganisationSummary Summary(Organisation o, DateOnly today) =>
        new(o.Id, o.Name, o.Kind, o.Division, o.IsVerifiedOn(today), o.Source is not null);
}

/// <summary>An organisation that an imported vacancy names.</summary>
public sealed record ImportedOrganisation(OrganisationId Id, string Name, OrganisationKind Kind);
