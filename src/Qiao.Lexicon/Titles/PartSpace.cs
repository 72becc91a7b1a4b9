namespace Qiao.Lexicon.Titles;

/// <summary>The parts of a set of titles, numbered, the rare ones weighing most (tf-idf).</summary>
internal sealed class PartSpace
{
    private readonly Func<string, IEnumerable<string>> _parts;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[] _rarity;
    private readonly long _unknown;

    public PartSpace(Func<string, IEnumerable<string>> parts, IReadOnlyList<string> folded)
    {
        _parts = parts;
        var holders = new List<int>();
        foreach (var title in folded)
        {
            foreach (var part in parts(title).Distinct(StringComparer.Ordinal))
            {
                if (_numbers.TryAdd(part, holders.Count))
                {
                    holders.Add(0);
                }

                holders[_numbers[part]]++;
            }
        }

        _rarity = [.. holders.Select(count => Rarity.Of(folded.Count + 1, count + 1))];
        _unknown = Rarity.Of(folded.Count + 1, 1);
    }

    public int Count => _rarity.Length;

    public PartVector Vector(string folded)
    {
        var weights = new Dictionary<int, long>();
        double beyond = 0;
        foreach (var (part, times) in _parts(folded).CountBy(part => part, StringComparer.Ordinal))
        {
            // 1024 is the one of the logarithms.
            var often = 1024 + Rarity.Log2((ulong)times);
            if (_numbers.TryGetValue(part, out var number))
            {
                weights[number] = (long)often * _rarity[number];
            }
            else
            {
                beyond += (double)(often * _unknown) * (often * _unknown);
            }
        }

        return PartVector.Of([.. weights.OrderBy(pair => pair.Key)], beyond);
    }
}
