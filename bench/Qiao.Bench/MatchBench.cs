using System.Diagnostics;
using Qiao.Engine;
using Qiao.Engine.Matching;

namespace Qiao.Bench;

/// <summary>Everyone against everything at the size of a conference and of a province, beside the plain forms of the same score.</summary>
internal static class MatchBench
{
    private const int Province = 1_000_000;
    private const int Runs = 7;

    public static async Task<Table> RunAsync()
    {
        var table = new Table("Match", "what", "pairs", "ours", "one after the other in C#", "ratio", "PostgreSQL", "ratio");
        await ConferenceAsync(table);
        Whole(table);
        table.Note($"Ours with {SimdTiers.Widest} on {Environment.ProcessorCount} threads, medians of {Runs} with least and most; every list with the five parts of each score and the shared skills. The plain form is the scalar tier of the same library, "
            + "which scores every pair on the same threads; its lists were compared and are equal.");
        table.Note("Left out: writing the profiles into the stores (stated apart) and the lists anywhere; other days' markets, since the made-up one has ten skills a head and places in 38 clusters. "
            + "PostgreSQL, where QIAO_POSTGRES names a server, computes the same integers in SQL for 200 seekers, one direction, and is extrapolated; its lists' scores were compared and are equal. \"-\" where there is none.");
        return table;
    }

    private static async Task ConferenceAsync(Table table)
    {
        var market = MatchMarket.Conference();
        var (vacancies, seekers) = (market.VacancyColumns(SimdTiers.Widest), market.SeekerColumns(SimdTiers.Widest));
        var (plainVacancies, plainSeekers) = (market.VacancyColumns(SimdTier.Scalar), market.SeekerColumns(SimdTier.Scalar));
        var (times, sums) = (new List<double>(), (0L, 0L));
        for (var run = -3; run < Runs; run++)
        {
            var began = Stopwatch.GetTimestamp();
            sums = (Sum(MatchBatch.VacanciesForSeekers, vacancies, seekers, 50), Sum(MatchBatch.SeekersForVacancies, vacancies, seekers, 50));
            if (run >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        times.Sort();
        var start = Stopwatch.GetTimestamp();
        var plain = (Sum(MatchBatch.VacanciesForSeekers, plainVacancies, plainSeekers, 50), Sum(MatchBatch.SeekersForVacancies, plainVacancies, plainSeekers, 50));
        var plainTime = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (plain != sums)
        {
            throw new InvalidOperationException($"The lists differ: {sums} and {plain}.");
        }

        var postgres = await MatchPostgres.MillisecondsPerSeekerAsync(market, vacancies, 200, 50) * market.Seekers.Length;
        table.Row(
            "conference, 12,199 × 8,041, top 50 both ways, explained",
            $"{(long)market.Seekers.Length * market.Vacancies.Length:#,0}",
            $"{times[Runs / 2]:0} ms [{times[0]:0}-{times[^1]:0}]",
            $"{plainTime:#,0} ms",
            $"{plainTime / times[Runs / 2]:0.0}",
            postgres is { } time ? $"{time:#,0} ms one way" : "-",
            postgres is { } peer ? $"{peer / times[Runs / 2]:0}" : "-");
    }

    private static void Whole(Table table)
    {
        var market = MatchMarket.Province(Province, Province);
        var began = Stopwatch.GetTimestamp();
        var (vacancies, seekers) = (market.VacancyColumns(SimdTiers.Widest), market.SeekerColumns(SimdTiers.Widest));
        var putting = Stopwatch.GetElapsedTime(began).TotalSeconds;
        began = Stopwatch.GetTimestamp();
        Sum(MatchBatch.VacanciesForSeekers, vacancies, seekers, 20);
        var batch = Stopwatch.GetElapsedTime(began).TotalSeconds;

        var plain = market.VacancyColumns(SimdTier.Scalar);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var i = 0; i < 1000; i++)
        {
            began = Stopwatch.GetTimestamp();
            var found = vacancies.Best(market.Seekers[i * 997].Value, 20);
            ours.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (i % 50 == 0)
            {
                began = Stopwatch.GetTimestamp();
                var same = plain.Best(market.Seekers[i * 997].Value, 20).SequenceEqual(found);
                theirs.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                _ = same ? 0 : throw new InvalidOperationException("The lists differ.");
            }
        }

        ours.Sort();
        theirs.Sort();
        var extrapolated = theirs[theirs.Count / 2] * Province / 1000 / Environment.ProcessorCount;
        table.Row($"province, 1,000,000 × 1,000,000, top 20 for every seeker, whole (stores filled in {putting:0.0} s before)", "10¹²", $"{batch:0.0} s", $"{extrapolated:#,0} s, extrapolated from 20", $"{extrapolated / batch:0}", "-", "-");
        table.Row("one seeker, 1,000,000 vacancies, top 20, p50 / p99", "10⁶", $"{ours[500]:0.00} / {ours[990]:0.00} ms", $"{theirs[theirs.Count / 2]:0.0} ms", $"{theirs[theirs.Count / 2] / ours[500]:0}", "-", "-");
    }

    private static long Sum(Action<VacancyColumns, SeekerColumns, int, MatchListed, MatchBatchSettings?, CancellationToken> run, VacancyColumns vacancies, SeekerColumns seekers, int k)
    {
        var total = 0L;
        run(
            vacancies,
            seekers,
            k,
            (key, best) =>
            {
                var sum = 0L;
                foreach (var listed in best)
                {
                    sum += listed.Match.Score * ((long)key + (long)listed.Match.Key) + (long)(listed.SharedSkills % 1021);
                }

                Interlocked.Add(ref total, sum);
            },
            null,
            default);
        return total;
    }
}
