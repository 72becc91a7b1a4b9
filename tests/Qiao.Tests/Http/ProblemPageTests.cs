using System.Text.Json;

namespace Qiao.Tests.Http;

/// <summary>The address that the `type` of a problem names.</summary>
public sealed class ProblemPageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task The_type_of_a_refusal_leads_to_its_meaning(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var refused = await browser.SendAsync(HttpMethod.Get, "/api/v1/vacancies?minPay=abc");
        using var problem = JsonDocument.Parse(refused.Text);

        var page = await browser.OpenAsync(problem.RootElement.GetProperty("type").GetString()!);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("invalid", page.Document.QuerySelector("main code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/en/problems/http-404")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/problems/nobody.knows")).Status);
    }

    [Theory, OnBoth]
    public async Task All_codes_stand_on_one_page(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();

        var page = await browser.OpenAsync("/problems");

        Assert.Contains(page.Document.QuerySelectorAll("tbody code"), code => code.TextContent == "organisations.code-taken");
    }
}
