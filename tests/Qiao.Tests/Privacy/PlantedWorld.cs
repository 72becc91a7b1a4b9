using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Qiao.Matching.Indexing;
using Qiao.Tests.Matching;
using Qiao.Tests.Organisations;
using Qiao.Tests.People;
using Qiao.Tests.Vacancies.Applying;

namespace Qiao.Tests.Privacy;

/// <summary>A string that stands nowhere but where one person, or someone writing to them, put it.</summary>
/// <param name="Kind">name, phone, mail, history, message, remark, search, purpose, report, contact, join, invited or resume.</param>
public sealed record Planted(string Whose, string Kind, string Text);

/// <summary>A node with people of every visibility, who have applied, reported, searched, let someone in and asked to join; all of their words are unique.</summary>
public sealed class PlantedWorld : IAsyncDisposable
{
    /// <summary>Looks like a planted name, and stands nowhere.</summary>
    public const string NoName = "龘靐癸";

    public const string NoPhone = "17000011190";

    private readonly List<Browser> _browsers = [];

    private PlantedWorld(QiaoApp app, LogLines logs) => (App, Logs) = (app, logs);

    public QiaoApp App { get; }

    public List<Planted> All { get; } = [];

    public Dictionary<string, Browser> Viewers { get; } = [];

    public Dictionary<string, string> Seekers { get; } = [];

    public List<string> Vacancies { get; } = [];

    public List<string> Employers { get; } = [];

    public string Application { get; private set; } = "";

    public string Search { get; private set; } = "";

    public string ReportCode { get; private set; } = "";

    public string InvitationCode { get; private set; } = "";

    public LogLines Logs { get; }

