using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Data;
using Qiao.Platform.Forms;
using Qiao.Platform.Http;
using Qiao.Platform.Journal;

namespace Qiao.Platform.Accounts;

public sealed record TokenForm(string? Name);

/// <summary>Makes and revokes the tokens with which an account's own programs call the API.</summary>
internal sealed class ManageTokens(PlatformDb db, Session session, Caller caller, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(365);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/tokens", async (Reading<TokenForm> reading, ManageTokens use, ShowAccount show, HttpContext http, CancellationToken ct) =>
            await reading.RunAsync(Check, form => use.MakeAsync(form, ct)) switch
            {
                Outcome<string>.Done made => await show.PageAsync(http, RawForm.Empty, made.Value, 200, ct),
                Outcome<string>.Invalid bad => await show.PageAsync(http, reading.Raw.With(bad.Fields), null, 422, ct),
                _ => throw new InvalidOperationException(),
            }).ForSignedIn();
        routes.MapPost("/account/tokens/{id}/revocation", async (string id, ManageTokens use, HttpContext http, CancellationToken ct) =>
        {
            if (!Ids.TryRead<TokenId>(id, out var token) || !await use.RevokeAsync(token, ct))
            {
                return Results.StatusCode(404);
            }

            Flashes.Set(http, "token-revoked");
            return Results.LocalRedirect(Web.Links.To("/account"));
        }).ForSignedIn();
    }

    /// <summary>Answers the token, which is shown this once.</summary>
    public async Task<Outcome<string>> MakeAsync(TokenForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<string>();
        }

        var secret = Secrets.New();
        var now = clock.GetUtcNow();
        var token = new ApiToken
        {
            Id = Ids.New<TokenId>(clock), Account = caller.Account!.Value, Name = form.Name!, Hash = Secrets.Hash(secret), Created = now, Expires = now + Lasts,
            SecondFactor = caller.HasSecondFactor,
        };
        await using var change = await session.ChangeAsync(ct);
        db.Tokens.Add(token);
        db.Record(new() { Kind = "token.made", Subject = token.Id.ToString(), Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return secret;
    }

    public async Task<bool> RevokeAsync(TokenId id, CancellationToken ct)
    {
        var account = caller.Account!.Value;
        await using var change = await session.ChangeAsync(ct);
        if (await db.Tokens.Where(t => t.Id == id && t.Account == account).ExecuteDeleteAsync(ct) == 0)
        {
            return false;
        }

        db.Record(new() { Kind = "token.revoked", Subject = id.ToString(), Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return true;
    }

    public static FieldProblems Check(TokenForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("name", form.Name, 60);
        return problems;
    }
}
