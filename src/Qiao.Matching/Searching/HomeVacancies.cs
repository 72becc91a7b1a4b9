using System.Globalization;
using Qiao.Engine.Search;
using Qiao.Lexicon;
using Qiao.Matching.Indexing;

namespace Qiao.Matching.Searching;

/// <summary>On the start page: the trades in demand in the region, and what is new there.</summary>
internal sealed class HomeVacancies(VacancyIndex index) : IPanel<HomeSubject>
{
    private const int TradesShown = 12;
    private const int NewShown = 6;

    public int Order => 10;

    public Task<PanelContent?> RenderAsync(HomeSubject subject, CancellationToken ct)
    {
        var here = new FacetFilter(VacancyWriting.Division, [int.Parse(subject.Region.ToString(), CultureInfo.InvariantCulture)]);
        var result = index.Search.Search(new()
        {
            Facets = [here], Sort = SearchSort.Descending(VacancyWriting.Posted), Limit = NewShown, Counts = [new(VacancyWriting.Occupation, 400)],
        });
        var trades = result.Facets[0].Values.Where(v => v.Value >= 1000).Take(TradesShown)
            .Select(v => new FacetChoice(v.Value.ToString(CultureInfo.InvariantCulture), OccupationLexicon.Carried.NameOf(v.Value.ToString(CultureInfo.InvariantCulture))!, v.Count)).ToList();
        var newest = result.Hits.Select(hit => index.Card(hit.Key)).OfType<VacancyCard>().Select(card => new FoundVacancy(card, null)).ToList();
        return Task.FromResult<PanelContent?>(new(typeof(HomePanel), new Dictionary<string, object?>
        {
            [nameof(HomePanel.Total)] = result.Total, [nameof(HomePanel.Trades)] = trades, [nameof(HomePanel.Newest)] = newest, [nameof(HomePanel.Region)] = subject.Region,
        }));
    }
}
