using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Journal;

namespace Qiao.Tests.Platform;

public sealed class JournalTests
{
    [Theory, OnBoth]
    public async Task What_began_first_and_commits_last_is_not_lost_by_a_reader_with_a_cursor(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var (cursor, seen) = (0L, new List<string>());

        await OvertakeAsync(node, async () =>
        {
            foreach (var line in await ReadAsync(node, cursor))
            {
                cursor = line.Position;
                seen.Add(line.Subject);
            }
        });

        Assert.Equal(["first", "second"], seen.Order());
    }

    [Theory, OnBoth]
    public async Task Negative_control_a_cursor_on_the_order_of_writing_loses_it_on_postgres_every_time(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);
            var (cursor, seen) = (0L, new List<string>());

            await OvertakeAsync(node, async () =>
            {
                seen.AddRange(await node.Database.LinesAsync($"select subject from journal where entry > {cursor} order by entry"));
                cursor = await node.Database.CountAsync("select coalesce(max(entry), 0) from journal");
            });

            Assert.Equal(dialect == Dialect.Postgres ? ["second"] : ["first", "second"], seen);
        }
    }

    [Theory, OnBoth]
    public async Task An_open_write_in_another_database_of_the_server_does_not_hold_up_a_reader(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        await using var other = await TestNode.NewAsync(dialect);
        await other.RunAsync(async scope =>
        {
            await using var open = await scope.GetRequiredService<Session>().ChangeAsync(default);
            await RecordAsync(scope, "elsewhere");

            await WriteAsync(node, "here");

            Assert.Equal(["here"], (await ReadAsync(node, 0)).Select(line => line.Subject));
        });
    }

    [Theory, OnBoth]
    public async Task A_restored_backup_keeps_positions_and_new_entries_come_after_them(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        for (var i = 1; i <= 3; i++)
        {
            await WriteAsync(node, $"numbered-{i}");
        }

        var before = await ReadAsync(node, 0);
        await WriteAsync(node, "not-numbered-yet");

        await using var restored = await Backup.RestoredAsync(node.Database);
        await using var process = node.AnotherProcess(restored.Database);
        var reader = process.GetRequiredService<JournalReader>();
        Assert.Equal(before, await reader.ReadAsync(0, 3, default));
        await using (var scope = process.SystemScope())
        {
            await RecordAsync(scope.ServiceProvider, "after-the-restore");
        }

        var later = await reader.ReadAsync(before[^1].Position, 100, default);
        Assert.Equal(["not-numbered-yet", "after-the-restore"], later.Select(line => line.Subject));
    }

    [Theory, OnBoth]
    public async Task Two_readers_following_eight_writers_both_meet_every_entry_once_and_in_the_same_order(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var writing = Race.RunAsync(8, async writer =>
        {
            for (var i = 0; i < 10; i++)
            {
                await WriteAsync(node, $"{writer}-{i}");
            }

            return true;
        });

        var followed = await Task.WhenAll(FollowAsync(node, writing), FollowAsync(node, writing));

        Assert.Equal(80, followed[0].Select(line => line.Subject).Distinct().Count());
        Assert.Equal(80, followed[0].Count);
        Assert.Equal(followed[0], followed[1]);
        Assert.All(followed[0].GroupBy(line => line.Subject[0]), writer =>
            Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{writer.Key}-{i}"), writer.Select(line => line.Subject)));
    }

    [Theory, OnBoth]
    public async Task A_page_of_entries_stops_at_its_limit_and_the_next_one_goes_on(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        for (var i = 0; i < 5; i++)
        {
            await WriteAsync(node, $"{i}");
        }

        var reader = node.Services.GetRequiredService<JournalReader>();
        var first = await reader.ReadAsync(0, 2, default);
        var rest = await reader.ReadAsync(first[^1].Position, 100, default);

        Assert.Equal(["0", "1"], first.Select(line => line.Subject));
        Assert.Equal(["2", "3", "4"], rest.Select(line => line.Subject));
        Assert.Equal(rest[^1].Position, await reader.HeadAsync(default));
    }

    [Theory, OnBoth]
    public async Task Nobody_can_change_or_delete_an_entry(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        await WriteAsync(node, "written");
        await ReadAsync(node, 0);
        string[] attempts = ["update journal set kind = 'x'", "update journal set entry = entry + 1", "delete from journal"];
        if (dialect == Dialect.Postgres)
        {
            attempts = [.. attempts, "update journal set position = position + 1", "update journal set position = null"];
        }

        foreach (var attempt in attempts)
        {
            var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => node.Database.ExecuteAsync(attempt));
            Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(["written"], await node.Database.LinesAsync("select subject from journal"));
    }

    [Theory, OnBoth]
    public async Task A_save_that_fails_writes_neither_the_change_nor_its_entry(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        await node.RunAsync(scope => scope.GetRequiredService<AddAccount>().RunAsync(Make.Account("taken"), default));

        await node.RunAsync(async scope =>
        {
            var db = scope.GetRequiredService<PlatformDb>();
            db.Accounts.Add(Make.StoredAccount(node.Clock, "taken"));
            db.Record(new() { Kind = "account.added", Subject = "second", Visibility = Visibility.Private });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });

        Assert.Equal(1, await node.Database.CountAsync("select count(*) from journal"));
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from platform_account"));
    }

    [Theory, OnBoth]
    public async Task An_entry_names_its_module_moment_and_actor(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var someone = Qiao.Platform.Ids.New<AccountId>(node.Clock);

        await node.RunAsAsync(someone, [], async scope =>
        {
            await RecordAsync(scope, "by-someone");
            return true;
        });
        await WriteAsync(node, "by-the-system");

        var lines = await ReadAsync(node, 0);
        Assert.Equal([someone.ToString(), "system"], lines.Select(line => line.Actor));
        Assert.All(lines, line => Assert.Equal(("platform", FixedClock.Start), (line.Module, line.Time)));
    }

    [Theory, OnBoth]
    public async Task A_follower_is_woken_by_a_commit_and_not_by_a_change_given_up(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var woken = node.Services.GetRequiredService<JournalSignal>().Next;

        await node.RunAsync(async scope =>
        {
            await using var givenUp = await scope.GetRequiredService<Session>().ChangeAsync(default);
        });
        Assert.False(woken.IsCompleted);
        await node.RunAsync(async scope =>
        {
            await using var change = await scope.GetRequiredService<Session>().ChangeAsync(default);
            await change.CommitAsync(default);
        });
        Assert.True(woken.IsCompleted);
    }

    /// <summary>A transaction begins and writes; another overtakes it where the database lets it; between and after, someone reads.</summary>
    private static async Task OvertakeAsync(TestNode node, Func<Task> readAsync)
    {
        Task second = Task.CompletedTask;
        await node.RunAsync(async scope =>
        {
            await using var change = await scope.GetRequiredService<Session>().ChangeAsync(default);
            await RecordAsync(scope, "first");
            second = Task.Run(() => WriteAsync(node, "second"));
            if (node.Database.Dialect == Dialect.Postgres)
            {
                await second;
            }

            await readAsync();
            await change.CommitAsync(default);
        });
        await second;
        await readAsync();
    }

    private static async Task<List<JournalLine>> FollowAsync(TestNode node, Task writing)
    {
        var seen = new List<JournalLine>();
        for (var done = false; !done;)
        {
            // Whether writing has ended must be known before the last read.
            done = writing.IsCompleted;
            seen.AddRange(await ReadAsync(node, seen.Count == 0 ? 0 : seen[^1].Position));
            await Task.Yield();
        }

        await writing;
        return seen;
    }

    private static Task<IReadOnlyList<JournalLine>> ReadAsync(TestNode node, long after) =>
        node.Services.GetRequiredService<JournalReader>().ReadAsync(after, 1000, default);

    private static Task WriteAsync(TestNode node, string subject) => node.RunAsync(scope => RecordAsync(scope, subject));

    private static Task<int> RecordAsync(IServiceProvider scope, string subject)
    {
        var db = scope.GetRequiredService<PlatformDb>();
        db.Record(new() { Kind = "test.happened", Subject = subject, Visibility = Visibility.Public });
        return db.SaveChangesAsync();
    }
}
