using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Qiao.Demo;
using Qiao.Platform;
using Qiao.Platform.Data;

namespace Qiao.Bench;

/// <summary>A node with so many made-up vacancies on a throw-away database, served on loopback.</summary>
internal sealed class BenchNode : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Database _database;
    private readonly Func<Task> _clear;

    private BenchNode(WebApplication app, Database database, Func<Task> clear)
    {
        (_app, _database, _clear) = (app, database, clear);
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="isKept">The database stays for the next run of the same program: a million vacancies take minutes to write.</param>
    public static async Task<BenchNode> StartAsync(int vacancies, bool isKept = false)
    {
        var mark = isKept ? $"{typeof(Node).Assembly.ManifestModule.ModuleVersionId}" : $"{Environment.ProcessId}";
        var file = Path.Combine(Path.GetTempPath(), $"qiao-bench-{mark}-{vacancies}.db");
        return await FilledAsync(Database.Sqlite(file), vacancies, isKept ? () => Task.CompletedTask : () => DeleteAsync(file), withJobs: false);
    }

    /// <summary>The same in a database of its own on the server that QIAO_POSTGRES names, with the jobs of a real node.</summary>
    public static async Task<BenchNode> OnPostgresAsync(int vacancies)
    {
        var server = Environment.GetEnvironmentVariable("QIAO_POSTGRES") ?? throw new InvalidOperationException("QIAO_POSTGRES names no server.");
        var name = $"qiao_bench_{Environment.ProcessId}";
        await OnServerAsync(server, $"create database {name} template template0 encoding 'UTF8'");
        return await FilledAsync(Open(new NpgsqlConnectionStringBuilder(server) { Database = name, CommandTimeout = 0 }.ConnectionString), vacancies, () => OnServerAsync(server, $"drop database {name} with (force)"), withJobs: true);
    }

    /// <summary>Serves a database that is there already, and deletes it in the end.</summary>
    public static async Task<BenchNode> OverAsync(string file) => await ServeAsync(Database.Sqlite(file), Node.Settings(demo: true), () => DeleteAsync(file), withJobs: false);

    public HttpClient Client() => new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = Address };

    /// <summary>One value of the database as text.</summary>
    public async Task<string?> ScalarAsync(string sql)
    {
        await using var scope = Services.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<Session>().ScalarAsync<string>(FormattableStringFactory.Create($"select cast(({sql}) as text)"), default);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var scope = Services.SystemScope();
        await scope.ServiceProvider.GetRequiredService<Session>().ExecuteAsync(FormattableStringFactory.Create(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)), default);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _database.Dispose();
        await _clear();
    }

    private static Database Open(string connection) => Database.TryRead(connection, out var database, out _) ? database : throw new InvalidOperationException("QIAO_POSTGRES names no server.");

    private static Task DeleteAsync(string file)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
        {
            File.Delete(part);
        }

        return Task.CompletedTask;
    }

    private static async Task OnServerAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<BenchNode> FilledAsync(Database database, int vacancies, Func<Task> clear, bool withJobs)
    {
        var settings = Node.Settings(demo: true);
        await Migrator.ApplyAsync(database, Modules.Assemblies, TimeProvider.System, default);
        await DemoRegion.FillAsync(database, settings, TimeProvider.System, default, vacancies);
        return await ServeAsync(database, settings, clear, withJobs);
    }

    private static async Task<BenchNode> ServeAsync(Database database, NodeSettings settings, Func<Task> clear, bool withJobs)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Qiao", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var app = Node.ForWeb(builder, database, settings, TimeProvider.System, withJobs);
        await app.StartAsync();
        var node = new BenchNode(app, database, clear);
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
