using System.Text;
using Qiao.Tests.Matching;

namespace Qiao.Tests.People;

public sealed class ReadResumeTests(Apps apps) : IClassFixture<Apps>
{
    private const string Resume = "姓名：张三\n性别：男\n求职意向：电工\n期望薪资：7000元/月\n期望城市：重庆渝北区\n学历：大专\n技能：Excel\n证书：低压电工证\n2018.03-2022.05 某厂 电工\n";

    [Theory, OnBoth]
    public async Task A_pasted_resume_fills_the_form_for_correction_and_saves_nothing(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        var person = await Person.RegisteredAsync(app, browser);
        var before = await RowAsync(app, person);

        var page = await browser.SubmitAsync(await browser.OpenAsync("/me/file"), "/me/file/reading", ("resume", Resume));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("电工", page.Value("work"), StringComparison.Ordinal);
        Assert.Contains("Excel", page.Value("skills"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("低压电工作业证", "7000", "College", Person.Name), (page.Value("licences"), page.Value("payFrom"), page.Document.QuerySelector("#education option[selected]")!.GetAttribute("value"), page.Value("name")));
        Assert.NotNull(page.Document.QuerySelector("[name=divisions][value='500112'][checked]"));
        Assert.Equal(before, await RowAsync(app, person));
        Assert.DoesNotContain("张三", await app.Database.DumpAsync(), StringComparison.Ordinal);

        Assert.Equal("/me", (await browser.SubmitAsync(page, "/me/file", ("divisions", "500112"))).Path);
        Assert.Equal("7411", (await browser.OpenAsync("/api/v1/me/file")).Json.GetProperty("occupations")[0].GetString());
    }

    [Theory, OnBoth]
    public async Task An_uploaded_resume_is_read_and_what_the_file_says_stays_where_it_is_silent(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        await Person.RegisteredAsync(app, browser);
        await Person.FillAsync(browser);

        var form = (await browser.OpenAsync("/me/file")).Fill("/me/file/reading").WithFile("file", "cv.docx", Documents.Word("求职意向：焊工"));
        var page = await browser.SendAsync(HttpMethod.Post, "/me/file/reading", form, ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("焊", page.Value("work"), StringComparison.Ordinal);
        Assert.Equal(("6000", "3", "低压电工作业证"), (page.Value("payFrom"), page.Value("years"), page.Value("licences")));
    }

    [Theory, OnBoth]
    public async Task What_cannot_be_read_is_said_beside_the_field_and_the_file_stands_below(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        await Person.RegisteredAsync(app, browser);
        var empty = await browser.OpenAsync("/me/file");

        var nothing = await browser.SubmitAsync(empty, "/me/file/reading");
        var broken = await browser.SendAsync(HttpMethod.Post, "/me/file/reading", empty.Fill("/me/file/reading").WithFile("file", "cv.zip", [0x50, 0x4b, 3, 4, 0, 0]), ("Accept", "text/html"));
        var huge = await browser.SendAsync(HttpMethod.Post, "/me/file/reading", empty.Fill("/me/file/reading").WithFile("file", "cv.docx", Documents.Word(null)), ("Accept", "text/html"));

        Assert.NotNull(nothing.Document.QuerySelector("#resume-error"));
        Assert.All((Page[])[broken, huge], page => Assert.NotNull(page.Document.QuerySelector("#file-error")));
        Assert.All((Page[])[nothing, broken, huge], page => Assert.Equal((HttpStatusCode.UnprocessableEntity, Person.Name), (page.Status, page.Value("name"))));
    }

    [Theory, OnBoth]
    public async Task The_api_answers_what_a_resume_says_in_codes(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var browser = app.Guest();
        await Person.RegisteredAsync(app, browser);
        await browser.OpenAsync("/account");

        var found = (await browser.PostJsonAsync("/api/v1/me/file/reading", new { resume = Resume })).Json;

        Assert.Equal("7411", found.GetProperty("occupations")[0].GetString());
        Assert.Equal((700_000, "500112"), (found.GetProperty("payFromFen").GetInt64(), found.GetProperty("divisions")[0].GetString()));
    }

    private static async Task<string> RowAsync(QiaoApp app, Person person) =>
        (string)(await app.Database.ScalarAsync($"select name || coalesce(occupations, '') || skills || cast(revision as text) from people_seeker where id = '{person.Id}'"))!;
}
