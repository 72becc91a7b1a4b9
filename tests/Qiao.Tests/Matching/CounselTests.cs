using Qiao.Matching.Counselling;
using Qiao.Tests.People;

namespace Qiao.Tests.Matching;

/// <summary>A counsellor and a person look at vacancies together.</summary>
public sealed class CounselTests
{
    [Theory, OnBoth]
    public async Task What_is_ticked_is_on_paper_with_the_given_name_alone_and_among_the_persons_own_pages(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var employer = new Posted(await PostingEmployer.VerifiedAsync(app));
        var near = await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1), employer.By);
        var other = await Alerted.PostedAsync(app, "维修电工", Alerted.Text(4), employer.By);
        using Browser person = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var known = await Person.RegisteredAsync(app, person);
        await Person.FillAsync(person);

        var desk = await clerk.OpenAsync($"/desk/seekers/{known.Id}");
        var page = await clerk.OpenAsync($"/desk/counsel/{known.Id}");
        var nothing = await clerk.PostJsonAsync($"/desk/counsel/{known.Id}/sheets", new { }, ("Accept", "text/html"));
        var sheet = await clerk.SubmitAsync(page, $"/desk/counsel/{known.Id}/sheets", ("vacancy", near));
        var mine = await person.OpenAsync("/me/recommended");
        var seen = await person.OpenAsync("/me/seen");

        Assert.NotNull(desk.Document.QuerySelector($"main a[href='/desk/counsel/{known.Id}']"));
        Assert.Equal(new[] { near, other }.Order(StringComparer.Ordinal), page.Document.QuerySelectorAll("input[name=vacancy]").Select(box => box.GetAttribute("value")!).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.Contains("测试甲", sheet.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.Name, sheet.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"/jobs/{near}", sheet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/jobs/{other}", sheet.Text, StringComparison.Ordinal);
        Assert.NotNull(mine.Document.QuerySelector($"main a[href='/jobs/{near}']"));
        Assert.Contains("由职业指导员推荐", mine.Text, StringComparison.Ordinal);
        Assert.Contains("您本人在场", seen.Text, StringComparison.Ordinal);
        Assert.Single((await person.OpenAsync("/api/v1/me/data")).Json.GetProperty("others").GetProperty("recommended").EnumerateArray());
    }

    [Theory, OnBoth]
    public async Task Filters_narrow_the_list_and_what_the_person_declined_is_not_in_it(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var employer = new Posted(await PostingEmployer.VerifiedAsync(app));
        var vacancy = await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1), employer.By);
        using Browser person = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var known = await Person.RegisteredAsync(app, person);
        await Person.FillAsync(person);

        Assert.Equal(1, await CountAsync("?division=500112&minPay=8000&employment=FullTime"));
        Assert.Equal(0, await CountAsync("?division=500103"));
        Assert.Equal(0, await CountAsync("?minPay=9000"));
        Assert.Equal(0, await CountAsync("?employment=PartTime"));
        Assert.Equal(HttpStatusCode.NoContent, (await person.PostJsonAsync("/api/v1/me/declined", new { vacancy, reason = "Hours" })).Status);
        Assert.Equal(0, await CountAsync(""));

        async Task<int> CountAsync(string query) => (await clerk.OpenAsync($"/desk/counsel/{known.Id}{query}")).Document.QuerySelectorAll("input[name=vacancy]").Length;
    }

    [Theory, OnBoth]
    public async Task Only_clerks_of_the_division_may_and_a_list_goes_with_the_file(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var employer = new Posted(await PostingEmployer.VerifiedAsync(app));
        var vacancy = await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1), employer.By);
        using Browser person = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk), elsewhere = await app.SignedInAsync(Role.Clerk, "510000");
        var known = await Person.RegisteredAsync(app, person);
        await Person.FillAsync(person);
        var sheet = await clerk.SubmitAsync(await clerk.OpenAsync($"/desk/counsel/{known.Id}"), $"/desk/counsel/{known.Id}/sheets", ("vacancy", vacancy));

        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync($"/desk/counsel/{known.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync(sheet.Path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.PostJsonAsync("/api/v1/me/erasure", new { confirm = true })).Status);
        await app.Services.GetRequiredService<Qiao.Matching.Indexing.SeekerFollower>().CatchUpAsync(default);
        Assert.Equal(0, await app.Database.CountAsync("select (select count(*) from matching_counsel) + (select count(*) from matching_counselled)"));
    }

    [Theory, OnBoth]
    public async Task A_counsellor_applies_for_someone_once_and_the_person_sees_who_sent_it(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var employer = new Posted(await PostingEmployer.VerifiedAsync(app));
        var vacancy = await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1), employer.By);
        var other = await Alerted.PostedAsync(app, "维修电工", Alerted.Text(4), employer.By);
        using Browser person = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk), elsewhere = await app.SignedInAsync(Role.Clerk, "510000");
        var known = await Person.RegisteredAsync(app, person);
        await Person.FillAsync(person);
        var (to, api) = ($"/desk/counsel/{known.Id}/applications", $"/api/v1/desk/counsel/{known.Id}/applications");

        var before = await clerk.OpenAsync($"/desk/counsel/{known.Id}?division=500112");
        var foreign = await elsewhere.PostJsonAsync(api, new { vacancy });
        var sent = await clerk.PostJsonAsync(to, new { vacancy, division = "500112" }, ("Accept", "text/html"));
        var after = await clerk.OpenAsync($"/en/desk/counsel/{known.Id}");
        var again = await clerk.PostJsonAsync(api, new { vacancy });
        var byPerson = await person.PostJsonAsync($"/api/v1/vacancies/{vacancy}/applications", new { });
        await employer.By.StepAsync(other, "closing", new { reason = "cancelled" });
        await app.Database.ExecuteAsync($"update vacancies_vacancy set valid_through = '2026-01-01' where id = '{other}'");
        var closed = await clerk.PostJsonAsync(to, new { vacancy = other }, ("Accept", "text/html"));
        var mine = await person.OpenAsync("/me/applications");
        var item = Assert.Single((await person.OpenAsync("/api/v1/me/applications")).Json.GetProperty("items").EnumerateArray());
        var one = await person.OpenAsync($"/en/me/applications/{item.GetProperty("id").GetString()}");
        var received = await employer.By.Browser.OpenAsync($"/organisations/{employer.By.Id}/applications/{item.GetProperty("id").GetString()}");

        Assert.Equal(2, before.Document.QuerySelectorAll("button[form=apply]").Length);
        Assert.Equal("500112", before.Document.QuerySelector("#apply input[name=division]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal($"/desk/counsel/{known.Id}?division=500112", sent.Header("Location"));
        Assert.Equal([other], after.Document.QuerySelectorAll("button[form=apply]").Select(button => button.GetAttribute("value")));
        Assert.Contains("Applied", after.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, "vacancies.applied-already"), (again.Status, again.Code));
        Assert.Equal("vacancies.applied-already", byPerson.Code);
        Assert.Equal(HttpStatusCode.Conflict, closed.Status);
        Assert.Contains("不接受应聘", closed.Document.QuerySelector($"#apply-{other}")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("由服务台代为提交", mine.Text, StringComparison.Ordinal);
        Assert.Contains("(sent by a counsellor)", one.Text, StringComparison.Ordinal);
        Assert.Equal("Counsellor", item.GetProperty("channel").GetString());
        Assert.Contains(Person.Name, received.Text, StringComparison.Ordinal);
        Assert.Contains("由服务台代为提交", received.Text, StringComparison.Ordinal);
        Assert.Equal(["Counsellor"], await app.Database.LinesAsync("select channel from vacancies_application"));
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from platform_message where template = 'vacancies.application' and body like '%由服务台代为提交%'"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from journal where kind = 'application.sent' and actor = (select account from people_look where seeker = '{known.Id}' and purpose = 'people.in-person' limit 1)"));
    }

    [Theory, OnBoth]
    public async Task Someone_without_an_account_whose_file_a_clerk_keeps_is_applied_for_and_told_by_a_link(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var employer = new Posted(await PostingEmployer.VerifiedAsync(app));
        var vacancy = await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1), employer.By);
        using Browser clerk = await app.SignedInAsync(Role.Clerk), guest = app.Guest();
        var opened = await clerk.PostJsonAsync("/api/v1/desk/seekers", new { name = "甲", division = "500105", phone = "17000088801", agreed = true });
        Assert.True(opened.Status == HttpStatusCode.Created, opened.Text);
        var id = opened.Json.GetProperty("id").GetString();

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => clerk.PostJsonAsync($"/api/v1/desk/counsel/{id}/applications", new { vacancy })));
        var told = Assert.Single(await app.Database.LinesAsync("select body from platform_message where template = 'vacancies.application'"));
        var followed = await guest.OpenAsync(told[told.IndexOf("/applications/", StringComparison.Ordinal)..].Trim());

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict], sent.Select(answer => answer.Status).Order());
        Assert.Equal(HttpStatusCode.OK, followed.Status);
        Assert.Contains("由服务台代为提交", followed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("王小明", "小明")]
    [InlineData("欧阳修", "修")]
    [InlineData("林静", "静")]
    [InlineData("Anna Smith", "Anna")]
    public void A_paper_names_the_given_name_alone(string name, string given) => Assert.Equal(given, ShowSheets.GivenName(name));

    private sealed record Posted(PostingEmployer By) : IDisposable
    {
        public void Dispose() => By.Browser.Dispose();
    }
}
