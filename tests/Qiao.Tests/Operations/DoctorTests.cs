using Microsoft.Data.Sqlite;
using Qiao.Commands.Doctoring;
using Qiao.Platform.Keys;

namespace Qiao.Tests.Operations;

public sealed class DoctorTests
{
    private static readonly Dictionary<string, string> Sound = new() { ["QIAO_ADDRESS"] = "https://jobs.example.cn", ["QIAO_SMTP"] = "mail.example.cn:25", ["PATH"] = "" };

    [Theory, OnBoth]
    public async Task A_sound_node_has_no_problem_and_everything_is_looked_at(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        node.Services.GetRequiredService<KeyRing>().Protect("secret"u8);

        var findings = await ExamineAsync(node);

        Assert.DoesNotContain(findings, finding => finding.Verdict == Verdict.Problem);
        Assert.Subset(
            findings.Select(finding => finding.Check).ToHashSet(),
            new HashSet<string> { "configuration", "node", "programs", "database", "migrations", "integrity", "disk", "keys", "time", "journal", "jobs", "imports", "vacancies" });
        Assert.All(findings, finding => Assert.Equal(finding.Verdict == Verdict.Ok, finding.Remedy is null));
    }

    [Theory, OnBoth]
    public async Task Looking_changes_nothing(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        await RecordAsync(node);
        var before = await TableContents.AllAsync(node.Database);

        await ExamineAsync(node);

        var after = await TableContents.AllAsync(node.Database);
        Assert.All(before, table => Assert.Equal(table.Value, after[table.Key]));
        Assert.Equal(before.Count, after.Count);
    }

    [Theory, OnBoth]
    public async Task An_empty_database_lacks_its_migrations(Dialect dialect)
    {
        await using var database = await TestDatabase.EmptyAsync(dialect);
        await database.ExecuteAsync("create table something (id integer)");

        var findings = await ExamineAsync(database.Database, Sound, TimeProvider.System);

        Assert.Contains("qiao migrate", Problem(findings, "migrations").Remedy, StringComparison.Ordinal);
        Assert.Equal(0, await database.CountAsync(dialect == Dialect.Sqlite
            ? "select count(*) from sqlite_master where name = 'schema_history'"
            : "select count(*) from pg_tables where tablename = 'schema_history'"));
    }

