using System.Globalization;
using System.Text.Json;
using Qiao.Platform.Web;

namespace Qiao.EndToEnd;

/// <summary>Someone looks for work: the start page, a search, filters, a vacancy, similar ones, the other language.</summary>
[Collection(OneStage.Name)]
public sealed class SeekerTests(Stage stage)
{
    [Theory, OnEveryScreen]
    public async Task A_seeker_finds_a_vacancy_by_words_and_place_and_reads_it(Language language, int width)
    {
        await using var visit = await stage.OpenAsync(language, width);
        var all = await SearchAsync(visit);
        Assert.True(await visit.Page.Locator(".q-jobs .q-card").CountAsync() is > 0 and <= 20);

        var (district, count) = await DistrictAsync(visit, all);
        if (width < 700)
        {
            // On a phone one chooses several filters, then applies.
            await district.ClickAsync();
            Assert.Equal(200, await visit.PressAsync("应用筛选", "Apply filters"));
        }
        else
        {
            await visit.FollowAsync(district);
        }

        await AssertFilteredAsync(visit, count);
        await OpenFirstAsync(visit);
        await AssertPostingAgreesAsync(visit);
        await visit.AssertSoundAsync();
        await FollowSimilarAsync(visit);
        await SwitchLanguageAsync(visit);
        Assert.Empty(visit.TakeComplaints());
    }

    [Theory, InBothLanguages]
    public async Task A_seeker_without_scripts_filters_by_the_button(Language language)
    {
        await using var visit = await stage.OpenAsync(language, script: false);
        var (district, count) = await DistrictAsync(visit, await SearchAsync(visit));

        await district.ClickAsync();
        Assert.Equal(200, await visit.PressAsync("应用筛选", "Apply filters"));

        await AssertFilteredAsync(visit, count);
        await OpenFirstAsync(visit);
        await AssertPostingAgreesAsync(visit);
    }

    [Theory, InBothLanguages]
    public async Task A_search_that_finds_nothing_says_what_to_do(Language language)
    {
        await using var visit = await stage.OpenAsync(language, 390);
        await visit.GoAsync("/jobs?q=qqqqqqqqzz");

        await Expect(visit.Page.Locator(".q-empty")).ToContainTextAsync(visit.Say("没有找到岗位", "No vacancies found"));
        await visit.AssertSoundAsync();
        await visit.FollowAsync(visit.Page.Locator(".q-empty a"));
        Assert.True(await TotalAsync(visit) > 400);
    }

