using Qiao.Engine.Text;

namespace Qiao.Lexicon.Titles;

/// <summary>
/// Knows which words of titles belong to the same work, though they share no letter: `nanny` and `childminder`, 电工 and
/// electrician. Learnt from families of titles that name one occupation; a word points to the families it stands in, a
/// title where its words point (explicit semantic analysis, Gabrilovich and Markovitch 2007). Immutable, thread-safe.
/// </summary>
public sealed class TitleKinship
{
    /// <summary>Knows nothing: titles are compared by their spelling and words alone.</summary>
    public static readonly TitleKinship None = Learn([]);

    private static readonly Lazy<TitleKinship> Loaded = new(() => Learn(FamiliesOf(OccupationLexicon.Carried)));

    // More would let the many families of a word like `manager` outweigh what a title is about.
    private const int MostFamilies = 40;

    // A family of three titles is not ten times as sure as one of three hundred.
    private const int SmallFamily = 5;

    // A skill of half of all occupations says nothing of any one.
    private const int MostOccupationsOfSkill = 6;

    private readonly Dictionary<string, PartVector> _families;
    private readonly Dictionary<string, int> _rarity;

    private TitleKinship(Dictionary<string, PartVector> families, Dictionary<string, int> rarity, int count) =>
        (_families, _rarity, Families) = (families, rarity, count);

    /// <summary>What the lexicon this program carries teaches, learnt at the first use.</summary>
    public static TitleKinship Carried => Loaded.Value;

    internal int Families { get; }

    /// <summary>The lexicon's occupations as families: their titles in both languages and the skills that few others use.</summary>
    public static IEnumerable<IReadOnlyList<string>> FamiliesOf(OccupationLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        foreach (var occupation in lexicon.Occupations)
        {
            var code = occupation.Code.ToString();
            var skills = lexicon.SkillsOf(occupation.Code).Where(skill => skill.OccupationPrefixes.Count <= MostOccupationsOfSkill
                && skill.OccupationPrefixes.Any(prefix => prefix.Length >= 3 && code.StartsWith(prefix, StringComparison.Ordinal)));
            yield return
            [
                occupation.Name.Zh, occupation.Name.En, .. occupation.ChineseTitles, .. occupation.EnglishTitles,
                .. skills.SelectMany(skill => (string[])[skill.Name.Zh, skill.Name.En, .. skill.ChineseSynonyms, .. skill.EnglishSynonyms]),
            ];
        }
    }

    /// <summary>Learns from families, each a list of titles for the same work; the titles need not be folded.</summary>
    public static TitleKinship Learn(IEnumerable<IReadOnlyList<string>> families)
    {
        ArgumentNullException.ThrowIfNull(families);
        var counts = new Dictionary<string, Dictionary<int, int>>(StringComparer.Ordinal);
        var sizes = new List<int>();
        foreach (var family in families)
        {
            var titles = family.Select(title => Normaliser.Fold(title).Trim()).Distinct(StringComparer.Ordinal).ToList();
            foreach (var word in titles.SelectMany(title => WordsOf(title).Distinct(StringComparer.Ordinal)))
            {
                if (!counts.TryGetValue(word, out var byFamily))
                {
                    counts[word] = byFamily = [];
                }

                byFamily[sizes.Count] = byFamily.GetValueOrDefault(sizes.Count) + 1;
            }

            sizes.Add(titles.Count);
        }

        return new TitleKinship(
            counts.ToDictionary(pair => pair.Key, pair => Pointing(pair.Value, sizes), StringComparer.Ordinal),
            counts.ToDictionary(pair => pair.Key, pair => Rarity.Of(sizes.Count, pair.Value.Count), StringComparer.Ordinal),
            sizes.Count);
    }

    /// <summary>Where a folded title points: at most forty families.</summary>
    internal PartVector Vector(string folded)
    {
        var sums = new Dictionary<int, long>();
        foreach (var word in WordsOf(folded).Distinct(StringComparer.Ordinal))
        {
            if (!_families.TryGetValue(word, out var pointing))
            {
                continue;
            }

            for (var i = 0; i < pointing.Parts.Length; i++)
            {
                sums[pointing.Parts[i]] = sums.GetValueOrDefault(pointing.Parts[i]) + ((long)pointing.Weights[i] * _rarity[word]);
            }
        }

        return PartVector.Of([.. sums.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostFamilies)]);
    }

    private static PartVector Pointing(Dictionary<int, int> counts, List<int> sizes) =>
        PartVector.Of([.. counts.OrderBy(pair => pair.Key)
            .Select(pair => KeyValuePair.Create(pair.Key, (long)(1024 * (1024 + Rarity.Log2((ulong)pair.Value)) / Math.Sqrt(sizes[pair.Key] + SmallFamily))))]);

    private static IEnumerable<string> WordsOf(string folded) => TitleParts.LatinWords(folded).Concat(TitleParts.HanParts(folded));
}
