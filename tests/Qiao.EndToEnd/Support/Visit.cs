using System.Globalization;
using Qiao.Platform.Accounts;
using Qiao.Platform.Web;

namespace Qiao.EndToEnd.Support;

/// <summary>One reader's browser. It notes what a reader would complain of: errors in the console, and requests that leave this machine.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _node;
    private readonly List<string> _complaints;
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    private Visit(IBrowserContext context, IPage page, Uri node, Language language, List<string> complaints)
    {
        (_context, Page, _node, Language, _complaints) = (context, page, node, language, complaints);
        page.Console += (_, message) => Complain(message.Type == "error", $"console: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Complain(true, "script: " + error);
        page.Request += (_, request) => Complain(!request.Url.StartsWith(node.AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), "request elsewhere: " + request.Url);
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest)
            {
                Status = response.Status;
                if (response.Status >= 400)
                {
                    _refused.Add(response.Url);
                }
            }
        };
    }

    public IPage Page { get; }

    public Language Language { get; }

    /// <summary>Of the page that came last.</summary>
    public int Status { get; private set; }

    /// <summary>Complaints since the last call. The browser logs a page's own 4xx as an error; a test asks for that status itself, so it is not a complaint.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        var taken = _complaints.Where(c => !c.StartsWith("console: Failed to load resource", StringComparison.Ordinal) || !_refused.Any(url => c.Contains(url, StringComparison.Ordinal))).ToList();
        _complaints.Clear();
        return taken;
    }

    public static async Task<Visit> BeginAsync(IBrowser browser, Uri node, Language language, int width, bool script)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script, Locale = language.Tag() });
        // Generous, for machines that are busy with something else.
        context.SetDefaultTimeout(60_000);
        return new(context, await context.NewPageAsync(), node, language, []);
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<Visit> AnotherTabAsync() => new(_context, await _context.NewPageAsync(), _node, Language, _complaints);

    /// <summary>The one of two texts that this reader sees.</summary>
    public string Say(string zh, string en) => Language == Language.English ? en : zh;

    /// <summary>Opens a page by its address without language prefix; answers the status.</summary>
    public async Task<int> GoAsync(string path)
    {
        await Page.GotoAsync(new Uri(_node, Links.To(path, Language)).AbsoluteUri);
        return Status;
    }

    /// <summary>Presses the button of this name and waits for the page that follows; answers its status.</summary>
    public Task<int> PressAsync(string zh, string en) =>
        FollowAsync(Page.GetByRole(AriaRole.Button, new() { Name = Say(zh, en), Exact = true }));

    /// <summary>Presses something that leads to another page and waits for that page; answers its status.</summary>
    public Task<int> FollowAsync(ILocator link) => ArriveAsync(() => link.ClickAsync());

    /// <summary>Does something that leads to another page and waits for that page; answers its status.</summary>
    public async Task<int> ArriveAsync(Func<Task> deed)
    {
        var arrived = new TaskCompletionSource();
        var loaded = new TaskCompletionSource();
        void NoteArrival(object? sender, IFrame frame) => arrived.TrySetResult();
        void NoteLoad(object? sender, IPage page)
        {
            if (arrived.Task.IsCompleted)
            {
                loaded.TrySetResult();
            }
        }

        Page.FrameNavigated += NoteArrival;
        Page.Load += NoteLoad;
        try
        {
            await deed();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60));
            // The one misses what comes while it begins to wait, the other what came before the arrival was noted.
            await await Task.WhenAny(loaded.Task, Page.WaitForLoadStateAsync());
        }
        finally
        {
            Page.FrameNavigated -= NoteArrival;
            Page.Load -= NoteLoad;
        }

        return Status;
    }

    public async Task SignInAsync(string name, string password = DemoLogins.Password)
    {
        await GoAsync("/sign-in");
        await Page.FillAsync("#signInName", name);
        await Page.FillAsync("#password", password);
        await PressAsync("登录", "Sign in");
    }

    /// <summary>The number in a text such as 共 1,204 个岗位.</summary>
    public static async Task<int> NumberAsync(ILocator where) =>
        int.Parse(string.Concat((await where.InnerTextAsync()).Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    /// <summary>What is wrong with the field is said beside it, and again on top with a link that leads to it.</summary>
    public async Task AssertProblemAsync(string field)
    {
        await Expect(Page.Locator($"#{field}-error")).ToBeVisibleAsync();
        await Expect(Page.Locator($"#{field}").First).ToHaveAttributeAsync("aria-describedby", new System.Text.RegularExpressions.Regex($@"\b{field}-error\b"));
        await Expect(Page.Locator($".govuk-error-summary a[href='#{field}']")).ToBeVisibleAsync();
        await Expect(Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex(Say("^有误：", "^Error: ")));
    }

    /// <summary>The page that is open is sound, and nobody has had to complain on the way to it.</summary>
    public async Task AssertSoundAsync()
    {
        Assert.Empty(await Soundness.FaultsAsync(Page, Language));
        Assert.Empty(TakeComplaints());
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Complain(bool isWrong, string what)
    {
        if (isWrong)
        {
            _complaints.Add(what);
        }
    }
}
