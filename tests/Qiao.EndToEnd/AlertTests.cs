namespace Qiao.EndToEnd;

/// <summary>Someone keeps a search, opens it again, and says which matches are not for them.</summary>
[Collection(OneStage.Name)]
public sealed class AlertTests(Stage stage)
{
    [Theory, OnPhoneAndDesk]
    public async Task A_search_is_saved_from_the_list_changed_opened_and_deleted(Language language, int width)
    {
        await using var visit = await stage.OpenAsync(language, width);
        await visit.SignInAsync("seeker");
        await visit.GoAsync("/jobs?q=%E7%94%B5%E5%B7%A5&minPay=3000");
        Assert.Equal(200, await visit.PressAsync("保存这个搜索", "Save this search"));
        await visit.AssertSoundAsync();
        await visit.Page.FillAsync("#name", "");
        Assert.Equal(422, await visit.PressAsync("保存", "Save"));
        await visit.AssertProblemAsync("name");
        await Expect(visit.Page.Locator("#q")).ToHaveValueAsync("电工");
        var name = $"WALK-{language}-{width}";
        await visit.Page.FillAsync("#name", name);
        await visit.Page.CheckAsync("[name=telling][value=Never]");
        Assert.Equal(200, await visit.PressAsync("保存", "Save"));
        await visit.AssertSoundAsync();

        var card = visit.Page.Locator(".q-card", new() { HasText = name });
        await card.Locator("summary").ClickAsync();
        await visit.AssertSoundAsync();
        Assert.Equal(200, await visit.FollowAsync(card.GetByRole(AriaRole.Button, new() { Name = visit.Say("打开", "Open"), Exact = true })));
        await Expect(visit.Page.Locator("#q")).ToHaveValueAsync("电工");
        await Expect(visit.Page.Locator("#minPay")).ToHaveValueAsync("3000");
        await visit.GoAsync("/me/searches");
        await card.Locator("summary").ClickAsync();
        Assert.Equal(200, await visit.FollowAsync(card.GetByRole(AriaRole.Button, new() { Name = visit.Say("删除", "Delete"), Exact = true })));
        await Expect(card).ToHaveCountAsync(0);
        await visit.AssertSoundAsync();
    }

    [Theory, InBothLanguages]
    public async Task A_match_is_declined_with_one_press_and_brought_back_without_scripts(Language language)
    {
        await using var visit = await stage.OpenAsync(language, script: false);
        await visit.SignInAsync("seeker");
        await visit.GoAsync("/me/matches");
        var first = visit.Page.Locator(".q-jobs .q-card__link").First;
        var address = await first.GetAttributeAsync("href");
        await visit.Page.Locator(".q-jobs summary").First.ClickAsync();
        Assert.Equal(200, await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = visit.Say("太远", "Too far"), Exact = true }).First));
        await Expect(visit.Page.Locator($".q-jobs a[href='{address}']")).ToHaveCountAsync(0);

        await visit.FollowAsync(visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = visit.Say("我不要的岗位", "Not for me"), Exact = true }));
        Assert.Equal(200, await visit.PressAsync("撤销", "Undo"));
        await visit.GoAsync("/me/matches");
        await Expect(visit.Page.Locator($".q-jobs a[href='{address}']")).ToHaveCountAsync(1);
    }
}
