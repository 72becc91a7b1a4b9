using Qiao.Platform.Jobs;

namespace Qiao.People.Leaving;

/// <summary>Deletes what has been kept long enough: looks and receipts after three years, codes that ran out; forgets merged files that can no longer be taken apart; indexes names that are not yet; and empties SQLite's log of what was erased.</summary>
internal sealed class TidyPeople(PeopleDb db, Session session, GuestFiles guests, Sealing sealing, TimeProvider clock) : IJob
{
    private const int MostNames = 5_000;

    public string Name => "people.tidy";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), Days.Today(clock));
        var oldest = now.AddYears(-ErasureTexts.YearsKept);
        await db.Looks.Where(l => l.Time < oldest).ExecuteDeleteAsync(ct);
        await db.Erasures.Where(e => e.KeepUntil < today).ExecuteDeleteAsync(ct);
        await db.Handovers.Where(h => h.Expires < now).ExecuteDeleteAsync(ct);
        await guests.TidyAsync(ct);
        // From then on a merge cannot be undone, and the sealed copies have no purpose.
        var undoable = now.AddDays(-FileMerge.UndoDays);
        await db.Merges.Where(m => m.Kept != null && m.Made < undoable).ExecuteUpdateAsync(set => set.SetProperty(m => m.Kept, (string?)null), ct);
        foreach (var file in await db.Seekers.AsNoTracking().Where(s => s.NameIndex == null).OrderBy(s => s.Id).Take(MostNames).Select(s => new { s.Id, s.Name }).ToListAsync(ct))
        {
            await session.ExecuteAsync($"update people_seeker set name_index = {sealing.IndexOfName(sealing.Open(file.Name))} where id = {file.Id} and name_index is null", ct);
        }

        await session.TruncateLogAsync(ct);
    }
}
