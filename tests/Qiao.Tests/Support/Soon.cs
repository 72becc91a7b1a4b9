using System.Diagnostics;

namespace Qiao.Tests.Support;

/// <summary>Waits for what happens shortly after, by asking again and again; never for a time.</summary>
internal static class Soon
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Answers how long it took.</summary>
    /// <param name="every">Milliseconds between two looks; few for a moment that passes quickly.</param>
    public static async Task<TimeSpan> HoldsAsync(Func<Task<bool>> condition, string what, int every = 20)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Patience, $"Not within {Patience.TotalSeconds} s: {what}");
            await Task.Delay(every);
        }

        return watch.Elapsed;
    }
}
