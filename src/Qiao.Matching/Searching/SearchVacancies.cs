using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Engine.Search;
using Qiao.Lexicon;
using Qiao.Matching.Indexing;
using Qiao.Organisations;
using Qiao.Vacancies;

namespace Qiao.Matching.Searching;

/// <summary>What a search found.</summary>
/// <param name="IsRelaxed">True when no vacancy had all words and these have some.</param>
/// <param name="Next">The cursor of the next page.</param>
/// <param name="DidYouMean">A better spelling, when what was typed finds few.</param>
public sealed record SearchView(int Total, bool IsRelaxed, IReadOnlyList<FoundVacancy> Items, IReadOnlyDictionary<string, IReadOnlyList<FacetChoice>> Facets, string? Next, SuggestedSearch? DidYouMean = null);

public sealed record FoundVacancy(VacancyCard Card, double? DistanceMetres);

/// <summary>A value to filter by, its name, and how many vacancies it would leave.</summary>
public sealed record FacetChoice(string Value, Bilingual Name, int Count);

/// <summary>Searches the published vacancies: words, filters, counts beside each filter, pages that neither repeat nor skip.</summary>
internal sealed class SearchVacancies(VacancyIndex index, TimeProvider clock)
{
    private const int ValuesShown = 12;
    private readonly TitleReader _titles = new(index.Lexicon);
    private readonly SkillReader _skills = new(index.Lexicon);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/jobs", async (Reading<SearchForm> reading, SearchVacancies use) =>
        {
            var outcome = await reading.RunAsync(SearchForm.Check, form => Task.FromResult(use.Run(form)));
            return outcome.ToPage(
                view => new RazorComponentResult<SearchPage>(new { Form = reading.Form, Typed = reading.Raw, View = view }),
                reading.Raw,
                (typed, status) => new RazorComponentResult<SearchPage>(new { Form = reading.Form, Typed = typed }) { StatusCode = status });
        }).ForEveryone();
        routes.MapGet("/api/v1/vacancies", async (Reading<SearchForm> reading, SearchVacancies use) =>
            (await reading.RunAsync(SearchForm.Check, form => Task.FromResult(use.Run(form)))).ToJson(view => Results.Ok(SearchJson.Of(view))))
            .ForEveryone().WithSummary("Search the published vacancies").Produces<SearchJson>();
    }

    public Outcome<SearchView> Run(SearchForm form)
    {
        var problems = SearchForm.Check(form);
        if (problems.Any)
        {
            return problems.ToInvalid<SearchView>();
        }

        var cursor = SearchCursor.TryParse(form.After, out var parsed) ? parsed : null;
        var exact = form.ToRequest(index, Days.Today(clock)) with { Counts = Wishes };
        SearchResult? result = null;
        foreach (var way in Ways(exact, form.Q).Where(way => cursor?.Continues(way) != false))
        {
            result = index.Search.Search(way with { After = cursor });
            if (result.Total > 0 || cursor is not null)
            {
                var isRelaxed = !ReferenceEquals(way, exact);
                return Show(result, isRelaxed) with { DidYouMean = cursor is null ? BetterSpelling(form.Q, exact, isRelaxed ? 0 : result.Total) : null };
            }
        }

        if (result is null)
        {
            problems.Add("after", SearchTexts.AfterForm);
            return problems.ToInvalid<SearchView>();
        }

        return Show(result, isRelaxed: false) with { DidYouMean = BetterSpelling(form.Q, exact, found: 0) };
    }

    private SuggestedSearch? BetterSpelling(string? words, SearchRequest request, int found) =>
        words is not null && index.Search.DidYouMean(words, request with { Counts = [], Limit = 0 }, found) is { } better ? new(better.Text, better.Documents) : null;

    private static readonly FacetWish[] Wishes =
    [
        new(VacancyWriting.Division, 60), new(VacancyWriting.Occupation, 400), new(VacancyWriting.Skill, ValuesShown), new(VacancyWriting.Education, 10),
        new(VacancyWriting.Employment, 10), new(VacancyWriting.EmployerKind, 10),
    ];

    // First what was asked; when there is nothing, the same misspelt; some of its words; then the trades that use the skill they name; at last the trade they seem to name.
    private IEnumerable<SearchRequest> Ways(SearchRequest exact, string? words)
    {
        yield return exact;
        if (words is not null)
        {
            yield return exact with { Text = exact.Text.Tolerant() };
        }

        if (exact.Text.Clauses.Count(clause => !clause.Excluded) > 1)
        {
            yield return exact with { MinimumClauses = 1 };
        }

        if (words is not null && TradesOf(words) is { Count: > 0 } trades)
        {
            yield return exact with { Text = new([new(trades)]) };
        }

        if (words is not null && _titles.Read(words).FirstOrDefault() is { } guess)
        {
            yield return exact with { Text = new([new([[guess.Occupation.Code.Term]])]) };
        }
    }

    // Nobody may ask for what the words name as a skill (打字), but some trades live by it.
    private List<IReadOnlyList<string>> TradesOf(string words) =>
        _skills.SkillsIn(words).SelectMany(skill => skill.OccupationPrefixes).Where(prefix => prefix.Length == 4).Distinct()
            .SelectMany(index.Lexicon.OccupationsUnder).Select(trade => (IReadOnlyList<string>)[trade.Code.Term]).ToList();

    private SearchView Show(SearchResult result, bool isRelaxed)
    {
        var items = new List<FoundVacancy>(result.Hits.Count);
        foreach (var hit in result.Hits)
        {
            // A vacancy withdrawn since the search is simply not shown.
            if (index.Card(hit.Key) is { } card)
            {
                items.Add(new(card, hit.DistanceMetres));
            }
        }

        return new(result.Total, isRelaxed, items, result.Facets.ToDictionary(f => f.Column, Name), result.Next?.ToString());
    }

    private IReadOnlyList<FacetChoice> Name(FacetCounts counts)
    {
        var choices = new List<FacetChoice>();
        foreach (var (value, count) in counts.Values)
        {
            if (NameOf(counts.Column, value) is { } choice && choices.Count < ValuesShown)
            {
                choices.Add(choice with { Count = count });
            }
        }

        return choices;
    }

    private FacetChoice? NameOf(string column, int value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return column switch
        {
            // Provinces and cities above the places themselves would only repeat the total.
            VacancyWriting.Division => DivisionCode.TryRead(text, out var code) && Divisions.Find(code) is { } division && (code.Level != DivisionLevel.Province || !HasParts(code)) ? new(text, division.Name, 0) : null,
            VacancyWriting.Occupation => value >= 1000 && OccupationLexicon.Carried.NameOf(text) is { } name ? new(text, name, 0) : null,
            VacancyWriting.Skill => new(index.Lexicon.Skills[value - 1].Id.ToString(), index.Lexicon.Skills[value - 1].Name, 0),
            VacancyWriting.Education => new(((EducationLevel)value).ToString(), ((EducationLevel)value).Name(), 0),
            VacancyWriting.Employment => new(((EmploymentKind)value).ToString(), ((EmploymentKind)value).Name(), 0),
            VacancyWriting.EmployerKind => new(((OrganisationKind)value).ToString(), ((OrganisationKind)value).Name(), 0),
            _ => null,
        };
    }

    private static bool HasParts(DivisionCode code) => Divisions.Children(code).Count > 0;
}

