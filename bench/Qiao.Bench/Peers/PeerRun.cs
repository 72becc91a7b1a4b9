using System.Diagnostics;

namespace Qiao.Bench.Peers;

/// <summary>One engine on one shape: times of a single client over three passes, and how many each query found.</summary>
/// <param name="P50">Microseconds; of the three passes the middle one.</param>
/// <param name="CpuMicroseconds">Of the engine's processes per query; where it runs in this process, of the whole process.</param>
/// <param name="Totals">By the number of the query; as many as the time allowed.</param>
internal sealed record PeerRun(double P50, double P99, double CpuMicroseconds, IReadOnlyList<int> Totals)
{
    private const int Passes = 3;
    private static readonly TimeSpan LongestPass = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    public static PeerRun Of(ISearchPeer peer, Func<PeerQuery, int> search, IReadOnlyList<PeerQuery> queries)
    {
        var totals = new List<int>();
        var warming = Stopwatch.GetTimestamp();
        for (var i = 0; Stopwatch.GetElapsedTime(warming) < WarmUp; i++)
        {
            search(queries[i % queries.Count]);
        }

        var passes = new List<(double P50, double P99, double Cpu)>();
        for (var pass = 0; pass < Passes; pass++)
        {
            var times = new List<double>(queries.Count);
            var (cpu, started, asked) = (peer.CpuSeconds(), Stopwatch.GetTimestamp(), 0);
            // Fast engines go round more than once, so that the clock of the system can tell their processor time.
            do
            {
                foreach (var query in queries)
                {
                    var before = Stopwatch.GetTimestamp();
                    var total = search(query);
                    times.Add(Stopwatch.GetElapsedTime(before).TotalMicroseconds);
                    if (asked++ == totals.Count && totals.Count < queries.Count)
                    {
                        totals.Add(total);
                    }

                    if (Stopwatch.GetElapsedTime(started) > LongestPass)
                    {
                        break;
                    }
                }
            }
            while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(1));
            var used = (peer.CpuSeconds() - cpu) * 1e6 / asked;
            times.Sort();
            passes.Add((times[times.Count / 2], times[times.Count * 99 / 100], used));
        }

        return new PeerRun(Middle(pass => pass.P50), Middle(pass => pass.P99), Middle(pass => pass.Cpu), totals);

        double Middle(Func<(double P50, double P99, double Cpu), double> figure) => passes.Select(figure).Order().ElementAt(Passes / 2);
    }
}
