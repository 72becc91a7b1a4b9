using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Qiao.Platform;
using Qiao.Platform.Data;

namespace Qiao.Commands.Backups;

/// <summary>
/// Copies a PostgreSQL database with `pg_dump` in its custom format and brings it back in one transaction of `psql`, so
/// that a restore that fails anywhere leaves the old database.
/// </summary>
internal static partial class PostgresBackup
{
    /// <summary>Writes the dump to a file that does not exist yet and reads it back.</summary>
    public static async Task<Outcome<BackupContent>> WriteAsync(Database database, string to, CancellationToken ct)
    {
        await using var connection = (NpgsqlConnection)await database.OpenAsync(ct);
        if (PostgresTools.Find(database, connection.PostgreSqlVersion.Major, "pg_dump", "pg_restore") is not Outcome<PostgresTools>.Done { Value: var tools } missing)
        {
            return BackupTexts.NoTools.With("pg_dump, pg_restore");
        }

        // The dump and the counts see the same moment.
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var snapshot = (await LinesAsync(connection, "select pg_export_snapshot()", ct))[0];
        var counted = await CountAsync(connection, ct);
        PrivateFile.Create(to).Dispose();
        using (var dump = tools.Start("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--lock-wait-timeout=60000", $"--snapshot={snapshot}", $"--file={to}"))
        {
            if (await PostgresTools.ComplaintAsync(dump, ct) is { } complaint)
            {
                return BackupTexts.ToolFailed.With("pg_dump", complaint);
            }
        }

        return await ReadAsync(tools, to, ct) switch
        {
            Outcome<BackupContent>.Done { Value: var content } when content.HasSameRowsAs(counted) => content,
            Outcome<BackupContent>.Refused no => BackupTexts.NotWhole.With(no.Reason.Text.En),
            _ => BackupTexts.NotWhole.With("rows are missing"),
        };
    }

    /// <summary>Reads a dump through: every row is unpacked and counted.</summary>
    public static async Task<Outcome<BackupContent>> ReadAsync(PostgresTools tools, string file, CancellationToken ct)
    {
        var (rows, scripts, keys, schema) = (new Dictionary<string, long>(StringComparer.Ordinal), new List<string>(), new List<WrappedKey>(), "");
        using var reading = tools.Start("pg_restore", "--data-only", "--file=-", file);
        var complaint = PostgresTools.ComplaintAsync(reading, ct);
        (string Table, string[] Columns)? copy = null;
        while (await reading.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            if (copy is not { } table)
            {
                if (Copies().Match(line) is { Success: true } begin)
                {
                    copy = (begin.Groups["table"].Value, begin.Groups["columns"].Value.Replace("\"", "", StringComparison.Ordinal).Split(", "));
                    rows[copy.Value.Table] = 0;
                    schema = copy.Value.Table == "schema_history" ? begin.Groups["schema"].Value : schema;
                }

                continue;
            }

            if (line == "\\.")
            {
                copy = null;
                continue;
            }

            rows[table.Table]++;
            if (table.Table is "schema_history" or "platform_key")
            {
                var cells = table.Columns.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second);
                if (table.Table == "schema_history")
                {
                    scripts.Add($"{cells["module"]}/{cells["script"]}");
                }
                else if (cells["purpose"] is "values" or "indexes")
                {
                    keys.Add(new(cells["id"], cells["purpose"], cells["material"]));
                }
            }
        }

