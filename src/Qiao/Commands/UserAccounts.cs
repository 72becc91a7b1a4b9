using Microsoft.EntityFrameworkCore;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Platform.Journal;

namespace Qiao.Commands;

/// <summary>How many sign-ins of an account were ended.</summary>
internal sealed record SignedOut(int Sessions, int Tokens);

/// <summary>What whoever runs the node may see of the accounts and do to them.</summary>
internal static class UserAccounts
{
    /// <summary>Name, roles with their divisions, second factor, open sessions and displayed name of each, separated by tabs, by name.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<PlatformDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var grants = (await db.Grants.AsNoTracking().ToListAsync(ct)).ToLookup(grant => grant.Account);
        var sessions = await db.Sessions.Where(session => session.Expires > now).GroupBy(session => session.Account).ToDictionaryAsync(of => of.Key, of => of.Count(), ct);
        return (await db.Accounts.AsNoTracking().ToListAsync(ct)).OrderBy(account => account.SignInName, StringComparer.Ordinal).Select(account =>
        {
            var roles = string.Join(", ", grants[account.Id].Select(grant => $"{grant.Role} {grant.Scope}"));
            var locked = account.LockedUntil > now ? ", locked" : "";
            return $"{account.SignInName}\t{(roles.Length == 0 ? "no role" : roles)}\t{(account.TotpSecret is null ? "password only" : "one-time code")}{locked}\t{sessions.GetValueOrDefault(account.Id)} sessions\t{account.DisplayName}";
        }).ToList();
    }

    /// <summary>Ends all sessions of an account at once; a page that is open asks to sign in at its next step.</summary>
    public static async Task<Outcome<SignedOut>> SignOutAsync(IServiceProvider services, string signInName, bool tokensToo, CancellationToken ct)
    {
        var (db, session) = (services.GetRequiredService<PlatformDb>(), services.GetRequiredService<Session>());
        await using var change = await session.ChangeAsync(ct);
        if (await db.Accounts.AsNoTracking().FirstOrDefaultAsync(account => account.SignInName == signInName, ct) is not { } found)
        {
            return new Outcome<SignedOut>.Missing();
        }

        var sessions = await db.Sessions.Where(open => open.Account == found.Id).ExecuteDeleteAsync(ct);
        var tokens = tokensToo ? await db.Tokens.Where(token => token.Account == found.Id).ExecuteDeleteAsync(ct) : 0;
        db.Record(new() { Kind = "account.signed-out", Subject = found.Id.ToString(), Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return new SignedOut(sessions, tokens);
    }
}
