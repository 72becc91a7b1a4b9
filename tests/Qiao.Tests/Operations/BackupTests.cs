using System.Text;
using System.Text.Json;
using Qiao.Commands.Backups;
using Qiao.Platform.Files;
using Qiao.Platform.Journal;
using Qiao.Platform.Keys;

namespace Qiao.Tests.Operations;

public sealed class BackupTests : IDisposable
{
    private static readonly RestoreOrder Carefully = new(Force: false, WithoutKey: false);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qiao-backup-tests-");

    [Theory, OnBoth]
    public async Task A_backup_taken_while_200_changes_are_written_is_one_moment_and_one_taken_after_is_equal_row_by_row(Dialect dialect)
    {
        const int Editors = 4, Edits = 50;
        await using var app = await QiaoApp.StartAsync(dialect);
        var half = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var edited = 0;
        var browsers = Enumerable.Range(0, Editors).Select(_ => app.Guest()).ToList();
        var employers = new List<Employer>();
        foreach (var browser in browsers)
        {
            employers.Add(await Employer.RegisteredAsync(app, browser));
        }

        await app.Database.ExecuteAsync("insert into journal_cursor (follower, position) values ('test.follower', 2)");
        await app.RunAsync(services => services.GetRequiredService<FileCabinet>().KeepAsync(
            "licence.pdf", "%PDF-1.4 licence"u8.ToArray(), "nobody", "test", null, [FileType.Pdf], default));

        var editing = Race.RunAsync(Editors, async number =>
        {
            for (var revision = 1; revision <= Edits; revision++)
            {
                using var body = new StringContent(JsonSerializer.Serialize(new { about = $"第 {revision} 次", contactName = "王小明", contactPhone = "13800001234", revision }), Encoding.UTF8, "application/json");
                var answer = await browsers[number].SendAsync(HttpMethod.Put, $"/api/v1/organisations/{employers[number].Id}", body);
                Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
                if (Interlocked.Increment(ref edited) == 60)
                {
                    half.SetResult();
                }
            }

            return true;
        });
        await await Task.WhenAny(half.Task, editing);
        using (var beside = app.Database.OpenAgain())
        {
            Done(await TakeBackup.RunAsync(beside, Path("during"), withKey: false, default));
        }

        await editing;
        await app.Services.GetRequiredService<JournalReader>().HeadAsync(default);
        Done(await TakeBackup.RunAsync(app.Database.Database, Path("after"), withKey: false, default));

        await using var during = await TestDatabase.EmptyAsync(dialect);
        Done(await RestoreBackup.RunAsync(during.Database, Path("during"), Carefully, default));
        var held = await during.CountAsync("select count(*) from journal where kind = 'organisation.edited'");
        Assert.InRange(held, 60, Editors * Edits - 1);
        Assert.Equal(0, await during.CountAsync("""
            select count(*) from organisations_organisation o
            where o.revision <> 1 + (select count(*) from journal where subject = o.id and kind = 'organisation.edited')
            """));
        Assert.Subset((await TableContents.RowsAsync(app.Database, Journal(dialect))).ToHashSet(), (await TableContents.RowsAsync(during, Journal(dialect))).ToHashSet());
        await NewEntriesComeAfterAsync(during);

        await using var after = await TestDatabase.EmptyAsync(dialect);
        Done(await RestoreBackup.RunAsync(after.Database, Path("after"), Carefully, default));
        var (there, here) = (await TableContents.AllAsync(app.Database), await TableContents.AllAsync(after));
        Assert.Equal(there.Keys, here.Keys);
        Assert.All(there, table => Assert.Equal(table.Value, here[table.Key]));
        Assert.Equal(Editors * Edits, await after.CountAsync("select count(*) from journal where kind = 'organisation.edited'"));
        Assert.Equal(2, await after.CountAsync("select position from journal_cursor where follower = 'test.follower'"));
        await NewEntriesComeAfterAsync(after);
        browsers.ForEach(browser => browser.Dispose());
    }

    [Theory, OnBoth]
    public async Task A_database_with_tables_is_replaced_only_when_forced(Dialect dialect)
    {
        await using var node = await WithAccountAsync(dialect, "in-the-backup");
        Done(await TakeBackup.RunAsync(node.Database.Database, Path("backup"), withKey: false, default));
        await using var target = await TargetAsync(dialect, "was-here-before");

        using (var opened = target.OpenAgain())
        {
            Assert.Equal("restore.not-empty", Refusal(await RestoreBackup.RunAsync(opened, Path("backup"), Carefully, default)));
            Assert.Equal(["was-here-before"], await TableContents.NamesAsync(opened));
        }

        using var forced = target.OpenAgain();
        Release(forced);
        Done(await RestoreBackup.RunAsync(forced, Path("backup"), Carefully with { Force = true }, default));
        Assert.Equal(["in-the-backup"], await TableContents.NamesAsync(forced));
        Release(forced);
    }

