using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Qiao.Commands;
using Qiao.Matching.Alerting;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Platform.Places;

namespace Qiao.Bench;

/// <summary>A day's new vacancies against all saved searches: everything but the writing of the messages.</summary>
internal static class AlertsBench
{
    private const int Vacancies = 10_000;
    private const int Usual = 1_000_000;

    private static readonly string[] Trades = ["7212", "7411", "5131", "2512", "9112", "8332", "5321", "2221", "4321", "5120", "9333", "3322"];
    private static readonly BulkColumn[] Columns =
    [
        BulkColumn.Text("id"), BulkColumn.Text("account"), BulkColumn.Int("slot"), BulkColumn.Text("name"), BulkColumn.Text("query"), BulkColumn.Text("likeness"), BulkColumn.Text("telling"),
        BulkColumn.Text("language"), BulkColumn.Long("saved"), BulkColumn.Long("looked"),
    ];

    public static async Task<Table> RunAsync(string[] arguments)
    {
        var count = arguments.Length == 0 ? Usual : int.Parse(arguments[0], CultureInfo.InvariantCulture);
        var table = new Table("Alerts of a day", "searches", "saved as", "different", "vacancies", "seconds", "digests");
        await using var node = await BenchNode.OnPostgresAsync(Vacancies);
        await using (var scope = node.Services.SystemScope())
        {
            await scope.ServiceProvider.GetRequiredService<Arrivals>().TakeAsync(default);
        }

        var words = File.ReadLines("tests/data/queries.tsv").Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')[0]).ToArray();
        var places = Divisions.Children(DivisionCode.Parse("500100")).Select(division => division.Code.ToString()).ToArray();
        foreach (var (kind, allDiffer) in ((string, bool)[])[("people ask", false), ("all different", true)])
        {
            var different = await SaveAsync(node.Services, Queries(words, places, count, allDiffer));
            var (seconds, vacancies, digests) = await MatchAsync(node.Services);
            table.Row($"{count:#,0}", kind, $"{different:#,0}", $"{vacancies:#,0}", $"{seconds:0.0}", $"{digests:#,0}");
        }

        table.Note("Reading the searches, building the index of the new vacancies and running the searches over it; writing the messages is not in it. One database on PostgreSQL, all processors.");
        table.Note("As people ask: a word or trade, mostly with a district, some with a wage from; the frequent ones far more often. All different: each with a wage of its own as well.");
        return table;
    }

    private static async Task<(double Seconds, int Vacancies, int Digests)> MatchAsync(IServiceProvider services)
    {
        await using var scope = services.SystemScope();
        var matching = scope.ServiceProvider.GetRequiredService<MatchSearches>();
        var round = new AlertRound { Telling = Telling.Daily, Day = new(2026, 1, 1), Above = 0, Until = long.MaxValue };
        var started = Stopwatch.GetTimestamp();
        var digests = 0;
        await foreach (var _ in matching.RunAsync(round, default))
        {
            digests++;
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return (seconds, (await matching.FreshAsync(round, default)).Count, digests);
    }

    /// <summary>Replaces the searches; answers how many of them differ.</summary>
    private static async Task<int> SaveAsync(IServiceProvider services, IEnumerable<string> queries)
    {
        await using var scope = services.SystemScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        await using var change = await session.ChangeAsync(default);
        await session.ExecuteAsync($"delete from matching_search", default);
        var different = new HashSet<string>(StringComparer.Ordinal);
        await using (var rows = await BulkRows.IntoAsync(session, "matching_search", Columns, default))
        {
            foreach (var query in queries)
            {
                different.Add(query);
                await rows.AddAsync(
                [
                    Ids.New<SavedSearchId>(TimeProvider.System).ToString(), Ids.New<AccountId>(TimeProvider.System).ToString(), 1, "bench", query, StoredQuery.LikenessOf(query), "Daily", "Chinese", 0L, 0L,
                ], default);
            }

            await rows.CompleteAsync(default);
        }

        await change.CommitAsync(default);
        return different.Count;
    }

    private static IEnumerable<string> Queries(string[] words, string[] places, int count, bool allDiffer)
    {
        var dice = new Draws(11);
        for (var i = 0; i < count; i++)
        {
            var parts = new List<string>();
            var (word, place) = (words[(int)(words.Length * Math.Pow(dice.Unit(), 2))], places[(int)(places.Length * Math.Pow(dice.Unit(), 2))]);
            parts.Add(dice.Below(5) == 0 ? "" : "q=" + Uri.EscapeDataString(word));
            parts.Add(dice.Below(4) == 0 ? "" : "division=" + place);
            parts.Add(parts[0].Length == 0 || dice.Below(8) == 0 ? "occupation=" + Trades[dice.Below(Trades.Length)] : "");
            parts.Add(allDiffer ? $"minPay={i % 20_000}&experience={i / 20_000}" : dice.Below(4) == 0 ? $"minPay={1000 * (3 + dice.Below(10))}" : "");
            yield return string.Join('&', parts.Where(part => part.Length > 0));
        }
    }
}
