using System.Globalization;
using Microsoft.Data.Sqlite;
using Qiao.Platform;

namespace Qiao.Commands.Backups;

/// <summary>
/// Copies a SQLite database with SQLite's online backup: one consistent moment of it, while a server reads and writes.
/// The copy is a database of its own in one file, without a write-ahead log.
/// </summary>
internal static class SqliteBackup
{
    // Only in backups that carry the key; taken out again before a restored database is used.
    private const string KeyTable = "backup_master_key";

    /// <summary>Writes the copy to a file that does not exist yet and reads it back.</summary>
    public static Outcome<BackupContent> Write(string database, string to, string? masterKey)
    {
        if (!File.Exists(database))
        {
            return BackupTexts.NoDatabase.With(database);
        }

        IReadOnlyDictionary<string, long> counted;
        PrivateFile.Create(to).Dispose();
        using (var source = Open(database, SqliteOpenMode.ReadWrite))
        {
            // The open read keeps the counts and the copy at the same moment; in a write-ahead log it hinders no writer.
            using var moment = source.BeginTransaction(deferred: true);
            counted = Count(source, moment);
            using var target = Open(to, SqliteOpenMode.ReadWrite);
            source.BackupDatabase(target);
            Execute(target, "pragma journal_mode = delete");
            if (masterKey is not null)
            {
                Execute(target, $"create table {KeyTable} (material text not null)");
                Execute(target, $"insert into {KeyTable} values (@material)", ("@material", masterKey));
            }
        }

        return Read(to) switch
        {
            Outcome<BackupContent>.Done { Value: var content } when content.HasSameRowsAs(counted) => content,
            Outcome<BackupContent>.Refused no => BackupTexts.NotWhole.With(no.Reason.Text.En),
            _ => BackupTexts.NotWhole.With("rows are missing"),
        };
    }

    /// <summary>Reads a copy through: every page, index and count.</summary>
    public static Outcome<BackupContent> Read(string file)
    {
        try
        {
            using var connection = Open(file, SqliteOpenMode.ReadOnly);
            if (Lines(connection, "pragma integrity_check") is not ["ok"] and var complaints)
            {
                return BackupTexts.Unreadable.With(file, complaints[0]);
            }

            var rows = new Dictionary<string, long>(Count(connection, null));
            var key = rows.Remove(KeyTable) ? Lines(connection, $"select material from {KeyTable}")[0] : null;
            return !rows.ContainsKey("schema_history")
                ? BackupTexts.Unreadable.With(file, "schema_history is missing")
                : new BackupContent(
                    rows,
                    Lines(connection, "select module || '/' || script from schema_history"),
                    rows.ContainsKey("platform_key")
                        ? Lines(connection, "select id || ' ' || purpose || ' ' || material from platform_key where purpose in ('values', 'indexes')")
                            .Select(line => line.Split(' ')).Select(parts => new WrappedKey(parts[0], parts[1], parts[2])).ToList()
                        : [],
                    key);
        }
        catch (SqliteException broken)
        {
            return BackupTexts.Unreadable.With(file, broken.Message);
        }
    }

    /// <summary>Why a copy cannot be put in the place of this database now, or null.</summary>
    public static Problem? WhyNotReplace(string database, bool force)
    {
        if (!File.Exists(database) || new FileInfo(database).Length == 0)
        {
            return null;
        }

        try
        {
            using var connection = Open(database, SqliteOpenMode.ReadWrite);
            if (!force && Lines(connection, "select name from sqlite_master where type = 'table'").Count > 0)
            {
                return BackupTexts.NotEmpty.With(database);
            }

            // Leaving the write-ahead log needs the file for oneself; it also empties the log, which must not outlive this database.
            return Lines(connection, "pragma journal_mode = delete") is ["delete"] ? null : BackupTexts.InUse.With(database);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return BackupTexts.InUse.With(database);
        }
        catch (SqliteException damaged)
        {
            return BackupTexts.Damaged.With(database, damaged.Message);
        }
    }

    /// <summary>Puts a copy in the place of the database: made ready beside it, then moved over it in one step.</summary>
    public static Outcome<BackupContent> Replace(string database, string file, BackupContent expected)
    {
        var ready = database + ".restoring";
        File.Delete(ready);
        try
        {
            PrivateFile.Create(ready).Dispose();
            using (var source = Open(file, SqliteOpenMode.ReadOnly))
            using (var target = Open(ready, SqliteOpenMode.ReadWrite))
            {
                source.BackupDatabase(target);
                Execute(target, "pragma journal_mode = delete");
                Execute(target, "pragma secure_delete = on");
                Execute(target, $"drop table if exists {KeyTable}");
            }

            if (Read(ready) is not Outcome<BackupContent>.Done { Value: var content } || !content.HasSameRowsAs(expected.Rows))
            {
                return BackupTexts.NotWhole.With("rows are missing");
            }

            // Again, right before the step: someone may have opened it while the copy was made.
            if (WhyNotReplace(database, force: true) is { } reason)
            {
                return reason;
            }

            File.Move(ready, database, overwrite: true);
            return content;
        }
        finally
        {
            File.Delete(ready);
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static Dictionary<string, long> Count(SqliteConnection connection, SqliteTransaction? moment)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in Lines(connection, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'", moment))
        {
            counts[table] = long.Parse(Lines(connection, $"select count(*) from \"{table}\"", moment)[0], CultureInfo.InvariantCulture);
        }

        return counts;
    }

    private static List<string> Lines(SqliteConnection connection, string sql, SqliteTransaction? moment = null)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, moment);
        using var row = command.ExecuteReader();
        var lines = new List<string>();
        while (row.Read())
        {
            lines.Add(Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return lines;
    }

    private static void Execute(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
