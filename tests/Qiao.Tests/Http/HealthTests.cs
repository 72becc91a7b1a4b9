namespace Qiao.Tests.Http;

public sealed class HealthTests
{
    [Theory, OnBoth]
    public async Task A_node_whose_database_is_away_lives_and_says_why_it_is_not_ready(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser browser = await app.SignedInAsync(), probe = app.Guest();
        var before = await probe.SendAsync(HttpMethod.Get, "/health/ready");

        await app.Database.TakeAwayAsync();
        var ready = await probe.SendAsync(HttpMethod.Get, "/health/ready", null, ("Accept-Language", "en"));
        var live = await probe.SendAsync(HttpMethod.Get, "/health/live");
        var page = await browser.OpenAsync("/account");

        Assert.Equal((HttpStatusCode.OK, "ready"), (before.Status, before.Json.GetProperty("status").GetString()));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal("The database cannot be reached.", ready.Json.GetProperty("reasons").GetProperty("database").GetString());
        Assert.Equal(HttpStatusCode.OK, live.Status);
        Assert.Equal((HttpStatusCode.InternalServerError, "服务出了故障"), (page.Status, page.Document.QuerySelector("h1")?.TextContent));
    }

    [Theory, OnBoth]
    public async Task A_node_with_another_master_key_says_that_it_cannot_open_its_keys(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var probe = app.Guest();
        await app.Database.ExecuteAsync($"update platform_key set material = '{Convert.ToBase64String(new byte[60])}'");

        var ready = await probe.SendAsync(HttpMethod.Get, "/health/ready", null, ("Accept-Language", "en"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal("The master key does not open the key ring.", ready.Json.GetProperty("reasons").GetProperty("keys").GetString());
    }
}
