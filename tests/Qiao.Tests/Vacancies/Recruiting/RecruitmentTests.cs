using System.Security.Cryptography;
using System.Text;
using Qiao.Tests.People;
using Qiao.Tests.Vacancies.Applying;
using Qiao.Vacancies.Recruiting;

namespace Qiao.Tests.Vacancies.Recruiting;

/// <summary>From the announcement to hiring, as applicant, institution, bureau and public see it.</summary>
public sealed class RecruitmentTests
{
    [Theory, OnBoth]
    public async Task A_post_is_announced_applied_for_checked_scored_published_and_filled(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app);
        using Applicant best = await Applicant.RegisteredAsync(app, "林拟聘"), other = await Applicant.RegisteredAsync(app, "周落选");
        using var guest = app.Guest();

        var page = await best.Browser.OpenAsync($"/recruitments/{recruitment.Campaign}/posts/{recruitment.Post}/application");
        var to = $"/recruitments/{recruitment.Campaign}/posts/{recruitment.Post}/application";
        using var form = page.Fill(to, ("degree", "Doctor"), ("school", "两江大学"), ("field", "环境工程"), ("graduated", "２０１９"), ("title", "工程师"), ("consent", "true"))
            .WithFile("document", "学位证.pdf", Encoding.UTF8.GetBytes("%PDF-1.7 diploma"));
        var sent = await best.Browser.SendAsync(HttpMethod.Post, to, form, ("Accept", "text/html"));
        var one = sent.Header("Location")!.Split('/')[^1];
        var two = await recruitment.AppliedAsync(other);
        var list = await recruitment.Unit.Browser.OpenAsync($"/organisations/{recruitment.Unit.Id}/recruits");
        var opened = await recruitment.Unit.Browser.OpenAsync($"/organisations/{recruitment.Unit.Id}/recruits/{one}");
        var document = await recruitment.Unit.Browser.OpenAsync(opened.Document.QuerySelector("a[href*='/files/']")!.GetAttribute("href")!);
        var bulk = await recruitment.Unit.Browser.PostJsonAsync($"/organisations/{recruitment.Unit.Id}/recruits/passes", new { chosen = new[] { $"{one}:1", $"{two}:1", $"{two}:9" } }, ("Accept", "text/html"));
        await recruitment.SteppedAsync(one, "score", new { score = 91.25m });
        await recruitment.SteppedAsync(two, "score", new { score = 80 });
        var early = await recruitment.DeskAsync("notice");
        await recruitment.LaterAsync(11);
        var frozen = await recruitment.DeskAsync("notice");
        var moved = await recruitment.StepAsync(two, "score", new { score = 99 });
        var notice = await guest.OpenAsync($"/en/recruitments/{recruitment.Campaign}/notices/{recruitment.Post}");
        var text = await guest.SendAsync(HttpMethod.Get, $"/recruitments/{recruitment.Campaign}/notices/{recruitment.Post}/document");
        var objected = await guest.SubmitAsync(notice, $"/en/recruitments/{recruitment.Campaign}/notices/{recruitment.Post}/objections", ("words", "工作经历不实"));
        var objection = Assert.Single(await app.Database.LinesAsync("select id from vacancies_objection"));
        // Saturday 21 March and seven working days: the notice runs until Tuesday 31 March.
        await recruitment.LaterAsync(10);
        var running = await recruitment.DeskAsync("confirmation");
        await recruitment.LaterAsync(1);
        var undecided = await recruitment.DeskAsync("confirmation");
        await recruitment.DeskAsync($"objections/{objection}", new { uphold = false, decision = "经核实，情况属实" });
        var confirmed = await recruitment.DeskAsync("confirmation");
        var late = await guest.PostJsonAsync($"/api/v1/recruitments/{recruitment.Campaign}/notices/{recruitment.Post}/objections", new { words = "迟到的异议" });

