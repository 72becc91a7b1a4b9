using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Data;
using Qiao.Platform.Forms;
using Qiao.Platform.Http;
using Qiao.Platform.Keys;
using Qiao.Platform.Web;

namespace Qiao.Platform.Accounts;

public sealed record SignInForm(string? SignInName, string? Password, string? Code, string? Return);

/// <summary>Someone signs in with a password and, where set up, a one-time code. Five wrong tries lock the account for 15 minutes.</summary>
internal sealed class SignIn(Session session, PlatformDb db, KeyRing keys, TimeProvider clock)
{
    private const int TriesBeforeLock = 5;
    private static readonly TimeSpan LockFor = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SessionLasts = TimeSpan.FromHours(12);

    // An unknown name costs the same time as a known one, so that names cannot be guessed by the clock.
    private static readonly string NobodysHash = Passwords.Hash("nobody", new PasswordHasherOptions().IterationCount);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", IResult (string? @return, NodeSettings node) => Page(RawForm.Of(("return", @return)), node, 200)).ForEveryone();
        routes.MapPost("/sign-in", async (Reading<SignInForm> reading, SignIn use, HttpContext http, NodeSettings node, CancellationToken ct) =>
        {
            var browser = http.Request.Headers.UserAgent.ToString();
            var outcome = await reading.RunAsync(Check, form => use.RunAsync(form, browser, ct));
            return outcome.ToPage(
                secret =>
                {
                    SetCookie(http, secret, SessionLasts);
                    Flashes.Set(http, "signed-in");
                    return Results.LocalRedirect(SafeReturn(reading.Form.Return));
                },
                reading.Raw,
                (typed, status) => Page(typed, node, status));
        }).ForEveryone().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost("/sign-out", async (HttpContext http, PlatformDb db, CancellationToken ct) =>
        {
            if (http.Request.Cookies[SignInScheme.Cookie] is { } cookie)
            {
                var hash = Secrets.Hash(cookie);
                await db.Sessions.Where(s => s.Hash == hash).ExecuteDeleteAsync(ct);
            }

            http.Response.Cookies.Delete(SignInScheme.Cookie);
            return Flashes.Redirect(http, "signed-out", "/");
        }).ForEveryone();
    }

    /// <summary>Answers the secret for the session's cookie.</summary>
    public async Task<Outcome<string>> RunAsync(SignInForm form, string browser, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<string>();
        }

        var now = clock.GetUtcNow();
        var name = form.SignInName!.ToLowerInvariant();
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(a => a.SignInName == name, ct);
        if (account?.LockedUntil > now)
        {
            return AccountTexts.Locked;
        }

        if (!Passwords.Fits(account?.PasswordHash ?? NobodysHash, form.Password!) || account is null)
        {
            return await FailAsync(account, AccountTexts.Wrong, ct);
        }

        var secondFactor = false;
        if (account.TotpSecret is { } secret)
        {
            if (form.Code is null)
            {
                return AccountTexts.CodeNeeded;
            }

            if (Totp.StepOf(keys.Reveal(secret), form.Code, now) is not { } step || !await UseStepAsync(account.Id, step, ct))
            {
                return await FailAsync(account, AccountTexts.Wrong, ct);
            }

            secondFactor = true;
        }

        await session.ExecuteAsync($"update platform_account set failures = 0, locked_until = null where id = {account.Id}", ct);
        var cookie = Secrets.New();
        db.Sessions.Add(new()
        {
            Hash = Secrets.Hash(cookie), Account = account.Id, Created = now, Seen = now, Expires = now + SessionLasts,
            SecondFactor = secondFactor, Browser = Cut(browser),
        });
        await db.SaveChangesAsync(ct);
        return cookie;
    }

    public static FieldProblems Check(SignInForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("signInName", form.SignInName, 60);
        problems.RequireText("password", form.Password, 200);
        return problems;
    }

    private async Task<Outcome<string>> FailAsync(Account? account, Problem reason, CancellationToken ct)
    {
        if (account is not null)
        {
            var now = clock.GetUtcNow();
            await session.ExecuteAsync($"""
                update platform_account
                set failures = case when failures + 1 >= {TriesBeforeLock} then 0 else failures + 1 end,
                    locked_until = case when failures + 1 >= {TriesBeforeLock} then {now + LockFor} else locked_until end
                where id = {account.Id}
                """, ct);
        }

        return reason;
    }

    // The guard in the statement keeps a code from working twice, even in two processes at once.
    private async Task<bool> UseStepAsync(AccountId account, long step, CancellationToken ct) =>
        await session.ExecuteAsync($"update platform_account set totp_step = {step} where id = {account} and totp_step < {step}", ct) == 1;

    internal static void SetCookie(HttpContext http, string secret, TimeSpan lasts) => http.Response.Cookies.Append(
        SignInScheme.Cookie, secret, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = lasts, Path = "/" });

    // Half a surrogate pair cannot be stored as UTF-8.
    private static string Cut(string browser) =>
        browser.Length <= 120 ? browser : browser[..(char.IsHighSurrogate(browser[119]) ? 119 : 120)];

    // Browsers drop tabs and line breaks from addresses, so that `/<tab>/host` would be another site's.
    private static string SafeReturn(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal) && !address.Any(char.IsControl)
            ? address
            : Links.To("/account");

    private static RazorComponentResult<SignInPage> Page(RawForm typed, NodeSettings node, int status) =>
        new(new { Typed = typed, Logins = node.Demo ? DemoLogins.All : [] }) { StatusCode = status };
}

/// <summary>The demo region's logins, one per role, shown on its sign-in page.</summary>
public static class DemoLogins
{
    public const string Password = "qiao-demo-2026";

    public static readonly IReadOnlyList<(string SignInName, Role Role)> All = Role.All.Select(role => (role.Code, role)).ToList();
}
