namespace Qiao.Engine.Allocating;

/// <summary>
/// Gives every seeker a list of vacancies such that none is shown to more seekers than its cap: nobody is sent where a
/// hundred others are sent for one place.
/// </summary>
public static class CappedLists
{
    /// <summary>
    /// Allocates by auction. Deterministic: the same pairs, caps, weights and settings give the same lists.
    /// </summary>
    /// <param name="pairs">Who could be shown what, with scores.</param>
    /// <param name="caps">The most seekers to whom each vacancy is shown, for instance twelve for each place.</param>
    /// <param name="perSeeker">The length of a list.</param>
    /// <param name="priority">Weights that a policy grants.</param>
    /// <param name="settings">Gap, seed and progress.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public static Allocation Run(
        ScoredPairs pairs, IEnumerable<int> caps, int perSeeker, Priority? priority = null, AllocationSettings? settings = null, CancellationToken cancellation = default)
        => Auction.Run(new AllocationProblem(pairs, caps, perSeeker, priority), settings ?? AllocationSettings.Usual, cancellation);
}
