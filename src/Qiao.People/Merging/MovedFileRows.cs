using System.Text.Json;

namespace Qiao.People.Merging;

/// <summary>What this module itself keeps beside a file: consents, grants, looks, handover codes, outcomes, follow-ups, and merges too old to be undone.</summary>
internal sealed class MovedFileRows(PeopleDb db, Session session) : IMovedWithPerson
{
    public string Name => "people";

    public Task<Problem?> WhyNotAsync(FileMove move, CancellationToken ct) => Task.FromResult<Problem?>(null);

    public async Task<string> MoveAsync(FileMove move, CancellationToken ct)
    {
        var (from, to) = (move.From, move.To);
        var rows = new Rows(
            (await db.Consents.Where(c => c.Seeker == from).Select(c => c.Id).ToListAsync(ct)).ConvertAll(id => id.ToString()),
            await db.Grants.Where(g => g.Seeker == from && !db.Grants.Any(o => o.Seeker == to && o.Module == g.Module && o.Subject == g.Subject && o.Viewer == g.Viewer)).Select(g => new GrantKey(g.Module, g.Subject, g.Viewer)).ToListAsync(ct),
            (await db.Looks.Where(l => l.Seeker == from).Select(l => l.Id).ToListAsync(ct)).ConvertAll(id => id.ToString()),
            await db.Handovers.Where(h => h.Seeker == from).Select(h => h.Hash).ToListAsync(ct),
            await db.Outcomes.Where(o => o.Seeker == from).Select(o => new Source(o.Module, o.Subject)).Distinct().ToListAsync(ct),
            await db.FollowUps.Where(f => f.Seeker == from).Select(f => new Source(f.Module, f.Subject)).Distinct().ToListAsync(ct),
            (await db.Merges.Where(m => m.Survivor == from).Select(m => m.Id).ToListAsync(ct)).ConvertAll(id => id.ToString()));
        await session.ExecuteAsync($"update people_consent set seeker = {to} where seeker = {from}", ct);
        await session.ExecuteAsync($"update people_look set seeker = {to} where seeker = {from}", ct);
        await session.ExecuteAsync($"update people_handover set seeker = {to} where seeker = {from}", ct);
        await session.ExecuteAsync($"update people_outcome set seeker = {to} where seeker = {from}", ct);
        await session.ExecuteAsync($"update people_start set seeker = {to} where seeker = {from}", ct);
        await session.ExecuteAsync($"update people_follow_up set seeker = {to} where seeker = {from}", ct);
        await session.ExecuteAsync($"update people_merge set survivor = {to} where survivor = {from}", ct);
        foreach (var g in rows.Grants)
        {
            await GrantAsync(g, from, to, ct);
        }

        return JsonSerializer.Serialize(rows);
    }

    public async Task BackAsync(FileMove move, string moved, CancellationToken ct)
    {
        var (from, to, rows) = (move.From, move.To, JsonSerializer.Deserialize<Rows>(moved)!);
        foreach (var g in rows.Grants)
        {
            await GrantAsync(g, to, from, ct);
        }

        foreach (var id in rows.Consents)
        {
            await session.ExecuteAsync($"update people_consent set seeker = {from} where id = {id}", ct);
        }

        foreach (var id in rows.Looks)
        {
            await session.ExecuteAsync($"update people_look set seeker = {from} where id = {id}", ct);
        }

        foreach (var hash in rows.Handovers)
        {
            await session.ExecuteAsync($"update people_handover set seeker = {from} where hash = {hash}", ct);
        }

        foreach (var (module, subject) in rows.Outcomes)
        {
            await session.ExecuteAsync($"update people_outcome set seeker = {from} where module = {module} and subject = {subject} and seeker = {to}", ct);
            await session.ExecuteAsync($"update people_start set seeker = {from} where module = {module} and subject = {subject} and seeker = {to}", ct);
        }

        foreach (var (module, subject) in rows.FollowUps)
        {
            await session.ExecuteAsync($"update people_follow_up set seeker = {from} where module = {module} and subject = {subject} and seeker = {to}", ct);
        }

        foreach (var id in rows.Merges)
        {
            await session.ExecuteAsync($"update people_merge set survivor = {from} where id = {id}", ct);
        }
    }

    private Task<int> GrantAsync(GrantKey g, SeekerId from, SeekerId to, CancellationToken ct) => session.ExecuteAsync(
        $"update people_grant set seeker = {to} where module = {g.Module} and subject = {g.Subject} and viewer = {g.Viewer} and seeker = {from}", ct);

    private sealed record Rows(
        IReadOnlyList<string> Consents, IReadOnlyList<GrantKey> Grants, IReadOnlyList<string> Looks, IReadOnlyList<string> Handovers, IReadOnlyList<Source> Outcomes, IReadOnlyList<Source> FollowUps,
        IReadOnlyList<string> Merges);

    private sealed record GrantKey(string Module, string Subject, string Viewer);

    private sealed record Source(string Module, string Subject);
}
