using System.Diagnostics;
using Npgsql;
using Qiao.Platform;
using Qiao.Platform.Data;

namespace Qiao.Commands.Backups;

/// <summary>PostgreSQL's own client programs, told to talk to this node's database. The password goes by the environment, never by the command line.</summary>
internal sealed class PostgresTools
{
    private readonly string _folder;
    private readonly NpgsqlConnectionStringBuilder _connection;

    private PostgresTools(Database database, string folder) => (_connection, _folder) = (new(database.PostgresConnection), folder);

    /// <summary>Finds all the programs named, of the server's own version where it is installed: an older one cannot read a newer server, a newer one may write what an older server cannot take.</summary>
    public static Outcome<PostgresTools> Find(Database database, int serverMajor, params string[] programs)
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var major) ? major : 0).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var folder in (string[])[$"/usr/lib/postgresql/{serverMajor}/bin", .. path, .. installed])
        {
            if (programs.All(program => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"))))
            {
                return new PostgresTools(database, folder);
            }
        }

        return BackupTexts.NoTools.With(string.Join(", ", programs));
    }

    /// <summary>Starts a program with all three streams in our hands; its complaints are read by <see cref="ComplaintAsync"/>.</summary>
    public Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(_folder, program), arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var hosts = (_connection.Host ?? "localhost").Split(',').Select(host => Split(host)).ToList();
        Set("PGHOST", string.Join(',', hosts.Select(h => h.Host)));
        Set("PGPORT", string.Join(',', hosts.Select(h => h.Port)));
        Set("PGUSER", _connection.Username);
        Set("PGPASSWORD", _connection.Password);
        Set("PGPASSFILE", _connection.Passfile);
        Set("PGDATABASE", _connection.Database ?? _connection.Username);
        Set("PGSSLROOTCERT", _connection.RootCertificate);
        Set("PGSSLCERT", _connection.SslCertificate);
        Set("PGSSLKEY", _connection.SslKey);
        Set("PGSSLMODE", _connection.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        });
        Set("PGTARGETSESSIONATTRS", hosts.Count > 1 ? "read-write" : null);
        Set("PGCLIENTENCODING", "UTF8");
        return Process.Start(start)!;

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                start.Environment[name] = value;
            }
        }
    }

    /// <summary>Waits for the end and answers null, or the program's own words when it failed.</summary>
    public static async Task<string?> ComplaintAsync(Process process, CancellationToken ct)
    {
        try
        {
            var complaint = await process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? null : complaint.Trim();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    // Several hosts may each carry a port of their own; a socket's folder has colons nowhere.
    private (string Host, int Port) Split(string host)
    {
        var colon = host.LastIndexOf(':');
        return colon > 0 && !host[..colon].Contains(':', StringComparison.Ordinal) && int.TryParse(host[(colon + 1)..], out var port)
            ? (host[..colon], port)
            : (host, _connection.Port);
    }
}
