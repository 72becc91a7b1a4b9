using Qiao.Tests.People;

namespace Qiao.Tests.Matching;

/// <summary>"Not for me" on one's own matches.</summary>
public sealed class DeclineTests(SearchedVacancies apps) : IClassFixture<SearchedVacancies>
{
    [Theory, OnBoth]
    public async Task A_vacancy_that_is_not_for_someone_is_gone_from_the_next_list_and_comes_back_when_undone(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await SeekerAsync(app);
        var before = await ListAsync(browser);

        var next = await browser.SubmitAsync(await browser.OpenAsync("/me/matches"), "/me/declined", ("reason", "TooFar"));
        var after = await ListAsync(browser);

        Assert.Equal("/me/matches", next.Path);
        Assert.DoesNotContain(before[0].Id, after.Select(item => item.Id));
        // Another vacancy of the same employer stays, and no score has moved: a reason is obeyed and not learnt from.
        Assert.Equal(before.Skip(1), after.Take(before.Count - 1));
        var list = await browser.OpenAsync("/me/declined");
        Assert.Contains("太远", list.Document.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        await browser.SubmitAsync(list, $"/me/declined/{before[0].Id}/undoing");
        Assert.Equal(before, await ListAsync(browser));
        Assert.NotNull((await browser.OpenAsync("/en/me/declined")).Document.QuerySelector(".q-empty"));
    }

    [Theory, OnBoth]
    public async Task Nothing_comes_from_an_employer_that_was_declined_and_only_for_who_declined_it(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = await SeekerAsync(app), other = await SeekerAsync(app);
        await app.Database.ExecuteAsync("update vacancies_vacancy set employer = (select min(employer) from vacancies_vacancy where employer is not null) where title in ('电工', '养老护理员')");
        await app.Services.GetRequiredService<Qiao.Matching.Indexing.IndexFollower>().BuildAsync(default);
        var before = await ListAsync(browser);
        var employer = before[0].Employer;
        Assert.True(before.Count(item => item.Employer == employer) > 1);

        Assert.Equal(HttpStatusCode.NoContent, (await DeclineAsync(browser, before[0].Id, "Employer")).Status);

        var after = await ListAsync(browser);
        Assert.NotEmpty(after);
        Assert.DoesNotContain(employer, after.Select(item => item.Employer));
        Assert.Equal(before, await ListAsync(other));
    }

    [Theory, OnBoth]
    public async Task What_cannot_be_declined_is_refused_and_declining_twice_leaves_one_row(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = await SeekerAsync(app), other = await SeekerAsync(app);
        var vacancy = (await ListAsync(browser))[0].Id;

        var unread = await browser.PostJsonAsync("/api/v1/me/declined", new { vacancy, reason = "Because" });
        var nothing = await browser.PostJsonAsync("/api/v1/me/declined", new { });
        var answers = await Race.RunAsync(4, number => DeclineAsync(browser, vacancy, number % 2 == 0 ? "Hours" : "NotMyTrade"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unread.Status);
        Assert.Equal("platform.required", nothing.Json.GetProperty("fields").GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await DeclineAsync(browser, "00000000000000000000000001", "Other")).Status);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.Status));
        Assert.Single((await browser.OpenAsync("/api/v1/me/declined")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(HttpMethod.Delete, $"/api/v1/me/declined/{vacancy}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.SendAsync(HttpMethod.Delete, $"/api/v1/me/declined/{vacancy}")).Status);
    }

    private static async Task<Browser> SeekerAsync(QiaoApp app)
    {
        var browser = app.Guest();
        await Person.RegisteredAsync(app, browser);
        await Person.FillAsync(browser);
        return browser;
    }

    private static Task<Page> DeclineAsync(Browser browser, string vacancy, string reason) => browser.PostJsonAsync("/api/v1/me/declined", new { vacancy, reason });

    private static async Task<IReadOnlyList<(string Id, string? Employer, int Score)>> ListAsync(Browser browser) =>
        (await browser.OpenAsync("/api/v1/me/matches")).Json.GetProperty("items").EnumerateArray().Select(item =>
            (item.GetProperty("vacancy").GetProperty("id").GetString()!, item.GetProperty("vacancy").TryGetProperty("employerId", out var employer) ? employer.GetString() : null, item.GetProperty("score").GetInt32())).ToList();
}
