namespace Qiao.EndToEnd;

/// <summary>An employer registers and corrects its entry; a clerk verifies it.</summary>
[Collection(OneStage.Name)]
public sealed class EmployerTests(Stage stage)
{
    private const string Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    [Theory, OnEveryScreen]
    public async Task An_employer_registers_and_is_verified_by_a_clerk(Language language, int width)
    {
        var registration = Registration.Next();
        await using var employer = await stage.OpenAsync(language, width);
        await RegisterWronglyAsync(employer, registration);
        await RegisterRightlyAsync(employer, registration);
        await employer.SignInAsync(registration.SignInName, Registration.Password);
        await employer.GoAsync("/organisations");
        await Expect(employer.Page.Locator(".q-card")).ToContainTextAsync(registration.Name);
        await Expect(employer.Page.Locator(".q-card .q-tag")).ToHaveTextAsync(employer.Say("未核验", "Not verified"));
        await employer.FollowAsync(employer.Page.Locator(".q-card__link"));
        await Expect(employer.Page.Locator(".q-tag").First).ToHaveTextAsync(employer.Say("未核验", "Not verified"));
        var page = employer.Page.Url;

        await using var clerk = await stage.OpenAsync(language, width);
        await DecideAsync(clerk, registration);

        await clerk.GoAsync("/demo/outbox");
        await Expect(clerk.Page.Locator("tr", new() { HasText = registration.Name })).ToContainTextAsync("核验已通过");
        await employer.Page.GotoAsync(page);
        await Expect(employer.Page.Locator(".q-tag").First).ToHaveTextAsync(employer.Say("已核验", "Verified"));
        await employer.AssertSoundAsync();

        await employer.PressAsync("退出", "Sign out");
        await Expect(employer.Page.Locator(".q-flash")).ToContainTextAsync(employer.Say("已退出", "signed out"));
        await employer.GoAsync("/organisations");
        Assert.Contains("/sign-in?return=", employer.Page.Url, StringComparison.Ordinal);
        Assert.Empty(employer.TakeComplaints());
    }

