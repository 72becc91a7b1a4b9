using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Qiao.Platform.Data;

/// <summary>The one database of this node, as named by `--database` or QIAO_DATABASE. Safe for concurrent use.</summary>
public sealed class Database : IDisposable
{
    /// <summary>So many statements stay parsed and planned on each PostgreSQL connection.</summary>
    private const int KeptStatements = 200;

    private readonly string _connection;
    private readonly NpgsqlDataSource? _postgres;

    private Database(Dialect dialect, string connection, string? file)
    {
        (Dialect, _connection, File) = (dialect, connection, file);
        _postgres = dialect == Dialect.Postgres ? NpgsqlDataSource.Create(KeepingStatements(connection)) : null;
    }

    public Dialect Dialect { get; }

    /// <summary>The SQLite file, or null on PostgreSQL.</summary>
    public string? File { get; }

    /// <summary>The PostgreSQL connection string, for pg_dump and listeners; null on SQLite.</summary>
    public string? PostgresConnection => _postgres is null ? null : _connection;

    /// <summary>What may be shown to an operator: never a password.</summary>
    public string Label => File is not null ? $"sqlite:{File}" : Describe(new NpgsqlConnectionStringBuilder(_connection));

    /// <summary>Reads `sqlite:PATH`, or a PostgreSQL connection string (`Host=…;Database=…` or `postgres://user:password@host/name`).</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Database? database, [NotNullWhen(false)] out Problem? problem)
    {
        (database, problem) = (null, null);
        try
        {
            if (text.StartsWith("sqlite:", StringComparison.Ordinal) && text.Length > 7)
            {
                database = Sqlite(Path.GetFullPath(text[7..]));
            }
            else if (text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal))
            {
                database = new Database(Dialect.Postgres, FromUri(new Uri(text)), null);
            }
            else if (text.Contains("Host=", StringComparison.OrdinalIgnoreCase))
            {
                database = new Database(Dialect.Postgres, new NpgsqlConnectionStringBuilder(text).ConnectionString, null);
            }
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or UriFormatException)
        {
            problem = new("platform.database-unreadable", new($"看不懂数据库设置：{unreadable.Message}", $"The database setting cannot be read: {unreadable.Message}"));
            return false;
        }

        problem = database is not null ? null : new("platform.database-unreadable", new(
            "数据库要写成 sqlite:文件路径，或 PostgreSQL 连接串（Host=…;Database=…）。",
            "Name the database as sqlite:PATH or as a PostgreSQL connection string (Host=…;Database=…)."));
        return problem is null;
    }

    public static Database Sqlite(string path) => new(
        Dialect.Sqlite,
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 10 }.ConnectionString,
        path);

    public DbConnection CreateConnection()
    {
        if (_postgres is not null)
        {
            return _postgres.CreateConnection();
        }

        var connection = new SqliteConnection(_connection);
        connection.StateChange += PrepareSqlite;
        return connection;
    }

    public async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        var connection = CreateConnection();
        await connection.OpenAsync(ct);
        return connection;
    }

    public void Configure(DbContextOptionsBuilder options)
    {
        if (Dialect == Dialect.Sqlite)
        {
            options.UseSqlite();
        }
        else
        {
            options.UseNpgsql();
        }
    }

    public void Dispose() => _postgres?.Dispose();

    // Erased personal data must not linger in free pages; the write-ahead log lets readers and the one writer overlap.
    private static void PrepareSqlite(object sender, StateChangeEventArgs change)
    {
        if (change.CurrentState == ConnectionState.Open)
        {
            using var command = ((SqliteConnection)sender).CreateCommand();
            command.CommandText = "pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on;";
            command.ExecuteNonQuery();
        }
    }

    // Whoever stands behind a proxy that hands a connection to another after each change says `Max Auto Prepare=0`.
    private static string KeepingStatements(string connection)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connection };
        return said.ContainsKey("Max Auto Prepare") ? connection : new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = KeptStatements }.ConnectionString;
    }

    private static string FromUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = uri.AbsolutePath.Trim('/'),
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        }.ConnectionString;
    }

    private static string Describe(NpgsqlConnectionStringBuilder connection) =>
        $"postgres://{connection.Host}:{connection.Port}/{connection.Database}";
}
