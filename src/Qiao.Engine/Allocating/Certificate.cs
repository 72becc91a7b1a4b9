namespace Qiao.Engine.Allocating;

/// <summary>An exact fraction.</summary>
public readonly record struct Ratio(long Numerator, long Denominator)
{
    /// <summary>The nearest floating-point number, 0 for 0/0.</summary>
    public double Value => Denominator == 0 ? 0 : (double)Numerator / Denominator;
}

/// <summary>
/// Proof of how good an allocation is. With any prices of the places, no allocation is worth more than all places at
/// their prices and each seeker's best choices above them (the dual bound of linear programming); with the right ones
/// the two meet. Whoever has the pairs and the prices can compute both without trusting the method that found them.
/// </summary>
/// <param name="Objective">The sum of score times weight of the allocation, in hundredths of a point.</param>
/// <param name="Bound">No allocation has a larger one.</param>
/// <param name="PriceScale">How many units of price make a hundredth of a point.</param>
/// <param name="Prices">The price of a place at each vacancy, 0 or more.</param>
public sealed record Certificate(long Objective, long Bound, int PriceScale, IReadOnlyList<int> Prices)
{
    /// <summary>How far the allocation may be below the best one, as a part of the bound.</summary>
    public Ratio Gap => new(Bound - Objective, Bound);

    /// <summary>True when the gap is at most so many millionths.</summary>
    public bool IsWithin(int millionths) => (Int128)(Bound - Objective) * 1_000_000 <= (Int128)Bound * millionths;

    /// <summary>Recomputes everything that an allocation claims from the pairs and the prices alone.</summary>
    public static CertificateFlaw Check(Allocation allocation)
    {
        ArgumentNullException.ThrowIfNull(allocation);
        var (problem, certificate) = (allocation.Problem, allocation.Certificate);
        if (certificate.PriceScale < 1 || certificate.Prices.Count != problem.Pairs.Vacancies || certificate.Prices.Any(price => price < 0))
        {
            return CertificateFlaw.PricesOutOfRange;
        }

        var (sent, objective) = (new int[problem.Pairs.Vacancies], 0L);
        for (var seeker = 0; seeker < problem.Pairs.Seekers; seeker++)
        {
            var vacancies = allocation.VacanciesOf(seeker);
            if (vacancies.Length > problem.PerSeeker)
            {
                return CertificateFlaw.ListTooLong;
            }

            for (var i = 0; i < vacancies.Length; i++)
            {
                var score = problem.Pairs.Score(seeker, vacancies[i]);
                if (score == 0 || vacancies[..i].Contains(vacancies[i]))
                {
                    return CertificateFlaw.PairNotPossible;
                }

                sent[vacancies[i]]++;
                objective += (long)score * problem.Weight(seeker);
            }
        }

        return sent.Where((count, vacancy) => count > problem.Caps[vacancy]).Any() ? CertificateFlaw.CapExceeded
            : objective != certificate.Objective ? CertificateFlaw.ObjectiveWrong
            : BoundOf(problem, certificate.PriceScale, certificate.Prices) != certificate.Bound ? CertificateFlaw.BoundWrong
            : CertificateFlaw.None;
    }

    /// <summary>The dual bound of these prices. Every allocation has a whole objective, so the fraction is cut off.</summary>
    internal static long BoundOf(AllocationProblem problem, int scale, IReadOnlyList<int> prices)
    {
        Int128 total = 0;
        for (var vacancy = 0; vacancy < prices.Count; vacancy++)
        {
            total += (Int128)problem.Caps[vacancy] * prices[vacancy];
        }

        var best = new List<long>();
        for (var seeker = 0; seeker < problem.Pairs.Seekers; seeker++)
        {
            best.Clear();
            foreach (var (vacancy, score) in problem.Pairs.Options(seeker))
            {
                var surplus = ((long)score * problem.Weight(seeker) * scale) - prices[vacancy];
                if (surplus > 0)
                {
                    best.Add(surplus);
                }
            }

            best.Sort();
            for (var i = Math.Max(0, best.Count - problem.PerSeeker); i < best.Count; i++)
            {
                total += best[i];
            }
        }

        return (long)(total / scale);
    }
}

/// <summary>What is wrong with a certificate.</summary>
public enum CertificateFlaw
{
    /// <summary>Nothing: the allocation is possible and as good as it says.</summary>
    None,

    /// <summary>A price is missing or negative.</summary>
    PricesOutOfRange,

    /// <summary>A seeker has more vacancies than allowed.</summary>
    ListTooLong,

    /// <summary>A pair is not among the possible ones, or is there twice.</summary>
    PairNotPossible,

    /// <summary>A vacancy has more seekers than its cap.</summary>
    CapExceeded,

    /// <summary>The pairs are not worth what is claimed.</summary>
    ObjectiveWrong,

    /// <summary>The prices do not prove the bound that is claimed.</summary>
    BoundWrong,
}
