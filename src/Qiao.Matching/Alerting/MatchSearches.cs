using System.Runtime.CompilerServices;
using Qiao.Organisations;
using Qiao.Vacancies;

namespace Qiao.Matching.Alerting;

/// <summary>Goes through the searches of a turn that were not told yet, some thousands at a time, and finds what is new for each.</summary>
internal sealed class MatchSearches(Session session, Arrivals arrivals, VacancyBoard board, Employers employers, VacancyIndex index, TimeProvider clock)
{
    private const int Some = 20_000;

    public async IAsyncEnumerable<FoundForSearch> RunAsync(AlertRound round, [EnumeratorCancellation] CancellationToken ct)
    {
        var (likeness, id) = ("", "");
        var some = await SomeAsync(round, likeness, id, ct);
        if (some.Count == 0 || await FreshAsync(round, ct) is not { Count: > 0 } fresh)
        {
            yield break;
        }

        while (some.Count > 0)
        {
            foreach (var found in fresh.Match(some))
            {
                yield return found;
            }

            (likeness, id) = (some[^1].Likeness, some[^1].Id.ToString());
            some = await SomeAsync(round, likeness, id, ct);
        }
    }

    /// <summary>The vacancies of the turn that are still there to be found.</summary>
    public async Task<FreshVacancies> FreshAsync(AlertRound round, CancellationToken ct)
    {
        var arrived = await arrivals.BetweenAsync(round.Above, round.Until, ct);
        var shown = await board.ShownAsync(arrived.Keys.ToList(), ct);
        var known = await employers.FindAsync(shown.Select(v => v.Employer).OfType<OrganisationId>().Distinct().ToList(), ct);
        return new(index, shown.Select(v => (v, v.Employer is { } employer ? known.GetValueOrDefault(employer) : null)).ToList(), arrived, Days.Today(clock));
    }

    // Equal searches stand together.
    private async Task<List<TellingSearch>> SomeAsync(AlertRound round, string afterLikeness, string afterId, CancellationToken ct)
    {
        var some = new List<TellingSearch>(Some);
        await using var command = await session.CommandAsync($"""
            select id, account, query, likeness, saved from matching_search
            where telling = {round.Telling} and (likeness, id) > ({afterLikeness}, {afterId}) and (told is null or told < {round.Begins}) order by likeness, id limit {Some}
            """, ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            if (Ids.TryRead<SavedSearchId>(row.GetString(0), out var id) && Ids.TryRead<AccountId>(row.GetString(1), out var account))
            {
                some.Add(new(id, account, row.GetString(2), row.GetString(3), row.GetInt64(4)));
            }
        }

        return some;
    }
}
