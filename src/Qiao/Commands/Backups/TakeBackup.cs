using Qiao.Platform;
using Qiao.Platform.Data;

namespace Qiao.Commands.Backups;

/// <summary>Writes one consistent moment of the node's database into a file and reads that file back before it counts as a backup.</summary>
internal static class TakeBackup
{
    /// <param name="withKey">Also takes the master key: into the file on SQLite, into FILE.key beside it on PostgreSQL.</param>
    public static async Task<Outcome<BackupContent>> RunAsync(Database database, string file, bool withKey, CancellationToken ct)
    {
        var keyFile = KeyFile(file);
        var key = withKey ? MasterKeyPlace.Find(database) : null;
        if (withKey && key is null)
        {
            return BackupTexts.NoFile.With(MasterKeyPlace.FileOf(database));
        }

        foreach (var taken in (string[])[file, .. key is not null && database.Dialect == Dialect.Postgres ? [keyFile] : Array.Empty<string>()])
        {
            if (File.Exists(taken))
            {
                return BackupTexts.Exists.With(taken);
            }
        }

        var written = file + ".part";
        File.Delete(written);
        try
        {
            var text = key is null ? null : Convert.ToBase64String(key.Bytes);
            var outcome = database.File is { } source ? SqliteBackup.Write(source, written, text) : await PostgresBackup.WriteAsync(database, written, ct);
            if (outcome is Outcome<BackupContent>.Done)
            {
                if (text is not null && database.Dialect == Dialect.Postgres)
                {
                    await using var beside = new StreamWriter(PrivateFile.Create(keyFile));
                    await beside.WriteAsync(text);
                }

                File.Move(written, file);
            }

            return outcome;
        }
        finally
        {
            File.Delete(written);
        }
    }

    /// <summary>Where the master key stands beside a PostgreSQL backup.</summary>
    public static string KeyFile(string file) => file + ".key";
}
