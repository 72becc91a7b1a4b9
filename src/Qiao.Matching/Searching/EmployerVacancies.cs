using Qiao.Engine.Search;
using Qiao.Matching.Indexing;
using Qiao.Organisations;

namespace Qiao.Matching.Searching;

/// <summary>On an employer's page: its open vacancies, the newest first.</summary>
internal sealed class EmployerVacancies(VacancyIndex index) : IPanel<OrganisationId>
{
    private const int Most = 50;

    public int Order => 10;

    public Task<PanelContent?> RenderAsync(OrganisationId subject, CancellationToken ct)
    {
        var own = index.CardsOf(subject).OrderByDescending(card => card.Posted).ThenByDescending(card => VacancyKey.Of(card.Id)).Take(Most)
            .Select(card => new FoundVacancy(card, null)).ToList();
        return Task.FromResult<PanelContent?>(new(typeof(EmployerPanel), new Dictionary<string, object?> { [nameof(EmployerPanel.Items)] = own }));
    }
}
