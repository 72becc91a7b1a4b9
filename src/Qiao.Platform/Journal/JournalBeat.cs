using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace Qiao.Platform.Journal;

/// <summary>The beat of everything that follows the journal: woken by commits of this process, and by a short poll for those of others.</summary>
public static class JournalBeat
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);

    /// <summary>Takes a step at once and after every wake-up, until cancelled. A step that finds the database away is tried again.</summary>
    public static async Task RunAsync(JournalSignal signal, TimeProvider clock, ILogger log, Func<CancellationToken, Task> step, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(signal);
        ArgumentNullException.ThrowIfNull(step);
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            // Taken before the step: what is committed while it runs wakes the next one.
            var next = signal.Next;
            try
            {
                await step(ct);
            }
            catch (DbException lost)
            {
                log.LogWarning("The journal could not be read; trying again ({Problem})", lost.GetType().Name);
            }

            using var pause = new CancellationTokenSource(Poll, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(pause.Token, ct);
            try
            {
                await next.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                // Nothing was committed here; another process may have committed something.
            }
        }
    }
}
