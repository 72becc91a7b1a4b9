using Qiao.Matching.Indexing;
using Qiao.People;
using Qiao.Tests.Vacancies.Applying;

namespace Qiao.Tests.People;

/// <summary>Two files of one person become one, and two again.</summary>
public sealed class MergeTests(Apps apps) : IClassFixture<Apps>
{
    /// <summary>Everything that is kept for people, to be compared before a merge and after its undoing.</summary>
    private static readonly string[] Kept =
    [
        "select id || code || coalesce(account, '') || coalesce(years, 0) || visibility || coalesce(phone_index, '') || coalesce(history, '') from people_seeker order by id",
        "select id || seeker || coalesce(account, '') || state || coalesce(reason, '') || coalesce(answered, 0) || revision from vacancies_application order by id",
        "select application || revision || step from vacancies_application_step order by application, revision",
        "select id || seeker from people_consent order by id",
        "select module || subject || viewer || seeker from people_grant order by subject, viewer",
        "select module || subject || number || seeker from people_outcome order by subject, number",
        "select id || account from matching_search order by id",
        "select account || vacancy || reason from matching_decline order by account, vacancy",
    ];

    [Theory, OnBoth]
    public async Task Everything_follows_into_the_file_that_stays_and_an_undo_puts_both_back_as_they_were(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var (one, two) = (await employer.PostedAsync(), await employer.PostedAsync(PostingEmployer.Form("仓库管理员", "负责仓库收发货和盘点，三班倒，会用扫码枪，工作时间每周四十小时。")));
        using Applicant first = await FiledAsync(app), second = await FiledAsync(app, years: 9);
        await app.Services.GetRequiredService<IndexFollower>().BuildAsync(default);
        var only = await second.AppliedAsync(one);
        var (lesser, further) = (await first.AppliedAsync(two), await second.AppliedAsync(two));
        await employer.OfferedAsync(further);
        await Person.LetInAsync(second.Browser, employer.Employer, "Contact");
        foreach (var person in (Applicant[])[first, second])
        {
            Assert.Equal(HttpStatusCode.Created, (await person.Browser.PostJsonAsync("/api/v1/me/searches", new { name = person == first ? "甲的" : "乙的", telling = "Never", q = "电工" })).Status);
            Assert.Equal(HttpStatusCode.NoContent, (await person.Browser.PostJsonAsync("/api/v1/me/declined", new { vacancy = two, reason = person == first ? "Hours" : "TooFar" })).Status);
        }

        var before = await KeptAsync(app);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        var pair = Assert.Single((await clerk.OpenAsync("/api/v1/desk/seekers/doubles")).Json.GetProperty("items").EnumerateArray());
        Assert.Contains("手机号相同", pair.GetProperty("reasons").EnumerateArray().Select(r => r.GetString()));
        var compared = await clerk.OpenAsync($"/desk/seekers/doubles/{first.Person.Id}?with={second.Person.Id}");
        Assert.DoesNotContain(Person.Phone, compared.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.SubmitAsync(compared, $"/desk/seekers/doubles/{first.Person.Id}/merge?with={second.Person.Id}", ("keep", ""), ("take", "years"))).Status);
        var merged = await clerk.SubmitAsync(compared, $"/desk/seekers/doubles/{first.Person.Id}/merge?with={second.Person.Id}", ("keep", "First"), ("take", "years"));
        Assert.Equal("/desk/seekers/doubles", merged.Path);

