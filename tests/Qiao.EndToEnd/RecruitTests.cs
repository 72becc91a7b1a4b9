using System.Net.Http.Json;
using Qiao.Demo;

namespace Qiao.EndToEnd;

/// <summary>Someone applies to a public institution on a phone, two people find them unqualified, and they appeal.</summary>
[Collection(OneStage.Name)]
public sealed class RecruitTests(Stage stage)
{
    private const string Password = "a-long-password-1";

    [Theory, InBothLanguages]
    public async Task An_applicant_is_refused_by_two_people_with_the_evidence_and_appeals(Language language)
    {
        var name = $"recruit-{language}".ToLowerInvariant();
        using var http = new HttpClient { BaseAddress = stage.Region.Address };
        (await http.PostAsJsonAsync("/api/v1/seekers", new { name = "林应聘", phone = "17000099911", signInName = name, password = Password })).EnsureSuccessStatusCode();
        await using var unit = await stage.OpenAsync(language);
        await unit.SignInAsync("employer");
        await unit.GoAsync("/our-vacancies");
        var recruitments = await UnitAsync(unit);
        await unit.AssertSoundAsync();

        await using var seeker = await stage.OpenAsync(language, 390);
        await seeker.SignInAsync(name, Password);
        await seeker.GoAsync("/recruitments");
        await seeker.AssertSoundAsync();
        await seeker.FollowAsync(seeker.Page.Locator(".q-card__link", new() { HasText = "区县" }).First);
        await seeker.AssertSoundAsync();
        await seeker.Page.FillAsync("#q", await UnitNameAsync(unit));
        await seeker.ArriveAsync(() => seeker.Page.Locator(".q-filters button").ClickAsync());
        await seeker.FollowAsync(seeker.Page.Locator("tbody a[href*='/posts/']").First);
        await seeker.AssertSoundAsync();
        Assert.Equal(200, await seeker.FollowAsync(seeker.Page.GetByRole(AriaRole.Link, new() { Name = seeker.Say("报名", "Apply"), Exact = true })));
        Assert.Equal(422, await seeker.PressAsync("提交报名", "Send my application"));
        await seeker.AssertProblemAsync("school");
        await seeker.Page.SelectOptionAsync("#degree", "Doctor");
        await seeker.Page.FillAsync("#school", "两江大学");
        await seeker.Page.FillAsync("#field", "考古学");
        await seeker.Page.FillAsync("#graduated", "2019");
        await seeker.Page.CheckAsync("#consent");
        await seeker.AssertSoundAsync();
        Assert.Equal(200, await seeker.PressAsync("提交报名", "Send my application"));
        await seeker.AssertSoundAsync();
        var mine = seeker.Page.Url;
        var received = recruitments.Replace("/recruitments", "/recruits", StringComparison.Ordinal) + "/" + mine.Split('/')[^1];
        await unit.Page.GotoAsync(received);
        await unit.AssertSoundAsync();
        await unit.Page.GetByText(unit.Say("提出不合格意见", "Propose that it fails"), new() { Exact = true }).First.ClickAsync();
        await unit.Page.SelectOptionAsync("#reason-finding", "field");
        await unit.Page.FillAsync("#remark-finding", "所学专业不在公告所列专业内");
        Assert.Equal(200, await unit.PressAsync("提出不合格意见", "Propose that it fails"));
        // The one who proposed it cannot confirm it.
        await Expect(unit.Page.GetByRole(AriaRole.Button, new() { Name = unit.Say("复核：确认不合格", "Second person: it fails") })).ToBeDisabledAsync();
        await unit.AssertSoundAsync();
        await unit.SignInAsync("recruiter");
        await unit.Page.GotoAsync(received);
        Assert.Equal(200, await unit.PressAsync("复核：确认不合格", "Second person: it fails"));

        await seeker.Page.ReloadAsync();
        await Expect(seeker.Page.Locator("main")).ToContainTextAsync("所学专业不在公告所列专业内");
        await seeker.AssertSoundAsync();
        await seeker.Page.GetByText(seeker.Say("提出申诉", "Appeal"), new() { Exact = true }).First.ClickAsync();
        await seeker.Page.FillAsync("#remark-appeal", "属公告所列学科的二级学科");
        Assert.Equal(200, await seeker.PressAsync("提出申诉", "Appeal"));
        await Expect(seeker.Page.Locator("main")).ToContainTextAsync(seeker.Say("申诉处理中", "Under appeal"));
        await seeker.AssertSoundAsync();
        Assert.Empty(seeker.TakeComplaints());
        Assert.Empty(unit.TakeComplaints());
    }

