using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Qiao.Platform.Data;
using Qiao.Platform.Forms;
using Qiao.Platform.Journal;

namespace Qiao.Platform.Accounts;

public sealed record AccountForm(string? SignInName, string? DisplayName, string? Password, string? Role, string? Scope);

/// <summary>Makes an account with one role in one division: `qiao user add`.</summary>
public sealed partial class AddAccount
{
    private readonly Session _session;
    private readonly PlatformDb _db;
    private readonly NodeSettings _node;
    private readonly TimeProvider _clock;

    internal AddAccount(Session session, PlatformDb db, NodeSettings node, TimeProvider clock) => (_session, _db, _node, _clock) = (session, db, node, clock);

    public async Task<Outcome<AccountId>> RunAsync(AccountForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<AccountId>();
        }

        var account = new Account
        {
            Id = Ids.New<AccountId>(_clock), SignInName = form.SignInName!, DisplayName = form.DisplayName ?? form.SignInName!,
            PasswordHash = Passwords.Hash(form.Password!, _node.PasswordRounds), Created = _clock.GetUtcNow(),
        };
        await using var change = await _session.ChangeAsync(ct);
        if (await _db.Accounts.AnyAsync(a => a.SignInName == account.SignInName, ct))
        {
            return AccountTexts.NameTaken;
        }

        _db.Accounts.Add(account);
        if (form.Role is not null)
        {
            _db.Grants.Add(new() { Account = account.Id, Role = form.Role, Scope = form.Scope ?? "000000" });
        }

        _db.Record(new() { Kind = "account.added", Subject = account.Id.ToString(), Visibility = Visibility.Private, ScopeAfter = form.Scope });
        try
        {
            await _db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicate())
        {
            return AccountTexts.NameTaken;
        }

        await change.CommitAsync(ct);
        return account.Id;
    }

    public static FieldProblems Check(AccountForm form)
    {
        var problems = new FieldProblems();
        problems.Require("signInName", form.SignInName);
        if (form.SignInName is { } name && !SignInNames().IsMatch(name))
        {
            problems.Add("signInName", AccountTexts.NameForm);
        }

        problems.Limit("displayName", form.DisplayName, 60);
        problems.RequireText("password", form.Password, 200);
        if (form.Password is { Length: < 10 })
        {
            problems.Add("password", AccountTexts.PasswordShort);
        }

        if (form.Role is not null && Role.Find(form.Role) is null)
        {
            problems.Add("role", AccountTexts.RoleUnknown);
        }

        if (form.Scope is { } scope && (scope.Length != 6 || !scope.All(char.IsAsciiDigit)))
        {
            problems.Add("scope", AccountTexts.ScopeUnknown);
        }

        return problems;
    }

    [GeneratedRegex("^[a-z0-9.@_-]{3,40}$")]
    private static partial Regex SignInNames();
}

/// <summary>Passwords as the framework hashes them (PBKDF2 with salt).</summary>
internal static class Passwords
{
    private static readonly PasswordHasher<Account> Hasher = new();

    public static string Hash(string password, int rounds) =>
        new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = rounds })).HashPassword(null!, password);

    public static bool Fits(string hash, string password) => Hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed;
}