    [Theory, OnBoth]
    public async Task A_backup_with_a_hole_is_refused_and_the_old_database_stays(Dialect dialect)
    {
        await using var node = await WithAccountAsync(dialect, "in-the-backup");
        for (var i = 0; i < 15; i++)
        {
            await AddAsync(node.Services);
        }

        Done(await TakeBackup.RunAsync(node.Database.Database, Path("backup"), withKey: false, default));
        var bytes = await File.ReadAllBytesAsync(Path("backup"));
        bytes.AsSpan(bytes.Length / 2, bytes.Length / 4).Fill(0x5a);
        await File.WriteAllBytesAsync(Path("hole"), bytes);
        await File.WriteAllBytesAsync(Path("cut"), bytes[..(bytes.Length / 3)]);
        await File.WriteAllTextAsync(Path("text"), "no backup at all");
        await using var target = await TargetAsync(dialect, "was-here-before");
        using var opened = target.OpenAgain();

        foreach (var broken in (string[])["hole", "cut", "text", "missing"])
        {
            var code = Refusal(await RestoreBackup.RunAsync(opened, Path(broken), Carefully with { Force = true }, default));
            Assert.Equal(broken switch { "missing" => "restore.no-file", "text" when dialect == Dialect.Postgres => "restore.other-database", _ => "restore.unreadable" }, code.Replace("backup.", "restore.", StringComparison.Ordinal));
        }

        Assert.Equal(["was-here-before"], await TableContents.NamesAsync(opened));
    }

    [Theory, OnBoth]
    public async Task A_restore_that_fails_at_its_last_check_leaves_the_old_database(Dialect dialect)
    {
        await using var node = await WithAccountAsync(dialect, "in-the-backup");
        var content = Done(await TakeBackup.RunAsync(node.Database.Database, Path("backup"), withKey: false, default));
        var expectsMore = content with { Rows = content.Rows.ToDictionary(table => table.Key, table => table.Value + 1) };
        await using var target = await TargetAsync(dialect, "was-here-before");
        using var opened = target.OpenAgain();

        var outcome = dialect == Dialect.Sqlite
            ? SqliteBackup.Replace(target.Name, Path("backup"), expectsMore)
            : await PostgresBackup.ReplaceAsync(((Outcome<PostgresTools>.Done)PostgresTools.Find(opened, 0, "pg_restore", "psql")).Value, Path("backup"), expectsMore, default);

        Refusal(outcome);
        Assert.Equal(["was-here-before"], await TableContents.NamesAsync(opened));
        if (dialect == Dialect.Sqlite)
        {
            Assert.Empty(Directory.GetFiles(System.IO.Path.GetDirectoryName(target.Name)!, System.IO.Path.GetFileName(target.Name) + ".restoring*"));
        }
    }

    [Theory, OnBoth]
    public async Task A_database_that_a_server_uses_is_not_replaced(Dialect dialect)
    {
        await using var app = await QiaoApp.StartAsync(dialect);
        Done(await TakeBackup.RunAsync(app.Database.Database, Path("backup"), withKey: false, default));
        using var opened = app.Database.OpenAgain();

        Assert.Equal("restore.in-use", Refusal(await RestoreBackup.RunAsync(opened, Path("backup"), Carefully with { Force = true }, default)));
        using var guest = app.Guest();
        Assert.Equal(HttpStatusCode.OK, (await guest.OpenAsync("/health/ready")).Status);
    }

    [Theory, OnBoth]
    public async Task A_backup_whose_key_ring_the_key_here_does_not_open_is_restored_only_on_demand(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        new KeyRing(node.Database.Database, MasterKey.FromBase64(Convert.ToBase64String(new byte[32])), node.Clock).Protect("secret"u8);
        Done(await TakeBackup.RunAsync(node.Database.Database, Path("backup"), withKey: false, default));
        await using var target = await TestDatabase.EmptyAsync(dialect);

        Assert.Equal("restore.wrong-key", Refusal(await RestoreBackup.RunAsync(target.Database, Path("backup"), Carefully, default)));
        Done(await RestoreBackup.RunAsync(target.Database, Path("backup"), Carefully with { WithoutKey = true }, default));
        Assert.Equal(2, await target.CountAsync("select count(*) from platform_key"));
    }

