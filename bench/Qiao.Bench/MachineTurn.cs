namespace Qiao.Bench;

/// <summary>
/// A turn on a machine that several people measure on: holds the file named by QIAO_BENCH_LOCK, as `flock` does, while it
/// lives. Long measurements take a turn for each part; without the variable there is nothing to wait for.
/// </summary>
internal sealed class MachineTurn : IDisposable
{
    private readonly FileStream? _file;

    private MachineTurn(FileStream? file) => _file = file;

    public static async Task<MachineTurn> TakeAsync()
    {
        if (Environment.GetEnvironmentVariable("QIAO_BENCH_LOCK") is not { Length: > 0 } path)
        {
            return new MachineTurn(null);
        }

        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try
            {
                return new MachineTurn(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException)
            {
                // Someone else's turn.
            }

            await pause.WaitForNextTickAsync();
        }
    }

    public void Dispose() => _file?.Dispose();
}
