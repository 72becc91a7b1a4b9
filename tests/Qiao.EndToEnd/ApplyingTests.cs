namespace Qiao.EndToEnd;

/// <summary>Someone applies, is offered the work, accepts and starts; employer and applicant see the same story from two sides.</summary>
[Collection(OneStage.Name)]
public sealed class ApplyingTests(Stage stage)
{
    private const string Work = "负责仓库收发货、盘点和系统录入，每周五天，提供工作餐。";

    [Theory, OnEveryScreen]
    public async Task An_application_becomes_work(Language language, int width)
    {
        await using var employer = await stage.OpenAsync(language, width);
        var shown = await PostedAsync(employer, $"收货员 {language} {width}");
        await using var seeker = await stage.OpenAsync(language, width);
        await seeker.SignInAsync("seeker");
        await seeker.Page.GotoAsync(shown);
        await seeker.FollowAsync(seeker.Page.GetByRole(AriaRole.Link, new() { Name = seeker.Say("应聘", "Apply"), Exact = true }));
        await seeker.AssertSoundAsync();
        await seeker.Page.FillAsync("#message", "下周一可以到岗");
        Assert.Equal(200, await seeker.PressAsync("提交应聘", "Send my application"));
        await seeker.AssertSoundAsync();
        var mine = seeker.Page.Url;

        await employer.FollowAsync(employer.Page.GetByRole(AriaRole.Link, new() { Name = employer.Say("收到的应聘", "Applications"), Exact = true }));
        await employer.AssertSoundAsync();
        await employer.FollowAsync(employer.Page.Locator("tbody a").First);
        await Expect(employer.Page.Locator("main")).ToContainTextAsync("下周一可以到岗");
        await employer.AssertSoundAsync();
        await employer.Page.GetByText(employer.Say("发录用通知", "Make an offer"), new() { Exact = true }).First.ClickAsync();
        Assert.Equal(200, await employer.PressAsync("发录用通知", "Make an offer"));

        await seeker.GoAsync("/me/applications");
        await Expect(seeker.Page.Locator("main")).ToContainTextAsync(seeker.Say("请您答复录用通知", "Answer the offer"));
        await seeker.AssertSoundAsync();
        await seeker.Page.GotoAsync(mine);
        Assert.Equal(200, await seeker.PressAsync("接受录用", "Accept the offer"));
        await Expect(seeker.Page.Locator("main")).ToContainTextAsync(seeker.Say("已接受录用", "Offer accepted"));
        await employer.Page.ReloadAsync();
        Assert.Equal(200, await employer.PressAsync("已上岗", "Has started work"));
        await Expect(employer.Page.Locator("main")).ToContainTextAsync(employer.Say("已上岗", "Started work"));
        Assert.Empty(employer.TakeComplaints());
        Assert.Empty(seeker.TakeComplaints());
    }

    [Fact]
    public async Task It_works_without_scripts_and_a_withdrawal_says_why()
    {
        await using var employer = await stage.OpenAsync(Language.Chinese);
        var shown = await PostedAsync(employer, "夜班收货员");
        await using var seeker = await stage.OpenAsync(Language.Chinese, 390, script: false);
        await seeker.SignInAsync("seeker");
        await seeker.Page.GotoAsync(shown);
        await seeker.FollowAsync(seeker.Page.GetByRole(AriaRole.Link, new() { Name = "应聘", Exact = true }));
        Assert.Equal(200, await seeker.PressAsync("提交应聘", "Send my application"));

        await seeker.Page.GetByText("撤回应聘", new() { Exact = true }).First.ClickAsync();
        Assert.Equal(422, await seeker.PressAsync("撤回应聘", "Withdraw"));
        await seeker.AssertProblemAsync("reason");
        await seeker.Page.SelectOptionAsync("#reason", "distance");
        Assert.Equal(200, await seeker.PressAsync("撤回应聘", "Withdraw"));

        await Expect(seeker.Page.Locator("main")).ToContainTextAsync("离家太远");
    }

    /// <summary>Posts as the demo's employer, stays on the vacancy's own page and answers its public address.</summary>
    private static async Task<string> PostedAsync(Visit employer, string title)
    {
        await employer.SignInAsync("employer");
        await PostingTests.OpenNewAsync(employer);
        await PostingTests.FillAsync(employer, title, Work);
        Assert.Equal(200, await employer.PressAsync("发布", "Publish"));
        var link = employer.Page.GetByRole(AriaRole.Link, new() { Name = employer.Say("查看公开页面", "See the public page") });
        return new Uri(new Uri(employer.Page.Url), (await link.GetAttributeAsync("href"))!).ToString();
    }
}
