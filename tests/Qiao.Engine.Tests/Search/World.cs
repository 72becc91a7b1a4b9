using Qiao.Engine.Search;
using Qiao.Engine.Text;

namespace Qiao.Engine.Tests.Search;

/// <summary>Random documents and requests over a vocabulary small enough that everything collides.</summary>
internal sealed class World(int seed, int keys = 300)
{
    public static readonly IndexSchema Schema = new(
        [new("title", 3, 4), new("body", 1, 12), new("employer", 0.5, 2)], ["division", "skill"], ["pay", "day"]);

    public static readonly TextAnalyser Analyser = new(PhraseTable.Build([("电工", "#7411"), ("welder", "#7212"), ("电工人", ""), ("wea web", "#ab")]));

    private static readonly string[] Words =
        [.. Enumerable.Range(0, 14).Select(i => $"we{(char)('a' + i)}"), "weld", "welder", "电工", "工人", "人事", "welding", "wedler", "forklift", "frokligt", "#7411", "#arc"];

    private readonly Random _random = new(seed);

    public SearchIndex Index { get; } = new(Schema, Analyser);

    public Dictionary<UInt128, IndexDocument> Documents { get; } = [];

    /// <summary>Puts, replaces and removes so that several segments with dead documents come to be.</summary>
    public void Live(int changes)
    {
        for (int change = 0; change < changes; change++)
        {
            if (_random.Next(4) == 0 && Documents.Count > 0)
            {
                UInt128[] gone = [.. Documents.Keys.Where(_ => _random.Next(6) == 0), UInt128.MaxValue];
                Index.Remove(gone);
                Array.ForEach(gone, key => Documents.Remove(key));
            }
            else
            {
                IndexDocument[] put = [.. Enumerable.Range(0, _random.Next(3) == 0 ? 90 : _random.Next(4)).Select(_ => Document())];
                Index.Put(put);
                Array.ForEach(put, document => Documents[document.Key] = document);
            }
        }
    }

    /// <summary>Puts so many documents at once.</summary>
    public void Fill(int count)
    {
        IndexDocument[] put = [.. Enumerable.Range(0, count).Select(_ => Document())];
        Index.Put(put);
        Array.ForEach(put, document => Documents[document.Key] = document);
    }

    public SearchRequest Request() => new()
    {
        Text = new([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Clause())]),
        MinimumClauses = _random.Next(3) == 0 ? _random.Next(1, 4) : null,
        Facets = [.. Enumerable.Range(0, Math.Max(0, _random.Next(5) - 2)).Select(_ => new FacetFilter(
            Pick(Schema.FacetColumns), [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => _random.Next(8))]))],
        Numbers = _random.Next(3) > 0 ? [] : [Range()],
        Circle = _random.Next(4) > 0 ? null : new(Point(), Math.Pow(10, 2 + (5 * _random.NextDouble()))),
        Sort = _random.Next(8) switch
        {
            0 => SearchSort.Ascending(Pick(Schema.NumberColumns)),
            1 => SearchSort.Descending(Pick(Schema.NumberColumns)),
            2 => SearchSort.Distance(Point()),
            _ => SearchSort.Relevance,
        },
        Recency = _random.Next(2) == 0 ? null : new("day", 20, _random.Next(1, 9), _random.Next(5000)),
        Limit = _random.Next(12),
        Counts = _random.Next(3) == 0 ? [] : [new("division", _random.Next(1, 9)), new("skill", 3)],
    };

    public IndexDocument Document() => new()
    {
        Key = (UInt128)_random.Next(keys) << 70,
        Texts = [Text(4), Text(14), Text(2)],
        Terms = _random.Next(3) == 0 ? [] : [[], [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Word())], ["#arc"]],
        Facets = [Division(), Values(8)],
        Numbers = [Number(), Number()],
        Point = _random.Next(4) == 0 ? null : Point(),
        Boost = _random.Next(3) * 300,
    };

    private Clause Clause()
    {
        bool prefix = _random.Next(5) == 0;
        return new([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Run(prefix))], _random.Next(6) == 0, prefix, !prefix && _random.Next(4) == 0);
    }

    private string[] Run(bool prefix)
    {
        string[] run = [.. Enumerable.Range(0, _random.Next(4) == 0 ? _random.Next(2, 4) : 1).Select(_ => Word())];
        run[^1] = prefix ? run[^1][..1] : run[^1];
        return run;
    }

    private string Text(int longest) =>
        string.Concat(Enumerable.Range(0, _random.Next(longest + 1)).Select(_ => Word().TrimStart('#') is var word && word[0] > 'z' && _random.Next(2) == 0 ? word : word + " "));

    private NumberFilter Range()
    {
        long? minimum = _random.Next(3) == 0 ? null : _random.Next(10);
        long? maximum = _random.Next(3) == 0 ? null : (minimum ?? 5) + _random.Next(12);
        return new(Pick(Schema.NumberColumns), minimum, maximum, _random.Next(2) == 0);
    }

    /// <summary>The first words are many times as frequent as the last.</summary>
    private string Word() => Words[(int)(Words.Length * Math.Pow(_random.NextDouble(), 1.7))];

    /// <summary>As places of a tree: with the one above, or that alone, or none; so many documents have the same.</summary>
    private int[] Division() => (_random.Next(5), _random.Next(7)) switch
    {
        (_, 0) => [],
        (var district, 1) => [5 + (district / 3)],
        var (district, _) => [district, 5 + (district / 3)],
    };

    private int[] Values(int different) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => _random.Next(different))];

    private long Number() => _random.Next(9) switch
    {
        0 => IndexDocument.Unknown,
        1 => long.MaxValue,
        2 => long.MinValue + 1,
        _ => _random.Next(25),
    };

    private GeoPoint Point() => new(29 + (_random.Next(40) * 0.037), 106 + (_random.Next(40) * 0.053));

    private string Pick(IReadOnlyList<string> names) => names[_random.Next(names.Count)];
}
