using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Qiao.Platform.Web;

namespace Qiao.Platform.Http;

/// <summary>Gives every error a body: problem+json for programs, a page in the reader's language for people. Bugs become 500 with a trace id.</summary>
internal sealed class ErrorBodies(RequestDelegate next, ILogger<ErrorBodies> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException bad)
        {
            Reset(http, bad.StatusCode);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception bug) when (!http.Response.HasStarted)
        {
            log.LogError(bug, "Request {Method} {Route} failed", http.Request.Method, (http.GetEndpoint() as Microsoft.AspNetCore.Routing.RouteEndpoint)?.RoutePattern.RawText);
            Reset(http, 500);
        }

        var response = http.Response;
        if (response.StatusCode >= 400 && !response.HasStarted && response.ContentType is null && response.ContentLength is null or 0)
        {
            await WriteAsync(http, response.StatusCode);
        }
    }

    /// <summary>What leads from an answer to its log entries.</summary>
    internal static string TraceOf(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;

    private static void Reset(HttpContext http, int status)
    {
        if (!http.Response.HasStarted)
        {
            // Clearing would also take the security headers away.
            http.Response.ContentType = null;
            http.Response.ContentLength = null;
            http.Response.StatusCode = status;
        }
    }

    private static async Task WriteAsync(HttpContext http, int status)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        if (LanguageOfRequest.IsForPrograms(http.Request.Path) || http.Request.HasJsonContentType())
        {
            var problem = status == 404 ? OutcomeHttp.Missing : new Problem($"http-{status}", Titles.Of(status));
            await OutcomeHttp.Problem(status, problem).ExecuteAsync(http);
            return;
        }

        await new RazorComponentResult<ProblemPage>(new { Status = status, TraceId = TraceOf(http) }) { StatusCode = status }.ExecuteAsync(http);
    }
}