        Assert.Contains("林拟聘", list.Text, StringComparison.Ordinal);
        Assert.Contains(Person.Phone, opened.Text, StringComparison.Ordinal);
        Assert.StartsWith("%PDF", document.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, bulk.Status);
        Assert.Equal(["vacancies.recruit-still-open", "vacancies.recruit-not-now", "vacancies.recruit-notice-runs", "vacancies.recruit-objections-open", "vacancies.recruit-notice-over"], new[] { early, moved, running, undecided, late }.Select(answer => answer.Code));
        Assert.All(new[] { frozen, confirmed }, answer => Assert.Equal(1, answer.Json.GetProperty("count").GetInt32()));
        Assert.Contains("林拟聘", notice.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("周落选", notice.Text, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(text.Bytes)), notice.Text, StringComparison.Ordinal);
        Assert.Contains("2026-03-31", text.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, objected.Status);
        Assert.Equal(("Hired", "NotChosen"), (await recruitment.StateAsync(one), await recruitment.StateAsync(two)));
        Assert.Equal(["2", "3", "5", "6"], await app.Database.LinesAsync($"select rung from people_outcome where subject = '{one}' order by number"));
        Assert.Equal(0, await app.Database.CountAsync($"select count(*) from people_grant where subject = '{two}'"));
    }

    [Theory, OnBoth]
    public async Task Names_are_shown_until_their_day_then_taken_out_and_the_fingerprint_stays(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app);
        using var applicant = await Applicant.RegisteredAsync(app, "林拟聘");
        using var guest = app.Guest();
        await recruitment.ScoredAsync(await recruitment.AppliedAsync(applicant), 88);
        await recruitment.LaterAsync(11);
        await recruitment.DeskAsync("notice");
        await guest.PostJsonAsync($"/api/v1/recruitments/{recruitment.Campaign}/notices/{recruitment.Post}/objections", new { words = "点名反映" });
        var hash = Assert.Single(await app.Database.LinesAsync("select hash from vacancies_notice"));
        await recruitment.LaterAsync(10 + FreezeNotice.DaysNamed);
        await ApplicationTests.RunAsync<TidyNotices>(app);
        var last = await guest.OpenAsync($"/recruitments/{recruitment.Campaign}/notices/{recruitment.Post}");

        await recruitment.LaterAsync(1);
        var after = await guest.OpenAsync($"/recruitments/{recruitment.Campaign}/notices/{recruitment.Post}");
        await ApplicationTests.RunAsync<TidyNotices>(app);

        Assert.Contains("林拟聘", last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("林拟聘", after.Text, StringComparison.Ordinal);
        Assert.Contains(hash, after.Text, StringComparison.Ordinal);
        Assert.Contains("姓名不再显示", after.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from vacancies_notice where content like '%林拟聘%' or erased = 0"));
        Assert.Equal(0, await app.Database.CountAsync("select count(*) from vacancies_objection where words is not null"));
    }

    [Theory, OnBoth]
    public async Task Who_fails_is_told_rule_and_evidence_by_two_people_and_appeals_to_a_third_in_time(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app);
        using Applicant applicant = await Applicant.RegisteredAsync(app), slow = await Applicant.RegisteredAsync(app);
        var (recruit, second) = (await recruitment.AppliedAsync(applicant), await recruitment.AppliedAsync(slow));

        var wordless = await recruitment.StepAsync(recruit, "finding", new { reason = "field" });
        await recruitment.SteppedAsync(recruit, "finding", new { reason = "field", remark = "所学专业为土木工程" });
        var alone = await recruitment.StepAsync(recruit, "failure");
        var before = await applicant.Browser.OpenAsync($"/me/recruitments/{recruit}");
        await recruitment.SteppedAsync(recruit, "failure", by: recruitment.Second);
        var told = await applicant.Browser.OpenAsync($"/me/recruitments/{recruit}");
        await recruitment.FailedAsync(second);
        await recruitment.LaterAsync(5, applicant, slow);
        var appealed = await applicant.Browser.PostJsonAsync($"/api/v1/me/recruitments/{recruit}/appeal", new { remark = "土木工程在培养方案中属环境方向" });
        var desk = await recruitment.Bureau.OpenAsync($"/desk/recruitments/appeals/{recruit}");
        await recruitment.LaterAsync(1, applicant, slow);
        var late = await slow.Browser.PostJsonAsync($"/api/v1/me/recruitments/{second}/appeal", new { remark = "才看到" });
        var ruled = await recruitment.Bureau.PostJsonAsync($"/api/v1/desk/recruitments/appeals/{recruit}/granting", new { remark = "培养方案属环境工程" });
        var end = await applicant.Browser.OpenAsync($"/me/recruitments/{recruit}");
        var looks = await applicant.Browser.SendAsync(HttpMethod.Get, "/api/v1/me/looks");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.Status);
        Assert.Equal("vacancies.recruit-second-person", alone.Code);
        Assert.Contains("待资格审核", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("土木工程", before.Text, StringComparison.Ordinal);
        Assert.Contains("专业不符", told.Text, StringComparison.Ordinal);
        Assert.Contains("所学专业为土木工程", told.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, appealed.Status);
        Assert.Contains(Person.Name, desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.Phone, desk.Text, StringComparison.Ordinal);
        Assert.Equal("vacancies.recruit-appeal-late", late.Code);
        Assert.Equal("Passed", ruled.Json.GetProperty("state").GetString());
        Assert.Contains("培养方案属环境工程", end.Text, StringComparison.Ordinal);
        Assert.Contains("vacancies.recruit", looks.Text, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task An_application_is_returned_once_and_completed_with_a_document(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app);
        using var applicant = await Applicant.RegisteredAsync(app);
        var recruit = await recruitment.AppliedAsync(applicant);

        await recruitment.SteppedAsync(recruit, "return", new { remark = "请补交学位证" });
        var page = await applicant.Browser.OpenAsync($"/me/recruitments/{recruit}");
        var to = $"/me/recruitments/{recruit}/completion";
        using var form = page.Fill(to, ("remark", "已补交")).WithFile("document", "degree.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
        var completed = await applicant.Browser.SendAsync(HttpMethod.Post, to, form, ("Accept", "text/html"));
        var again = await recruitment.StepAsync(recruit, "return", new { remark = "再补一份" });
        var stored = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => app.Database.ExecuteAsync("update vacancies_recruit set returns = returns + 1"));

        Assert.Contains("请补交学位证", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, completed.Status);
        Assert.Equal("vacancies.recruit-returned-once", again.Code);
        Assert.NotNull(stored);
        Assert.Equal("Submitted", await recruitment.StateAsync(recruit));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from platform_file where owner = '{recruit}'"));
    }

    [Theory, OnBoth]
    public async Task An_erased_person_leaves_the_figures_and_no_word_and_no_name_in_the_notice(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app, headcount: 2);
        using Applicant applicant = await Applicant.RegisteredAsync(app, "林拟聘"), other = await Applicant.RegisteredAsync(app, "周留名");
        var (recruit, kept) = (await recruitment.AppliedAsync(applicant), await recruitment.AppliedAsync(other));
        await recruitment.ScoredAsync(recruit, 90);
        await recruitment.ScoredAsync(kept, 80);
        await recruitment.LaterAsync(11);
        await recruitment.DeskAsync("notice");
        await recruitment.LaterAsync(0, applicant);
        var hash = Assert.Single(await app.Database.LinesAsync("select hash from vacancies_notice"));
        var copy = await applicant.Browser.SendAsync(HttpMethod.Get, "/api/v1/me/data");

        await applicant.Browser.PostJsonAsync("/api/v1/me/erasure", new { confirm = true });
        using var guest = app.Guest();
        var notice = await guest.OpenAsync($"/recruitments/{recruitment.Campaign}/notices/{recruitment.Post}");

        Assert.Contains("两江大学", copy.Text, StringComparison.Ordinal);
        Assert.Equal(["Doctor Withdrawn -"], await app.Database.LinesAsync($"select degree || ' ' || state || ' ' || coalesce(seeker, account, school, field, title, '-') from vacancies_recruit where id = '{recruit}'"));
        Assert.DoesNotContain("林拟聘", notice.Text, StringComparison.Ordinal);
        Assert.Contains("周留名", notice.Text, StringComparison.Ordinal);
        Assert.Contains(hash, notice.Text, StringComparison.Ordinal);
        Assert.Contains("指纹是公示时原文的", notice.Text, StringComparison.Ordinal);
    }
}
