using System.Diagnostics;
using Qiao.Engine;
using Qiao.Engine.Allocating;
using Qiao.Engine.Matching;

namespace Qiao.Bench;

/// <summary>Auctions beside LEMON's exact minimum-cost flows on the same pairs.</summary>
internal static class AllocateBench
{
    private const int Runs = 7;

    public static Task<Table> RunAsync()
    {
        var table = new Table("Allocation", "problem", "pairs", "places", "ours ms", "gap proved", "of LEMON's optimum", "LEMON NetworkSimplex ms", "ratio", "LEMON CostScaling ms");
        var (conference, headcounts) = Conference();
        Measure(table, "conference, one place each", conference, headcounts, 1, 10, lemonRuns: 3, withScaling: true);
        Measure(table, "conference, lists of 10, cap 12 per place", conference, [.. headcounts.Select(count => 12 * count)], 10, 100, lemonRuns: 3, withScaling: true);
        var (day, orders) = OddJobs.Day();
        Measure(table, "odd-jobs day, 296,700 workers", day, orders, 1, 100, lemonRuns: 1, withScaling: false);
        Notes(table, conference, headcounts);
        return Task.FromResult(table);
    }

    private static (ScoredPairs Pairs, int[] Headcounts) Conference()
    {
        var market = MatchMarket.Conference();
        var (pairs, guard) = (new List<ScoredPair>(), new Lock());
        MatchBatch.VacanciesForSeekers(market.VacancyColumns(SimdTiers.Widest), market.SeekerColumns(SimdTiers.Widest), 50, (key, best) =>
        {
            lock (guard)
            {
                foreach (var listed in best)
                {
                    pairs.Add(new ScoredPair((int)key - 1, (int)listed.Match.Key - 1, listed.Match.Score));
                }
            }
        });
        return (new ScoredPairs(market.Seekers.Length, market.Vacancies.Length, pairs), market.Headcounts);
    }

    private static void Measure(Table table, string name, ScoredPairs pairs, int[] caps, int perSeeker, int millionths, int lemonRuns, bool withScaling)
    {
        var settings = new AllocationSettings { GapMillionths = millionths };
        var (times, found) = (new List<double>(), Allocate());
        for (var run = 0; run < Runs; run++)
        {
            var began = Stopwatch.GetTimestamp();
            found = Allocate();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        if (Certificate.Check(found) is not CertificateFlaw.None and var flaw)
        {
            throw new InvalidOperationException($"{name}: {flaw}");
        }

        times.Sort();
        var ours = times[Runs / 2];
        var (objective, simplex, scaling) = Lemon.Solve(pairs, caps, perSeeker, lemonRuns, withScaling);
        table.Row(
            name,
            $"{pairs.Count:#,0}",
            $"{caps.Sum(cap => (long)cap):#,0}",
            $"{ours:0.0} [{times[0]:0.0}-{times[^1]:0.0}]",
            $"{found.Certificate.Gap.Value:0.0e-0}",
            objective is { } best ? $"{found.Certificate.Objective / (double)Priority.Usual / best:0.00000 %}" : "-",
            simplex is { } time ? $"{time:#,0}" : "-",
            simplex is { } peer ? $"{peer / ours:0.0}" : "-",
            scaling is { } other ? $"{other:#,0}" : "-");

        Allocation Allocate() => perSeeker == 1 ? OnePlace.Run(pairs, caps, null, settings) : CappedLists.Run(pairs, caps, perSeeker, null, settings);
    }

    private static void Notes(Table table, ScoredPairs pairs, int[] headcounts)
    {
        var report = OnePlace.Run(pairs, headcounts).Report();
        table.Note($"Conference against everyone applying to their own best: {report.Allocated.Placed:#,0} placed instead of {report.Plain.Placed:#,0}, "
            + $"vacancies over their places {report.Allocated.OverCap} instead of {report.Plain.OverCap:#,0}, most sent to one {report.Allocated.MostSent} instead of {report.Plain.MostSent}, "
            + $"Gini {report.Allocated.Gini.Value:0.000} instead of {report.Plain.Gini.Value:0.000}, for {report.ScoreCost / (double)report.Plain.Score:0.0 %} of the scores; {report.Gained:#,0} gain, {report.Lost:#,0} lose.");
        table.Note("One thread each; ours median of 7 with least and most, the certificate included. LEMON is exact and ours stops at the gap asked for (10 or 100 millionths), which its own prices prove.");
        table.Note("Left out: reading the pairs and building either graph; problems where all are alike, on which the auction is slow and a flow is not; that the optimum is over these pairs only. A dash in a LEMON column: not run, or its headers or g++ are missing.");
    }
}
