using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Qiao.Demo;
using Qiao.Platform.Data;

namespace Qiao.EndToEnd.Support;

/// <summary>The whole program on a throw-away SQLite file, served on a free port of this machine.</summary>
public sealed class RegionNode : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Database _database;
    private readonly DirectoryInfo _folder;

    private RegionNode(WebApplication app, Database database, DirectoryInfo folder)
    {
        (_app, _database, _folder) = (app, database, folder);
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    /// <summary>A vacancy that was published once; empty in an empty region.</summary>
    public string WithdrawnVacancy { get; private init; } = "";

    /// <summary>The routes of all pages: what a browser may ask for by its address and gets as HTML.</summary>
    public IReadOnlyList<string> PageRoutes => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        // A walk sees ids, whatever the route calls them.
        .Select(route => Regex.Replace(route, @"\{(?!code\}|\*)\w+\}", "{id}")).Distinct(StringComparer.Ordinal)
        .Where(route => !Crawl.IsFile(route) && !route.Contains("{**", StringComparison.Ordinal) && !route.Contains('.', StringComparison.Ordinal)
            && !((string[])["/api", "/openapi", "/health", "/metrics", "/_content"]).Any(prefix => route.StartsWith(prefix, StringComparison.Ordinal))).ToList();

    /// <param name="vacancies">How many vacancies the demo region has; null for a region in which nobody has done anything yet.</param>
    public static async Task<RegionNode> StartAsync(int? vacancies)
    {
        Environment.SetEnvironmentVariable("QIAO_RATE_LIMITS", "off");
        var folder = Directory.CreateTempSubdirectory("qiao-end-to-end-");
        var file = Path.Combine(folder.FullName, "region.db");
        var database = Database.Sqlite(file);
        var settings = Node.Settings(demo: true);
        await Migrator.ApplyAsync(database, Modules.Assemblies, TimeProvider.System, default);
        if (vacancies is { } count)
        {
            await DemoRegion.FillAsync(database, settings, TimeProvider.System, default, count);
        }

        var withdrawn = await WithdrawOneAsync(file);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Qiao", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = Node.ForWeb(builder, database, settings, TimeProvider.System, withJobs: false);
        await app.StartAsync();
        var node = new RegionNode(app, database, folder) { WithdrawnVacancy = withdrawn };
        await node.ReadyAsync();
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        // A node that stops leaves its index beside the database; disposing alone would not wait for that.
        await _app.StopAsync();
        await _app.DisposeAsync();
        _database.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static async Task<string> WithdrawOneAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "update vacancies_vacancy set state = 'Withdrawn' where id = (select min(id) from vacancies_vacancy where cluster = id) returning id";
        return await command.ExecuteScalarAsync() as string ?? "";
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await http.GetAsync("/health/ready", patience.Token)).StatusCode != HttpStatusCode.OK)
        {
            await pause.WaitForNextTickAsync(patience.Token);
        }
    }
}
