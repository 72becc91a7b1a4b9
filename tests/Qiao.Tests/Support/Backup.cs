using System.Diagnostics;
using Npgsql;

namespace Qiao.Tests.Support;

/// <summary>Backs a database up the way an operator does (`vacuum into`, `pg_dump`) and restores it as a fresh one.</summary>
public static class Backup
{
    public static async Task<TestDatabase> RestoredAsync(TestDatabase database)
    {
        var restored = await TestDatabase.EmptyAsync(database.Dialect);
        if (database.Dialect == Dialect.Sqlite)
        {
            await database.ExecuteAsync($"vacuum into '{restored.Name}'");
            return restored;
        }

        var file = Path.GetTempFileName();
        try
        {
            await RunAsync("pg_dump", "--format=custom", $"--file={file}", database.Name);
            await RunAsync("pg_restore", "--exit-on-error", $"--dbname={restored.Name}", file);
        }
        finally
        {
            File.Delete(file);
        }

        return restored;
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var server = new NpgsqlConnectionStringBuilder(TestDatabase.OnServer("postgres"));
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = server.Host;
        start.Environment["PGPORT"] = server.Port.ToString(null, null);
        start.Environment["PGUSER"] = server.Username;
        start.Environment["PGPASSWORD"] = server.Password;
        using var process = Process.Start(start)!;
        var complaint = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {complaint}");
    }

    private static string Find(string program) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", program)).FirstOrDefault(File.Exists) ?? program
            : program;
}
