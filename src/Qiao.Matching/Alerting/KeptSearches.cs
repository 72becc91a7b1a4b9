using Qiao.People;

namespace Qiao.Matching.Alerting;

/// <summary>The saved searches in their owner's copy, each with what was told for it; an erasure takes all of that along.</summary>
internal sealed class KeptSearches(Session session, MatchingDb db) : IKeptForPerson
{
    public string Name => "searches";

    public async Task<object> CopyAsync(SeekerId seeker, AccountId account, CancellationToken ct)
    {
        var searches = await db.Searches.AsNoTracking().Where(s => s.Account == account).OrderBy(s => s.Id).ToListAsync(ct);
        var ids = searches.Select(s => s.Id).ToList();
        var sent = await (from s in db.Sent.AsNoTracking() join d in db.Digests on s.Digest equals d.Id where ids.Contains(s.Search) orderby d.Sent, s.Vacancy select new { s.Search, s.Vacancy, d.Sent }).ToListAsync(ct);
        return searches.Select(s => new
        {
            id = s.Id.ToString(), s.Name, address = "/jobs?" + s.Query, telling = s.Telling.ToString(), s.Saved, s.Looked, s.Told, s.Stopped,
            sent = sent.Where(row => row.Search == s.Id).Select(row => new { vacancy = row.Vacancy.ToString(), row.Sent }),
        }).ToList();
    }

    // Digests and what was told go with it, by the foreign keys.
    public Task ForgetAsync(SeekerId seeker, AccountId? account, CancellationToken ct) => session.ExecuteAsync($"delete from matching_search where account = {account}", ct);
}
