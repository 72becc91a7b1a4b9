namespace Qiao.Engine.Allocating;

/// <summary>
/// The dual bound in one pass without sorting; <see cref="Certificate.Check"/> computes it in another way.
/// </summary>
internal static class DualBound
{
    public static long Of(AllocationProblem problem, int scale, int[] prices)
    {
        Int128 total = 0;
        var caps = problem.CapSpan;
        for (var vacancy = 0; vacancy < caps.Length; vacancy++)
        {
            total += (long)caps[vacancy] * prices[vacancy];
        }

        var best = new int[problem.PerSeeker];
        for (var seeker = 0; seeker < problem.Pairs.Seekers; seeker++)
        {
            total += Best(problem.Pairs.Options(seeker), problem.Weight(seeker) * scale, prices, best);
        }

        return (long)(total / scale);
    }

    /// <summary>The sum of the largest surpluses above 0, as many as the array holds.</summary>
    private static long Best(ReadOnlySpan<Option> options, int factor, int[] prices, int[] best)
    {
        var (found, sum, floor) = (0, 0L, 0);
        foreach (var (vacancy, score) in options)
        {
            var value = score * factor;
            if (value <= floor)
            {
                break;
            }

            var surplus = value - prices[vacancy];
            if (surplus <= floor)
            {
                continue;
            }

            sum += surplus;
            var at = found;
            if (found == best.Length)
            {
                sum -= best[--at];
            }
            else
            {
                found++;
            }

            for (; at > 0 && best[at - 1] < surplus; at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = surplus;
            floor = found == best.Length ? best[^1] : 0;
        }

        return sum;
    }
}
