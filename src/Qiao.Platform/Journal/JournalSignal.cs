namespace Qiao.Platform.Journal;

/// <summary>Wakes this process's journal followers after a commit. A follower that misses a signal still polls.</summary>
public sealed class JournalSignal
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Raise() =>
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Completes at the next signal. Take it before reading, wait for it after.</summary>
    public Task Next => _next.Task;
}
