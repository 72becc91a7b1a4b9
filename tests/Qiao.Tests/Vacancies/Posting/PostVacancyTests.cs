namespace Qiao.Tests.Vacancies.Posting;

public sealed class PostVacancyTests(Apps apps) : IClassFixture<Apps>
{
    private const string OnlyLocals = "负责仓库收发货和盘点，三班倒，限本市户口，三十五岁以下。";

    [Theory, OnBoth]
    public async Task A_lawful_vacancy_posted_on_the_page_is_public_at_once(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var browser = employer.Browser;
        var path = $"/organisations/{employer.Id}/vacancies/new";
        var page = await browser.OpenAsync(path);

        var posted = await browser.SubmitAsync(page, path,
            ("title", "低压电工"), ("description", "负责厂区配电设备的巡检和维护，持低压电工证。"), ("division", "500112"), ("employment", "FullTime"), ("headcount", "２"),
            ("payUnit", "Month"), ("payMin", "6000"), ("payMax", "8000.5"), ("skills", "低压电工证、PLC"), ("publish", "true"));

        Assert.Contains("已发布", posted.Text, StringComparison.Ordinal);
        var id = posted.Path.Split('/')[^1];
        using var guest = app.Guest();
        var shown = await guest.OpenAsync($"/jobs/{id}");
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        var json = (await guest.SendAsync(HttpMethod.Get, $"/api/v1/vacancies/{id}")).Json;
        Assert.Equal(2, json.GetProperty("headcount").GetInt32());
        Assert.Equal("7411", json.GetProperty("occupation").GetProperty("id").GetString());
        Assert.Equal(800_050, json.GetProperty("pay").GetProperty("maxFen").GetInt64());
        Assert.Equal("2026-04-09", json.GetProperty("validThrough").GetString());
        Assert.Equal(["Draft|Published"], (await app.Database.LinesAsync($"select coalesce(from_state, 'Draft') || '|' || to_state from vacancies_step where vacancy = '{id}'")));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from journal where subject = '{id}' and kind = 'vacancy.published' and visibility = 'Public'"));
    }

    [Theory, OnBoth]
    public async Task What_discriminates_comes_back_with_the_words_the_rule_and_a_better_wording_and_nothing_is_lost(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var browser = employer.Browser;
        var path = $"/organisations/{employer.Id}/vacancies/new";

        var page = await browser.SubmitAsync(await browser.OpenAsync("/en" + path), "/en" + path,
            ("title", "仓库管理员"), ("description", OnlyLocals), ("division", "500112"), ("employment", "FullTime"), ("headcount", "2"), ("payUnit", "Month"), ("payMin", "4500"), ("publish", "true"));
        var api = await employer.PostAsync(PostingEmployer.Form("仓库管理员", OnlyLocals));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        var findings = page.Document.QuerySelectorAll(".q-finding");
        Assert.Contains(findings, finding => finding.TextContent.Contains("限本市户口", StringComparison.Ordinal) && finding.TextContent.Contains("Instead", StringComparison.Ordinal));
        Assert.Equal("仓库管理员", page.Document.QuerySelector("#title")!.GetAttribute("value"));
        Assert.Contains(OnlyLocals, page.Document.QuerySelector("#description")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("#plea"));
        Assert.Equal((HttpStatusCode.Conflict, "vacancies.screened"), (api.Status, api.Code));
        Assert.Contains(api.Json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() == "household" && finding.GetProperty("words").GetString()!.Contains("户口", StringComparison.Ordinal));
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from vacancies_vacancy where employer = '{employer.Id}'"));
    }

