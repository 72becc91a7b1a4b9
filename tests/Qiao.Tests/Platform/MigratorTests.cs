using System.Data.Common;

namespace Qiao.Tests.Platform;

public sealed class MigratorTests
{
    [Theory, OnBoth]
    public async Task Four_processes_that_migrate_at_once_apply_each_script_once(Dialect dialect)
    {
        await using var database = await TestDatabase.EmptyAsync(dialect);
        var missing = await Migrator.MissingAsync(database.Database, Modules.Assemblies, default);

        var applied = await Race.RunAsync(4, async _ =>
        {
            using var process = database.OpenAgain();
            return await Migrator.ApplyAsync(process, Modules.Assemblies, TimeProvider.System, default);
        });

        Assert.NotEmpty(missing);
        Assert.Equal(missing.Order(), applied.SelectMany(names => names).Order());
        Assert.Empty(await Migrator.MissingAsync(database.Database, Modules.Assemblies, default));
    }

    [Theory, OnBoth]
    public async Task Migrating_again_does_nothing(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);

        Assert.Empty(await Migrator.ApplyAsync(database.Database, Modules.Assemblies, TimeProvider.System, default));
    }

    [Theory, OnBoth]
    public async Task A_script_edited_after_it_was_applied_is_refused_by_name(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        await database.ExecuteAsync("update schema_history set checksum = 'of another text' where script = '0002_accounts.sql'");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Migrator.ApplyAsync(database.Database, Modules.Assemblies, TimeProvider.System, default));

        Assert.Contains("Qiao.Platform/0002_accounts.sql", refusal.Message, StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task A_script_that_fails_half_way_leaves_nothing_and_can_be_applied_later(Dialect dialect)
    {
        await using var database = await TestDatabase.EmptyAsync(dialect);
        await database.ExecuteAsync("create table platform_message (in_the_way text)");

        await Assert.ThrowsAnyAsync<DbException>(() => Migrator.ApplyAsync(database.Database, Modules.Assemblies, TimeProvider.System, default));
        await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync("select * from platform_job"));
        await database.ExecuteAsync("drop table platform_message");
        var applied = await Migrator.ApplyAsync(database.Database, Modules.Assemblies, TimeProvider.System, default);

        Assert.Contains("Qiao.Platform/0003_small_things.sql", applied);
    }

    [Theory, OnBoth]
    public async Task Keys_sort_by_their_bytes(Dialect dialect)
    {
        await using var database = await TestDatabase.NewAsync(dialect);
        foreach (var name in (string[])["b", "B", "a-2", "a10", "é", "中"])
        {
            await database.ExecuteAsync($"insert into journal_cursor (follower, position) values ('{name}', 1)");
        }

        Assert.Equal(["B", "a-2", "a10", "b", "é", "中"], await database.LinesAsync("select follower from journal_cursor order by follower"));
    }
}
