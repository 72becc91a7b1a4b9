using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace Qiao.Bench;

/// <summary>Search and match over HTTP: one client for the times, eight at once for the requests per second, all on this machine.</summary>
internal static class SearchBench
{
    private const int Calls = 400;
    private const int Clients = 8;
    private static readonly TimeSpan LoadLasts = TimeSpan.FromSeconds(5);

    private static readonly (string Name, Func<HttpClient, Task<HttpResponseMessage>> Call)[] Shapes =
    [
        ("search: one word", http => http.GetAsync("/api/v1/vacancies?q=" + Uri.EscapeDataString("焊工"))),
        ("search: place and trade", http => http.GetAsync("/api/v1/vacancies?q=" + Uri.EscapeDataString("渝北 护士"))),
        ("search: word, filter, pay order", http => http.GetAsync("/api/v1/vacancies?q=" + Uri.EscapeDataString("经验") + "&division=500112&minPay=6000&sort=pay")),
        ("search: within 5 km", http => http.GetAsync("/api/v1/vacancies?near=29.56,106.55&radius=5&sort=distance")),
        ("suggestions: one character", http => http.GetAsync("/api/v1/suggestions?q=" + Uri.EscapeDataString("电"))),
        ("suggestions: a word and a space", http => http.GetAsync("/api/v1/suggestions?q=" + Uri.EscapeDataString("焊工 "))),
        ("page: /jobs", http => http.GetAsync("/jobs?q=" + Uri.EscapeDataString("电工"))),
        ("match: three answers", http => http.PostAsJsonAsync("/api/v1/matches", new { work = "电工", skills = "低压电工证、看图纸", minPay = 6000, division = "500112", reach = 30 })),
    ];

    /// <summary>With 13,000 and 100,000 vacancies, or with so many.</summary>
    public static async Task<Table> RunAsync(string[] arguments)
    {
        int[] sizes = arguments.Length == 0 ? [13_000, 100_000] : [int.Parse(arguments[0], CultureInfo.InvariantCulture)];
        var table = new Table("Search and match over HTTP", "vacancies", "request", "p50 ms", "p99 ms", $"requests/s, {Clients} clients");
        foreach (var vacancies in sizes)
        {
            await using var node = await BenchNode.StartAsync(vacancies);
            foreach (var (name, call) in Shapes)
            {
                var (p50, p99) = await TimesAsync(node, call);
                table.Row($"{vacancies:#,0}", name, $"{p50:0.00}", $"{p99:0.00}", $"{await LoadAsync(node, call):#,0}");
            }
        }

        table.Note("Client and server share the cores; answers carry counts beside six filters and, for matches, explanations.");
        return table;
    }

    private static async Task<(double P50, double P99)> TimesAsync(BenchNode node, Func<HttpClient, Task<HttpResponseMessage>> call)
    {
        using var client = node.Client();
        var times = new List<double>();
        for (var i = 0; i < Calls + 50; i++)
        {
            var started = Stopwatch.GetTimestamp();
            using var response = await call(client);
            await response.Content.ReadAsByteArrayAsync();
            response.EnsureSuccessStatusCode();
            if (i >= 50)
            {
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        times.Sort();
        return (times[times.Count / 2], times[times.Count * 99 / 100]);
    }

    private static async Task<double> LoadAsync(BenchNode node, Func<HttpClient, Task<HttpResponseMessage>> call)
    {
        var done = 0;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            using var client = node.Client();
            while (Stopwatch.GetElapsedTime(started) < LoadLasts)
            {
                using var response = await call(client);
                await response.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref done);
            }
        }));
        return done / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
