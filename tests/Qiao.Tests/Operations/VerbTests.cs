using Qiao.Commands;
using Qiao.Organisations;
using Qiao.Platform.Keys;

namespace Qiao.Tests.Operations;

public sealed class VerbTests
{
    [Theory, OnBoth]
    public async Task An_account_signed_out_everywhere_has_to_sign_in_again_and_others_do_not(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var name = await app.AddAccountAsync(Role.Employer);
        using Browser desk = app.Guest(), phone = app.Guest(), other = await app.SignedInAsync();
        await desk.SignInAsync(name);
        await phone.SignInAsync(name);
        Assert.Contains($"{name}\temployer 500000\tpassword only\t2 sessions", string.Join('\n', await app.RunAsync(s => UserAccounts.ListAsync(s, default))), StringComparison.Ordinal);

        var ended = await app.RunAsync(services => UserAccounts.SignOutAsync(services, name, tokensToo: false, default));

        Assert.Equal(new SignedOut(2, 0), Assert.IsType<Outcome<SignedOut>.Done>(ended).Value);
        Assert.Equal("/sign-in", (await desk.OpenAsync("/account")).Path);
        Assert.Equal("/sign-in", (await phone.OpenAsync("/account")).Path);
        Assert.Equal("/account", (await other.OpenAsync("/account")).Path);
        Assert.Equal(["system"], await app.Database.LinesAsync("select actor from journal where kind = 'account.signed-out'"));
    }

    [Theory, OnBoth]
    public async Task Tokens_survive_a_sign_out_unless_they_are_revoked_with_it(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var name = await app.AddAccountAsync();
        using var browser = app.Guest();
        await browser.SignInAsync(name);
        await browser.SubmitAsync(await browser.OpenAsync("/account"), "/account/tokens", ("name", "program"));

        Assert.Equal(new SignedOut(1, 0), Value(await app.RunAsync(services => UserAccounts.SignOutAsync(services, name, tokensToo: false, default))));
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from platform_token"));
        Assert.Equal(new SignedOut(0, 1), Value(await app.RunAsync(services => UserAccounts.SignOutAsync(services, name, tokensToo: true, default))));
        Assert.IsType<Outcome<SignedOut>.Missing>(await app.RunAsync(services => UserAccounts.SignOutAsync(services, "nobody", tokensToo: true, default)));
    }

    [Theory, OnBoth]
    public async Task Verifying_from_the_command_line_is_a_decision_like_any_other(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var browser = app.Guest();
        var employer = await Employer.RegisteredAsync(app, browser);
        Assert.Equal([$"{employer.Code}\tnot verified, waiting\t重庆两江精密机械有限公司"], await app.RunAsync(services => OrganisationCommand.ListAsync(services, onlyOpen: true, default)));

        var decided = await app.RunAsync(services => OrganisationCommand.VerifyAsync(services, employer.Code, default));

        Assert.Equal(VerificationState.Verified, Assert.IsType<Outcome<VerificationState>.Done>(decided).Value);
        Assert.Empty(await app.RunAsync(services => OrganisationCommand.ListAsync(services, onlyOpen: true, default)));
        Assert.Equal([$"{employer.Code}\tverified until 2027-03-10\t重庆两江精密机械有限公司"], await app.RunAsync(services => OrganisationCommand.ListAsync(services, onlyOpen: false, default)));
        Assert.Equal(["system"], await app.Database.LinesAsync("select actor from journal where kind = 'organisation.verified'"));
        Assert.Equal(["system"], await app.Database.LinesAsync("select decided_by from organisations_verification"));
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from platform_message"));
        Assert.Equal("organisation.nothing-open", Code(await app.RunAsync(services => OrganisationCommand.VerifyAsync(services, employer.Code, default))));
        Assert.Equal("credit-code.check", Code(await app.RunAsync(services => OrganisationCommand.VerifyAsync(services, employer.Code[..17] + (employer.Code[17] == '0' ? '1' : '0'), default))));
        Assert.IsType<Outcome<VerificationState>.Missing>(await app.RunAsync(services => OrganisationCommand.VerifyAsync(services, CreditCodes.Next(), default)));
    }

    [Theory, OnBoth]
    public async Task A_rotation_with_the_wrong_master_key_changes_nothing(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var right = new KeyRing(node.Database.Database, MasterKey.FromBase64(Convert.ToBase64String(new byte[32])), node.Clock);
        var box = right.Protect("secret"u8);

        var refused = KeysCommand.Rotate(node.Database.Database, node.Clock);

        Assert.Equal("keys.wrong-master-key", Assert.IsType<Outcome<KeyId>.Refused>(refused).Reason.Code);
        Assert.Equal(2, await node.Database.CountAsync("select count(*) from platform_key"));
        Assert.Equal("secret"u8.ToArray(), right.Reveal(box));
    }

    [Theory, OnBoth]
    public async Task A_rotation_gives_a_running_server_a_new_key(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var ring = node.Services.GetRequiredService<KeyRing>();
        var old = ring.Protect("secret"u8);
        node.Clock.Advance(TimeSpan.FromDays(1));

        var made = Assert.IsType<Outcome<KeyId>.Done>(KeysCommand.Rotate(node.Database.Database, node.Clock)).Value;

        using var process = node.AnotherProcess(node.Database.Database);
        var fresh = process.GetRequiredService<KeyRing>().Protect("secret"u8);
        Assert.StartsWith(made + ".", fresh, StringComparison.Ordinal);
        Assert.Equal("secret"u8.ToArray(), ring.Reveal(fresh));
        Assert.Equal("secret"u8.ToArray(), ring.Reveal(old));
    }

    private static SignedOut Value(Outcome<SignedOut> outcome) => Assert.IsType<Outcome<SignedOut>.Done>(outcome).Value;

    private static string Code(Outcome<VerificationState> outcome) => Assert.IsType<Outcome<VerificationState>.Refused>(outcome).Reason.Code;
}
