using System.Data.Common;
using Npgsql;

namespace Qiao.Platform.Data;

/// <summary>
/// Writes many rows into one table inside the open change: binary COPY on PostgreSQL, one prepared insert on SQLite.
/// Values are text, whole numbers, doubles or null, already in their stored form. Complete before disposing.
/// </summary>
public sealed class BulkRows : IAsyncDisposable
{
    private readonly NpgsqlBinaryImporter? _copy;
    private readonly DbCommand? _insert;
    private readonly BulkColumn[] _columns;

    private BulkRows(BulkColumn[] columns, NpgsqlBinaryImporter? copy, DbCommand? insert) => (_columns, _copy, _insert) = (columns, copy, insert);

    public static async Task<BulkRows> IntoAsync(Session session, string table, BulkColumn[] columns, CancellationToken ct)
    {
        var names = string.Join(", ", columns.Select(c => c.Name));
        if (session.Connection is NpgsqlConnection postgres)
        {
            return new(columns, await postgres.BeginBinaryImportAsync($"copy {table} ({names}) from stdin (format binary)", ct), null);
        }

        var insert = session.Connection.CreateCommand();
        insert.Transaction = session.Transaction;
        insert.CommandText = $"insert into {table} ({names}) values ({string.Join(", ", columns.Select((_, i) => "@p" + i))})";
        for (var i = 0; i < columns.Length; i++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = "@p" + i;
            insert.Parameters.Add(parameter);
        }

        await insert.PrepareAsync(ct);
        return new(columns, null, insert);
    }

    /// <summary>Values in the order of the columns.</summary>
    public async ValueTask AddAsync(object?[] values, CancellationToken ct)
    {
        if (_insert is not null)
        {
            for (var i = 0; i < values.Length; i++)
            {
                _insert.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            // SQLite works in this process; there is nothing to wait for.
            _insert.ExecuteNonQuery();
            return;
        }

        await _copy!.StartRowAsync(ct);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null)
            {
                await _copy.WriteNullAsync(ct);
            }
            else
            {
                await _copy.WriteAsync(values[i], _columns[i].Type, ct);
            }
        }
    }

    public async Task CompleteAsync(CancellationToken ct)
    {
        if (_copy is not null)
        {
            await _copy.CompleteAsync(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_copy is not null)
        {
            await _copy.DisposeAsync();
        }

        if (_insert is not null)
        {
            await _insert.DisposeAsync();
        }
    }
}

/// <summary>A column to load and its PostgreSQL type.</summary>
public sealed record BulkColumn(string Name, NpgsqlTypes.NpgsqlDbType Type)
{
    public static BulkColumn Text(string name) => new(name, NpgsqlTypes.NpgsqlDbType.Text);

    public static BulkColumn Long(string name) => new(name, NpgsqlTypes.NpgsqlDbType.Bigint);

    public static BulkColumn Int(string name) => new(name, NpgsqlTypes.NpgsqlDbType.Integer);

    public static BulkColumn Double(string name) => new(name, NpgsqlTypes.NpgsqlDbType.Double);
}
