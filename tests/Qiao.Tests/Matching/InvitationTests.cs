using Qiao.Matching.Indexing;
using Qiao.Tests.People;

namespace Qiao.Tests.Matching;

/// <summary>An employer invites people who let themselves be found, and learns a name only when they agree.</summary>
public sealed class InvitationTests
{
    [Theory, OnBoth]
    public async Task Someone_is_invited_without_a_name_accepts_and_is_named_then(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var (employer, vacancy) = await PostedAsync(app);
        using var person = app.Guest();
        var known = await SeekerAsync(app, person);

        var list = await employer.Browser.OpenAsync($"/candidates/{vacancy}");
        var invited = await employer.Browser.SubmitAsync(list, $"/candidates/{vacancy}/invitations");
        var mine = await person.OpenAsync("/me/invitations");
        var id = Assert.Single((await person.OpenAsync("/api/v1/me/invitations")).Json.GetProperty("items").EnumerateArray()).GetProperty("id").GetString();
        var accepted = await person.SubmitAsync(mine, $"/me/invitations/{id}/acceptance");
        var after = await employer.Browser.OpenAsync($"/candidates/{vacancy}");
        var file = await employer.Browser.OpenAsync($"/seekers/{known.Id}");

        Assert.Equal($"/candidates/{vacancy}", invited.Path);
        Assert.Contains("已邀请，等答复", invited.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.Name, invited.Text, StringComparison.Ordinal);
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from platform_message where template = 'matching.invitation'"));
        Assert.NotNull(accepted.Document.QuerySelector($"main a[href='/jobs/{vacancy}/application']"));
        Assert.Contains(Person.Name, after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.Phone, file.Text, StringComparison.Ordinal);
        Assert.Equal("matching.invitation-over", (await person.PostJsonAsync($"/api/v1/me/invitations/{id}/acceptance", new { })).Code);
        Assert.Equal(["1"], await app.Database.LinesAsync($"select rung from people_outcome where subject = '{id}'"));
        using var uninvited = app.Guest();
        await Person.RegisteredAsync(app, uninvited);
        Assert.Equal(("Invitation", "Own"), (await ChannelAsync(person), await ChannelAsync(uninvited)));
        Assert.Single((await person.OpenAsync("/api/v1/me/data")).Json.GetProperty("others").GetProperty("invitations").EnumerateArray());
        Assert.Equal(HttpStatusCode.OK, (await person.PostJsonAsync("/api/v1/me/erasure", new { confirm = true })).Status);
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from matching_invitation"));
        employer.Browser.Dispose();

        async Task<string?> ChannelAsync(Browser applicant)
        {
            var sent = await applicant.PostJsonAsync($"/api/v1/vacancies/{vacancy}/applications", new { });
            return (await applicant.OpenAsync($"/api/v1/me/applications/{sent.Json.GetProperty("id").GetString()}")).Json.GetProperty("channel").GetString();
        }
    }

