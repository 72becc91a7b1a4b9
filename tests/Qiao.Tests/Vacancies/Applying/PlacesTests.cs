using System.Data.Common;
using System.Text.RegularExpressions;
using Qiao.People.Outcomes;

namespace Qiao.Tests.Vacancies.Applying;

/// <summary>What must not happen: more acceptances than places, a step down without a reason, a question asked or answered twice.</summary>
public sealed partial class PlacesTests
{
    [Theory, OnBoth]
    public async Task Of_four_who_accept_the_last_place_at_once_one_gets_it_and_a_recorded_decision_makes_room_for_one_more(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var (employer, id, applicants) = await OfferedAsync(app, 4);

        var answers = await Race.RunAsync(4, i => applicants[i].Who.StepAsync(applicants[i].Application, "acceptance"));
        var more = await employer.Browser.PostJsonAsync($"/api/v1/organisations/{employer.Id}/vacancies/{id}/places", new { more = 1, why = "新增一条产线" });
        var left = Array.FindIndex(answers, answer => answer.Status != HttpStatusCode.OK);
        var after = await applicants[left].Who.StepAsync(applicants[left].Application, "acceptance");

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal((HttpStatusCode.Conflict, "vacancies.places-full"), (answer.Status, answer.Code)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (more.Status, after.Status));
        Assert.Equal(["2|1"], await app.Database.LinesAsync("select accepted || '|' || added from vacancies_places"));
        Assert.Equal(2, await app.Database.CountAsync("select count(*) from vacancies_application where state = 'Accepted'"));
        foreach (var (who, _) in applicants)
        {
            who.Dispose();
        }

        employer.Browser.Dispose();
    }

    /// <summary>Looks first and writes then, as the guarded statement does not.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_without_the_guard_all_four_get_the_one_place(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var (employer, id, applicants) = await OfferedAsync(app, 1);
        await app.Database.ExecuteAsync($"insert into vacancies_places (vacancy, accepted, added) values ('{id}', 0, 0)");
        using var gate = new Barrier(4);

        var taken = await Race.RunAsync(4, _ => app.RunAsync(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var accepted = await session.ScalarAsync<long>($"select accepted from vacancies_places where vacancy = {id}", default);
            gate.SignalAndWait();
            return accepted < 1 ? await session.ExecuteAsync($"update vacancies_places set accepted = accepted + 1 where vacancy = {id}", default) : 0;
        }));

        Assert.Equal(4, taken.Sum());
        applicants[0].Who.Dispose();
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task The_database_refuses_a_step_down_the_ladder_that_gives_no_reason(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var insert = "insert into people_outcome (module, subject, number, rung, rung_before, day, evidence, reason, actor, at) values ('m', 's', 1, 3, 5, '2026-03-10', 'e', {0}, 'a', 0)";

        await Assert.ThrowsAnyAsync<DbException>(() => app.Database.ExecuteAsync(insert.Replace("{0}", "null", StringComparison.Ordinal)));
        await app.Database.ExecuteAsync(insert.Replace("{0}", "'left'", StringComparison.Ordinal));

        Assert.Equal(1, await app.Database.CountAsync("select count(*) from people_outcome"));
    }

    [Theory, OnBoth]
    public async Task Who_started_is_asked_after_thirty_days_once_by_two_processes_and_the_link_answers_once(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var (employer, _, applicants) = await OfferedAsync(app, 1);
        var (who, application) = applicants[0];
        await who.StepAsync(application, "acceptance");
        await employer.AnswerAsync(application, "start");
        app.Clock.Advance(TimeSpan.FromDays(29));
        await ApplicationTests.RunAsync<AskFollowUps>(app);
        var early = await app.Database.CountAsync("select count(*) from people_follow_up");
        app.Clock.Advance(TimeSpan.FromDays(1));

        await Race.RunAsync(2, _ => ApplicationTests.RunAsync<AskFollowUps>(app));
        var body = Assert.Single(await app.Database.LinesAsync("select body from platform_message where template = 'people.follow-up'"));
        var path = Link().Match(body).Value;
        using var guest = app.Guest();
        var page = await guest.OpenAsync(path);
        await guest.OpenAsync("/sign-in");
        var answers = await Race.RunAsync(4, _ => guest.SubmitAsync(page, path, ("answer", "StillThere")));
        var again = await guest.OpenAsync(path);

        Assert.Equal(0, early);
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from people_follow_up"));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Contains("祝您工作顺利", again.Text, StringComparison.Ordinal);
        Assert.Equal("9", (await app.Database.LinesAsync($"select rung from people_outcome where subject = '{application}' order by number")).Last());
        who.Dispose();
        employer.Browser.Dispose();
    }

    private static async Task<(PostingEmployer Employer, string Vacancy, (Applicant Who, string Application)[] Applicants)> OfferedAsync(QiaoApp app, int count)
    {
        var employer = await PostingEmployer.VerifiedAsync(app);
        var form = PostingEmployer.Form();
        form["headcount"] = 1;
        var id = await employer.PostedAsync(form);
        var applicants = new (Applicant, string)[count];
        for (var i = 0; i < count; i++)
        {
            var who = await Applicant.RegisteredAsync(app);
            applicants[i] = (who, await who.AppliedAsync(id));
            await employer.OfferedAsync(applicants[i].Item2);
        }

        return (employer, id, applicants);
    }

    [GeneratedRegex("/follow-up/[0-9a-z]{26}")]
    private static partial Regex Link();
}
