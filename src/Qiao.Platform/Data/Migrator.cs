using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Qiao.Platform.Data;

/// <summary>
/// Applies the modules' embedded scripts in order, each once, forward only, each in one transaction. A script is
/// `Migrations/0001_name.sql`, or `0001_name.sqlite.sql` with `0001_name.postgres.sql` beside it. `{key}` in a script is
/// the type of a text key: `text collate "C"` on PostgreSQL, so that both databases sort keys alike; `{blob}` is `bytea` there and `blob` on SQLite.
/// </summary>
public static class Migrator
{
    // Any fixed number will do; it must only be the same in every process.
    private const long Lock = 727_466;

    /// <summary>Applies what is missing and answers the names of the scripts applied now.</summary>
    /// <exception cref="InvalidOperationException">A script was edited after it had been applied.</exception>
    public static async Task<IReadOnlyList<string>> ApplyAsync(Database database, IEnumerable<Assembly> modules, TimeProvider clock, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var applied = new List<string>();
        await using (var transaction = await BeginAsync(connection, database.Dialect, ct))
        {
            await ExecuteAsync(connection, transaction, """
                create table if not exists schema_history (
                    module text not null, script text not null, checksum text not null, applied bigint not null,
                    primary key (module, script))
                """, [], ct);
            await transaction.CommitAsync(ct);
        }

        foreach (var script in modules.SelectMany(module => Scripts(module, database.Dialect)))
        {
            if (await ApplyAsync(connection, database.Dialect, script, clock, ct))
            {
                applied.Add($"{script.Module}/{script.Name}");
            }
        }

        return applied;
    }

    /// <summary>Scripts that the database does not hold yet; all of them when it is empty.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(Database database, IEnumerable<Assembly> modules, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        var known = new HashSet<string>(StringComparer.Ordinal);
        await using var command = connection.CreateCommand();
        command.CommandText = database.Dialect == Dialect.Sqlite
            ? "select count(*) from sqlite_master where name = 'schema_history'"
            : "select count(*) from information_schema.tables where table_name = 'schema_history' and table_schema = current_schema()";
        if (Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture) > 0)
        {
            command.CommandText = "select module || '/' || script from schema_history";
            await using var rows = await command.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
            {
                known.Add(rows.GetString(0));
            }
        }

        return modules.SelectMany(module => Scripts(module, database.Dialect)).Select(s => $"{s.Module}/{s.Name}").Where(s => !known.Contains(s)).ToList();
    }

    private static async Task<bool> ApplyAsync(DbConnection connection, Dialect dialect, Script script, TimeProvider clock, CancellationToken ct)
    {
        await using var transaction = await BeginAsync(connection, dialect, ct);
        await using var known = Command(connection, transaction, "select checksum from schema_history where module = @p0 and script = @p1", [script.Module, script.Name]);
        if (await known.ExecuteScalarAsync(ct) is string checksum)
        {
            return checksum == script.Checksum
                ? false
                : throw new InvalidOperationException($"{script.Module}/{script.Name} was edited after it was applied; write a new script instead.");
        }

        await ExecuteAsync(connection, transaction, script.Sql, [], ct);
        await ExecuteAsync(
            connection,
            transaction,
            "insert into schema_history (module, script, checksum, applied) values (@p0, @p1, @p2, @p3)",
            [script.Module, script.Name, script.Checksum, clock.GetUtcNow().ToUnixTimeMilliseconds()],
            ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    // SQLite begins with a write lock, PostgreSQL takes an advisory one: processes that start together migrate one after the other.
    private static async Task<DbTransaction> BeginAsync(DbConnection connection, Dialect dialect, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct);
        if (dialect == Dialect.Postgres)
        {
            await ExecuteAsync(connection, transaction, "select pg_advisory_xact_lock(@p0)", [Lock], ct);
        }

        return transaction;
    }

    private static IEnumerable<Script> Scripts(Assembly module, Dialect dialect)
    {
        var other = dialect == Dialect.Sqlite ? ".postgres.sql" : ".sqlite.sql";
        return module.GetManifestResourceNames()
            .Where(name => name.Contains(".Migrations.", StringComparison.Ordinal) && !name.EndsWith(other, StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(module.GetManifestResourceStream(name)!);
                var sql = reader.ReadToEnd();
                return new Script(
                    module.GetName().Name!,
                    name[(name.IndexOf(".Migrations.", StringComparison.Ordinal) + ".Migrations.".Length)..],
                    sql.Replace("{key}", dialect == Dialect.Postgres ? "text collate \"C\"" : "text", StringComparison.Ordinal)
                        .Replace("{blob}", dialect == Dialect.Postgres ? "bytea" : "blob", StringComparison.Ordinal),
                    Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
            })
            .OrderBy(script => script.Name, StringComparer.Ordinal);
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql, object[] values, CancellationToken ct)
    {
        await using var command = Command(connection, transaction, sql, values);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string sql, object[] values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{i}", values[i]);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private sealed record Script(string Module, string Name, string Sql, string Checksum);
}
