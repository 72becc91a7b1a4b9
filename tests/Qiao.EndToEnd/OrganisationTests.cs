using System.Text.RegularExpressions;

namespace Qiao.EndToEnd;

/// <summary>An owner invites a colleague from a phone, who registers with the link; the pages around it are sound.</summary>
[Collection(OneStage.Name)]
public sealed partial class OrganisationTests(Stage stage)
{
    private static int _phones;

    [Theory, InBothLanguages]
    public async Task An_owner_invites_a_colleague_who_registers_on_a_phone(Language language)
    {
        var registration = await Registration.DoneAsync(stage.Region);
        var phone = "1370000" + (1000 + Interlocked.Increment(ref _phones));
        await using var owner = await stage.OpenAsync(language, 390);
        await owner.SignInAsync(registration.SignInName, Registration.Password);
        await owner.GoAsync("/organisations");
        await owner.FollowAsync(owner.Page.GetByRole(AriaRole.Link, new() { Name = owner.Say("成员与邀请", "Members and invitations") }));
        await owner.AssertSoundAsync();
        await owner.Page.FillAsync("#phone", "12345");
        Assert.Equal(422, await owner.PressAsync("发送邀请", "Send the invitation"));
        await owner.AssertProblemAsync("phone");
        await Expect(owner.Page.Locator("#phone")).ToHaveValueAsync("12345");

        await owner.Page.FillAsync("#phone", phone);
        await owner.Page.CheckAsync("[name=role][value=Recruiter]");
        Assert.Equal(200, await owner.PressAsync("发送邀请", "Send the invitation"));
        await Expect(owner.Page.Locator(".q-flash")).ToContainTextAsync(owner.Say("邀请已发出", "has been sent"));
        await owner.AssertSoundAsync();

        await using var colleague = await stage.OpenAsync(language, 390);
        await colleague.GoAsync("/demo/outbox");
        var message = await colleague.Page.Locator("tr", new() { HasText = phone }).InnerTextAsync();
        await AcceptAsync(colleague, Link().Match(message).Value);
        await owner.GoAsync("/organisations");
        await owner.FollowAsync(owner.Page.GetByRole(AriaRole.Link, new() { Name = owner.Say("成员与邀请", "Members and invitations") }));
        await Expect(owner.Page.Locator(".q-card", new() { HasText = "李芳" })).ToContainTextAsync(owner.Say("招聘专员", "Recruiter"));
        await owner.AssertSoundAsync();
    }

    [Theory, InBothLanguages]
    public async Task The_pages_of_an_organisation_its_desk_and_the_registers_are_sound_on_a_phone(Language language)
    {
        var registration = await Registration.DoneAsync(stage.Region);
        await using var owner = await stage.OpenAsync(language, 390);
        await owner.SignInAsync(registration.SignInName, Registration.Password);
        await owner.GoAsync("/organisations");
        var page = await owner.Page.Locator(".q-card__link").First.GetAttributeAsync("href");
        var id = page!.Split('/')[^1];
        foreach (var path in (string[])[$"/organisations/{id}/branches", $"/organisations/{id}/credit", $"/employers/{id}", $"/employers/{id}/credit", "/organisations/join", "/organisations/takeover", "/employers", "/agencies", "/agencies/figures", "/credit/rule"])
        {
            Assert.Equal(200, await owner.GoAsync(path));
            await owner.AssertSoundAsync();
        }

        await using var clerk = await stage.OpenAsync(language, 390);
        await clerk.SignInAsync("clerk");
        foreach (var list in (string[])["verifications", "rechecks", "takeovers", "credit", "credit/new", "licences", "returns", "doubles", "merges"])
        {
            Assert.Equal(200, await clerk.GoAsync("/desk/" + list));
            await clerk.AssertSoundAsync();
        }
    }

    [Theory, InBothLanguages]
    public async Task A_clerk_chooses_the_decision_by_a_key(Language language)
    {
        var registration = await Registration.DoneAsync(stage.Region);
        await using var clerk = await stage.OpenAsync(language);
        await clerk.SignInAsync("clerk");
        await clerk.GoAsync("/desk/verifications?age=0");
        await clerk.GoAsync("/desk/verifications");
        var link = clerk.Page.GetByRole(AriaRole.Link, new() { Name = registration.Name });
        while (await link.CountAsync() == 0)
        {
            await clerk.FollowAsync(clerk.Page.Locator("a[rel=next]"));
        }

        await clerk.FollowAsync(link);
        await clerk.Page.Keyboard.PressAsync("r");
        await Expect(clerk.Page.Locator("[name=decision]:checked")).ToHaveValueAsync("Refused");
        await clerk.Page.Keyboard.PressAsync("v");
        await Expect(clerk.Page.Locator("[name=decision]:checked")).ToHaveValueAsync("Verified");
        await clerk.ArriveAsync(() => clerk.Page.Keyboard.PressAsync("Enter"));

        await Expect(clerk.Page.Locator(".q-flash")).ToContainTextAsync(clerk.Say("决定已记录", "The decision is recorded"));
    }

    private static async Task AcceptAsync(Visit colleague, string link)
    {
        var name = "colleague-" + link[^8..];
        await colleague.GoAsync(link);
        await colleague.AssertSoundAsync();
        await colleague.Page.FillAsync("#displayName", "李芳");
        await colleague.Page.FillAsync("#signInName", name);
        await colleague.Page.FillAsync("#password", "short");
        Assert.Equal(422, await colleague.PressAsync("注册并接受邀请", "Register and accept"));
        await colleague.AssertProblemAsync("password");
        await Expect(colleague.Page.Locator("#displayName")).ToHaveValueAsync("李芳");

        await colleague.Page.FillAsync("#password", Registration.Password);
        Assert.Equal(200, await colleague.PressAsync("注册并接受邀请", "Register and accept"));
        await colleague.Page.FillAsync("#signInName", name);
        await colleague.Page.FillAsync("#password", Registration.Password);
        await colleague.PressAsync("登录", "Sign in");
        await Expect(colleague.Page.Locator(".q-card")).ToContainTextAsync(colleague.Say("招聘专员", "Recruiter"));
        await colleague.AssertSoundAsync();
        Assert.Equal(410, await colleague.GoAsync(link));
    }

    [GeneratedRegex("/invitations/[0-9a-z]{26}")]
    private static partial Regex Link();
}
