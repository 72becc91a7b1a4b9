namespace Qiao.EndToEnd;

/// <summary>Writes pictures of the main pages into the folder that QIAO_SHOTS names, for people to look at.</summary>
[Collection(OneStage.Name)]
public sealed class PictureTests(Stage stage)
{
    [WantedTheory, OnEveryScreen]
    public async Task The_main_pages_are_pictured(Language language, int width)
    {
        await using var visit = await stage.OpenAsync(language, width);
        await TakeAsync(visit, "home", "/");
        await TakeAsync(visit, "jobs", "/jobs?q=" + Uri.EscapeDataString(visit.Say("电工", "electrician")));
        await visit.FollowAsync(visit.Page.Locator(".q-jobs .q-card__link").First);
        await TakeAsync(visit, "vacancy");
        await visit.FollowAsync(visit.Page.Locator("main a[href*='/employers/']").First);
        await TakeAsync(visit, "employer");
        await TakeAsync(visit, "match", "/match");
        await visit.PressAsync("开始匹配", "Match");
        await TakeAsync(visit, "match-problem");
        await visit.Page.FillAsync("#work", visit.Say("电工", "electrician"));
        await visit.Page.SelectOptionAsync("#division", "500112");
        await visit.PressAsync("开始匹配", "Match");
        await TakeAsync(visit, "matched");
        await TakeAsync(visit, "register", "/employers/register");
        await TakeAsync(visit, "sign-in", "/sign-in");
        await visit.SignInAsync("clerk");
        await TakeAsync(visit, "desk", "/desk/verifications");
        await visit.FollowAsync(visit.Page.Locator("tbody a").First);
        await TakeAsync(visit, "verification");
        await TakeAsync(visit, "two-step", "/account/two-step");
        await visit.GoAsync("/account");
        await visit.Page.FillAsync("#name", "HR-7");
        await visit.PressAsync("生成令牌", "Make a token");
        await TakeAsync(visit, "account");
        await TakeAsync(visit, "outbox", "/demo/outbox");
        await TakeAsync(visit, "not-found", "/nothing-here");
        await TakeAsync(visit, "vacancies-desk", "/desk/vacancies");
        await visit.FollowAsync(visit.Page.Locator("tbody a").First);
        await TakeAsync(visit, "vacancy-desk");
        await TakeAsync(visit, "reports-desk", "/desk/reports");
        await TakeAsync(visit, "agencies", "/agencies");
        await TakeAsync(visit, "agency-figures", "/agencies/figures");
        await TakeAsync(visit, "credit-rule", "/credit/rule");
        await visit.SignInAsync("bureau");
        await TakeAsync(visit, "insights", "/insights");
        await TakeAsync(visit, "allocations", "/desk/allocations");
        await visit.SignInAsync("employer");
        await TakeAsync(visit, "organisations", "/organisations");
        await visit.GoAsync("/our-vacancies");
        await visit.FollowAsync(visit.Page.Locator(".q-card__link").First);
        await TakeAsync(visit, "our-vacancies");
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = visit.Say("收到的应聘", "Applications"), Exact = true }));
        await TakeAsync(visit, "received");
        await visit.FollowAsync(visit.Page.Locator("tbody a").First);
        await TakeAsync(visit, "received-one");
        await visit.GoAsync("/our-vacancies");
        await visit.FollowAsync(visit.Page.Locator(".q-card__link").First);
        await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = visit.Say("面试安排", "Interviews"), Exact = true }));
        await TakeAsync(visit, "interviews");
        await visit.GoAsync("/our-vacancies");
        await visit.FollowAsync(visit.Page.Locator(".q-card__link").First);
        await visit.FollowAsync(visit.Page.Locator("tbody a").First);
        await TakeAsync(visit, "our-vacancy");
        await visit.GoAsync("/our-vacancies");
        await visit.FollowAsync(visit.Page.Locator(".q-card__link").First);
        await visit.FollowAsync(visit.Page.Locator("p.q-buttons a").First);
        await TakeAsync(visit, "post");
        await visit.Page.FillAsync("#title", "仓库管理员");
        await visit.Page.FillAsync("#description", "负责仓库收发货和盘点，限本市户口，形象气质佳女性优先。");
        await visit.Page.SelectOptionAsync("#division", "500112");
        await visit.PressAsync("发布", "Publish");
        await TakeAsync(visit, "post-findings");
        await visit.SignInAsync("seeker");
        await TakeAsync(visit, "my-applications", "/me/applications");
        await visit.FollowAsync(visit.Page.Locator(".q-card__link").First);
        await TakeAsync(visit, "my-application");
    }

    private static async Task TakeAsync(Visit visit, string name, string? path = null)
    {
        if (path is not null)
        {
            await visit.GoAsync(path);
        }

        var file = $"{name}-{visit.Say("zh", "en")}-{visit.Page.ViewportSize!.Width}.png";
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(WantedTheoryAttribute.Folder!, file), FullPage = true });
        Assert.True(new FileInfo(Path.Combine(WantedTheoryAttribute.Folder!, file)).Length > 5_000);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class WantedTheoryAttribute : TheoryAttribute
    {
        public WantedTheoryAttribute() => Skip = Folder is null ? "Pictures are taken only when QIAO_SHOTS names a folder." : null;

        public static string? Folder { get; } = Environment.GetEnvironmentVariable("QIAO_SHOTS") is { Length: > 0 } folder ? folder : null;
    }
}
