using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Data;
using Qiao.Platform.Journal;

namespace Qiao.Platform.Accounts;

/// <summary>What the node holds about an account, for its owner's copy. No hash and no secret is in it.</summary>
public sealed record AccountCopy(
    string SignInName, string DisplayName, DateTimeOffset Created, IReadOnlyList<string> Roles, IReadOnlyList<SessionCopy> Sessions, IReadOnlyList<TokenCopy> Tokens);

public sealed record SessionCopy(string Browser, DateTimeOffset Created, DateTimeOffset Seen, DateTimeOffset Expires);

public sealed record TokenCopy(string Name, DateTimeOffset Created, DateTimeOffset Expires, DateTimeOffset? LastUsed);

/// <summary>How an account is called.</summary>
public sealed record AccountName(string DisplayName, string SignInName);

/// <summary>What modules do with an account on behalf of its owner: hand out a copy, and end it.</summary>
public sealed class OwnAccount
{
    private readonly Session _session;
    private readonly PlatformDb _db;

    internal OwnAccount(Session session, PlatformDb db) => (_session, _db) = (session, db);

    public async Task<AccountCopy?> CopyAsync(AccountId id, CancellationToken ct)
    {
        if (await _db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) is not { } account)
        {
            return null;
        }

        var roles = await _db.Grants.Where(g => g.Account == id).Select(g => g.Role).Distinct().OrderBy(role => role).ToListAsync(ct);
        var sessions = await _db.Sessions.Where(s => s.Account == id).OrderBy(s => s.Created).Select(s => new SessionCopy(s.Browser, s.Created, s.Seen, s.Expires)).ToListAsync(ct);
        var tokens = await _db.Tokens.Where(t => t.Account == id).OrderBy(t => t.Created).Select(t => new TokenCopy(t.Name, t.Created, t.Expires, t.LastUsed)).ToListAsync(ct);
        return new(account.SignInName, account.DisplayName, account.Created, roles, sessions, tokens);
    }

    /// <summary>How accounts are called, for lists of people who act together. An account that has ended is left out.</summary>
    public async Task<IReadOnlyDictionary<AccountId, AccountName>> NamesAsync(IReadOnlyCollection<AccountId> ids, CancellationToken ct) =>
        await _db.Accounts.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.DisplayName, a.SignInName }).ToDictionaryAsync(a => a.Id, a => new AccountName(a.DisplayName, a.SignInName), ct);

    /// <summary>Gives the account a role for a division, unless it has it. Part of the caller's change.</summary>
    public Task GiveAsync(AccountId id, Role role, string scope, CancellationToken ct) => _session.ExecuteAsync(
        $"insert into platform_role_grant (account, role, scope) values ({id}, {role.Code}, {scope}) on conflict do nothing", ct);

    /// <summary>
    /// Deletes the account with its sessions and tokens as part of the caller's change. False, and nothing happens, when
    /// it has a role besides the one named: then it is someone's place of work too.
    /// </summary>
    public async Task<bool> EndAsync(AccountId id, Role only, CancellationToken ct)
    {
        if (await _db.Grants.AnyAsync(g => g.Account == id && g.Role != only.Code, ct))
        {
            await _session.ExecuteAsync($"delete from platform_role_grant where account = {id} and role = {only.Code}", ct);
            return false;
        }

        await _session.ExecuteAsync($"delete from platform_account where id = {id}", ct);
        _db.Record(new() { Kind = "account.ended", Subject = id.ToString(), Visibility = Visibility.Private });
        await _db.SaveChangesAsync(ct);
        return true;
    }
}
