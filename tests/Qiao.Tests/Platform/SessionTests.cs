using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Journal;
using Qiao.Platform.Messages;

namespace Qiao.Tests.Platform;

public sealed class SessionTests
{
    [Theory, OnBoth]
    public async Task A_refusal_after_a_lower_modules_write_leaves_nothing(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        await node.RunAsync(async scope =>
        {
            await using var change = await scope.GetRequiredService<Session>().ChangeAsync(default);
            Assert.IsType<Qiao.Platform.Outcome<AccountId>.Done>(await scope.GetRequiredService<AddAccount>().RunAsync(Make.Account("early"), default));
            await TellAsync(scope, "a@example.com");
        });

        Assert.Equal(0, await node.Database.CountAsync("select count(*) from platform_account"));
        Assert.Equal(0, await node.Database.CountAsync("select count(*) from platform_message"));
        Assert.Equal(0, await node.Database.CountAsync("select count(*) from journal"));
    }

    [Theory, OnBoth]
    public async Task A_later_save_in_the_same_scope_does_not_bring_back_what_was_given_up(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        await node.RunAsync(async scope =>
        {
            var db = scope.GetRequiredService<PlatformDb>();
            await using (await scope.GetRequiredService<Session>().ChangeAsync(default))
            {
                db.Accounts.Add(Make.StoredAccount(node.Clock, "given-up"));
                await db.SaveChangesAsync();
            }

            db.Accounts.Add(Make.StoredAccount(node.Clock, "kept"));
            await db.SaveChangesAsync();
        });

        Assert.Equal(["kept"], await node.Database.LinesAsync("select sign_in_name from platform_account"));
    }

    [Theory, OnBoth]
    public async Task An_inner_change_given_up_dooms_the_outer_one(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        await node.RunAsync(async scope =>
        {
            var session = scope.GetRequiredService<Session>();
            await using var outer = await session.ChangeAsync(default);
            await TellAsync(scope, "a@example.com");
            await using (await session.ChangeAsync(default))
            {
                await TellAsync(scope, "b@example.com");
            }

            await Assert.ThrowsAsync<InvalidOperationException>(() => outer.CommitAsync(default));
        });

        Assert.Equal(0, await node.Database.CountAsync("select count(*) from platform_message"));
    }

    [Theory, OnBoth]
    public async Task After_a_doomed_change_the_scope_can_begin_another(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        await node.RunAsync(async scope =>
        {
            var session = scope.GetRequiredService<Session>();
            await using (await session.ChangeAsync(default))
            {
                await TellAsync(scope, "a@example.com");
            }

            await using var second = await session.ChangeAsync(default);
            await TellAsync(scope, "b@example.com");
            await second.CommitAsync(default);
        });

        Assert.Equal(["b@example.com"], await node.Database.LinesAsync("select recipient from platform_message"));
    }

    [Theory, OnBoth]
    public async Task Sixteen_scopes_changing_one_row_at_once_lose_nothing(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        await node.RunAsync(scope => scope.GetRequiredService<AddAccount>().RunAsync(Make.Account("counter"), default));

        await Race.RunAsync(16, async _ =>
        {
            for (var i = 0; i < 5; i++)
            {
                await node.RunAsync(async scope =>
                {
                    var (session, db) = (scope.GetRequiredService<Session>(), scope.GetRequiredService<PlatformDb>());
                    await using var change = await session.ChangeAsync(default);
                    await session.ExecuteAsync($"update platform_account set totp_step = totp_step + 1 where sign_in_name = {"counter"}", default);
                    db.Record(new() { Kind = "counter.moved", Subject = "counter", Visibility = Visibility.Private });
                    await db.SaveChangesAsync();
                    await change.CommitAsync(default);
                });
            }

            return true;
        });

        Assert.Equal(80, await node.Database.CountAsync("select totp_step from platform_account"));
        Assert.Equal(80, await node.Database.CountAsync("select count(*) from journal where kind = 'counter.moved'"));
    }

    [Theory, OnBoth]
    public async Task A_pooled_context_carries_neither_connection_nor_transaction_nor_rows_into_the_next_scope(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        DbContext? first = null;
        await node.RunAsync(async scope =>
        {
            var db = scope.GetRequiredService<PlatformDb>();
            first = db;
            await using var abandoned = await scope.GetRequiredService<Session>().ChangeAsync(default);
            db.Accounts.Add(Make.StoredAccount(node.Clock, "left-behind"));
            await db.SaveChangesAsync();
        });

        await node.RunAsync(async scope =>
        {
            var (session, db) = (scope.GetRequiredService<Session>(), scope.GetRequiredService<PlatformDb>());
            Assert.Same(first, db);
            Assert.Same(session, db.Session);
            Assert.Same(session.Connection, db.Database.GetDbConnection());
            Assert.Null(db.Database.CurrentTransaction);
            Assert.Empty(db.ChangeTracker.Entries());
            Assert.False(await db.Accounts.AnyAsync());
        });
    }

    [Theory, OnBoth]
    public async Task A_context_first_asked_for_inside_a_change_takes_part_in_it(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        await node.RunAsync(async scope =>
        {
            await using var change = await scope.GetRequiredService<Session>().ChangeAsync(default);
            var late = scope.GetRequiredService<PlatformDb>();
            late.Accounts.Add(Make.StoredAccount(node.Clock, "late"));
            await late.SaveChangesAsync();
        });

        Assert.Equal(0, await node.Database.CountAsync("select count(*) from platform_account"));
    }

    [Theory, OnBoth]
    public async Task Values_with_quotes_and_braces_stay_values_in_a_guarded_statement(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        const string Hostile = "x'); drop table platform_message; -- {0} {{1}}";

        await node.RunAsync(scope => TellAsync(scope, Hostile));
        var found = await node.RunAsync(scope => scope.GetRequiredService<Session>().ScalarAsync<string>($"select recipient from platform_message where recipient = {Hostile}", default));

        Assert.Equal(Hostile, found);
    }

    [Theory, OnBoth]
    public async Task After_a_change_that_could_not_begin_the_next_one_is_a_change_of_its_own(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);

        await node.RunAsync(async scope =>
        {
            var session = scope.GetRequiredService<Session>();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.ChangeAsync(new CancellationToken(canceled: true)));
            await using (await session.ChangeAsync(default))
            {
                await TellAsync(scope, "given-up@example.com");
            }
        });

        Assert.Equal(0, await node.Database.CountAsync("select count(*) from platform_message"));
    }

    private static Task<bool> TellAsync(IServiceProvider scope, string recipient) => scope.GetRequiredService<Outbox>().AddAsync(
        Channel.Mail, recipient, "test.told", "subject", Qiao.Platform.Language.Chinese, new("标题", "Title"), new("正文", "Body"), default);
}
