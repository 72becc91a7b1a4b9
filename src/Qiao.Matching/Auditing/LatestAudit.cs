namespace Qiao.Matching.Auditing;

/// <summary>Keeps an audit for a few minutes: it costs seconds of a whole core, and a page with two downloads would run it three times.</summary>
internal sealed class LatestAudit : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _one = new(1, 1);
    private AuditView? _last;

    public async Task<AuditView> GetAsync(TimeProvider clock, Func<Task<AuditView>> run, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            return _last is { } last && clock.GetUtcNow() - last.At < Fresh ? last : _last = await run();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
