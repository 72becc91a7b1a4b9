using System.Globalization;

namespace Qiao.Bench.Titles;

/// <summary>A published set of titles to find and the titles that are right for each.</summary>
internal sealed class TitleSet
{
    private readonly (string Text, bool IsForChoosing, HashSet<int> Right)[] _queries;
    private readonly bool _firstOnly;

    private TitleSet(string name, string measure, string[] titles, (string, bool, HashSet<int>)[] queries) =>
        (Name, Measure, Titles, _queries, _firstOnly) = (name, measure, titles, queries, measure == "MRR");

    public string Name { get; }

    /// <summary>MAP: the mean precision at every right title. MRR: one by the rank of the first right one.</summary>
    public string Measure { get; }

    public string[] Titles { get; }

    public int Queries => _queries.Length;

    /// <summary>TalentCLEF 2025 task A, validation: the work of people whose résumés hold the title asked for.</summary>
    public static TitleSet TalentClef(string name, string folder) =>
        Read(name, "MAP", Path.Combine(folder, "queries"), Path.Combine(folder, "corpus_elements"), Path.Combine(folder, "qrels.tsv"), header: 1);

    /// <summary>MELO: titles of a national classification and the ESCO labels of the occupations they were linked to by people.</summary>
    public static TitleSet Melo(string name, string folder) =>
        Read(name, "MRR", Path.Combine(folder, "queries.tsv"), Path.Combine(folder, "corpus_elements.tsv"), Path.Combine(folder, "annotations.tsv"), header: 0);

    /// <summary>The measure over the half of the queries that settings were chosen on, over the other half, and over all.</summary>
    /// <param name="nearest">All titles that resemble a query, best first, by their place in <see cref="Titles"/>.</param>
    public (double Chosen, double Other, double All) Measured(Func<string, IEnumerable<int>> nearest)
    {
        var values = new double[_queries.Length];
        Parallel.For(0, _queries.Length, i => values[i] = Value(nearest(_queries[i].Text), _queries[i].Right));
        double Mean(Func<bool, bool> half) => values.Where((_, i) => half(_queries[i].IsForChoosing)).Average();
        return (Mean(half => half), Mean(half => !half), values.Average());
    }

    private double Value(IEnumerable<int> found, HashSet<int> right)
    {
        var (rank, hits, sum) = (0, 0, 0.0);
        foreach (var title in found)
        {
            rank++;
            if (right.Contains(title))
            {
                hits++;
                sum += hits / (double)rank;
                if (_firstOnly)
                {
                    return sum;
                }
            }
        }

        return _firstOnly ? 0 : sum / right.Count;
    }

    private static TitleSet Read(string name, string measure, string queries, string corpus, string right, int header)
    {
        // Equal scores are ranked by place: an order that knows nothing of what is right.
        var titles = Rows(corpus, header).OrderBy(row => Hash(row[0])).ThenBy(row => row[0], StringComparer.Ordinal).ToArray();
        var places = titles.Select((row, place) => (row[0], place)).ToDictionary(pair => pair.Item1, pair => pair.place, StringComparer.Ordinal);
        var rights = Rows(right, 0).Where(row => int.Parse(row[3], CultureInfo.InvariantCulture) > 0).ToLookup(row => row[0], row => places[row[2]], StringComparer.Ordinal);
        return new TitleSet(name, measure, [.. titles.Select(row => row[1])],
            [.. Rows(queries, header).Where(row => rights.Contains(row[0])).Select(row => (row[1], Hash(row[0]) % 2 == 0, rights[row[0]].ToHashSet()))]);
    }

    private static IEnumerable<string[]> Rows(string file, int header) =>
        File.ReadLines(file).Skip(header).Where(line => line.Length > 0).Select(line => line.Split('\t'));

    // FNV-1a with a last mixing (Appleby): neighbouring ids fall into different halves.
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        hash = unchecked((hash ^ (hash >> 15)) * 2246822519u);
        return hash ^ (hash >> 13);
    }
}
