namespace Qiao.EndToEnd;

/// <summary>Someone applies, is offered the work, accepts and starts; employer and applicant see the same story from two sides.</summary>
[Collection(OneStage.Name)]
public sealed class ApplyingTests(Stage stage)
{
    private const string Work = "负责仓库收发货、盘点和系统录入，每周五天，提供工作餐。";

    [Theory, OnPhoneAndDesk]
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

    /// <summary>The employer offers times and invites; on a phone, signed in nowhere, the link of the message takes one and gives it back.</summary>
    [Theory, OnPhoneAndDesk]
    public async Task Someone_invited_chooses_a_time_by_the_link_of_the_message(Language language, int width)
    {
        await using var employer = await stage.OpenAsync(language, width);
        var shown = await PostedAsync(employer, $"面试收货员 {language} {width}");
        await using var seeker = await stage.OpenAsync(language, width);
        await seeker.SignInAsync("seeker");
        await seeker.Page.GotoAsync(shown + "/application");
        Assert.Equal(200, await seeker.PressAsync("提交应聘", "Send my application"));
        await employer.FollowAsync(employer.Page.GetByRole(AriaRole.Link, new() { Name = employer.Say("收到的应聘", "Applications"), Exact = true }));
        var received = employer.Page.Url;
        await employer.Page.GotoAsync(received.Replace("/applications", "/interviews", StringComparison.Ordinal).Split('?')[0]);
        await employer.Page.EvaluateAsync("document.querySelector('main details').open = true");
        await employer.AssertSoundAsync();
        await employer.Page.FillAsync("#day", TimeProvider.System.GetUtcNow().AddDays(40).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await employer.Page.FillAsync("#from", "14:00");
        await employer.Page.FillAsync("#until", "15:00");
        await employer.Page.FillAsync("#minutes", "30");
        await employer.Page.FillAsync("#panel", $"{language} {width}");
        await employer.Page.CheckAsync("#mode");
        await employer.Page.FillAsync("#place", "渝北区空港大道 8 号三楼");
        await employer.Page.SelectOptionAsync("#vacancy", new SelectOptionValue { Label = $"面试收货员 {language} {width}" });
        Assert.Equal(200, await employer.PressAsync("添加面试时间", "Add times"));
        await employer.AssertSoundAsync();
        var day = employer.Page.Url;
        await employer.Page.GotoAsync(received);
        await employer.FollowAsync(employer.Page.Locator("tbody a").First);
        await employer.Page.GetByText(employer.Say("约面试", "Invite to an interview"), new() { Exact = true }).First.ClickAsync();
        Assert.Equal(200, await employer.PressAsync("约面试", "Invite to an interview"));

        await using var phone = await stage.OpenAsync(language, width);
        await phone.GoAsync("/demo/outbox");
        var link = System.Text.RegularExpressions.Regex.Match(await phone.Page.ContentAsync(), "/interviews/[0-9a-z]{26}").Value;
        await phone.GoAsync(link);
        await phone.AssertSoundAsync();
        await phone.Page.GetByLabel("14:00–14:30").CheckAsync();
        Assert.Equal(200, await phone.PressAsync("就这个时间", "Take this time"));
        await Expect(phone.Page.Locator("main")).ToContainTextAsync("14:00–14:30");
        await phone.AssertSoundAsync();
        await employer.Page.GotoAsync(day);
        await Expect(employer.Page.Locator("tbody")).ToContainTextAsync($"面试收货员 {language} {width}");
        await employer.AssertSoundAsync();
        Assert.Equal(200, await phone.PressAsync("取消面试时间", "Cancel the interview"));
        await Expect(phone.Page.Locator("main")).ToContainTextAsync(phone.Say("选择面试时间", "Choose a time"));
        Assert.Empty(phone.TakeComplaints());
        Assert.Empty(employer.TakeComplaints());
    }

    /// <summary>No account: name, number, code, and the link to follow it.</summary>
    [Theory, OnPhoneAndDesk]
    public Task Someone_without_an_account_applies_with_a_code(Language language, int width) => ApplyWithCodeAsync(language, width, script: true);

    [Fact]
    public Task Someone_without_an_account_and_without_scripts_applies_with_a_code() => ApplyWithCodeAsync(Language.Chinese, 390, script: false);

    private async Task ApplyWithCodeAsync(Language language, int width, bool script)
    {
        var title = $"访客收货员 {language} {width} {(script ? "一" : "二")}";
        await using var employer = await stage.OpenAsync(language, width);
        var shown = await PostedAsync(employer, title);
        await using var guest = await stage.OpenAsync(language, width, script);
        await guest.Page.GotoAsync(shown);
        await guest.FollowAsync(guest.Page.GetByRole(AriaRole.Link, new() { Name = guest.Say("应聘", "Apply"), Exact = true }));
        await AssertSoundAsync();
        await guest.Page.FillAsync("#name", "何访客");
        await guest.Page.FillAsync("#phone", $"1770002{width:D4}");
        await guest.Page.FillAsync("#message", "会开叉车，下周一可以到岗");
        Assert.Equal(200, await guest.PressAsync("发送验证码", "Send me a code"));
        await AssertSoundAsync();
        await using var phone = await stage.OpenAsync(language, width);
        await phone.GoAsync("/demo/outbox");
        var code = System.Text.RegularExpressions.Regex.Match(await phone.Page.InnerTextAsync("main"), phone.Say("验证码 ([0-9]{6})", "Your code is ([0-9]{6})")).Groups[1].Value;
        await guest.Page.FillAsync("#code", code);
        Assert.Equal(200, await guest.PressAsync("提交应聘", "Send my application"));
        await AssertSoundAsync();
        await guest.FollowAsync(guest.Page.GetByRole(AriaRole.Link, new() { Name = guest.Say("查看我的应聘", "See my application"), Exact = true }));
        await Expect(guest.Page.Locator("main")).ToContainTextAsync("会开叉车");
        await AssertSoundAsync();
        Assert.Empty(guest.TakeComplaints());

        // What looks at a page is a script itself.
        async Task AssertSoundAsync()
        {
            if (script)
            {
                await guest.AssertSoundAsync();
            }
        }
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

    /// <summary>Someone new applies for a new vacancy of the demo's employer, accepts the offer and starts; answers the application's id. The demo's own seeker keeps what is open.</summary>
    internal static async Task<string> StartedAsync(Visit employer, Visit seeker, string title)
    {
        var shown = await PostedAsync(employer, title);
        var name = $"starter-{seeker.Language}".ToLowerInvariant();
        await seeker.GoAsync("/seekers/register");
        await seeker.Page.FillAsync("#name", "钟上岗");
        await seeker.Page.FillAsync("#phone", "17000077703");
        await seeker.Page.FillAsync("#signInName", name);
        await seeker.Page.FillAsync("#password", "river-bridge-99");
        Assert.Equal(200, await seeker.PressAsync("登记", "Register"));
        await seeker.SignInAsync(name, "river-bridge-99");
        await seeker.GoAsync("/me/file");
        await seeker.Page.SelectOptionAsync("#division", "500112");
        Assert.Equal(200, await seeker.PressAsync("保存", "Save"));
        await seeker.Page.GotoAsync(shown + "/application");
        Assert.Equal(200, await seeker.PressAsync("提交应聘", "Send my application"));
        await employer.FollowAsync(employer.Page.GetByRole(AriaRole.Link, new() { Name = employer.Say("收到的应聘", "Applications"), Exact = true }));
        await employer.FollowAsync(employer.Page.Locator("tbody a").First);
        await employer.Page.GetByText(employer.Say("发录用通知", "Make an offer"), new() { Exact = true }).First.ClickAsync();
        Assert.Equal(200, await employer.PressAsync("发录用通知", "Make an offer"));
        await seeker.Page.ReloadAsync();
        Assert.Equal(200, await seeker.PressAsync("接受录用", "Accept the offer"));
        await employer.Page.ReloadAsync();
        Assert.Equal(200, await employer.PressAsync("已上岗", "Has started work"));
        return new Uri(seeker.Page.Url).AbsolutePath.Split('/')[^1];
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
