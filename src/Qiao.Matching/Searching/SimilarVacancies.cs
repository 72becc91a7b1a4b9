using Qiao.Engine.Search;
using Qiao.Lexicon;
using Qiao.Matching.Indexing;
using Qiao.Vacancies;

namespace Qiao.Matching.Searching;

/// <summary>Below a vacancy, and in place of one that is gone: others of the same occupation, the nearest in words first.</summary>
internal sealed class SimilarVacancies(VacancyIndex index) : IPanel<VacancyId>, IPanel<GoneVacancy>
{
    private const int Most = 4;

    public int Order => 10;

    public Task<PanelContent?> RenderAsync(VacancyId subject, CancellationToken ct)
    {
        var key = VacancyKey.Of(subject);
        return Task.FromResult(index.Card(key) is { Occupation: { } occupation } card ? Find(card.Title, occupation, key) : null);
    }

    public Task<PanelContent?> RenderAsync(GoneVacancy subject, CancellationToken ct) =>
        Task.FromResult(subject.Vacancy.Occupation is { } occupation ? Find(subject.Vacancy.Title, occupation, VacancyKey.Of(subject.Vacancy.Id)) : null);

    private PanelContent? Find(string title, OccupationCode occupation, UInt128 key)
    {
        var request = new SearchRequest
        {
            Text = index.Queries.Parse(title),
            MinimumClauses = 1,
            Facets = [new(VacancyWriting.Occupation, [occupation.Number])],
            Limit = Most + 1,
        };
        var found = index.Search.Search(request).Hits.Where(hit => hit.Key != key).Take(Most)
            .Select(hit => index.Card(hit.Key)).OfType<VacancyCard>().Select(c => new FoundVacancy(c, null)).ToList();
        return found.Count == 0 ? null : new PanelContent(typeof(SimilarPanel), new Dictionary<string, object?> { [nameof(SimilarPanel.Items)] = found });
    }
}
