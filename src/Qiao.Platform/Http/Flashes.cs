using Microsoft.AspNetCore.Http;
using Qiao.Platform.Web;

namespace Qiao.Platform.Http;

/// <summary>Messages about what was just done, carried over one redirect in a short-lived cookie that holds only a code and plain values.</summary>
public static class Flashes
{
    private const string Cookie = "qiao-flash";
    private static readonly Dictionary<string, Flash> Known = new(StringComparer.Ordinal);

    /// <summary>Makes a message known under its code; modules do so once at start.</summary>
    public static void Register(string code, Bilingual text, FlashKind kind = FlashKind.Done)
    {
        lock (Known)
        {
            Known[code] = new(kind, text);
        }
    }

    public static void Set(HttpContext http, string code) => http.Response.Cookies.Append(
        Cookie, code, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromMinutes(1), Path = "/" });

    /// <summary>Leads on to a page of ours, which shows the message.</summary>
    public static IResult Redirect(HttpContext http, string code, string path)
    {
        Set(http, code);
        return Results.LocalRedirect(Links.To(path));
    }

    /// <summary>The message to show on this page, which is then forgotten.</summary>
    internal static Flash? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } code || !HttpMethods.IsGet(http.Request.Method) || !http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            return null;
        }

        // An answer that leads on shows nothing; the page it leads to will.
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode is < 300 or >= 400)
            {
                http.Response.Cookies.Delete(Cookie);
            }

            return Task.CompletedTask;
        });
        lock (Known)
        {
            return Known.GetValueOrDefault(code);
        }
    }
}
