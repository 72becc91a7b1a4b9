using Microsoft.Data.Sqlite;
using Qiao.Platform.Data;

namespace Qiao.Commands.Doctoring;

/// <summary>Looks at the database as a store: version, tables, integrity, size, room and clock.</summary>
internal static class StoreChecks
{
    private const long Megabyte = 1024 * 1024;
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ClockLimit = TimeSpan.FromMinutes(1);

    public static async Task<IEnumerable<Finding>> TablesAsync(Database database, Looking look, CancellationToken ct)
    {
        var findings = new List<Finding>();
        var missing = await Migrator.MissingAsync(database, Modules.Assemblies, ct);
        findings.Add(missing.Count == 0
            ? Finding.Ok("migrations", "All tables are those of this version.")
            : Finding.Problem("migrations", $"{missing.Count} migrations are missing, the first is {missing[0]}.", "Run qiao migrate, or start the server, which does the same."));
        if (await HasTablesAsync(look, database.Dialect, ct))
        {
            var applied = (await look.LinesAsync("select module || '/' || script from schema_history", ct)).Select(line => (string)line[0]!).ToList();
            var unknown = new Backups.BackupContent(new Dictionary<string, long>(), applied, [], null).UnknownScripts(Modules.Assemblies).ToList();
            if (unknown.Count > 0)
            {
                findings.Add(Finding.Problem("migrations", $"The database was migrated by a later version: {unknown[0]} is unknown here.", "Run the later version; there is no way back but a backup."));
            }
        }

        return findings;
    }

    public static Task<bool> HasTablesAsync(Looking look, Dialect dialect, CancellationToken ct) => IsThereAsync(
        look,
        dialect == Dialect.Sqlite
            ? "select count(*) from sqlite_master where name = 'schema_history'"
            : "select count(*) from information_schema.tables where table_name = 'schema_history' and table_schema = current_schema()",
        ct);

    public static async Task<IEnumerable<Finding>> IntegrityAsync(Dialect dialect, Looking look, bool thorough, CancellationToken ct)
    {
        if (dialect == Dialect.Postgres)
        {
            var broken = await look.LinesAsync("select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where not i.indisvalid and c.relnamespace = current_schema()::regnamespace", ct);
            return [broken.Count == 0
                ? Finding.Ok("integrity", "All indexes are valid. (pg_amcheck on the server examines the pages themselves.)")
                : Finding.Problem("integrity", $"Index {broken[0][0]} is not valid.", $"reindex index {broken[0][0]};")];
        }

        var check = thorough ? "integrity_check" : "quick_check";
        IReadOnlyList<object?[]> said, orphans;
        try
        {
            said = await look.LinesAsync($"pragma {check}", ct);
            orphans = await look.LinesAsync("pragma foreign_key_check", ct);
        }
        catch (SqliteException malformed) when (malformed.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            (said, orphans) = ([[malformed.Message]], []);
        }

        return [said is [["ok"]] && orphans.Count == 0
            ? Finding.Ok("integrity", thorough ? "Every page, index and reference is sound (integrity_check)." : "Every page and reference is sound (quick_check; --thorough compares the indexes too).")
            : Finding.Problem("integrity", $"The database is damaged: {(said is [["ok"]] ? $"rows of {orphans[0][0]} point nowhere" : said[0][0])}.", "Stop the server and restore the last backup (qiao restore).")];
    }

    public static async Task<IEnumerable<Finding>> RoomAsync(Database database, Looking look, CancellationToken ct)
    {
        if (database.File is not { } file)
        {
            var bytes = await look.NumberAsync("select pg_database_size(current_database())", ct);
            return [Finding.Ok("disk", $"The database has {Size(bytes)}; the free space of its server cannot be seen from here.")];
        }

        var (log, free) = (new FileInfo(file + "-wal"), new DriveInfo(file).AvailableFreeSpace);
        var size = new FileInfo(file).Length + (log.Exists ? log.Length : 0);
        var found = $"The database has {Size(size)}; {Size(free)} are free beside it.";
        return [free < 100 * Megabyte ? Finding.Problem("disk", found, "Make room now: SQLite needs space for every change.")
            : free < Math.Max(1024 * Megabyte, 2 * size) ? Finding.Warning("disk", found, "Make room: an import or a backup on this disk may need as much again.")
            : Finding.Ok("disk", found)];
    }

    public static async Task<IEnumerable<Finding>> ClockAsync(Dialect dialect, Looking look, TimeProvider clock, CancellationToken ct)
    {
        var findings = new List<Finding>();
        var (before, there, after) = (clock.GetUtcNow(), dialect == Dialect.Sqlite
            ? clock.GetUtcNow().ToUnixTimeMilliseconds()
            : await look.NumberAsync("select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)", ct), clock.GetUtcNow());
        var apart = (DateTimeOffset.FromUnixTimeMilliseconds(there) - before - (after - before) / 2).Duration();
        findings.Add(dialect == Dialect.Sqlite ? Finding.Ok("time", $"It is {before:yyyy-MM-dd HH:mm:ss} UTC here; the database has no clock of its own.")
            : apart > ClockLimit ? Finding.Problem("time", $"The clocks here and at the database are {apart.TotalSeconds:0} s apart.", "Set both by NTP.")
            : apart > ClockTolerance ? Finding.Warning("time", $"The clocks here and at the database are {apart.TotalSeconds:0.0} s apart.", "Set both by NTP.")
            : Finding.Ok("time", $"The clocks here and at the database agree to {apart.TotalSeconds:0.0} s."));

        // Moments in the journal come from the hosts' clocks: one from the future tells of a clock that is, or was, wrong.
        var newest = await look.NumberAsync("select coalesce(max(time), 0) from (select time from journal order by entry desc limit 1000) newest", ct);
        if (DateTimeOffset.FromUnixTimeMilliseconds(newest) - after is var ahead && ahead > ClockLimit)
        {
            findings.Add(Finding.Warning("time", $"The journal has an entry from {ahead.TotalMinutes:0} minutes ahead of this clock.", "This clock, or that of another process, is or was wrong: set them by NTP."));
        }

        return findings;
    }

    private static async Task<bool> IsThereAsync(Looking look, string sql, CancellationToken ct) => await look.NumberAsync(sql, ct) > 0;

    private static string Size(long bytes) => bytes >= 1024 * Megabyte ? $"{bytes / (1024.0 * Megabyte):0.0} GB" : $"{bytes / (double)Megabyte:0.0} MB";
}
