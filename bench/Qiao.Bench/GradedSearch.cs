using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Qiao.Matching.Searching;
using Qiao.Platform;
using Qiao.Vacancies;

namespace Qiao.Bench;

/// <summary>Search against grades given by hand (tests/data/judgements.tsv): over the demo region, and over the three real files when QIAO_DATA is set.</summary>
internal static class GradedSearch
{
    private const int Top = 10;
    private const int Weakest = 5;

    /// <summary>One row of figures, for all queries of a corpus.</summary>
    public static async Task AddAsync(Table table, string name, string corpus, BenchNode node)
    {
        var keys = await KeysAsync(node);
        var search = node.Services.GetRequiredService<SearchVacancies>();
        var queries = Judgements(corpus);
        var (results, judged, zero) = (new List<(string Query, double Value)>(), 0.0, 0);
        foreach (var (query, grades) in queries)
        {
            var form = new SearchForm(query, null, null, null, null, null, null, null, null, null, null, null, null, Top, null);
            var found = ((Outcome<SearchView>.Done)search.Run(form)).Value.Items.Select(item => keys[item.Card.Id]).ToList();
            var ideal = Gain(grades.Values.OrderDescending());
            results.Add((query, Gain(found.Select(key => grades.GetValueOrDefault(key))) / ideal));
            judged += found.Count == 0 ? 1 : found.Count(grades.ContainsKey) / (double)found.Count;
            zero += found.Count == 0 ? 1 : 0;
        }

        table.Row($"{name}: nDCG@10", results.Count, results.Average(result => result.Value).ToString("0.000", CultureInfo.InvariantCulture));
        table.Row($"{name}: graded among the first 10", results.Count, $"{judged / results.Count:P1}");
        table.Row($"{name}: nothing found", results.Count, zero);
        table.Row($"{name}: weakest", Weakest, string.Join("; ", results.OrderBy(result => result.Value).Take(Weakest).Select(result => $"{result.Query} {result.Value:0.00}")));
    }

    /// <summary>A node over the three real files, imported as an operator would.</summary>
    public static async Task<BenchNode> RealFilesAsync(string data)
    {
        var file = Path.Combine(Path.GetTempPath(), $"qiao-bench-{Environment.ProcessId}-real.db");
        foreach (var (source, map) in ImportBench.Sources)
        {
            using var import = Process.Start(new ProcessStartInfo(
                "dotnet", [Path.Combine(AppContext.BaseDirectory, "Qiao.dll"), "import", "vacancies", Path.Combine(data, source), "--map", $"docs/examples/{map}.yaml", "--database", $"sqlite:{file}"])
            {
                RedirectStandardOutput = true,
            })!;
            await import.StandardOutput.ReadToEndAsync();
            await import.WaitForExitAsync();
        }

        return await BenchNode.OverAsync(file);
    }

    // Discounted cumulated gain with gains of 2^grade - 1 (Järvelin and Kekäläinen 2002; Burges et al. 2005).
    private static double Gain(IEnumerable<int> grades) => grades.Take(Top).Select((grade, i) => ((1 << grade) - 1) / Math.Log2(i + 2)).Sum();

    private static List<(string Query, Dictionary<string, int> Grades)> Judgements(string corpus) =>
        [.. File.ReadLines("tests/data/judgements.tsv").Skip(1).Select(line => line.Split('\t')).Where(row => row[0] == corpus)
            .GroupBy(row => row[1], (query, rows) => (query, rows.ToDictionary(row => row[2], row => int.Parse(row[3], CultureInfo.InvariantCulture), StringComparer.Ordinal)))];

    // No text is kept. Of doubles any one may be shown, and they differ in marks and at the end: only how the text begins counts.
    private static async Task<Dictionary<VacancyId, string>> KeysAsync(BenchNode node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var keys = new Dictionary<VacancyId, string>();
        await foreach (var vacancy in scope.ServiceProvider.GetRequiredService<VacancyBoard>().ShownAsync(default))
        {
            var beginning = string.Concat(vacancy.Description.Where(char.IsLetterOrDigit).Take(60));
            var words = Encoding.UTF8.GetBytes($"{vacancy.Title}\n{vacancy.Division}\n{beginning}");
            keys[vacancy.Id] = Convert.ToHexStringLower(SHA256.HashData(words))[..12];
        }

        return keys;
    }
}
