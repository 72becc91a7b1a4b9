using Qiao.Engine.Search;
using Qiao.Engine.Text;
using Qiao.Matching.Indexing;

namespace Qiao.Matching.Searching;

/// <summary>What someone who typed this much may want to search for, and how many vacancies that finds.</summary>
public sealed record SuggestedSearch(string Text, int Vacancies);

/// <summary>
/// Completes what is being typed: to names of occupations and skills that vacancies have, and, behind a whole word, by the
/// places and skills that stand with it most often. Only what finds something is offered.
/// </summary>
internal sealed class SuggestSearch
{
    private const int Most = 8;
    private const int MostTried = 200;
    private const int MostContinued = 2 * Most;
    private readonly VacancyIndex _index;
    private readonly (string Folded, string Text)[] _names;

    public SuggestSearch(VacancyIndex index)
    {
        _index = index;
        var lexicon = index.Lexicon;
        _names = lexicon.Occupations.SelectMany(o => o.ChineseTitles.Concat(o.EnglishTitles).Append(o.Name.Zh).Append(o.Name.En))
            .Concat(lexicon.Skills.SelectMany(s => s.ChineseSynonyms.Concat(s.EnglishSynonyms).Append(s.Name.Zh).Append(s.Name.En)))
            .Select(name => (Folded: Normaliser.Fold(name), Text: name)).DistinctBy(name => name.Folded)
            .OrderBy(name => name.Folded, StringComparer.Ordinal).ToArray();
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/suggestions", (string? q, SuggestSearch use) => Results.Ok(new { items = use.Run(q ?? "") }))
            .ForEveryone().WithSummary("Completions of what is being typed into the search");

    public IReadOnlyList<SuggestedSearch> Run(string typed)
    {
        if (typed.Length > SearchForm.LongestQuery || string.IsNullOrWhiteSpace(typed))
        {
            return [];
        }

        var text = typed.TrimStart();
        var titles = Titles(text).ToList();
        var names = Completions(text).Concat(char.IsWhiteSpace(text[^1]) ? Continuations(text.TrimEnd()) : []).Except(titles.Select(title => title.Text));
        return Best(titles.Concat(Counted(names)).DistinctBy(suggestion => Normaliser.Fold(suggestion.Text)));
    }

    private static List<SuggestedSearch> Best(IEnumerable<SuggestedSearch> found) => found.Where(suggestion => suggestion.Vacancies > 0)
        .OrderByDescending(suggestion => suggestion.Vacancies).ThenBy(suggestion => suggestion.Text.Length).Take(Most).ToList();

    // A name may find at most as many vacancies as hold its words. Those with the highest such numbers are searched for,
    // until no other can come among the best: a dozen searches for a key instead of two hundred.
    private List<SuggestedSearch> Counted(IEnumerable<string> names)
    {
        var counted = new List<SuggestedSearch>();
        foreach (var (text, query, most) in names.Select(text => (Text: text, Query: _index.Queries.Parse(text)))
            .Select(name => (name.Text, name.Query, Most: _index.Search.CountAtMost(name.Query)))
            .Where(name => name.Most > 0).OrderByDescending(name => name.Most).ToList())
        {
            if (counted.Count(known => known.Vacancies > most) >= Most)
            {
                break;
            }

            counted.Add(new(text, _index.Search.Search(new SearchRequest { Text = query, Limit = 0 }).Total));
        }

        return counted;
    }

    // What titles say: the word made whole, or the word that most often comes next.
    private IEnumerable<SuggestedSearch> Titles(string text) => _index.Search.Complete(text, Most).Select(suggestion => new SuggestedSearch(suggestion.Text, suggestion.Documents));

    private IEnumerable<string> Completions(string text)
    {
        var folded = Normaliser.Fold(text);
        var (low, high) = (0, _names.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_names[middle].Folded, folded) < 0 ? (middle + 1, high) : (low, middle);
        }

        for (var tried = 0; tried < MostTried && low < _names.Length && _names[low].Folded.StartsWith(folded, StringComparison.Ordinal); tried++, low++)
        {
            yield return _names[low].Text;
        }
    }

    // Behind `电工 ` the districts in which there are any, and the skills that they ask for.
    private IEnumerable<string> Continuations(string words)
    {
        var result = _index.Search.Search(new SearchRequest
        {
            Text = _index.Queries.Parse(words), Limit = 0, Counts = [new(VacancyWriting.Division, 40), new(VacancyWriting.Skill, Most)],
        });
        var english = Languages.Current == Language.English;
        return result.Facets.SelectMany(facet => facet.Values.Select(value => (Name: NameOf(facet.Column, value.Value), value.Count)))
            .Where(value => value.Name is not null).OrderByDescending(value => value.Count).Take(MostContinued)
            .Select(value => $"{words} {(english ? value.Name!.En : value.Name!.Zh)}");
    }

    private Bilingual? NameOf(string column, int value) => column == VacancyWriting.Skill ? _index.Lexicon.Skills[value - 1].Name
        : DivisionCode.TryRead(value.ToString(null, null), out var code) && code.Level == DivisionLevel.County ? Divisions.Find(code)?.Name : null;
}
