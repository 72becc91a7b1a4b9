using System.CommandLine;
using Qiao.Demo;
using Qiao.Platform.Data;
using Spectre.Console;

namespace Qiao.Commands;

/// <summary>`qiao serve` runs a region's node; `qiao demo` runs the demo region with no set-up.</summary>
internal static class ServeCommand
{
    public static Command Serve()
    {
        var database = CommandLine.DatabaseOption();
        var port = Port();
        var host = new Option<string>("--host") { Description = "Address to listen on", DefaultValueFactory = _ => "127.0.0.1" };
        var command = new Command("serve", "Run this region's node") { database, port, host };
        command.SetAction(async (parsed, ct) =>
        {
            using var opened = CommandLine.Open(parsed.GetValue(database)!);
            return opened is null ? 2 : await RunAsync(opened, demo: false, parsed.GetValue(host)!, parsed.GetValue(port), ct);
        });
        return command;
    }

    public static Command Demo()
    {
        var port = Port();
        var data = new Option<string>("--data") { Description = "Folder for the demo's database", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("QIAO_DEMO_DATA") ?? ".demo" };
        var fresh = new Option<bool>("--fresh") { Description = "Throw the old demo away and begin anew" };
        var command = new Command("demo", "Run the demo region: everything in it is made up") { port, data, fresh };
        command.SetAction(async (parsed, ct) =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(data)!);
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, "demo.db");
            if (parsed.GetValue(fresh))
            {
                foreach (var old in Directory.GetFiles(folder, "demo.db*"))
                {
                    File.Delete(old);
                }
            }

            using var database = Database.Sqlite(file);
            return await RunAsync(database, demo: true, "127.0.0.1", parsed.GetValue(port), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(Database database, bool demo, string host, int port, CancellationToken ct)
    {
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        await Migrator.ApplyAsync(database, Modules.Assemblies, clock, ct);
        if (demo)
        {
            await DemoRegion.FillAsync(database, Node.Settings(demo), clock, ct);
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls($"http://{host}:{port}");
        builder.WebHost.UseKestrelHttpsConfiguration();
        await using var app = Node.ForWeb(builder, database, Node.Settings(demo), clock, withJobs: true);
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]Port {port} is in use. Choose another with --port.[/]");
            return 1;
        }

        AnsiConsole.MarkupLineInterpolated($"[green]Qiao[/] serves [bold]http://localhost:{port}[/] from {database.Label} after {clock.GetElapsedTime(started).TotalSeconds:0.0} s. Ctrl-C stops it.");
        await app.WaitForShutdownAsync(ct);
        AnsiConsole.MarkupLine("Stopped.");
        return 0;
    }

    private static Option<int> Port() => new("--port") { Description = "Port to listen on", DefaultValueFactory = _ => 5080 };
}
