using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Qiao.Vacancies.Looking;

/// <summary>Writes what this process has counted every few seconds, and once more when the node stops.</summary>
internal sealed class WriteLooks(LookCounter counter, IServiceScopeFactory scopes, TimeProvider clock, ILogger<WriteLooks> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    public async Task WriteAsync(CancellationToken ct)
    {
        var counted = counter.Take();
        if (counted.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeSystem();
        try
        {
            await scope.ServiceProvider.GetRequiredService<Looks>().AddAsync(counted, ct);
        }
        catch (DbException lost)
        {
            log.LogWarning("Looks at {Vacancies} vacancies could not be written ({Problem})", counted.Count, lost.GetType().Name);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The node is stopping.
        }
    }
}