    [Theory, InBothLanguages]
    public async Task The_other_language_keeps_the_search(Language language)
    {
        await using var visit = await stage.OpenAsync(language);
        await visit.GoAsync("/jobs?division=500112&sort=pay");
        var (total, first) = (await TotalAsync(visit), await visit.Page.Locator(".q-card__link").First.InnerTextAsync());

        await SwitchLanguageAsync(visit);

        Assert.Equal((total, first), (await TotalAsync(visit), await visit.Page.Locator(".q-card__link").First.InnerTextAsync()));
        Assert.EndsWith("?division=500112&sort=pay", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory, InBothLanguages]
    public async Task A_printed_vacancy_has_no_navigation(Language language)
    {
        await using var visit = await stage.OpenAsync(language);
        await visit.GoAsync("/jobs");
        await OpenFirstAsync(visit);
        await Expect(visit.Page.Locator(".q-nav")).ToBeVisibleAsync();

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var gone in (string[])[".q-nav", ".q-header__tools", ".govuk-breadcrumbs", ".q-footer", ".govuk-skip-link"])
        {
            await Expect(visit.Page.Locator(gone)).ToBeHiddenAsync();
        }

        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".q-job__pay").First).ToBeVisibleAsync();
    }

    /// <summary>From the start page to the results; answers how many there are.</summary>
    private static async Task<int> SearchAsync(Visit visit)
    {
        Assert.Equal(200, await visit.GoAsync("/"));
        await visit.Page.FillAsync("#q", visit.Say("电工", "electrician"));
        Assert.Equal(200, await visit.PressAsync("搜索", "Search"));
        await Expect(visit.Page.Locator("#q")).ToHaveValueAsync(visit.Say("电工", "electrician"));
        var total = await TotalAsync(visit);
        Assert.InRange(total, 2, 400);
        return total;
    }

    private static Task<int> TotalAsync(Visit visit) => Visit.NumberAsync(visit.Page.Locator(".q-results__total"));

    /// <summary>A district that some of the vacancies found are in, and how many the page says.</summary>
    private static async Task<(ILocator Box, int Count)> DistrictAsync(Visit visit, int all)
    {
        foreach (var choice in await visit.Page.Locator(".q-filter__choice:has([name=division])").AllAsync())
        {
            var count = await Visit.NumberAsync(choice.Locator(".q-filter__count"));
            Assert.InRange(count, 1, all);
            if (count < all)
            {
                return (choice.Locator("input"), count);
            }
        }

        throw new InvalidOperationException("No district narrows the search.");
    }

    private static async Task AssertFilteredAsync(Visit visit, int count)
    {
        Assert.Contains("division=50", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(count, await TotalAsync(visit));
        Assert.Equal(Math.Min(count, 20), await visit.Page.Locator(".q-jobs .q-card").CountAsync());
        await Expect(visit.Page.Locator("[name=division]:checked")).ToHaveCountAsync(1);
    }

    private static async Task OpenFirstAsync(Visit visit)
    {
        var link = visit.Page.Locator(".q-jobs .q-card__link").First;
        var title = await link.InnerTextAsync();
        Assert.Equal(200, await visit.FollowAsync(link));
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(title);
    }

    /// <summary>What search engines read is what people read.</summary>
    private static async Task AssertPostingAgreesAsync(Visit visit)
    {
        using var posting = JsonDocument.Parse((await visit.Page.Locator("script[type='application/ld+json']").TextContentAsync())!);
        Assert.Equal("JobPosting", posting.RootElement.GetProperty("@type").GetString());
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(posting.RootElement.GetProperty("title").GetString()!);
        Assert.EndsWith(new Uri(posting.RootElement.GetProperty("url").GetString()!).AbsolutePath, visit.Page.Url, StringComparison.Ordinal);
        var pay = await visit.Page.Locator(".q-job__pay").First.InnerTextAsync();
        if (!posting.RootElement.TryGetProperty("baseSalary", out var salary))
        {
            Assert.Contains(visit.Say("面议", "negotiable"), pay, StringComparison.Ordinal);
            return;
        }

        var value = salary.GetProperty("value");
        var amounts = ((string[])["minValue", "maxValue"]).Where(name => value.TryGetProperty(name, out _)).Select(name => value.GetProperty(name).GetDecimal()).ToList();
        Assert.NotEmpty(amounts);
        Assert.All(amounts, amount => Assert.Contains(amount.ToString("#,0", CultureInfo.InvariantCulture), pay, StringComparison.Ordinal));
    }

    private static async Task FollowSimilarAsync(Visit visit)
    {
        var before = visit.Page.Url;
        await Expect(visit.Page.Locator("#similar")).ToHaveTextAsync(visit.Say("相近的岗位", "Similar vacancies"));
        Assert.Equal(200, await visit.FollowAsync(visit.Page.Locator("section[aria-labelledby=similar] .q-card__link").First));
        Assert.NotEqual(before, visit.Page.Url);
        Assert.Contains("/jobs/", visit.Page.Url, StringComparison.Ordinal);
    }

    private static async Task SwitchLanguageAsync(Visit visit)
    {
        var other = visit.Language == Language.English ? Language.Chinese : Language.English;
        var address = new Uri(visit.Page.Url);
        var path = visit.Language == Language.English ? address.PathAndQuery[3..] : address.PathAndQuery;
        Assert.Equal(200, await visit.FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = other == Language.English ? "English" : "中文", Exact = true })));
        Assert.Equal(Links.To(path, other), new Uri(visit.Page.Url).PathAndQuery);
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", other.Tag());
    }
}
