using System.Text;

namespace Qiao.Tests.People;

/// <summary>Whatever is sent to the addresses of this module, none answers with a fault of the server.</summary>
public sealed class BadInputTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly string[] Bodies =
    [
        "", "[]", "null", "{", "{}", "{\"name\":{}}", "{\"name\":[[1]]}", "{\"phone\":\"\\ud800\"}", "{\"phone\":\"１７０００００００００\",\"name\":\"\\u0000\"}", "{\"revision\":9223372036854775808}",
        "{\"employer\":\"zzzzzzzzzzzzzzzzzzzzzzzzzz\",\"part\":\"Nothing\",\"until\":\"2026-02-31\",\"purpose\":\"x\"}", "{\"employer\":\"00000000000000000000000000\",\"part\":\"Contact\",\"until\":\"2026-03-20\",\"purpose\":\"x\"}",
        "{\"visibility\":\"Everyone\"}", "{\"visibility\":2}", "{\"confirm\":\"perhaps\"}", "{\"code\":\"\\ud83d\\ude00\",\"signInName\":\"abc\",\"password\":\"a-long-password\"}",
        "{\"latitude\":1e308,\"longitude\":-1e308,\"name\":\"甲\",\"revision\":1}", "{\"divisions\":[1,2,3],\"kinds\":[\"x\"],\"hours\":\"y\",\"years\":-1,\"reach\":2147483648}",
        "{\"name\":\"甲\",\"revision\":1,\"history\":\"9999-99 — 0000-00，，，\",\"work\":\"；；、，\",\"skills\":\"\\n\\r\\t\"}",
    ];

    [Theory]
    [OnBoth("POST", "/api/v1/seekers")]
    [OnBoth("POST", "/api/v1/seekers/take-over")]
    [OnBoth("PUT", "/api/v1/me/file")]
    [OnBoth("POST", "/api/v1/me/file/reading")]
    [OnBoth("PUT", "/api/v1/me/visibility")]
    [OnBoth("POST", "/api/v1/me/consents")]
    [OnBoth("POST", "/api/v1/me/consents/not-an-id/withdrawal")]
    [OnBoth("POST", "/api/v1/me/erasure")]
    [OnBoth("POST", "/api/v1/desk/seekers")]
    [OnBoth("POST", "/api/v1/desk/seekers/not-an-id/handover")]
    public async Task A_body_of_any_kind_is_answered_below_500(Dialect dialect, string method, string path)
    {
        var app = await apps.OnAsync(dialect);
        using Browser person = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        await Person.RegisteredAsync(app, person);
        await person.OpenAsync("/account");
        await clerk.OpenAsync("/account");
        foreach (var body in Bodies)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            var answer = await (path.Contains("/desk/", StringComparison.Ordinal) ? clerk : person).SendAsync(new(method), path, content);
            Assert.True((int)answer.Status < 500, $"{body}: {answer.Text}");
        }
    }

    [Theory]
    [OnBoth("/me/seen?page=99999999999")]
    [OnBoth("/me/seen?page=-1")]
    [OnBoth("/api/v1/me/looks?page=%00")]
    [OnBoth("/me/consents/new")]
    [OnBoth("/me/consents/new?employer=zzzzzzzzzzzzzzzzzzzzzzzzzz")]
    [OnBoth("/seekers/nothing")]
    [OnBoth("/seekers/00000000000000000000000000")]
    [OnBoth("/seekers/erased/nothing")]
    [OnBoth("/seekers/erased/00000000000000000000000000")]
    [OnBoth("/desk/seekers?q=%F0%9F%98%80&page=abc")]
    [OnBoth("/desk/seekers?q=%00%ff%27%22&page=99999")]
    [OnBoth("/desk/seekers/00000000000000000000000000/file")]
    public async Task An_address_with_nonsense_in_it_is_answered_below_500(Dialect dialect, string path)
    {
        var app = await apps.OnAsync(dialect);
        using Browser person = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        await Person.RegisteredAsync(app, person);

        var answer = await (path.StartsWith("/desk", StringComparison.Ordinal) ? clerk : person).OpenAsync(path);

        Assert.True((int)answer.Status < 500, answer.Text);
    }
}
