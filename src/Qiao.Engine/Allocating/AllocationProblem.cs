namespace Qiao.Engine.Allocating;

/// <summary>
/// What is to be allocated: at most so many vacancies to a seeker, at most so many seekers to a vacancy, the sum of
/// score times weight as large as can be.
/// </summary>
public sealed class AllocationProblem
{
    private readonly int[] _caps;

    /// <summary>States a problem.</summary>
    /// <param name="pairs">The possible pairs.</param>
    /// <param name="caps">The most seekers for each vacancy; 0 closes it.</param>
    /// <param name="perSeeker">The most vacancies for each seeker.</param>
    /// <param name="priority">Weights that a policy grants; null gives everybody the usual one.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a number is out of range.</exception>
    public AllocationProblem(ScoredPairs pairs, IEnumerable<int> caps, int perSeeker, Priority? priority = null)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(caps);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perSeeker);
        (Pairs, PerSeeker, Priority, _caps) = (pairs, perSeeker, priority, [.. caps]);
        if (_caps.Length != pairs.Vacancies || Array.Exists(_caps, cap => cap < 0))
        {
            throw new ArgumentException($"There must be one cap, 0 or more, for each of {pairs.Vacancies} vacancies.", nameof(caps));
        }

        if (priority is not null && priority.Count != pairs.Seekers)
        {
            throw new ArgumentException($"There must be one weight for each of {pairs.Seekers} seekers.", nameof(priority));
        }
    }

    /// <summary>The possible pairs.</summary>
    public ScoredPairs Pairs { get; }

    /// <summary>The most seekers for each vacancy.</summary>
    public IReadOnlyList<int> Caps => _caps;

    /// <summary>The most vacancies for each seeker.</summary>
    public int PerSeeker { get; }

    /// <summary>The weights that a policy grants, if one does.</summary>
    public Priority? Priority { get; }

    /// <summary>The weight of a seeker, in hundredths.</summary>
    public int Weight(int seeker) => Priority is { } priority ? priority[seeker] : Priority.Usual;

    internal ReadOnlySpan<int> CapSpan => _caps;
}
