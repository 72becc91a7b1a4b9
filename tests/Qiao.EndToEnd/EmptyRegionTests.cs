namespace Qiao.EndToEnd;

/// <summary>A region that was set up a minute ago: nobody has published anything.</summary>
[Collection(OneStage.Name)]
public sealed class EmptyRegionTests(Stage stage, EmptyRegionTests.EmptyRegion region) : IClassFixture<EmptyRegionTests.EmptyRegion>
{
    [Theory, OnEveryScreen]
    public async Task Pages_work_and_say_what_to_do_while_there_are_no_vacancies(Language language, int width)
    {
        await using var visit = await stage.OpenAsync(language, width, node: region.Node);
        foreach (var path in (string[])["/", "/jobs"])
        {
            Assert.Equal(200, await visit.GoAsync(path));
            await Expect(visit.Page.Locator(".q-empty")).ToContainTextAsync(visit.Say("这里还没有岗位", "There are no vacancies here yet"));
            await Expect(visit.Page.Locator(".q-empty a")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("/employers/register$"));
            await visit.AssertSoundAsync();
        }

        foreach (var path in (string[])["/match", "/employers/register"])
        {
            Assert.Equal(200, await visit.GoAsync(path));
            await visit.AssertSoundAsync();
        }
    }

    [Theory, InBothLanguages]
    public async Task A_search_and_a_match_find_nothing_and_say_so(Language language)
    {
        await using var visit = await stage.OpenAsync(language, 390, node: region.Node);
        await visit.GoAsync("/jobs?q=Java");
        await Expect(visit.Page.Locator(".q-empty")).ToBeVisibleAsync();
        await visit.AssertSoundAsync();

        await visit.GoAsync("/match");
        await visit.Page.FillAsync("#work", "Java");
        Assert.Equal(200, await visit.PressAsync("开始匹配", "Match"));

        await Expect(visit.Page.Locator(".q-empty")).ToContainTextAsync(visit.Say("没有合适的岗位", "No vacancy fits"));
        await visit.AssertSoundAsync();
    }

    public sealed class EmptyRegion : IAsyncLifetime
    {
        public RegionNode Node { get; private set; } = null!;

        public async Task InitializeAsync() => Node = await RegionNode.StartAsync(null);

        public async Task DisposeAsync() => await Node.DisposeAsync();
    }
}
