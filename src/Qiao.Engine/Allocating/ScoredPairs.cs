namespace Qiao.Engine.Allocating;

/// <summary>A seeker who could go to a vacancy, both by number from 0, and the score of that.</summary>
public readonly record struct ScoredPair(int Seeker, int Vacancy, int Score);

/// <summary>
/// All pairs that an allocation may use, by seeker, best first; equal scores in rising order of the vacancy. A pair that
/// is not here is not possible.
/// </summary>
public sealed class ScoredPairs
{
    /// <summary>The largest score. The smallest is 1: a pair that is worth nothing is left out by the caller.</summary>
    public const int LargestScore = 10_000;

    private readonly int[] _starts;
    private readonly Option[] _options;

    /// <summary>Takes pairs in any order.</summary>
    /// <param name="seekers">How many seekers there are, with or without pairs.</param>
    /// <param name="vacancies">How many vacancies there are.</param>
    /// <param name="pairs">The pairs, none twice.</param>
    /// <exception cref="ArgumentException">A number or score is out of range, or a pair comes twice.</exception>
    public ScoredPairs(int seekers, int vacancies, IEnumerable<ScoredPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentOutOfRangeException.ThrowIfNegative(seekers);
        ArgumentOutOfRangeException.ThrowIfNegative(vacancies);
        (Seekers, Vacancies) = (seekers, vacancies);
        ScoredPair[] all = [.. pairs];
        _starts = new int[seekers + 1];
        foreach (var (seeker, vacancy, score) in all)
        {
            if ((uint)seeker >= (uint)seekers || (uint)vacancy >= (uint)vacancies || score is < 1 or > LargestScore)
            {
                throw new ArgumentException($"The pair {seeker}, {vacancy}, {score} is out of range.", nameof(pairs));
            }

            _starts[seeker + 1]++;
        }

        for (var seeker = 0; seeker < seekers; seeker++)
        {
            _starts[seeker + 1] += _starts[seeker];
        }

        _options = new Option[all.Length];
        var next = _starts[..^1];
        foreach (var (seeker, vacancy, score) in all)
        {
            _options[next[seeker]++] = new Option(vacancy, score);
        }

        SortAndCheck();
    }

    /// <summary>The number of seekers.</summary>
    public int Seekers { get; }

    /// <summary>The number of vacancies.</summary>
    public int Vacancies { get; }

    /// <summary>The number of pairs.</summary>
    public int Count => _options.Length;

    /// <summary>The pairs of one seeker, best first.</summary>
    public IEnumerable<ScoredPair> Of(int seeker)
    {
        for (var at = _starts[seeker]; at < _starts[seeker + 1]; at++)
        {
            yield return new ScoredPair(seeker, _options[at].Vacancy, _options[at].Score);
        }
    }

    /// <summary>The score of a pair, or 0 when it is not possible.</summary>
    public int Score(int seeker, int vacancy)
    {
        foreach (var option in Options(seeker))
        {
            if (option.Vacancy == vacancy)
            {
                return option.Score;
            }
        }

        return 0;
    }

    internal ReadOnlySpan<int> Starts => _starts;

    internal ReadOnlySpan<Option> Options(int seeker) => _options.AsSpan(_starts[seeker], _starts[seeker + 1] - _starts[seeker]);

    private void SortAndCheck()
    {
        // The vacancy last seen with each seeker, one more than its number: 0 is none.
        var seen = new int[Vacancies];
        for (var seeker = 0; seeker < Seekers; seeker++)
        {
            var options = _options.AsSpan(_starts[seeker], _starts[seeker + 1] - _starts[seeker]);
            foreach (var option in options)
            {
                if (seen[option.Vacancy] == seeker + 1)
                {
                    throw new ArgumentException($"The pair of seeker {seeker} and vacancy {option.Vacancy} comes twice.");
                }

                seen[option.Vacancy] = seeker + 1;
            }

            for (var i = 1; i < options.Length; i++)
            {
                if (Option.IsBefore(options[i], options[i - 1]))
                {
                    options.Sort(static (a, b) => Option.IsBefore(a, b) ? -1 : Option.IsBefore(b, a) ? 1 : 0);
                    break;
                }
            }
        }
    }
}

/// <summary>A vacancy that a seeker could go to.</summary>
internal readonly record struct Option(int Vacancy, int Score)
{
    public static bool IsBefore(Option one, Option other) =>
        one.Score != other.Score ? one.Score > other.Score : one.Vacancy < other.Vacancy;
}
