using System.Data.Common;
using System.Globalization;
using Qiao.Platform.Data;

namespace Qiao.Platform.Journal;

/// <summary>
/// Reads the journal by position. On SQLite the position is the autoincrement key, since writers come one after the
/// other. On PostgreSQL a transaction may commit later than one that began after it, so an entry is written without a
/// position and <see cref="NumberAsync"/> numbers what has committed; reading below the number of a sequence or below
/// pg_snapshot_xmin would lose entries.
/// </summary>
public sealed class JournalReader(Database database)
{
    private const long NumberingLock = 727_467;

    /// <summary>Entries with a position above the cursor, in order, at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<JournalLine>> ReadAsync(long after, int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await NumberAsync(connection, ct);
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            select {Position}, time, module, kind, subject, revision, hash, scope_before, scope_after, visibility, actor, reason
            from journal where {Position} > @after order by {Position} limit @limit
            """;
        Add(command, "@after", after);
        Add(command, "@limit", limit);
        var lines = new List<JournalLine>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            lines.Add(new JournalLine(
                row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2), row.GetString(3),
                row.GetString(4), row.GetInt64(5), Text(row, 6), Text(row, 7), Text(row, 8), Enum.Parse<Visibility>(row.GetString(9)),
                row.GetString(10), Text(row, 11)));
        }

        return lines;
    }

    /// <summary>The position of the newest committed entry, or 0.</summary>
    public async Task<long> HeadAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(ct);
        await NumberAsync(connection, ct);
        await using var command = connection.CreateCommand();
        command.CommandText = $"select coalesce(max({Position}), 0) from journal";
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture);
    }

    /// <summary>Gives positions to all committed entries that have none, in entry order, and tells other processes. Nothing to do on SQLite.</summary>
    public async Task NumberAsync(DbConnection connection, CancellationToken ct)
    {
        if (database.Dialect == Dialect.Sqlite)
        {
            return;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = "select exists (select 1 from journal where position is null)";
        if (await command.ExecuteScalarAsync(ct) is not true)
        {
            return;
        }

        // The lock is a statement of its own: the update must take its snapshot after the lock is held.
        await using var transaction = await connection.BeginTransactionAsync(ct);
        command.Transaction = transaction;
        command.CommandText = $"select pg_advisory_xact_lock({NumberingLock})";
        await command.ExecuteNonQueryAsync(ct);
        command.CommandText = """
            update journal set position = fresh.position
            from (select entry, (select coalesce(max(position), 0) from journal) + row_number() over (order by entry) as position
                  from journal where position is null) fresh
            where journal.entry = fresh.entry
            """;
        await command.ExecuteNonQueryAsync(ct);
        command.CommandText = "select pg_notify('qiao_journal', '')";
        await command.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private string Position => database.Dialect == Dialect.Sqlite ? "entry" : "position";

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
