using Qiao.Engine.Search;
using Qiao.Matching.Indexing;
using Qiao.Platform.Web;
using Qiao.Vacancies;

namespace Qiao.Matching.Searching;

/// <summary>Below a vacancy: others of the same occupation, the nearest in skills first.</summary>
internal sealed class SimilarVacancies(VacancyIndex index) : IPanel<VacancyId>
{
    private const int Most = 4;

    public int Order => 10;

    public Task<PanelContent?> RenderAsync(VacancyId subject, CancellationToken ct)
    {
        var key = VacancyKey.Of(subject);
        if (index.Card(key) is not { Occupation: { } occupation } card)
        {
            return Task.FromResult<PanelContent?>(null);
        }

        var request = new SearchRequest
        {
            Text = index.Queries.Parse(card.Title),
            MinimumClauses = 1,
            Facets = [new(VacancyWriting.Occupation, [occupation.Number])],
            Limit = Most + 1,
        };
        var found = index.Search.Search(request).Hits.Where(hit => hit.Key != key).Take(Most)
            .Select(hit => index.Card(hit.Key)).OfType<VacancyCard>().Select(c => new FoundVacancy(c, null)).ToList();
        return Task.FromResult(found.Count == 0 ? null : new PanelContent(typeof(SimilarPanel), new Dictionary<string, object?> { [nameof(SimilarPanel.Items)] = found }));
    }
}
