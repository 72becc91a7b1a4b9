using System.Globalization;
using Qiao.Platform.Data;

namespace Qiao.Commands.Doctoring;

/// <summary>Looks at what runs on the database: the journal and its followers, jobs, imports, messages and what is published.</summary>
internal static class WorkChecks
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Unnumbered = TimeSpan.FromMinutes(1);

    public static async Task<IEnumerable<Finding>> JournalAsync(Dialect dialect, Looking look, TimeProvider clock, CancellationToken ct)
    {
        var position = dialect == Dialect.Sqlite ? "entry" : "position";
        var now = clock.GetUtcNow();
        var head = await look.NumberAsync($"select coalesce(max({position}), 0) from journal", ct);
        var findings = new List<Finding> { Finding.Ok("journal", $"The journal's head is {head:#,0}.") };
        if (dialect == Dialect.Postgres)
        {
            var waiting = await look.NumberAsync("select count(*) from journal where position is null and time < @before", ct, ("@before", (now - Unnumbered).ToUnixTimeMilliseconds()));
            if (waiting > 0)
            {
                findings.Add(Finding.Warning("journal", $"{waiting:#,0} entries have stood without a position for more than a minute.", "A running server numbers them at once: see whether one runs (systemctl status qiao) and what its log says."));
            }
        }

        foreach (var line in await look.LinesAsync("select follower, position from journal_cursor order by follower", ct))
        {
            var (follower, cursor) = ((string)line[0]!, Convert.ToInt64(line[1], CultureInfo.InvariantCulture));
            var oldest = await look.NumberAsync($"select coalesce(min(time), 0) from journal where {position} > @cursor", ct, ("@cursor", cursor));
            var behind = head - cursor;
            findings.Add(behind < 0 ? Finding.Problem("journal", $"Follower {follower} stands at {cursor:#,0}, beyond the head.", "The journal was replaced under it: restore the whole database, never single tables.")
                : behind > 0 && now - Moment(oldest) > Late ? Finding.Warning("journal", $"Follower {follower} is {behind:#,0} entries behind, the oldest from {Moment(oldest):yyyy-MM-dd HH:mm} UTC.", "See whether a server runs and what its log says of this follower.")
                : Finding.Ok("journal", $"Follower {follower} is {behind:#,0} entries behind."));
        }

        return findings;
    }

    public static async Task<IEnumerable<Finding>> JobsAsync(Looking look, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var findings = new List<Finding>();
        foreach (var line in await look.LinesAsync("select name, due, leased_until, last_run, last_problem from platform_job order by name", ct))
        {
            var (name, problem) = ((string)line[0]!, (string?)line[4]);
            var (due, leased) = (Moment(Convert.ToInt64(line[1], CultureInfo.InvariantCulture)), Moment(Convert.ToInt64(line[2], CultureInfo.InvariantCulture)));
            var last = line[3] is null ? "has not run yet" : $"ran last on {Moment(Convert.ToInt64(line[3], CultureInfo.InvariantCulture)):yyyy-MM-dd HH:mm:ss} UTC";
            findings.Add(problem is not null ? Finding.Problem("jobs", $"{name} {last} and failed ({problem}).", "The server's log tells why; it is tried again when it is due.")
                : now - due > Late && leased < now ? Finding.Warning("jobs", $"{name} {last} and is overdue since {due:yyyy-MM-dd HH:mm} UTC.", "Jobs run in the server: see whether one runs.")
                : Finding.Ok("jobs", $"{name} {last}."));
        }

        if (findings.Count == 0)
        {
            findings.Add(Finding.Ok("jobs", "No server has run on this database yet."));
        }

        var givenUp = await look.NumberAsync("select count(*) from platform_message where state = 'GivenUp'", ct);
        if (givenUp > 0)
        {
            findings.Add(Finding.Warning("messages", $"{givenUp:#,0} messages could not be handed over in five tries.", "See the server's log for the reason, such as a wrong QIAO_SMTP."));
        }

        return findings;
    }

    public static async Task<IEnumerable<Finding>> ImportsAsync(Looking look, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var findings = new List<Finding>();
        foreach (var line in await look.LinesAsync("select source, state, beat from vacancies_import where state in ('Staging', 'Applying') order by source", ct))
        {
            var (source, applying, beat) = (line[0], (string)line[1]! == "Applying", Moment(Convert.ToInt64(line[2], CultureInfo.InvariantCulture)));
            findings.Add(now - beat < TimeSpan.FromMinutes(1) ? Finding.Ok("imports", $"An import of {source} is running.")
                : applying ? Finding.Warning("imports", $"An import of {source} stopped half-way on {beat:yyyy-MM-dd HH:mm} UTC: some of its vacancies are in, some are not.", $"Run the import of {source} again; it finishes this one first.")
                : Finding.Warning("imports", $"An import of {source} stopped on {beat:yyyy-MM-dd HH:mm} UTC before it changed anything.", $"Run the import of {source} again; it clears this one away."));
        }

        return findings.Count > 0 ? findings : [Finding.Ok("imports", "No import is unfinished.")];
    }

    public static async Task<IEnumerable<Finding>> VacanciesAsync(Looking look, CancellationToken ct)
    {
        var shown = await look.NumberAsync("select count(*) from vacancies_vacancy where state = 'Published' and cluster = id", ct);
        var behind = await look.NumberAsync("select count(*) from vacancies_vacancy where state = 'Published' and cluster <> id", ct);
        var hidden = await look.NumberAsync("""
            select count(*) from vacancies_vacancy v where v.state = 'Published' and v.cluster <> v.id
            and not exists (select 1 from vacancies_vacancy head where head.id = v.cluster and head.state = 'Published' and head.cluster = head.id)
            """, ct);
        return hidden > 0
            ? [Finding.Problem("vacancies", $"{hidden:#,0} published vacancies stand behind a double that is not shown, so that nobody can find them.", "Import their source again; that forms the doubles anew.")]
            : [Finding.Ok("vacancies", $"{shown:#,0} vacancies are shown, with {behind:#,0} doubles behind them.")];
    }

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