    [Theory, OnBoth]
    public async Task The_master_key_is_in_a_backup_only_when_asked_for_and_never_in_the_restored_tables(Dialect dialect)
    {
        await using var node = await WithAccountAsync(dialect, "someone");
        node.Services.GetRequiredService<KeyRing>().Protect("secret"u8);
        var key = Environment.GetEnvironmentVariable("QIAO_KEY")!;

        Done(await TakeBackup.RunAsync(node.Database.Database, Path("without"), withKey: false, default));
        var carried = Done(await TakeBackup.RunAsync(node.Database.Database, Path("with"), withKey: true, default));

        Assert.Equal(dialect == Dialect.Sqlite, carried.MasterKey == key);
        Assert.Equal(dialect == Dialect.Postgres, File.Exists(TakeBackup.KeyFile(Path("with"))));
        Assert.True(carried.IsOpenedBy(MasterKey.FromBase64(key)));
        Assert.DoesNotContain(key, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path("without"))), StringComparison.Ordinal);
        await using var target = await TestDatabase.EmptyAsync(dialect);
        Done(await RestoreBackup.RunAsync(target.Database, Path("with"), Carefully, default));
        Assert.Equal((await TableContents.AllAsync(node.Database)).Keys, (await TableContents.AllAsync(target)).Keys);
        if (dialect == Dialect.Sqlite)
        {
            Assert.DoesNotContain(key, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(target.Name)), StringComparison.Ordinal);
        }
    }

    [Theory, OnBoth]
    public async Task A_backup_is_private_and_never_written_over_another_file(Dialect dialect)
    {
        await using var node = await WithAccountAsync(dialect, "someone");
        Done(await TakeBackup.RunAsync(node.Database.Database, Path("backup"), withKey: false, default));

        Assert.Equal("backup.exists", Refusal(await TakeBackup.RunAsync(node.Database.Database, Path("backup"), withKey: false, default)));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path("backup")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.Equal([Path("backup")], Directory.GetFiles(_folder.FullName));
    }

    [Theory, OnBoth]
    public async Task A_backup_of_a_later_version_or_of_the_other_database_is_refused(Dialect dialect)
    {
        await using var node = await WithAccountAsync(dialect, "someone");
        await node.Database.ExecuteAsync("insert into schema_history (module, script, checksum, applied) values ('Qiao.Platform', '9999_later.sql', '', 0)");
        Done(await TakeBackup.RunAsync(node.Database.Database, Path("backup"), withKey: false, default));
        await using var target = await TestDatabase.EmptyAsync(dialect);
        await using var other = await TestDatabase.EmptyAsync(dialect == Dialect.Sqlite ? Dialect.Postgres : Dialect.Sqlite);

        Assert.Equal("restore.newer", Refusal(await RestoreBackup.RunAsync(target.Database, Path("backup"), Carefully, default)));
        Assert.Equal("restore.other-database", Refusal(await RestoreBackup.RunAsync(other.Database, Path("backup"), Carefully, default)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    // On PostgreSQL an entry gets its position after it was written, so only the rest of the row is the same at two moments.
    private static string Journal(Dialect dialect) => dialect == Dialect.Sqlite
        ? "journal"
        : "(select entry, time, module, kind, subject, revision, scope_before, scope_after, visibility, actor from journal) positionless";

    private static async Task NewEntriesComeAfterAsync(TestDatabase restored)
    {
        var reader = new JournalReader(restored.Database);
        var head = await reader.HeadAsync(default);
        var entries = await restored.CountAsync("select count(*) from journal");
        await using var services = Services(restored.Database);
        await AddAsync(services);

        var fresh = await reader.ReadAsync(head, 100, default);
        Assert.Equal(["account.added"], fresh.Select(line => line.Kind));
        Assert.Equal(entries + 1, (await reader.ReadAsync(0, 1000, default)).Count);
    }

    private static ServiceProvider Services(Database database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        Node.Add(services, database, TestNode.Settings, new FixedClock());
        return services.BuildServiceProvider();
    }

    private static async Task AddAsync(IServiceProvider services, string? name = null)
    {
        await using var scope = services.SystemScope();
        Assert.IsType<Outcome<AccountId>.Done>(await scope.ServiceProvider.GetRequiredService<AddAccount>().RunAsync(Make.Account(name), default));
    }

    private static async Task<TestNode> WithAccountAsync(Dialect dialect, string name)
    {
        var node = await TestNode.NewAsync(dialect);
        await AddAsync(node.Services, name);
        return node;
    }

    /// <summary>A database with one account to which nobody is connected.</summary>
    private static async Task<TestDatabase> TargetAsync(Dialect dialect, string name)
    {
        var target = await TestDatabase.NewAsync(dialect);
        await using (var services = Services(target.Database))
        {
            await AddAsync(services, name);
        }

        Release(target.Database);
        target.Database.Dispose();
        return target;
    }

    private static void Release(Database database)
    {
        using var connection = database.CreateConnection();
        if (connection is Microsoft.Data.Sqlite.SqliteConnection sqlite)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(sqlite);
        }
    }

    private static BackupContent Done(Outcome<BackupContent> outcome) => outcome is Outcome<BackupContent>.Done done
        ? done.Value
        : throw new Xunit.Sdk.XunitException($"Refused: {(outcome as Outcome<BackupContent>.Refused)?.Reason.Text.En}");

    private static string Refusal(Outcome<BackupContent> outcome) => Assert.IsType<Outcome<BackupContent>.Refused>(outcome).Reason.Code;
}
