namespace Qiao.Engine.Allocating;

/// <summary>Who is sent where, with the proof of how good that is.</summary>
public sealed class Allocation
{
    private readonly int[] _starts;
    private readonly int[] _vacancies;

    /// <summary>Puts an allocation together, for instance one that was stored; <see cref="Allocating.Certificate.Check"/> judges it.</summary>
    /// <param name="problem">What was to be allocated.</param>
    /// <param name="vacancies">The vacancies of each seeker, best first.</param>
    /// <param name="certificate">What is claimed of it.</param>
    public Allocation(AllocationProblem problem, IReadOnlyList<IReadOnlyList<int>> vacancies, Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(vacancies);
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentOutOfRangeException.ThrowIfNotEqual(vacancies.Count, problem.Pairs.Seekers);
        _starts = new int[vacancies.Count + 1];
        for (var seeker = 0; seeker < vacancies.Count; seeker++)
        {
            _starts[seeker + 1] = _starts[seeker] + vacancies[seeker].Count;
        }

        (Problem, Certificate, _vacancies) = (problem, certificate, [.. vacancies.SelectMany(list => list)]);
    }

    internal Allocation(AllocationProblem problem, int[] starts, int[] vacancies, Certificate certificate) =>
        (Problem, _starts, _vacancies, Certificate) = (problem, starts, vacancies, certificate);

    /// <summary>What was to be allocated.</summary>
    public AllocationProblem Problem { get; }

    /// <summary>How good it is at least.</summary>
    public Certificate Certificate { get; }

    /// <summary>The number of pairs.</summary>
    public int Count => _vacancies.Length;

    /// <summary>The vacancies of one seeker, best first; none when there was no place.</summary>
    public ReadOnlySpan<int> VacanciesOf(int seeker) => _vacancies.AsSpan(_starts[seeker], _starts[seeker + 1] - _starts[seeker]);

    /// <summary>What it changes against sending everyone to their own best.</summary>
    public AllocationReport Report() => AllocationReport.Of(this);
}

/// <summary>How an allocation is sought.</summary>
public sealed record AllocationSettings
{
    /// <summary>The usual settings.</summary>
    public static readonly AllocationSettings Usual = new();

    /// <summary>The gap that is good enough, in millionths; 0 seeks until prices cannot be finer.</summary>
    public int GapMillionths { get; init => field = Allowed(value, 1_000_000, nameof(GapMillionths)); } = 100;

    /// <summary>Decides among equally good allocations, by the order in which seekers are taken.</summary>
    public ulong Seed { get; init; }

    /// <summary>Told now and then how far it is; called on the thread that allocates.</summary>
    public IProgress<AllocationProgress>? Progress { get; init; }

    private static int Allowed(int value, int most, string name) => value >= 0 && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must lie in 0..{most}.");
}

/// <summary>How far an allocation is.</summary>
/// <param name="Round">From 1; a further round with finer prices follows while the gap is too large.</param>
/// <param name="Bids">Bids so far in this round.</param>
/// <param name="Gap">The gap of the round, once it is over.</param>
public readonly record struct AllocationProgress(int Round, long Bids, Ratio? Gap);
