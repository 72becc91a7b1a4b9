using Qiao.Engine.Allocating;

namespace Qiao.Engine.Tests.Allocating;

/// <summary>
/// Allocation problems from a seed: few distinct scores, so that ties abound; closed vacancies, vacancies with room for
/// all, seekers without any pair.
/// </summary>
internal sealed class RandomProblem(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The seeds of a property test, as many as QIAO_CASES says; a failing one is in the message of the test.</summary>
    public static IEnumerable<int> Seeds(int few) =>
        Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("QIAO_CASES"), out var cases) ? cases : few);

    public ScoredPairs Pairs(int seekers, int vacancies, int percent, int scores)
    {
        var all = from seeker in Enumerable.Range(0, seekers)
                  from vacancy in Enumerable.Range(0, vacancies)
                  where _random.Next(100) < percent
                  select new ScoredPair(seeker, vacancy, 1 + (_random.Next(scores) * (1000 / scores)));
        return new ScoredPairs(seekers, vacancies, all.ToArray());
    }

    public int[] Caps(int vacancies, int most) => [.. Enumerable.Range(0, vacancies).Select(_ => _random.Next(most + 1))];

    public Priority Priority(int seekers) => new("test", Enumerable.Range(0, seekers).Select(_ => _random.Next(3) == 0 ? 150 : 100));

    public AllocationProblem Small(int perSeeker)
    {
        var (seekers, vacancies) = (1 + _random.Next(6), 1 + _random.Next(4));
        return new AllocationProblem(
            Pairs(seekers, vacancies, 70, _random.Next(2) == 0 ? 3 : 500), Caps(vacancies, 3), perSeeker, _random.Next(2) == 0 ? null : Priority(seekers));
    }

    public AllocationProblem Large(int perSeeker)
    {
        var (seekers, vacancies) = (50 + _random.Next(150), 20 + _random.Next(60));
        return new AllocationProblem(Pairs(seekers, vacancies, 20, 100), Caps(vacancies, 4), perSeeker, Priority(seekers));
    }

    public int Next(int limit) => _random.Next(limit);

    /// <summary>The best objective there is, by trying every allocation.</summary>
    public static long Best(AllocationProblem problem)
    {
        var left = problem.Caps.ToArray();
        return FromSeeker(0);

        long FromSeeker(int seeker) => seeker == problem.Pairs.Seekers ? 0 : FromOption(seeker, [.. problem.Pairs.Of(seeker)], 0, problem.PerSeeker);

        long FromOption(int seeker, ScoredPair[] options, int option, int wanted)
        {
            if (option == options.Length || wanted == 0)
            {
                return FromSeeker(seeker + 1);
            }

            var best = FromOption(seeker, options, option + 1, wanted);
            var (_, vacancy, score) = options[option];
            if (left[vacancy] > 0)
            {
                left[vacancy]--;
                best = Math.Max(best, ((long)score * problem.Weight(seeker)) + FromOption(seeker, options, option + 1, wanted - 1));
                left[vacancy]++;
            }

            return best;
        }
    }
}
