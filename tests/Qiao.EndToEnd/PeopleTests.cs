namespace Qiao.EndToEnd;

/// <summary>Someone keeps a file: registers, fills it from a résumé, decides who sees it, looks at who did, and leaves.</summary>
[Collection(OneStage.Name)]
public sealed class PeopleTests(Stage stage)
{
    private const string Password = "river-bridge-99";
    private static int _last;

    [Theory, OnPhoneAndDesk]
    public async Task A_seeker_registers_fills_in_the_file_opens_it_and_erases_everything(Language language, int width)
    {
        var name = $"walker-{Interlocked.Increment(ref _last)}";
        await using var visit = await stage.OpenAsync(language, width);
        await RegisterAsync(visit, name);
        await FillFromResumeAsync(visit);
        await ChooseAsync(visit);
        await EraseAsync(visit, name);
        Assert.Empty(visit.TakeComplaints());
    }

    [Theory, OnPhoneAndDesk]
    public async Task A_clerk_opens_a_file_for_someone_who_takes_it_over_with_a_code(Language language, int width)
    {
        await using var clerk = await stage.OpenAsync(language, width);
        await clerk.SignInAsync("clerk");
        await clerk.FollowAsync(clerk.Page.Locator(".q-nav").GetByRole(AriaRole.Link, new() { Name = clerk.Say("求职者档案", "Seekers' files") }));
        await clerk.FollowAsync(clerk.Page.GetByRole(AriaRole.Link, new() { Name = clerk.Say("代为登记", "Open a file for someone") }));
        await clerk.Page.FillAsync("#name", "无机先生");
        await clerk.Page.SelectOptionAsync("#division", "500103");
        Assert.Equal(422, await clerk.PressAsync("建档", "Open the file"));
        await AssertGroupProblemAsync(clerk, "agreed");
        await clerk.Page.CheckAsync("#agreed");
        Assert.Equal(200, await clerk.PressAsync("建档", "Open the file"));
        await clerk.Page.FillAsync("#work", clerk.Say("保洁员", "cleaner"));
        Assert.Equal(200, await clerk.PressAsync("保存", "Save"));
        Assert.Equal(200, await clerk.PressAsync("生成交接码", "Make a handover code"));
        var code = await clerk.Page.Locator(".q-panel__reference strong").InnerTextAsync();
        await clerk.AssertSoundAsync();

        await using var person = await stage.OpenAsync(language, width);
        var name = $"taker-{Interlocked.Increment(ref _last)}";
        await person.GoAsync("/seekers/register");
        await person.FollowAsync(person.Page.GetByRole(AriaRole.Link, new() { Name = person.Say("我有交接码", "I have a handover code") }));
        await person.Page.FillAsync("#code", code);
        await person.Page.FillAsync("#signInName", name);
        await person.Page.FillAsync("#password", Password);
        Assert.Equal(200, await person.PressAsync("接手", "Take over"));
        await person.SignInAsync(name, Password);
        await person.GoAsync("/me/file");
        await Expect(person.Page.Locator("#name")).ToHaveValueAsync("无机先生");
        await person.GoAsync("/me/seen");
        await Expect(person.Page.Locator("tbody tr").First).ToContainTextAsync(person.Say("工作人员", "Staff of the service"));
        await person.AssertSoundAsync();
    }

    [Theory, InBothLanguages]
    public async Task A_seeker_lets_an_employer_in_and_takes_it_back(Language language)
    {
        await using var seeker = await stage.OpenAsync(language);
        await seeker.SignInAsync("seeker");
        await seeker.FollowAsync(seeker.Page.Locator(".q-nav").GetByRole(AriaRole.Link, new() { Name = seeker.Say("我的求职", "My job search") }));
        await seeker.FollowAsync(seeker.Page.GetByRole(AriaRole.Link, new() { Name = seeker.Say("谁看过我", "Who looked at me") }));
        await seeker.FollowAsync(seeker.Page.Locator("tbody a[href*='/me/consents/new']").Last);
        Assert.Equal(422, await seeker.PressAsync("同意", "I consent"));
        await AssertGroupProblemAsync(seeker, "part");
        await seeker.Page.CheckAsync("[name=part][value=Contact]");
        await seeker.Page.FillAsync("#purpose", "TEST-PURPOSE");
        Assert.Equal(200, await seeker.PressAsync("同意", "I consent"));
        var card = seeker.Page.Locator(".q-card", new() { HasText = "TEST-PURPOSE" });
        await Expect(card).ToBeVisibleAsync();
        await seeker.AssertSoundAsync();

        Assert.Equal(200, await seeker.FollowAsync(card.GetByRole(AriaRole.Button, new() { Name = seeker.Say("撤回同意", "Withdraw") })));
        await Expect(card).ToHaveCountAsync(0);
        await Expect(seeker.Page.Locator(".q-flash")).ToContainTextAsync(seeker.Say("已撤回", "Withdrawn"));
    }

