using System.Globalization;
using Qiao.Vacancies.Showing;

namespace Qiao.Vacancies.Feeding;

/// <param name="Division">A division code; everything below it counts.</param>
/// <param name="Occupation">The beginning of an ISCO-08 code, or a whole one.</param>
/// <param name="Before">The end of the page before, as its `next_url` says.</param>
public sealed record FeedFilter(string? Division, string? Occupation, string? Before);

/// <summary>The vacancies that changed last, as a JSON Feed 1.1 (https://jsonfeed.org/version/1.1), a hundred a page.</summary>
internal sealed class ShowFeed(FeedRows rows, NodeSettings node)
{
    public const int PageLength = 100;

    private static readonly Bilingual Description = new("最近发布或修改的岗位", "Vacancies posted or changed most recently");

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/feed.json", async (Reading<FeedFilter> filter, ShowFeed use, HttpContext http, CancellationToken ct) =>
        Results.Json(await use.PageAsync(filter.Form, FeedRows.OriginOf(http, use.Node), ct), contentType: "application/feed+json; charset=utf-8")).ForEveryone().RequireRateLimiting(RateLimits.Heavy);

    private NodeSettings Node => node;

    public async Task<Dictionary<string, object?>> PageAsync(FeedFilter filter, string origin, CancellationToken ct)
    {
        var below = DivisionCode.TryRead(filter.Division, out var division) ? division.ToString()[..(2 * ((int)division.Level + 1))] : "";
        var occupation = filter.Occupation is { Length: <= 4 } digits && digits.All(char.IsAsciiDigit) ? digits : "";
        var (moment, id) = Cursor(filter.Before) ?? (long.MaxValue, "");
        var page = await rows.ChangedAsync($"""
            select id, changed from vacancies_vacancy
            where state = 'Published' and first_until is null and cluster = id and coalesce(division, '') like {below + "%"} and coalesce(occupation, '') like {occupation + "%"}
              and (changed < {moment} or (changed = {moment} and id < {id}))
            order by changed desc, id desc limit {PageLength + 1}
            """, ct);
        var shown = page.Take(PageLength).ToDictionary(v => v.Id, v => v.Changed);
        var views = await rows.ViewsAsync(page.Take(PageLength).Select(v => v.Id).ToList(), ct);
        var feed = new Dictionary<string, object?>
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = node.Name.ToString(),
            ["description"] = Description.ToString(),
            ["home_page_url"] = origin + Links.To("/jobs"),
            ["feed_url"] = origin + Address(filter with { Before = null }),
            ["language"] = Languages.Current.Tag(),
        };
        if (page.Count > PageLength)
        {
            var last = page[PageLength - 1];
            feed["next_url"] = origin + Address(filter with { Before = $"{last.Changed.ToString(CultureInfo.InvariantCulture)}-{last.Id}" });
        }

        feed["items"] = views.Select(view => Item(view, DateTimeOffset.FromUnixTimeMilliseconds(shown[view.Vacancy.Id]), origin)).ToList();
        return feed;
    }

    private static Dictionary<string, object?> Item(VacancyView view, DateTimeOffset changed, string origin)
    {
        var v = view.Vacancy;
        return new()
        {
            ["id"] = v.Id.ToString(),
            ["url"] = origin + Links.To($"/jobs/{v.Id}"),
            ["title"] = v.Title,
            ["summary"] = string.Join(" · ", new[] { view.Employer?.Name, v.PlaceText().ToString(), PayTexts.Write(v.Pay).ToString() }.Where(part => part is not null)),
            ["content_text"] = v.Description.Length > 0 ? v.Description : v.Title,
            ["date_published"] = v.Posted.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+08:00",
            ["date_modified"] = changed.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["language"] = v.Language.Tag(),
        };
    }

    private static string Address(FeedFilter filter)
    {
        var parts = new[] { ("division", filter.Division), ("occupation", filter.Occupation), ("before", filter.Before) }
            .Where(part => part.Item2 is not null).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}").ToList();
        return Links.To("/feed.json") + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }

    private static (long Moment, string Id)? Cursor(string? before) =>
        before?.Split('-') is [var moment, var id] && long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && Ids.TryRead<VacancyId>(id, out _) ? (ms, id) : null;
}
