using System.Text;
using Qiao.Platform.Jobs;
using Qiao.Tests.Vacancies.Applying;

namespace Qiao.Tests.People;

/// <summary>What proves that someone started work: sent by the person, seen by a clerk of their area, recorded once, taken back with a reason.</summary>
public sealed class StartTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly byte[] Contract = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];

    [Theory, OnBoth]
    public async Task A_person_sends_the_contract_a_clerk_of_the_area_sees_it_and_records_the_proof_and_the_person_is_told(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var start = await Start.MadeAsync(app, "蒋上岗");
        using Browser clerk = await app.SignedInAsync(Role.Clerk, "500112"), elsewhere = await app.SignedInAsync(Role.Clerk, "510000");
        var own = $"/me/applications/{start.Application}";

        var text = await start.Who.SendAsync(HttpMethod.Post, own + "/contract", (await start.Who.OpenAsync(own)).Fill(own + "/contract").WithFile("contract", "合同.txt", Encoding.UTF8.GetBytes("我的合同")), ("Accept", "text/html"));
        var none = await start.Who.SubmitAsync(text, own + "/contract");
        // Whoever presses the button again and again sends one contract: each looks that there is one.
        await Race.RunAsync(8, async _ => await start.SendContractAsync());
        var sent = await start.Who.OpenAsync(own);
        var list = await clerk.OpenAsync("/desk/starts");
        var page = await clerk.OpenAsync(start.Address);
        var opened = await clerk.OpenAsync(start.Address + "/document");
        var seen = await start.Who.OpenAsync("/me/seen");
        var empty = await clerk.SubmitAsync(page, start.Address + "/verification");
        var early = await clerk.SubmitAsync(page, start.Address + "/verification", ("evidence", "Contract"), ("began", "2026-03-09"));
        var late = await clerk.SubmitAsync(page, start.Address + "/verification", ("evidence", "Contract"), ("began", "2026-03-11"));
        var done = await clerk.SubmitAsync(page, start.Address + "/verification", ("evidence", "Contract"), ("began", "2026-03-10"), ("remark", "原件与照片一致"));
        var again = await clerk.SubmitAsync(page, start.Address + "/verification", ("evidence", "SocialInsurance"), ("began", "2026-03-10"));
        var mine = await start.Who.OpenAsync(own);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, text.Status);
        Assert.Contains("不接受这种文件", text.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        Assert.Contains("等待核实", sent.Text, StringComparison.Ordinal);
        Assert.Contains("蒋上岗", list.Text, StringComparison.Ordinal);
        Assert.Contains("本人已交", list.Text, StringComparison.Ordinal);
        Assert.Contains("低压电工", page.Text, StringComparison.Ordinal);
        Assert.Equal(Contract, opened.Bytes);
        Assert.Equal("image/png", opened.ContentType);
        Assert.Contains("打开了您交的合同", seen.Text, StringComparison.Ordinal);
        Assert.All(new[] { empty, early, late }, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        Assert.Contains("不能早于应聘日期", early.Text, StringComparison.Ordinal);
        Assert.Contains("已登记核实", done.Text, StringComparison.Ordinal);
        Assert.Contains("原件与照片一致", done.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("依据劳动合同", mine.Text, StringComparison.Ordinal);
        Assert.Equal(["7 employer", "8 contract"], await app.Database.LinesAsync($"select rung || ' ' || evidence from people_outcome where subject = '{start.Application}' and rung >= 7 order by number"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from platform_message where template = 'people.start-verified' and subject = 'vacancies:{start.Application}'"));
        Assert.DoesNotContain("蒋上岗", (await clerk.OpenAsync("/desk/starts")).Text, StringComparison.Ordinal);
        Assert.Contains("蒋上岗", (await clerk.OpenAsync("/desk/starts?state=Verified")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("蒋上岗", (await elsewhere.OpenAsync("/desk/starts?state=Verified")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync(start.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.OpenAsync(start.Address + "/document")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.PostJsonAsync("/api/v1" + start.Address + "/verification", new { evidence = "Contract", began = "2026-03-10" })).Status);
    }

    [Theory, OnBoth]
    public async Task A_proof_is_taken_back_with_a_reason_and_can_be_recorded_again(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var start = await Start.MadeAsync(app);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        var (api, proof) = ("/api/v1" + start.Address, new { evidence = "SocialInsurance", began = "2026-03-10" });

        var never = await clerk.PostJsonAsync(api + "/verification/withdrawal", new { reason = "Mistake" });
        var first = await clerk.PostJsonAsync(api + "/verification", proof);
        var verified = await clerk.OpenAsync(start.Address);
        var reasonless = await clerk.SubmitAsync(verified, start.Address + "/verification/withdrawal");
        var back = await clerk.SubmitAsync(verified, start.Address + "/verification/withdrawal", ("reason", "WrongPerson"));
        var twice = await clerk.PostJsonAsync(api + "/verification/withdrawal", new { reason = "Mistake" });
        var second = await clerk.PostJsonAsync(api + "/verification", proof);

        Assert.Equal("people.start-not-verified", never.Code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reasonless.Status);
        Assert.Contains("核实已撤回", back.Text, StringComparison.Ordinal);
        Assert.Contains("记错了人", back.Text, StringComparison.Ordinal);
        Assert.Equal("people.start-not-verified", twice.Code);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.Status, second.Status));
        Assert.Equal(["7", "8", "7 wrong-person", "8"], await app.Database.LinesAsync($"select rtrim(rung || ' ' || coalesce(reason, '')) from people_outcome where subject = '{start.Application}' and rung >= 7 order by number"));
        Assert.Equal("SocialInsurance", (await clerk.OpenAsync(api)).Json.GetProperty("evidence").GetString());
    }

    [Theory, OnBoth]
    public async Task A_proof_that_comes_after_thirty_days_of_work_counts_and_leaves_the_highest_rung_as_it_was(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var start = await Start.MadeAsync(app, "沈晚证");
        using var clerk = await app.SignedInAsync(Role.Clerk);
        await app.Database.ExecuteAsync($"""
            insert into people_outcome (module, subject, number, seeker, employer, rung, rung_before, day, evidence, actor, at)
            select module, subject, number + 1, seeker, employer, 9, 7, '2026-04-09', 'answer', 'guest', at from people_outcome where subject = '{start.Application}' and rung = 7
            """);

        var waiting = await clerk.OpenAsync("/desk/starts");
        var done = await clerk.PostJsonAsync("/api/v1" + start.Address + "/verification", new { evidence = "Contract", began = "2026-03-10" });
        var again = await clerk.PostJsonAsync("/api/v1" + start.Address + "/verification", new { evidence = "Contract", began = "2026-03-10" });

        Assert.Contains("沈晚证", waiting.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, done.Status);
        Assert.Equal("people.start-verified", again.Code);
        Assert.Equal("9", (await app.Database.LinesAsync($"select highest from people_outcome_report where subject = '{start.Application}'")).Single());
        Assert.DoesNotContain("沈晚证", (await clerk.OpenAsync("/desk/starts")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Of_four_who_record_a_proof_at_once_one_does_and_the_person_is_told_once(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var start = await Start.MadeAsync(app);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        await clerk.OpenAsync(start.Address);

        var answers = await Race.RunAsync(4, _ => clerk.PostJsonAsync("/api/v1" + start.Address + "/verification", new { evidence = "Contract", began = "2026-03-10" }));
        var back = await Race.RunAsync(4, _ => clerk.PostJsonAsync("/api/v1" + start.Address + "/verification/withdrawal", new { reason = "Mistake" }));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.NoContent);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.NoContent), answer => Assert.Equal("people.start-verified", answer.Code));
        Assert.Single(back, answer => answer.Status == HttpStatusCode.NoContent);
        Assert.Equal(["7", "8", "7"], await app.Database.LinesAsync($"select rung from people_outcome where subject = '{start.Application}' and rung >= 7 order by number"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from platform_message where template = 'people.start-verified' and subject = 'vacancies:{start.Application}'"));
    }

    /// <summary>Looks first and writes then, as the guarded statement does not.</summary>
    [Theory, OnBoth]
    public async Task Negative_control_without_the_guard_four_proofs_are_recorded(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var start = await Start.MadeAsync(app);
        using var gate = new Barrier(4);

        await Race.RunAsync(4, number => app.RunAsync(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var proved = await session.ScalarAsync<long>($"select count(*) from people_outcome where subject = {start.Application} and rung = 8", default);
            gate.SignalAndWait();
            return proved > 0 ? 0 : await session.ExecuteAsync($"""
                insert into people_outcome (module, subject, number, rung, rung_before, day, evidence, actor, at) values ('vacancies', {start.Application}, {100 + number}, 8, 7, '2026-03-10', 'contract', 'a', 0)
                """, default);
        }));

        Assert.Equal(4, await app.Database.CountAsync($"select count(*) from people_outcome where subject = '{start.Application}' and rung = 8"));
    }

    [Theory, OnBoth]
    public async Task A_contract_goes_by_itself_after_it_was_checked_and_with_the_persons_file(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using Start one = await Start.MadeAsync(app), two = await Start.MadeAsync(app);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        await one.SendContractAsync();
        await two.SendContractAsync();
        await clerk.PostJsonAsync("/api/v1" + one.Address + "/verification", new { evidence = "Contract", began = "2026-03-10" });
        await clerk.PostJsonAsync("/api/v1" + two.Address + "/verification", new { evidence = "Contract", began = "2026-03-10", remark = "她说下月转正" });

        var copy = await two.Who.SendAsync(HttpMethod.Get, "/api/v1/me/data");
        await two.Who.PostJsonAsync("/api/v1/me/erasure", new { confirm = true });
        var left = await app.Database.LinesAsync("select owner from platform_file");
        app.Clock.Advance(TimeSpan.FromDays(29));
        await ApplicationTests.RunAsync<Tidy>(app);
        var kept = await app.Database.CountAsync("select count(*) from platform_file");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await ApplicationTests.RunAsync<Tidy>(app);

        Assert.Contains("她说下月转正", copy.Text, StringComparison.Ordinal);
        Assert.Equal("劳动合同.png", copy.Json.GetProperty("files")[0].GetProperty("name").GetString());
        Assert.Equal([$"vacancies:{one.Application}"], left);
        Assert.Equal(1, kept);
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from platform_file"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from people_outcome where subject = '{two.Application}' and rung = 8 and seeker is null and remark is null"));
    }

    [Theory, OnBoth]
    public async Task Nobody_sends_what_no_clerk_could_check_and_nobody_verifies_themselves(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Start start = await Start.MadeAsync(app), other = await Start.MadeAsync(app);
        var own = $"/me/applications/{start.Application}";
        var page = await start.Who.OpenAsync(own);

        var others = $"/me/applications/{other.Application}";
        using var foreign = (await other.Who.OpenAsync(others)).Fill(others + "/contract").WithFile("contract", "c.png", Contract);
        var stranger = await other.Who.SendAsync(HttpMethod.Post, $"/api/v1/me/applications/{start.Application}/contract", foreign, ("Accept", "application/json"));
        await app.Database.ExecuteAsync($"update people_seeker set division = null where id = '{start.Person}'");
        var nowhere = await start.Who.SendAsync(HttpMethod.Post, own + "/contract", page.Fill(own + "/contract").WithFile("contract", "c.png", Contract), ("Accept", "text/html"));
        await app.Database.ExecuteAsync($"update people_seeker set division = '500112' where id = '{start.Person}'");
        await app.Database.ExecuteAsync($"insert into platform_role_grant (account, role, scope) select account, 'clerk', '500000' from people_seeker where id = '{start.Person}'");
        await start.Who.SignInAsync(start.SignInName);
        var self = await start.Who.OpenAsync(start.Address);
        var colleague = await start.Who.OpenAsync(other.Address);

        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        Assert.Equal(HttpStatusCode.Conflict, nowhere.Status);
        Assert.Contains("没有写所在区县", nowhere.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (self.Status, colleague.Status));
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from platform_file where owner = 'vacancies:{start.Application}'"));
    }

    [Theory, OnBoth]
    public async Task The_list_takes_the_same_queries_for_one_start_and_for_thirty_and_shows_the_longest_ago_first(Dialect dialect)
    {
        using var queries = new CountingQueries();
        await using var app = await QiaoApp.StartAsync(dialect);
        using var start = await Start.MadeAsync(app);
        using var clerk = await app.SignedInAsync(Role.Clerk, "500112");
        await ListAsync(1);
        var one = await ListAsync(1);
        for (var i = 0; i < 30; i++)
        {
            await app.Database.ExecuteAsync($"""
                insert into people_outcome (module, subject, number, seeker, employer, rung, rung_before, day, evidence, actor, at)
                select module, 'more-{i:00}', 1, seeker, employer, rung, 0, '2026-02-{i % 28 + 1:00}', evidence, actor, at from people_outcome where subject = '{start.Application}' and rung = 7
                """);
        }

        await app.RunAsync(services => services.GetRequiredService<Qiao.People.OutcomeLadder>().ReadStartsAsync(default));
        var (first, second) = (await ListAsync(1), await ListAsync(2));

        Assert.Equal(one.Queries, first.Queries);
        Assert.Equal((25, 6, 2), (first.Days.Count, second.Days.Count, first.Json.GetProperty("next").GetInt32()));
        Assert.Equal(first.Days.Concat(second.Days).Order(StringComparer.Ordinal), first.Days.Concat(second.Days));
        Assert.Equal(31, first.Json.GetProperty("waiting").GetInt32());

        async Task<(int Queries, System.Text.Json.JsonElement Json, List<string> Days)> ListAsync(int page)
        {
            var before = queries.Of(app.Database);
            var json = (await clerk.OpenAsync($"/api/v1/desk/starts?page={page}")).Json;
            return (queries.Of(app.Database) - before, json, json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("started").GetString()!).ToList());
        }
    }

    [Theory, OnBoth]
    public async Task Someone_without_an_account_sends_the_contract_by_the_link_of_a_message(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var start = await Start.MadeAsync(app);
        using var guest = app.Guest();
        var secret = Secrets.NewCode();
        var path = $"/applications/{secret}";
        await app.Database.ExecuteAsync($"insert into vacancies_application_link (hash, application, expires) values ('{Secrets.Hash(secret)}', '{start.Application}', {app.Clock.Now.AddDays(1).ToUnixTimeMilliseconds()})");

        using var form = (await guest.OpenAsync(path)).Fill(path + "/contract").WithFile("contract", "合同.png", Contract);
        var sent = await guest.SendAsync(HttpMethod.Post, path + "/contract", form, ("Accept", "text/html"));
        var after = await guest.OpenAsync(path);
        var wrong = await guest.SendAsync(HttpMethod.Get, $"/applications/{Secrets.NewCode()}", null, ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Contains("等待核实", after.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from platform_file where owner = 'vacancies:{start.Application}' and expires is not null"));
    }

    /// <summary>Someone who has started work.</summary>
    internal sealed record Start(QiaoApp App, Applicant Applicant, PostingEmployer Employer, string Vacancy, string Application) : IDisposable
    {
        public Browser Who => Applicant.Browser;

        public string Person => Applicant.Person.Id;

        public string SignInName => Applicant.Person.SignInName;

        public string Address => $"/desk/starts/{Application}";

        public static async Task<Start> MadeAsync(QiaoApp app, string? name = null, PostingEmployer? employer = null, string? vacancy = null)
        {
            employer ??= await PostingEmployer.VerifiedAsync(app);
            vacancy ??= await employer.PostedAsync();
            var applicant = await Applicant.RegisteredAsync(app, name);
            await app.Database.ExecuteAsync($"update people_seeker set division = '500112' where id = '{applicant.Person.Id}'");
            var application = await applicant.AppliedAsync(vacancy);
            await employer.OfferedAsync(application);
            await applicant.StepAsync(application, "acceptance");
            var started = await employer.AnswerAsync(application, "start");
            Assert.True(started.Status == HttpStatusCode.OK, started.Text);
            return new(app, applicant, employer, vacancy, application);
        }

        /// <summary>Answers how many contracts of this start are held then.</summary>
        public async Task<long> SendContractAsync()
        {
            var own = $"/me/applications/{Application}";
            using var form = (await Who.OpenAsync(own)).Fill(own + "/contract").WithFile("contract", "劳动合同.png", Contract);
            var answer = await Who.SendAsync(HttpMethod.Post, own + "/contract", form, ("Accept", "text/html"));
            Assert.True(answer.Status == HttpStatusCode.Found, answer.Text);
            var held = await App.Database.CountAsync($"select count(*) from platform_file where owner = 'vacancies:{Application}'");
            Assert.Equal(1, held);
            return held;
        }

        public void Dispose()
        {
            Who.Dispose();
            Employer.Browser.Dispose();
        }
    }
}
