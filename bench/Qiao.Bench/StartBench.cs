using System.Diagnostics;
using System.Net;
using Qiao.Demo;
using Qiao.Platform.Data;

namespace Qiao.Bench;

/// <summary>From the start of the process to `/health/ready` answering 200, with a database that is already full.</summary>
internal static class StartBench
{
    public static async Task<Table> RunAsync()
    {
        var table = new Table("Process start to ready", "vacancies", "index", "first page s", "ready s");
        foreach (var vacancies in (int[])[13_000, 100_000])
        {
            var file = Path.Combine(Path.GetTempPath(), $"qiao-bench-start-{Environment.ProcessId}-{vacancies}.db");
            using (var database = Database.Sqlite(file))
            {
                await Migrator.ApplyAsync(database, Modules.Assemblies, TimeProvider.System, default);
                await DemoRegion.FillAsync(database, Node.Settings(demo: true), TimeProvider.System, default, vacancies);
            }

            // The first start leaves the file that the others begin from.
            for (var run = 0; run <= 3; run++)
            {
                var (page, ready) = await StartAsync(file, 5300 + run);
                table.Row($"{vacancies:#,0}", run == 0 ? "built from the tables" : $"from its file, run {run}", $"{page:0.00}", $"{ready:0.00}");
            }

            foreach (var part in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            {
                File.Delete(part);
            }
        }

        return table;
    }

    private static async Task<(double Page, double Ready)> StartAsync(string file, int port)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Qiao.dll"), "serve", "--database", $"sqlite:{file}", "--port", $"{port}"]) { RedirectStandardOutput = true })!;
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        var page = await UntilAsync(client, "/", started);
        var ready = await UntilAsync(client, "/health/ready", started);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!File.Exists(file + ".index"))
        {
            await pause.WaitForNextTickAsync();
        }

        process.Kill();
        await process.WaitForExitAsync();
        return (page, ready);
    }

    private static async Task<double> UntilAsync(HttpClient client, string path, long started)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(path);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return Stopwatch.GetElapsedTime(started).TotalSeconds;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await pause.WaitForNextTickAsync();
        }
    }
}
