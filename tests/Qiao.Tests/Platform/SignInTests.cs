namespace Qiao.Tests.Platform;

public sealed class SignInTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task Someone_signs_in_is_greeted_once_and_signs_out(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();

        var account = await browser.SignInAsync(await app.AddAccountAsync());
        var again = await browser.OpenAsync("/account");
        var start = await browser.SubmitAsync(again, "/sign-out");
        var after = await browser.OpenAsync("/account");

        Assert.Equal((HttpStatusCode.OK, "/account"), (account.Status, account.Path));
        Assert.Contains("已登录。", account.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("已登录。", again.Text, StringComparison.Ordinal);
        Assert.Equal("/", start.Path);
        Assert.Equal("/sign-in", after.Path);
    }

    [Theory, OnBoth]
    public async Task A_sign_in_name_is_read_whatever_its_case(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();

        Assert.Equal("/account", (await browser.SignInAsync((await app.AddAccountAsync()).ToUpperInvariant())).Path);
    }

    [Theory, OnBoth]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var name = await app.AddAccountAsync();

        var wrong = await browser.SignInAsync(name, "not-the-password");
        var unknown = await browser.SignInAsync("nobody-" + name, "not-the-password");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (wrong.Status, unknown.Status));
        Assert.Equal(wrong.Document.QuerySelector("main")!.TextContent, unknown.Document.QuerySelector("main")!.TextContent);
        Assert.Equal(name, wrong.Value("signInName"));
        Assert.Equal("", wrong.Value("password"));
    }

    [Theory, OnBoth]
    public async Task Five_wrong_tries_lock_the_account_for_fifteen_minutes(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var name = await app.AddAccountAsync();
        for (var i = 0; i < 5; i++)
        {
            await browser.SignInAsync(name, "not-the-password");
        }

        var locked = await browser.SignInAsync(name);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        var open = await browser.SignInAsync(name);

        Assert.Contains("锁定", locked.Text, StringComparison.Ordinal);
        Assert.Equal("/account", open.Path);
    }

    [Theory, OnBoth]
    public async Task Four_wrong_tries_and_a_right_one_begin_the_count_anew(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var name = await app.AddAccountAsync();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                await browser.SignInAsync(name, "not-the-password");
            }

            Assert.Equal("/account", (await browser.SignInAsync(name)).Path);
        }
    }

    [Theory, OnBoth]
    public async Task Wrong_tries_at_the_same_moment_are_all_counted(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var name = await app.AddAccountAsync();

        await Race.RunAsync(4, _ => TryAsync(app, name, "not-the-password"));

        Assert.Equal(4, await app.Database.CountAsync($"select failures from platform_account where sign_in_name = '{name}'"));
        await TryAsync(app, name, "not-the-password");
        Assert.IsType<Outcome<string>.Refused>(await TryAsync(app, name, Make.Password));
    }

    [Theory]
    [OnBoth("https://evil.example/")]
    [OnBoth("//evil.example/")]
    [OnBoth("/\\evil.example/")]
    [OnBoth("/\t/evil.example/")]
    [OnBoth("javascript:alert(1)")]
    [OnBoth("evil")]
    public async Task Signing_in_never_leads_to_another_site(Dialect dialect, string address)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();

        var form = await browser.OpenAsync("/sign-in?return=" + Uri.EscapeDataString(address));
        var page = await browser.SubmitAsync(form, "/sign-in", ("signInName", await app.AddAccountAsync()), ("password", Make.Password));

        Assert.Equal((HttpStatusCode.OK, "/account"), (page.Status, page.Path));
    }

    [Theory, OnBoth]
    public async Task After_signing_in_one_is_back_at_the_page_one_wanted(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();

        var asked = await browser.OpenAsync("/en/organisations?x=1&y=2");
        var page = await browser.SubmitAsync(asked, "/en/sign-in", ("signInName", await app.AddAccountAsync()), ("password", Make.Password));

        Assert.Equal("/en/sign-in", asked.Path);
        Assert.Equal("/en/organisations?x=1&y=2", page.Response.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Theory, OnBoth]
    public async Task The_cookie_is_kept_from_scripts_and_only_its_hash_is_stored(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var form = await browser.OpenAsync("/sign-in");

        var answer = await browser.SendAsync(HttpMethod.Post, "/sign-in", form.Fill("/sign-in", ("signInName", await app.AddAccountAsync()), ("password", Make.Password)));

        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("qiao-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from platform_session where hash = '{browser.Cookie("qiao-session")}'"));
    }

    [Theory, OnBoth]
    public async Task A_session_can_be_ended_from_another_browser_and_ends_by_itself_after_twelve_hours(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var name = await app.AddAccountAsync();
        using Browser one = app.Guest(), other = app.Guest();
        await one.SignInAsync(name);
        var account = await other.SignInAsync(name);

        var end = account.Document.Forms.Select(f => f.GetAttribute("action")!).Single(a => a.EndsWith("/end", StringComparison.Ordinal));
        await other.SubmitAsync(account, end);
        Assert.Equal("/sign-in", (await one.OpenAsync("/account")).Path);
        Assert.Equal("/account", (await other.OpenAsync("/account")).Path);

        app.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal("/sign-in", (await other.OpenAsync("/account")).Path);
    }

    [Theory, OnBoth]
    public async Task Nobody_can_end_the_session_of_someone_else(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser victim = await app.SignedInAsync(), intruder = await app.SignedInAsync();
        var page = await intruder.OpenAsync("/account");
        var hash = (await app.Database.LinesAsync("select hash from platform_session order by created"))[0][..16];

        foreach (var key in (string[])[hash, "%%%%%%%%%%%%%%%%", "________________", "x"])
        {
            using var form = page.Fill("/account/tokens", ("name", "x"));
            Assert.Equal(HttpStatusCode.NotFound, (await intruder.SendAsync(HttpMethod.Post, $"/account/sessions/{Uri.EscapeDataString(key)}/end", form)).Status);
        }

        Assert.Equal("/account", (await victim.OpenAsync("/account")).Path);
    }

    [Theory, OnBoth]
    public async Task A_browser_with_a_long_name_full_of_emoji_can_sign_in(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        using var form = (await browser.OpenAsync("/sign-in")).Fill("/sign-in", ("signInName", await app.AddAccountAsync()), ("password", Make.Password));

        var answer = await browser.SendAsync(HttpMethod.Post, "/sign-in", form, ("User-Agent", new string('a', 119) + "😀😀"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
    }

    private static Task<Outcome<string>> TryAsync(QiaoApp app, string name, string password) =>
        app.RunAsync(services => ((SignIn)services.GetService(typeof(SignIn))!).RunAsync(new(name, password, null, null), "test", default));
}
