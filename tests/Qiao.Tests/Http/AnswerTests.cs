using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Qiao.Platform.Http;

namespace Qiao.Tests.Http;

/// <summary>What every answer carries, whatever went wrong.</summary>
public sealed class AnswerTests(AnswerTests.FaultyApps apps) : IClassFixture<AnswerTests.FaultyApps>
{
    private static readonly string[] Always = ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"];

    [Theory]
    [OnBoth("GET", "/sign-in", 200)]
    [OnBoth("GET", "/account", 302)]
    [OnBoth("GET", "/nowhere", 404)]
    [OnBoth("DELETE", "/sign-in", 405)]
    [OnBoth("POST", "/sign-in", 400)]
    [OnBoth("GET", "/test/bug", 500)]
    [OnBoth("GET", "/api/test/bug", 500)]
    [OnBoth("GET", "/api/v1/verifications", 401)]
    [OnBoth("GET", "/api/v1/nothing", 404)]
    [OnBoth("DELETE", "/api/v1/organisations", 405)]
    [OnBoth("GET", "/health/live", 200)]
    [OnBoth("GET", "/metrics", 200)]
    [OnBoth("GET", "/openapi/v1.json", 200)]
    [OnBoth("GET", "/api/docs/index.html", 200)]
    public async Task Every_answer_carries_the_security_headers(Dialect dialect, string method, string path, int status)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();

        var answer = await browser.SendAsync(new HttpMethod(method), path);

        Assert.Equal(status, (int)answer.Status);
        Assert.All(Always, header => Assert.NotNull(answer.Header(header)));
        Assert.DoesNotContain("unsafe", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Null(answer.Header("Server"));
    }

    [Theory, OnBoth]
    public async Task A_style_sheet_is_kept_for_a_year_and_carries_the_security_headers(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var address = (await browser.OpenAsync("/sign-in")).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var sheet = await browser.SendAsync(HttpMethod.Get, address);

        Assert.Equal((HttpStatusCode.OK, "text/css"), (sheet.Status, sheet.ContentType));
        Assert.Contains("immutable", sheet.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.All(Always, header => Assert.NotNull(sheet.Header(header)));
    }

    [Theory]
    [OnBoth("/test/bug", "故障编号")]
    [OnBoth("/en/test/bug", "Reference of this fault")]
    public async Task A_fault_is_a_page_with_a_reference_and_without_its_inner_life(Dialect dialect, string path, string label)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();

        var page = await browser.OpenAsync(path);

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Contains(label, page.Text, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", page.Document.QuerySelector(".q-copy__value")!.GetAttribute("value"));
        Assert.DoesNotContain("a planted bug", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_fault_of_the_api_is_a_problem_with_a_reference(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var program = app.Guest();

        var answer = await program.SendAsync(HttpMethod.Get, "/api/test/bug");

        Assert.Equal("http-500", answer.Code);
        Assert.Matches("^[0-9a-f]{32}$", answer.Json.GetProperty("traceId").GetString());
        Assert.DoesNotContain("a planted bug", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBoth("/api/v1/organisations")]
    [OnBoth("/api/v1/verifications")]
    public async Task A_method_that_does_not_exist_is_a_problem_that_names_those_that_do(Dialect dialect, string path)
    {
        var app = await apps.OnAsync(dialect);
        using var program = app.Guest();

        var answer = await program.SendAsync(HttpMethod.Delete, path);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "http-405"), (answer.Status, answer.Code));
        Assert.NotNull(answer.Header("Allow"));
    }

    [Theory]
    [OnBoth("/api/v1/organisations", "application/json")]
    [OnBoth("/employers/register", "multipart/form-data; boundary=x")]
    [OnBoth("/employers/register", "application/x-www-form-urlencoded")]
    public async Task A_body_that_is_too_large_is_said_to_be(Dialect dialect, string path, string type)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        using var body = new ByteArrayContent(new byte[13 * 1024 * 1024]);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        // Asked before sending, so that the answer is not lost when the connection is cut.
        var answer = await browser.SendAsync(HttpMethod.Post, path, body, ("Expect", "100-continue"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Theory, OnBoth]
    public async Task A_form_without_its_token_is_refused_whatever_is_in_it(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await app.SignedInAsync();
        foreach (var path in (string[])["/account/tokens", "/sign-out", "/sign-in", "/employers/register", "/account/two-step"])
        {
            using var form = new FormUrlEncodedContent([new("name", "planted"), new("__RequestVerificationToken", "made-up")]);
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(HttpMethod.Post, path, form)).Status);
            using var empty = new StringContent("", null, "text/plain");
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(HttpMethod.Post, path, empty)).Status);
        }

        Assert.Equal("/account", (await browser.OpenAsync("/account")).Path);
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from platform_token where name = 'planted'"));
    }

    [Theory, OnBoth]
    public async Task A_token_taken_from_ones_own_page_does_not_work_in_someone_elses_browser(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser victim = await app.SignedInAsync(), attacker = await app.SignedInAsync();

        using var form = (await attacker.OpenAsync("/account")).Fill("/account/tokens", ("name", "planted"));
        var answer = await victim.SendAsync(HttpMethod.Post, "/account/tokens", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory, OnBoth]
    public async Task A_form_posted_to_the_api_with_a_session_needs_its_token_too(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await app.SignedInAsync();
        using var form = new FormUrlEncodedContent([new("name", "planted")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(HttpMethod.Post, "/api/v1/organisations", form)).Status);
    }

    [Theory, OnBoth]
    public async Task Signing_in_too_often_from_one_address_is_slowed_down_and_told_how_long(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser hasty = app.Guest(), other = app.Guest();
        var form = await hasty.OpenAsync("/sign-in");
        Page? refused = null;
        for (var i = 0; i < 25 && refused is null; i++)
        {
            var answer = await hasty.SubmitAsync(form, "/sign-in");
            refused = answer.Status == HttpStatusCode.TooManyRequests ? answer : null;
        }

        // Twenty a minute: the next one is allowed within three seconds.
        Assert.InRange(int.Parse(refused!.Header("Retry-After")!, null), 2, 3);
        Assert.Equal("操作太频繁", refused.Document.QuerySelector("h1")!.TextContent);
        Assert.All(Always, header => Assert.NotNull(refused.Header(header)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.SubmitAsync(await other.OpenAsync("/sign-in"), "/sign-in")).Status);
    }

    public sealed class FaultyApps : Apps
    {
        protected override Task<QiaoApp> StartAsync(Dialect dialect) => QiaoApp.StartAsync(dialect, map: app =>
        {
            app.MapGet("/test/bug", string () => throw new InvalidOperationException("a planted bug")).ForEveryone();
            app.MapGet("/api/test/bug", string () => throw new InvalidOperationException("a planted bug")).ForEveryone();
        });
    }
}
