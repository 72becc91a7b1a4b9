namespace Qiao.Engine.Allocating;

/// <summary>Sends every seeker to at most one vacancy, and to none more seekers than it has places.</summary>
public static class OnePlace
{
    /// <summary>
    /// Allocates by auction. Deterministic: the same pairs, places, weights and settings give the same allocation.
    /// </summary>
    /// <param name="pairs">Who could go where, with scores.</param>
    /// <param name="headcounts">The places at each vacancy.</param>
    /// <param name="priority">Weights that a policy grants.</param>
    /// <param name="settings">Gap, seed and progress.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public static Allocation Run(
        ScoredPairs pairs, IEnumerable<int> headcounts, Priority? priority = null, AllocationSettings? settings = null, CancellationToken cancellation = default)
        => Auction.Run(new AllocationProblem(pairs, headcounts, 1, priority), settings ?? AllocationSettings.Usual, cancellation);
}
