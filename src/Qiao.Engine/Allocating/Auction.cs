namespace Qiao.Engine.Allocating;

/// <summary>Holds auctions until the certificate is as good as was asked.</summary>
internal static class Auction
{
    // The gap came out at 0.2 to 0.3 of the step for one place each and at 0.02 to 0.06 for lists of ten (2026-11), as parts
    // of the mean value of a pair, so a first step this many times the gap asked for is nearly always fine enough.
    private const int StepsPerGap = 2;
    private const int StepsPerGapOfLists = 20;

    // Prices get at most this fine, so that value and price of any pair fit an int.
    private const int LargestValue = 1 << 29;

    public static Allocation Run(AllocationProblem problem, AllocationSettings settings, CancellationToken cancellation)
    {
        var (most, mean) = Values(problem);
        var scale = (int)Math.Clamp(LargestValue / most, 1, 1 << 10);
        var factor = problem.PerSeeker == 1 ? StepsPerGap : StepsPerGapOfLists;
        var step = Math.Clamp(mean * scale * factor * settings.GapMillionths / 1_000_000, 1, LargestValue / 4);
        for (var round = 1; ; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var bidders = new Bidders(problem.Pairs.Seekers, settings, round, cancellation);
            var allocation = Hold(problem, scale, (int)step, bidders);
            settings.Progress?.Report(new AllocationProgress(round, bidders.Bids, allocation.Certificate.Gap));
            if (step == 1 || allocation.Certificate.IsWithin(settings.GapMillionths))
            {
                return allocation;
            }

            step = Math.Max(1, step / 4);
        }
    }

    private static (long Most, long Mean) Values(AllocationProblem problem)
    {
        var (most, sum, count) = (1L, 0L, 0);
        for (var seeker = 0; seeker < problem.Pairs.Seekers; seeker++)
        {
            if (problem.Pairs.Options(seeker) is [var best, ..])
            {
                var value = (long)best.Score * problem.Weight(seeker);
                (most, sum, count) = (Math.Max(most, value), sum + value, count + 1);
            }
        }

        return (most, count == 0 ? 1 : sum / count);
    }

    private static Allocation Hold(AllocationProblem problem, int scale, int step, Bidders bidders)
    {
        var (pairs, starts, vacancies) = (problem.Pairs, new int[problem.Pairs.Seekers + 1], new List<int>());
        int[] prices;
        if (problem.PerSeeker == 1)
        {
            var auction = new PlaceAuction(problem, scale, step, bidders);
            var places = auction.Run();
            prices = auction.Prices[..^1];
            for (var seeker = 0; seeker < places.Length; seeker++)
            {
                if (places[seeker] >= 0)
                {
                    vacancies.Add(places[seeker]);
                }

                starts[seeker + 1] = vacancies.Count;
            }
        }
        else
        {
            var auction = new ListAuction(problem, scale, step, bidders);
            var held = auction.Run();
            prices = auction.Prices[..^1];
            for (var seeker = 0; seeker < pairs.Seekers; seeker++)
            {
                var options = pairs.Options(seeker);
                for (var i = 0; i < options.Length; i++)
                {
                    if (held[pairs.Starts[seeker] + i])
                    {
                        vacancies.Add(options[i].Vacancy);
                    }
                }

                starts[seeker + 1] = vacancies.Count;
            }
        }

        return Certify(problem, scale, starts, [.. vacancies], prices);
    }

    private static Allocation Certify(AllocationProblem problem, int scale, int[] starts, int[] vacancies, int[] prices)
    {
        var objective = 0L;
        for (var seeker = 0; seeker < problem.Pairs.Seekers; seeker++)
        {
            for (var at = starts[seeker]; at < starts[seeker + 1]; at++)
            {
                objective += (long)problem.Pairs.Score(seeker, vacancies[at]) * problem.Weight(seeker);
            }
        }

        return new Allocation(problem, starts, vacancies, new Certificate(objective, DualBound.Of(problem, scale, prices), scale, prices));
    }
}
