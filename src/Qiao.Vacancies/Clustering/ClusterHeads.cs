using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Data;
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
        foreach (var some in groups.Distinct().Chunk(Some))
        {
            // Statements have changed rows that the context may still remember as they were.
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            var alone = await db.Separations.Select(s => s.Vacancy).Where(id => db.Vacancies.Any(v => v.Id == id && some.Contains(v.DoubleGroup))).ToListAsync(ct);
            var members = await db.Vacancies.Where(v => some.Contains(v.DoubleGroup) && v.State == VacancyState.Published).ToListAsync(ct);
            var byId = members.ToDictionary(v => v.Id.ToString(), StringComparer.Ordinal);
            var heads = Doubles.Heads(members.Select(v => new DoubleCandidate(v.Id.ToString(), v.DoubleGroup, v.Fingerprint, alone.Contains(v.Id))));
            foreach (var vacancy in members.Where(v => v.Id == decided?.Vacancy || heads[v.Id.ToString()] != v.Cluster.ToString()))
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
}
