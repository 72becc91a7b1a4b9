using Qiao.Platform.Jobs;
using Qiao.Vacancies;
using Qiao.Vacancies.Life;

namespace Qiao.Tests.Vacancies.Posting;

public sealed class LifeTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task A_vacancy_is_paused_resumed_and_filled_and_then_its_page_says_so_with_410(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var guest = app.Guest();

        var paused = await employer.StepAsync(id, "suspension", new { reason = "on-hold" });
        var whilePaused = await guest.OpenAsync($"/jobs/{id}");
        var resumed = await employer.StepAsync(id, "resumption");
        var wrong = await employer.StepAsync(id, "renewal");
        var filled = await employer.StepAsync(id, "fill", new { reason = "here", remark = "两位都来自平台" });
        var gone = await guest.OpenAsync($"/en/jobs/{id}");
        var api = await guest.SendAsync(HttpMethod.Get, $"/api/v1/vacancies/{id}");

        Assert.All(new[] { paused, resumed, filled }, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(HttpStatusCode.Gone, whilePaused.Status);
        Assert.Equal((HttpStatusCode.Conflict, "vacancies.step-not-now"), (wrong.Status, wrong.Code));
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("All places are filled", gone.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Gone, "vacancies.gone"), (api.Status, api.Code));
        var life = (await employer.Browser.SendAsync(HttpMethod.Get, $"/api/v1/vacancies/{id}/life")).Json;
        Assert.Equal(["fill", "resumption", "suspension", "publication"], life.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("step").GetString()));
        Assert.Empty(life.GetProperty("next").EnumerateArray());
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task What_a_clerk_suspends_only_a_clerk_shows_again_and_a_clerk_of_elsewhere_does_neither(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using Browser clerk = await app.SignedInAsync(Role.Clerk), elsewhere = await app.SignedInAsync(Role.Clerk, "510000");

        var far = await elsewhere.PostJsonAsync($"/api/v1/vacancies/{id}/inspection", new { reason = "under-inspection" });
        var held = await clerk.PostJsonAsync($"/api/v1/vacancies/{id}/inspection", new { reason = "under-inspection" });
        var own = await employer.StepAsync(id, "resumption");
        var cleared = await clerk.PostJsonAsync($"/api/v1/vacancies/{id}/clearance", new { });

        Assert.Equal(HttpStatusCode.NotFound, far.Status);
        Assert.Equal(HttpStatusCode.OK, held.Status);
        Assert.Equal((HttpStatusCode.Conflict, "vacancies.under-inspection"), (own.Status, own.Code));
        Assert.Equal(HttpStatusCode.OK, cleared.Status);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task A_form_opened_before_a_change_is_refused_and_what_was_typed_stays(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var browser = employer.Browser;
        var id = await employer.PostedAsync();
        var stale = await browser.OpenAsync($"/jobs/{id}/edit");
        await employer.StepAsync(id, "confirmation");

        var refused = await browser.SubmitAsync(stale, $"/jobs/{id}/edit", ("title", "高压电工"), ("publish", "true"));
        var saved = await browser.SubmitAsync(refused, $"/jobs/{id}/edit", ("publish", "true"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("高压电工", refused.Document.QuerySelector("#title")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(["高压电工|Published"], await app.Database.LinesAsync($"select title || '|' || state from vacancies_vacancy where id = '{id}'"));
    }

    [Theory, OnBoth]
    public async Task An_edit_that_discriminates_leaves_the_published_text_alone(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var browser = employer.Browser;
        var id = await employer.PostedAsync();
        var form = PostingEmployer.Form(description: "限男性，负责配电设备巡检和维护，每周五天。");
        form["revision"] = 1;

        var refused = await browser.SendAsync(HttpMethod.Put, $"/api/v1/vacancies/{id}", System.Net.Http.Json.JsonContent.Create(form));

        Assert.Equal((HttpStatusCode.Conflict, "vacancies.screened"), (refused.Status, refused.Code));
        Assert.Equal(["Published|1"], await app.Database.LinesAsync($"select state || '|' || revision from vacancies_vacancy where id = '{id}'"));
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from vacancies_vacancy where id = '{id}' and description like '%限男性%'"));
    }

    [Theory, OnBoth]
    public async Task It_ends_at_midnight_in_china_and_its_employer_was_asked_five_days_and_one_day_before(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var today = Days.Today(app.Clock);
        var form = PostingEmployer.Form();
        form["validThrough"] = today.AddDays(5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var id = await employer.PostedAsync(form);

        await RunAsync<RemindEmployers>(app);
        await RunAsync<RemindEmployers>(app);
        app.Clock.Now = Days.Start(today.AddDays(6)) - TimeSpan.FromMilliseconds(1);
        await RunAsync<ExpireVacancies>(app);
        var before = await StateAsync(app, id);
        await RunAsync<RemindEmployers>(app);
        app.Clock.Now = Days.Start(today.AddDays(6));
        await RunAsync<ExpireVacancies>(app);
        await RunAsync<ExpireVacancies>(app);

        Assert.Equal("Published", before);
        Assert.Equal("Expired", await StateAsync(app, id));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from platform_message where template = 'vacancies.ends-soon' and subject = '{id}'"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from journal where subject = '{id}' and kind = 'vacancy.expired'"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task A_removed_imported_vacancy_stays_removed_when_its_source_is_imported_again(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var source = new MadeUpSource();
        await source.Holds(new MadeUpRow("1")).TakeAsync(app.Database);
        var id = (await app.Database.LinesAsync("select id from vacancies_vacancy")).Single();
        using var clerk = await app.SignedInAsync(Role.Clerk, "000000");

        var removed = await clerk.PostJsonAsync($"/api/v1/vacancies/{id}/removal", new { reason = "false" });
        await source.Holds(new MadeUpRow("1") { Headcount = "5" }).TakeAsync(app.Database);

        Assert.Equal(HttpStatusCode.OK, removed.Status);
        Assert.Equal("Removed", await StateAsync(app, id));
    }

    [Theory, OnBoth]
    public async Task Of_four_steps_taken_at_the_same_moment_one_is_taken(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var id = await node.PublishedAsync();

        var outcomes = await Race.RunAsync(4, number => node.RunAsync(services =>
            services.GetRequiredService<TakeStep>().RunAsync(id, number % 2 == 0 ? LifeSteps.Fill : LifeSteps.Withdrawal, new(number % 2 == 0 ? "here" : "other", null, null), default)));

        Assert.Single(outcomes, outcome => outcome is Outcome<VacancyState>.Done);
        Assert.Equal(2, await node.Database.CountAsync($"select count(*) from vacancies_step where vacancy = '{id}'"));
    }

    [Theory, OnBoth]
    public async Task Two_processes_at_midnight_end_each_vacancy_once(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        for (var i = 0; i < 30; i++)
        {
            await node.PublishedAsync();
        }

        node.Clock.Advance(TimeSpan.FromDays(31));
        await Race.RunAsync(2, _ => node.RunAsync(async services =>
        {
            await services.GetServices<IJob>().OfType<ExpireVacancies>().Single().RunAsync(default);
            return 0;
        }));

        Assert.Equal(30, await node.Database.CountAsync("select count(*) from vacancies_vacancy where state = 'Expired'"));
        Assert.Equal(30, await node.Database.CountAsync("select count(*) from vacancies_step where step = 'expiry'"));
        Assert.Equal(30, await node.Database.CountAsync("select count(*) from journal where kind = 'vacancy.expired'"));
    }

    /// <summary>Both processes have read the same vacancies as due before either writes; only the guarded statement keeps the second from ending them again.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_without_the_guard_both_processes_end_each_vacancy(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var ids = new List<VacancyId>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await node.PublishedAsync());
        }

        using var gate = new Barrier(2);
        var ended = await Race.RunAsync(2, _ => node.RunAsync(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var due = await session.ScalarAsync<long>($"select count(*) from vacancies_vacancy where state = 'Published'", default);
            gate.SignalAndWait();
            var done = 0;
            foreach (var id in due == ids.Count ? ids : [])
            {
                done += await session.ExecuteAsync($"update vacancies_vacancy set state = 'Expired', revision = revision + 1 where id = {id}", default);
            }

            return done;
        }));

        Assert.Equal(2 * ids.Count, ended.Sum());
    }

    /// <summary>Looks first and writes then, as the guarded statement does not: the race of this class is a race.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_without_the_guard_several_steps_are_taken_every_time(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);
            var id = await node.PublishedAsync();
            using var gate = new Barrier(4);

            var taken = await Race.RunAsync(4, _ => node.RunAsync(async services =>
            {
                var session = services.GetRequiredService<Session>();
                var state = await session.ScalarAsync<string>($"select state from vacancies_vacancy where id = {id}", default);
                gate.SignalAndWait();
                return state == "Published" ? await session.ExecuteAsync($"update vacancies_vacancy set state = 'Filled', revision = revision + 1 where id = {id}", default) : 0;
            }));

            Assert.True(taken.Sum() > 1, $"{taken.Sum()} steps in run {run}.");
        }
    }

    private static async Task RunAsync<TJob>(QiaoApp app)
        where TJob : IJob => await app.RunAsync(async services =>
        {
            await services.GetServices<IJob>().OfType<TJob>().Single().RunAsync(default);
            return 0;
        });

    private static async Task<string> StateAsync(QiaoApp app, string id) => (await app.Database.LinesAsync($"select state from vacancies_vacancy where id = '{id}'")).Single();
}