    [Theory, OnBoth]
    public async Task With_a_reason_it_goes_to_a_clerk_whose_override_is_kept_beside_the_verdict(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var clerk = await app.SignedInAsync(Role.Clerk);
        var form = PostingEmployer.Form("保安员", "负责小区门岗值守和夜间巡逻，须年满十八周岁。联系电话 13812345678，每班十二小时，两班倒。");
        form["plea"] = "保安服务管理条例第十六条要求年满 18 周岁。";
        var id = await employer.PostedAsync(form, "Submitted");
        using var guest = app.Guest();

        var queue = await clerk.OpenAsync("/desk/vacancies");
        var hidden = await guest.OpenAsync($"/jobs/{id}");
        var withoutReason = await clerk.PostJsonAsync($"/api/v1/vacancies/{id}/approval", new { });
        var approved = await clerk.PostJsonAsync($"/api/v1/vacancies/{id}/approval", new { reason = "statutory", remark = "条例第十六条" });
        var again = await clerk.PostJsonAsync($"/api/v1/vacancies/{id}/approval", new { reason = "statutory" });

        Assert.NotNull(queue.Document.QuerySelector($"a[href='/desk/vacancies/{id}']"));
        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, withoutReason.Status);
        Assert.Equal(HttpStatusCode.OK, approved.Status);
        Assert.Equal((HttpStatusCode.Conflict, "vacancies.step-not-now"), (again.Status, again.Code));
        Assert.Equal(HttpStatusCode.OK, (await guest.OpenAsync($"/jobs/{id}")).Status);
        Assert.Equal(["approval|statutory: 条例第十六条"], await app.Database.LinesAsync($"select decision || '|' || grounds from vacancies_verdict where vacancy = '{id}' and decided_by <> asked_by"));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from platform_message where template = 'vacancies.step' and subject like '{id}%'"));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task An_unverified_employer_keeps_a_draft_but_cannot_publish(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var employer = await Employer.RegisteredAsync(app, browser);
        var form = PostingEmployer.Form();

        var refused = await browser.PostJsonAsync($"/api/v1/organisations/{employer.Id}/vacancies", form);
        form["publish"] = false;
        var draft = await browser.PostJsonAsync($"/api/v1/organisations/{employer.Id}/vacancies", form);
        var page = await browser.OpenAsync($"/organisations/{employer.Id}/vacancies/new");

        Assert.Equal((HttpStatusCode.Conflict, "organisations.not-verified"), (refused.Status, refused.Code));
        Assert.Equal((HttpStatusCode.Created, "Draft"), (draft.Status, draft.Json.GetProperty("state").GetString()));
        Assert.Contains("核验通过后", page.Document.QuerySelector("button[disabled]")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task Only_its_own_people_post_and_change_and_nobody_else_learns_what_it_has(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var form = PostingEmployer.Form();
        form["publish"] = false;
        var draft = await employer.PostedAsync(form, "Draft");
        using Browser stranger = await app.SignedInAsync(Role.Employer), clerk = await app.SignedInAsync(Role.Clerk), guest = app.Guest();

        foreach (var other in new[] { stranger, clerk })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostJsonAsync($"/api/v1/organisations/{employer.Id}/vacancies", form)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/organisations/{employer.Id}/vacancies")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/organisations/{employer.Id}/vacancies/{draft}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync($"/jobs/{draft}/edit")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.PostJsonAsync($"/api/v1/vacancies/{draft}/withdrawal", new { reason = "other" })).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync($"/desk/vacancies/{draft}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.OpenAsync($"/jobs/{draft}")).Status);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Every_wrong_field_is_named_beside_it_and_no_input_is_a_server_error(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var browser = employer.Browser;

        var empty = await employer.PostAsync(new() { ["publish"] = true });
        var wrong = await employer.PostAsync(new()
        {
            ["title"] = new string('工', 61), ["occupation"] = "9999", ["division"] = "999999", ["payMin"] = 9000, ["payMax"] = 1, ["yearsMin"] = 60, ["headcount"] = 0,
            ["employment"] = "Sometimes", ["benefits"] = new[] { "gold" }, ["validThrough"] = "2026-02-31", ["payUnit"] = "Year", ["publish"] = true,
        });
        var odd = await employer.PostAsync(PostingEmployer.Form("\ud800电\0工", "\0负责配电设备巡检和维护，按月发放工资。"));

        Assert.Equal(["description", "division", "employment", "headcount", "title"], Fields(empty));
        Assert.Equal(["benefits", "division", "employment", "headcount", "occupation", "payMax", "title", "validThrough", "yearsMin"], Fields(wrong).Where(field => field != "description"));
        Assert.True((int)odd.Status < 500, odd.Text);
    }

    [Theory, OnBoth]
    public async Task A_second_post_with_the_same_reference_changes_the_first(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        using var browser = employer.Browser;
        var form = PostingEmployer.Form();
        form["reference"] = "HR-2026-17";
        var first = await employer.PostedAsync(form);
        form["headcount"] = 9;

        var second = await employer.PostedAsync(form);

        Assert.Equal(first, second);
        Assert.Equal(["9|2"], await app.Database.LinesAsync($"select headcount || '|' || revision from vacancies_vacancy where employer = '{employer.Id}'"));
    }

    private static IEnumerable<string> Fields(Page page) => page.Json.GetProperty("fields").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal);
}
