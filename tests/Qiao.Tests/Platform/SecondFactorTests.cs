namespace Qiao.Tests.Platform;

/// <summary>On a node where staff need a second factor.</summary>
public sealed class SecondFactorTests(SecondFactorTests.StrictApps apps) : IClassFixture<SecondFactorTests.StrictApps>
{
    [Theory, OnBoth]
    public async Task A_staff_role_is_in_force_only_after_a_second_factor(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var clerk = await app.SignedInAsync(Role.Clerk);

        var before = await clerk.OpenAsync("/desk/verifications");
        await EnrolAsync(app, clerk);
        var after = await clerk.OpenAsync("/desk/verifications");

        Assert.Equal(HttpStatusCode.Forbidden, before.Status);
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }

    [Theory, OnBoth]
    public async Task An_enrolled_account_signs_in_with_a_code_that_works_once(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var name = await app.AddAccountAsync(Role.Clerk);
        using Browser first = app.Guest(), second = app.Guest(), third = app.Guest();
        await first.SignInAsync(name);
        var secret = await EnrolAsync(app, first);

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var code = Totp.Code(secret, Totp.StepAt(app.Clock.Now));
        var withoutCode = await second.SignInAsync(name);
        var withCode = await second.SignInAsync(name, code: code);
        var withTheSameCode = await third.SignInAsync(name, code: code);

        Assert.Contains("动态码", withoutCode.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/account", withCode.Path);
        Assert.Equal(HttpStatusCode.OK, (await second.OpenAsync("/desk/verifications")).Status);
        Assert.Equal((HttpStatusCode.Conflict, "/sign-in"), (withTheSameCode.Status, withTheSameCode.Path));
    }

    [Theory, OnBoth]
    public async Task One_code_used_by_two_at_the_same_moment_lets_one_in(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var name = await app.AddAccountAsync(Role.Clerk);
        using var browser = app.Guest();
        await browser.SignInAsync(name);
        var secret = await EnrolAsync(app, browser);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        var code = Totp.Code(secret, Totp.StepAt(app.Clock.Now));

        var outcomes = await Race.RunAsync(4, _ => app.RunAsync(services =>
            services.GetRequiredService<SignIn>().RunAsync(new(name, Make.Password, code, null), "test", default)));

        Assert.Single(outcomes, outcome => outcome is Qiao.Platform.Outcome<string>.Done);
    }

    [Theory, OnBoth]
    public async Task The_code_of_enrolment_cannot_be_used_again_to_sign_in(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var name = await app.AddAccountAsync(Role.Clerk);
        using Browser owner = app.Guest(), onlooker = app.Guest();
        await owner.SignInAsync(name);
        var secret = await EnrolAsync(app, owner);

        var page = await onlooker.SignInAsync(name, code: Totp.Code(secret, Totp.StepAt(app.Clock.Now)));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
    }

    [Theory, OnBoth]
    public async Task A_wrong_code_at_enrolment_keeps_the_key_that_is_already_in_the_app(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await app.SignedInAsync(Role.Clerk);
        var page = await browser.OpenAsync("/account/two-step");

        var again = await browser.SubmitAsync(page, "/account/two-step", ("code", "12345x"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(KeyOn(page), KeyOn(again));
    }

    [Theory, OnBoth]
    public async Task A_secret_from_another_accounts_page_is_not_accepted(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser attacker = await app.SignedInAsync(Role.Clerk), victim = await app.SignedInAsync(Role.Clerk);
        var planted = await attacker.OpenAsync("/account/two-step");
        var code = Totp.Code(Read(KeyOn(planted)), Totp.StepAt(app.Clock.Now));

        var page = await victim.OpenAsync("/account/two-step");
        var answer = await victim.SubmitAsync(page, "/account/two-step", ("secret", planted.Value("secret")!), ("code", code));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
    }

    [Theory, OnBoth]
    public async Task A_token_made_without_a_second_factor_carries_no_staff_role(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser clerk = await app.SignedInAsync(Role.Clerk), program = app.Guest();

        var weak = await TokenTests.MakeTokenAsync(clerk);
        await EnrolAsync(app, clerk);
        var strong = await TokenTests.MakeTokenAsync(clerk);

        Assert.Equal(HttpStatusCode.Forbidden, (await program.SendAsync(HttpMethod.Get, "/api/v1/verifications", null, ("Authorization", "Bearer " + weak))).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.SendAsync(HttpMethod.Get, "/api/v1/verifications", null, ("Authorization", "Bearer " + strong))).Status);
    }

    private static async Task<byte[]> EnrolAsync(QiaoApp app, Browser browser)
    {
        var page = await browser.OpenAsync("/account/two-step");
        var secret = Read(KeyOn(page));
        var done = await browser.SubmitAsync(page, "/account/two-step", ("code", Totp.Code(secret, Totp.StepAt(app.Clock.Now))));
        Assert.Equal("/account", done.Path);
        return secret;
    }

    private static string KeyOn(Page page) => page.Document.QuerySelector("main code")!.TextContent;

    // RFC 4648 base 32, the other way round than the code under test.
    private static byte[] Read(string key)
    {
        var bits = string.Concat(key.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
    }

    public sealed class StrictApps : Apps
    {
        protected override Task<QiaoApp> StartAsync(Dialect dialect) => QiaoApp.StartAsync(dialect, TestNode.Settings with { StaffNeedSecondFactor = true });
    }
}
