using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Qiao.Commands;

/// <summary>The reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed: QIAO_PROXY, addresses or networks with commas between. From anyone else these headers are ignored.</summary>
internal static class Proxies
{
    /// <summary>Null when no proxy is set.</summary>
    /// <exception cref="InvalidOperationException">The setting cannot be read.</exception>
    public static ForwardedHeadersOptions? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (WhyNot(text) is { } problem)
        {
            throw new InvalidOperationException($"QIAO_PROXY {problem}.");
        }

        // No limit to the number of proxies: the headers are followed back only as long as each hop is one of those named.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var part in Parts(text))
        {
            if (IPAddress.TryParse(part, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(IPNetwork.Parse(part));
            }
        }

        return options;
    }

    public static string? WhyNot(string text) =>
        Parts(text) is { Length: > 0 } parts && parts.All(part => IPAddress.TryParse(part, out _) || IPNetwork.TryParse(part, out _))
            ? null
            : "wants addresses or networks with commas between, such as 10.0.0.5,10.1.0.0/16";

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
