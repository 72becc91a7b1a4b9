using Qiao.Engine.Text;

namespace Qiao.Lexicon;

/// <summary>
/// Likeness of titles by the characters, character pairs and words they share, the rare ones counting most (weighted
/// Dice, 0 to 1). The last resort when no title stands in the text.
/// </summary>
internal sealed class TitleOverlap
{
    private readonly (int Occupation, float Weight, string Text)[] _titles;
    private readonly Dictionary<string, int[]> _postings;
    private readonly Dictionary<string, float> _weights;
    private readonly float _rarest;

    public TitleOverlap(OccupationLexicon lexicon)
    {
        var titles = lexicon.Occupations
            .SelectMany(occupation => new[] { occupation.Name.Zh, occupation.Name.En }.Concat(occupation.ChineseTitles).Concat(occupation.EnglishTitles)
                .Select(title => (occupation.Ordinal, Text: Normaliser.Fold(title))))
            .Distinct().ToArray();
        var postings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < titles.Length; i++)
        {
            foreach (var feature in Features(titles[i].Text))
            {
                if (!postings.TryGetValue(feature, out var list))
                {
                    postings[feature] = list = [];
                }

                list.Add(i);
            }
        }

        _postings = postings.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _rarest = Weight(titles.Length, 1);
        _weights = postings.ToDictionary(pair => pair.Key, pair => Weight(titles.Length, pair.Value.Count), StringComparer.Ordinal);
        _titles = Array.ConvertAll(titles, title => (title.Ordinal, Features(title.Text).Sum(WeightOf), title.Text));
    }

    /// <summary>The most alike titles of different occupations, best first.</summary>
    /// <param name="ending">Only titles that end so and say more; any when empty.</param>
    public List<(int Occupation, float Likeness)> Nearest(string text, string ending = "", int limit = 3)
    {
        var features = Features(text);
        var whole = features.Sum(WeightOf);
        var shared = new Dictionary<int, float>();
        foreach (var feature in features)
        {
            foreach (var title in _postings.GetValueOrDefault(feature, []))
            {
                shared[title] = shared.GetValueOrDefault(title) + _weights[feature];
            }
        }

        return [.. shared
            .Where(pair => _titles[pair.Key].Text.Length > ending.Length && _titles[pair.Key].Text.EndsWith(ending, StringComparison.Ordinal))
            .Select(pair => (_titles[pair.Key].Occupation, Likeness: 2 * pair.Value / (whole + _titles[pair.Key].Weight)))
            .GroupBy(hit => hit.Occupation)
            .Select(group => (group.Key, group.Max(hit => hit.Likeness)))
            .OrderByDescending(hit => hit.Item2).ThenBy(hit => hit.Key)
            .Take(limit)];
    }

    // A part of the text that no title has counts as if one title had it.
    private float WeightOf(string feature) => _weights.GetValueOrDefault(feature, _rarest);

    // Raised, so that a shared 安装工 does not outweigh what is to be installed.
    private static float Weight(int titles, int holders) => MathF.Pow(MathF.Log(1f + (titles / (float)holders)), 1.5f);

    private static HashSet<string> Features(string text)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (Words.IsHan(text[i]))
            {
                features.Add(text[i].ToString());
                if (i + 1 < text.Length && Words.IsHan(text[i + 1]))
                {
                    features.Add(text.Substring(i, 2));
                }
            }
            else if (Words.StartsAt(text, i))
            {
                var end = Words.EndOf(text, i);
                features.Add(EnglishStem.Of(text[i..end]));
                i = end - 1;
            }
        }

        features.ExceptWith(EmptyWords);
        return features;
    }

    private static readonly string[] EmptyWords = ["and", "or", "of", "the", "for", "in", "at", "a", "to", "with"];
}
