using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Qiao.Platform.Jobs;

namespace Qiao.Tests.Platform;

public sealed class JobTests
{
    [Theory, OnBoth]
    public async Task Of_four_processes_one_runs_each_due_job(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect, With());
        for (var round = 1; round <= 3; round++)
        {
            await Race.RunAsync(4, async _ => await Runner(node).RunDueAsync(default));

            Assert.Equal(round, Ran(node, "test.counting"));
            node.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Theory, OnBoth]
    public async Task A_job_is_not_run_again_before_it_is_due(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect, With());
        await Runner(node).RunDueAsync(default);

        node.Clock.Advance(TimeSpan.FromSeconds(59));
        await Runner(node).RunDueAsync(default);
        Assert.Equal(1, Ran(node, "test.counting"));
        node.Clock.Advance(TimeSpan.FromSeconds(1));
        await Runner(node).RunDueAsync(default);
        Assert.Equal(2, Ran(node, "test.counting"));
    }

    [Theory, OnBoth]
    public async Task A_failing_job_stops_no_other_is_reported_and_runs_again_when_due(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect, With(new InvalidOperationException("a bug")));

        await Runner(node).RunDueAsync(default);
        Assert.Equal(1, Ran(node, "test.counting"));
        Assert.Equal("InvalidOperationException", await node.Database.ScalarAsync("select last_problem from platform_job where name = 'test.failing'"));
        node.Clock.Advance(TimeSpan.FromMinutes(1));
        await Runner(node).RunDueAsync(default);
        Assert.Equal(2, Ran(node, "test.failing"));
    }

    [Theory, OnBoth]
    public async Task A_job_whose_own_waiting_timed_out_stops_no_other(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect, With(new TaskCanceledException("the mail server did not answer")));

        await Runner(node).RunDueAsync(default);

        Assert.Equal(1, Ran(node, "test.counting"));
    }

    [Theory, OnBoth]
    public async Task A_job_whose_process_died_is_taken_over_when_the_lease_has_run_out(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect, With());
        await Runner(node).RunDueAsync(default);
        var dead = node.Clock.Now.AddMinutes(10).ToUnixTimeMilliseconds();
        await node.Database.ExecuteAsync($"update platform_job set due = 0, leased_until = {dead}, holder = 'dead' where name = 'test.counting'");

        node.Clock.Advance(TimeSpan.FromMinutes(5));
        await Runner(node).RunDueAsync(default);
        Assert.Equal(1, Ran(node, "test.counting"));
        node.Clock.Advance(TimeSpan.FromMinutes(6));
        await Runner(node).RunDueAsync(default);
        Assert.Equal(2, Ran(node, "test.counting"));
    }

    [Theory, OnBoth]
    public async Task The_runner_outlives_a_database_that_was_away(Dialect dialect)
    {
        await using var node = await TestNode.NewAsync(dialect, With());
        await node.Database.ExecuteAsync("alter table platform_job rename to platform_job_away");
        var complaints = new CountingLog();
        using var runner = Runner(node, complaints);
        await runner.StartAsync(default);
        await Soon.HoldsAsync(() => Task.FromResult(complaints.Count > 0), "the runner has missed its table");
        await node.Database.ExecuteAsync("alter table platform_job_away rename to platform_job");

        await Soon.HoldsAsync(() => Task.FromResult(Ran(node, "test.counting") > 0), "the job has run");
        Assert.Equal(1, Ran(node, "test.counting"));
        await runner.StopAsync(default);
    }

    private static JobRunner Runner(TestNode node, ILogger<JobRunner>? log = null) =>
        new(node.Services.GetRequiredService<IServiceScopeFactory>(), node.Clock, log ?? NullLogger<JobRunner>.Instance);

    private static int Ran(TestNode node, string job) => node.Services.GetRequiredService<Runs>().Of.GetValueOrDefault(job);

    private static Action<IServiceCollection> With(Exception? failure = null) => services =>
    {
        services.AddSingleton<Runs>();
        services.AddScoped<IJob>(p => new RecordedJob("test.failing", p.GetRequiredService<Runs>(), failure));
        services.AddScoped<IJob>(p => new RecordedJob("test.counting", p.GetRequiredService<Runs>(), null));
    };

    private sealed class CountingLog : ILogger<JobRunner>
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Interlocked.Increment(ref _count);
    }

    private sealed class Runs
    {
        public ConcurrentDictionary<string, int> Of { get; } = new();
    }

    private sealed class RecordedJob(string name, Runs runs, Exception? failure) : IJob
    {
        public string Name => name;

        public TimeSpan Every => TimeSpan.FromMinutes(1);

        public async Task RunAsync(CancellationToken ct)
        {
            runs.Of.AddOrUpdate(name, 1, (_, n) => n + 1);
            await Task.Yield();
            if (failure is not null)
            {
                throw failure;
            }
        }
    }
}