    // A problem of boxes that belong together is described at their group.
    private static async Task AssertGroupProblemAsync(Visit visit, string field)
    {
        await Expect(visit.Page.Locator($"fieldset[aria-describedby~='{field}-error'] #{field}")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator($".govuk-error-summary a[href='#{field}']")).ToBeVisibleAsync();
    }

    private static async Task RegisterAsync(Visit visit, string name)
    {
        await visit.GoAsync("/");
        await visit.FollowAsync(visit.Page.Locator(".q-nav").GetByRole(AriaRole.Link, new() { Name = visit.Say("求职登记", "Register as a job seeker") }));
        await visit.Page.FillAsync("#name", "林步行");
        await visit.Page.FillAsync("#phone", "12");
        await visit.Page.FillAsync("#signInName", name);
        await visit.Page.FillAsync("#password", Password);
        Assert.Equal(422, await visit.PressAsync("登记", "Register"));
        await visit.AssertProblemAsync("phone");
        await visit.AssertSoundAsync();
        await visit.Page.FillAsync("#phone", "17000077701");
        await visit.Page.FillAsync("#password", Password);
        Assert.Equal(200, await visit.PressAsync("登记", "Register"));
        await visit.SignInAsync(name, Password);
        await visit.GoAsync("/me");
        await Expect(visit.Page.Locator(".q-notice")).ToContainTextAsync(visit.Say("档案还缺", "still lacks"));
        await visit.AssertSoundAsync();
    }

    private static async Task FillFromResumeAsync(Visit visit)
    {
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = visit.Say("填写档案", "Fill in the file") }));
        await visit.Page.Locator("details summary").First.ClickAsync();
        await visit.Page.FillAsync("#resume", "求职意向：电工\n期望薪资：7000元/月\n证书：低压电工证\n");
        Assert.Equal(200, await visit.PressAsync("读取简历", "Read the résumé"));
        await Expect(visit.Page.Locator(".q-notice")).ToContainTextAsync(visit.Say("请核对后保存", "Check, then save"));
        await Expect(visit.Page.Locator("#payFrom")).ToHaveValueAsync("7000");
        await visit.AssertSoundAsync();
        await visit.Page.SelectOptionAsync("#division", "500112");
        await visit.Page.FillAsync("#skills", "zzqqxx");
        Assert.Equal(422, await visit.PressAsync("保存", "Save"));
        await visit.AssertProblemAsync("skills");
        await visit.AssertSoundAsync();
        await visit.Page.FillAsync("#skills", "Excel");
        Assert.Equal(200, await visit.PressAsync("保存", "Save"));
        await Expect(visit.Page.Locator(".q-flash")).ToContainTextAsync(visit.Say("档案已保存", "The file is saved"));
        await Expect(visit.Page.Locator(".q-notice")).ToContainTextAsync(visit.Say("现在不公开", "It is hidden"));
    }

    private static async Task ChooseAsync(Visit visit)
    {
        await visit.FollowAsync(visit.Page.Locator(".q-notice a"));
        await Expect(visit.Page.Locator("[name=visibility]:checked")).ToHaveValueAsync("Hidden");
        await visit.Page.CheckAsync("[name=visibility][value=Findable]");
        Assert.Equal(200, await visit.PressAsync("保存", "Save"));
        await Expect(visit.Page.Locator(".q-notice")).ToContainTextAsync(visit.Say("可以找到您", "can find you"));
        await visit.FollowAsync(visit.Page.Locator(".q-list a[href$='/me/seen']"));
        await Expect(visit.Page.Locator("main")).ToContainTextAsync(visit.Say("还没有人看过", "Nobody has looked yet"));
        await visit.AssertSoundAsync();
    }

    private static async Task EraseAsync(Visit visit, string name)
    {
        await visit.GoAsync("/me");
        await visit.FollowAsync(visit.Page.Locator(".q-list a[href$='/me/data']"));
        Assert.Equal(422, await visit.PressAsync("删除我的全部数据", "Erase all my data"));
        await AssertGroupProblemAsync(visit, "confirm");
        await visit.AssertSoundAsync();
        await visit.Page.CheckAsync("#confirm");
        Assert.Equal(200, await visit.PressAsync("删除我的全部数据", "Erase all my data"));
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(visit.Say("您的数据已删除", "Your data has been erased"));
        await Expect(visit.Page.Locator(".q-header__sign-in")).ToBeVisibleAsync();
        await visit.AssertSoundAsync();
        await visit.SignInAsync(name, Password);
        await Expect(visit.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
    }
}
