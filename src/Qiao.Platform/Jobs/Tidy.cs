using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Data;

namespace Qiao.Platform.Jobs;

/// <summary>Deletes what has run out: sessions, tokens, and files that were only to be kept for a time.</summary>
internal sealed class Tidy(PlatformDb db, TimeProvider clock) : IJob
{
    public string Name => "platform.tidy";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Sessions.Where(s => s.Expires <= now).ExecuteDeleteAsync(ct);
        await db.Tokens.Where(t => t.Expires <= now).ExecuteDeleteAsync(ct);
        await db.Files.Where(f => f.Expires <= now).ExecuteDeleteAsync(ct);
    }
}
