using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qiao.Platform.Data;
using Qiao.Platform.Http;
using Qiao.Platform.Web;

namespace Qiao.Platform.Accounts;

/// <summary>Finds the caller from the session cookie or a bearer token, both checked against the database at every request.</summary>
internal sealed class SignInScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder,
    PlatformDb db, Caller caller, NodeSettings node, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "qiao";
    public const string Cookie = "qiao-session";
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(10);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var now = clock.GetUtcNow();
        if (Request.Headers.Authorization.ToString() is ['B' or 'b', 'e', 'a', 'r', 'e', 'r', ' ', .. var secret])
        {
            return await OfTokenAsync(Secrets.Hash(secret.Trim()), now);
        }

        return Request.Cookies[Cookie] is { Length: > 0 } cookie ? await OfSessionAsync(Secrets.Hash(cookie), now) : AuthenticateResult.NoResult();
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await OutcomeHttp.Problem(401, AccountTexts.SignInFirst).ExecuteAsync(Context);
            return;
        }

        Response.Redirect(Links.To("/sign-in") + "?return=" + Uri.EscapeDataString(Request.PathBase + Request.Path + Request.QueryString));
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = 403;
        if (Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await OutcomeHttp.Problem(403, AccountTexts.NotPermitted).ExecuteAsync(Context);
        }
    }

    private async Task<AuthenticateResult> OfSessionAsync(string hash, DateTimeOffset now)
    {
        var found = await (from s in db.Sessions
                           join a in db.Accounts on s.Account equals a.Id
                           where s.Hash == hash && s.Expires > now
                           select new { s.Seen, s.SecondFactor, a.Id, a.DisplayName, a.SignInName }).FirstOrDefaultAsync();
        if (found is null)
        {
            return AuthenticateResult.NoResult();
        }

        if (now - found.Seen > SeenStep)
        {
            await db.Sessions.Where(s => s.Hash == hash).ExecuteUpdateAsync(s => s.SetProperty(x => x.Seen, now));
        }

        return await SucceedAsync(found.Id, found.DisplayName, found.SecondFactor);
    }

    private async Task<AuthenticateResult> OfTokenAsync(string hash, DateTimeOffset now)
    {
        var found = await (from t in db.Tokens
                           join a in db.Accounts on t.Account equals a.Id
                           where t.Hash == hash && t.Expires > now
                           select new { t.LastUsed, t.SecondFactor, a.Id, a.DisplayName }).FirstOrDefaultAsync();
        if (found is null)
        {
            return AuthenticateResult.Fail("unknown token");
        }

        if (found.LastUsed is null || now - found.LastUsed > SeenStep)
        {
            await db.Tokens.Where(t => t.Hash == hash).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsed, now));
        }

        return await SucceedAsync(found.Id, found.DisplayName, found.SecondFactor);
    }

    private async Task<AuthenticateResult> SucceedAsync(AccountId id, string name, bool secondFactor)
    {
        var grants = await db.Grants.AsNoTracking().Where(g => g.Account == id).ToListAsync();
        var inForce = grants.Where(g => secondFactor || !node.StaffNeedSecondFactor || Role.Find(g.Role) is { IsStaff: false }).ToList();
        caller.BecomeAccount(id, name, inForce, secondFactor);
        var identity = new ClaimsIdentity(Name, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, id.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, name));
        identity.AddClaims(inForce.Select(g => g.Role).Distinct().Select(role => new Claim(ClaimTypes.Role, role)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }
}
