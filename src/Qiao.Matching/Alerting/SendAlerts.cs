using Qiao.Platform.Jobs;

namespace Qiao.Matching.Alerting;

/// <summary>Each morning tells those who asked for it what is new for their saved searches; on Mondays those too who asked for that once a week.</summary>
internal sealed class SendAlerts(Arrivals arrivals, AlertRounds rounds, MatchSearches matching, WriteDigest digests, TimeProvider clock) : IJob
{
    // The node's other jobs wait meanwhile, and a lease lasts ten minutes; what is left over is taken up the next time.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    public string Name => "matching.alerts";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken ct)
    {
        var started = clock.GetTimestamp();
        await arrivals.TakeAsync(ct);
        foreach (var telling in (Telling[])[Telling.Daily, Telling.Weekly])
        {
            if (await rounds.BeginAsync(telling, ct) is not { } round)
            {
                continue;
            }

            await foreach (var found in matching.RunAsync(round, ct))
            {
                await digests.RunAsync(found, ct);
                if (clock.GetElapsedTime(started) > Longest)
                {
                    return;
                }
            }

            await rounds.EndAsync(round, ct);
        }
    }
}
