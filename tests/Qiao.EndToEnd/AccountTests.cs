namespace Qiao.EndToEnd;

/// <summary>What people do with their own account.</summary>
[Collection(OneStage.Name)]
public sealed class AccountTests(Stage stage)
{
    [Theory, OnEveryScreen]
    public async Task Five_wrong_passwords_lock_the_account(Language language, int width)
    {
        var registration = await Registration.DoneAsync(stage.Region);
        await using var visit = await stage.OpenAsync(language, width);
        for (var tries = 0; tries < 5; tries++)
        {
            await visit.SignInAsync(registration.SignInName, "wrong-password");
            await Expect(visit.Page.Locator(".govuk-error-summary")).ToContainTextAsync(visit.Say("登录名、密码或动态码不对", "The sign-in name, password or one-time code is not right"));
            await Expect(visit.Page.Locator("#signInName")).ToHaveValueAsync(registration.SignInName);
        }

        await visit.SignInAsync(registration.SignInName, Registration.Password);

        await Expect(visit.Page.Locator(".govuk-error-summary")).ToContainTextAsync(visit.Say("锁定 15 分钟", "locked for 15 minutes"));
        await Expect(visit.Page.Locator(".q-header__sign-in")).ToBeVisibleAsync();
        await visit.AssertSoundAsync();
    }

    [Theory, InBothLanguages]
    public async Task Signing_in_leads_back_to_the_page_that_asked_for_it(Language language)
    {
        await using var visit = await stage.OpenAsync(language, 390);
        await visit.GoAsync("/desk/verifications");
        Assert.Contains("/sign-in", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.FillAsync("#signInName", "clerk");
        await visit.Page.FillAsync("#password", Platform.Accounts.DemoLogins.Password);

        Assert.Equal(200, await visit.PressAsync("登录", "Sign in"));

        Assert.EndsWith("/desk/verifications", visit.Page.Url, StringComparison.Ordinal);
        await Expect(visit.Page.Locator(".q-flash")).ToContainTextAsync(visit.Say("已登录", "You are signed in"));
    }

    [Theory, OnEveryScreen]
    public async Task A_token_is_shown_once_and_can_be_revoked(Language language, int width)
    {
        await using var visit = await SignedInAsync(language, width);
        await visit.GoAsync("/account");
        Assert.Equal(422, await visit.PressAsync("生成令牌", "Make a token"));
        await visit.AssertProblemAsync("name");
        await visit.Page.FillAsync("#name", "HR-7");
        Assert.Equal(200, await visit.PressAsync("生成令牌", "Make a token"));

        var token = await visit.Page.Locator("#copy").InputValueAsync();
        Assert.True(token.Length >= 32);
        await visit.AssertSoundAsync();
        await visit.GoAsync("/account");
        Assert.DoesNotContain(token, await visit.Page.ContentAsync(), StringComparison.Ordinal);
        var row = visit.Page.Locator("tr", new() { HasText = "HR-7" });
        await Expect(row).ToBeVisibleAsync();
        await visit.FollowAsync(row.GetByRole(AriaRole.Button));
        await Expect(visit.Page.Locator(".q-flash")).ToContainTextAsync(visit.Say("令牌已作废", "revoked"));
        await Expect(row).ToHaveCountAsync(0);
    }

    [Theory, OnEveryScreen]
    public async Task Setting_up_two_step_sign_in_shows_a_picture_to_scan_and_the_key_to_type(Language language, int width)
    {
        await using var visit = await SignedInAsync(language, width);
        await visit.GoAsync("/account");
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = visit.Say("开启两步验证", "Set up two-step sign-in") }));
        var key = await visit.Page.Locator("main code").InnerTextAsync();

        Assert.Matches("^[A-Z2-7 ]{32,}$", key);
        Assert.True(await visit.Page.Locator("img.q-qr").EvaluateAsync<bool>("picture => picture.complete && picture.naturalWidth > 50"));
        await visit.AssertSoundAsync();
        await visit.Page.FillAsync("#code", "000000");
        Assert.Equal(422, await visit.PressAsync("确认", "Confirm"));
        await visit.AssertProblemAsync("code");
        await Expect(visit.Page.Locator("main code")).ToHaveTextAsync(key);
    }

    [Theory, InBothLanguages]
    public async Task A_session_can_be_ended_from_another_device(Language language)
    {
        var registration = await Registration.DoneAsync(stage.Region);
        await using var phone = await stage.OpenAsync(language, 390);
        await phone.SignInAsync(registration.SignInName, Registration.Password);
        await using var desk = await stage.OpenAsync(language);
        await desk.SignInAsync(registration.SignInName, Registration.Password);
        Assert.Equal(200, await phone.GoAsync("/account"));
        await Expect(phone.Page.Locator("h1")).ToHaveTextAsync("王小明");
        await desk.GoAsync("/account");
        await Expect(desk.Page.Locator("tbody tr")).ToHaveCountAsync(2);

        await desk.PressAsync("退出这台设备", "Sign out there");

        await Expect(desk.Page.Locator(".q-flash")).ToContainTextAsync(desk.Say("那台设备已退出", "That session has ended"));
        await Expect(desk.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await phone.GoAsync("/account");
        Assert.Contains("/sign-in", phone.Page.Url, StringComparison.Ordinal);
    }

    private async Task<Visit> SignedInAsync(Language language, int width)
    {
        var registration = await Registration.DoneAsync(stage.Region);
        var visit = await stage.OpenAsync(language, width);
        await visit.SignInAsync(registration.SignInName, Registration.Password);
        return visit;
    }
}
