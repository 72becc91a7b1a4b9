using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Qiao.Platform.Jobs;
using Qiao.Vacancies.Life;

namespace Qiao.Tests.Vacancies.Feeding;

public sealed class FeedTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Theory, OnBoth]
    public async Task An_open_vacancy_is_in_all_feeds_and_gone_from_all_at_once_when_it_expires(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var program = app.Guest();

        var before = await EverywhereAsync(program);
        app.Clock.Now = Days.Start(Days.Today(app.Clock).AddDays(31));
        await app.RunAsync(async services =>
        {
            await services.GetServices<IJob>().OfType<ExpireVacancies>().Single().RunAsync(default);
            return 0;
        });
        var after = await EverywhereAsync(program);

        Assert.All(before, text => Assert.Contains(id, text, StringComparison.Ordinal));
        Assert.All(after, text => Assert.DoesNotContain(id, text, StringComparison.Ordinal));
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task The_sitemap_names_every_page_in_both_languages_with_its_change(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var program = app.Guest();
        var origin = app.Address.ToString().TrimEnd('/');

        var robots = await program.SendAsync(HttpMethod.Get, "/robots.txt");
        var index = XDocument.Parse((await program.SendAsync(HttpMethod.Get, "/sitemap.xml")).Text);
        var files = index.Descendants(Map + "loc").Select(loc => new Uri(loc.Value).AbsolutePath).ToList();
        var pages = new List<XElement>();
        foreach (var file in files)
        {
            pages.AddRange(XDocument.Parse((await program.SendAsync(HttpMethod.Get, file)).Text).Descendants(Map + "url"));
        }

        Assert.Contains($"Sitemap: {origin}/sitemap.xml", robots.Text, StringComparison.Ordinal);
        var page = Assert.Single(pages, url => url.Element(Map + "loc")!.Value == $"{origin}/en/jobs/{id}");
        Assert.Equal("2026-03-10T01:00:00Z", page.Element(Map + "lastmod")!.Value);
        Assert.Equal([$"zh-CN {origin}/jobs/{id}", $"en {origin}/en/jobs/{id}"], page.Elements(Html + "link").Select(link => $"{link.Attribute("hreflang")!.Value} {link.Attribute("href")!.Value}"));
        Assert.Single(pages, url => url.Element(Map + "loc")!.Value == $"{origin}/employers/{employer.Id}");
        Assert.Equal(HttpStatusCode.NotFound, (await program.SendAsync(HttpMethod.Get, $"/sitemaps/{files.Count + 1}.xml")).Status);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task The_feed_pages_through_a_filter_without_skipping_or_repeating(Dialect dialect)
    {
        await using var node = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(node);
        var ids = new List<string>();
        for (var i = 0; i < 130; i++)
        {
            ids.Add(await employer.PostedAsync(PostingEmployer.Form($"低压电工{(char)('甲' + i)}", $"负责第 {i} 号厂区配电设备的日常巡检、维护和抢修，三班倒，持证上岗，地点编号 {i * 7919}。")));
        }

        await node.Database.ExecuteAsync("update vacancies_vacancy set cluster = id");
        await node.Database.ExecuteAsync($"update vacancies_vacancy set division = '510100' where id = '{ids[5]}'");
        using var program = node.Guest();
        var (read, address) = (new List<string>(), "/feed.json?division=500000&occupation=74");
        for (string? next = address; next is not null;)
        {
            var page = (await program.SendAsync(HttpMethod.Get, next)).Json;
            Assert.Equal("https://jsonfeed.org/version/1.1", page.GetProperty("version").GetString());
            read.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            next = page.TryGetProperty("next_url", out var more) ? new Uri(more.GetString()!).PathAndQuery : null;
        }

        Assert.Equal(ids.Where(id => id != ids[5]).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
        Assert.Empty((await program.SendAsync(HttpMethod.Get, "/feed.json?occupation=9")).Json.GetProperty("items").EnumerateArray());
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task The_dump_is_one_posting_a_line_packed_if_accepted_and_unchanged_until_the_journal_moves(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        using var program = app.Guest();

        var plain = await program.SendAsync(HttpMethod.Get, "/api/v1/vacancies/dump");
        var tag = plain.Header("ETag")!;
        var packed = await program.SendAsync(HttpMethod.Get, "/api/v1/vacancies/dump", null, ("Accept-Encoding", "gzip"));
        var unchanged = await program.SendAsync(HttpMethod.Get, "/api/v1/vacancies/dump", null, ("If-None-Match", tag));
        await employer.StepAsync(id, "fill", new { reason = "here" });
        var changed = await program.SendAsync(HttpMethod.Get, "/api/v1/vacancies/dump", null, ("If-None-Match", tag));

        var lines = plain.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        var posting = Assert.Single(lines, line => line.GetProperty("identifier").GetProperty("value").GetString() == id);
        Assert.Equal("JobPosting", posting.GetProperty("@type").GetString());
        Assert.Equal("重庆两江精密机械有限公司", posting.GetProperty("hiringOrganization").GetProperty("name").GetString());
        await using var unpacked = new GZipStream(new MemoryStream(packed.Bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        Assert.Equal(plain.Text, await reader.ReadToEndAsync());
        Assert.Equal(HttpStatusCode.NotModified, unchanged.Status);
        Assert.Empty(unchanged.Bytes);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.DoesNotContain(id, changed.Text, StringComparison.Ordinal);
        employer.Browser.Dispose();
    }

    [Theory, OnBoth]
    public async Task What_only_registered_seekers_see_is_in_no_feed(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        var employer = await PostingEmployer.VerifiedAsync(app);
        var id = await employer.PostedAsync();
        await app.Database.ExecuteAsync($"update vacancies_vacancy set first_until = '2026-03-20' where id = '{id}'");
        using var program = app.Guest();

        Assert.All(await EverywhereAsync(program), text => Assert.DoesNotContain(id, text, StringComparison.Ordinal));
        employer.Browser.Dispose();
    }

    private static async Task<string[]> EverywhereAsync(Browser program)
    {
        var (map, feed, dump) = (await program.SendAsync(HttpMethod.Get, "/sitemaps/1.xml"), await program.SendAsync(HttpMethod.Get, "/feed.json"), await program.SendAsync(HttpMethod.Get, "/api/v1/vacancies/dump"));
        return [map.Text, feed.Text, dump.Text];
    }
}
