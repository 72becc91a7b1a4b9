namespace Qiao.EndToEnd;

/// <summary>An employer posts, a clerk checks, the public reads, and what is filled is gone.</summary>
[Collection(OneStage.Name)]
public sealed class PostingTests(Stage stage)
{
    private const string Locals = "负责仓库收发货和盘点，每周五天，限本市户口。";
    private const string Lawful = "负责仓库收发货和盘点，每周五天，住得近更方便。";

    [Theory, OnPhoneAndDesk]
    public async Task A_vacancy_that_discriminates_is_corrected_published_read_and_filled(Language language, int width)
    {
        await using var employer = await stage.OpenAsync(language, width);
        await employer.SignInAsync("employer");
        await OpenNewAsync(employer);
        await FillAsync(employer, $"仓库管理员 {language} {width}", Locals);
        Assert.Equal(409, await employer.PressAsync("发布", "Publish"));
        await Expect(employer.Page.Locator(".q-finding").First).ToContainTextAsync("本市户口");
        await Expect(employer.Page.Locator("#description")).ToHaveValueAsync(Locals);
        await employer.AssertSoundAsync();

        await employer.Page.FillAsync("#description", Lawful);
        Assert.Equal(200, await employer.PressAsync("发布", "Publish"));
        await Expect(employer.Page.Locator(".q-flash")).ToContainTextAsync(employer.Say("已发布", "Published"));
        await employer.AssertSoundAsync();
        var managed = employer.Page.Url;
        await employer.FollowAsync(employer.Page.GetByRole(AriaRole.Link, new() { Name = employer.Say("查看公开页面", "See the public page") }));
        await Expect(employer.Page.Locator("h1")).ToContainTextAsync("仓库管理员");
        var shown = employer.Page.Url;

        await employer.Page.GotoAsync(managed);
        await employer.Page.GetByText(employer.Say("已招满", "All places filled"), new() { Exact = true }).First.ClickAsync();
        await employer.Page.SelectOptionAsync("#reason-fill", "here");
        Assert.Equal(200, await employer.PressAsync("已招满", "All places filled"));

        await using var guest = await stage.OpenAsync(language, width);
        await guest.Page.GotoAsync(shown);
        Assert.Equal(410, guest.Status);
        await Expect(guest.Page.Locator(".q-notice").First).ToContainTextAsync(guest.Say("已经招满", "All places are filled"));
        await guest.AssertSoundAsync();
        Assert.Empty(employer.TakeComplaints());
    }

    [Theory, InBothLanguages]
    public async Task What_an_employer_explains_a_clerk_approves(Language language)
    {
        await using var employer = await stage.OpenAsync(language);
        await employer.SignInAsync("employer");
        await OpenNewAsync(employer);
        var title = $"小区保安员 {language}";
        await FillAsync(employer, title, "负责门岗值守和夜间巡逻，须年满十八周岁，联系电话 13812345678，两班倒。");
        Assert.Equal(409, await employer.PressAsync("发布", "Publish"));
        await employer.Page.FillAsync("#plea", "保安服务管理条例第十六条要求年满十八周岁。");
        Assert.Equal(200, await employer.PressAsync("发布", "Publish"));
        await Expect(employer.Page.Locator(".q-flash")).ToContainTextAsync(employer.Say("已提交审核", "Submitted"));

        await using var clerk = await stage.OpenAsync(language);
        await clerk.SignInAsync("clerk");
        await clerk.GoAsync("/desk/vacancies");
        await clerk.FollowAsync(clerk.Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }));
        await Expect(clerk.Page.Locator(".q-finding").First).ToBeVisibleAsync();
        await clerk.Page.GetByText(clerk.Say("通过并发布", "Approve and publish"), new() { Exact = true }).First.ClickAsync();
        await clerk.Page.SelectOptionAsync("#reason-approval", "statutory");
        Assert.Equal(200, await clerk.PressAsync("通过并发布", "Approve and publish"));
        await clerk.AssertSoundAsync();

        await clerk.FollowAsync(clerk.Page.GetByRole(AriaRole.Link, new() { Name = clerk.Say("查看公开页面", "See the public page") }));
        await Expect(clerk.Page.Locator("h1")).ToHaveTextAsync(title);
    }

    internal static async Task OpenNewAsync(Visit visit)
    {
        await visit.GoAsync("/our-vacancies");
        if (!visit.Page.Url.Contains("/organisations/", StringComparison.Ordinal))
        {
            await visit.FollowAsync(visit.Page.Locator(".q-card__link").First);
        }

        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = visit.Say("发布岗位", "Post a vacancy"), Exact = true }));
    }

    internal static async Task FillAsync(Visit visit, string title, string description)
    {
        await visit.Page.FillAsync("#title", title);
        await visit.Page.FillAsync("#description", description);
        await visit.Page.SelectOptionAsync("#division", "500112");
        await visit.Page.FillAsync("#headcount", "2");
        await visit.Page.FillAsync("#payMin", "4500");
    }
}
