using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Qiao.Tests.Privacy;

/// <summary>Where a planted string was seen, by whom.</summary>
public sealed record Sighting(Planted Planted, string Viewer, string Address)
{
    public override string ToString() => $"{Viewer} reads the {Planted.Kind} of {Planted.Whose} ({Planted.Text}) at {Address}";
}

/// <summary>Asks every address that the running program knows, with the ids of everything in the planted world, and searches the answers; workbooks are opened for it.</summary>
internal sealed partial class PlantedWalk(PlantedWorld world)
{
    private const string NoSuchId = "01h00000000000000000000000";

    /// <summary>Addresses for reading, filled in; lists that are saved as a file in both formats.</summary>
    /// <param name="few">With the first value of each parameter only.</param>
    public IReadOnlyList<string> Addresses(bool few = false) => [.. world.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Where(pattern => !pattern.StartsWith("/_content/", StringComparison.Ordinal) && !pattern.Contains("{**", StringComparison.Ordinal))
        .Distinct().SelectMany(pattern => Filled(pattern).Take(few ? 1 : int.MaxValue)).SelectMany(path => path.EndsWith("/table", StringComparison.Ordinal) ? [path, path + "?format=csv"] : (string[])[path])];

    /// <summary>What one viewer gets to read, and the addresses that answered.</summary>
    public async Task<(IReadOnlyList<Sighting> Seen, IReadOnlyList<string> Open)> AsAsync(string viewer, IEnumerable<string> addresses)
    {
        var (seen, open) = (new List<Sighting>(), new List<string>());
        foreach (var address in addresses)
        {
            var page = await AskAsync(viewer, address);
            Assert.True((int)page.Status < 500, $"{viewer} {address}: {page.Status}");
            if (page.Status == HttpStatusCode.OK)
            {
                open.Add(address);
            }

            var text = TextOf(page);
            seen.AddRange(world.All.Where(planted => text.Contains(planted.Text, StringComparison.Ordinal)).Select(planted => new Sighting(planted, viewer, address)));
        }

        return (seen, open);
    }

    /// <summary>The answer to a filter as it would be for any other word: what was asked for, and what differs at every request, is taken out.</summary>
    public async Task<string> FilteredAsync(string viewer, string address, string word)
    {
        var value = Uri.EscapeDataString(word);
        var query = string.Join('&', Filters.Select(name => $"{name}={value}"));
        var page = await AskAsync(viewer, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}");
        return $"{(int)page.Status} {page.Header("Location")} {Token().Replace(TextOf(page), "")}".Replace(value, "X", StringComparison.OrdinalIgnoreCase).Replace(word, "X", StringComparison.OrdinalIgnoreCase);
    }

    // The names under which any list takes something typed.
    private static readonly string[] Filters = ["q", "name", "query", "search", "phone", "code", "text", "vacancy", "seeker", "applicant", "employer", "account", "person"];

    // One address may ask so often in a minute; someone who hurries goes on from another.
    private async Task<Page> AskAsync(string viewer, string address)
    {
        for (var tries = 0; ; tries++)
        {
            var browser = world.Viewers[viewer];
            var page = await browser.SendAsync(HttpMethod.Get, (IsAskedInEnglish(viewer, address) ? "/en" : "") + address, null, ("Accept", address.StartsWith("/api/", StringComparison.Ordinal) ? "application/json" : "text/html"));
            if (page.Status != HttpStatusCode.TooManyRequests || tries > 0)
            {
                Assert.NotEqual(HttpStatusCode.TooManyRequests, page.Status);
                return page;
            }

            world.GoesOn(viewer);
        }
    }

    // Every viewer asks about half of the pages in English; each page is asked for in both languages by some of them.
    private static bool IsAskedInEnglish(string viewer, string address) =>
        address.Split('?')[0] is var page && !NoPage().IsMatch(page) && (viewer.Length + page.Length) % 2 == 0;

    private IEnumerable<string> Filled(string pattern)
    {
        if (Parameter().Match(pattern) is not { Success: true } parameter)
        {
            return [pattern];
        }

        return Values(pattern[..parameter.Index], parameter.Value).SelectMany(value => Filled(pattern[..parameter.Index] + value + pattern[(parameter.Index + parameter.Length)..]));
    }

    private IEnumerable<string> Values(string before, string parameter) => before.TrimEnd('/').Split('/')[^1] switch
    {
        _ when parameter.Contains(":int", StringComparison.Ordinal) || parameter.Contains(":long", StringComparison.Ordinal) => ["1"],
        _ when before.StartsWith("/openapi", StringComparison.Ordinal) => ["v1"],
        "seekers" or "erased" => world.Seekers.Values,
        "jobs" or "vacancies" or "candidates" => world.Vacancies,
        "reports" when before.Contains("/desk/", StringComparison.Ordinal) => world.Vacancies,
        "reports" => [world.ReportCode],
        "organisations" or "employers" or "agencies" or "rechecks" or "doubles" => world.Employers,
        "applications" => [world.Application],
        "searches" => [world.Search],
        "invitations" => [world.InvitationCode],
        _ => [NoSuchId, world.Seekers["hidden"], world.Vacancies[0], world.Employers[0]],
    };

    private static string TextOf(Page page)
    {
        var text = page.Text;
        if (page.Bytes is [(byte)'P', (byte)'K', ..])
        {
            using var zip = new ZipArchive(new MemoryStream(page.Bytes));
            text = string.Concat(zip.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                return reader.ReadToEnd();
            }));
        }

        // Escapes of HTML and JSON, and spaces within numbers, must not hide anything.
        text = text.Contains("&#", StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        return Escape().Replace(text, escape => ((char)Convert.ToInt32(escape.Groups[1].Value, 16)).ToString()).Replace(" ", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^/(api|openapi|health|metrics)(/|$)|\.")]
    private static partial Regex NoPage();

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escape();

    [GeneratedRegex("<input[^>]*RequestVerificationToken[^>]*>")]
    private static partial Regex Token();
}
