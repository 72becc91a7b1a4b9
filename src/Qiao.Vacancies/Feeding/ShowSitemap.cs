using System.Globalization;
using System.Net;

namespace Qiao.Vacancies.Feeding;

/// <summary>Tells search engines every page that is open to all: an index of files, each with vacancies or employers in both languages; and what they need not read.</summary>
internal sealed class ShowSitemap(Session session)
{
    /// <summary>Pages in a file; each stands in it once for each language, so that a file has at most 20,000 addresses.</summary>
    internal const int PagesInFile = 10_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", (NodeSettings node, HttpContext http) =>
            Results.Text($"User-agent: *\nDisallow: /api/\nDisallow: /desk/\nDisallow: /en/desk/\nDisallow: /reports\nDisallow: /en/reports\n\nSitemap: {FeedRows.OriginOf(http, node)}/sitemap.xml\n")).ForEveryone();
        routes.MapGet("/sitemap.xml", async (ShowSitemap use, NodeSettings node, HttpContext http, CancellationToken ct) =>
        {
            var (vacancies, employers) = await use.FilesAsync(ct);
            var origin = WebUtility.HtmlEncode(FeedRows.OriginOf(http, node));
            var files = Enumerable.Range(1, vacancies + employers).Select(n => string.Create(CultureInfo.InvariantCulture, $"<sitemap><loc>{origin}/sitemaps/{n}.xml</loc></sitemap>\n"));
            return Results.Text($"""<?xml version="1.0" encoding="UTF-8"?>{'\n'}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{'\n'}{string.Concat(files)}</sitemapindex>{'\n'}""", "application/xml; charset=utf-8");
        }).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/sitemaps/{number:int}.xml", async (int number, ShowSitemap use, NodeSettings node, HttpContext http, CancellationToken ct) =>
        {
            var (vacancies, employers) = await use.FilesAsync(ct);
            if (number < 1 || number > vacancies + employers)
            {
                http.Response.StatusCode = 404;
                return;
            }

            http.Response.ContentType = "application/xml; charset=utf-8";
            await using var file = new StreamWriter(http.Response.Body, leaveOpen: true);
            await use.WriteAsync(file, WebUtility.HtmlEncode(FeedRows.OriginOf(http, node)), number, vacancies, ct);
        }).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
    }

    /// <summary>How many files hold vacancies, and how many the employers that have one open.</summary>
    private async Task<(int Vacancies, int Employers)> FilesAsync(CancellationToken ct)
    {
        var vacancies = await session.ScalarAsync<long>($"select count(*) from vacancies_vacancy where state = 'Published' and first_until is null and cluster = id", ct);
        var employers = await session.ScalarAsync<long>($"select count(distinct employer) from vacancies_vacancy where state = 'Published' and first_until is null and cluster = id", ct);
        return ((int)((vacancies + PagesInFile - 1) / PagesInFile), (int)((employers + PagesInFile - 1) / PagesInFile));
    }

    private async Task WriteAsync(StreamWriter file, string origin, int number, int vacancyFiles, CancellationToken ct)
    {
        await file.WriteAsync("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

            """);
        var isOfVacancies = number <= vacancyFiles;
        var skipped = (number - (isOfVacancies ? 0 : vacancyFiles) - 1) * PagesInFile;
        FormattableString pages = isOfVacancies
            ? (FormattableString)$"select id, changed from vacancies_vacancy where state = 'Published' and first_until is null and cluster = id order by id limit {PagesInFile} offset {skipped}"
            : (FormattableString)$"""
               select employer, max(changed) from vacancies_vacancy where state = 'Published' and first_until is null and cluster = id and employer is not null
               group by employer order by employer limit {PagesInFile} offset {skipped}
               """;
        await using var command = await session.CommandAsync(pages, ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            await WritePageAsync(file, origin, (isOfVacancies ? "/jobs/" : "/employers/") + row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)));
        }

        await file.WriteAsync("</urlset>\n");
    }

    private static async Task WritePageAsync(StreamWriter file, string origin, string path, DateTimeOffset changed)
    {
        var (chinese, english) = (origin + Links.To(path, Language.Chinese), origin + Links.To(path, Language.English));
        var alternates = $"""<xhtml:link rel="alternate" hreflang="zh-CN" href="{chinese}"/><xhtml:link rel="alternate" hreflang="en" href="{english}"/>""";
        var modified = changed.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        foreach (var address in (string[])[chinese, english])
        {
            await file.WriteAsync($"<url><loc>{address}</loc><lastmod>{modified}</lastmod>{alternates}</url>\n");
        }
    }
}
