using System.Runtime.CompilerServices;
using Qiao.Organisations;
using Qiao.Vacancies.Showing;

namespace Qiao.Vacancies.Feeding;

/// <summary>Reads what feeds show: vacancies with a card of their own, open to everyone now. Read from the tables, so that an expiry is followed at once.</summary>
internal sealed class FeedRows(Session session, VacancyBoard board, Employers employers)
{
    /// <summary>What one read holds in memory at most.</summary>
    private const int Some = 500;

    /// <summary>The address under which this node is known to others, without a slash at the end.</summary>
    public static string OriginOf(HttpContext http, NodeSettings node) => node.Address.Length > 0 ? node.Address : $"{http.Request.Scheme}://{http.Request.Host}";

    /// <summary>All of them in id order, some at a time: what is open when its turn comes.</summary>
    public async IAsyncEnumerable<VacancyView> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        for (var last = ""; ;)
        {
            var ids = await ChangedAsync(
                $"select id, changed from vacancies_vacancy where state = 'Published' and first_until is null and cluster = id and id > {last} order by id limit {Some}", ct);
            foreach (var view in await ViewsAsync(ids.Select(row => row.Id).ToList(), ct))
            {
                yield return view;
            }

            if (ids.Count < Some)
            {
                yield break;
            }

            last = ids[^1].Id.ToString();
        }
    }

    /// <summary>Those with these ids that are open to everyone, in the order of the ids.</summary>
    public async Task<IReadOnlyList<VacancyView>> ViewsAsync(IReadOnlyList<VacancyId> ids, CancellationToken ct)
    {
        var shown = (await board.ShownAsync(ids, ct)).ToDictionary(v => v.Id);
        var known = await employers.FindAsync(shown.Values.Select(v => v.Employer).OfType<OrganisationId>().Distinct().ToList(), ct);
        return ids.Where(shown.ContainsKey).Select(id => shown[id]).Select(v => new VacancyView(v, v.Employer is { } id ? known.GetValueOrDefault(id) : null, [])).ToList();
    }

    /// <summary>Ids and moments of change, in milliseconds, of a statement that selects these two.</summary>
    public async Task<IReadOnlyList<(VacancyId Id, long Changed)>> ChangedAsync(FormattableString sql, CancellationToken ct)
    {
        await using var command = await session.CommandAsync(sql, ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        var found = new List<(VacancyId, long)>();
        while (await row.ReadAsync(ct))
        {
            Ids.TryRead<VacancyId>(row.GetString(0), out var id);
            found.Add((id, row.GetInt64(1)));
        }

        return found;
    }
}
