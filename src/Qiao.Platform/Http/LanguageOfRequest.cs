using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Qiao.Platform.Http;

/// <summary>Sets the language: pages by their address (`/en/…` or `/…`), the API by Accept-Language.</summary>
internal sealed class LanguageOfRequest(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        var language = Language.Chinese;
        if (request.Path.StartsWithSegments("/en", StringComparison.Ordinal, out var rest))
        {
            language = Language.English;
            request.PathBase = request.PathBase.Add("/en");
            request.Path = rest.HasValue ? rest : "/";
        }
        else if (IsForPrograms(request.Path))
        {
            language = Preferred(request.Headers.AcceptLanguage.ToString());
        }

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = language.Culture();
        http.Response.Headers.ContentLanguage = language.Tag();
        return next(http);
    }

    internal static bool IsForPrograms(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/health");

    // The first of our two languages wins; quality values are rarely out of order and never matter here.
    private static Language Preferred(string accept)
    {
        var en = accept.IndexOf("en", StringComparison.OrdinalIgnoreCase);
        var zh = accept.IndexOf("zh", StringComparison.OrdinalIgnoreCase);
        return en >= 0 && (zh < 0 || en < zh) ? Language.English : Language.Chinese;
    }
}
