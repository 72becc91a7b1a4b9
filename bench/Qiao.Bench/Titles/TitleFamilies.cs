using Qiao.Platform;
using Qiao.Platform.Tables;

namespace Qiao.Bench.Titles;

/// <summary>Titles of one occupation each, from the public classifications in QIAO_DATA; nothing of them is kept.</summary>
internal static class TitleFamilies
{
    /// <summary>O*NET 29.2: the title of each occupation, its alternate titles and those that workers reported.</summary>
    public static List<IReadOnlyList<string>> Onet(string data)
    {
        var families = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (file, columns) in ((string, int[])[])[("Occupation Data.txt", [1]), ("Alternate Titles.txt", [1, 2]), ("Sample of Reported Titles.txt", [1])])
        {
            foreach (var row in File.ReadLines(Path.Combine(data, "onet", file)).Skip(1).Select(line => line.Split('\t')))
            {
                if (!families.TryGetValue(row[0], out var family))
                {
                    families[row[0]] = family = [];
                }

                family.AddRange(columns.Select(column => row[column]).Where(title => title is not ("" or "n/a")));
            }
        }

        return [.. families.Values];
    }

    /// <summary>ESCO 1.2, English: the preferred and the alternative labels of each occupation.</summary>
    public static List<IReadOnlyList<string>> Esco(string data)
    {
        using var source = ((Outcome<TableSource>.Done)TableSource.Open(Path.Combine(data, "esco_v1.2_en/occupations_en.csv"))).Value;
        return [.. source.Rows().Select(row => (IReadOnlyList<string>)
            [row["preferredLabel"], .. row["altLabels"].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)])];
    }
}
