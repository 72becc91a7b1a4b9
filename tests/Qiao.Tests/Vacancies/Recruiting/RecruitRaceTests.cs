using System.Data.Common;
using System.Text;
using System.Text.Json;
using Qiao.Tests.Vacancies.Applying;

namespace Qiao.Tests.Vacancies.Recruiting;

/// <summary>What must not happen, whoever is quicker: conditions that change under an application, a post too many, a refusal by one person, a list frozen twice.</summary>
public sealed class RecruitRaceTests
{
    [Theory, OnBoth]
    public async Task Of_a_change_of_conditions_and_the_first_application_at_once_one_wins_every_time(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app, posts: 6, mostPosts: 6);
        using var applicant = await Applicant.RegisteredAsync(app);

        foreach (var post in recruitment.Posts)
        {
            var answers = await Race.RunAsync(2, i => i == 0 ? recruitment.ApplyAsync(applicant, post) : ChangeAsync(recruitment, post));

            var (applied, changed) = (answers[0].Status == HttpStatusCode.Created, answers[1].Status == HttpStatusCode.OK);
            Assert.True(applied != changed, $"{answers[0].Status} {answers[1].Status}");
            // Changed conditions wait for the bureau: whoever comes later than that does not find the post.
            Assert.Contains(answers[applied ? 1 : 0].Code, (string[])(applied ? ["vacancies.recruit-conditions-frozen"] : ["vacancies.recruit-conditions-moved", "missing"]));
        }

