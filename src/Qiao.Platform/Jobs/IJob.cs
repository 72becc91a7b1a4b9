namespace Qiao.Platform.Jobs;

/// <summary>Recurring work of a module. It runs in one process at a time, in a scope of its own, and may be run again after a crash.</summary>
public interface IJob
{
    /// <summary>Stable: `platform.send-messages`.</summary>
    string Name { get; }

    TimeSpan Every { get; }

    Task RunAsync(CancellationToken ct);
}
