using Qiao.Platform.Jobs;
using Qiao.Vacancies.Reporting;

namespace Qiao.Tests.Vacancies.Reporting;

public sealed class DecideReportsTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task Forty_reports_of_one_vacancy_are_one_line_and_one_decision_that_answers_all_who_left_a_contact(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        for (var i = 0; i < 40; i++)
        {
            await ReportAsync(app, id, i % 4 == 0 ? ComplaintKind.WrongPay : ComplaintKind.FeeAsked, $"138001380{i:00}");
        }

        using Browser clerk = await app.SignedInAsync(Role.Clerk), elsewhere = await app.SignedInAsync(Role.Clerk, "510000");
        var queue = await clerk.OpenAsync("/en/desk/reports?kind=FeeAsked");
        var page = await clerk.OpenAsync($"/desk/reports/{id}");
        var far = await elsewhere.OpenAsync($"/desk/reports/{id}");
        var done = await clerk.SubmitAsync(page, $"/desk/reports/{id}/decision", ("decision", "Remove"), ("reason", "fee"), ("answer", "已核实收费"));
        using var guest = app.Guest();

        Assert.Contains("It asks applicants for money 30, The pay is not what it says 10", queue.Text, StringComparison.Ordinal);
        Assert.Single(queue.Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("13800138000", page.Text, StringComparison.Ordinal);
        Assert.Equal("FeeAsked", page.Value("found"));
        Assert.Equal(HttpStatusCode.NotFound, far.Status);
        Assert.Equal("/desk/reports", done.Path);
        Assert.Equal(HttpStatusCode.Gone, (await guest.OpenAsync($"/jobs/{id}")).Status);
        Assert.Equal(40, await app.Database.CountAsync("select count(*) from platform_message where template = 'vacancies.report-answered' and body like '%已核实收费%'"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from platform_message where template = 'vacancies.step' and subject like '{id}:%'"));
        Assert.Equal([$"FeeAsked:{employer.Id}|Private"], await app.Database.LinesAsync($"select reason || '|' || visibility from journal where kind = 'vacancy.complaint-upheld' and subject like '{id}:%'"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task A_vacancy_to_be_corrected_is_out_of_sight_its_employer_told_and_nothing_found_changes_nothing(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        string lawful = await employer.PostedAsync(), wrong = await employer.PostedAsync();
        var (codeOfLawful, codeOfWrong) = (await ReportAsync(app, lawful, ComplaintKind.Other, null), await ReportAsync(app, wrong, ComplaintKind.WrongPay, null));
        using Browser clerk = await app.SignedInAsync(Role.Clerk), guest = app.Guest();

        var unsaid = await clerk.PostJsonAsync($"/api/v1/desk/reports/{wrong}/decision", new { decision = "Correct" });
        var dismissed = await clerk.PostJsonAsync($"/api/v1/desk/reports/{lawful}/decision", new { decision = "Dismiss", answer = "与实际相符" });
        var corrected = await clerk.PostJsonAsync($"/api/v1/desk/reports/{wrong}/decision", new { decision = "Correct", remark = "写明底薪" });
        var twice = await clerk.PostJsonAsync($"/api/v1/desk/reports/{wrong}/decision", new { decision = "Dismiss" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Status);
        Assert.All(new[] { dismissed, corrected }, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal((HttpStatusCode.Conflict, "vacancies.reports-decided"), (twice.Status, twice.Code));
        Assert.Equal(HttpStatusCode.OK, (await guest.OpenAsync($"/jobs/{lawful}")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await guest.OpenAsync($"/jobs/{wrong}")).Status);
        Assert.Equal(["Suspended|under-inspection"], await app.Database.LinesAsync($"select state || '|' || reason from vacancies_vacancy where id = '{wrong}'"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from platform_message where subject like '{wrong}:%' and body like '%写明底薪%'"));
        Assert.Contains("与实际相符", (await guest.OpenAsync($"/reports/{codeOfLawful}")).Text, StringComparison.Ordinal);
        Assert.Equal("Correcting", (await guest.SendAsync(HttpMethod.Get, $"/api/v1/reports/{codeOfWrong}")).Json.GetProperty("state").GetString());
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from journal where kind = 'vacancy.complaint-upheld' and subject like '{lawful}:%'"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task A_report_that_came_after_the_page_was_opened_stays_open_and_a_contact_is_seen_by_the_deciding_clerk_alone(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        await ReportAsync(app, id, ComplaintKind.Other, "13900139001");
        using Browser clerk = await app.SignedInAsync(Role.Clerk), colleague = await app.SignedInAsync(Role.Clerk);
        var page = await clerk.OpenAsync($"/desk/reports/{id}");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await ReportAsync(app, id, ComplaintKind.FeeAsked, "13900139002");

        await clerk.SubmitAsync(page, $"/desk/reports/{id}/decision", ("decision", "Dismiss"));
        var (own, others) = (await clerk.OpenAsync($"/desk/reports/{id}"), await colleague.OpenAsync($"/desk/reports/{id}"));
        var api = await clerk.SendAsync(HttpMethod.Get, $"/api/v1/desk/reports/{id}");

        Assert.Equal(["Dismissed", "Open"], await app.Database.LinesAsync($"select state from vacancies_complaint where vacancy = '{id}' order by id"));
        Assert.Contains("13900139001", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13900139001", others.Text, StringComparison.Ordinal);
        Assert.Contains("13900139002", others.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1390013900", api.Text, StringComparison.Ordinal);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task The_queue_comes_as_a_table_in_both_formats_without_any_contact(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync(PostingEmployer.Form("举报测试岗位"));
        await ReportAsync(app, id, ComplaintKind.FalseVacancy, "13700137000");
        using var clerk = await app.SignedInAsync(Role.Clerk);

        var csv = await clerk.OpenAsync("/en/desk/reports/table?format=csv&kind=FalseVacancy");
        var book = await clerk.OpenAsync("/desk/reports/table");

        Assert.Contains("举报测试岗位", csv.Text, StringComparison.Ordinal);
        Assert.Contains("It is false or a fraud 1", csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13700137000", csv.Text, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), book.Bytes[..2]);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Ninety_days_after_the_decision_nothing_tells_who_reported(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        await ReportAsync(app, id, ComplaintKind.Other, "13600136000");
        using var clerk = await app.SignedInAsync(Role.Clerk);
        await clerk.PostJsonAsync($"/api/v1/desk/reports/{id}/decision", new { decision = "Dismiss" });

        app.Clock.Advance(TimeSpan.FromDays(EraseReporters.KeptDays) - TimeSpan.FromSeconds(1));
        await EraseAsync(app);
        var before = await app.Database.CountAsync("select count(*) from vacancies_complaint where contact is not null and reporter is not null");
        var answered = await app.Database.CountAsync("select count(*) from platform_message where recipient = '13600136000'");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await EraseAsync(app);

        Assert.Equal((1, 1), (before, answered));
        Assert.Equal(["Dismissed"], await app.Database.LinesAsync("select state from vacancies_complaint where contact is null and reporter is null and account is null"));
        Assert.DoesNotContain("13600136000", await app.Database.DumpAsync(), StringComparison.Ordinal);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Of_two_clerks_who_decide_at_the_same_moment_one_does(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var id = await node.PublishedAsync();
        await node.RunAsync(services => services.GetRequiredService<ReportVacancy>().RunAsync(id, new(ComplaintKind.FeeAsked, null, "收费", "13600136000"), null, default));

        var outcomes = await Race.RunAsync(2, number => node.RunAsync(services => services.GetRequiredService<DecideReports>().RunAsync(
            id, new(number == 0 ? ReportDecision.Remove : ReportDecision.Dismiss, null, number == 0 ? "fee" : null, null, null, null, null), default)));

        Assert.Single(outcomes, outcome => outcome is Outcome<int>.Done);
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from platform_message where template = 'vacancies.report-answered'"));
    }

    private static async Task<string> ReportAsync(QiaoApp app, string vacancy, ComplaintKind kind, string? contact)
    {
        Assert.True(Ids.TryRead<Qiao.Vacancies.VacancyId>(vacancy, out var id));
        var outcome = await app.RunAsync(services => services.GetRequiredService<ReportVacancy>().RunAsync(id, new(kind, null, "请核实", contact), "127.0.0.1", default));
        return Assert.IsType<Outcome<string>.Done>(outcome).Value;
    }

    private static Task<int> EraseAsync(QiaoApp app) => app.RunAsync(async services =>
    {
        await services.GetServices<IJob>().OfType<EraseReporters>().Single().RunAsync(default);
        return 0;
    });
}