    public static async Task<PlantedWorld> MadeAsync(Dialect dialect)
    {
        var logs = new LogLines();
        var app = await QiaoApp.StartAsync(dialect, map: app => app.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs));
        var world = new PlantedWorld(app, logs);
        await world.FillAsync();
        return world;
    }

    public string Text(string whose, string kind) => All.First(planted => planted.Whose == whose && planted.Kind == kind).Text;

    public async Task<Browser> JoinsAsync(string whose, string mark, int number, string visibility)
    {
        var browser = Add(whose, App.Guest());
        Seekers[whose] = (await Person.RegisteredAsync(App, browser, Plant(whose, "name", "龘靐" + mark))).Id;
        var revision = (await browser.OpenAsync("/api/v1/me/file")).Json.GetProperty("revision").GetInt64();
        Assert.Equal(HttpStatusCode.OK, (await Person.PutAsync(browser, "/api/v1/me/file", File(whose, mark, number, revision))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Person.PutAsync(browser, "/api/v1/me/visibility", new { visibility })).Status);
        return browser;
    }

    /// <summary>The same session from another network address.</summary>
    public void GoesOn(string viewer)
    {
        var session = Viewers[viewer].Cookie("qiao-session");
        var browser = Add(viewer, App.Guest());
        if (session is not null)
        {
            browser.SetCookie("qiao-session", session);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _browsers.ForEach(browser => browser.Dispose());
        await App.DisposeAsync();
    }

    private async Task FillAsync()
    {
        Add("guest", App.Guest());
        foreach (var role in Role.All)
        {
            Add(role.Code, await App.SignedInAsync(role));
        }

        Add("clerk elsewhere", await App.SignedInAsync(Role.Clerk, "510000"));
        PostingEmployer one = await PostingEmployer.VerifiedAsync(App), two = await PostingEmployer.VerifiedAsync(App);
        Add("employer A", one.Browser);
        Add("employer B", two.Browser);
        Employers.AddRange([one.Id, two.Id]);
        Vacancies.Add(await one.PostedAsync());
        Vacancies.Add(await two.PostedAsync(PostingEmployer.Form("养老护理员", "照料住院老人的起居，两班倒，提供食宿，工作时间每周四十小时。")));

        var hidden = await JoinsAsync("hidden", "甲", 1, "Hidden");
        var findable = await JoinsAsync("findable", "乙", 2, "Findable");
        await JoinsAsync("open", "丙", 3, "Open");
        var applicant = await JoinsAsync("applicant", "丁", 4, "Hidden");
        var reporter = await JoinsAsync("reporter", "戊", 5, "Hidden");
        await JoinsAsync("stranger", "己", 6, "Hidden");
        await KeepAsync("kept", "庚", 7);

        await AppliesAsync(applicant, one);
        Search = await Alerted.SavedAsync(hidden, new { name = Plant("hidden", "search", "龘靐搜索名"), telling = "Daily", q = Plant("hidden", "search", "龘靐搜索词") });
        await Person.LetInAsync(findable, two.Employer, "Name", purpose: Plant("findable", "purpose", "龘靐目的"));
        await ReportsAsync(reporter);
        await hidden.PostJsonAsync("/api/v1/me/file/reading", new { resume = Plant("hidden", "resume", "龘靐简历") + "，电工，五年经验" });
        Assert.True((await reporter.PostJsonAsync("/api/v1/organisations/join-requests", new { code = one.Employer.Code, message = Plant("reporter", "join", "龘靐加入") })).Response.IsSuccessStatusCode);
        Assert.True((await one.Browser.PostJsonAsync($"/api/v1/organisations/{one.Id}/invitations", new { phone = Plant("nobody", "invited", "17000011108"), role = "Recruiter" })).Response.IsSuccessStatusCode);
        InvitationCode = await App.Database.CodeSentAsync("17000011108");
        await Alerted.FollowAsync(App);
        await App.Services.GetRequiredService<SeekerFollower>().CatchUpAsync(default);
        await Alerted.SendAsync(App);
    }

    private async Task KeepAsync(string whose, string mark, int number)
    {
        var clerk = Viewers["clerk"];
        var kept = await clerk.PostJsonAsync("/api/v1/desk/seekers", new { name = Plant(whose, "name", "龘靐" + mark), phone = $"1700001110{number}", division = "500112", agreed = true });
        Assert.True(kept.Status == HttpStatusCode.Created, kept.Text);
        var id = Seekers[whose] = kept.Json.GetProperty("id").GetString()!;
        var saved = await clerk.PostJsonAsync($"/desk/seekers/{id}/file", File(whose, mark, number, 1), ("Accept", "text/html"));
        Assert.True(saved.Status == HttpStatusCode.Found, saved.Text);
    }

    private async Task AppliesAsync(Browser applicant, PostingEmployer employer)
    {
        var words = $"身份证 {Plant("applicant", "message", "500112199003071234")}，住{Plant("applicant", "message", "龘靐街七号")}";
        var sent = await applicant.PostJsonAsync($"/api/v1/vacancies/{Vacancies[0]}/applications", new { message = words });
        Assert.True(sent.Status == HttpStatusCode.Created, sent.Text);
        Application = sent.Json.GetProperty("id").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await employer.AnswerAsync(Application, "interview", new { remark = Plant("applicant", "remark", "龘靐备注") })).Status);
    }

    private async Task ReportsAsync(Browser reporter)
    {
        var report = await reporter.PostJsonAsync(
            $"/api/v1/vacancies/{Vacancies[1]}/reports", new { kind = "FeeAsked", text = Plant("reporter", "report", "龘靐举报"), contact = Plant("reporter", "contact", "report5@planted.example") });
        Assert.True(report.Status == HttpStatusCode.Created, report.Text);
        ReportCode = report.Json.GetProperty("code").GetString()!;
    }

    private Dictionary<string, object?> File(string whose, string mark, int number, long revision) => new(Person.File(revision))
    {
        ["name"] = Text(whose, "name"), ["phone"] = Plant(whose, "phone", $"1700001110{number}"), ["contact"] = Plant(whose, "mail", $"p{number}@planted.example"),
        ["history"] = $"2019-03 至 2022-05，电工，{Plant(whose, "history", $"龘靐电力{mark}队")}",
    };

    private string Plant(string whose, string kind, string text)
    {
        All.Add(new(whose, kind, text));
        return text;
    }

    private Browser Add(string name, Browser browser)
    {
        _browsers.Add(browser);
        return Viewers[name] = browser;
    }
}

/// <summary>Every line that the program logged.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}

/// <summary>The planted world once on each database, shared by the tests of one class.</summary>
public sealed class PlantedWorlds : IAsyncLifetime
{
    private readonly Dictionary<Dialect, PlantedWorld> _made = [];

    public async Task<PlantedWorld> OnAsync(Dialect dialect) => _made.TryGetValue(dialect, out var world) ? world : _made[dialect] = await PlantedWorld.MadeAsync(dialect);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var world in _made.Values)
        {
            await world.DisposeAsync();
        }
    }
}
