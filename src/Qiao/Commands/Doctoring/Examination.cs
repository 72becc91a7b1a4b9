using System.Data.Common;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Npgsql;
using Qiao.Platform.Data;

namespace Qiao.Commands.Doctoring;

/// <summary>Examines a node from outside, whether its server runs or not, and changes nothing.</summary>
internal sealed class Examination(Database database, IReadOnlyDictionary<string, string> environment, TimeProvider clock)
{
    /// <param name="thorough">Also compares SQLite's indexes with their tables, which reads the whole file.</param>
    public async IAsyncEnumerable<Finding> RunAsync(bool thorough, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var finding in ConfigurationChecks.Of(environment).Concat(ConfigurationChecks.Programs(database)))
        {
            yield return finding;
        }

        // To open it would make it.
        if (database.File is { } file && !File.Exists(file))
        {
            yield return Finding.Problem("database", $"There is no file {file}.", "Name the database with --database or QIAO_DATABASE, or make it with qiao migrate.");
            yield break;
        }

        var (connection, lost) = await TryOpenAsync(ct);
        if (connection is null)
        {
            yield return lost!;
            yield break;
        }

        await using (connection)
        {
            yield return Finding.Ok("database", $"{database.Label} answers ({(database.Dialect == Dialect.Sqlite ? "SQLite" : "PostgreSQL")} {connection.ServerVersion}).");
            var look = new Looking(connection);
            var checks = new List<(string Name, Func<Task<IEnumerable<Finding>>> Look)>
            {
                ("migrations", () => StoreChecks.TablesAsync(database, look, ct)),
                ("integrity", () => StoreChecks.IntegrityAsync(database.Dialect, look, thorough, ct)),
                ("disk", () => StoreChecks.RoomAsync(database, look, ct)),
            };
            if (await HasTablesAsync(look, ct))
            {
                checks.Add(("keys", () => KeyChecks.OfAsync(database, look, clock, ct)));
                checks.Add(("time", () => StoreChecks.ClockAsync(database.Dialect, look, clock, ct)));
                checks.Add(("journal", () => WorkChecks.JournalAsync(database.Dialect, look, clock, ct)));
                checks.Add(("jobs", () => WorkChecks.JobsAsync(look, clock, ct)));
                checks.Add(("imports", () => WorkChecks.ImportsAsync(look, clock, ct)));
                checks.Add(("vacancies", () => WorkChecks.VacanciesAsync(look, ct)));
            }

            foreach (var (name, check) in checks)
            {
                foreach (var finding in await TryAsync(name, check))
                {
                    yield return finding;
                }
            }
        }
    }

    private async Task<(DbConnection? Connection, Finding? Lost)> TryOpenAsync(CancellationToken ct)
    {
        try
        {
            return (await database.OpenAsync(ct), null);
        }
        catch (Exception lost) when (lost is DbException or SocketException or TimeoutException)
        {
            return (null, Finding.Problem("database", $"{database.Label} does not open: {lost.Message}", "See whether it runs and whether QIAO_DATABASE names it rightly; a damaged SQLite file is replaced by qiao restore."));
        }
    }

    private async Task<bool> HasTablesAsync(Looking look, CancellationToken ct)
    {
        try
        {
            return await StoreChecks.HasTablesAsync(look, database.Dialect, ct);
        }
        catch (DbException)
        {
            return false;
        }
    }

    // One check that cannot be made must not keep the others from being made.
    private static async Task<IEnumerable<Finding>> TryAsync(string name, Func<Task<IEnumerable<Finding>>> check)
    {
        try
        {
            return await check();
        }
        catch (Exception failed) when (failed is DbException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            return [Finding.Problem(name, $"This could not be looked at: {failed.Message}", "Put right what stands above first.")];
        }
    }
}
