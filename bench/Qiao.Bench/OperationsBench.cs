using System.Diagnostics;
using System.Globalization;

namespace Qiao.Bench;

/// <summary>The random operations of the tests, for as many sequences as are asked for, on both databases. QIAO_POSTGRES names the server.</summary>
internal static class OperationsBench
{
    private const int Sequences = 10_000;
    private static readonly string[] Databases = ["Sqlite", "Postgres"];

    /// <summary>Ten thousand sequences on each database, or so many; other sequences follow from another first seed.</summary>
    public static async Task<Table> RunAsync(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Sequences;
        var first = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        var table = new Table(
            "Random operations of seekers, employers and clerks held against a model", "database", "sequences", "operations", "done", "refused", "failures", "seconds");
        await StartAsync(["build", "tests/Qiao.Tests", "-c", "Release", "--nologo", "-v", "quiet"]);
        // One sequence follows the other, so each database is given a processor.
        var runs = await Task.WhenAll(Databases.Select(database => RunAsync(database, count, first)));
        foreach (var (_, lines) in runs)
        {
            foreach (var line in lines)
            {
                table.Row([.. line.Split('|').Select((cell, i) => i is 0 ? cell : $"{int.Parse(cell, CultureInfo.InvariantCulture):#,0}")]);
            }
        }

        table.Note(
            "A sequence is 44 operations of six people, one of them without an account, three employers and a clerk on five vacancies over some months. After each, outcome and tables are compared with a model; at the end all promises are looked up in the tables, and again a fortnight later. Both databases at once.");
        Environment.ExitCode = runs.Max(run => run.Failed);
        return table;
    }

    // The sequences need what only the tests may see; the test writes its figures into the file.
    private static async Task<(int Failed, string[] Lines)> RunAsync(string database, int count, int first)
    {
        var report = Path.GetTempFileName();
        var failed = await StartAsync(
            ["test", "tests/Qiao.Tests", "-c", "Release", "--nologo", "--no-build", "--filter", $"FullyQualifiedName~RandomSequenceTests.Whatever&DisplayName~{database}"],
            ("QIAO_OPERATIONS", count.ToString(CultureInfo.InvariantCulture)), ("QIAO_OPERATIONS_SEED", first.ToString(CultureInfo.InvariantCulture)), ("QIAO_OPERATIONS_REPORT", report));
        var lines = await File.ReadAllLinesAsync(report);
        File.Delete(report);
        return (failed, lines);
    }

    private static async Task<int> StartAsync(string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", arguments);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