    /// <summary>The figures that the demo was made for, as the bureau reads them.</summary>
    [Theory, OnPhoneAndDesk]
    public async Task The_bureau_reads_both_levels_apart(Language language, int width)
    {
        await using var bureau = await stage.OpenAsync(language, width);
        await bureau.SignInAsync("bureau");
        await bureau.GoAsync("/insights/recruitments");
        await Expect(bureau.Page.Locator("main")).ToContainTextAsync(bureau.Say("1,259 中 1,063，占 84.4 %", "1,063 of 1,259 = 84.4 %"));
        await Expect(bureau.Page.Locator("main")).ToContainTextAsync(DemoRecruits.District.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture));
        await Expect(bureau.Page.Locator("main")).Not.ToContainTextAsync("5,92");
        await bureau.AssertSoundAsync();
        await ShotAsync(bureau, "figures");
        await bureau.GoAsync("/desk/recruitments");
        await bureau.AssertSoundAsync();
        await ShotAsync(bureau, "desk");
        var campaigns = await bureau.Page.Locator("tbody a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
        var appeal = await bureau.Page.Locator("ul a[href*='/appeals/']").First.GetAttributeAsync("href");
        foreach (var (i, campaign) in campaigns.Index())
        {
            await bureau.Page.GotoAsync(campaign);
            await bureau.AssertSoundAsync();
            await ShotAsync(bureau, "desk-campaign-" + i);
        }

        await bureau.Page.GotoAsync(new Uri(new Uri(bureau.Page.Url), appeal!).AbsoluteUri);
        await bureau.AssertSoundAsync();
        await ShotAsync(bureau, "appeal");
    }

    [Theory, OnPhoneAndDesk]
    public async Task The_public_follows_a_recruitment_to_its_notice(Language language, int width)
    {
        await using var guest = await stage.OpenAsync(language, width);
        await guest.GoAsync("/recruitments");
        await ShotAsync(guest, "list");
        await guest.FollowAsync(guest.Page.Locator(".q-card__link", new() { HasText = "市属" }).First);
        await guest.AssertSoundAsync();
        await ShotAsync(guest, "campaign");
        await guest.FollowAsync(guest.Page.Locator("tbody a[href*='/notices/']").First);
        await Expect(guest.Page.Locator("main code")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9a-f]{64}$"));
        await guest.AssertSoundAsync();
        await ShotAsync(guest, "notice");
        await using var unit = await stage.OpenAsync(language, width);
        await unit.SignInAsync("employer");
        var recruitments = await UnitAsync(unit);
        await ShotAsync(unit, "unit-posts");
        await unit.FollowAsync(unit.Page.Locator("main a[href*='/recruitments/new']").First);
        await unit.AssertSoundAsync();
        await ShotAsync(unit, "unit-new");
        await unit.Page.GotoAsync(recruitments.Replace("/recruitments", "/recruits", StringComparison.Ordinal));
        await unit.AssertSoundAsync();
        await ShotAsync(unit, "unit-list");
        await unit.FollowAsync(unit.Page.Locator("tbody a").First);
        await unit.AssertSoundAsync();
        await ShotAsync(unit, "unit-one");
        Assert.Empty(guest.TakeComplaints());
        Assert.Empty(unit.TakeComplaints());
    }

    // Of the employers that the login recruits for, the one that is a public institution; answers the address of its posts.
    private static async Task<string> UnitAsync(Visit unit)
    {
        await unit.GoAsync("/our-vacancies");
        foreach (var address in await unit.Page.Locator(".q-card__link").EvaluateAllAsync<string[]>("all => all.map(a => a.href)"))
        {
            await unit.Page.GotoAsync(address);
            var link = unit.Page.Locator("main a[href$='/recruitments']");
            if (await link.CountAsync() > 0)
            {
                await unit.FollowAsync(link);
                return unit.Page.Url;
            }
        }

        throw new InvalidOperationException("The login recruits for no public institution.");
    }

    private static async Task<string> UnitNameAsync(Visit unit) => (await unit.Page.Locator("a[href$='/organisations']").Filter(new() { HasText = "重庆" }).First.InnerTextAsync()).Trim();

    // For people to look at, where QIAO_SHOTS names a folder.
    private static async Task ShotAsync(Visit visit, string name)
    {
        if (Environment.GetEnvironmentVariable("QIAO_SHOTS") is { Length: > 0 } folder)
        {
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"recruit-{name}-{visit.Say("zh", "en")}-{visit.Page.ViewportSize!.Width}.png"), FullPage = true });
        }
    }
}
