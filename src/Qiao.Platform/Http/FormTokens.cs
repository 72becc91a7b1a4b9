using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Qiao.Platform.Accounts;

namespace Qiao.Platform.Http;

/// <summary>
/// Every posted form must carry its page's token, so that no other site can post in a reader's name. JSON, also one object a line, needs none: a
/// browser sends it across sites only after asking, which we never allow; API calls without a session have no name to misuse.
/// </summary>
internal sealed class FormTokens(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        var mustCarry = HttpMethods.IsPost(request.Method) && !request.HasJsonContentType() && !IsLines(request.ContentType)
            && !(request.Path.StartsWithSegments("/api") && !request.Cookies.ContainsKey(SignInScheme.Cookie));
        if (mustCarry && await WhyNotAsync(http) is { } status)
        {
            http.Response.StatusCode = status;
            return;
        }

        await next(http);
    }

    private static bool IsLines(string? type) => type?.StartsWith("application/x-ndjson", StringComparison.OrdinalIgnoreCase) == true;

    private async Task<int?> WhyNotAsync(HttpContext http)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(http) ? null : 400;
        }
        catch (AntiforgeryValidationException unread) when (unread.InnerException is BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }
        catch (Exception broken) when (broken is InvalidDataException or AntiforgeryValidationException or IOException and not BadHttpRequestException)
        {
            return 400;
        }
    }
}
