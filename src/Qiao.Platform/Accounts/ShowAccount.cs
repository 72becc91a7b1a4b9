using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Data;
using Qiao.Platform.Forms;
using Qiao.Platform.Http;

namespace Qiao.Platform.Accounts;

/// <summary>What an account sees of itself.</summary>
public sealed record AccountView(
    string SignInName, string DisplayName, bool TwoStep, IReadOnlyList<RoleGrant> Grants, IReadOnlyList<SessionLine> Sessions, IReadOnlyList<TokenLine> Tokens);

public sealed record SessionLine(string Key, string Browser, DateTimeOffset Created, DateTimeOffset Seen, bool IsThisOne);

public sealed record TokenLine(TokenId Id, string Name, DateTimeOffset Created, DateTimeOffset Expires, DateTimeOffset? LastUsed);

/// <summary>Shows the signed-in account its roles, sessions and tokens, and ends sessions.</summary>
internal sealed class ShowAccount(PlatformDb db, Caller caller, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account", async (ShowAccount use, HttpContext http, CancellationToken ct) =>
            await use.PageAsync(http, RawForm.Empty, null, 200, ct)).ForSignedIn();
        routes.MapPost("/account/sessions/{key}/end", async (string key, ShowAccount use, HttpContext http, CancellationToken ct) =>
        {
            if (!await use.EndAsync(key, ct))
            {
                return Results.StatusCode(404);
            }

            Flashes.Set(http, "session-ended");
            return Results.LocalRedirect(Web.Links.To("/account"));
        }).ForSignedIn();
    }

    public async Task<AccountView> RunAsync(string? cookie, CancellationToken ct)
    {
        var id = caller.Account!.Value;
        var now = clock.GetUtcNow();
        var own = cookie is null ? null : Secrets.Hash(cookie);
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.Account == id && s.Expires > now).OrderByDescending(s => s.Seen).ToListAsync(ct);
        var tokens = await db.Tokens.Where(t => t.Account == id && t.Expires > now).OrderByDescending(t => t.Created)
            .Select(t => new TokenLine(t.Id, t.Name, t.Created, t.Expires, t.LastUsed)).ToListAsync(ct);
        var grants = await db.Grants.AsNoTracking().Where(g => g.Account == id).ToListAsync(ct);
        return new(account.SignInName, account.DisplayName, account.TotpSecret is not null, grants,
            sessions.Select(s => new SessionLine(s.Hash[..16], s.Browser, s.Created, s.Seen, s.Hash == own)).ToList(), tokens);
    }

    public async Task<bool> EndAsync(string key, CancellationToken ct)
    {
        var id = caller.Account!.Value;
        return key.Length == 16 && await db.Sessions.Where(s => s.Account == id && s.Hash.StartsWith(key)).ExecuteDeleteAsync(ct) > 0;
    }

    public async Task<IResult> PageAsync(HttpContext http, RawForm typed, string? newToken, int status, CancellationToken ct)
    {
        var view = await RunAsync(http.Request.Cookies[SignInScheme.Cookie], ct);
        return new RazorComponentResult<AccountPage>(new { View = view, Typed = typed, NewToken = newToken }) { StatusCode = status };
    }
}
