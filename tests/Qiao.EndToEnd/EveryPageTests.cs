namespace Qiao.EndToEnd;

/// <summary>What holds for every page, found by following links from the start page as a guest and as each role.</summary>
[Collection(OneStage.Name)]
public sealed class EveryPageTests(Stage stage)
{
    [Fact]
    public async Task Links_lead_to_every_page_that_the_node_has()
    {
        var crawl = await stage.Crawled;

        Assert.Empty(stage.Region.PageRoutes.Except(crawl.Routes));
        Assert.True(stage.Region.PageRoutes.Count > 10, "The node's pages were not found.");
    }

    [Fact]
    public async Task Every_page_answers_as_it_should() => Assert.Empty((await stage.Crawled).Faults(Crawl.Answer));

    [Fact]
    public async Task Every_page_can_be_used_by_everyone_as_far_as_axe_can_tell() => Assert.Empty((await stage.Crawled).Faults(Soundness.Axe));

    [Fact]
    public async Task No_page_has_an_error_in_the_console_or_asks_another_machine() => Assert.Empty((await stage.Crawled).Faults(Crawl.Complaint));

    [Fact]
    public async Task No_page_scrolls_sideways() => Assert.Empty((await stage.Crawled).Faults(Soundness.Width));

    [Fact]
    public async Task Every_page_has_one_main_heading() => Assert.Empty((await stage.Crawled).Faults(Soundness.Headings));

    [Fact]
    public async Task Every_page_names_its_language() => Assert.Empty((await stage.Crawled).Faults(Soundness.Lang));

    [Fact]
    public async Task English_pages_mark_every_Chinese_word_as_Chinese() => Assert.Empty((await stage.Crawled).Faults(Soundness.Chinese));

    /// <summary>The rules can fail: each is broken by hand on a page that is sound.</summary>
    [Fact]
    public async Task A_broken_page_is_found_out()
    {
        await using var visit = await stage.OpenAsync(Language.English, 390);
        await visit.GoAsync("/match");
        await visit.AssertSoundAsync();

        await visit.Page.EvaluateAsync("""
            () => {
              const wide = document.createElement('div');
              wide.innerHTML = '<h1>岗位</h1><img src="http://192.0.2.1/pixel.png" width="900" height="9">';
              document.querySelector('main').append(wide);
              document.documentElement.lang = 'fr';
            }
            """);
        await visit.Page.WaitForTimeoutAsync(500);

        var rules = (await Soundness.FaultsAsync(visit.Page, Language.English)).Select(fault => fault.Split(':')[0]).ToHashSet();
        Assert.Superset(new HashSet<string> { Soundness.Headings, Soundness.Width, Soundness.Lang, Soundness.Chinese, Soundness.Axe }, rules);
        Assert.NotEmpty(visit.TakeComplaints());
    }
}
