using Qiao.Tests.Vacancies.Applying;

namespace Qiao.Tests.Vacancies.Recruiting;

/// <summary>Who may take part, when, and what is refused.</summary>
public sealed class RecruitRuleTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task Only_verified_institutions_of_the_division_write_posts_and_the_bureau_of_the_division_approves_them(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app);
        var company = await PostingEmployer.VerifiedAsync(app);
        using var elsewhere = await app.SignedInAsync(Role.Bureau, "510000");
        var form = Recruitment.PostForm("S900");
        form["campaign"] = recruitment.Campaign;

        var refused = await company.Browser.PostJsonAsync($"/api/v1/organisations/{company.Id}/recruitments", form);
        form["conditions"] = "限男性，35岁以下，限本市户口";
        var worded = await recruitment.Unit.Browser.PostJsonAsync($"/api/v1/organisations/{recruitment.Unit.Id}/recruitments", form);
        form["conditions"] = "";
        var written = (await recruitment.Unit.Browser.PostJsonAsync($"/api/v1/organisations/{recruitment.Unit.Id}/recruitments", form)).Json.GetProperty("id").GetString()!;
        var twice = await recruitment.Unit.Browser.PostJsonAsync($"/api/v1/organisations/{recruitment.Unit.Id}/recruitments", form);
        using var guest = app.Guest();
        var hidden = await guest.OpenAsync($"/recruitments/{recruitment.Campaign}/posts/{written}");
        var foreign = await elsewhere.PostJsonAsync($"/api/v1/desk/recruitments/{recruitment.Campaign}/posts/{written}/decision", new { approve = true });
        var returned = await recruitment.DeskAsync("decision", new { approve = false, remark = "请写明职称" }, written);
        var told = await recruitment.Unit.Browser.OpenAsync($"/organisations/{recruitment.Unit.Id}/recruitments");
        var foreignPage = await elsewhere.OpenAsync($"/desk/recruitments/{recruitment.Campaign}");

        Assert.Equal("vacancies.recruit-not-an-institution", refused.Code);
        Assert.Equal("vacancies.recruit-wording", worded.Json.GetProperty("fields").GetProperty("conditions").GetProperty("code").GetString());
        Assert.Equal("vacancies.recruit-code-taken", twice.Json.GetProperty("fields").GetProperty("code").GetProperty("code").GetString());
        Assert.All(new[] { hidden, foreign, foreignPage }, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Equal("Returned", returned.Json.GetProperty("state").GetString());
        Assert.Contains("请写明职称", told.Text, StringComparison.Ordinal);
        company.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task Applying_needs_a_file_the_degree_consent_and_the_time(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app);
        using var applicant = await Applicant.RegisteredAsync(app);
        using var noFile = await app.SignedInAsync(Role.Seeker);

        var low = await recruitment.ApplyAsync(applicant, form: Recruitment.Form(degree: "Bachelor"));
        var silent = await recruitment.ApplyAsync(applicant, form: new { degree = "Doctor", school = "两江大学", field = "化学", graduated = 2019, version = 1 });
        var without = await noFile.PostJsonAsync($"/api/v1/recruitments/{recruitment.Campaign}/posts/{recruitment.Post}/applications", Recruitment.Form());
        var stale = await recruitment.ApplyAsync(applicant, form: Recruitment.Form(version: 7));
        await recruitment.LaterAsync(11, applicant);
        var late = await recruitment.ApplyAsync(applicant);

        Assert.Equal("vacancies.recruit-degree-too-low", low.Json.GetProperty("fields").GetProperty("degree").GetProperty("code").GetString());
        Assert.Equal("vacancies.recruit-consent", silent.Json.GetProperty("fields").GetProperty("consent").GetProperty("code").GetString());
        Assert.Equal(["vacancies.recruit-file", "vacancies.recruit-conditions-moved", "vacancies.recruit-not-open"], new[] { without, stale, late }.Select(answer => answer.Code));
        Assert.Equal(0, await app.Database.CountAsync("select sum(sent) from vacancies_campaign_post"));
    }

    [Theory, OnBoth]
    public async Task A_withdrawal_makes_room_for_another_post_and_ends_what_the_unit_may_read(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app, posts: 2);
        using var applicant = await Applicant.RegisteredAsync(app, "周改报");
        var first = await recruitment.AppliedAsync(applicant);

        var full = await recruitment.ApplyAsync(applicant, recruitment.Posts[1]);
        var left = await applicant.Browser.PostJsonAsync($"/api/v1/me/recruitments/{first}/withdrawal", new { });
        var other = await recruitment.ApplyAsync(applicant, recruitment.Posts[1]);
        var list = await recruitment.Unit.Browser.OpenAsync($"/organisations/{recruitment.Unit.Id}/recruits?post={recruitment.Post}");
        var shown = (await applicant.Browser.SendAsync(HttpMethod.Get, $"/api/v1/recruitments/{recruitment.Campaign}")).Json;

        Assert.Equal("vacancies.recruit-too-many-posts", full.Code);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created), (left.Status, other.Status));
        Assert.DoesNotContain("周改报", list.Text, StringComparison.Ordinal);
        Assert.Equal([0, 1], shown.GetProperty("posts").EnumerateArray().Select(post => post.GetProperty("applications").GetInt32()));
        Assert.All(shown.GetProperty("posts").EnumerateArray(), post => Assert.True(post.GetProperty("isFrozen").GetBoolean()));
    }

    [Theory, OnBoth]
    public async Task An_application_is_its_own_peoples_business(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Recruitment recruitment = await Recruitment.OpenedAsync(app), other = await Recruitment.OpenedAsync(app);
        using Applicant applicant = await Applicant.RegisteredAsync(app), somebody = await Applicant.RegisteredAsync(app);
        var recruit = await recruitment.AppliedAsync(applicant);

        Assert.Equal(HttpStatusCode.NotFound, (await other.Unit.Browser.OpenAsync($"/organisations/{other.Unit.Id}/recruits/{recruit}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Unit.Browser.OpenAsync($"/organisations/{recruitment.Unit.Id}/recruits")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.StepAsync(recruit, "pass")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.Browser.OpenAsync($"/me/recruitments/{recruit}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.Browser.PostJsonAsync($"/api/v1/me/recruitments/{recruit}/withdrawal", new { })).Status);
        // The bureau sees what was appealed, nothing else.
        Assert.Equal(HttpStatusCode.NotFound, (await recruitment.Bureau.OpenAsync($"/desk/recruitments/appeals/{recruit}")).Status);
    }

    [Theory, OnBoth]
    public async Task A_list_is_frozen_when_everyone_is_decided_and_the_last_place_is_not_tied_and_an_upheld_objection_strikes_a_name(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        using var recruitment = await Recruitment.OpenedAsync(app);
        using Applicant first = await Applicant.RegisteredAsync(app), second = await Applicant.RegisteredAsync(app), failed = await Applicant.RegisteredAsync(app);
        var (one, two, three) = (await recruitment.AppliedAsync(first), await recruitment.AppliedAsync(second), await recruitment.AppliedAsync(failed));
        await recruitment.ScoredAsync(one, 85);
        await recruitment.LaterAsync(11);

        var undecided = await recruitment.DeskAsync("notice");
        await recruitment.ScoredAsync(two, 85);
        await recruitment.FailedAsync(three);
        var appeals = await recruitment.DeskAsync("notice");
        await recruitment.LaterAsync(6);
        var tied = await recruitment.DeskAsync("notice");
        await recruitment.SteppedAsync(two, "score", new { score = 85.5m });
        var frozen = await recruitment.DeskAsync("notice");
        using var guest = app.Guest();
        var objection = (await guest.PostJsonAsync($"/api/v1/recruitments/{recruitment.Campaign}/notices/{recruitment.Post}/objections", new { words = "经历不实" })).Json.GetProperty("id").GetString();
        var nobody = await recruitment.DeskAsync($"objections/{objection}", new { uphold = true, rank = 5, decision = "查实" });
        var upheld = await recruitment.DeskAsync($"objections/{objection}", new { uphold = true, rank = 1, decision = "查实" });
        var notice = await guest.OpenAsync($"/recruitments/{recruitment.Campaign}/notices/{recruitment.Post}");

        Assert.Equal(["vacancies.recruit-undecided", "vacancies.recruit-appeals-possible", "vacancies.recruit-tie"], new[] { undecided, appeals, tied }.Select(answer => answer.Code));
        Assert.Equal(HttpStatusCode.OK, frozen.Status);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (nobody.Status, upheld.Status));
        Assert.Contains("异议成立，不聘用", notice.Text, StringComparison.Ordinal);
        Assert.Equal(("Ranked", "NotChosen", "Failed"), (await recruitment.StateAsync(one), await recruitment.StateAsync(two), await recruitment.StateAsync(three)));
    }
}
