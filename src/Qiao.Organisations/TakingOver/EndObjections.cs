using Qiao.Platform.Jobs;

namespace Qiao.Organisations.TakingOver;

/// <summary>Carries out takeovers that nobody objected to in time.</summary>
internal sealed class EndObjections(DecideTakeover takeovers) : IJob
{
    public string Name => "organisations.end-objections";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken ct) => takeovers.EndObjectionsAsync(ct);
}
