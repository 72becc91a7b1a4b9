using Qiao.Lexicon;
using Qiao.People.Filing;

namespace Qiao.Tests.People;

public sealed class EditFileTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task What_is_written_in_words_is_kept_as_codes_and_shown_in_the_readers_language(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        await Person.RegisteredAsync(app, browser);
        await Person.FillAsync(browser);

        var file = (await browser.OpenAsync("/api/v1/me/file")).Json;

        Assert.Equal(["7411", "5321"], file.GetProperty("occupations").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal(600_000, file.GetProperty("payFromFen").GetInt64());
        Assert.Equal("low-voltage-electrician-licence", Assert.Single(file.GetProperty("licences").EnumerateArray()).GetString());
        Assert.Equal("2022-05", Assert.Single(file.GetProperty("history").EnumerateArray()).GetProperty("to").GetString());
        var (zh, en) = (await browser.OpenAsync("/me/file"), await browser.OpenAsync("/en/me/file"));
        Assert.Contains("电工", zh.Value("work"), StringComparison.Ordinal);
        Assert.DoesNotContain(en.Value("work")!, letter => letter is >= '\u4e00' and <= '\u9fff');
        Assert.Equal(["Daytime", "Weekends"], zh.Document.QuerySelectorAll("[name=hours][checked]").Select(box => box.GetAttribute("value")));
    }

    [Theory, OnBoth]
    public async Task Saving_the_page_unchanged_in_either_language_changes_no_fact(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        await Person.RegisteredAsync(app, browser);
        await Person.FillAsync(browser);
        var before = await FactsAsync(browser);

        foreach (var prefix in (string[])["", "/en"])
        {
            var page = await browser.OpenAsync(prefix + "/me/file");
            var hours = page.Document.QuerySelectorAll("[name=hours][checked]").Select(box => ("hours", box.GetAttribute("value")!));
            var kinds = page.Document.QuerySelectorAll("[name=kinds][checked]").Select(box => ("kinds", box.GetAttribute("value")!));
            Assert.Equal(prefix + "/me", (await browser.SubmitAsync(page, prefix + "/me/file", [.. hours, .. kinds, ("divisions", "")])).Path);
            Assert.Equal(before, await FactsAsync(browser));
        }
    }

    [Theory, OnBoth]
    public async Task A_stale_form_answers_409_shows_the_newest_version_and_keeps_what_was_typed(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        await Person.RegisteredAsync(app, browser);
        var (first, second) = (await browser.OpenAsync("/me/file"), await browser.OpenAsync("/me/file"));

        Assert.Equal("/me", (await browser.SubmitAsync(first, "/me/file", ("name", "第一个"), ("divisions", ""))).Path);
        var stale = await browser.SubmitAsync(second, "/me/file", ("name", "第二个"), ("work", "焊工"), ("divisions", ""));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal(("第二个", "焊工"), (stale.Value("name"), stale.Value("work")));
        Assert.Contains("第一个", stale.Document.QuerySelector("section[aria-labelledby=newest]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/me", (await browser.SubmitAsync(stale, "/me/file", ("divisions", ""))).Path);
        Assert.Equal("第二个", (await browser.OpenAsync("/me/file")).Value("name"));
    }

    [Theory, OnBoth]
    public async Task Of_four_who_save_the_same_revision_at_once_one_does(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var person = await Person.RegisteredAsync(app, browser);
        await browser.OpenAsync("/account");

        var answers = await Race.RunAsync(4, _ => Person.PutAsync(browser, "/api/v1/me/file", Person.File(1)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal("people.stale", answer.Code));
        Assert.Equal(2, await app.Database.CountAsync($"select revision from people_seeker where id = '{person.Id}'"));
    }

    [Theory]
    [OnBoth("work", "zzqqxxyy", "people.work-unknown")]
    [OnBoth("work", "电工；焊工；厨师；护士；保安；会计", "people.too-many-occupations")]
    [OnBoth("skills", "Excel；qqzzxx", "people.skill-unknown")]
    [OnBoth("history", "去年在一家厂", "people.job-form")]
    [OnBoth("history", "2022-05 至 2019-03，焊工", "people.job-form")]
    [OnBoth("history", "2019-13 至 2022-05，焊工", "people.job-form")]
    [OnBoth("phone", "123", "mobile-number.length")]
    [OnBoth("division", "999999", "people.division-unknown")]
    [OnBoth("divisions", "重庆", "people.division-unknown")]
    [OnBoth("years", "１２０", "people.out-of-range")]
    [OnBoth("payFrom", "-1", "people.out-of-range")]
    [OnBoth("payFrom", "99999999999999999999", "platform.not-a-whole-number")]
    [OnBoth("latitude", "29.5", "people.half-a-point")]
    [OnBoth("latitude", "NaN", "platform.not-a-number")]
    [OnBoth("education", "Wizard", "platform.not-a-choice")]
    [OnBoth("kinds", "Never", "platform.not-a-choice")]
    [OnBoth("name", "", "platform.required")]
    [OnBoth("name", "a\u0000b", "platform.text-control")]
    [OnBoth("revision", "abc", "platform.not-a-whole-number")]
    public async Task What_cannot_be_accepted_is_named_beside_its_field_and_changes_nothing(Dialect dialect, string field, string value, string code)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var person = await Person.RegisteredAsync(app, browser);
        var body = Person.File(1);
        body[field] = value;

        var answer = await Person.PutAsync(browser, "/api/v1/me/file", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var fields = answer.Json.GetProperty("fields");
        Assert.Contains(code, fields.EnumerateObject().Select(f => f.Value.GetProperty("code").GetString()));
        Assert.Equal(1, await app.Database.CountAsync($"select revision from people_seeker where id = '{person.Id}'"));
    }

    [Fact]
    public void Every_name_of_the_lexicon_is_understood_as_itself_in_both_languages()
    {
        var words = new FileWords(OccupationLexicon.Carried);
        foreach (var occupation in OccupationLexicon.Carried.Occupations)
        {
            Assert.Equal((occupation.Name.Zh, occupation.Code), (occupation.Name.Zh, Assert.Single(words.Occupations(occupation.Name.Zh).Found)));
            Assert.Equal((occupation.Name.En, occupation.Code), (occupation.Name.En, Assert.Single(words.Occupations(occupation.Name.En).Found)));
        }

        foreach (var skill in OccupationLexicon.Carried.Skills)
        {
            Assert.Equal((skill.Name.Zh, skill.Id), (skill.Name.Zh, Assert.Single(words.Skills(skill.Name.Zh).Found).Id));
            Assert.Equal((skill.Name.En, skill.Id), (skill.Name.En, Assert.Single(words.Skills(skill.Name.En).Found).Id));
        }
    }

    private static async Task<string> FactsAsync(Browser browser)
    {
        var file = (await browser.OpenAsync("/api/v1/me/file")).Json;
        return string.Join('\n', file.EnumerateObject().Where(member => member.Name is not ("changed" or "revision")));
    }
}
