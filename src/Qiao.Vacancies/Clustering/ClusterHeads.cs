using System.Globalization;
using System.Runtime.CompilerServices;
using Qiao.Platform.Journal;

namespace Qiao.Vacancies.Clustering;

/// <summary>Keeps the heads of clusters right after vacancies came, changed or went.</summary>
internal sealed class ClusterHeads(Session session, VacanciesDb db)
{
    private const int Some = 200;

    /// <summary>Every published vacancy of these groups gets the head that now stands for it; those whose head changed are altered. Part of the caller's change.</summary>
    /// <param name="decided">One that is recorded as altered whether its head changed or not, with its reason.</param>
    public async Task SeatAsync(IEnumerable<long> groups, CancellationToken ct, (VacancyId Vacancy, string Reason)? decided = null)
    {
        foreach (var candidates in groups.Distinct().Chunk(Some))
        {
            if (await ToSeatAsync(candidates, decided is not null, ct) is not { Count: > 0 } some)
            {
                continue;
            }

            // Statements have changed rows that the context may still remember as they were.
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            var alone = await db.Separations.Select(s => s.Vacancy).Where(id => db.Vacancies.Any(v => v.Id == id && some.Contains(v.DoubleGroup))).ToListAsync(ct);
            // Without their texts: a group may hold thousands, and few of them change.
            var members = await db.Vacancies.Where(v => some.Contains(v.DoubleGroup) && v.State == VacancyState.Published).Select(v => new { v.Id, v.DoubleGroup, v.Fingerprint, v.Cluster }).ToListAsync(ct);
            var byId = members.ToDictionary(v => v.Id.ToString(), StringComparer.Ordinal);
            var heads = Doubles.Heads(members.Select(v => new DoubleCandidate(v.Id.ToString(), v.DoubleGroup, v.Fingerprint, alone.Contains(v.Id))));
            var moved = members.Where(v => v.Id == decided?.Vacancy || heads[v.Id.ToString()] != v.Cluster.ToString()).Select(v => v.Id).ToList();
            foreach (var vacancy in await MovedAsync(moved, ct))
            {
                vacancy.Cluster = byId[heads[vacancy.Id.ToString()]].Id;
                vacancy.Changed = session.Now;
                vacancy.Revision++;
                db.Record(new JournalEntry
                {
                    Kind = "vacancy.altered", Subject = vacancy.Id.ToString(), Revision = vacancy.Revision, Hash = vacancy.Hash, Visibility = Visibility.Public,
                    ScopeBefore = vacancy.Division?.ToString(), ScopeAfter = vacancy.Division?.ToString(), Reason = vacancy.Id == decided?.Vacancy ? decided.Value.Reason : "cluster",
                });
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<List<Vacancy>> MovedAsync(List<VacancyId> moved, CancellationToken ct)
    {
        var vacancies = new List<Vacancy>(moved.Count);
        foreach (var some in moved.Chunk(Some))
        {
            vacancies.AddRange(await db.Vacancies.Where(v => some.Contains(v.Id)).ToListAsync(ct));
        }

        return vacancies;
    }

    /// <summary>Most groups hold one vacancy that stands for itself: they are left alone.</summary>
    private async Task<List<long>> ToSeatAsync(long[] groups, bool all, CancellationToken ct)
    {
        if (all)
        {
            return [.. groups];
        }

        await db.SaveChangesAsync(ct);
        var places = string.Join(", ", groups.Select((_, i) => "{" + i.ToString(CultureInfo.InvariantCulture) + "}"));
        await using var command = await session.CommandAsync(
            FormattableStringFactory.Create(
                $"select double_group from vacancies_vacancy where state = 'Published' and double_group in ({places}) group by double_group having count(*) > 1 or max(cluster) <> max(id)",
                groups.Cast<object>().ToArray()),
            ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        var found = new List<long>();
        while (await row.ReadAsync(ct))
        {
            found.Add(row.GetInt64(0));
        }

        return found;
    }
}
