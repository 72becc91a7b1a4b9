using System.Runtime.CompilerServices;
using Qiao.Platform.Journal;
using Qiao.Vacancies;

namespace Qiao.Matching.Alerting;

/// <summary>
/// Remembers when each vacancy was first there for everyone to find: when it was first published, or when it was opened to
/// all after the time in which registered seekers alone see it. What comes back after a pause or a check does not arrive again.
/// </summary>
internal sealed class Arrivals(Session session, JournalReader journal)
{
    private const int JournalPage = 5_000;
    private const int RowsOfStatement = 300;
    private const string Follower = "matching.arrivals";

    /// <summary>Takes up what the journal has had to say since the last time, in whatever process that was.</summary>
    public async Task TakeAsync(CancellationToken ct)
    {
        var at = await session.ScalarAsync<long>($"select position from journal_cursor where follower = {Follower}", ct);
        while (await journal.ReadAsync(at, JournalPage, ct) is { Count: > 0 } lines)
        {
            at = lines[^1].Position;
            await using var change = await session.ChangeAsync(ct);
            await PublishedAsync(lines, ct);
            await OpenedAsync(lines, ct);
            await session.ExecuteAsync($"""
                insert into journal_cursor (follower, position) values ({Follower}, {at})
                on conflict (follower) do update set position = excluded.position where journal_cursor.position < excluded.position
                """, ct);
            await change.CommitAsync(ct);
        }
    }

    /// <summary>The vacancies that arrived above one position and up to another, each with the moment.</summary>
    public async Task<IReadOnlyDictionary<VacancyId, long>> BetweenAsync(long above, long until, CancellationToken ct)
    {
        var found = new Dictionary<VacancyId, long>();
        await using var command = await session.CommandAsync($"select vacancy, arrived from matching_arrival where position > {above} and position <= {until}", ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            if (Ids.TryRead<VacancyId>(row.GetString(0), out var id))
            {
                found[id] = row.GetInt64(1);
            }
        }

        return found;
    }

    private async Task PublishedAsync(IReadOnlyList<JournalLine> lines, CancellationToken ct)
    {
        // In the order of their keys, so that two processes at once wait for each other instead of locking each other out.
        var published = lines.Where(line => line is { Module: "vacancies", Kind: "vacancy.published" }).DistinctBy(line => line.Subject).OrderBy(line => line.Subject, StringComparer.Ordinal);
        foreach (var some in published.Chunk(RowsOfStatement))
        {
            var rows = string.Join(", ", some.Select((_, i) => $"({{{3 * i}}}, {{{(3 * i) + 1}}}, {{{(3 * i) + 2}}})"));
            await session.ExecuteAsync(
                FormattableStringFactory.Create(
                    $"insert into matching_arrival (vacancy, position, arrived) values {rows} on conflict (vacancy) do nothing",
                    some.SelectMany(line => (object[])[line.Subject, line.Position, line.Time]).ToArray()),
                ct);
        }
    }

    private async Task OpenedAsync(IReadOnlyList<JournalLine> lines, CancellationToken ct)
    {
        foreach (var line in lines.Where(line => line is { Module: "vacancies", Reason: "open-to-all" }))
        {
            await session.ExecuteAsync($"""
                insert into matching_arrival (vacancy, position, arrived) values ({line.Subject}, {line.Position}, {line.Time})
                on conflict (vacancy) do update set position = excluded.position, arrived = excluded.arrived
                """, ct);
        }
    }
}
