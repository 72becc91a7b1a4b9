using Qiao.Commands;

namespace Qiao.Tests.Operations;

public sealed class ProxyTests
{
    [Fact]
    public async Task Behind_a_proxy_that_is_named_each_visitor_has_a_limit_of_their_own()
    {
        // Other nodes of this test run may see the setting too; none of them is sent the header.
        Environment.SetEnvironmentVariable("QIAO_PROXY", "127.0.0.0/8");
        QiaoApp app;
        try
        {
            app = await QiaoApp.StartAsync(Dialect.Sqlite);
        }
        finally
        {
            Environment.SetEnvironmentVariable("QIAO_PROXY", null);
        }

        await using (app)
        {
            using var proxy = app.Guest();
            Assert.True(await IsLimitedAsync(proxy, _ => "203.0.113.7"));
            Assert.False(await IsLimitedAsync(proxy, number => $"198.51.100.{number}"));
            // What a visitor writes in front does not count; what the proxy adds does.
            Assert.True(await IsLimitedAsync(proxy, number => $"192.0.2.{number}, 203.0.113.9"));
        }
    }

    [Fact]
    public async Task From_anyone_else_the_header_is_ignored()
    {
        await using var app = await QiaoApp.StartAsync(Dialect.Sqlite);
        using var visitor = app.Guest();

        Assert.True(await IsLimitedAsync(visitor, number => $"198.51.100.{number}"));
    }

    [Theory]
    [InlineData("proxy.example.cn")]
    [InlineData("10.0.0.1;10.0.0.2")]
    [InlineData(",")]
    public void A_setting_that_cannot_be_read_stops_the_start(string text) =>
        Assert.Contains("QIAO_PROXY", Assert.Throws<InvalidOperationException>(() => Proxies.Read(text)).Message, StringComparison.Ordinal);

    private static async Task<bool> IsLimitedAsync(Browser browser, Func<int, string> forwardedFor)
    {
        var page = await browser.OpenAsync("/sign-in");
        for (var i = 1; i <= 25; i++)
        {
            using var form = page.Fill("/sign-in", ("signInName", ""), ("password", ""));
            var answer = await browser.SendAsync(HttpMethod.Post, "/sign-in", form, ("X-Forwarded-For", forwardedFor(i)));
            if (answer.Status == HttpStatusCode.TooManyRequests)
            {
                return true;
            }
        }

        return false;
    }
}
