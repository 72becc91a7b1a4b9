using Qiao.Vacancies.Reporting;

namespace Qiao.Tests.Vacancies.Reporting;

public sealed class ReportVacancyTests(Apps apps) : IClassFixture<Apps>
{
    private const string Index = "ix_vacancies_complaint_vacancy_reporter";

    [Theory, OnBoth]
    public async Task A_guest_reports_from_the_vacancys_page_and_sees_the_state_with_the_code(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using Browser guest = app.Guest(), other = app.Guest();

        var vacancy = await guest.OpenAsync($"/en/jobs/{id}");
        var sent = await guest.SubmitAsync(await guest.OpenAsync($"/en/jobs/{id}/report"), $"/en/jobs/{id}/report",
            ("kind", "FeeAsked"), ("text", "They want 500 yuan for training."), ("contact", "lihua@example.org"));
        var code = sent.Path.Split('/')[^1];
        var looked = await other.OpenAsync($"/reports?code={code.ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)}");
        var wrong = await other.OpenAsync("/reports/2222-2222-2222-2222");
        var api = await other.SendAsync(HttpMethod.Get, $"/api/v1/reports/{code}");

        Assert.NotNull(vacancy.Document.QuerySelector($"a[href='/en/jobs/{id}/report']"));
        Assert.Contains("We have your report", sent.Text, StringComparison.Ordinal);
        Assert.Contains("待处理", looked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, wrong.Status);
        Assert.Equal("Open", api.Json.GetProperty("state").GetString());
        Assert.DoesNotContain("lihua", looked.Text + api.Text, StringComparison.Ordinal);
        var stored = await app.Database.DumpAsync();
        Assert.DoesNotContain("lihua", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(code, stored, StringComparison.Ordinal);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task The_same_person_reports_a_vacancy_once_while_that_is_open_and_others_may_too(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using Browser guest = app.Guest(), other = app.Guest(), seeker = await app.SignedInAsync(Role.Seeker);
        var report = new { kind = "Other", text = "奇怪" };

        var statuses = new List<HttpStatusCode>();
        foreach (var browser in new[] { guest, guest, other, seeker, seeker })
        {
            statuses.Add((await browser.PostJsonAsync($"/api/v1/vacancies/{id}/reports", report)).Status);
        }

        var sameContact = new { kind = "WrongPay", text = "少给一千", contact = "13800138000" };
        var first = await guest.PostJsonAsync($"/api/v1/vacancies/{id}/reports", sameContact);
        var again = await other.PostJsonAsync($"/api/v1/vacancies/{id}/reports", new { kind = "WrongPay", text = "少给一千", contact = "+86 138 0013 8000" });

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Conflict, HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Conflict], statuses);
        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal((HttpStatusCode.Conflict, "vacancies.report-open"), (again.Status, again.Code));
        Assert.Equal(4, await app.Database.CountAsync($"select count(*) from vacancies_complaint where vacancy = '{id}'"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task What_is_missing_or_wrong_stands_beside_its_field_with_what_was_typed(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        var draft = PostingEmployer.Form();
        draft["publish"] = false;
        var hidden = await employer.PostedAsync(draft, "Draft");
        using var guest = app.Guest();

        var page = await guest.SubmitAsync(await guest.OpenAsync($"/jobs/{id}/report"), $"/jobs/{id}/report", ("kind", "Discrimination"), ("contact", "not a contact"));
        var filled = await guest.PostJsonAsync($"/api/v1/vacancies/{id}/reports", new { kind = "AlreadyFilled" });
        var ofDraft = await guest.PostJsonAsync($"/api/v1/vacancies/{hidden}/reports", new { kind = "AlreadyFilled" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.All(new[] { "ground", "text", "contact" }, field => Assert.NotNull(page.Document.QuerySelector($"#{field}-error")));
        Assert.Equal("not a contact", page.Value("contact"));
        Assert.Equal("Discrimination", page.Value("kind"));
        Assert.Equal(HttpStatusCode.Created, filled.Status);
        Assert.Equal(HttpStatusCode.NotFound, ofDraft.Status);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Nobody_sends_more_than_twenty_reports_a_day(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var outcomes = new List<Outcome<string>>();
        for (var i = 0; i < 21; i++)
        {
            outcomes.Add(await ReportAsync(node, await node.PublishedAsync()));
        }

        node.Clock.Advance(TimeSpan.FromDays(1));
        var nextDay = await ReportAsync(node, await node.PublishedAsync());

        Assert.All(outcomes.Take(20), outcome => Assert.IsType<Outcome<string>.Done>(outcome));
        Assert.Equal("vacancies.reports-too-many", Assert.IsType<Outcome<string>.Refused>(outcomes[20]).Reason.Code);
        Assert.IsType<Outcome<string>.Done>(nextDay);
    }

    [Theory, OnBoth]
    public async Task Of_four_reports_of_one_person_at_the_same_moment_one_is_taken(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var id = await node.PublishedAsync();

        var outcomes = await Race.RunAsync(4, _ => ReportAsync(node, id));

        Assert.Single(outcomes, outcome => outcome is Outcome<string>.Done);
        Assert.All(outcomes.OfType<Outcome<string>.Refused>(), refused => Assert.Equal("vacancies.report-open", refused.Reason.Code));
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from vacancies_complaint"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_without_the_index_several_reports_of_one_person_are_taken_every_time(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);
            var id = await node.PublishedAsync();
            await node.Database.ExecuteAsync($"drop index {Index}");

            var outcomes = await Race.RunAsync(4, _ => ReportAsync(node, id));

            Assert.True(outcomes.Count(outcome => outcome is Outcome<string>.Done) > 1, $"run {run}");
        }
    }

    private static Task<Outcome<string>> ReportAsync(TestNode node, Qiao.Vacancies.VacancyId id) =>
        node.RunAsync(services => services.GetRequiredService<ReportVacancy>().RunAsync(id, new(ComplaintKind.Other, null, "奇怪", null), "127.0.0.1", default));
}
