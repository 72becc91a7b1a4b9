using System.Net.Http.Headers;
using System.Text;

namespace Qiao.Tests.Http;

/// <summary>Whatever a program sends, it is told which field is wrong and why, and nothing is a fault of the server.</summary>
public sealed class ApiBodyTests(Apps apps) : IClassFixture<Apps>
{
    private const string Path = "/api/v1/organisations";

    [Theory]
    [OnBoth("{\n  \"code\": \"x\",\n  \"name\": }", "第 3 行第 11 个字节")]
    [OnBoth("", "第 1 行第 1 个字节")]
    [OnBoth("{\"name\": \"没有收尾", "第 1 行")]
    [OnBoth("{\"a\":[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]}", "第 1 行")]
    [OnBoth("{'name': 1}", "第 1 行第 2 个字节")]
    public async Task Malformed_json_is_located_by_line_and_byte(Dialect dialect, string body, string place)
    {
        var answer = await PostAsync(dialect, Encoding.UTF8.GetBytes(body));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "invalid"), (answer.Status, answer.Code));
        var whole = answer.Json.GetProperty("fields").GetProperty("");
        Assert.Equal("platform.json-malformed", whole.GetProperty("code").GetString());
        Assert.Contains(place, whole.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [OnBoth("[]")]
    [OnBoth("null")]
    [OnBoth("\"text\"")]
    [OnBoth("1e400")]
    public async Task Json_that_is_no_object_is_refused_as_such(Dialect dialect, string body)
    {
        var answer = await PostAsync(dialect, Encoding.UTF8.GetBytes(body));

        Assert.Equal("platform.json-not-an-object", CodeOf(answer, ""));
    }

    [Theory]
    [OnBoth("{\"name\": {\"zh\": \"甲\"}}", "name", "platform.not-a-value")]
    [OnBoth("{\"name\": [[1]]}", "name", "platform.not-a-value")]
    [OnBoth("{\"kind\": \"Nonsense\"}", "kind", "platform.not-a-choice")]
    [OnBoth("{\"kind\": 1}", "kind", "platform.not-a-choice")]
    [OnBoth("{\"kind\": true}", "kind", "platform.not-a-choice")]
    [OnBoth("{\"name\": \"\\u0000\"}", "name", "platform.text-control")]
    [OnBoth("{\"name\": \"a\\u0007b\"}", "name", "platform.text-control")]
    [OnBoth("{\"name\": null}", "name", "platform.required")]
    [OnBoth("{\"name\": \"   \"}", "name", "platform.required")]
    [OnBoth("{}", "name", "platform.required")]
    public async Task A_value_of_the_wrong_kind_is_refused_beside_its_field(Dialect dialect, string body, string field, string code)
    {
        var answer = await PostAsync(dialect, Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(code, CodeOf(answer, field));
    }

    [Theory]
    [OnBoth("{\"name\": \"\\ud800\"}")]
    [OnBoth("{\"name\": \"\\udc00\\ud800\"}")]
    [OnBoth("{\"\\ud800\": 1}")]
    public async Task Half_a_surrogate_pair_is_refused(Dialect dialect, string body) =>
        Assert.Equal("platform.json-malformed", CodeOf(await PostAsync(dialect, Encoding.UTF8.GetBytes(body)), ""));

    [Theory, OnBoth]
    public async Task Bytes_that_are_not_utf8_are_refused(Dialect dialect)
    {
        byte[] body = [.. "{\"name\": \""u8, 0xff, 0xfe, .. "\"}"u8];

        Assert.Equal("platform.json-malformed", CodeOf(await PostAsync(dialect, body), ""));
    }

    [Theory]
    [OnBoth("1e400")]
    [OnBoth("-9223372036854775809")]
    [OnBoth("1.5")]
    [OnBoth("\"十\"")]
    [OnBoth("true")]
    public async Task A_number_that_does_not_fit_is_refused_beside_its_field(Dialect dialect, string number)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var organisation = await Employer.RegisteredAsync(app, browser);

        using var body = new StringContent($$"""{"contactName": "王", "contactPhone": "13800000000", "revision": {{number}}}""", Encoding.UTF8, "application/json");
        var answer = await browser.SendAsync(HttpMethod.Put, $"{Path}/{organisation.Id}", body);

        Assert.Equal("platform.not-a-whole-number", CodeOf(answer, "revision"));
    }

    [Theory]
    [OnBoth("text/plain")]
    [OnBoth("application/xml")]
    public async Task Another_format_is_not_supported(Dialect dialect, string type)
    {
        var answer = await PostAsync(dialect, "<a/>"u8.ToArray(), type);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "http-415"), (answer.Status, answer.Code));
    }

    [Theory, OnBoth]
    public async Task A_body_of_no_stated_format_is_asked_for_one(Dialect dialect) =>
        Assert.Equal("platform.media-type", CodeOf(await PostAsync(dialect, "{}"u8.ToArray(), ""), ""));

    [Theory, OnBoth]
    public async Task All_wrong_fields_are_named_at_once(Dialect dialect)
    {
        var answer = await PostAsync(dialect, "{\"kind\": \"x\", \"code\": \"y\", \"contactPhone\": \"z\"}"u8.ToArray());

        Assert.Equal(
            ["code", "contactName", "contactPhone", "division", "kind", "name", "password", "signInName"],
            answer.Json.GetProperty("fields").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [OnBoth("Bearer")]
    [OnBoth("Bearer ")]
    [OnBoth("Bearer made-up")]
    [OnBoth("Basic YWRtaW46YWRtaW4=")]
    public async Task A_credential_that_is_none_is_nobody(Dialect dialect, string credential)
    {
        var app = await apps.OnAsync(dialect);
        using var program = app.Guest();

        var answer = await program.SendAsync(HttpMethod.Get, "/api/v1/verifications", null, ("Authorization", credential));

        Assert.Equal((HttpStatusCode.Unauthorized, "accounts.sign-in-first"), (answer.Status, answer.Code));
    }

    private async Task<Page> PostAsync(Dialect dialect, byte[] body, string type = "application/json")
    {
        var app = await apps.OnAsync(dialect);
        using var program = app.Guest();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = type.Length == 0 ? null : new MediaTypeHeaderValue(type);
        return await program.SendAsync(HttpMethod.Post, Path, content);
    }

    private static string CodeOf(Page answer, string field) => answer.Json.GetProperty("fields").GetProperty(field).GetProperty("code").GetString()!;
}
