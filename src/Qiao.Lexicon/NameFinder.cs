using Qiao.Engine.Text;

namespace Qiao.Lexicon;

/// <summary>Search-as-you-type over the names, titles and synonyms of the lexicon, in both languages at once. Thread-safe.</summary>
public sealed class NameFinder
{
    private readonly (string Name, Occupation Occupation)[] _titles;
    private readonly (string Name, Skill Skill)[] _skills;

    public NameFinder(OccupationLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _titles = [.. lexicon.Occupations.SelectMany(occupation =>
            Names([occupation.Name.Zh, occupation.Name.En, .. occupation.ChineseTitles, .. occupation.EnglishTitles]).Select(name => (name, occupation)))];
        _skills = [.. lexicon.Skills.SelectMany(skill =>
            Names([skill.Name.Zh, skill.Name.En, .. skill.ChineseSynonyms, .. skill.EnglishSynonyms]).Select(name => (name, skill)))];
    }

    /// <summary>
    /// The occupations with a name or title that is, begins with or holds the text, in this order and shorter names
    /// first; each once. Empty for an empty text.
    /// </summary>
    public IReadOnlyList<NameFound<Occupation>> FindOccupations(string text, int limit = 10) => Find(_titles, text, limit, occupation => occupation.Ordinal);

    /// <summary>The same for skills.</summary>
    public IReadOnlyList<NameFound<Skill>> FindSkills(string text, int limit = 10) => Find(_skills, text, limit, skill => skill.Ordinal);

    private static List<NameFound<T>> Find<T>((string Name, T Entry)[] names, string text, int limit, Func<T, int> ordinal)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wanted = Normaliser.Fold(text.Length > QueryAnalyser.LongestQuery ? text[..QueryAnalyser.LongestQuery] : text).Trim();
        if (wanted.Length == 0 || limit <= 0)
        {
            return [];
        }

        return [.. names
            .Select(pair => (pair.Name, pair.Entry, Rank: Rank(pair.Name, wanted)))
            .Where(hit => hit.Rank < 3)
            .OrderBy(hit => hit.Rank).ThenBy(hit => hit.Name.Length).ThenBy(hit => ordinal(hit.Entry))
            .DistinctBy(hit => ordinal(hit.Entry))
            .Take(limit)
            .Select(hit => new NameFound<T>(hit.Entry, hit.Name))];
    }

    private static int Rank(string name, string wanted)
    {
        var at = name.IndexOf(wanted, StringComparison.Ordinal);
        if (at == 0)
        {
            return name.Length == wanted.Length ? 0 : 1;
        }

        // Latin text counts at the beginning of a word only: `weld` finds "arc welder", not `eld`.
        while (at > 0)
        {
            if (Words.IsHan(name[at]) || !Words.IsLetterOrDigit(name[at - 1]))
            {
                return 2;
            }

            at = name.IndexOf(wanted, at + 1, StringComparison.Ordinal);
        }

        return 3;
    }

    private static IEnumerable<string> Names(IEnumerable<string> names) => names.Select(Normaliser.Fold).Where(name => name.Length > 0);
}

/// <summary>An entry of the lexicon and the name by which it was found, folded.</summary>
public sealed record NameFound<T>(T Entry, string Name);
