using Microsoft.Extensions.DependencyInjection;
using Qiao.Engine.Text;
using Qiao.Lexicon;
using Qiao.Matching;
using Qiao.Matching.Recommending;
using Qiao.Matching.Searching;
using Qiao.Platform;
using Qiao.Platform.Places;
using Qiao.Vacancies;

namespace Qiao.Bench;

/// <summary>How many of the first ten are right: the golden queries and seekers of tests/data over the demo region, and the 400 titles.</summary>
internal static class QualityBench
{
    private const int Top = 10;

    public static async Task<Table> RunAsync()
    {
        await using var node = await BenchNode.StartAsync(0);
        var table = new Table("Quality on labelled sets", "set", "cases", "result");
        Queries(node, await TextsAsync(node), table);
        await SeekersAsync(node, table);
        Titles((name, cases, result) => table.Row(name, cases, result));
        await GradedSearch.AddAsync(table, "graded queries, demo region", "demo", node);
        if (Environment.GetEnvironmentVariable("QIAO_DATA") is { Length: > 0 } data)
        {
            await using var real = await GradedSearch.RealFilesAsync(data);
            await GradedSearch.AddAsync(table, "graded queries, three real files", "real", real);
        }

        table.Note("Graded queries: each of some twenty vacancies found in three ways was given 0 to 3; a vacancy without a grade counts as 0, so a better search may at first look worse where few are graded.");
        table.Note("The demo region was made so that every query has at least ten right answers; the labels were given by hand before the lexicon was seen (tests/data/README.md).");
        return table;
    }

    private static void Queries(BenchNode node, Dictionary<VacancyId, string> texts, Table table)
    {
        var search = node.Services.GetRequiredService<SearchVacancies>();
        var (all, hits, zero, weak) = (0, 0.0, 0, new List<string>());
        foreach (var row in Rows("queries.tsv"))
        {
            var form = new SearchForm(row[0], null, null, null, null, null, null, null, null, null, null, null, null, Top, null);
            var view = ((Outcome<SearchView>.Done)search.Run(form)).Value;
            var right = view.Items.Count(item => IsExpected(item.Card, row[2], texts));
            all++;
            hits += right / (double)Top;
            zero += view.Total == 0 ? 1 : 0;
            if (right < 7)
            {
                weak.Add($"{row[0]} {right}");
            }
        }

        table.Row("golden queries: right in the first 10", all, $"{hits / all:P1}");
        table.Row("golden queries: nothing found", all, zero);
        table.Row("golden queries with fewer than 7 right", weak.Count, string.Join("; ", weak));
    }

    private static async Task SeekersAsync(BenchNode node, Table table)
    {
        var match = node.Services.GetRequiredService<MatchSeeker>();
        var (all, met, share, missed) = (0, 0, 0.0, new List<string>());
        foreach (var row in Rows("seekers.tsv"))
        {
            var form = new MatchForm(null, null, null, null, null, null, null, null, row[4].Replace(" / ", "\n", StringComparison.Ordinal), null, Top);
            var right = await match.RunAsync(form, default) is Outcome<MatchView>.Done done ? done.Value.Items.Count(item => IsExpected(item.Card, row[2], [])) : 0;
            all++;
            share += right / (double)Top;
            if (right >= int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture))
            {
                met++;
            }
            else
            {
                missed.Add($"{row[0]} {right}/{row[3]}");
            }
        }

        table.Row("seekers: expected occupations in the first 10", all, $"{share / all:P1}");
        table.Row("seekers that get as many as asked for", all, $"{met}" + (missed.Count > 0 ? $" (not: {string.Join("; ", missed)})" : ""));
    }

    /// <summary>The 400 titles of tests/data, each figure given as a row.</summary>
    public static void Titles(Action<string, int, string> row)
    {
        var reader = new TitleReader(OccupationLexicon.Carried);
        var (all, strict, lenient, group) = (0, 0, 0, 0);
        foreach (var title in Rows("titles.tsv"))
        {
            var code = reader.Read(title[0]).FirstOrDefault()?.Occupation.Code.ToString();
            all++;
            strict += code == title[1] ? 1 : 0;
            lenient += code is not null && (code == title[1] || title[2].Contains(code, StringComparison.Ordinal)) ? 1 : 0;
            group += code is not null && code[..3] == title[1][..3] ? 1 : 0;
        }

        row("titles of non-office trades: first choice", all, $"{strict / (double)all:P1}");
        row("titles: first choice or noted alternative", all, $"{lenient / (double)all:P1}");
        row("titles: right minor group (3 digits)", all, $"{group / (double)all:P1}");
    }

    // Parts joined by ';' must all hold: codes, text:A|B, place:CODE.
    private static bool IsExpected(VacancyCard card, string expects, Dictionary<VacancyId, string> texts) => expects.Split(';').All(part =>
        part.StartsWith("text:", StringComparison.Ordinal) ? part[5..].Split('|').Any(word => texts[card.Id].Contains(word, StringComparison.OrdinalIgnoreCase))
        : part.StartsWith("place:", StringComparison.Ordinal) ? card.Division is { } division && DivisionCode.Parse(part[6..]) is var place && (place == division || place.Contains(division))
        : part.Split(',').Contains(card.Occupation?.ToString()));

    private static async Task<Dictionary<VacancyId, string>> TextsAsync(BenchNode node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var texts = new Dictionary<VacancyId, string>();
        await foreach (var vacancy in scope.ServiceProvider.GetRequiredService<VacancyBoard>().ShownAsync(default))
        {
            texts[vacancy.Id] = Normaliser.Fold($"{vacancy.Title} {vacancy.Description}");
        }

        return texts;
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine("tests/data", file)).Skip(1).Where(line => line.Length > 0).Select(line => (line + "\t\t").Split('\t'));
}
