namespace Qiao.EndToEnd;

/// <summary>A counsellor and a person sit before one screen; employers invite people; a clerk makes one file of two.</summary>
[Collection(OneStage.Name)]
public sealed class CounselTests(Stage stage)
{
    private static int _last;

    /// <summary>No mouse: links, filters, boxes and buttons are reached and pressed with the keys alone.</summary>
    [Theory, OnEveryScreen]
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
        await TabToAsync(clerk, "form[action$='/sheets'] button");
        Assert.Equal(200, await clerk.ArriveAsync(() => clerk.Page.Keyboard.PressAsync("Enter")));

        await Expect(clerk.Page.Locator("h1")).ToContainTextAsync("小明");
        await Expect(clerk.Page.Locator("main")).Not.ToContainTextAsync("王小明");
        await Expect(clerk.Page.Locator(".q-sheet__list > li")).ToHaveCountAsync(1);
        await clerk.AssertSoundAsync();
        await clerk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(clerk.Page.Locator(".q-nav").First).ToBeHiddenAsync();
        Assert.True(await clerk.Page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.querySelector('.q-sheet__list .govuk-body')).fontSize)") > 18);
    }

    [Theory, OnEveryScreen]
    public async Task An_employer_invites_and_the_person_accepts(Language language, int width)
    {
        await using var seeker = await stage.OpenAsync(language, width);
        await seeker.SignInAsync("seeker");
        await seeker.GoAsync("/me/invitations");
        await seeker.AssertSoundAsync();
        await seeker.GoAsync("/me/recommended");
        await seeker.AssertSoundAsync();
        await using var employer = await stage.OpenAsync(language, width);
        await employer.SignInAsync("employer");
        await employer.GoAsync("/our-vacancies");
        var own = await employer.Page.Locator("main a[href*='/vacancies/']").EvaluateAllAsync<string[]>("links => links.map(a => a.pathname.split('/').pop()).filter(id => id.length == 26)");
        foreach (var vacancy in own.Distinct())
        {
            if (await employer.GoAsync($"/candidates/{vacancy}") == 200 && await employer.Page.GetByRole(AriaRole.Button, new() { Name = employer.Say("邀请", "Invite"), Exact = true }).CountAsync() > 0)
            {
                await employer.AssertSoundAsync();
                Assert.Equal(200, await employer.FollowAsync(employer.Page.GetByRole(AriaRole.Button, new() { Name = employer.Say("邀请", "Invite"), Exact = true }).First));
                await Expect(employer.Page.Locator("main")).ToContainTextAsync(employer.Say("已邀请，等答复", "Invited, waiting"));
                await employer.AssertSoundAsync();
                return;
            }

            employer.TakeComplaints();
        }

        Assert.Fail("No vacancy of the demo's employer has a candidate who can be invited.");
    }

    [Theory, OnEveryScreen]
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
