using System.Collections.Frozen;
using Qiao.Engine.Search;
using Qiao.Matching.Indexing;
using Qiao.Matching.Searching;
using Qiao.Organisations;
using Qiao.Vacancies;

namespace Qiao.Matching.Alerting;

/// <summary>A search to be told about, without what only its message needs.</summary>
internal sealed record TellingSearch(SavedSearchId Id, AccountId Account, string Query, string Likeness, long Saved);

/// <summary>What a search found among the new vacancies, best first.</summary>
/// <param name="Total">How many there are, of which the best are named.</param>
internal sealed record FoundForSearch(TellingSearch Search, IReadOnlyList<VacancyId> Best, int Total);

/// <summary>
/// The new vacancies in a small index of their own, over which saved searches are run: equal ones once, and those not at
/// all whose place, trade or rarest word none of the new vacancies has.
/// </summary>
internal sealed class FreshVacancies
{
    /// <summary>More than a message holds, since some of them may have gone or been declined when it is written.</summary>
    private const int Named = 2 * WriteDigest.Most;

    // More than any column of the schema has: divisions are the most, some 3,500.
    private const int MostValues = 100_000;

    private static readonly string[] Columns =
        [VacancyWriting.Division, VacancyWriting.Occupation, VacancyWriting.Skill, VacancyWriting.Education, VacancyWriting.Employment, VacancyWriting.EmployerKind];

    private readonly VacancyIndex _index;
    private readonly SearchIndex _search;
    private readonly DateOnly _today;
    private readonly Dictionary<UInt128, long> _arrived;
    private readonly long _earliest;
    private readonly Dictionary<string, FrozenSet<int>> _present;

    public FreshVacancies(VacancyIndex index, IReadOnlyList<(VacancyContent Vacancy, OrganisationSummary? Employer)> vacancies, IReadOnlyDictionary<VacancyId, long> arrived, DateOnly today)
    {
        (_index, _today) = (index, today);
        _search = new(VacancyWriting.Schema, index.Analyser);
        var documents = new IndexDocument[vacancies.Count];
        Parallel.For(0, documents.Length, i => documents[i] = index.Writing.Document(vacancies[i].Vacancy, vacancies[i].Employer));
        _search.Put(documents);
        _arrived = vacancies.ToDictionary(v => VacancyKey.Of(v.Vacancy.Id), v => arrived[v.Vacancy.Id]);
        _earliest = _arrived.Count == 0 ? 0 : _arrived.Values.Min();
        _present = _search.Search(new() { Limit = 0, Counts = [.. Columns.Select(column => new FacetWish(column, MostValues))] }).Facets
            .ToDictionary(facet => facet.Column, facet => facet.Values.Select(value => value.Value).ToFrozenSet());
    }

    public int Count => _search.Count;

    /// <summary>Runs the searches, which stand in the order of their likeness; those that find something are answered in the same order.</summary>
    public IReadOnlyList<FoundForSearch> Match(IReadOnlyList<TellingSearch> searches)
    {
        var groups = new List<Range>();
        for (int from = 0, at = 1; at <= searches.Count; at++)
        {
            if (at == searches.Count || searches[at].Likeness != searches[from].Likeness)
            {
                groups.Add(from..at);
                from = at;
            }
        }

        var found = new FoundForSearch?[searches.Count];
        Parallel.ForEach(groups, group => Match(searches, group, found));
        return [.. found.OfType<FoundForSearch>()];
    }

    private void Match(IReadOnlyList<TellingSearch> searches, Range group, FoundForSearch?[] found)
    {
        var asked = StoredQuery.Read(searches[group.Start.Value].Query).ToRequest(_index, _today);
        if (!MayFind(asked))
        {
            return;
        }

        // Most were saved before any of these arrived and share one list; for the others the older ones are left out.
        SearchResult? shared = null, all = null;
        List<VacancyId>? best = null;
        for (var i = group.Start.Value; i < group.End.Value; i++)
        {
            var saved = searches[i].Saved;
            if (saved < _earliest)
            {
                shared ??= _search.Search(asked with { Limit = Named });
                best ??= [.. shared.Hits.Select(hit => VacancyKey.IdOf(hit.Key))];
                found[i] = best.Count == 0 ? null : new(searches[i], best, shared.Total);
                continue;
            }

            all ??= _search.Search(asked with { Limit = SearchRequest.HighestLimit });
            var later = all.Hits.Where(hit => _arrived[hit.Key] > saved).Select(hit => VacancyKey.IdOf(hit.Key)).ToList();
            found[i] = later.Count == 0 ? null : new(searches[i], later.Take(Named).ToList(), later.Count);
        }
    }

    /// <summary>False when no new vacancy can have what is asked; told from the values and words there are, without a search.</summary>
    private bool MayFind(SearchRequest asked) =>
        asked.Facets.All(filter => filter.AnyOf.Any(_present[filter.Column].Contains)) && (asked.Text.Clauses.Count == 0 || _search.CountAtMost(asked.Text) > 0);
}
