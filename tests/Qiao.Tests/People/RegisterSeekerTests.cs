namespace Qiao.Tests.People;

public sealed class RegisterSeekerTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task A_person_registers_and_is_led_to_their_own_page_with_a_hidden_file(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var form = Person.Form();

        var page = await browser.SubmitAsync(await browser.OpenAsync("/seekers/register"), "/seekers/register", [.. form.Select(f => (f.Key, f.Value))]);
        Assert.Equal("/sign-in", page.Path);
        await browser.SignInAsync(form["signInName"]);

        var file = (await browser.OpenAsync("/api/v1/me/file")).Json;
        Assert.Equal((Person.Name, Person.Phone, "Hidden"), (file.GetProperty("name").GetString(), file.GetProperty("phone").GetString(), file.GetProperty("visibility").GetString()));
        Assert.Contains("不公开", (await browser.OpenAsync("/me")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from journal where kind = 'seeker.changed' and visibility = 'Private' and subject = '{file.GetProperty("id").GetString()}'"));
    }

    [Theory, OnBoth]
    public async Task Everything_wrong_is_named_at_once_and_comes_back_as_typed(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();

        var page = await browser.SubmitAsync(await browser.OpenAsync("/seekers/register"), "/seekers/register", ("name", ""), ("phone", "12345"), ("signInName", "Ä!"), ("password", "short"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("12345", "Ä!", ""), (page.Value("phone"), page.Value("signInName"), page.Value("password")));
        Assert.Equal(["name", "password", "phone", "signInName"], page.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")![1..]).Order(StringComparer.Ordinal));
    }

    [Theory, OnBoth]
    public async Task An_account_has_one_file_also_when_it_asks_four_times_at_once(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await app.SignedInAsync(Role.Employer);
        await browser.OpenAsync("/account");

        var answers = await Race.RunAsync(4, _ => browser.PostJsonAsync("/api/v1/seekers", new { name = Person.Name, phone = Person.Phone }));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => Assert.Equal((HttpStatusCode.Conflict, "people.has-file"), (answer.Status, answer.Code)));
        Assert.Equal("/me", (await browser.OpenAsync("/seekers/register")).Path);
    }

    /// <summary>Looks first and writes then: without the unique index one account gets all four files.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_without_the_unique_index_an_account_gets_every_file(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        for (var i = 0; i < 4; i++)
        {
            using var browser = app.Guest();
            await Person.RegisteredAsync(app, browser);
        }

        var files = await app.Database.LinesAsync("select id from people_seeker");
        await app.Database.ExecuteAsync("update people_seeker set account = null");
        await app.Database.ExecuteAsync("drop index ix_people_seeker_account");
        using var gate = new Barrier(4);

        await Race.RunAsync(4, number => app.RunAsync(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var held = await session.ScalarAsync<long>($"select count(*) from people_seeker where account = 'one'", default);
            gate.SignalAndWait();
            return held > 0 ? 0 : await session.ExecuteAsync($"update people_seeker set account = 'one' where id = {files[number]}", default);
        }));

        Assert.Equal(4, await app.Database.CountAsync("select count(*) from people_seeker where account = 'one'"));
    }

    [Theory, OnBoth]
    public async Task Name_phone_and_jobs_held_stand_in_no_column_in_plain(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var browser = app.Guest();
        var person = await Person.RegisteredAsync(app, browser);
        await Person.FillAsync(browser);

        var dump = await app.Database.DumpAsync();

        Assert.Contains(person.Id, dump, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.Name, dump, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.Phone, dump, StringComparison.Ordinal);
        Assert.DoesNotContain("某电力工程队", dump, StringComparison.Ordinal);
    }

    [Theory]
    [OnBoth("/me", "/sign-in")]
    [OnBoth("/me/file", "/sign-in")]
    [OnBoth("/me/seen", "/sign-in")]
    [OnBoth("/me/data", "/sign-in")]
    public async Task A_guest_is_asked_to_sign_in(Dialect dialect, string path, string to)
    {
        using var guest = (await apps.OnAsync(dialect)).Guest();

        Assert.Equal(to, (await guest.OpenAsync(path)).Path);
    }

    [Theory, OnBoth]
    public async Task An_account_without_a_file_is_told_how_to_open_one(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = await app.SignedInAsync(Role.Employer);

        foreach (var path in (string[])["/me", "/me/file", "/me/visibility", "/me/seen", "/me/data"])
        {
            var page = await browser.OpenAsync(path);
            Assert.Equal((HttpStatusCode.OK, "/me"), (page.Status, page.Path));
            Assert.NotNull(page.Document.QuerySelector("main a[href='/seekers/register']"));
        }

        foreach (var path in (string[])["/api/v1/me/file", "/api/v1/me/data", "/api/v1/me/looks", "/api/v1/me/consents"])
        {
            Assert.Equal((HttpStatusCode.NotFound, "missing"), ((await browser.OpenAsync(path)).Status, (await browser.OpenAsync(path)).Code));
        }
    }
}
