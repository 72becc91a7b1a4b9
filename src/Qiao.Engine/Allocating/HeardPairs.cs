namespace Qiao.Engine.Allocating;

/// <summary>Everybody's list, and which of its vacancies would hear them.</summary>
internal sealed class HeardPairs
{
    private readonly AllocationProblem _problem;
    private readonly int[] _sent;
    private readonly int[] _heard;
    private readonly long[] _scores;
    private readonly int _placed;
    private readonly int _first;
    private readonly long _total;

    public HeardPairs(AllocationProblem problem, Func<int, Option[]> listOf)
    {
        _problem = problem;
        var arrivals = new List<(int Vacancy, long Value, int Seeker, int Score)>();
        (_sent, _heard, _scores) = (new int[problem.Pairs.Vacancies], new int[problem.Pairs.Vacancies], new long[problem.Pairs.Seekers]);
        for (var seeker = 0; seeker < problem.Pairs.Seekers; seeker++)
        {
            foreach (var (vacancy, score) in listOf(seeker))
            {
                arrivals.Add((vacancy, (long)score * problem.Weight(seeker), seeker, score));
                _sent[vacancy]++;
                _total += score;
                _first += problem.Pairs.Options(seeker)[0].Vacancy == vacancy ? 1 : 0;
            }
        }

        arrivals.Sort(static (a, b) => a.Vacancy != b.Vacancy ? a.Vacancy.CompareTo(b.Vacancy)
            : a.Value != b.Value ? b.Value.CompareTo(a.Value) : a.Seeker.CompareTo(b.Seeker));
        foreach (var (vacancy, _, seeker, score) in arrivals)
        {
            if (_heard[vacancy] < problem.Caps[vacancy])
            {
                _heard[vacancy]++;
                _placed += _scores[seeker] == 0 ? 1 : 0;
                _scores[seeker] += score;
            }
        }
    }

    /// <summary>The scores of the vacancies that hear this seeker, together.</summary>
    public long Score(int seeker) => _scores[seeker];

    public Ranking Rank()
    {
        var (unfilled, over) = (0L, 0);
        for (var vacancy = 0; vacancy < _sent.Length; vacancy++)
        {
            unfilled += _problem.Caps[vacancy] - _heard[vacancy];
            over += _sent[vacancy] > _problem.Caps[vacancy] ? 1 : 0;
        }

        return new Ranking(_placed, unfilled, over, _sent.Length == 0 ? 0 : _sent.Max(), _sent.Count(count => count > 0), Gini(_sent), _total, _first);
    }

    /// <summary>The mean difference of any two, divided by twice the mean: 0 when all are equal, near 1 when one has all.</summary>
    private static Ratio Gini(int[] counts)
    {
        int[] rising = [.. counts.Order()];
        var (weighted, sum) = (0L, 0L);
        for (var i = 0; i < rising.Length; i++)
        {
            weighted += ((2L * i) + 1 - rising.Length) * rising[i];
            sum += rising[i];
        }

        return new Ratio(weighted, rising.Length * sum);
    }
}
