using Qiao.Platform.Jobs;

namespace Qiao.Matching.Alerting;

/// <summary>Each morning tells those who asked for it what is new for their saved searches; on Mondays those too who asked for that once a week.</summary>
internal sealed class SendAlerts(Arrivals arrivals, AlertRounds rounds, MatchSearches matching, WriteDigest digests) : IJob
{
    public string Name => "matching.alerts";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken ct)
    {
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
            }

            await rounds.EndAsync(round, ct);
        }
    }
}
