using Qiao.Matching.Alerting;
using Qiao.People;
using Qiao.People.Registering;
using Qiao.Platform.Jobs;
using Qiao.Tests.People;

namespace Qiao.Tests.Matching;

/// <summary>No vacancy is told twice for the same search, also when two processes do the same work at the same moment.</summary>
public sealed class AlertRaceTests
{
    private const string Guard = "ix_matching_sent_search_vacancy";

    [Theory, OnBoth]
    public async Task Two_processes_that_run_the_job_at_the_same_moment_tell_everyone_once(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        for (var i = 0; i < 12; i++)
        {
            await SavedAsync(node, await SeekerAsync(node));
        }

        await node.PublishedAsync();
        node.Clock.Advance(TimeSpan.FromDays(1));
        await using var other = node.AnotherProcess(node.Database.OpenAgain());
        IServiceProvider[] processes = [node.Services, other];

        await Race.RunAsync(2, async number =>
        {
            await using var scope = processes[number].SystemScope();
            await scope.ServiceProvider.GetServices<IJob>().OfType<SendAlerts>().Single().RunAsync(default);
            return 0;
        });

        Assert.Equal(12, await node.Database.CountAsync("select count(*) from platform_message where template = 'matching.alert'"));
        Assert.Equal(12, await node.Database.CountAsync("select count(*) from matching_sent"));
        Assert.Equal(12, await node.Database.CountAsync("select count(*) from matching_digest"));
    }

    [Theory, OnBoth]
    public async Task Of_four_who_write_the_same_message_at_the_same_moment_one_does(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect);
        var found = await FoundAsync(node);

        var written = await WriteAsync(node, found);

        Assert.Single(written, true);
        Assert.Equal(1, await node.Database.CountAsync("select count(*) from platform_message where template = 'matching.alert'"));
    }

    [Theory, OnBoth]
    public async Task Negative_control_without_the_index_the_same_is_told_several_times_every_time(Dialect dialect)
    {
        for (var run = 0; run < 3; run++)
        {
            await using var node = await TestNode.NewAsync(dialect);
            var found = await FoundAsync(node);
            await node.Database.ExecuteAsync($"drop index {Guard}");

            var written = await WriteAsync(node, found);

            Assert.True(written.Count(did => did) > 1, $"run {run}");
        }
    }

    // Two processes with a pool of connections each, two writers in both.
    private static async Task<bool[]> WriteAsync(TestNode node, FoundForSearch found)
    {
        await using var other = node.AnotherProcess(node.Database.OpenAgain());
        IServiceProvider[] processes = [node.Services, other];
        return await Race.RunAsync(4, async number =>
        {
            await using var scope = processes[number % 2].SystemScope();
            return await scope.ServiceProvider.GetRequiredService<WriteDigest>().RunAsync(found, default);
        });
    }

    private static async Task<FoundForSearch> FoundAsync(TestNode node)
    {
        var account = await SeekerAsync(node);
        var search = await SavedAsync(node, account);
        return new(new(search, account, "q=x", "x", 0), [await node.PublishedAsync()], 1);
    }

    private static async Task<AccountId> SeekerAsync(TestNode node)
    {
        var name = Make.Name("person");
        Assert.IsType<Outcome<SeekerId>.Done>(await node.RunAsync(services => services.GetRequiredService<RegisterSeeker>().RunAsync(new(name, Make.Password, Person.Name, Person.Phone), default)));
        var id = Assert.Single(await node.Database.LinesAsync($"select id from platform_account where sign_in_name = '{name}'"));
        return Ids.TryRead<AccountId>(id, out var account) ? account : throw new InvalidOperationException(id);
    }

    private static async Task<SavedSearchId> SavedAsync(TestNode node, AccountId account)
    {
        var saved = await node.RunAsAsync(account, [], services => services.GetRequiredService<SaveSearch>().RunAsync(
            new("电工", Telling.Daily, null, "电工", null, null, null, null, null, null, null, null, null, null, null, null), default));
        node.Clock.Advance(TimeSpan.FromMilliseconds(1));
        return Assert.IsType<Outcome<SavedSearchId>.Done>(saved).Value;
    }
}