    [Theory, OnBoth]
    public async Task A_database_of_a_later_version_is_noticed(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        await node.Database.ExecuteAsync("insert into schema_history (module, script, checksum, applied) values ('Qiao.Platform', '9999_later.sql', '', 0)");

        Assert.Contains("9999_later.sql", Problem(await ExamineAsync(node), "migrations").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named_and_not_made()
    {
        var path = Path.Combine(Path.GetTempPath(), $"qiao-{Environment.ProcessId}-nowhere.db");
        using var database = Database.Sqlite(path);

        var findings = await ExamineAsync(database, Sound, TimeProvider.System);

        Assert.Contains(path, Problem(findings, "database").Found, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_a_problem_and_no_crash()
    {
        Assert.True(Database.TryRead("Host=127.0.0.1;Port=1;Database=x;Username=x;Timeout=2", out var database, out _));
        using (database)
        {
            Assert.DoesNotContain("Username", Problem(await ExamineAsync(database, Sound, TimeProvider.System), "database").Found, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Damaged_pages_are_found()
    {
        await using var node = await TestNode.NewAsync(Dialect.Sqlite);
        for (var i = 0; i < 200; i++)
        {
            await RecordAsync(node);
        }

        await node.Database.ExecuteAsync("pragma wal_checkpoint(truncate)");
        SqliteConnection.ClearAllPools();
        var page = (await node.Database.CountAsync("select rootpage from sqlite_master where name = 'ix_journal_subject'") - 1) * 4096;
        SqliteConnection.ClearAllPools();
        await using (var file = File.OpenWrite(node.Database.Name))
        {
            file.Seek(page, SeekOrigin.Begin);
            file.Write(Enumerable.Repeat((byte)0x5a, 4096).ToArray());
        }

        Assert.Contains("restore", Problem(await ExamineAsync(node), "integrity").Remedy, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_master_key_that_does_not_open_the_ring_is_a_problem(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        new KeyRing(node.Database.Database, MasterKey.FromBase64(Convert.ToBase64String(new byte[32])), node.Clock).Protect("secret"u8);

        Assert.Contains("QIAO_KEY", Problem(await ExamineAsync(node), "keys").Found, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_follower_that_fell_behind_is_named_with_how_far(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        for (var i = 0; i < 3; i++)
        {
            await RecordAsync(node);
        }

        await node.Services.GetRequiredService<Qiao.Platform.Journal.JournalReader>().HeadAsync(default);
        await node.Database.ExecuteAsync("insert into journal_cursor (follower, position) values ('late', 1), ('there', 3), ('beyond', 9)");

        Assert.DoesNotContain(await ExamineAsync(node), finding => finding is { Check: "journal", Verdict: Verdict.Warning });
        node.Clock.Advance(TimeSpan.FromMinutes(11));
        var late = Assert.Single(await ExamineAsync(node), finding => finding is { Check: "journal", Verdict: Verdict.Warning });
        Assert.Contains("late is 2 entries behind", late.Found, StringComparison.Ordinal);
        Assert.Contains("beyond", Problem(await ExamineAsync(node), "journal").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_that_nobody_numbers_are_noticed_after_a_minute()
    {
        await using var node = await TestNode.NewAsync(Dialect.Postgres);
        await RecordAsync(node);

        Assert.DoesNotContain(await ExamineAsync(node), finding => finding is { Check: "journal", Verdict: not Verdict.Ok });
        node.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Contains("1 entries", Assert.Single(await ExamineAsync(node), finding => finding is { Check: "journal", Verdict: Verdict.Warning }).Found, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_clock_that_was_ahead_is_noticed(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        await RecordAsync(node);

        node.Clock.Advance(TimeSpan.FromMinutes(-5));

        Assert.Contains(await ExamineAsync(node), finding => finding is { Check: "time", Verdict: Verdict.Warning } && finding.Found.Contains("5 minutes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clock_that_differs_from_the_databases_is_a_problem_and_one_that_agrees_is_not()
    {
        await using var node = await TestNode.NewAsync(Dialect.Postgres);
        var apart = new List<Finding>();
        await foreach (var finding in new Examination(node.Database.Database, Sound, node.Clock).RunAsync(thorough: false, default))
        {
            apart.Add(finding);
        }

        Assert.Contains("NTP", Problem(apart, "time").Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain(await ExamineAsync(node.Database.Database, Sound, TimeProvider.System), finding => finding is { Check: "time", Verdict: not Verdict.Ok });
    }

    [Theory, OnBoth]
    public async Task Jobs_that_failed_or_are_overdue_are_told_apart_from_those_that_run(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var now = node.Clock.Now.ToUnixTimeMilliseconds();
        await node.Database.ExecuteAsync($"""
            insert into platform_job (name, due, leased_until, holder, last_run, last_problem) values
            ('a.fine', {now + 10_000}, 0, 'x', {now}, null), ('b.failed', {now + 10_000}, 0, 'x', {now}, 'TimeoutException'),
            ('c.overdue', {now - 3_600_000}, 0, 'x', {now - 7_200_000}, null), ('d.long', {now - 3_600_000}, {now + 60_000}, 'x', null, null)
            """);

        var jobs = (await ExamineAsync(node)).Where(finding => finding.Check == "jobs").ToList();

        Assert.Equal([Verdict.Ok, Verdict.Problem, Verdict.Warning, Verdict.Ok], jobs.Select(job => job.Verdict));
        Assert.Contains("TimeoutException", jobs[1].Found, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task An_import_that_stopped_half_way_is_told_with_what_to_do(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var longAgo = node.Clock.Now.AddHours(-1).ToUnixTimeMilliseconds();
        await node.Database.ExecuteAsync($"""
            insert into vacancies_import (id, source, state, applied, started, beat, add_only, rows, added, altered, unchanged, withdrawn, not_taken)
            values ('1', 'half', 'Applying', 5, {longAgo}, {longAgo}, 0, 9, 0, 0, 0, 0, 0), ('2', 'alive', 'Staging', 0, {longAgo}, {node.Clock.Now.ToUnixTimeMilliseconds()}, 0, 0, 0, 0, 0, 0, 0),
                   ('3', 'over', 'Done', 9, {longAgo}, {longAgo}, 0, 9, 0, 0, 0, 0, 0)
            """);

        var imports = (await ExamineAsync(node)).Where(finding => finding.Check == "imports").ToList();

        Assert.Equal([Verdict.Ok, Verdict.Warning], imports.Select(import => import.Verdict));
        Assert.Contains("import of half", imports[1].Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("QIAO_DIVISION", "999999", Verdict.Problem)]
    [InlineData("QIAO_DIVISION", "500103", Verdict.Warning)]
    [InlineData("QIAO_NODE", "Chongqing", Verdict.Problem)]
    [InlineData("QIAO_ADDRESS", "jobs.example.cn", Verdict.Problem)]
    [InlineData("QIAO_ADDRESS", "http://jobs.example.cn", Verdict.Warning)]
    [InlineData("QIAO_ADDRESS", "", Verdict.Warning)]
    [InlineData("QIAO_SMTP", "mail.example.cn", Verdict.Problem)]
    [InlineData("QIAO_SMTP", "mail.example.cn:99999", Verdict.Problem)]
    [InlineData("QIAO_KEY", "short", Verdict.Problem)]
    [InlineData("QIAO_DATABASE", "qiao.db", Verdict.Problem)]
    [InlineData("QIAO_PROXY", "10.0.0.0/33", Verdict.Problem)]
    [InlineData("QIAO_SECOND_FACTOR", "off", Verdict.Warning)]
    [InlineData("QIAO_RATE_LIMITS", "none", Verdict.Problem)]
    [InlineData("QIAO_ADRESS", "https://jobs.example.cn", Verdict.Warning)]
    public void A_setting_that_is_wrong_risky_or_misspelt_is_named(string name, string value, object worst)
    {
        var findings = ConfigurationChecks.Of(new Dictionary<string, string>(Sound) { [name] = value }).ToList();

        Assert.Equal((Verdict)worst, findings.Max(finding => finding.Verdict));
        Assert.Contains(findings, finding => finding.Verdict == (Verdict)worst && (finding.Found.Contains(name, StringComparison.Ordinal) || finding.Found.Contains(value, StringComparison.Ordinal)));
    }

    [Fact]
    public void Right_settings_are_all_accepted() => Assert.All(
        ConfigurationChecks.Of(new Dictionary<string, string>(Sound)
        {
            ["QIAO_DIVISION"] = "510000", ["QIAO_NODE"] = "cn-510000", ["QIAO_PROXY"] = "10.0.0.5, 10.1.0.0/16, ::1", ["QIAO_KEY"] = Convert.ToBase64String(new byte[32]),
            ["QIAO_DATABASE"] = "postgres://qiao:secret@db/qiao", ["QIAO_DATA"] = "/data", ["QIAO_MAIL_FROM"] = "jobs@example.cn",
        }),
        finding => Assert.Equal(Verdict.Ok, finding.Verdict));

    private static Task<List<Finding>> ExamineAsync(TestNode node) => ExamineAsync(node.Database.Database, Sound, node.Clock);

    private static async Task<List<Finding>> ExamineAsync(Database database, IReadOnlyDictionary<string, string> environment, TimeProvider clock)
    {
        var findings = new List<Finding>();
        await foreach (var finding in new Examination(database, environment, clock).RunAsync(thorough: true, default))
        {
            // The test's clock stands still in the past; PostgreSQL's does not.
            findings.Add(clock is FixedClock && finding is { Check: "time", Verdict: Verdict.Problem } ? Finding.Ok(finding.Check, finding.Found) : finding);
        }

        return findings;
    }

    private static Finding Problem(List<Finding> findings, string check) => Assert.Single(findings, finding => finding.Check == check && finding.Verdict == Verdict.Problem);

    private static Task RecordAsync(TestNode node) => node.RunAsync(async scope =>
    {
        var db = scope.GetRequiredService<PlatformDb>();
        db.Record(new() { Kind = "test.happened", Subject = "something", Visibility = Qiao.Platform.Journal.Visibility.Public });
        await db.SaveChangesAsync();
    });
}
