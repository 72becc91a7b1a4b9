using Qiao.Matching;
using Qiao.Matching.Alerting;
using Qiao.Matching.Searching;
using Qiao.Vacancies;

namespace Qiao.Tests.Matching;

/// <summary>What a saved search finds among new vacancies is what the same search finds of them at `/jobs`.</summary>
public sealed class ReverseMatchTests(SearchedVacancies apps) : IClassFixture<SearchedVacancies>
{
    private static readonly string[] Queries =
    [
        "q=焊工", "q=电工", "q=java", "q=皮划艇教练", "q=没有这样的工作", "q=焊工 -Excel", "division=500112", "division=500000&occupation=7212", "division=110000", "minPay=6000&sort=pay",
        "education=College&education=Bachelor", "experience=1", "employment=PartTime", "employerKind=State", "skill=java", "near=29.7,106.6&radius=5&sort=distance", "q=厨师&days=30", "q=nurse&division=500103",
    ];

    [Theory, OnBoth]
    public async Task Every_search_finds_the_same_vacancies_as_on_the_page_in_the_same_number(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var index = app.Services.GetRequiredService<VacancyIndex>();
        var fresh = await FreshAsync(app, index);
        var searches = Queries.Select((query, i) => Search(query, i, saved: 0)).OrderBy(search => search.Likeness, StringComparer.Ordinal).ToList();

        var found = fresh.Match(searches).ToDictionary(f => f.Search.Query);

        Assert.Equal(index.Count, fresh.Count);
        foreach (var search in searches)
        {
            var exact = index.Search.Search(StoredQuery.Read(search.Query).ToRequest(index, Days.Today(app.Clock)) with { Limit = 20 });
            Assert.Equal(exact.Total, found.GetValueOrDefault(search.Query)?.Total ?? 0);
            Assert.Equal(exact.Hits.Select(hit => Qiao.Matching.Indexing.VacancyKey.IdOf(hit.Key)), found.GetValueOrDefault(search.Query)?.Best ?? []);
        }

        Assert.True(found.Count is > 10 and < 18, $"{found.Count} searches found something.");
    }

    [Theory, OnBoth]
    public async Task A_search_that_was_saved_later_is_told_only_of_what_came_after_it_beside_equal_ones_of_others(Dialect dialect)
    {
        var app = await apps.OnAsync(dialect);
        var index = app.Services.GetRequiredService<VacancyIndex>();
        var fresh = await FreshAsync(app, index);

        var found = fresh.Match([Search("q=焊工", 1, 0), Search("q=焊工", 2, 5_000), Search("q=焊工", 3, long.MaxValue)]);

        Assert.Equal([1, 2], found.Select(f => Numbers[f.Search.Id]));
        Assert.True(found[1].Total < found[0].Total && found[1].Total > 0);
    }

    private static readonly Dictionary<SavedSearchId, int> Numbers = [];

    private static TellingSearch Search(string query, int number, long saved)
    {
        var id = Ids.New<SavedSearchId>(new FixedClock());
        lock (Numbers)
        {
            Numbers[id] = number;
        }

        var stored = string.Join('&', query.Split('&').Select(part => part.Split('=')).Select(part => $"{part[0]}={Uri.EscapeDataString(part[1])}"));
        return new(id, Ids.New<AccountId>(new FixedClock()), stored, StoredQuery.LikenessOf(stored), saved);
    }

    /// <summary>All vacancies of the app as new ones; they arrived at 1,000, 2,000 … 9,000.</summary>
    private static async Task<FreshVacancies> FreshAsync(QiaoApp app, VacancyIndex index)
    {
        var all = await app.RunAsync(async services =>
        {
            var shown = new List<VacancyContent>();
            await foreach (var vacancy in services.GetRequiredService<VacancyBoard>().ShownAsync(default))
            {
                shown.Add(vacancy);
            }

            return shown;
        });
        var employers = await app.RunAsync(services => services.GetRequiredService<Qiao.Organisations.Employers>().FindAsync(all.Select(v => v.Employer).OfType<Qiao.Organisations.OrganisationId>().Distinct().ToList(), default));
        return new(index, all.Select(v => (v, v.Employer is { } id ? employers.GetValueOrDefault(id) : null)).ToList(), all.Index().ToDictionary(v => v.Item.Id, v => 1_000L * (1 + (v.Index % 9))), Days.Today(app.Clock));
    }
}
