using System.Diagnostics;
using System.Globalization;

namespace Qiao.Bench.Load;

/// <summary>Mixed searches over HTTP as fast as they are answered, alone and while vacancies are altered all the time.</summary>
internal static class LoadBench
{
    private const int Vacancies = 1_000_000;
    private const int Connections = 16;
    private const int ChangesPerSecond = 500;
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(10);

    // On a busy machine the tiered compiler takes this long to replace its first, slow code.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    public static async Task<Table> RunAsync(string[] arguments)
    {
        var vacancies = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : Vacancies;
        var started = Stopwatch.GetTimestamp();
        await using var node = await BenchNode.StartAsync(vacancies, isKept: true);
        using var turn = await MachineTurn.TakeAsync();
        var table = new Table("Mixed searches over HTTP", "vacancies", "meanwhile", "searches/s", "p50 ms", "p99 ms", "CPU µs a search", "answers other than 200");
        await Console.Error.WriteLineAsync($"The node is ready after {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s.");
        byte[][] requests = [.. SearchMix.Paths().Select(path => PlainHttp.Get(node.Address, path))];
        await LoadAsync(node.Address, requests, WarmUp);
        table.Row([$"{vacancies:#,0}", "nothing else", .. await LoadAsync(node.Address, requests, Lasts)]);

        using var end = new CancellationTokenSource();
        var changes = new Changes(node.Services, ChangesPerSecond);
        var changing = changes.RunAsync(end.Token);
        await LoadAsync(node.Address, requests, TimeSpan.FromSeconds(1));
        var (before, from) = (changes.Made, Stopwatch.GetTimestamp());
        var loaded = await LoadAsync(node.Address, requests, Lasts);
        var rate = (changes.Made - before) / Stopwatch.GetElapsedTime(from).TotalSeconds;
        await end.CancelAsync();
        await changing;
        table.Row([$"{vacancies:#,0}", $"{rate:0} vacancies altered a second", .. loaded]);
        table.Note($"{Connections} connections of one client on the same cores, whose processor time is counted, too; a fifth each: words; words in a district, best paid first; words and a least pay; words within 3 km, nearest first; any of four occupations. Every answer carries 20 cards, the exact total and the counts of six filters.");
        return table;
    }

    private static async Task<object[]> LoadAsync(Uri server, byte[][] requests, TimeSpan lasts)
    {
        var (times, wrong, next) = (new List<double>[Connections], 0, 0);
        var (started, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async connection =>
        {
            using var http = await PlainHttp.ToAsync(server);
            var own = times[connection] = [];
            while (Stopwatch.GetElapsedTime(started) < lasts)
            {
                var before = Stopwatch.GetTimestamp();
                var status = await http.AskAsync(requests[Interlocked.Increment(ref next) % requests.Length]);
                own.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
                if (status != 200)
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        }));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var used = Environment.CpuUsage.TotalTime - cpu;
        double[] all = [.. times.SelectMany(own => own).Order()];
        return [$"{all.Length / seconds:#,0}", $"{all[all.Length / 2]:0.00}", $"{all[all.Length * 99 / 100]:0.00}", $"{used.TotalMicroseconds / all.Length:0}", wrong];
    }
}
