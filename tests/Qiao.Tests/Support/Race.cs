namespace Qiao.Tests.Support;

/// <summary>Lets several real connections go at the same moment.</summary>
public static class Race
{
    /// <summary>Runs the work so many times at once, each on a thread of its own from the start, and answers all results.</summary>
    public static async Task<T[]> RunAsync<T>(int runners, Func<int, Task<T>> work)
    {
        using var gate = new Barrier(runners);
        return await Task.WhenAll(Enumerable.Range(0, runners).Select(number => Task.Factory.StartNew(
            () =>
            {
                gate.SignalAndWait();
                return work(number);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }
}
