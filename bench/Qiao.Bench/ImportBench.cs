using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Qiao.Bench;

/// <summary>Imports the three real files of QIAO_DATA into one SQLite file, each in a process of its own as an operator would.</summary>
internal static partial class ImportBench
{
    /// <summary>The files, with the maps that read them.</summary>
    public static readonly (string File, string Map)[] Sources =
    [
        ("zh_jobs_boss_2023/boss_2023.csv", "boss"), ("zh_jobs_51job_2023/jobs.csv", "51job"), ("zh_jobs_51job_it_2022/all.csv", "51job-it"),
    ];

    public static async Task<Table> RunAsync()
    {
        var data = Environment.GetEnvironmentVariable("QIAO_DATA") ?? throw new InvalidOperationException("Set QIAO_DATA to the folder of the real files.");
        var database = Path.Combine(Path.GetTempPath(), $"qiao-bench-import-{Environment.ProcessId}.db");
        var table = new Table("Import of real files into SQLite", "file", "rows", "taken", "seconds", "rows/s", "peak memory MB");
        foreach (var (file, map) in Sources)
        {
            foreach (var again in (bool[])[false, true])
            {
                var (output, seconds, megabytes) = await ImportAsync(Path.Combine(data, file), map, database);
                var counts = Taken().Match(output);
                var rows = int.Parse(counts.Groups[2].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                table.Row(map + (again ? ", again" : ""), counts.Groups[2].Value, counts.Groups[1].Value, $"{seconds:0.0}", $"{rows / seconds:#,0}", megabytes);
            }
        }

        table.Note("Start of the process, reading, understanding, finding doubles, writing and the report counts included.");
        File.Delete(database);
        return table;
    }

    private static async Task<(string Output, double Seconds, long Megabytes)> ImportAsync(string file, string map, string database)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Qiao.dll"), "import", "vacancies", file, "--map", $"docs/examples/{map}.yaml", "--database", $"sqlite:{database}"])
        {
            RedirectStandardOutput = true,
        })!;
        long peak = 0;
        var output = process.StandardOutput.ReadToEndAsync();
        using var watch = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.WorkingSet64);
            await watch.WaitForNextTickAsync();
        }

        return ((await output).ReplaceLineEndings(" "), Stopwatch.GetElapsedTime(started).TotalSeconds, peak >> 20);
    }

    [GeneratedRegex(@"Took ([\d,]+) of ([\d,]+) rows")]
    private static partial Regex Taken();
}
