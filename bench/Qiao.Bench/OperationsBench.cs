using System.Diagnostics;
using System.Globalization;

namespace Qiao.Bench;

/// <summary>The random operations of the tests, for as many sequences as are asked for, on both databases. QIAO_POSTGRES names the server.</summary>
internal static class OperationsBench
{
    private const int Sequences = 10_000;

    /// <summary>Ten thousand sequences on each database, or so many; other sequences follow from another first seed.</summary>
    public static async Task<Table> RunAsync(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Sequences;
        var first = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        var report = Path.GetTempFileName();
        try
        {
            var failed = await TestAsync(count, first, report);
            var table = new Table(
                "Random operations of seekers, employers and clerks held against a model", "database", "sequences", "operations", "done", "refused", "failures", "seconds");
            foreach (var line in await File.ReadAllLinesAsync(report))
            {
                table.Row([.. line.Split('|').Select((cell, i) => i is 0 ? cell : $"{int.Parse(cell, CultureInfo.InvariantCulture):#,0}")]);
            }

            table.Note(
                "A sequence is 44 operations of six people, one of them without an account, three employers and a clerk on five vacancies over some months. After each, outcome and tables are compared with a model; at the end all promises are looked up in the tables, and again a fortnight later.");
            Environment.ExitCode = failed;
            return table;
        }
        finally
        {
            File.Delete(report);
        }
    }

    // The sequences need what only the tests may see; the test writes its figures into the file.
    private static async Task<int> TestAsync(int count, int first, string report)
    {
        var start = new ProcessStartInfo("dotnet", ["test", "tests/Qiao.Tests", "-c", "Release", "--nologo", "-v", "quiet", "--filter", "FullyQualifiedName~RandomSequenceTests.Whatever"]);
        start.Environment["QIAO_OPERATIONS"] = count.ToString(CultureInfo.InvariantCulture);
        start.Environment["QIAO_OPERATIONS_SEED"] = first.ToString(CultureInfo.InvariantCulture);
        start.Environment["QIAO_OPERATIONS_REPORT"] = report;
        using var test = Process.Start(start)!;
        await test.WaitForExitAsync();
        return test.ExitCode;
    }
}
