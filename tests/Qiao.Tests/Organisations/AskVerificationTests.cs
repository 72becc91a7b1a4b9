using System.Text;
using Qiao.Organisations;
using Qiao.Organisations.Registering;
using Qiao.Organisations.Verifying;

namespace Qiao.Tests.Organisations;

public sealed class AskVerificationTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly byte[] Clearer = Encoding.ASCII.GetBytes("%PDF-1.7 a clearer licence");

    [Theory, OnBoth]
    public async Task A_refused_employer_reads_why_and_asks_again_with_a_new_document(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await RefusedAsync(app, browser, clerk, "document-unreadable", "请重新拍照");
        var page = await browser.OpenAsync("/organisations");
        using var form = page.Fill(PagePath(employer)).WithFile("document", "licence.pdf", Clearer);

        var answer = await browser.SendAsync(HttpMethod.Post, PagePath(employer), form);
        var after = await browser.OpenAsync(answer.Header("Location")!);

        var refusal = page.Document.QuerySelector(".q-notice")!.TextContent;
        Assert.Contains("证照看不清", refusal, StringComparison.Ordinal);
        Assert.Contains("请重新拍照", refusal, StringComparison.Ordinal);
        Assert.Null(WhyNot(page));
        Assert.Equal((HttpStatusCode.Found, "/organisations"), (answer.Status, after.Path));
        Assert.Contains("核验申请已提交", after.Text, StringComparison.Ordinal);
        Assert.Equal("已有一份核验申请在审核中。", WhyNot(after));
        var document = await clerk.SendAsync(HttpMethod.Get, $"/desk/verifications/{await employer.RequestAsync(app.Database)}/document");
        Assert.Equal(Clearer, document.Bytes);
        Assert.Equal(["Private"], await app.Database.LinesAsync($"select visibility from journal where kind = 'organisation.verification-asked' and subject = '{employer.Id}'"));
    }

    [Theory, OnBoth]
    public async Task Page_and_api_refuse_a_second_open_request_for_the_same_reason(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await RefusedAsync(app, browser, clerk, "name-differs");
        var stale = await browser.OpenAsync("/en/organisations");

        var asked = await browser.PostJsonAsync(ApiPath(employer), new { });
        var again = await browser.PostJsonAsync(ApiPath(employer), new { });
        var page = await browser.SubmitAsync(stale, "/en" + PagePath(employer));

        Assert.Contains("The name differs from the document", stale.Document.QuerySelector(".q-notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, await employer.RequestAsync(app.Database)), (asked.Status, asked.Json.GetProperty("id").GetString()));
        Assert.Equal((HttpStatusCode.Conflict, "organisations.verification-open"), (again.Status, again.Code));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("already being looked at", page.Document.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A verification request is already being looked at.", WhyNot(page));
    }

    [Theory]
    [OnBoth("2026-05-10", "organisations.verification-valid")]
    [OnBoth("2026-05-09", "")]
    [OnBoth("2026-03-09", "")]
    public async Task A_verified_employer_asks_in_the_last_sixty_days_or_when_it_has_run_out(Dialect dialect, string until, string refusal)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await Employer.RegisteredAsync(app, browser);
        await clerk.PostJsonAsync($"/api/v1/verifications/{await employer.RequestAsync(app.Database)}/decision", new { decision = "Verified" });
        await app.Database.ExecuteAsync($"update organisations_organisation set verified_until = '{until}' where id = '{employer.Id}'");

        var page = await browser.OpenAsync("/organisations");
        var answer = await browser.PostJsonAsync(ApiPath(employer), new { });

        Assert.Null(page.Document.QuerySelector(".q-notice"));
        Assert.Equal(refusal.Length == 0, WhyNot(page) is null);
        Assert.Equal(refusal.Length == 0 ? (HttpStatusCode.OK, "") : (HttpStatusCode.Conflict, refusal), (answer.Status, refusal.Length == 0 ? "" : answer.Code));
    }

    [Theory, OnBoth]
    public async Task A_document_of_another_kind_is_refused_beside_its_field_and_nothing_is_asked(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var employer = await RefusedAsync(app, browser, clerk, "code-differs");
        using var form = (await browser.OpenAsync("/organisations")).Fill(PagePath(employer)).WithFile("document", "licence.pdf", "no licence"u8.ToArray());

        var page = await browser.SendAsync(HttpMethod.Post, PagePath(employer), form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.QuerySelector("#document-error"));
        Assert.Equal("#document", page.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal(["Refused"], await app.Database.LinesAsync($"select state from organisations_verification where organisation = '{employer.Id}'"));
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from platform_file where owner = '{employer.Id}'"));
    }

    [Theory, OnBoth]
    public async Task With_several_organisations_each_has_its_own_form_and_no_id_stands_twice(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk);
        var first = await RefusedAsync(app, browser, clerk, "name-differs");
        foreach (var _ in (int[])[1, 2])
        {
            await browser.PostJsonAsync("/api/v1/organisations", Employer.Form());
        }

        using var form = (await browser.OpenAsync("/organisations")).Fill(PagePath(first)).WithFile("document", "licence.pdf", "no licence"u8.ToArray());
        var page = await browser.SendAsync(HttpMethod.Post, PagePath(first), form);

        Assert.Equal(3, page.Document.QuerySelectorAll(".q-card form").Length);
        Assert.Equal(2, page.Document.QuerySelectorAll("button[disabled]").Length);
        Assert.Empty(page.Document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(page.Document.QuerySelectorAll(".q-card [aria-describedby]"), element =>
            Assert.All(element.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(page.Document.GetElementById(id))));
    }

    [Theory, OnBoth]
    public async Task Only_members_ask_and_others_do_not_learn_that_it_exists(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), clerk = await app.SignedInAsync(Role.Clerk), stranger = await app.SignedInAsync(Role.Employer), guest = app.Guest();
        var employer = await RefusedAsync(app, owner, clerk, "not-authorised");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostJsonAsync(PagePath(employer), new { })).Status);
        Assert.Equal((HttpStatusCode.NotFound, "missing"), await StatusAndCodeAsync(stranger, ApiPath(employer)));
        Assert.Equal((HttpStatusCode.NotFound, "missing"), await StatusAndCodeAsync(owner, ApiPath(employer with { Id = "nothing" })));
        Assert.Equal(HttpStatusCode.Unauthorized, (await guest.PostJsonAsync(ApiPath(employer), new { })).Status);
        Assert.Equal(["Refused"], await app.Database.LinesAsync($"select state from organisations_verification where organisation = '{employer.Id}'"));
    }

    [Theory, OnBoth]
    public async Task Of_four_who_ask_at_the_same_moment_one_does(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        var outcomes = await AskAtOnceAsync(node);

        Assert.Single(outcomes, outcome => outcome is Outcome<VerificationId>.Done);
        Assert.Equal(3, outcomes.OfType<Outcome<VerificationId>.Refused>().Count(refused => refused.Reason.Code == "organisations.verification-open"));
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from organisations_verification where state = 'Open'"));
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from journal where kind = 'organisation.verification-asked'"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_without_the_unique_index_several_requests_are_open_on_postgres_every_time(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);
            await node.Database.ExecuteAsync("drop index ix_organisations_verification_organisation");

            var outcomes = await AskAtOnceAsync(node);

            // On SQLite a change begins with the write lock: the look that comes before the insert already stands in a row.
            var asked = outcomes.Count(outcome => outcome is Outcome<VerificationId>.Done);
            Assert.True(dialect == Dialect.Postgres ? asked > 1 : asked == 1, $"{asked} asked in run {run}.");
        }
    }

    private static async Task<Outcome<VerificationId>[]> AskAtOnceAsync(TestNode node)
    {
        var registered = await node.RunAsync(scope => scope.GetRequiredService<RegisterOrganisation>().RunAsync(
            new(CreditCodes.Next(), "重庆两江精密机械有限公司", OrganisationKind.Private, "500103", null, "王小明", "13800001234", null, null, null), default));
        var id = Assert.IsType<Outcome<OrganisationId>.Done>(registered).Value;
        await node.Database.ExecuteAsync("update organisations_verification set state = 'Refused', reason = 'name-differs', decided = 0");
        if (node.Database.Dialect == Dialect.Postgres)
        {
            // Holds every insert for a moment, so that all have looked before the first one commits.
            await node.Database.ExecuteAsync("""
                create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(0.4); return new; end $$;
                create trigger slowly before insert on organisations_verification for each row execute function slowly();
                """);
        }

        return await Race.RunAsync(4, _ => node.RunAsync(scope => scope.GetRequiredService<AskVerification>().RunAsync(id, new(null), default)));
    }

    private static async Task<Employer> RefusedAsync(QiaoApp app, Browser browser, Browser clerk, string reason, string? remark = null)
    {
        var employer = await Employer.RegisteredAsync(app, browser);
        var answer = await clerk.PostJsonAsync($"/api/v1/verifications/{await employer.RequestAsync(app.Database)}/decision", new { decision = "Refused", reason, remark });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return employer;
    }

    private static string PagePath(Employer employer) => $"/organisations/{employer.Id}/verifications";

    private static string ApiPath(Employer employer) => $"/api/v1/organisations/{employer.Id}/verifications";

    /// <summary>The reason beside the disabled button, or null when it can be pressed.</summary>
    private static string? WhyNot(Page page) => page.Document.QuerySelector(".q-card button[disabled] + .q-refused__reason")?.TextContent;

    private static async Task<(HttpStatusCode Status, string Code)> StatusAndCodeAsync(Browser browser, string path)
    {
        var answer = await browser.PostJsonAsync(path, new { });
        return (answer.Status, answer.Code);
    }
}
