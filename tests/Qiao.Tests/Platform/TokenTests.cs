namespace Qiao.Tests.Platform;

public sealed class TokenTests(Apps apps) : IClassFixture<Apps>
{
    private const string Guarded = "/api/v1/verifications";

    [Theory, OnBoth]
    public async Task A_token_is_shown_once_and_only_its_hash_is_stored(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await app.SignedInAsync(Role.Clerk);

        var token = await MakeTokenAsync(browser);

        Assert.DoesNotContain(token, (await browser.OpenAsync("/account")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(token, await app.Database.LinesAsync("select hash from platform_token"));
        Assert.DoesNotContain(token, string.Join(' ', await app.Database.LinesAsync("select subject || coalesce(reason, '') || coalesce(hash, '') from journal")), StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_program_uses_a_token_until_it_is_revoked(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = await app.SignedInAsync(Role.Clerk), program = app.Guest();
        var token = await MakeTokenAsync(browser);

        var before = await UseAsync(program, token);
        var page = await browser.OpenAsync("/account");
        var revoked = await browser.SubmitAsync(page, page.Document.Forms.Select(f => f.GetAttribute("action")!).Single(a => a.EndsWith("/revocation", StringComparison.Ordinal)));
        var after = await UseAsync(program, token);

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Contains("令牌已作废。", revoked.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Unauthorized, "accounts.sign-in-first"), (after.Status, after.Code));
    }

    [Theory, OnBoth]
    public async Task A_token_ends_after_a_year(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser browser = await app.SignedInAsync(Role.Clerk), program = app.Guest();
        var token = await MakeTokenAsync(browser);

        app.Clock.Advance(TimeSpan.FromDays(364));
        Assert.Equal(HttpStatusCode.OK, (await UseAsync(program, token)).Status);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await UseAsync(program, token)).Status);
    }

    [Theory, OnBoth]
    public async Task Nobody_can_revoke_the_token_of_someone_else(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = await app.SignedInAsync(Role.Clerk), intruder = await app.SignedInAsync(Role.Clerk), program = app.Guest();
        var token = await MakeTokenAsync(owner);
        var revocation = (await owner.OpenAsync("/account")).Document.Forms.Select(f => f.GetAttribute("action")!).Single(a => a.EndsWith("/revocation", StringComparison.Ordinal));

        using var form = (await intruder.OpenAsync("/account")).Fill("/account/tokens", ("name", "x"));
        var attempt = await intruder.SendAsync(HttpMethod.Post, revocation, form);

        Assert.Equal(HttpStatusCode.NotFound, attempt.Status);
        Assert.Equal(HttpStatusCode.OK, (await UseAsync(program, token)).Status);
    }

    [Theory, OnBoth]
    public async Task A_token_without_a_name_is_refused_beside_its_field(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await app.SignedInAsync();

        var page = await browser.SubmitAsync(await browser.OpenAsync("/account"), "/account/tokens", ("name", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector("#name-error"));
    }

    [Theory, OnBoth]
    public async Task The_account_page_says_when_a_token_was_last_used(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = await app.SignedInAsync(Role.Clerk), program = app.Guest();
        var token = await MakeTokenAsync(browser);
        Assert.Contains("从未", (await browser.OpenAsync("/account")).Text, StringComparison.Ordinal);

        await UseAsync(program, token);

        Assert.DoesNotContain("从未", (await browser.OpenAsync("/account")).Text, StringComparison.Ordinal);
    }

    internal static async Task<string> MakeTokenAsync(Browser browser)
    {
        var page = await browser.SubmitAsync(await browser.OpenAsync("/account"), "/account/tokens", ("name", "our own system"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page.Document.QuerySelector(".q-copy__value")!.GetAttribute("value")!;
    }

    private static Task<Page> UseAsync(Browser program, string token) =>
        program.SendAsync(HttpMethod.Get, Guarded, null, ("Authorization", "Bearer " + token));
}
