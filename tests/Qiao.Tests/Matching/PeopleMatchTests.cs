using Qiao.Matching.Indexing;
using Qiao.Tests.People;

namespace Qiao.Tests.Matching;

/// <summary>Seekers with a file: their own matches, and how they appear to others.</summary>
public sealed class PeopleMatchTests(SearchedVacancies apps) : IClassFixture<SearchedVacancies>
{
    [Theory, OnBoth]
    public async Task Ones_own_file_is_matched_without_asking_again(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        await Person.RegisteredAsync(app, browser);
        var empty = await browser.OpenAsync("/me/matches");

        await Person.FillAsync(browser);
        var page = await browser.OpenAsync("/me/matches");
        var items = (await browser.OpenAsync("/api/v1/me/matches")).Json.GetProperty("items");

        Assert.NotNull(empty.Document.QuerySelector("main a[href$='/me/file']"));
        Assert.NotEmpty(page.Document.QuerySelectorAll(".q-jobs .q-card"));
        Assert.Contains(items[0].GetProperty("vacancy").GetProperty("occupation").GetString(), new[] { "7411", "5321", "5322" });
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Guest().SendAsync(HttpMethod.Get, "/api/v1/me/matches")).Status);
    }

    [Theory, OnBoth]
    public async Task Only_who_agreed_to_be_found_is_listed_and_named_only_when_open(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser user = app.Guest(), person = app.Guest();
        var vacancy = await OwnVacancyAsync(app, await Person.VerifiedEmployerAsync(app, user));
        var known = await Person.RegisteredAsync(app, person);

        await Person.FillAsync(person, "Hidden");
        Assert.Null(await ListedAsync(app, user, vacancy, known));
        await Person.FillAsync(person, "Findable");
        Assert.Equal("", await ListedAsync(app, user, vacancy, known));
        await Person.FillAsync(person, "Open");
        Assert.Equal(Person.Name, await ListedAsync(app, user, vacancy, known));
        Assert.True(await app.Database.CountAsync($"select count(*) from people_look where seeker = '{known.Id}'") > 0);
        await Person.FillAsync(person, "Hidden");
        Assert.Null(await ListedAsync(app, user, vacancy, known));
    }

    [Theory, OnBoth]
    public async Task Candidates_are_for_the_vacancys_own_employer_and_the_areas_clerks(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), other = app.Guest();
        var vacancy = await OwnVacancyAsync(app, await Person.VerifiedEmployerAsync(app, owner));
        await Person.VerifiedEmployerAsync(app, other);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        using var elsewhere = await app.SignedInAsync(Role.Clerk, "510000");

        Assert.Equal(HttpStatusCode.OK, (await owner.OpenAsync($"/candidates/{vacancy}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/candidates/{vacancy}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.OpenAsync($"/candidates/{vacancy}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync($"/candidates/{vacancy}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.OpenAsync("/candidates/nothing")).Status);
    }

    /// <summary>An imported vacancy for an electrician, given to an employer that has registered itself.</summary>
    private static async Task<string> OwnVacancyAsync(QiaoApp app, Employer employer)
    {
        var id = (await app.Database.LinesAsync("select id from vacancies_vacancy where title = '电工' and state = 'Published'"))[0];
        await app.Database.ExecuteAsync($"update vacancies_vacancy set employer = '{employer.Id}', division = '500112', licences = '' where id = '{id}'");
        await app.Services.GetRequiredService<IndexFollower>().BuildAsync(default);
        return id;
    }

    /// <summary>Null when the person is not listed, else the name shown, which may be none.</summary>
    private static async Task<string?> ListedAsync(QiaoApp app, Browser user, string vacancy, Person person)
    {
        await app.Services.GetRequiredService<SeekerFollower>().CatchUpAsync(default);
        var answer = await user.OpenAsync($"/api/v1/candidates/{vacancy}");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        var listed = answer.Json.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("id").GetString() == person.Id).ToList();
        return listed.Count == 0 ? null : listed[0].TryGetProperty("name", out var name) ? name.GetString() ?? "" : "";
    }
}
