using Qiao.People;

namespace Qiao.Tests.People;

/// <summary>Others' files: what is shown, that it is logged, and when it ends.</summary>
public sealed class LookingTests(Apps apps) : IClassFixture<Apps>
{
    [Theory]
    [OnBoth("Hidden", false, false)]
    [OnBoth("Findable", true, false)]
    [OnBoth("Open", true, true)]
    public async Task A_verified_employer_sees_what_the_visibility_says_and_the_person_sees_that_it_looked(Dialect dialect, string visibility, bool facts, bool name)
    {
        var app = await apps.OnAsync(dialect);
        using Browser person = app.Guest(), firm = app.Guest();
        var somebody = await Person.RegisteredAsync(app, person);
        await Person.FillAsync(person, visibility);
        await Person.VerifiedEmployerAsync(app, firm);

        var page = await firm.OpenAsync($"/seekers/{somebody.Id}");
        var json = await firm.OpenAsync($"/api/v1/seekers/{somebody.Id}");

        Assert.Equal(facts ? HttpStatusCode.OK : HttpStatusCode.NotFound, page.Status);
        Assert.Equal(page.Status, json.Status);
        foreach (var answer in (Page[])[page, json])
        {
            Assert.Equal(name, answer.Text.Contains(Person.Name, StringComparison.Ordinal));
            Assert.Equal(name, answer.Text.Contains("某电力工程队", StringComparison.Ordinal));
            Assert.DoesNotContain(Person.Phone, answer.Text, StringComparison.Ordinal);
        }

        var seen = await person.OpenAsync("/me/seen");
        Assert.Equal(facts ? 2 : 0, seen.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(facts, seen.Text.Contains("重庆两江精密机械有限公司", StringComparison.Ordinal));
    }

    [Theory, OnBoth]
    public async Task A_consent_lets_one_employer_in_and_ends_reading_the_moment_it_is_withdrawn(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser person = app.Guest(), firm = app.Guest(), another = app.Guest();
        var somebody = await Person.RegisteredAsync(app, person);
        await Person.FillAsync(person);
        var employer = await Person.VerifiedEmployerAsync(app, firm);
        await Person.VerifiedEmployerAsync(app, another);
        var consent = await Person.LetInAsync(person, employer, "Contact");

        Assert.Contains(Person.Phone, (await firm.OpenAsync($"/seekers/{somebody.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains($"/seekers/{somebody.Id}", (await firm.OpenAsync("/seekers")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await another.OpenAsync($"/seekers/{somebody.Id}")).Status);

        var seen = await person.OpenAsync("/me/seen");
        Assert.Equal("/me/seen", (await person.SubmitAsync(seen, $"/me/consents/{consent}/withdrawal")).Path);

        Assert.Equal(HttpStatusCode.NotFound, (await firm.OpenAsync($"/seekers/{somebody.Id}")).Status);
        Assert.DoesNotContain(somebody.Id, (await firm.OpenAsync("/seekers")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await person.PostJsonAsync($"/api/v1/me/consents/{consent}/withdrawal", new { })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await another.PostJsonAsync($"/api/v1/me/consents/{consent}/withdrawal", new { })).Status);
    }

    [Theory, OnBoth]
    public async Task A_withdrawn_consent_stops_reading_in_the_middle_of_something_that_has_begun(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser person = app.Guest(), firm = app.Guest();
        var somebody = await Person.RegisteredAsync(app, person);
        await Person.FillAsync(person);
        var employer = await Person.VerifiedEmployerAsync(app, firm);
        var consent = await Person.LetInAsync(person, employer, "Name");
        Ids.TryRead<SeekerId>(somebody.Id, out var id);
        Ids.TryRead<AccountId>((string)(await app.Database.ScalarAsync($"select id from platform_account where sign_in_name = '{employer.SignInName}'"))!, out var account);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeAccount(account, "tester", []);
        var board = scope.ServiceProvider.GetRequiredService<SeekerBoard>();
        var onlooker = await board.OnlookerAsync(default);

        Assert.Equal(Person.Name, (await board.NamesAsync(onlooker, [id], "test.export", default))[id]);
        await person.PostJsonAsync($"/api/v1/me/consents/{consent}/withdrawal", new { });
        Assert.Empty(await board.NamesAsync(onlooker, [id], "test.export", default));

        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from people_look where seeker = '{somebody.Id}' and part = 'Name' and ground = 'Consent'"));
    }

    [Theory, OnBoth]
    public async Task A_consent_ends_with_its_last_day_and_with_the_employers_verification(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser person = app.Guest(), firm = app.Guest();
        var somebody = await Person.RegisteredAsync(app, person);
        await Person.FillAsync(person);
        var employer = await Person.VerifiedEmployerAsync(app, firm);
        await Person.LetInAsync(person, employer, "Name", until: "2026-03-10");

        Assert.Equal(HttpStatusCode.OK, (await firm.OpenAsync($"/api/v1/seekers/{somebody.Id}")).Status);
        await app.Database.ExecuteAsync($"update organisations_organisation set verified_until = '2026-03-09' where id = '{employer.Id}'");
        Assert.Equal(HttpStatusCode.NotFound, (await firm.OpenAsync($"/api/v1/seekers/{somebody.Id}")).Status);
        await app.Database.ExecuteAsync($"update organisations_organisation set verified_until = '2027-03-09' where id = '{employer.Id}'");
        app.Clock.Now = new(2026, 3, 10, 16, 0, 0, TimeSpan.Zero);
        await firm.SignInAsync(employer.SignInName);
        Assert.Equal(HttpStatusCode.NotFound, (await firm.OpenAsync($"/api/v1/seekers/{somebody.Id}")).Status);
    }

    [Theory, OnBoth]
    public async Task A_grant_of_a_module_lets_its_viewer_in_is_shown_to_the_person_and_ends_when_the_module_says(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser person = app.Guest(), firm = app.Guest();
        var somebody = await Person.RegisteredAsync(app, person);
        await Person.FillAsync(person);
        var employer = await Person.VerifiedEmployerAsync(app, firm);
        Ids.TryRead<SeekerId>(somebody.Id, out var id);
        Ids.TryRead<Qiao.Organisations.OrganisationId>(employer.Id, out var viewer);
        Granting granting = new("applications", somebody.Id, id, FilePart.Contact, "applications.application", new(2026, 12, 31));

        await GrantAsync(app, grants => grants.LetAsync(granting with { Part = FilePart.Facts }, viewer, default));
        Assert.DoesNotContain(Person.Phone, (await firm.OpenAsync($"/api/v1/seekers/{somebody.Id}")).Text, StringComparison.Ordinal);
        await GrantAsync(app, grants => grants.LetAsync(granting, viewer, default));
        Assert.Contains(Person.Phone, (await firm.OpenAsync($"/api/v1/seekers/{somebody.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("applications.application", (await person.OpenAsync("/me/seen")).Text, StringComparison.Ordinal);
        await GrantAsync(app, grants => grants.EndAsync("applications", somebody.Id, default));
        Assert.Equal(HttpStatusCode.NotFound, (await firm.OpenAsync($"/api/v1/seekers/{somebody.Id}")).Status);
    }

    [Theory, OnBoth]
    public async Task Names_are_given_only_to_those_who_may_see_them_and_acting_for_a_foreign_employer_shows_nothing(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var nobody = Ids.New<AccountId>(node.Clock);
        var firm = Ids.New<Qiao.Organisations.OrganisationId>(node.Clock);
        await node.RunAsync(async services =>
        {
            var sealing = services.GetRequiredService<Sealing>();
            var db = services.GetRequiredService<PeopleDb>();
            db.Seekers.Add(new()
            {
                Id = Ids.New<SeekerId>(node.Clock), Code = "ABCDEFGH", Name = sealing.Seal(Person.Name), Visibility = SeekerVisibility.Open, RegisteredBy = "self", Created = node.Clock.Now, Changed = node.Clock.Now,
            });
            await db.SaveChangesAsync();
        });

        var ids = (await node.Database.LinesAsync("select id from people_seeker")).Select(text => Ids.TryRead<SeekerId>(text, out var id) ? id : default).ToList();
        var names = await node.RunAsAsync(nobody, [], async services =>
        {
            var board = services.GetRequiredService<SeekerBoard>();
            return await board.NamesAsync(await board.OnlookerAsync(firm, default), ids, "test.page", default);
        });

        Assert.Empty(names);
        Assert.Equal(0, await node.Database.CountAsync("select count(*) from people_look"));
    }

    [Theory, OnBoth]
    public async Task The_board_gives_matching_only_those_who_can_be_found_and_nothing_that_names_them(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Browser findable = app.Guest(), hidden = app.Guest(), empty = app.Guest();
        var found = await Person.RegisteredAsync(app, findable);
        await Person.FillAsync(findable, "Findable");
        var unseen = await Person.RegisteredAsync(app, hidden);
        await Person.FillAsync(hidden, "Hidden");
        var bare = await Person.RegisteredAsync(app, empty);
        await Person.PutAsync(empty, "/api/v1/me/visibility", new { visibility = "Open" });

        var listed = await app.RunAsync(async services => await services.GetRequiredService<SeekerBoard>().MatchableAsync(default).ToListAsync());
        var asked = await app.RunAsync(services => services.GetRequiredService<SeekerBoard>().MatchableAsync(
            ((string[])[found.Id, unseen.Id, bare.Id]).Select(text => Ids.TryRead<SeekerId>(text, out var id) ? id : default).ToList(), default));

        var content = Assert.Single(listed);
        Assert.Equal(found.Id, content.Id.ToString());
        Assert.Equal((600_000L, 20_000, 3), (content.PayWantedFen, content.ReachMetres, content.Years));
        Assert.Equal(content.Id, Assert.Single(asked).Id);
        Assert.Equal(
            ["Education", "Id", "Kinds", "Licences", "Occupations", "PayWantedFen", "Place", "Point", "ReachMetres", "Revision", "Skills", "Visibility", "Years"],
            typeof(SeekerContent).GetProperties().Select(p => p.Name).Where(name => name != "EqualityContract").Order(StringComparer.Ordinal));
    }

    private static Task<int> GrantAsync(QiaoApp app, Func<GrantWriting, Task> write) => app.RunAsync(async services =>
    {
        await write(services.GetRequiredService<GrantWriting>());
        return 0;
    });
}
