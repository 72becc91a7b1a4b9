using Qiao.Tests.Vacancies.Applying;

namespace Qiao.Tests.Vacancies.Recruiting;

/// <summary>A recruitment that is open: the bureau, a public institution with two members, and its posts.</summary>
public sealed record Recruitment(QiaoApp App, PostingEmployer Unit, Browser Second, Browser Bureau, string Campaign, IReadOnlyList<string> Names, IReadOnlyList<string> Posts) : IDisposable
{
    public string Post => Posts[0];

    public static Dictionary<string, object?> PostForm(string code = "S001") => new()
    {
        ["code"] = code, ["title"] = "水质研究员", ["headcount"] = 1, ["degree"] = "Master", ["fields"] = "环境科学与工程；化学", ["conditions"] = "有工程师以上职称", ["mode"] = "Review",
    };

    public static async Task<Recruitment> OpenedAsync(QiaoApp app, int posts = 1, int mostPosts = 1, int headcount = 1)
    {
        var unit = await InstitutionAsync(app);
        var name = await app.AddAccountAsync(Role.Employer);
        await app.Database.ExecuteAsync($"insert into organisations_member (organisation, account, since) select '{unit.Id}', id, 0 from platform_account where sign_in_name = '{name}'");
        var second = app.Guest();
        await second.SignInAsync(name);
        var bureauName = await app.AddAccountAsync(Role.Bureau);
        var bureau = app.Guest();
        await bureau.SignInAsync(bureauName);
        var opened = await bureau.PostJsonAsync("/api/v1/desk/recruitments", new { title = "2026年市属事业单位公开招聘", level = "Municipal", division = "500000", opens = "2026-03-10", closes = "2026-03-20", mostPosts });
        Assert.True(opened.Status == HttpStatusCode.Created, opened.Text);
        var (campaign, made) = (opened.Json.GetProperty("id").GetString()!, new List<string>());
        for (var i = 1; i <= posts; i++)
        {
            var form = PostForm($"S{i:000}");
            (form["campaign"], form["headcount"]) = (campaign, headcount);
            var written = await unit.Browser.PostJsonAsync($"/api/v1/organisations/{unit.Id}/recruitments", form);
            Assert.True(written.Status == HttpStatusCode.Created, written.Text);
            made.Add(written.Json.GetProperty("id").GetString()!);
            await ApproveAsync(bureau, campaign, made[^1]);
        }

        return new(app, unit, second, bureau, campaign, [unit.Employer.SignInName, name, bureauName], made);
    }

    public static async Task<PostingEmployer> InstitutionAsync(QiaoApp app)
    {
        var unit = await PostingEmployer.VerifiedAsync(app);
        await app.Database.ExecuteAsync($"update organisations_organisation set kind = 'Institution' where id = '{unit.Id}'");
        return unit;
    }

    public static async Task ApproveAsync(Browser bureau, string campaign, string post)
    {
        var approved = await bureau.PostJsonAsync($"/api/v1/desk/recruitments/{campaign}/posts/{post}/decision", new { approve = true });
        Assert.True(approved.Status == HttpStatusCode.OK, approved.Text);
    }

    public static object Form(long version = 1, string degree = "Doctor") => new { degree, school = "两江大学", field = "环境工程", graduated = 2019, title = "工程师", version, consent = true };

    public Task<Page> ApplyAsync(Applicant who, string? post = null, object? form = null) =>
        who.Browser.PostJsonAsync($"/api/v1/recruitments/{Campaign}/posts/{post ?? Post}/applications", form ?? Form());

    public async Task<string> AppliedAsync(Applicant who, string? post = null)
    {
        var answer = await ApplyAsync(who, post);
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer.Json.GetProperty("id").GetString()!;
    }

    public Task<Page> StepAsync(string recruit, string step, object? form = null, Browser? by = null) =>
        (by ?? Unit.Browser).PostJsonAsync($"/api/v1/organisations/{Unit.Id}/recruits/{recruit}/{step}", form ?? new { });

    public async Task SteppedAsync(string recruit, string step, object? form = null, Browser? by = null)
    {
        var answer = await StepAsync(recruit, step, form, by);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
    }

    /// <summary>Found unqualified by one member and confirmed by the other.</summary>
    public async Task FailedAsync(string recruit)
    {
        await SteppedAsync(recruit, "finding", new { reason = "field", remark = "所学专业为土木工程，不在公告所列专业内" });
        await SteppedAsync(recruit, "failure", by: Second);
    }

    public async Task ScoredAsync(string recruit, decimal score)
    {
        await SteppedAsync(recruit, "pass");
        await SteppedAsync(recruit, "score", new { score });
    }

    public Task<Page> DeskAsync(string below, object? form = null, string? post = null) => Bureau.PostJsonAsync($"/api/v1/desk/recruitments/{Campaign}/posts/{post ?? Post}/{below}", form ?? new { });

    /// <summary>So many days later, everyone signed in again: sessions do not last so long.</summary>
    public async Task LaterAsync(int days, params Applicant[] applicants)
    {
        App.Clock.Advance(TimeSpan.FromDays(days));
        foreach (var (browser, name) in new[] { Unit.Browser, Second, Bureau }.Zip(Names).Concat(applicants.Select(a => (a.Browser, a.Person.SignInName))))
        {
            if ((await browser.OpenAsync("/account")).Document.QuerySelector("[name=password]") is not null)
            {
                await browser.SignInAsync(name);
            }
        }
    }

    public async Task<string> StateAsync(string recruit) => Assert.Single(await App.Database.LinesAsync($"select state from vacancies_recruit where id = '{recruit}'"));

    public void Dispose()
    {
        Unit.Browser.Dispose();
        Second.Dispose();
        Bureau.Dispose();
    }
}
