using Npgsql;
using Qiao.Platform;
using Qiao.Platform.Data;
using Qiao.Platform.Keys;

namespace Qiao.Commands.Backups;

/// <summary>How a restore may go beyond what is safe without asking.</summary>
/// <param name="Force">Replace a database that has tables.</param>
/// <param name="WithoutKey">Restore although nothing here opens the backup's key ring.</param>
internal sealed record RestoreOrder(bool Force, bool WithoutKey);

/// <summary>Puts a backup in the place of the node's database, after reading the backup through; whatever fails, the old database stays as it was.</summary>
internal static class RestoreBackup
{
    public static async Task<Outcome<BackupContent>> RunAsync(Database database, string file, RestoreOrder order, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            return BackupTexts.NoFile.With(file);
        }

        if (await IsDumpAsync(file, ct) != (database.Dialect == Dialect.Postgres))
        {
            return BackupTexts.OtherDatabase.With(file);
        }

        return database.File is { } target ? Sqlite(database, target, file, order) : await PostgresAsync(database, file, order, ct);
    }

    private static Outcome<BackupContent> Sqlite(Database database, string target, string file, RestoreOrder order)
    {
        var read = SqliteBackup.Read(file);
        if (read is not Outcome<BackupContent>.Done { Value: var content })
        {
            return read;
        }

        if ((WhyNot(content) ?? SqliteBackup.WhyNotReplace(target, order.Force)) is { } reason)
        {
            return reason;
        }

        var key = ChooseKey(database, content, order);
        return key is Outcome<string>.Done { Value: var made }
            ? Finish(database, SqliteBackup.Replace(target, file, content), made)
            : ((Outcome<string>.Refused)key).Reason;
    }

    private static async Task<Outcome<BackupContent>> PostgresAsync(Database database, string file, RestoreOrder order, CancellationToken ct)
    {
        BackupContent content;
        PostgresTools tools;
        await using (var connection = (NpgsqlConnection)await database.OpenAsync(ct))
        {
            if (PostgresTools.Find(database, connection.PostgreSqlVersion.Major, "pg_restore", "psql") is not Outcome<PostgresTools>.Done { Value: var found })
            {
                return BackupTexts.NoTools.With("pg_restore, psql");
            }

            tools = found;
            var read = await PostgresBackup.ReadAsync(tools, file, ct);
            if (read is not Outcome<BackupContent>.Done { Value: var sound })
            {
                return read;
            }

            content = File.Exists(TakeBackup.KeyFile(file)) ? sound with { MasterKey = await File.ReadAllTextAsync(TakeBackup.KeyFile(file), ct) } : sound;
            if ((WhyNot(content) ?? await PostgresBackup.WhyNotReplaceAsync(database, connection, content.Schema, order.Force, ct)) is { } reason)
            {
                return reason;
            }
        }

        var key = ChooseKey(database, content, order);
        return key is Outcome<string>.Done { Value: var made }
            ? Finish(database, await PostgresBackup.ReplaceAsync(tools, file, content, ct), made)
            : ((Outcome<string>.Refused)key).Reason;
    }

    private static Problem? WhyNot(BackupContent content) =>
        content.UnknownScripts(Modules.Assemblies).FirstOrDefault() is { } unknown ? BackupTexts.Newer.With(unknown) : null;

    // Answers the key to put in place, or an empty text when there is nothing to put.
    private static Outcome<string> ChooseKey(Database database, BackupContent content, RestoreOrder order)
    {
        var here = MasterKeyPlace.Find(database);
        if (order.WithoutKey || (here is not null && content.IsOpenedBy(here)) || (here is null && content.Keys.Count == 0))
        {
            return "";
        }

        return here is not null ? BackupTexts.WrongKey.With(here.Origin)
            : content.MasterKey is { } brought && content.IsOpenedBy(MasterKey.FromBase64(brought)) ? brought
            : BackupTexts.NoKey.With(MasterKeyPlace.FileOf(database));
    }

    private static Outcome<BackupContent> Finish(Database database, Outcome<BackupContent> restored, string key)
    {
        if (restored is Outcome<BackupContent>.Done && key.Length > 0)
        {
            MasterKeyPlace.Write(database, key);
        }

        return restored;
    }

    private static async Task<bool> IsDumpAsync(string file, CancellationToken ct)
    {
        var beginning = new byte[5];
        await using var stream = File.OpenRead(file);
        await stream.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, ct);
        return beginning.AsSpan().SequenceEqual("PGDMP"u8); // how pg_dump's custom format begins
    }
}
