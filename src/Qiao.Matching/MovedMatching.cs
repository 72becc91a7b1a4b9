using System.Text.Json;
using Qiao.Matching.Declining;
using Qiao.People;

namespace Qiao.Matching;

/// <summary>What this module keeps for a person whose two files become one: saved searches with what was told for them, declines, invitations, lists of counsellors, allocated places.</summary>
internal sealed class MovedMatching(Session session, MatchingDb db) : IMovedWithPerson
{
    public string Name => "matching";

    public Task<Problem?> WhyNotAsync(FileMove move, CancellationToken ct) => Task.FromResult<Problem?>(null);

    public async Task<string> MoveAsync(FileMove move, CancellationToken ct)
    {
        var places = await db.Places.Where(p => p.Seeker == move.From && !db.Places.Any(o => o.Seeker == move.To && o.Allocation == p.Allocation && o.Vacancy == p.Vacancy))
            .Select(p => new { p.Allocation, p.Vacancy }).ToListAsync(ct);
        // Where both were invited to one vacancy, each invitation stays with its file: the survivor's is the one that counts.
        var invited = await db.Invitations.AsNoTracking().Where(i => i.Seeker == move.From && !db.Invitations.Any(o => o.Seeker == move.To && o.Vacancy == i.Vacancy)).Select(i => new { i.Id, i.Account }).ToListAsync(ct);
        var moved = new Moved([], [], [], places.ConvertAll(p => new Pair(p.Allocation.ToString(), p.Vacancy.ToString())), invited.ConvertAll(i => i.Id.ToString()), [],
            (await db.Sheets.Where(s => s.Seeker == move.From).Select(s => s.Id).ToListAsync(ct)).ConvertAll(id => id.ToString()));
        await session.ExecuteAsync($"update matching_counsel set seeker = {move.To} where seeker = {move.From}", ct);
        foreach (var id in moved.Invitations)
        {
            await session.ExecuteAsync($"update matching_invitation set seeker = {move.To} where id = {id}", ct);
        }

        foreach (var (allocation, vacancy) in moved.Places)
        {
            await session.ExecuteAsync($"update matching_allocated set seeker = {move.To} where seeker = {move.From} and allocation = {allocation} and vacancy = {vacancy}", ct);
        }

        // Searches and declines are kept by login; where only one of the two had one, they are where they belong.
        if (move is not { Ended: { } ended, Kept: { } kept })
        {
            return JsonSerializer.Serialize(moved);
        }

        moved.Answered.AddRange((await db.Invitations.Where(i => i.Account == ended).Select(i => i.Id).ToListAsync(ct)).Select(id => id.ToString()));
        await session.ExecuteAsync($"update matching_invitation set account = {kept} where account = {ended}", ct);
        var searches = await db.Searches.Where(s => s.Account == ended).OrderBy(s => s.Slot).Select(s => s.Id).ToListAsync(ct);
        moved.Searches.AddRange(searches.Select(id => id.ToString()));
        await AssignAsync(moved.Searches, kept, ct);
        var declined = await db.Declines.AsNoTracking().Where(d => d.Account == ended).ToListAsync(ct);
        var known = await db.Declines.Where(d => d.Account == kept).Select(d => d.Vacancy).ToListAsync(ct);
        moved.Declines.AddRange(declined.Where(d => !known.Contains(d.Vacancy)).Select(d => d.Vacancy.ToString()));
        moved.Twice.AddRange(declined.Where(d => known.Contains(d.Vacancy)).Select(d => new Twice(d.Vacancy.ToString(), d.Reason, d.Employer?.ToString(), d.Title, d.Declined.ToUnixTimeMilliseconds())));
        foreach (var vacancy in moved.Declines)
        {
            await session.ExecuteAsync($"update matching_decline set account = {kept} where account = {ended} and vacancy = {vacancy}", ct);
        }

        await session.ExecuteAsync($"delete from matching_decline where account = {ended}", ct);
        return JsonSerializer.Serialize(moved);
    }

    public async Task BackAsync(FileMove move, string moved, CancellationToken ct)
    {
        var rows = JsonSerializer.Deserialize<Moved>(moved)!;
        foreach (var (allocation, vacancy) in rows.Places)
        {
            await session.ExecuteAsync($"update matching_allocated set seeker = {move.From} where seeker = {move.To} and allocation = {allocation} and vacancy = {vacancy}", ct);
        }

        foreach (var id in rows.Invitations)
        {
            await session.ExecuteAsync($"update matching_invitation set seeker = {move.From} where id = {id}", ct);
        }

        foreach (var id in rows.Sheets)
        {
            await session.ExecuteAsync($"update matching_counsel set seeker = {move.From} where id = {id}", ct);
        }

        if (move is not { Ended: { } ended, Kept: { } kept })
        {
            return;
        }

        foreach (var id in rows.Answered)
        {
            await session.ExecuteAsync($"update matching_invitation set account = {ended} where id = {id}", ct);
        }

        await AssignAsync(rows.Searches, ended, ct);
        foreach (var vacancy in rows.Declines)
        {
            await session.ExecuteAsync($"update matching_decline set account = {ended} where account = {kept} and vacancy = {vacancy}", ct);
        }

        foreach (var (vacancy, reason, employer, title, at) in rows.Twice)
        {
            await session.ExecuteAsync($"insert into matching_decline (account, vacancy, reason, employer, title, declined) values ({ended}, {vacancy}, {reason}, {employer}, {title}, {at}) on conflict do nothing", ct);
        }
    }

    // Behind those that the login has; a person may come to hold more than can be saved anew, and loses none.
    private async Task AssignAsync(IReadOnlyList<string> searches, AccountId account, CancellationToken ct)
    {
        var slot = await db.Searches.Where(s => s.Account == account).MaxAsync(s => (int?)s.Slot, ct) ?? 0;
        foreach (var id in searches)
        {
            await session.ExecuteAsync($"update matching_search set account = {account}, slot = {++slot} where id = {id}", ct);
        }
    }

    private sealed record Pair(string Allocation, string Vacancy);

    private sealed record Twice(string Vacancy, DeclineReason Reason, string? Employer, string Title, long Declined);

    private sealed record Moved(List<string> Searches, List<string> Declines, List<Twice> Twice, List<Pair> Places, List<string> Invitations, List<string> Answered, List<string> Sheets);
}
