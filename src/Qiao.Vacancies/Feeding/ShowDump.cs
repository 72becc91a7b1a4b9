using System.IO.Compression;
using System.Text;
using Qiao.Platform.Journal;
using Qiao.Vacancies.Showing;

namespace Qiao.Vacancies.Feeding;

/// <summary>All open vacancies as NDJSON, one schema.org JobPosting a line, streamed; with the journal's position as ETag.</summary>
internal static class ShowDump
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/vacancies/dump", async (FeedRows rows, JournalReader journal, NodeSettings node, HttpContext http, CancellationToken ct) =>
        {
            // Taken before the first row is read: what changes meanwhile makes the next answer a new one. Names follow the language.
            var tag = $"W/\"{await journal.HeadAsync(ct)}-{Languages.Current.Tag()}\"";
            var response = http.Response;
            response.Headers.ETag = tag;
            response.Headers.Vary = "Accept-Encoding, Accept-Language";
            response.Headers.CacheControl = "no-cache";
            if (http.Request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            response.ContentType = "application/x-ndjson; charset=utf-8";
            var isPacked = http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
            if (isPacked)
            {
                response.Headers.ContentEncoding = "gzip";
            }

            await using var body = isPacked ? new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true) : response.Body;
            var origin = FeedRows.OriginOf(http, node);
            await foreach (var view in rows.AllAsync(ct))
            {
                await body.WriteAsync(Encoding.UTF8.GetBytes(JobPosting.Write(view, origin) + "\n"), ct);
            }
        }).ForEveryone().RequireRateLimiting(RateLimits.Heavy).WithSummary("All open vacancies as schema.org JobPosting, one a line").Produces(200, contentType: "application/x-ndjson").Produces(304);
}
