using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;

namespace Qiao.Platform.Jobs;

/// <summary>
/// Runs the modules' jobs when they are due, each in one process of the node: a lease in `platform_job`, taken by one
/// guarded statement on either database, is the lock. A process that dies leaves its lease to run out.
/// </summary>
public sealed class JobRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly string _holder = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.CreateVersion7():n}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                await TryAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The node is stopping.
        }
    }

    // The database may be away for a while; the node outlives that and so must its jobs.
    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await RunDueAsync(ct);
        }
        catch (Exception lost) when (!ct.IsCancellationRequested)
        {
            log.LogError(lost, "The jobs could not be looked at");
        }
    }

    /// <summary>Runs every job that is due and not leased elsewhere; answers how many ran.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var ran = 0;
        List<(string Name, TimeSpan Every)> jobs;
        await using (var scope = scopes.CreateAsyncScope())
        {
            jobs = scope.ServiceProvider.GetServices<IJob>().Select(job => (job.Name, job.Every)).ToList();
        }

        foreach (var (name, every) in jobs)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().BecomeSystem();
            var session = scope.ServiceProvider.GetRequiredService<Session>();
            if (!await TakeAsync(session, name, every, ct))
            {
                continue;
            }

            string? problem = null;
            try
            {
                await scope.ServiceProvider.GetServices<IJob>().Single(job => job.Name == name).RunAsync(ct);
                ran++;
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                // One job's bug must not stop the others; the doctor shows it.
                log.LogError(failure, "Job {Job} failed", name);
                problem = failure.GetType().Name;
            }

            await using var after = scopes.CreateAsyncScope();
            await after.ServiceProvider.GetRequiredService<Session>().ExecuteAsync(
                $"update platform_job set leased_until = 0, last_run = {clock.GetUtcNow()}, last_problem = {problem} where name = {name} and holder = {_holder}", ct);
        }

        return ran;
    }

    private async Task<bool> TakeAsync(Session session, string name, TimeSpan every, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await session.ExecuteAsync($"insert into platform_job (name, due, leased_until, holder) values ({name}, 0, 0, '') on conflict (name) do nothing", ct);
        return await session.ExecuteAsync($"""
            update platform_job set due = {now + every}, leased_until = {now + Lease}, holder = {_holder}
            where name = {name} and due <= {now} and leased_until < {now}
            """, ct) == 1;
    }
}
