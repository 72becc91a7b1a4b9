namespace Qiao.Tests.Platform;

public sealed class BrowserNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Linux; Android 13; V2203A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0.42", "WeChat, Android")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0", "Edge, Windows")]
    [InlineData("curl/8.0", "curl/8.0")]
    [InlineData("", "")]
    public void A_session_is_named_so_that_its_owner_recognises_it(string agent, string name) => Assert.Equal(name, BrowserNames.Of(agent));
}
