namespace Qiao.Tests.Http;

public sealed class LanguageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory]
    [OnBoth("/sign-in", "zh-CN", "登录")]
    [OnBoth("/en/sign-in", "en", "Sign in")]
    public async Task A_page_speaks_the_language_of_its_address(Dialect dialect, string path, string tag, string heading)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();

        var page = await browser.OpenAsync(path);

        Assert.Equal(tag, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(tag, page.Header("Content-Language"));
        Assert.Equal(heading, page.Document.QuerySelector("h1")!.TextContent);
        Assert.All(page.Document.Forms, form => Assert.Equal(tag == "en", form.GetAttribute("action")!.StartsWith("/en/", StringComparison.Ordinal)));
    }

    [Theory]
    [OnBoth("/", "zh-CN")]
    [OnBoth("/en", "en")]
    [OnBoth("/en/", "en")]
    public async Task The_start_page_is_there_in_both_languages(Dialect dialect, string path, string tag)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();

        var page = await browser.OpenAsync(path);

        Assert.Equal((HttpStatusCode.OK, tag), (page.Status, page.Document.DocumentElement.GetAttribute("lang")));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
    }

    [Theory, OnBoth]
    public async Task The_language_switch_leads_to_the_same_page_and_back(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        const string Path = "/sign-in?return=%2Forganisations";

        var english = (await browser.OpenAsync(Path)).Document.QuerySelector("header a[hreflang=en]")!.GetAttribute("href")!;
        var chinese = (await browser.OpenAsync(english)).Document.QuerySelector("header a[hreflang=zh-CN]")!.GetAttribute("href");

        Assert.Equal("/en" + Path, english);
        Assert.Equal(Path, chinese);
    }

    [Theory, OnBoth]
    public async Task Search_engines_are_told_of_both_languages(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();

        var links = (await browser.OpenAsync("/en/sign-in")).Document.QuerySelectorAll("link[rel=alternate]")
            .Select(link => (link.GetAttribute("hreflang"), new Uri(app.Address, link.GetAttribute("href")).AbsolutePath));

        Assert.Equal([("zh-CN", "/sign-in"), ("en", "/en/sign-in"), ("x-default", "/sign-in")], links);
    }

    [Theory]
    [OnBoth("/api/v1/nothing", "", "没有")]
    [OnBoth("/api/v1/nothing", "zh-CN,zh;q=0.9,en;q=0.8", "没有")]
    [OnBoth("/api/v1/nothing", "en-GB,en;q=0.9,zh;q=0.8", "nothing")]
    [OnBoth("/api/v1/nothing", "fr, en", "nothing")]
    [OnBoth("/en/api/v1/nothing", "zh", "nothing")]
    public async Task The_api_speaks_the_language_asked_for(Dialect dialect, string path, string accepted, string said)
    {
        var app = await apps.OnAsync(dialect);
        using var program = app.Guest();

        var answer = await program.SendAsync(HttpMethod.Get, path, null, ("Accept-Language", accepted));

        Assert.Equal("missing", answer.Code);
        Assert.Contains(said, answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [OnBoth("/nowhere", "找不到这个页面")]
    [OnBoth("/en/nowhere", "Page not found")]
    [OnBoth("/employers/not-an-id", "找不到这个页面")]
    [OnBoth("/en/employers/01kkkkkkkkkkkkkkkkkkkkkkkk", "Page not found")]
    [OnBoth("/employers/%E9%87%8D%E5%BA%86", "找不到这个页面")]
    public async Task What_does_not_exist_is_said_in_the_readers_language(Dialect dialect, string path, string said)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();

        var page = await browser.OpenAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(said, page.Document.QuerySelector("h1")!.TextContent);
    }
}
