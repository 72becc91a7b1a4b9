using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Qiao.Tests.Support;

/// <summary>
/// A database that lives for one test or one class: a file, or a database of the server named by QIAO_POSTGRES. Without
/// that server the test fails: a promise that was checked on one database only has not been checked.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("qiao-tests-").FullName;
    private static readonly Lazy<Task<string>> SqliteTemplate = new(() => MakeTemplateAsync(Dialect.Sqlite));
    private static readonly Lazy<Task<string>> PostgresTemplate = new(() => MakeTemplateAsync(Dialect.Postgres));
    private static int _made;

    static TestDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    private TestDatabase(Dialect dialect, string name)
    {
        Name = name;
        Database = Open(dialect, name);
    }

    public Database Database { get; }

    /// <summary>The file, or the name of the database on the server.</summary>
    public string Name { get; }

    public Dialect Dialect => Database.Dialect;

    /// <summary>The database as an operator names it with `--database`.</summary>
    public string Address => Dialect == Dialect.Sqlite ? $"sqlite:{Name}" : OnServer(Name);

    /// <summary>A database with all modules' tables and no rows.</summary>
    public static async Task<TestDatabase> NewAsync(Dialect dialect)
    {
        var template = await (dialect == Dialect.Sqlite ? SqliteTemplate : PostgresTemplate).Value;
        var name = NewName(dialect);
        if (dialect == Dialect.Sqlite)
        {
            File.Copy(template, name);
        }
        else
        {
            await OnServerAsync($"create database {name} template {template}");
        }

        return new(dialect, name);
    }

    /// <summary>A database without any tables.</summary>
    public static async Task<TestDatabase> EmptyAsync(Dialect dialect)
    {
        var name = NewName(dialect);
        if (dialect == Dialect.Postgres)
        {
            await OnServerAsync($"create database {name} template template0 encoding 'UTF8'");
        }

        return new(dialect, name);
    }

    /// <summary>Every row of every table as text, in a stable order, without those named; equal answers mean that nothing changed.</summary>
    public async Task<string> DumpAsync(params string[] without)
    {
        var tables = await LinesAsync(Dialect == Dialect.Sqlite
            ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
            : "select tablename from pg_tables where schemaname = 'public' order by tablename");
        var dump = new StringBuilder();
        foreach (var table in tables.Except(without))
        {
            await using var connection = await Database.OpenAsync(default);
            await using var command = connection.CreateCommand();
            command.CommandText = $"select * from {table}";
            await using var row = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await row.ReadAsync())
            {
                lines.Add(string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) switch
                {
                    byte[] bytes => Encoding.UTF8.GetString(bytes),
                    var value => Convert.ToString(value, CultureInfo.InvariantCulture),
                })));
            }

            dump.AppendLine(table).AppendJoin('\n', lines.Order(StringComparer.Ordinal)).AppendLine();
        }

        return dump.ToString();
    }

    /// <summary>A second process of the same node: its own pool of connections.</summary>
    public Database OpenAgain() => Open(Dialect, Name);

    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = await Database.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<long> CountAsync(string sql) => Convert.ToInt64(await ScalarAsync(sql), CultureInfo.InvariantCulture);

    public async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = await Database.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public async Task<IReadOnlyList<string>> LinesAsync(string sql)
    {
        await using var connection = await Database.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var row = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await row.ReadAsync())
        {
            lines.Add(Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return lines;
    }

    /// <summary>The database is gone from one moment to the next, as when its disk or server fails.</summary>
    public async Task TakeAwayAsync()
    {
        if (Dialect == Dialect.Postgres)
        {
            await OnServerAsync($"drop database {Name} with (force)");
            return;
        }

        // A folder in the file's place: SQLite would make a missing file anew, as a job may do before there is one.
        await Soon.HoldsAsync(() => Task.FromResult(IsFolderNow()), "a folder in the place of the database");
    }

    private bool IsFolderNow()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(Name);
        try
        {
            return Directory.CreateDirectory(Name).Exists;
        }
        catch (IOException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Database.Dispose();
        if (Dialect == Dialect.Postgres)
        {
            await OnServerAsync($"drop database if exists {Name} with (force)");
            return;
        }

        await using (var connection = (SqliteConnection)Database.CreateConnection())
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var file in Directory.GetFiles(Folder, Path.GetFileName(Name) + "*"))
        {
            File.Delete(file);
        }
    }

    /// <summary>The connection string of the server, for the database named.</summary>
    public static string OnServer(string name)
    {
        var server = Environment.GetEnvironmentVariable("QIAO_POSTGRES");
        Assert.False(string.IsNullOrEmpty(server), "QIAO_POSTGRES does not name a PostgreSQL server. Run ./check, which starts one, or set it to a connection string.");
        return new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40 }.ConnectionString;
    }

    private static Database Open(Dialect dialect, string name)
    {
        if (dialect == Dialect.Sqlite)
        {
            return Database.Sqlite(name);
        }

        Assert.True(Database.TryRead(OnServer(name), out var database, out _));
        return database;
    }

    private static string NewName(Dialect dialect)
    {
        var number = Interlocked.Increment(ref _made);
        return dialect == Dialect.Sqlite ? Path.Combine(Folder, $"{number}.db") : $"qiao_test_{Environment.ProcessId}_{number}";
    }

    private static async Task<string> MakeTemplateAsync(Dialect dialect)
    {
        var made = await EmptyAsync(dialect);
        await Migrator.ApplyAsync(made.Database, Modules.Assemblies, TimeProvider.System, default);
        made.Database.Dispose();
        if (dialect == Dialect.Sqlite)
        {
            // What is still in the write-ahead log would be missing from copies of the file.
            await made.ExecuteAsync("pragma wal_checkpoint(truncate)");
            SqliteConnection.ClearAllPools();
        }
        else
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => OnServerAsync($"drop database if exists {made.Name} with (force)").GetAwaiter().GetResult();
        }

        return made.Name;
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(OnServer("postgres"));
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
