using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Data;
using Qiao.Platform.Forms;
using Qiao.Platform.Http;
using Qiao.Platform.Journal;
using Qiao.Platform.Keys;
using QRCoder;

namespace Qiao.Platform.Accounts;

public sealed record SecondFactorForm(string? Secret, string? Code);

/// <summary>Sets up the one-time codes of an account: the app and the node prove that they share the secret.</summary>
internal sealed class EnrolSecondFactor(PlatformDb db, Session session, Caller caller, KeyRing keys, NodeSettings node, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account/two-step", async (EnrolSecondFactor use, CancellationToken ct) =>
            await use.PageAsync(Totp.NewSecret(), RawForm.Empty, 200, ct)).ForSignedIn();
        routes.MapPost("/account/two-step", async (Reading<SecondFactorForm> reading, EnrolSecondFactor use, HttpContext http, CancellationToken ct) =>
        {
            var outcome = await reading.RunAsync(use.Check, form => use.RunAsync(form, http.Request.Cookies[SignInScheme.Cookie], ct));
            if (outcome is Outcome<bool>.Invalid bad)
            {
                return await use.PageAsync(use.Reveal(reading.Form.Secret) ?? Totp.NewSecret(), reading.Raw.With(bad.Fields), 422, ct);
            }

            Flashes.Set(http, "two-step-on");
            return Results.LocalRedirect(Web.Links.To("/account"));
        }).ForSignedIn().RequireRateLimiting(RateLimits.SignIn);
    }

    public async Task<Outcome<bool>> RunAsync(SecondFactorForm form, string? cookie, CancellationToken ct)
    {
        var problems = Check(form);
        var secret = Reveal(form.Secret);
        if (secret is null || Totp.StepOf(secret, form.Code ?? "", clock.GetUtcNow()) is not { } step)
        {
            problems.Add("code", AccountTexts.CodeWrong);
            return problems.ToInvalid<bool>();
        }

        var account = caller.Account!.Value;
        var hash = cookie is null ? "" : Secrets.Hash(cookie);
        await using var change = await session.ChangeAsync(ct);
        await session.ExecuteAsync($"update platform_account set totp_secret = {keys.Protect(secret)}, totp_step = {step} where id = {account}", ct);
        await session.ExecuteAsync($"update platform_session set second_factor = 1 where hash = {hash} and account = {account}", ct);
        db.Record(new() { Kind = "account.second-factor-set", Subject = account.ToString(), Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return true;
    }

    public FieldProblems Check(SecondFactorForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("code", form.Code, 10);
        return problems;
    }

    // The secret travels through the form encrypted and bound to the account, so that a page from elsewhere cannot plant one.
    private byte[]? Reveal(string? text)
    {
        try
        {
            var prefix = caller.Account!.Value.Value.ToByteArray();
            return text is not null && keys.Reveal(text) is { Length: 36 } bytes && bytes.AsSpan(0, 16).SequenceEqual(prefix) ? bytes[16..] : null;
        }
        catch (Exception tampered) when (tampered is System.Security.Cryptography.CryptographicException or FormatException)
        {
            return null;
        }
    }

    private async Task<IResult> PageAsync(byte[] secret, RawForm typed, int status, CancellationToken ct)
    {
        var id = caller.Account!.Value;
        var name = await db.Accounts.Where(a => a.Id == id).Select(a => a.SignInName).SingleAsync(ct);
        using var code = QRCodeGenerator.GenerateQrCode(Totp.Address(secret, node.Name.En, name), QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return new RazorComponentResult<TwoStepPage>(new
        {
            Typed = typed,
            Key = Totp.Spell(secret),
            Sealed = keys.Protect([.. id.Value.ToByteArray(), .. secret]),
            QrCode = "data:image/svg+xml;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(svg.GetGraphic(4))),
        })
        { StatusCode = status };
    }
}
