using Qiao.Platform.Jobs;

namespace Qiao.People.Leaving;

/// <summary>Deletes what has been kept long enough: looks and receipts after three years, codes that ran out; and empties SQLite's log of what was erased.</summary>
internal sealed class TidyPeople(PeopleDb db, Session session, TimeProvider clock) : IJob
{
    public string Name => "people.tidy";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), Days.Today(clock));
        var oldest = now.AddYears(-ErasureTexts.YearsKept);
        await db.Looks.Where(l => l.Time < oldest).ExecuteDeleteAsync(ct);
        await db.Erasures.Where(e => e.KeepUntil < today).ExecuteDeleteAsync(ct);
        await db.Handovers.Where(h => h.Expires < now).ExecuteDeleteAsync(ct);
        var yesterday = now.AddDays(-1);
        await db.PhoneProofs.Where(p => p.Made < yesterday).ExecuteDeleteAsync(ct);
        await session.ExecuteAsync($"delete from people_phone_day where day < {today}", ct);
        await session.TruncateLogAsync(ct);
    }
}
