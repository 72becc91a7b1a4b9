namespace Qiao.Engine.Allocating;

/// <summary>
/// What an allocation changes against plain ranking, where everyone is sent to their own best. In both, a vacancy hears at
/// most as many as its cap, the best by score times weight; who is beyond that was sent for nothing.
/// </summary>
/// <param name="Seekers">All seekers.</param>
/// <param name="Plain">How plain ranking would have done.</param>
/// <param name="Allocated">How the allocation does.</param>
/// <param name="Gained">Seekers heard by vacancies of a larger sum of scores than with plain ranking.</param>
/// <param name="Lost">Seekers for whom that sum is smaller.</param>
/// <param name="ScoreCost">The sum of scores of the plain lists less that of the allocation: what people give up on paper.</param>
/// <param name="Policy">The name of the policy that granted weights, if one did.</param>
/// <param name="Granted">The weights it granted and to how many.</param>
public sealed record AllocationReport(
    int Seekers, Ranking Plain, Ranking Allocated, int Gained, int Lost, long ScoreCost, string? Policy, IReadOnlyList<WeightCount> Granted)
{
    internal static AllocationReport Of(Allocation allocation)
    {
        var problem = allocation.Problem;
        var own = new HeardPairs(problem, seeker => problem.Pairs.Options(seeker)[..Math.Min(problem.PerSeeker, problem.Pairs.Options(seeker).Length)].ToArray());
        var now = new HeardPairs(problem, seeker => Array.ConvertAll(
            allocation.VacanciesOf(seeker).ToArray(), vacancy => new Option(vacancy, problem.Pairs.Score(seeker, vacancy))));
        var (gained, lost) = (0, 0);
        for (var seeker = 0; seeker < problem.Pairs.Seekers; seeker++)
        {
            gained += now.Score(seeker) > own.Score(seeker) ? 1 : 0;
            lost += now.Score(seeker) < own.Score(seeker) ? 1 : 0;
        }

        var (plain, allocated) = (own.Rank(), now.Rank());
        return new AllocationReport(
            problem.Pairs.Seekers, plain, allocated, gained, lost, plain.Score - allocated.Score, problem.Priority?.Policy, problem.Priority?.Granted ?? []);
    }
}

/// <summary>One way of sending seekers to vacancies, in figures.</summary>
/// <param name="Placed">Seekers whom at least one vacancy hears.</param>
/// <param name="Unfilled">Places up to the caps that nobody takes.</param>
/// <param name="OverCap">Vacancies to which more are sent than their cap.</param>
/// <param name="MostSent">The most seekers sent to one vacancy.</param>
/// <param name="Reached">Vacancies to which anyone is sent.</param>
/// <param name="Gini">The Gini coefficient of the number sent to each vacancy, exactly.</param>
/// <param name="Score">The sum of scores of all that are sent, heard or not, without weights.</param>
/// <param name="FirstChoices">Seekers who are sent to their own best.</param>
public sealed record Ranking(int Placed, long Unfilled, int OverCap, int MostSent, int Reached, Ratio Gini, long Score, int FirstChoices);