/// <summary>A page of search results as other programs read it.</summary>
public sealed record SearchJson(
    int Total, bool Relaxed, SuggestedSearch? DidYouMean, IReadOnlyList<FoundJson> Items, IReadOnlyDictionary<string, IReadOnlyList<FacetJson>> Facets, string? Next)
{
    public static SearchJson Of(SearchView view) => new(
        view.Total, view.IsRelaxed, view.DidYouMean, view.Items.Select(FoundJson.Of).ToList(),
        view.Facets.ToDictionary(f => f.Key, f => (IReadOnlyList<FacetJson>)f.Value.Select(c => new FacetJson(c.Value, c.Name.ToString(), c.Count)).ToList()), view.Next);
}

public sealed record FacetJson(string Value, string Name, int Count);

/// <summary>Amounts in fen per month; distance in metres.</summary>
public sealed record FoundJson(
    string Id, string Title, string? Employer, string? EmployerId, string EmployerKind, bool EmployerVerified, string? Occupation, string? Division, string Place, double? Latitude,
    double? Longitude, string? Precision, string Pay, long? MonthlyMinFen, long? MonthlyMaxFen, string? Education, int? YearsMin, int? YearsMax, string Employment, int Headcount,
    DateOnly Posted, double? DistanceMetres)
{
    public static FoundJson Of(FoundVacancy found)
    {
        var c = found.Card;
        return new(
            c.Id.ToString(), c.Title, c.Employer?.Name, c.Employer?.Id.ToString(), (c.Employer?.Kind ?? OrganisationKind.Unknown).ToString(), c.Employer?.IsVerified ?? false,
            c.Occupation?.ToString(), c.Division?.ToString(), c.Place.ToString(), c.Point?.Latitude, c.Point?.Longitude, c.Precision?.ToString(),
            PayTexts.Write(c.Pay).ToString(), c.MonthlyMinFen, c.MonthlyMaxFen, c.Education?.ToString(), c.YearsMin, c.YearsMax, c.Employment.ToString(), c.Headcount, c.Posted,
            found.DistanceMetres is { } metres ? Math.Round(metres) : null);
    }
}