    [Theory, InBothLanguages]
    public async Task A_form_made_stale_in_another_tab_shows_both_versions_and_keeps_what_was_typed(Language language)
    {
        var registration = await Registration.DoneAsync(stage.Region);
        await using var first = await stage.OpenAsync(language);
        await first.SignInAsync(registration.SignInName, Registration.Password);
        await first.GoAsync("/organisations");
        await first.FollowAsync(first.Page.GetByRole(AriaRole.Link, new() { Name = first.Say("修改资料", "Edit") }));
        await using var second = await first.AnotherTabAsync();
        await second.Page.GotoAsync(first.Page.Url);

        await first.Page.FillAsync("#about", "我们做齿轮。");
        Assert.Equal(200, await first.PressAsync("保存", "Save"));
        await Expect(first.Page.Locator(".q-flash")).ToBeVisibleAsync();
        await second.Page.FillAsync("#about", "我们做轴承。");
        Assert.Equal(409, await second.PressAsync("保存", "Save"));

        await Expect(second.Page.Locator("section[aria-labelledby=newest]")).ToContainTextAsync("我们做齿轮。");
        await Expect(second.Page.Locator("#about")).ToHaveValueAsync("我们做轴承。");
        await Expect(second.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await second.AssertSoundAsync();
        Assert.Equal(200, await second.PressAsync("保存", "Save"));
        await second.GoAsync("/organisations");
        await second.FollowAsync(second.Page.Locator(".q-card__link"));
        await Expect(second.Page.Locator(".q-pre")).ToHaveTextAsync("我们做轴承。");
    }

    private static async Task RegisterWronglyAsync(Visit visit, Registration registration)
    {
        await visit.GoAsync("/");
        await visit.FollowAsync(visit.Page.Locator(".q-nav").GetByRole(AriaRole.Link, new() { Name = visit.Say("用人单位登记", "Register an employer") }));
        Dictionary<string, string> typed = new()
        {
            ["code"] = "91500103MA0000000X", ["name"] = registration.Name, ["address"] = "渝中区解放碑步行街 1 号", ["contactName"] = "王小明", ["contactPhone"] = "12345", ["signInName"] = registration.SignInName,
        };
        foreach (var (field, text) in typed)
        {
            await visit.Page.FillAsync("#" + field, text);
        }

        await visit.Page.CheckAsync("[name=kind][value=Private]");
        await visit.Page.SelectOptionAsync("#division", "500103");
        await visit.Page.FillAsync("#password", "short");
        Assert.Equal(422, await visit.PressAsync("提交登记", "Register"));

        await visit.AssertProblemAsync("code");
        await visit.AssertProblemAsync("contactPhone");
        foreach (var (field, text) in typed)
        {
            await Expect(visit.Page.Locator("#" + field)).ToHaveValueAsync(text);
        }

        await Expect(visit.Page.Locator("[name=kind]:checked")).ToHaveValueAsync("Private");
        await Expect(visit.Page.Locator("#division")).ToHaveValueAsync("500103");
        await Expect(visit.Page.Locator("#password")).ToHaveValueAsync("");
        await visit.AssertSoundAsync();
    }

    /// <summary>Goes on with the form that came back.</summary>
    private static async Task RegisterRightlyAsync(Visit visit, Registration registration)
    {
        await visit.Page.FillAsync("#code", registration.Code.ToLowerInvariant());
        await visit.Page.FillAsync("#contactPhone", "13800001234");
        await visit.Page.FillAsync("#password", "short");
        Assert.Equal(422, await visit.PressAsync("提交登记", "Register"));
        await visit.AssertProblemAsync("password");
        await Expect(visit.Page.Locator("#code-error")).ToHaveCountAsync(0);

        await visit.Page.FillAsync("#password", Registration.Password);
        await visit.Page.SetInputFilesAsync("#document", new FilePayload { Name = "licence.pdf", MimeType = "application/pdf", Buffer = System.Text.Encoding.ASCII.GetBytes(Pdf) });
        Assert.Equal(200, await visit.PressAsync("提交登记", "Register"));
        await Expect(visit.Page.Locator(".q-flash")).ToContainTextAsync(visit.Say("登记成功", "Registered."));
    }

    private static async Task DecideAsync(Visit clerk, Registration registration)
    {
        await clerk.SignInAsync("clerk");
        await clerk.FollowAsync(clerk.Page.Locator(".q-nav").GetByRole(AriaRole.Link, new() { Name = clerk.Say("单位核验", "Verification") }));
        await clerk.FollowAsync(clerk.Page.GetByRole(AriaRole.Link, new() { Name = registration.Name }));
        await Expect(clerk.Page.Locator("h1")).ToHaveTextAsync(registration.Name);
        await Expect(clerk.Page.Locator("main")).ToContainTextAsync(registration.Code);
        await Expect(clerk.Page.Locator("a[href$='/document']")).ToBeVisibleAsync();

        await clerk.Page.CheckAsync("[name=decision][value=Refused]");
        Assert.Equal(422, await clerk.PressAsync("提交决定", "Record the decision"));
        await clerk.AssertProblemAsync("reason");
        await Expect(clerk.Page.Locator("[name=decision]:checked")).ToHaveValueAsync("Refused");
        await clerk.AssertSoundAsync();

        await clerk.Page.CheckAsync("[name=decision][value=Verified]");
        Assert.Equal(200, await clerk.PressAsync("提交决定", "Record the decision"));
        await Expect(clerk.Page.Locator(".q-flash")).ToContainTextAsync(clerk.Say("决定已记录", "The decision is recorded"));
        await Expect(clerk.Page.GetByRole(AriaRole.Link, new() { Name = registration.Name })).ToHaveCountAsync(0);
    }
}