        Assert.Equal(0, await app.Database.CountAsync("select count(*) from vacancies_recruit r join vacancies_campaign_post p on p.id = r.post where p.version <> r.version"));
    }

    /// <summary>Both look first and write then, as the guarded statements do not.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_without_the_guards_an_application_stands_under_changed_conditions(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app);
        using var gate = new Barrier(2);

        await Race.RunAsync(2, number => app.RunAsync(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var (sent, version) = (await session.ScalarAsync<long>($"select sent from vacancies_campaign_post where id = {recruitment.Post}", default), await session.ScalarAsync<long>($"select version from vacancies_campaign_post where id = {recruitment.Post}", default));
            gate.SignalAndWait();
            return number == 0
                ? version == 1 ? await InsertAsync(session, recruitment.Post, "one", "one") : 0
                : sent == 0 ? await session.ExecuteAsync($"update vacancies_campaign_post set version = version + 1 where id = {recruitment.Post}", default) : 0;
        }));

        Assert.Equal(1, await app.Database.CountAsync("select count(*) from vacancies_recruit r join vacancies_campaign_post p on p.id = r.post where p.version <> r.version"));
    }

    [Theory, OnBoth]
    public async Task Someone_who_applies_for_four_posts_at_once_gets_as_many_as_the_recruitment_allows(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app, posts: 4, mostPosts: 2);
        using var applicant = await Applicant.RegisteredAsync(app);
        await applicant.Browser.OpenAsync("/account");

        var answers = await Race.RunAsync(4, i => recruitment.ApplyAsync(applicant, recruitment.Posts[i]));

        Assert.Equal(2, answers.Count(answer => answer.Status == HttpStatusCode.Created));
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => Assert.Equal("vacancies.recruit-too-many-posts", answer.Code));
        Assert.Equal(2, await app.Database.CountAsync("select sum(sent) from vacancies_campaign_post"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_without_the_guard_someone_gets_all_four(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app, posts: 4, mostPosts: 2);
        using var gate = new Barrier(4);

        await Race.RunAsync(4, number => app.RunAsync(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var taken = await session.ScalarAsync<long>($"select count(*) from vacancies_recruit where seeker = 'one'", default);
            gate.SignalAndWait();
            return taken < 2 ? await InsertAsync(session, recruitment.Posts[number], "one", "r" + number) : 0;
        }));

        Assert.Equal(4, await app.Database.CountAsync("select count(*) from vacancies_recruit"));
    }

    [Theory, OnBoth]
    public async Task One_person_applies_once_for_a_post_also_from_four_windows_at_once(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app, mostPosts: 3);
        using var applicant = await Applicant.RegisteredAsync(app);
        await applicant.Browser.OpenAsync("/account");

        var answers = await Race.RunAsync(4, _ => recruitment.ApplyAsync(applicant));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => Assert.Equal("vacancies.recruit-already", answer.Code));
        Assert.Equal(["1 1"], await app.Database.LinesAsync("select p.sent || ' ' || t.taken from vacancies_campaign_post p, vacancies_recruit_tally t"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_without_the_unique_key_one_person_applies_four_times(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app);
        await app.Database.ExecuteAsync("drop index ix_vacancies_recruit_post_seeker");
        using var gate = new Barrier(4);

        await Race.RunAsync(4, number => app.RunAsync(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var known = await session.ScalarAsync<long>($"select count(*) from vacancies_recruit where post = {recruitment.Post} and seeker = 'one'", default);
            gate.SignalAndWait();
            return known > 0 ? 0 : await InsertAsync(session, recruitment.Post, "one", "r" + number);
        }));

        Assert.Equal(4, await app.Database.CountAsync("select count(*) from vacancies_recruit"));
    }

    /// <summary>The program looks too; what the database promises is shown by going past the program.</summary>
    [Theory, OnBoth]
    public async Task The_database_refuses_a_refusal_by_one_person_and_a_ruling_by_one_of_the_two(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app);
        await app.RunAsync(services => InsertAsync(services.GetRequiredService<Session>(), recruitment.Post, "one", "one"));
        await app.Database.ExecuteAsync("update vacancies_recruit set checker = 'a'");

        await Assert.ThrowsAnyAsync<DbException>(() => app.Database.ExecuteAsync("update vacancies_recruit set second = 'a'"));
        Assert.Equal(1, await app.Database.ExecuteAsync("update vacancies_recruit set second = 'b'"));
        await Assert.ThrowsAnyAsync<DbException>(() => app.Database.ExecuteAsync("update vacancies_recruit set ruled_by = 'a'"));
        await Assert.ThrowsAnyAsync<DbException>(() => app.Database.ExecuteAsync("update vacancies_recruit set ruled_by = 'b'"));
        Assert.Equal(1, await app.Database.ExecuteAsync("update vacancies_recruit set ruled_by = 'c'"));
    }

    [Theory, OnBoth]
    public async Task Of_four_who_freeze_a_list_at_once_and_one_who_corrects_a_score_the_list_is_frozen_once_and_is_what_the_scores_say(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app);
        using Applicant first = await Applicant.RegisteredAsync(app), second = await Applicant.RegisteredAsync(app);
        var (one, two) = (await recruitment.AppliedAsync(first), await recruitment.AppliedAsync(second));
        await recruitment.ScoredAsync(one, 90);
        await recruitment.ScoredAsync(two, 80);
        await recruitment.LaterAsync(11);

        var answers = await Race.RunAsync(5, i => i == 4 ? recruitment.StepAsync(two, "score", new { score = 95 }) : recruitment.DeskAsync("notice"));
        var again = await recruitment.DeskAsync("notice");

        // Whoever corrects may make a list that was being frozen give up; then it is frozen now.
        var frozen = answers.Take(4).Append(again).ToList();
        Assert.Single(frozen, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(frozen, answer => Assert.True(answer.Status == HttpStatusCode.OK || answer.Code is "vacancies.recruit-list-frozen" or "vacancies.recruit-not-now", answer.Text));
        var best = answers[4].Status == HttpStatusCode.OK ? two : one;
        Assert.Equal([best], await app.Database.LinesAsync("select id from vacancies_recruit where state = 'Noticed' and rank = 1"));
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from vacancies_notice"));
    }

    private static Task<int> InsertAsync(Session session, string post, string seeker, string id) => session.ExecuteAsync(
        $"insert into vacancies_recruit (id, post, seeker, version, degree, verified, state, returns, sent, changed, revision) values ({id}, {post}, {seeker}, 1, 'Doctor', 0, 'Submitted', 0, 0, 0, 1)", default);

    private static async Task<Page> ChangeAsync(Recruitment recruitment, string post)
    {
        var form = Recruitment.PostForm("X" + post[^6..]);
        form["version"] = 1;
        using var content = new StringContent(JsonSerializer.Serialize(form), Encoding.UTF8, "application/json");
        return await recruitment.Unit.Browser.SendAsync(HttpMethod.Put, $"/api/v1/organisations/{recruitment.Unit.Id}/recruitments/{post}", content);
    }
}
