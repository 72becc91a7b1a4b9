namespace Qiao.EndToEnd;

/// <summary>Someone who has started work sends the contract; a clerk opens it, records the proof, and takes it back.</summary>
[Collection(OneStage.Name)]
public sealed class ProofTests(Stage stage)
{
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory, OnPhoneAndDesk]
    public async Task A_start_is_proved_by_a_contract(Language language, int width)
    {
        await using var employer = await stage.OpenAsync(language, width);
        await using var seeker = await stage.OpenAsync(language, width);
        var application = await ApplyingTests.StartedAsync(employer, seeker, $"核实收货员 {language} {width}");
        await seeker.GoAsync($"/me/applications/{application}");
        await seeker.AssertSoundAsync();
        Assert.Equal(422, await seeker.PressAsync("交合同", "Send the contract"));
        await seeker.AssertProblemAsync("contract");
        await seeker.Page.SetInputFilesAsync("#contract", new FilePayload { Name = "劳动合同.png", MimeType = "image/png", Buffer = Picture });
        Assert.Equal(200, await seeker.PressAsync("交合同", "Send the contract"));
        await Expect(seeker.Page.Locator("main")).ToContainTextAsync(seeker.Say("已交，等待核实", "Sent, waits to be checked"));
        await seeker.AssertSoundAsync();

        await using var clerk = await stage.OpenAsync(language, width);
        await clerk.SignInAsync("clerk");
        await clerk.GoAsync("/desk/seekers");
        await clerk.FollowAsync(clerk.Page.GetByRole(AriaRole.Link, new() { Name = clerk.Say("上岗核实", "Starts to verify"), Exact = true }));
        await clerk.AssertSoundAsync();
        await clerk.GoAsync($"/desk/starts/{application}");
        await clerk.AssertSoundAsync();
        var download = await clerk.Page.RunAndWaitForDownloadAsync(() => clerk.Page.GetByRole(AriaRole.Link, new() { Name = "劳动合同.png" }).ClickAsync());
        Assert.Equal("劳动合同.png", download.SuggestedFilename);
        Assert.Equal(422, await clerk.PressAsync("登记核实", "Record the proof"));
        await clerk.AssertSoundAsync();
        await clerk.Page.CheckAsync("[name=evidence][value=Contract]");
        await clerk.Page.FillAsync("#began", Days.Today(TimeProvider.System).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await clerk.Page.FillAsync("#remark", "原件与照片一致");
        Assert.Equal(200, await clerk.PressAsync("登记核实", "Record the proof"));
        await Expect(clerk.Page.Locator("main")).ToContainTextAsync("原件与照片一致");
        await clerk.AssertSoundAsync();
        await clerk.GoAsync("/desk/starts?state=Verified");
        await clerk.AssertSoundAsync();

        await seeker.Page.ReloadAsync();
        await Expect(seeker.Page.Locator("main")).ToContainTextAsync(seeker.Say("依据劳动合同", "by the contract"));
        await seeker.AssertSoundAsync();
        await seeker.GoAsync("/me/seen");
        await Expect(seeker.Page.Locator("main")).ToContainTextAsync(seeker.Say("打开了您交的合同", "opened the contract you sent"));

        await clerk.GoAsync($"/desk/starts/{application}");
        Assert.Equal(422, await clerk.PressAsync("撤回核实", "Take the proof back"));
        await clerk.AssertSoundAsync();
        await clerk.Page.CheckAsync("[name=reason][value=Mistake]");
        Assert.Equal(200, await clerk.PressAsync("撤回核实", "Take the proof back"));
        await Expect(clerk.Page.Locator("main")).ToContainTextAsync(clerk.Say("登记有误", "It was recorded by mistake"));
        await clerk.AssertSoundAsync();
    }
}
