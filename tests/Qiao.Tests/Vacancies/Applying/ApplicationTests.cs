using Qiao.People.Outcomes;
using Qiao.Platform.Jobs;
using Qiao.Tests.People;
using Qiao.Vacancies.Applying;

namespace Qiao.Tests.Vacancies.Applying;

/// <summary>From applying to work, as both sides see it.</summary>
public sealed class ApplicationTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task Someone_applies_is_answered_accepts_an_offer_and_starts_and_both_sides_see_each_step(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        var other = await employer.PostedAsync(PostingEmployer.Form("仓库管理员", "负责仓库收发货和盘点，三班倒，会用扫码枪，工作时间每周四十小时。"));
        using var applicant = await Applicant.RegisteredAsync(app);
        await Person.FillAsync(applicant.Browser);
        var besides = await applicant.AppliedAsync(other);

        var form = await applicant.Browser.OpenAsync($"/jobs/{id}/application");
        var sent = await applicant.Browser.SubmitAsync(form, $"/jobs/{id}/application", ("message", "下周一可以到岗"));
        var application = sent.Path.Split('/')[^1];
        var list = await employer.Browser.OpenAsync($"/organisations/{employer.Id}/applications?vacancy={id}");
        var opened = await employer.Browser.OpenAsync($"/organisations/{employer.Id}/applications/{application}");
        await employer.AnswerAsync(application, "shortlisting");
        var invited = await employer.AnswerAsync(application, "interview", new { remark = "周三下午两点，带上证书" });
        await employer.OfferedAsync(application);
        var mine = await applicant.Browser.OpenAsync("/me/applications");
        var accepted = await applicant.StepAsync(application, "acceptance");
        var started = await employer.AnswerAsync(application, "start");
        var end = await applicant.Browser.OpenAsync($"/me/applications/{application}");

        Assert.Contains("想做的工作", form.Text, StringComparison.Ordinal);
        Assert.Contains(Person.Name, list.Text, StringComparison.Ordinal);
        Assert.Contains(Person.Phone, opened.Text, StringComparison.Ordinal);
        Assert.Contains("下周一可以到岗", opened.Text, StringComparison.Ordinal);
        Assert.All(new[] { invited, accepted, started }, answer => Assert.True(answer.Status == HttpStatusCode.OK, answer.Text));
        Assert.Contains("请您答复录用通知", mine.Text, StringComparison.Ordinal);
        Assert.Contains("周三下午两点，带上证书", end.Text, StringComparison.Ordinal);
        Assert.Equal(["Hired", "Obsolete"], await app.Database.LinesAsync($"select state from vacancies_application where id in ('{application}', '{besides}') order by state"));
        Assert.Equal(["2", "3", "5", "6", "7"], await app.Database.LinesAsync($"select rung from people_outcome where subject = '{application}' order by number"));
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from people_grant where subject = '{besides}'"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task One_person_applies_once_for_a_vacancy_also_from_four_windows_at_once(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var applicant = await Applicant.RegisteredAsync(app);
        await applicant.Browser.OpenAsync("/account");

        var answers = await Race.RunAsync(4, _ => applicant.Browser.PostJsonAsync($"/api/v1/vacancies/{id}/applications", new { message = "你好" }));
        var page = await applicant.Browser.OpenAsync($"/jobs/{id}/application");

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => Assert.Equal("vacancies.applied-already", answer.Code));
        Assert.Contains("您已经应聘过这个岗位", page.Text, StringComparison.Ordinal);
        employer.Browser.Dispose();
    }

    /// <summary>Looks first and writes then, and without the unique key: the race above is a race.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_without_the_unique_key_one_person_applies_four_times(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        await app.Database.ExecuteAsync("drop index ix_vacancies_application_vacancy_seeker");
        using var gate = new Barrier(4);

        await Race.RunAsync(4, number => app.RunAsync(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var known = await session.ScalarAsync<long>($"select count(*) from vacancies_application where vacancy = {id} and seeker = 'one'", default);
            gate.SignalAndWait();
            return known > 0 ? 0 : await session.ExecuteAsync(
                $"insert into vacancies_application (id, vacancy, seeker, employer, state, sent, changed, revision) values ({"a" + number}, {id}, 'one', {employer.Id}, 'New', 0, 0, 1)", default);
        }));

        Assert.Equal(4, await app.Database.CountAsync("select count(*) from vacancies_application"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Who_withdraws_or_is_refused_is_no_longer_read_and_each_side_says_why(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using Applicant first = await Applicant.RegisteredAsync(app, "周撤回"), second = await Applicant.RegisteredAsync(app, "吴婉拒");
        var (one, two) = (await first.AppliedAsync(id), await second.AppliedAsync(id));

        var unsaid = await first.Browser.SubmitAsync(await first.Browser.OpenAsync($"/me/applications/{one}"), $"/me/applications/{one}/withdrawal", ("reason", ""));
        var withdrawn = await first.StepAsync(one, "withdrawal", new { reason = "distance" });
        var reasonless = await employer.AnswerAsync(two, "refusal");
        var list = await employer.Browser.OpenAsync($"/organisations/{employer.Id}/applications");
        var revision = (await employer.Browser.SendAsync(HttpMethod.Get, $"/api/v1/organisations/{employer.Id}/applications/{two}")).Json.GetProperty("revision").GetInt64();
        var bulk = await employer.Browser.PostJsonAsync($"/organisations/{employer.Id}/applications/answers", new { chosen = new[] { $"{two}:{revision}", $"{one}:1" }, step = "refusal", reason = "other-chosen", state = "New", vacancy = id }, ("Accept", "text/html"));
        var told = await second.Browser.OpenAsync($"/me/applications/{two}");
        var after = await employer.Browser.OpenAsync($"/organisations/{employer.Id}/applications/{one}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Status);
        Assert.Equal(HttpStatusCode.OK, withdrawn.Status);
        Assert.Equal("vacancies.reason-needed", reasonless.Json.GetProperty("fields").GetProperty("reason").GetProperty("code").GetString());
        Assert.DoesNotContain("周撤回", list.Text, StringComparison.Ordinal);
        Assert.Contains("吴婉拒", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, bulk.Status);
        Assert.Contains("state=New&vacancy=" + id, bulk.Response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("已选择其他应聘者", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.Phone, after.Text, StringComparison.Ordinal);
        Assert.Equal(["Refused other-chosen", "Withdrawn distance"], await app.Database.LinesAsync($"select state || ' ' || reason from vacancies_application where vacancy = '{id}' order by state"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task A_vacancy_whose_last_day_has_passed_takes_no_applications(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var applicant = await Applicant.RegisteredAsync(app);
        await app.Database.ExecuteAsync($"update vacancies_vacancy set valid_through = '2020-01-01' where id = '{id}'");

        var refused = await applicant.Browser.PostJsonAsync($"/api/v1/vacancies/{id}/applications", new { });

        Assert.Equal("vacancies.application-closed", refused.Code);
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from vacancies_application where vacancy = '{id}'"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task An_application_is_its_own_peoples_business(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        PostingEmployer employer = await PostingEmployer.VerifiedAsync(app), stranger = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using Applicant applicant = await Applicant.RegisteredAsync(app), somebody = await Applicant.RegisteredAsync(app);
        using var noFile = await app.SignedInAsync(Role.Seeker);
        var application = await applicant.AppliedAsync(id);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync($"/organisations/{stranger.Id}/applications/{application}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.OpenAsync($"/organisations/{employer.Id}/applications")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.AnswerAsync(application, "offer")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.Browser.OpenAsync($"/me/applications/{application}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.StepAsync(application, "withdrawal", new { reason = "mistake" })).Status);
        Assert.Equal("vacancies.application-file", (await noFile.PostJsonAsync($"/api/v1/vacancies/{id}/applications", new { })).Code);
        employer.Browser.Dispose();
        stranger.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task When_a_vacancy_is_filled_nobody_is_left_without_an_answer_and_employers_who_wait_are_reminded(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var (filled, open) = (await employer.PostedAsync(), await employer.PostedAsync(PostingEmployer.Form("仓库管理员", "负责仓库收发货和盘点，三班倒，会用扫码枪，工作时间每周四十小时。")));
        using var applicant = await Applicant.RegisteredAsync(app);
        var (answered, waiting) = (await applicant.AppliedAsync(filled), await applicant.AppliedAsync(open));
        await employer.StepAsync(filled, "fill", new { reason = "here" });
        app.Clock.Advance(TimeSpan.FromDays(4));

        await Race.RunAsync(2, _ => RunAsync<TendApplications>(app));

        Assert.Equal(new[] { $"{answered} Refused filled", $"{waiting} New " }.Order(StringComparer.Ordinal), (await app.Database.LinesAsync("select id || ' ' || state || ' ' || coalesce(reason, '') from vacancies_application")).Order(StringComparer.Ordinal));
        Assert.Equal(1, await app.Database.CountAsync("select count(*) from platform_message where template = 'vacancies.applications-wait'"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from platform_message where template = 'vacancies.application' and subject like '{answered}%'"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task An_erased_person_leaves_results_without_a_person_and_no_word(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var applicant = await Applicant.RegisteredAsync(app);
        var application = await applicant.AppliedAsync(id, "我住在空港，骑车十分钟");
        await employer.OfferedAsync(application);
        await applicant.StepAsync(application, "acceptance");
        var copy = await applicant.Browser.SendAsync(HttpMethod.Get, "/api/v1/me/data");

        var erased = await applicant.Browser.PostJsonAsync("/api/v1/me/erasure", new { confirm = true });

        Assert.Contains("骑车十分钟", copy.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, erased.Status);
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from vacancies_application"));
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from vacancies_application_step"));
        Assert.Equal(0, await app.Database.CountAsync("select accepted from vacancies_places"));
        Assert.Equal(3, await app.Database.CountAsync($"select count(*) from people_outcome where subject = '{application}' and seeker is null"));
        employer.Browser.Dispose();
    }

    internal static Task<int> RunAsync<TJob>(QiaoApp app)
        where TJob : IJob => app.RunAsync(async services =>
        {
            await services.GetServices<IJob>().OfType<TJob>().Single().RunAsync(default);
            return 0;
        });
}