        var mine = (await first.Browser.OpenAsync("/api/v1/me/applications")).Json.GetProperty("items").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!, a => a.GetProperty("state").GetString());
        Assert.Equal(new Dictionary<string, string?> { [only] = "New", [further] = "Offered" }, mine);
        Assert.Equal("Obsolete", Assert.Single(await app.Database.LinesAsync($"select state from vacancies_application where id = '{lesser}'")));
        Assert.Equal(9, (await first.Browser.OpenAsync("/api/v1/me/file")).Json.GetProperty("years").GetInt32());
        Assert.Equal(2, (await first.Browser.OpenAsync("/api/v1/me/searches")).Json.GetProperty("items").GetArrayLength());
        Assert.Single((await first.Browser.OpenAsync("/api/v1/me/consents")).Json.GetProperty("consents").EnumerateArray());
        Assert.Contains("已合并为一份", (await second.Browser.OpenAsync("/me")).Text, StringComparison.Ordinal);
        var code = Assert.Single(await app.Database.LinesAsync("select code from people_merge"));
        var found = Assert.Single((await clerk.OpenAsync($"/api/v1/desk/seekers?q={code}")).Json.GetProperty("items").EnumerateArray());
        Assert.Equal(first.Person.Id, found.GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.OK, (await clerk.OpenAsync($"/desk/seekers/{second.Person.Id}")).Status);
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from platform_message where template = 'people.merged'"));
        Assert.DoesNotContain(Person.Name, string.Join('\n', await app.Database.LinesAsync("select coalesce(kept, '') from people_merge")), StringComparison.Ordinal);

        var undone = await clerk.SubmitAsync(merged, $"/desk/seekers/merges/{await MergeAsync(app)}/undoing");

        Assert.Equal("/desk/seekers/doubles", undone.Path);
        Assert.Equal(before, await KeptAsync(app));
        Assert.Equal(2, (await second.Browser.OpenAsync("/api/v1/me/applications")).Json.GetProperty("items").GetArrayLength());
        Assert.Equal("people.merge-undone", (await clerk.PostJsonAsync($"/api/v1/desk/seekers/merges/{await MergeAsync(app)}/undoing", new { })).Code);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Of_clerks_who_merge_one_pair_in_both_directions_at_once_one_does(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Applicant first = await FiledAsync(app), second = await FiledAsync(app);
        using var clerk = await app.SignedInAsync(Role.Clerk);

        var answers = await Race.RunAsync(4, number => number % 2 == 0 ? MergeAsync(clerk, first, second) : MergeAsync(clerk, second, first));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal("people.already-merged", answer.Code));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from people_seeker where id in ('{first.Person.Id}', '{second.Person.Id}')"));
    }

    /// <summary>Looks first and writes then, and without the unique pair: the race above is a race.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_without_the_unique_pair_it_is_merged_four_times(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Applicant first = await FiledAsync(app), second = await FiledAsync(app);
        await app.Database.ExecuteAsync("drop index ix_people_merge_pair");
        await app.Database.ExecuteAsync("drop index ix_people_merge_merged");
        using var gate = new Barrier(4);

        await Race.RunAsync(4, number => app.RunAsync(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var (stays, goes) = number % 2 == 0 ? (first.Person.Id, second.Person.Id) : (second.Person.Id, first.Person.Id);
            var known = await session.ScalarAsync<long>($"select count(*) from people_merge where pair = 'one' and undone is null", default);
            gate.SignalAndWait();
            return known > 0 ? 0 : await session.ExecuteAsync(
                $"insert into people_merge (id, pair, survivor, merged, code, made, made_by) values ({"m" + number}, 'one', {stays}, {goes}, 'x', 0, 'x') on conflict do nothing", default);
        }));

        Assert.Equal(4, await app.Database.CountAsync("select count(*) from people_merge"));
    }

    [Theory, OnBoth]
    public async Task What_stands_against_a_merge_or_its_undoing_is_said(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var vacancy = await employer.PostedAsync();
        using Applicant first = await FiledAsync(app), second = await FiledAsync(app), third = await FiledAsync(app);
        using Browser clerk = await app.SignedInAsync(Role.Clerk), elsewhere = await app.SignedInAsync(Role.Clerk, "510000");
        foreach (var person in (Applicant[])[first, second])
        {
            var application = await person.AppliedAsync(vacancy);
            await employer.OfferedAsync(application);
            Assert.Equal(HttpStatusCode.OK, (await person.StepAsync(application, "acceptance")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await MergeAsync(elsewhere, first, third)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync($"/desk/seekers/doubles/{first.Person.Id}?with={third.Person.Id}")).Status);
        Assert.Equal("vacancies.accepted-twice", (await MergeAsync(clerk, first, second)).Code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MergeAsync(clerk, first, first)).Status);
        var merged = await MergeAsync(clerk, first, third);
        Assert.True(merged.Status == HttpStatusCode.OK, merged.Text);
        var merge = merged.Json.GetProperty("id").GetString();
        using var fourth = await FiledAsync(app);
        Assert.Equal("people.survives-others", (await MergeAsync(clerk, fourth, first)).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await UndoAsync(elsewhere, merge)).Status);
        Assert.Equal(HttpStatusCode.Created, (await third.Browser.PostJsonAsync("/api/v1/seekers", new { name = "又一份", phone = Person.Phone })).Status);
        Assert.Equal("people.merge-login", (await UndoAsync(clerk, merge)).Code);
        app.Clock.Advance(TimeSpan.FromDays(31));
        using var later = await app.SignedInAsync(Role.Clerk);
        Assert.Equal("people.merge-too-old", (await UndoAsync(later, merge)).Code);
        await app.RunAsync(async services =>
        {
            await services.GetServices<Qiao.Platform.Jobs.IJob>().Single(job => job.Name == "people.tidy").RunAsync(default);
            return 0;
        });
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from people_merge where kept is null and undone is null"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task A_pair_that_is_two_people_is_not_listed_again(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Applicant first = await FiledAsync(app), second = await FiledAsync(app);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        var pair = $"/desk/seekers/doubles/{first.Person.Id}";

        await clerk.SubmitAsync(await clerk.OpenAsync($"{pair}?with={second.Person.Id}"), $"{pair}/apart?with={second.Person.Id}");

        Assert.Empty((await clerk.OpenAsync("/api/v1/desk/seekers/doubles")).Json.GetProperty("items").EnumerateArray());
        Assert.True(await app.Database.CountAsync($"select count(*) from people_look where seeker = '{second.Person.Id}' and purpose = 'people.merging'") > 0);
    }

    private static async Task<Applicant> FiledAsync(QiaoApp app, int years = 3)
    {
        var applicant = await Applicant.RegisteredAsync(app);
        await Person.FillAsync(applicant.Browser, "Findable");
        var file = Person.File((await applicant.Browser.OpenAsync("/api/v1/me/file")).Json.GetProperty("revision").GetInt64());
        file["years"] = years;
        Assert.Equal(HttpStatusCode.OK, (await Person.PutAsync(applicant.Browser, "/api/v1/me/file", file)).Status);
        return applicant;
    }

    private static Task<Page> MergeAsync(Browser clerk, Applicant survivor, Applicant merged) =>
        clerk.PostJsonAsync("/api/v1/desk/seekers/merges", new { survivor = survivor.Person.Id, merged = merged.Person.Id });

    private static Task<Page> UndoAsync(Browser clerk, string? merge) => clerk.PostJsonAsync($"/api/v1/desk/seekers/merges/{merge}/undoing", new { });

    private static async Task<string> MergeAsync(QiaoApp app) => Assert.Single(await app.Database.LinesAsync("select id from people_merge"));

    private static async Task<string> KeptAsync(QiaoApp app)
    {
        var lines = new List<string>();
        foreach (var query in Kept)
        {
            lines.AddRange(await app.Database.LinesAsync(query));
        }

        return string.Join('\n', lines);
    }
}
