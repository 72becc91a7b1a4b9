using System.Text.RegularExpressions;
using Qiao.Platform.Accounts;

namespace Qiao.EndToEnd.Support;

/// <summary>Every kind of page that guests and each role can reach by following links, in both languages, looked at on a phone and on a desk.</summary>
internal sealed partial class Crawl
{
    public const string Answer = "answer", Complaint = "complaint";

    /// <summary>Addresses that differ only in ids and in the values of their query show the same page; this many of each are opened.</summary>
    private const int OfOneKind = 2;

    /// <summary>While one waits for its page, the other is looked at.</summary>
    private const int Windows = 2;

    // Nothing links to these: the first two are for makers and onlookers, the others are what is wanted when something is not there.
    private static readonly string[] Unlinked = ["/design", "/demo/outbox", "/problems"];

    // The links of messages; the journeys of applying open real ones.
    private static readonly string[] Secrets = ["/applications", "/applications/code", "/interviews"];

    private readonly Stage _stage;
    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];

    private Crawl(Stage stage) => _stage = stage;

    /// <summary>The addresses opened, each with who opened it.</summary>
    public List<string> Opened { get; } = [];

    /// <summary>Routes of which a page was opened, without language prefix.</summary>
    public HashSet<string> Routes { get; } = new(StringComparer.Ordinal);

    /// <summary>What is wrong by this rule, with reader and address.</summary>
    public IEnumerable<string> Faults(string rule) => _faults.Where(fault => fault.Contains($" {rule}: ", StringComparison.Ordinal));

    public static async Task<Crawl> RunAsync(Stage stage)
    {
        await AllocateAsync(stage);
        await CounselAsync(stage);
        var crawl = new Crawl(stage);
        await crawl.WalkAsync(null, [.. Unlinked, await ReportAsync(stage)]);
        foreach (var (name, _) in DemoLogins.All)
        {
            await crawl.WalkAsync(name, name == Role.Employer.Code ? [await PublishedAsync(stage)] : []);
        }

        await using var visit = await stage.OpenAsync(Language.Chinese);
        foreach (var (path, status) in (IEnumerable<(string, int)>)[("/nothing-here", 404), ($"/jobs/{stage.Region.WithdrawnVacancy}", 410), ("/jobs?minPay=abc", 422), ($"/seekers/erased/{stage.Region.WithdrawnVacancy}", 404), ($"/invitations/{stage.Region.WithdrawnVacancy}", 404), ($"/follow-up/{stage.Region.WithdrawnVacancy}", 404), .. Secrets.Select(path => ($"{path}/{stage.Region.WithdrawnVacancy}", 404))])
        {
            crawl.Keep(await LookAsync(visit, "guest", path, status));
            crawl.Keep(await LookAsync(visit, "guest", "/en" + path, status));
        }

        return crawl;
    }

    private async Task WalkAsync(string? account, string[] more)
    {
        if (account is not null)
        {
            // The frame of a start page is another one for those who are signed in.
            // A vacancy's page leads its employer and clerks further than others.
            _kinds.Remove("/jobs/{id}");
            _kinds.Remove("/en/jobs/{id}");
            _kinds.Remove("/");
            _kinds.Remove("/en");
            _opened.Remove("/");
            _opened.Remove("/en");
        }

        var round = ((string[])["/", "/en", .. more]).Concat(more.Select(path => "/en" + path)).ToList();
        var windows = await Task.WhenAll(Enumerable.Range(0, Windows).Select(_ => OpenAsync(account)));
        while (round.Count > 0)
        {
            var wanted = round.Where(path => _opened.Add(path) && IsWanted(path)).ToList();
            var looks = await Task.WhenAll(windows.Select((visit, i) => LookAsync(visit, account ?? "guest", wanted.Where((_, n) => n % Windows == i))));
            // In the order of the links, so that a run opens the same pages as any other.
            var seen = wanted.Select((_, n) => looks[n % Windows][n / Windows]).ToList();
            seen.ForEach(Keep);
            round = seen.SelectMany(look => look.Links).ToList();
        }

        foreach (var window in windows)
        {
            await window.DisposeAsync();
        }
    }

    private async Task<Visit> OpenAsync(string? account)
    {
        var visit = await _stage.OpenAsync(Language.Chinese);
        if (account is not null)
        {
            await visit.SignInAsync(account);
        }

        return visit;
    }

    private bool IsWanted(string path)
    {
        var kind = KindOf(path);
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        return _kinds[kind] <= OfOneKind && !IsFile(kind) && !kind.StartsWith("/api", StringComparison.Ordinal);
    }

    /// <summary>Whether an address answers with a file to keep instead of a page.</summary>
    public static bool IsFile(string address) =>
        address.Split('?')[0] is var place && (place.EndsWith("/document", StringComparison.Ordinal) || place.EndsWith("/table", StringComparison.Ordinal));

    // A report that nobody has asked for yet cannot be reached.
    private static async Task AllocateAsync(Stage stage)
    {
        await using var visit = await stage.OpenAsync(Language.Chinese);
        await visit.SignInAsync("clerk");
        for (var tries = 0; tries < 30 && !visit.Page.Url.Contains("/desk/allocations/", StringComparison.Ordinal); tries++)
        {
            // Seekers are read after the vacancies; until then there is nobody to send.
            await visit.GoAsync("/desk/allocations");
            await visit.Page.FillAsync("#name", "渝北专场");
            await visit.Page.CheckAsync("[name=mode] >> nth=0");
            await visit.Page.SelectOptionAsync("#division", "500112");
            await visit.PressAsync("开始分配", "Run");
        }
    }

    // Nor two files of one person, nor a list that a counsellor makes, while there are none.
    private static async Task CounselAsync(Stage stage)
    {
        await using var visit = await stage.OpenAsync(Language.Chinese);
        await visit.SignInAsync("clerk");
        await CounselTests.OpenedAsync(visit, "漫游者");
        await CounselTests.OpenedAsync(visit, "漫游者");
        await visit.FollowAsync(visit.Page.Locator("main a[href*='/desk/counsel/']"));
        await visit.Page.Locator("[name=vacancy]").First.CheckAsync();
        await visit.PressAsync("做成清单", "Make the list");
    }

    // Other journeys leave vacancies on top of the employer's list that can no longer be edited.
    private static async Task<string> PublishedAsync(Stage stage)
    {
        await using var visit = await stage.OpenAsync(Language.Chinese);
        await visit.SignInAsync(Role.Employer.Code);
        await visit.GoAsync("/our-vacancies");
        await visit.FollowAsync(visit.Page.Locator(".q-card__link").First);
        await visit.Page.GotoAsync(visit.Page.Url.Split('?')[0] + "?state=Published");
        return new Uri(new Uri(visit.Page.Url), (await visit.Page.Locator("tbody a").First.GetAttributeAsync("href"))!).AbsolutePath;
    }

    // Nor can a report that nobody has sent; answers the page on which its reporter follows it.
    private static async Task<string> ReportAsync(Stage stage)
    {
        await using var visit = await stage.OpenAsync(Language.Chinese);
        await visit.GoAsync("/jobs");
        var vacancy = Id().Match((await visit.Page.Locator("main a[href*='/jobs/0']").First.GetAttributeAsync("href"))!).Value;
        await visit.GoAsync($"/jobs{vacancy}/report");
        await visit.Page.CheckAsync("[name=kind] >> nth=1");
        await visit.Page.FillAsync("#text", "面试时要求先交 500 元培训费");
        await visit.PressAsync("提交举报", "Send the report");
        return new Uri(visit.Page.Url).AbsolutePath;
    }

    private void Keep(Look look)
    {
        Opened.Add($"{look.Reader} {look.Path}");
        Routes.Add(KindOf(look.Path).Split('?')[0] is var route && IsEnglish(look.Path) ? (route == "/en" ? "/" : route[3..]) : route);
        _faults.AddRange(look.Faults.Select(fault => $"{look.Reader} {look.Path} {fault}"));
    }

    private static async Task<List<Look>> LookAsync(Visit visit, string reader, IEnumerable<string> paths)
    {
        var looks = new List<Look>();
        foreach (var path in paths)
        {
            looks.Add(await LookAsync(visit, reader, path, 200));
        }

        return looks;
    }

    private static async Task<Look> LookAsync(Visit visit, string reader, string path, int wanted)
    {
        var (language, faults) = (IsEnglish(path) ? Language.English : Language.Chinese, new List<string>());
        await visit.Page.SetViewportSizeAsync(390, 844);
        // Addresses from links carry their language already; Chinese is the visit's own.
        if (await visit.GoAsync(path) is var status && status != wanted)
        {
            faults.Add($"{Answer}: {status} in place of {wanted}");
        }

        faults.AddRange(await Soundness.FaultsAsync(visit.Page, language));
        await visit.Page.SetViewportSizeAsync(1280, 900);
        faults.AddRange(await Soundness.FaultsAsync(visit.Page, language));
        faults.AddRange(visit.TakeComplaints().Select(complaint => $"{Complaint}: {complaint}"));
        var links = await visit.Page.EvaluateAsync<string[]>("() => [...document.links].filter(a => a.origin === location.origin && !a.download).map(a => a.pathname + a.search)");
        return new(reader, path, [.. faults.Distinct()], links);
    }

    private static bool IsEnglish(string path) => path == "/en" || path.StartsWith("/en/", StringComparison.Ordinal);

    private static string KindOf(string path)
    {
        var (place, query) = path.Split('?', 2) is [var p, var q] ? (p, q) : (path, "");
        var names = query.Split('&').Select(part => part.Split('=')[0]).Distinct().Order(StringComparer.Ordinal);
        return Code().Replace(Id().Replace(place, "/{id}"), "$1/{code}") + (query.Length == 0 ? "" : "?" + string.Join('&', names));
    }

    [GeneratedRegex("/[0-9a-z]{26}(?=/|$)")]
    private static partial Regex Id();

    [GeneratedRegex("^((?:/en)?/(?:problems|reports))/[^/]+$")]
    private static partial Regex Code();

    /// <summary>What was seen of one page, and where it leads.</summary>
    private sealed record Look(string Reader, string Path, IReadOnlyList<string> Faults, IReadOnlyList<string> Links);
}
