namespace Qiao.Tests.Matching;

public sealed class SavedSearchTests(Apps apps) : IClassFixture<Apps>
{
    private const string Filters = "q=%E7%94%B5%E5%B7%A5&division=500112&minPay=5000&near=29.7,106.6&radius=40&sort=distance";

    [Theory, OnBoth]
    public async Task The_present_search_is_saved_with_all_its_filters_opened_changed_and_deleted(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await Alerted.SeekerAsync(app);
        await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1));
        var jobs = await browser.OpenAsync($"/jobs?{Filters}");
        var offered = jobs.Document.QuerySelector("form[action='/me/searches/new']")!;
        Assert.Equal(["q", "division", "minPay", "near", "radius", "sort"], offered.QuerySelectorAll("input").Select(input => input.GetAttribute("name")!));

        var page = await browser.OpenAsync($"/me/searches/new?{Filters}");
        Assert.Contains("电工", page.Value("name"), StringComparison.Ordinal);
        var saved = await browser.SubmitAsync(page, "/me/searches", ("name", "家附近的电工"), ("telling", "Weekly"));
        Assert.Equal("/me/searches", saved.Path);
        var item = Assert.Single((await browser.OpenAsync("/api/v1/me/searches")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(("家附近的电工", "Weekly"), (item.GetProperty("name").GetString(), item.GetProperty("telling").GetString()));
        var id = item.GetProperty("id").GetString();

        var opened = await browser.SubmitAsync(saved, $"/me/searches/{id}/look");
        Assert.Equal("/jobs", opened.Path);
        foreach (var part in Filters.Split('&'))
        {
            Assert.Contains(Uri.UnescapeDataString(part), Uri.UnescapeDataString(opened.Response.RequestMessage!.RequestUri!.Query), StringComparison.Ordinal);
        }

        var changed = await browser.SubmitAsync(await browser.OpenAsync("/me/searches"), $"/me/searches/{id}", ("name", "电工"), ("telling", "Never"));
        Assert.Contains("不通知", changed.Document.QuerySelector("main .q-card")!.TextContent, StringComparison.Ordinal);
        var empty = await browser.SubmitAsync(changed, $"/me/searches/{id}/deletion");
        Assert.NotNull(empty.Document.QuerySelector(".q-empty a[href='/jobs']"));
        Assert.NotNull((await browser.OpenAsync("/en/me/searches")).Document.QuerySelector(".q-empty a[href='/en/jobs']"));
    }

    [Theory, OnBoth]
    public async Task What_was_typed_and_chosen_stays_when_the_form_is_refused(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await Alerted.SeekerAsync(app);
        var id = await Alerted.SavedAsync(browser, new { name = "旧", telling = "Never", q = "厨师" });

        var refused = await browser.SubmitAsync(await browser.OpenAsync($"/me/searches/new?{Filters}"), "/me/searches", ("q", "焊工"), ("name", new string('长', 61)), ("telling", "Weekly"));
        var nothing = await browser.SubmitAsync(await browser.OpenAsync("/me/searches/new"), "/me/searches", ("name", "全部"));
        var unnamed = await browser.SubmitAsync(await browser.OpenAsync("/me/searches"), $"/me/searches/{id}", ("name", ""), ("telling", "Daily"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(("焊工", "500112", "40", "distance", "Weekly"), (refused.Value("q"), refused.Value("division"), refused.Value("radius"), refused.Value("sort"), refused.Value("telling")));
        Assert.NotNull(refused.Document.QuerySelector("#name-error"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.NotNull(nothing.Document.QuerySelector("#q-error"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unnamed.Status);
        Assert.NotNull(unnamed.Document.QuerySelector("details[open] #name-error"));
        Assert.Equal("Daily", unnamed.Value("telling"));
    }

    [Theory, OnBoth]
    public async Task An_account_without_phone_or_mail_may_save_but_not_ask_to_be_told(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await app.SignedInAsync(Role.Employer);
        await browser.OpenAsync("/account");

        var refused = await browser.PostJsonAsync("/api/v1/me/searches", new { name = "a", telling = "Daily", q = "电工" });
        var id = await Alerted.SavedAsync(browser, new { name = "a", telling = "Never", q = "电工" });
        var page = await browser.OpenAsync("/me/searches");
        var changed = await browser.SubmitAsync(page, $"/me/searches/{id}", ("name", "b"), ("telling", "Weekly"));

        Assert.Equal("matching.cannot-tell", refused.Json.GetProperty("fields").GetProperty("telling").GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Guest().PostJsonAsync("/api/v1/me/searches", new { name = "a", telling = "Never", q = "电工" })).Status);
    }

    [Theory, OnBoth]
    public async Task An_account_keeps_at_most_twenty_also_when_several_are_saved_at_the_same_moment(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await Alerted.SeekerAsync(app);
        for (var i = 0; i < 17; i++)
        {
            await Alerted.SavedAsync(browser, new { name = $"第 {i} 个", telling = "Never", q = "电工" });
        }

        var answers = await Race.RunAsync(6, number => browser.PostJsonAsync("/api/v1/me/searches", new { name = $"同时 {number}", telling = "Never", q = "焊工" }));

        Assert.Equal(3, answers.Count(answer => answer.Status == HttpStatusCode.Created));
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => Assert.Equal("matching.searches-too-many", answer.Code));
        Assert.Equal(20, (await browser.OpenAsync("/api/v1/me/searches")).Json.GetProperty("items").GetArrayLength());
    }

    [Theory, OnBoth]
    public async Task What_came_since_the_last_look_is_counted_until_the_next(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var browser = await Alerted.SeekerAsync(app);
        await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = await Alerted.SavedAsync(browser, new { name = "电工", telling = "Never", q = "电工" });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Alerted.PostedAsync(app, "高压电工", Alerted.Text(2));
        var gone = await PostingEmployer.VerifiedAsync(app);
        var withdrawn = await Alerted.PostedAsync(app, "维修电工", Alerted.Text(3), gone);
        await Alerted.PostedAsync(app, "会计", "负责记账报税，月末结账，整理凭证，编制报表。须持会计证，有三年以上经验，熟悉电算化软件。");
        await Alerted.SendAsync(app);

        Assert.Equal(2, await FreshAsync(browser));
        await gone.StepAsync(withdrawn, "withdrawal", new { reason = "other" });
        await Alerted.FollowAsync(app);
        Assert.Equal(1, await FreshAsync(browser));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.PostJsonAsync($"/api/v1/me/searches/{id}/look", new { });
        Assert.Equal(0, await FreshAsync(browser));
    }

    [Theory, OnBoth]
    public async Task A_search_can_take_the_place_of_another_and_nobody_else_can_touch_it(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = await Alerted.SeekerAsync(app), other = await Alerted.SeekerAsync(app);
        var id = await Alerted.SavedAsync(owner, new { name = "电工", telling = "Daily", q = "电工" });

        Assert.Equal(HttpStatusCode.NotFound, (await People.Person.PutAsync(other, $"/api/v1/me/searches/{id}", new { name = "x", telling = "Never", q = "焊工" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostJsonAsync($"/api/v1/me/searches/{id}/look", new { })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(HttpMethod.Delete, $"/api/v1/me/searches/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostJsonAsync("/api/v1/me/searches", new { name = "x", telling = "Never", q = "焊工", search = id })).Status);
        var replaced = await owner.SubmitAsync(await owner.OpenAsync("/me/searches/new?q=焊工"), "/me/searches", ("name", "焊工"), ("telling", "Weekly"), ("search", id));

        Assert.Equal("/me/searches", replaced.Path);
        var item = Assert.Single((await owner.OpenAsync("/api/v1/me/searches")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal((id, "焊工", "/jobs?q=" + Uri.EscapeDataString("焊工")), (item.GetProperty("id").GetString(), item.GetProperty("name").GetString(), item.GetProperty("address").GetString()));
        Assert.Equal(HttpStatusCode.NoContent, (await owner.SendAsync(HttpMethod.Delete, $"/api/v1/me/searches/{id}")).Status);
    }

    [Theory, OnBoth]
    public async Task The_list_asks_the_database_as_often_for_many_searches_as_for_one(Dialect dialect)
    {
        using var queries = new CountingQueries();
        await using var app = await QiaoApp.StartAsync(dialect);
        using var browser = await Alerted.SeekerAsync(app);
        await Alerted.SavedAsync(browser, new { name = "电工", telling = "Never", q = "电工" });
        await browser.OpenAsync("/me/searches");
        var one = await CountAsync();
        for (var i = 0; i < 12; i++)
        {
            await Alerted.SavedAsync(browser, new { name = $"第 {i} 个", telling = "Never", q = "焊工" });
        }

        Assert.Equal(one, await CountAsync());
        Assert.InRange(one, 1, 8);

        async Task<int> CountAsync()
        {
            var before = queries.Of(app.Database);
            await browser.OpenAsync("/me/searches");
            return queries.Of(app.Database) - before;
        }
    }

    private static async Task<int> FreshAsync(Browser browser) =>
        Assert.Single((await browser.OpenAsync("/api/v1/me/searches")).Json.GetProperty("items").EnumerateArray()).GetProperty("fresh").GetInt32();
}
