using System.Text;
using System.Text.Json;

namespace Qiao.Tests.Organisations;

public sealed class EditOrganisationTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task A_stale_form_gets_409_with_both_versions_and_can_then_be_saved(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser one = app.Guest(), other = app.Guest();
        var employer = await Employer.RegisteredAsync(app, one);
        await other.SignInAsync(employer.SignInName);
        var path = $"/organisations/{employer.Id}/edit";
        Page ofOne = await one.OpenAsync(path), ofOther = await other.OpenAsync(path);

        Assert.Equal("/organisations", (await one.SubmitAsync(ofOne, path, ("about", "第一个版本"))).Path);
        var stale = await other.SubmitAsync(ofOther, path, ("about", "第二个版本"), ("contactName", "李大力"));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal(("第二个版本", "李大力"), (stale.Value("about"), stale.Value("contactName")));
        Assert.Contains("第一个版本", stale.Document.QuerySelector("main section")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("第一个版本", await AboutAsync(app, employer));

        Assert.Equal("/organisations", (await other.SubmitAsync(stale, path)).Path);
        Assert.Equal("第二个版本", await AboutAsync(app, employer));
    }

    [Theory, OnBoth]
    public async Task The_api_refuses_a_stale_revision_and_answers_the_new_one(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var employer = await Employer.RegisteredAsync(app, browser);

        var saved = await PutAsync(browser, employer, revision: 1);
        var stale = await PutAsync(browser, employer, revision: 1);
        var again = await PutAsync(browser, employer, revision: saved.Json.GetProperty("revision").GetInt64());

        Assert.Equal((HttpStatusCode.Conflict, "organisations.stale"), (stale.Status, stale.Code));
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Theory, OnBoth]
    public async Task Of_four_who_save_the_same_revision_at_once_one_does(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var employer = await Employer.RegisteredAsync(app, browser);
        await browser.OpenAsync("/account");

        var answers = await Race.RunAsync(4, _ => PutAsync(browser, employer, revision: 1));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(3, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        Assert.Equal(1, await app.Database.CountAsync($"select count(*) from journal where subject = '{employer.Id}' and kind = 'organisation.edited'"));
    }

    [Theory, OnBoth]
    public async Task Only_members_edit_and_others_do_not_learn_that_it_exists(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser owner = app.Guest(), stranger = await app.SignedInAsync(Role.Employer), guest = app.Guest();
        var employer = await Employer.RegisteredAsync(app, owner);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/organisations/{employer.Id}/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(stranger, employer, revision: 1)).Status);
        Assert.Equal("/sign-in", (await guest.OpenAsync($"/organisations/{employer.Id}/edit")).Path);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PutAsync(guest, employer, revision: 1)).Status);
    }

    [Theory, OnBoth]
    public async Task The_contact_person_is_never_in_a_public_answer(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using Browser browser = app.Guest(), guest = app.Guest();
        var employer = await Employer.RegisteredAsync(app, browser);

        foreach (var path in (string[])[$"/employers/{employer.Id}", $"/en/employers/{employer.Id}", $"/api/v1/organisations/{employer.Id}"])
        {
            var answer = await guest.OpenAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("重庆两江精密机械有限公司", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("王小明", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("13800001234", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(employer.SignInName, answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, await app.Database.CountAsync("select count(*) from journal where subject || coalesce(reason, '') || coalesce(hash, '') || actor like '%13800001234%'"));
    }

    [Theory, OnBoth]
    public async Task What_an_employer_says_about_itself_is_shown_as_text(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var employer = await Employer.RegisteredAsync(app, browser);
        const string About = "<img src=x onerror=alert(1)>\n第二行 & \"引号\"";
        var path = $"/organisations/{employer.Id}/edit";

        await browser.SubmitAsync(await browser.OpenAsync(path), path, ("about", About));
        var page = await browser.OpenAsync($"/employers/{employer.Id}");

        Assert.Empty(page.Document.QuerySelectorAll("main img"));
        Assert.Equal(About, page.Document.QuerySelector(".q-pre")!.TextContent);
        Assert.Equal(About, (await browser.OpenAsync(path)).Value("about"));
    }

    private static async Task<string?> AboutAsync(QiaoApp app, Employer employer) =>
        (string?)await app.Database.ScalarAsync($"select about from organisations_organisation where id = '{employer.Id}'");

    private static async Task<Page> PutAsync(Browser browser, Employer employer, long revision)
    {
        using var body = new StringContent(JsonSerializer.Serialize(new { contactName = "王小明", contactPhone = "13800001234", revision }), Encoding.UTF8, "application/json");
        return await browser.SendAsync(HttpMethod.Put, $"/api/v1/organisations/{employer.Id}", body);
    }
}
