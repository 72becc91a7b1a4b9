namespace Qiao.Tests.Vacancies.Posting;

/// <summary>An employer posts the same kind of vacancy again and again from a template.</summary>
public sealed class TemplateTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task A_vacancy_becomes_a_template_and_the_next_posting_starts_from_it(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var form = PostingEmployer.Form("分拣员", "负责包裹扫描、分拣和装车，夜班为主，提供宿舍和夜班补贴，每周工作四十小时。");
        form["benefits"] = new[] { "housing" };
        var id = await employer.PostedAsync(form);
        var browser = employer.Browser;

        var empty = await browser.OpenAsync($"/organisations/{employer.Id}/templates");
        var saved = await browser.SubmitAsync(await browser.OpenAsync($"/organisations/{employer.Id}/vacancies/{id}"), $"/organisations/{employer.Id}/templates", ("templateName", "夏季分拣"));
        var link = saved.Document.QuerySelector("a[href*='template=']")!.GetAttribute("href")!;
        var begun = await browser.OpenAsync(link);
        var posted = await browser.SubmitAsync(begun, $"/organisations/{employer.Id}/vacancies/new", ("headcount", "20"), ("publish", "true"));
        var unnamed = await browser.SubmitAsync(await browser.OpenAsync($"/organisations/{employer.Id}/vacancies/{id}"), $"/organisations/{employer.Id}/templates", ("templateName", ""));

        Assert.Contains("还没有模板", empty.Text, StringComparison.Ordinal);
        Assert.Equal(("分拣员", "3", "6000", ""), (begun.Value("title"), begun.Value("headcount"), begun.Value("payMin"), begun.Value("validThrough")));
        Assert.Equal(1, begun.Document.QuerySelectorAll($"nav a[href='{link}']").Length);
        Assert.StartsWith($"/organisations/{employer.Id}/vacancies/", posted.Path, StringComparison.Ordinal);
        Assert.Equal(["20", "3"], await app.Database.LinesAsync($"select headcount from vacancies_vacancy where employer = '{employer.Id}' order by headcount desc"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, id), (unnamed.Status, unnamed.Value("vacancy")));
        browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task A_template_is_its_employers_own_and_one_name_stands_for_one(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        PostingEmployer employer = await PostingEmployer.VerifiedAsync(app), stranger = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        var path = $"/api/v1/organisations/{employer.Id}/templates";

        var answers = await Race.RunAsync(4, _ => employer.Browser.PostJsonAsync(path, new { vacancy = id, templateName = "电工" }));
        var items = (await employer.Browser.SendAsync(HttpMethod.Get, path)).Json.GetProperty("items");
        var template = items[0].GetProperty("id").GetString();
        var theirs = await stranger.Browser.PostJsonAsync($"/api/v1/organisations/{stranger.Id}/templates", new { vacancy = id, templateName = "电工" });
        var form = await stranger.Browser.OpenAsync($"/organisations/{stranger.Id}/vacancies/new?template={template}");
        var removed = await stranger.Browser.SendAsync(HttpMethod.Delete, $"/api/v1/organisations/{stranger.Id}/templates/{template}");
        var own = await employer.Browser.SendAsync(HttpMethod.Delete, $"{path}/{template}");

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(1, items.GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
        Assert.Equal("", form.Value("title"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NoContent), (removed.Status, own.Status));
        employer.Browser.Dispose();
        stranger.Browser.Dispose();
    }
}
