using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Qiao.Demo;
using Qiao.Platform;
using Qiao.Platform.Data;

namespace Qiao.Bench;

/// <summary>A node with so many made-up vacancies on a throw-away SQLite file, served on loopback.</summary>
internal sealed class BenchNode : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Database _database;
    private readonly string _file;
    private readonly bool _isKept;

    private BenchNode(WebApplication app, Database database, string file, bool isKept)
    {
        (_app, _database, _file, _isKept) = (app, database, file, isKept);
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="isKept">The database stays for the next run of the same program: a million vacancies take minutes to write.</param>
    public static async Task<BenchNode> StartAsync(int vacancies, bool isKept = false)
    {
        var mark = isKept ? $"{typeof(Node).Assembly.ManifestModule.ModuleVersionId}" : $"{Environment.ProcessId}";
        var file = Path.Combine(Path.GetTempPath(), $"qiao-bench-{mark}-{vacancies}.db");
        var database = Database.Sqlite(file);
        var settings = Node.Settings(demo: true);
        await Migrator.ApplyAsync(database, Modules.Assemblies, TimeProvider.System, default);
        await DemoRegion.FillAsync(database, settings, TimeProvider.System, default, vacancies);
        return await ServeAsync(database, settings, file, isKept);
    }

    /// <summary>Serves a database that is there already, and deletes it in the end.</summary>
    public static async Task<BenchNode> OverAsync(string file) => await ServeAsync(Database.Sqlite(file), Node.Settings(demo: true), file, isKept: false);

    public HttpClient Client() => new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _database.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_isKept)
        {
            return;
        }

        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*"))
        {
            File.Delete(part);
        }
    }

    private static async Task<BenchNode> ServeAsync(Database database, NodeSettings settings, string file, bool isKept)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Qiao", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var app = Node.ForWeb(builder, database, settings, TimeProvider.System, withJobs: false);
        await app.StartAsync();
        var node = new BenchNode(app, database, file, isKept);
        await node.ReadyAsync();
        return node;
    }

    private async Task ReadyAsync()
    {
        using var client = Client();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await client.GetAsync("/health/ready")).StatusCode != HttpStatusCode.OK)
        {
            await pause.WaitForNextTickAsync();
        }
    }
}
