using System.Diagnostics;
using Qiao.Platform.Data;
using Qiao.Platform.Places;

namespace Qiao.Commands.Doctoring;

/// <summary>Looks at the settings and at the programs that Qiao calls.</summary>
internal static class ConfigurationChecks
{
    private const string Check = "configuration";
    private static readonly string[] Guards = ["QIAO_RATE_LIMITS", "QIAO_SECOND_FACTOR"];

    public static IEnumerable<Finding> Of(IReadOnlyDictionary<string, string> environment)
    {
        var findings = new List<Finding>();
        foreach (var (name, value) in environment.Where(v => v.Key.StartsWith("QIAO_", StringComparison.Ordinal) && v.Value.Length > 0).OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (Variable.All.FirstOrDefault(v => v.Name == name) is { } known)
            {
                if (known.WhyNot(value) is { } wrong)
                {
                    findings.Add(Finding.Problem(Check, $"{name} cannot be used: it {wrong}.", $"Correct {name}; docs/operations.md lists what each variable takes."));
                }
            }
            else if (!Variable.OfDevelopers.Contains(name))
            {
                findings.Add(Finding.Warning(Check, $"{name} is set, but nothing reads it.", "Look for a slip of the pen; docs/operations.md lists the variables."));
            }
        }

        if (findings.Count == 0)
        {
            findings.Add(Finding.Ok(Check, "Every variable that is set can be used."));
        }

        return findings.Concat(Settings(environment));
    }

    private static IEnumerable<Finding> Settings(IReadOnlyDictionary<string, string> environment)
    {
        var division = environment.GetValueOrDefault("QIAO_DIVISION") ?? "500000";
        var node = environment.GetValueOrDefault("QIAO_NODE") ?? "cn-500000";
        if (DivisionCode.TryRead(division, out var code) && Divisions.Find(code) is { IsCurrent: true } region)
        {
            yield return Finding.Ok("node", $"This is node {node}, of {region.Name.En} ({division}).");
            if (!node.EndsWith(division, StringComparison.Ordinal))
            {
                yield return Finding.Warning("node", $"Node {node} is set to serve division {division}.", "Set QIAO_NODE and QIAO_DIVISION to the same division.");
            }
        }

        if (!environment.TryGetValue("QIAO_ADDRESS", out var address) || address.Length == 0)
        {
            yield return Finding.Warning(Check, "QIAO_ADDRESS is not set, so absolute links take the host that each request names.", "Set it to the public address, such as https://jobs.example.cn.");
        }
        else if (address.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
        {
            yield return Finding.Warning(Check, "QIAO_ADDRESS is not https: passwords and cookies travel in the clear.", "Put a proxy with a certificate in front, see docs/operations.md.");
        }

        if (environment.GetValueOrDefault("QIAO_SMTP") is not { Length: > 0 })
        {
            yield return Finding.Warning(Check, "QIAO_SMTP is not set: mail is marked as sent, but nothing is sent.", "Set QIAO_SMTP to host:port of the region's mail server.");
        }

        foreach (var guard in Guards.Where(guard => environment.GetValueOrDefault(guard) == "off"))
        {
            yield return Finding.Warning(Check, $"{guard} is off.", "Take it out again where people outside can reach this node.");
        }
    }

    /// <summary>The programs that reading PDF files and backing up call.</summary>
    public static IEnumerable<Finding> Programs(Database database)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = path.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext")).FirstOrDefault(File.Exists);
        yield return found is not null
            ? Finding.Ok("programs", $"pdftotext is {found}.")
            : Finding.Warning("programs", "pdftotext was not found: résumés in PDF cannot be read.", "Install poppler-utils.");
        if (database.Dialect == Dialect.Postgres)
        {
            yield return Backups.PostgresTools.Find(database, 0, "pg_dump", "pg_restore", "psql") is Platform.Outcome<Backups.PostgresTools>.Done
                ? Finding.Ok("programs", "pg_dump, pg_restore and psql are there.")
                : Finding.Warning("programs", "pg_dump, pg_restore or psql was not found: qiao backup and qiao restore cannot work here.", "Install PostgreSQL's client programs, such as postgresql-client.");
        }
    }
}
