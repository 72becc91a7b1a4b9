namespace Qiao.EndToEnd;

/// <summary>A counsellor and a person sit before one screen; employers invite people; a clerk makes one file of two.</summary>
[Collection(OneStage.Name)]
public sealed class CounselTests(Stage stage)
{
    private static int _last;

    /// <summary>No mouse: links, filters, boxes and buttons are reached and pressed with the keys alone.</summary>
    [Theory, OnPhoneAndDesk]
    public async Task A_list_is_made_together_by_keyboard_alone_and_fits_a_sheet_of_paper(Language language, int width)
    {
        await using var clerk = await stage.OpenAsync(language, width);
        await clerk.SignInAsync("clerk");
        await OpenedAsync(clerk, "王小明");
        await clerk.FollowAsync(clerk.Page.GetByRole(AriaRole.Link, new() { Name = clerk.Say("本人在场，一起看岗位", "The person is here: look at vacancies together") }));
        await clerk.AssertSoundAsync();

        await TabToAsync(clerk, "#minPay");
        await clerk.Page.Keyboard.TypeAsync("3000");
        Assert.Equal(200, await clerk.ArriveAsync(() => clerk.Page.Keyboard.PressAsync("Enter")));
        await Expect(clerk.Page.Locator("#minPay")).ToHaveValueAsync("3000");
        await TabToAsync(clerk, "[name=vacancy]");
        await clerk.Page.Keyboard.PressAsync("Space");
        await TabToAsync(clerk, "form[action$='/sheets'] button:not([form])");
        Assert.Equal(200, await clerk.ArriveAsync(() => clerk.Page.Keyboard.PressAsync("Enter")));

        await Expect(clerk.Page.Locator("h1")).ToContainTextAsync("小明");
        await Expect(clerk.Page.Locator("main")).Not.ToContainTextAsync("王小明");
        await Expect(clerk.Page.Locator(".q-sheet__list > li")).ToHaveCountAsync(1);
        await clerk.AssertSoundAsync();
        await clerk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(clerk.Page.Locator(".q-nav").First).ToBeHiddenAsync();
        Assert.True(await clerk.Page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.querySelector('.q-sheet__list .govuk-body')).fontSize)") > 18);
    }

    [Theory, OnPhoneAndDesk]
    public async Task A_counsellor_applies_for_someone_and_the_bureau_sees_how_applications_came_about(Language language, int width)
    {
        await using var clerk = await stage.OpenAsync(language, width);
        await clerk.SignInAsync("clerk");
        await OpenedAsync(clerk, "李小芳");
        await clerk.FollowAsync(clerk.Page.GetByRole(AriaRole.Link, new() { Name = clerk.Say("本人在场，一起看岗位", "The person is here: look at vacancies together") }));
        var buttons = await clerk.Page.Locator("button[form=apply]").CountAsync();
        Assert.Equal(200, await clerk.FollowAsync(clerk.Page.Locator("button[form=apply]").First));
        await Expect(clerk.Page.Locator("button[form=apply]")).ToHaveCountAsync(buttons - 1);
        await Expect(clerk.Page.Locator("main")).ToContainTextAsync(clerk.Say("已应聘", "Applied"));
        await clerk.AssertSoundAsync();

        await using var bureau = await stage.OpenAsync(language, width);
        await bureau.SignInAsync("bureau");
        await bureau.GoAsync("/insights");
        await bureau.FollowAsync(bureau.Page.GetByRole(AriaRole.Link, new() { Name = bureau.Say("就业阶梯分组", "The ladder by groups"), Exact = true }));
        await bureau.AssertSoundAsync();
        // On a phone one chooses, then applies.
        var choose = () => bureau.Page.SelectOptionAsync("#by", "Channel");
        if (width < 770)
        {
            await choose();
            Assert.Equal(200, await bureau.PressAsync("应用筛选", "Apply filters"));
        }
        else
        {
            Assert.Equal(200, await bureau.ArriveAsync(choose));
        }

        await Expect(bureau.Page.Locator("tbody")).ToContainTextAsync(bureau.Say("服务台代为提交", "By a counsellor for the person"));
        await bureau.AssertSoundAsync();
    }

    [Theory, OnPhoneAndDesk]
    public async Task An_employer_invites_and_the_person_accepts(Language language, int width)
    {
        await using var seeker = await stage.OpenAsync(language, width);
        await FindableAsync(seeker, "潜水员");
        await seeker.GoAsync("/me/recommended");
        await seeker.AssertSoundAsync();
        await using var employer = await stage.OpenAsync(language, width);
        await employer.SignInAsync("employer");
        await PostingTests.OpenNewAsync(employer);
        await PostingTests.FillAsync(employer, $"潜水员 {language} {width}", "负责水下检修和打捞，持潜水证上岗，每周五天，提供工作餐。");
        Assert.Equal(200, await employer.PressAsync("发布", "Publish"));
        await employer.FollowAsync(employer.Page.GetByRole(AriaRole.Link, new() { Name = employer.Say("查看公开页面", "See the public page") }));
        await employer.FollowAsync(employer.Page.GetByRole(AriaRole.Link, new() { Name = employer.Say("合适的求职者", "Candidates") }));
        var invite = employer.Page.GetByRole(AriaRole.Button, new() { Name = employer.Say("邀请", "Invite"), Exact = true }).First;
        await employer.AssertSoundAsync();
        Assert.Equal(200, await employer.FollowAsync(invite));
        await Expect(employer.Page.Locator("main")).ToContainTextAsync(employer.Say("已邀请，等答复", "Invited, waiting"));
        await Expect(employer.Page.Locator("main")).Not.ToContainTextAsync("潜水员先生");
        await employer.AssertSoundAsync();

        await seeker.GoAsync("/me/invitations");
        await seeker.AssertSoundAsync();
        Assert.Equal(200, await seeker.PressAsync("接受邀请", "Accept"));
        await seeker.AssertSoundAsync();
        await employer.Page.ReloadAsync();
        await Expect(employer.Page.Locator("main")).ToContainTextAsync("潜水员先生");
        await employer.AssertSoundAsync();
        // The next run is to find its own diver.
        await ChooseAsync(seeker, "Hidden");
    }

    [Theory, OnPhoneAndDesk]
    public async Task Two_files_are_compared_merged_and_taken_apart_again(Language language, int width)
    {
        var name = $"重名{Interlocked.Increment(ref _last)}";
        await using var clerk = await stage.OpenAsync(language, width);
        await clerk.SignInAsync("clerk");
        await OpenedAsync(clerk, name);
        var first = new Uri(clerk.Page.Url).AbsolutePath.Split('/')[^1];
        await OpenedAsync(clerk, name);
        await clerk.GoAsync("/desk/seekers");
        await clerk.FollowAsync(clerk.Page.GetByRole(AriaRole.Link, new() { Name = clerk.Say("疑似重复档案", "Likely double files") }));
        await clerk.AssertSoundAsync();
        await clerk.FollowAsync(clerk.Page.Locator($"a[href*='/doubles/{first}?']").First);
        await clerk.AssertSoundAsync();
        Assert.Equal(422, await clerk.PressAsync("合并", "Merge"));
        await clerk.AssertSoundAsync();
        await clerk.Page.CheckAsync("[name=keep][value=First]");
        Assert.Equal(200, await clerk.PressAsync("合并", "Merge"));
        await clerk.AssertSoundAsync();
        Assert.Equal(200, await clerk.FollowAsync(clerk.Page.GetByRole(AriaRole.Button, new() { Name = clerk.Say("撤销合并", "Undo the merge"), Exact = true }).First));
        await Expect(clerk.Page.Locator("main")).ToContainTextAsync(clerk.Say("已撤销", "Undone"));
        await clerk.FollowAsync(clerk.Page.Locator($"a[href*='/doubles/{first}?']").First);
        Assert.Equal(200, await clerk.PressAsync("是两个人", "These are two people"));
        await Expect(clerk.Page.Locator($"a[href*='/doubles/{first}?']")).ToHaveCountAsync(0);
    }

    /// <summary>Opens a file at the desk for someone who wants warehouse work, and stays on it.</summary>
    internal static async Task OpenedAsync(Visit clerk, string name)
    {
        await clerk.GoAsync("/desk/seekers/register");
        await clerk.Page.FillAsync("#name", name);
        await clerk.Page.SelectOptionAsync("#division", "500112");
        await clerk.Page.CheckAsync("#agreed");
        Assert.Equal(200, await clerk.PressAsync("建档", "Open the file"));
        await clerk.Page.FillAsync("#work", clerk.Say("仓库管理员；电工", "electrician"));
        Assert.Equal(200, await clerk.PressAsync("保存", "Save"));
    }

    /// <summary>Registers someone who lets themselves be found for a kind of work.</summary>
    private static async Task FindableAsync(Visit visit, string work)
    {
        var name = $"found-{Interlocked.Increment(ref _last)}";
        await visit.GoAsync("/seekers/register");
        await visit.Page.FillAsync("#name", work + "先生");
        await visit.Page.FillAsync("#phone", "17000077702");
        await visit.Page.FillAsync("#signInName", name);
        await visit.Page.FillAsync("#password", "river-bridge-99");
        Assert.Equal(200, await visit.PressAsync("登记", "Register"));
        await visit.SignInAsync(name, "river-bridge-99");
        await visit.GoAsync("/me/file");
        await visit.Page.FillAsync("#work", work);
        await visit.Page.SelectOptionAsync("#division", "500112");
        Assert.Equal(200, await visit.PressAsync("保存", "Save"));
        await ChooseAsync(visit, "Findable");
    }

    private static async Task ChooseAsync(Visit visit, string visibility)
    {
        await visit.GoAsync("/me/visibility");
        await visit.Page.CheckAsync($"[name=visibility][value={visibility}]");
        Assert.Equal(200, await visit.PressAsync("保存", "Save"));
    }

    private static async Task TabToAsync(Visit visit, string selector)
    {
        for (var presses = 0; presses < 400; presses++)
        {
            if (await visit.Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector))
            {
                return;
            }

            await visit.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} cannot be reached with the Tab key.");
    }
}
