using System.Text;
using Microsoft.AspNetCore.Routing;
using Qiao.Platform.Http;

namespace Qiao.Tests.Architecture;

/// <summary>Who may use which address, read from the running program.</summary>
public sealed class EndpointTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, OnBoth]
    public async Task Every_address_says_who_may_use_it(Dialect dialect)
    {
        var endpoints = await EndpointsAsync(dialect);

        Assert.NotEmpty(endpoints);
        Assert.Empty(endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<AccessRule>() is null).Select(endpoint => endpoint.RoutePattern.RawText));
    }

    [Theory, OnBoth]
    public async Task Every_rule_is_enforced_by_the_framework_too(Dialect dialect) =>
        Assert.All(await EndpointsAsync(dialect), endpoint =>
        {
            var rule = endpoint.Metadata.GetMetadata<AccessRule>()!;
            Assert.Equal(rule.Everyone, endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null);
            Assert.Equal(!rule.Everyone, endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>() is not null);
        });

    [Theory, OnBoth]
    public async Task Docs_permissions_is_what_the_addresses_say(Dialect dialect)
    {
        var text = new StringBuilder("""
            # Who may use which address

            Written by the tests from the program's own rules (`QIAO_WRITE_DOCS=1`). English pages stand at `/en` and the same address, under the same rule. A role counts only inside the division it was given for.

            | Address | Method | Who | 谁可以使用 |
            |---|---|---|---|

            """);
        foreach (var line in (await EndpointsAsync(dialect)).SelectMany(Lines).Distinct().Order(StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        Source.AssertWritten("permissions.md", text.ToString());
    }

    [Theory, OnBoth]
    public async Task The_description_of_the_api_lists_every_address_of_it_and_no_other(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        using var program = app.Guest();

        var description = (await program.SendAsync(HttpMethod.Get, "/openapi/v1.json")).Json;
        var described = description.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"));

        Assert.StartsWith("3.1", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            (await EndpointsAsync(dialect)).Where(endpoint => Address(endpoint).StartsWith("/api/", StringComparison.Ordinal)).SelectMany(endpoint => Methods(endpoint).Select(method => $"{method} {Address(endpoint)}")).Order(StringComparer.Ordinal),
            described.Order(StringComparer.Ordinal));
    }

    private async Task<List<RouteEndpoint>> EndpointsAsync(Dialect dialect) =>
        (await apps.OnAsync(dialect)).Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            // The framework adds this one where a program runs from its build folder, to serve assets edited meanwhile; a published node has none.
            .Where(endpoint => endpoint.RoutePattern.RawText != "{**path:file}").ToList();

    // Style sheets, scripts and pictures are one line: their addresses hold hashes.
    private static IEnumerable<string> Lines(RouteEndpoint endpoint)
    {
        var who = endpoint.Metadata.GetMetadata<AccessRule>()!.Describe();
        return Methods(endpoint).Select(method => Address(endpoint).StartsWith("/_content/", StringComparison.Ordinal)
            ? $"| `/_content/…` | {method} | {who.En} | {who.Zh} |"
            : $"| `{Address(endpoint)}` | {method} | {who.En} | {who.Zh} |");
    }

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? (IReadOnlyList<string>)["*"];

    private static string Address(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
}
