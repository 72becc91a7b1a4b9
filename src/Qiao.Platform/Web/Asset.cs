using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Qiao.Platform.Web;

/// <summary>The addresses of style sheets, scripts and images; each holds a hash of the content and is valid for ever.</summary>
public static class Asset
{
    private const string Root = "/_content/Qiao.Platform/dist/";

    private static readonly Dictionary<string, string> HashedNames = ReadNames();

    /// <summary>The address of an asset by its plain name, such as `site.css`; an unknown name throws.</summary>
    public static string Url(string name) => Root + HashedNames[name];

    /// <summary>Lets browsers and caches keep assets for a year without asking again; goes before `MapStaticAssets`.</summary>
    public static IApplicationBuilder UseImmutableAssets(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/_content/Qiao.Platform/dist", StringComparison.Ordinal))
        {
            context.Response.OnStarting(static state =>
            {
                var response = (HttpResponse)state;
                if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                {
                    response.Headers.CacheControl = "public, max-age=31536000, immutable";
                }

                return Task.CompletedTask;
            }, context.Response);
        }

        return next(context);
    });

    private static Dictionary<string, string> ReadNames()
    {
        using var manifest = typeof(Asset).Assembly.GetManifestResourceStream("Qiao.Platform.assets.json")
            ?? throw new InvalidOperationException("The assembly was built without its browser assets.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(manifest)!;
    }
}
