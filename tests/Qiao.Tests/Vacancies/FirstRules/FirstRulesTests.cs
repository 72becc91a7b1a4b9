namespace Qiao.Tests.Vacancies.FirstRules;

public sealed class FirstRulesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task A_rule_that_the_bureau_adds_shows_new_vacancies_to_registered_seekers_first_until_it_is_ended(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using Browser bureau = await app.SignedInAsync(Role.Bureau), guest = app.Guest(), seeker = await app.SignedInAsync(Role.Seeker);

        var added = await bureau.SubmitAsync(await bureau.OpenAsync("/desk/first-rules"), "/desk/first-rules", ("occupation", "74"), ("division", "500112"), ("days", "５"), ("until", "2026-12-31"));
        var id = await employer.PostedAsync();
        var (toGuest, toSeeker) = (await guest.OpenAsync($"/jobs/{id}"), await seeker.OpenAsync($"/jobs/{id}"));
        var rule = Assert.Single(await app.Database.LinesAsync("select id from vacancies_first_rule"));
        var ended = await bureau.SubmitAsync(added, $"/desk/first-rules/{rule}/end");
        var again = await bureau.PostJsonAsync($"/api/v1/desk/first-rules/{rule}/end", new { });

        Assert.Contains("规则已添加", added.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, toGuest.Status);
        Assert.Equal(HttpStatusCode.OK, toSeeker.Status);
        Assert.Contains("规则已结束", ended.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Conflict, "vacancies.first-rule-ended"), (again.Status, again.Code));
        Assert.Equal(["500112|2026-03-10"], await app.Database.LinesAsync("select division || '|' || until from vacancies_first_rule"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task A_rule_outside_the_own_area_in_the_past_or_twice_is_refused_with_its_reason(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser bureau = await app.SignedInAsync(Role.Bureau), clerk = await app.SignedInAsync(Role.Clerk);
        var good = new { occupation = "5", division = "500000", days = 3, since = "2026-04-01", until = "2026-04-30" };

        var bad = await bureau.PostJsonAsync("/api/v1/desk/first-rules", new { occupation = "x", division = "510100", days = 31, since = "2026-03-09", until = "2026-03-08" });
        var first = await bureau.PostJsonAsync("/api/v1/desk/first-rules", good);
        var second = await bureau.PostJsonAsync("/api/v1/desk/first-rules", good);
        var byClerk = await clerk.PostJsonAsync("/api/v1/desk/first-rules", good);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        Assert.Equal(["days", "division", "occupation", "since", "until"], bad.Json.GetProperty("fields").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal((HttpStatusCode.Conflict, "vacancies.first-rule-same"), (second.Status, second.Code));
        Assert.Equal(HttpStatusCode.Forbidden, byClerk.Status);
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from vacancies_first_rule where occupation = '5'"));
    }
}
