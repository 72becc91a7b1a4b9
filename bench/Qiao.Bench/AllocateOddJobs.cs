using Qiao.Engine.Allocating;

namespace Qiao.Bench;

/// <summary>
/// A made-up day of odd jobs: 6,900 markets in a ring with 43 workers and 15 orders each; a worker sees the orders of three
/// markets and keeps 20. Some orders attract everyone, a third fits the worker's trades.
/// </summary>
internal static class OddJobs
{
    private const int Markets = 6_900;
    private const int Workers = 43;
    private const int Orders = 15;
    private const int Kept = 20;

    public static (ScoredPairs Pairs, int[] Places) Day()
    {
        var random = new Draws(77);
        var (attraction, trades, places) = (new int[Markets * Orders], new int[Markets * Orders], new int[Markets * Orders]);
        for (var order = 0; order < places.Length; order++)
        {
            (attraction[order], places[order]) = (random.Below(250), 1);
            while (places[order] < 20 && random.Unit() < 0.66)
            {
                places[order]++;
            }

            trades[order] = random.Below(12);
        }

        var pairs = new List<ScoredPair>(Markets * Workers * Kept);
        var seen = new ScoredPair[3 * Orders];
        for (var worker = 0; worker < Markets * Workers; worker++)
        {
            var (home, one, other) = (worker / Workers, random.Below(12), random.Below(12));
            for (var i = 0; i < seen.Length; i++)
            {
                var market = (home - 1 + (i / Orders) + Markets) % Markets;
                var order = (market * Orders) + (i % Orders);
                var fits = trades[order] == one || trades[order] == other;
                seen[i] = new ScoredPair(worker, order, 100 + attraction[order] + (fits ? 400 : 0) + (market == home ? 120 : 0) + random.Below(130));
            }

            Array.Sort(seen, (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Vacancy.CompareTo(b.Vacancy));
            pairs.AddRange(seen.AsSpan(0, Kept));
        }

        return (new ScoredPairs(Markets * Workers, Markets * Orders, pairs), places);
    }
}
