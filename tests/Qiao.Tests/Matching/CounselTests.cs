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
        Assert.Equal(new[] { near, other }.Order(StringComparer.Ordinal), page.Document.QuerySelectorAll("[name=vacancy]").Select(box => box.GetAttribute("value")!).Order(StringComparer.Ordinal));
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

        async Task<int> CountAsync(string query) => (await clerk.OpenAsync($"/desk/counsel/{known.Id}{query}")).Document.QuerySelectorAll("[name=vacancy]").Length;
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
