using System.Text.Json;
using Qiao.Matching;

namespace Qiao.Tests.Matching;

/// <summary>The index behind the pages, and what the pages say.</summary>
public sealed class ShownVacancyTests(SearchedVacancies apps) : IClassFixture<SearchedVacancies>
{
    [Theory, OnBoth]
    public async Task The_index_follows_what_another_process_commits_within_a_second(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var source = new MadeUpSource();
        var index = app.Services.GetRequiredService<VacancyIndex>();
        var shortest = TimeSpan.MaxValue;
        for (var count = 1; count <= 3; count++)
        {
            await source.Holds(Enumerable.Range(1, count).Select(i => new MadeUpRow($"{i}") { Employer = $"第 {i} 厂" })).TakeAsync(app.Database);
            var took = await Soon.HoldsAsync(() => Task.FromResult(index.Count == count), $"{count} vacancies are found");
            shortest = took < shortest ? took : shortest;
        }

        Assert.True(shortest < TimeSpan.FromSeconds(1), $"{shortest.TotalSeconds:0.00} s");
    }

    [Theory, OnBoth]
    public async Task One_absurd_row_does_not_stop_the_index_or_the_match(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var guest = app.Guest();
        using var source = new MadeUpSource();
        await source.Holds(
            new("1") { Pay = "99999999999元/小时", Experience = "60年", Headcount = "99999999" }, new("2") { Pay = "1-999999999万/月", Employer = "二厂" },
            new("3") { Pay = "0元/月", Employer = "三厂" }, new("4") { Employer = "四厂" }).TakeAsync(app.Database);

        await Soon.HoldsAsync(() => Task.FromResult(app.Services.GetRequiredService<VacancyIndex>().Count == 4), "all four are found");
        var match = await guest.PostJsonAsync("/api/v1/matches", new { work = "焊工", resume = "期望薪资：99999999999元/小时\n99年工作经验" });

        Assert.True(match.Status == HttpStatusCode.OK, match.Text);
        Assert.Equal(4, match.Json.GetProperty("items").GetArrayLength());
    }

    [Theory, OnBoth]
    public async Task Without_vacancies_every_page_says_so(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var guest = app.Guest();

        Assert.Contains("这里还没有岗位", (await guest.OpenAsync("/jobs")).Text, StringComparison.Ordinal);
        Assert.Contains("There are no vacancies here yet", (await guest.OpenAsync("/en/jobs")).Text, StringComparison.Ordinal);
        Assert.Contains("没有找到岗位", (await guest.OpenAsync("/jobs?q=焊工&division=500112")).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await guest.SendAsync(HttpMethod.Get, "/api/v1/vacancies?q=焊工 夜班")).Json.GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await guest.OpenAsync("/")).Status);
        Assert.Empty((await guest.PostJsonAsync("/api/v1/matches", new { work = "焊工" })).Json.GetProperty("items").EnumerateArray());
    }

    [Theory, OnBoth]
    public async Task Scripts_in_an_advertisement_are_text_wherever_they_are_shown(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();
        var id = await app.Database.ScalarAsync("select id from vacancies_vacancy where source_key = 's3'");

        foreach (var page in new[] { await guest.OpenAsync($"/jobs/{id}"), await guest.OpenAsync("/jobs?q=alert&limit=100"), await guest.OpenAsync("/jobs?q=%3Cscript%3Ealert('x')%3C/script%3E"), await guest.OpenAsync($"/en/jobs/{id}") })
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(page.Document.QuerySelectorAll("script"), script => script.TextContent.StartsWith("alert", StringComparison.Ordinal));
            Assert.Empty(page.Document.QuerySelectorAll("img[onerror], main b"));
            Assert.Contains("<script>alert('x')</script>", page.Document.Body!.TextContent + page.Document.QuerySelector("[name='q']")?.GetAttribute("value"), StringComparison.Ordinal);
        }

        Assert.Equal("<script>alert('x')</script>焊工", Posting(await guest.OpenAsync($"/jobs/{id}")).GetProperty("title").GetString());
    }

    [Theory, OnBoth]
    public async Task The_job_posting_for_search_engines_says_what_the_page_says(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();
        foreach (var id in await app.Database.LinesAsync("select id from vacancies_vacancy where cluster = id order by source_key limit 25"))
        {
            var page = await guest.OpenAsync($"/jobs/{id}");
            var api = (await guest.SendAsync(HttpMethod.Get, $"/api/v1/vacancies/{id}")).Json;
            var posting = Posting(page);

            Assert.Equal(page.Document.QuerySelector("h1")!.TextContent, posting.GetProperty("title").GetString());
            Assert.Equal(api.GetProperty("posted").GetString(), posting.GetProperty("datePosted").GetString());
            Assert.Equal(api.GetProperty("employer").GetProperty("name").GetString(), posting.GetProperty("hiringOrganization").GetProperty("name").GetString());
            Assert.Equal(api.GetProperty("headcount").GetInt32(), posting.GetProperty("totalJobOpenings").GetInt32());
            Assert.EndsWith($"/jobs/{id}", posting.GetProperty("url").GetString(), StringComparison.Ordinal);
            if (api.TryGetProperty("pay", out var pay))
            {
                var value = posting.GetProperty("baseSalary").GetProperty("value");
                Assert.Equal(pay.GetProperty("unit").GetString()!.ToUpperInvariant(), value.GetProperty("unitText").GetString());
                Assert.Equal(Amount(pay, "minFen") / 100, Amount(value, "minValue"));
                Assert.Equal(Amount(pay, "maxFen") / 100, Amount(value, "maxValue"));
            }
            else
            {
                Assert.False(posting.TryGetProperty("baseSalary", out _));
                Assert.Contains("薪酬面议", page.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory, OnBoth]
    public async Task Addresses_that_name_no_vacancy_are_not_found(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var guest = app.Guest();
        foreach (var id in (string[])["x", "01m80m3bsye5dbn34chrv00000", "..%2f..%2fetc", new('9', 3_000)])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await guest.SendAsync(HttpMethod.Get, $"/api/v1/vacancies/{id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await guest.OpenAsync($"/jobs/{id}")).Status);
        }
    }

    private static JsonElement Posting(Page page) => JsonSerializer.Deserialize<JsonElement>(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);

    private static decimal? Amount(JsonElement of, string field) => of.TryGetProperty(field, out var value) ? value.GetDecimal() : null;
}