    [Theory, OnBoth]
    public async Task A_refusal_is_obeyed_for_the_vacancy_or_the_whole_employer(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var (employer, vacancy) = await PostedAsync(app);
        var other = await Alerted.PostedAsync(app, "高压电工", Alerted.Text(3), employer);
        using Browser person = app.Guest(), second = app.Guest();
        Person known = await SeekerAsync(app, person), somebody = await SeekerAsync(app, second);
        var (one, two) = (await InvitedAsync(employer, vacancy, known), await InvitedAsync(employer, vacancy, somebody));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.PostJsonAsync($"/api/v1/me/invitations/{one}/declining", new { })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.PostJsonAsync($"/api/v1/me/invitations/{two}/declining", new { reason = "Hours" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.PostJsonAsync($"/api/v1/me/invitations/{one}/declining", new { reason = "Employer" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await second.PostJsonAsync($"/api/v1/me/invitations/{two}/declining", new { reason = "Hours" })).Status);
        var listed = (await employer.Browser.OpenAsync($"/api/v1/candidates/{vacancy}")).Json;

        Assert.Equal(0, listed.GetProperty("items").GetArrayLength());
        Assert.Equal(["Declined", "Declined"], listed.GetProperty("invited").EnumerateArray().Select(i => i.GetProperty("state").GetString()));
        Assert.Equal("matching.invitation-unwanted", (await InviteAsync(employer, other, known)).Code);
        Assert.Equal(HttpStatusCode.Created, (await InviteAsync(employer, other, somebody)).Status);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Who_hides_or_belongs_to_others_cannot_be_invited_and_an_invitation_ends_after_fourteen_days(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var (employer, vacancy) = await PostedAsync(app);
        var stranger = await PostingEmployer.VerifiedAsync(app);
        using Browser person = app.Guest(), hidden = app.Guest();
        Person known = await SeekerAsync(app, person), unseen = await SeekerAsync(app, hidden, "Hidden");

        Assert.Equal(HttpStatusCode.NotFound, (await InviteAsync(employer, vacancy, unseen)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await InviteAsync(stranger, vacancy, known)).Status);
        var id = await InvitedAsync(employer, vacancy, known);
        app.Clock.Advance(TimeSpan.FromDays(15));
        await person.SignInAsync(known.SignInName);
        Assert.Equal("matching.invitation-over", (await person.PostJsonAsync($"/api/v1/me/invitations/{id}/acceptance", new { })).Code);
        Assert.Contains("已过期", (await person.OpenAsync("/me/invitations")).Text, StringComparison.Ordinal);
        employer.Browser.Dispose();
        stranger.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task One_person_is_invited_once_to_a_vacancy_and_fifty_people_in_a_day_also_from_four_windows_at_once(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var (employer, vacancy) = await PostedAsync(app);
        using var person = app.Guest();
        var known = await SeekerAsync(app, person);

        var answers = await Race.RunAsync(4, _ => InviteAsync(employer, vacancy, known));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => Assert.Equal("matching.invited-already", answer.Code));
        await app.Database.ExecuteAsync("update matching_invited set sent = 49");
        var others = new List<Person>();
        for (var i = 0; i < 4; i++)
        {
            using var other = app.Guest();
            others.Add(await SeekerAsync(app, other));
        }

        var last = await Race.RunAsync(4, number => InviteAsync(employer, vacancy, others[number]));
        Assert.Single(last, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(last.Where(answer => answer.Status != HttpStatusCode.Created), answer => Assert.Equal("matching.invitations-full", answer.Code));
        Assert.Equal(2, await app.Database.CountAsync("select count(*) from matching_invitation"));
        employer.Browser.Dispose();
    }

    /// <summary>Looks first and writes then, and without the unique key: the race above is a race.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_without_the_unique_key_one_person_is_invited_four_times(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        await app.Database.ExecuteAsync("drop index ix_matching_invitation_vacancy_seeker");
        using var gate = new Barrier(4);

        await Race.RunAsync(4, number => app.RunAsync(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var known = await session.ScalarAsync<long>($"select count(*) from matching_invitation where vacancy = 'v' and seeker = 's'", default);
            gate.SignalAndWait();
            return known > 0 ? 0 : await session.ExecuteAsync(
                $"insert into matching_invitation (id, vacancy, seeker, account, employer, title, state, sent, sent_by, until) values ({"i" + number}, 'v', 's', 'a', 'e', 't', 'Waiting', 0, 'x', '2026-01-01') on conflict do nothing", default);
        }));

        Assert.Equal(4, await app.Database.CountAsync("select count(*) from matching_invitation"));
    }

    /// <summary>Without the statement's condition the CHECK holds the promise.</summary>
    [Theory, OnBoth]
    public async Task The_database_refuses_a_fifty_first_invitation_of_a_day(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        await app.Database.ExecuteAsync("insert into matching_invited (employer, day, sent) values ('e', '2026-03-10', 50)");

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => app.Database.ExecuteAsync("update matching_invited set sent = sent + 1"));
    }

    private static async Task<(PostingEmployer Employer, string Vacancy)> PostedAsync(QiaoApp app)
    {
        var employer = await PostingEmployer.VerifiedAsync(app);
        return (employer, await Alerted.PostedAsync(app, "低压电工", Alerted.Text(1), employer));
    }

    private static async Task<Person> SeekerAsync(QiaoApp app, Browser browser, string visibility = "Findable")
    {
        var person = await Person.RegisteredAsync(app, browser);
        await Person.FillAsync(browser, visibility);
        await app.Services.GetRequiredService<SeekerFollower>().CatchUpAsync(default);
        return person;
    }

    private static Task<Page> InviteAsync(PostingEmployer employer, string vacancy, Person person) =>
        employer.Browser.PostJsonAsync($"/api/v1/candidates/{vacancy}/invitations", new { seeker = person.Id });

    private static async Task<string> InvitedAsync(PostingEmployer employer, string vacancy, Person person)
    {
        var answer = await InviteAsync(employer, vacancy, person);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }
}
