namespace Qiao.EndToEnd.Support;

/// <summary>The demo region and the browser that all tests of a run share.</summary>
public sealed class Stage : IAsyncLifetime
{
    private const int Vacancies = 600;

    private IPlaywright? _playwright;
    private Task<Crawl>? _crawl;

    public RegionNode Region { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Every page of the region, looked at once and asked about by several tests.</summary>
    internal Task<Crawl> Crawled => _crawl ??= Crawl.RunAsync(this);

    /// <summary>A browser of its own, signed in nowhere.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="script">False for a reader whose browser runs no scripts.</param>
    /// <param name="node">The demo region when not given.</param>
    public Task<Visit> OpenAsync(Language language, int width = 1280, bool script = true, RegionNode? node = null) =>
        Visit.BeginAsync(Browser, (node ?? Region).Address, language, width, script);

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
        Region = await RegionNode.StartAsync(Vacancies);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await Region.DisposeAsync();
    }
}

/// <summary>All tests stand on one stage, one after the other: a browser and a region are too much to have twice.</summary>
[CollectionDefinition(Name)]
public sealed class OneStage : ICollectionFixture<Stage>
{
    public const string Name = "one stage";
}