        return await complaint is { } wrong ? BackupTexts.Unreadable.With(file, wrong)
            : schema.Length == 0 ? BackupTexts.Unreadable.With(file, "schema_history is missing")
            : new BackupContent(rows, scripts, keys, null, schema);
    }

    /// <summary>Why a dump cannot be put in the place of this database now, or null.</summary>
    public static async Task<Problem?> WhyNotReplaceAsync(Database database, NpgsqlConnection connection, string schema, bool force, CancellationToken ct)
    {
        if (!force && (await LinesAsync(connection, $"select 1 from pg_tables where schemaname = '{schema}' limit 1", ct)).Count > 0)
        {
            return BackupTexts.NotEmpty.With(database.Label);
        }

        var others = await LinesAsync(
            connection, "select 1 from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()", ct);
        return others.Count > 0 ? BackupTexts.InUse.With(database.Label) : null;
    }

    /// <summary>Drops the schema's tables and functions, brings in the dump and counts its rows, all in one transaction.</summary>
    public static async Task<Outcome<BackupContent>> ReplaceAsync(PostgresTools tools, string file, BackupContent expected, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("qiao-restore-");
        try
        {
            var (clear, check) = (Path.Combine(folder.FullName, "clear.sql"), Path.Combine(folder.FullName, "check.sql"));
            await File.WriteAllTextAsync(clear, Clear(expected.Schema), ct);
            await File.WriteAllTextAsync(check, Check(expected), ct);
            using var filling = tools.Start("psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--single-transaction", $"--file={clear}", "--file=-", $"--file={check}");
            var refusal = PostgresTools.ComplaintAsync(filling, ct);
            // What the script selects on its way would fill the pipe and stop psql.
            var answers = filling.StandardOutput.BaseStream.CopyToAsync(Stream.Null, ct);
            using (var reading = tools.Start("pg_restore", "--no-owner", "--no-privileges", "--file=-", file))
            {
                var complaint = PostgresTools.ComplaintAsync(reading, ct);
                var refused = false;
                try
                {
                    await reading.StandardOutput.BaseStream.CopyToAsync(filling.StandardInput.BaseStream, ct);
                }
                catch (IOException)
                {
                    // psql has gone already and says why.
                    refused = true;
                    reading.Kill();
                }

                if (await complaint is { } broken && !refused)
                {
                    // Were its input closed, psql would take what it has for the whole.
                    filling.Kill();
                    await refusal;
                    return BackupTexts.ToolFailed.With("pg_restore", broken);
                }
            }

            Close(filling.StandardInput);
            await answers;
            return await refusal is { } wrong ? BackupTexts.ToolFailed.With("psql", wrong) : expected;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Close(StreamWriter input)
    {
        try
        {
            input.Close();
        }
        catch (IOException)
        {
            // The program on the other side ended first.
        }
    }

    // What belongs to an extension stays: it is the server's, not ours.
    private static string Clear(string schema) => $"""
        set client_min_messages = warning;
        set lock_timeout = '10s';
        do $$
        declare thing record;
        begin
            for thing in
                select c.relname, case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end as kind
                from pg_class c
                where c.relnamespace = '{schema}'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
                  and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('e', 'i'))
            loop
                execute format('drop %s if exists %I.%I cascade', thing.kind, '{schema}', thing.relname);
            end loop;
            for thing in
                select p.proname, pg_get_function_identity_arguments(p.oid) as arguments
                from pg_proc p
                where p.pronamespace = '{schema}'::regnamespace and not exists (select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
            loop
                execute format('drop routine if exists %I.%I(%s) cascade', '{schema}', thing.proname, thing.arguments);
            end loop;
        end $$;

        """;

    private static string Check(BackupContent expected) => string.Concat(expected.Rows.Select(table => $"""
        do $$ begin
            if (select count(*) from "{expected.Schema}"."{table.Key}") <> {table.Value.ToString(CultureInfo.InvariantCulture)} then
                raise exception 'rows are missing in {table.Key}';
            end if;
        end $$;

        """));

    private static async Task<Dictionary<string, long>> CountAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await LinesAsync(connection, "select tablename from pg_tables where schemaname = current_schema()", ct))
        {
            counts[table] = long.Parse((await LinesAsync(connection, $"select count(*) from \"{table}\"", ct))[0], CultureInfo.InvariantCulture);
        }

        return counts;
    }

    private static async Task<List<string>> LinesAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        var lines = new List<string>();
        while (await row.ReadAsync(ct))
        {
            lines.Add(Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return lines;
    }

    [GeneratedRegex("""^COPY "?(?<schema>\w+)"?\."?(?<table>\w+)"? \((?<columns>.*)\) FROM stdin;$""")]
    private static partial Regex Copies();
}
