namespace Qiao.Engine.Allocating;

/// <summary>
/// The same auction where each seeker wants several vacancies: who lacks n bids for the n best that they do not hold, each
/// up to a step past the best that would then be left.
/// </summary>
internal sealed class ListAuction(AllocationProblem problem, int scale, int step, Bidders bidders)
{
    private readonly ScoredPairs _pairs = problem.Pairs;
    private readonly bool[] _held = new bool[problem.Pairs.Count];
    private readonly int[] _counts = new int[problem.Pairs.Seekers];
    private readonly bool[] _waiting = new bool[problem.Pairs.Seekers];
    private readonly int[] _surplus = new int[problem.PerSeeker + 1];
    private readonly int[] _chosen = new int[problem.PerSeeker + 1];
    private readonly Seats _seats = new(problem);

    /// <summary>Prices by vacancy, in units of scale.</summary>
    public int[] Prices => _seats.Prices;

    /// <summary>For every pair, whether it is used.</summary>
    public bool[] Run()
    {
        Array.Fill(_waiting, true);
        while (bidders.TryNext(out var seeker))
        {
            _waiting[seeker] = false;
            var wanted = problem.PerSeeker - _counts[seeker];
            var start = _pairs.Starts[seeker];
            var options = _pairs.Options(seeker);
            var found = Best(options, _held.AsSpan(start, options.Length), problem.Weight(seeker) * scale, wanted + 1);
            var left = found > wanted ? _surplus[wanted] : 0;
            for (var i = 0; i < Math.Min(found, wanted); i++)
            {
                var option = _chosen[i];
                Bid(options[option].Vacancy, _surplus[i] - left + step, seeker, start + option);
            }
        }

        return _held;
    }

    /// <summary>Finds the options of most surplus among those not held, into the two arrays; says how many have any.</summary>
    private int Best(ReadOnlySpan<Option> options, ReadOnlySpan<bool> held, int factor, int most)
    {
        var (prices, surpluses, chosen, found) = (_seats.Prices, _surplus, _chosen, 0);
        var floor = 0;
        for (var i = 0; i < options.Length; i++)
        {
            var value = options[i].Score * factor;
            if (value <= floor)
            {
                break;
            }

            var surplus = value - prices[options[i].Vacancy];
            if (surplus <= floor || held[i])
            {
                continue;
            }

            var at = found < most ? found++ : most - 1;
            for (; at > 0 && surpluses[at - 1] < surplus; at--)
            {
                (surpluses[at], chosen[at]) = (surpluses[at - 1], chosen[at - 1]);
            }

            (surpluses[at], chosen[at]) = (surplus, i);
            floor = found == most ? surpluses[most - 1] : 0;
        }

        return found;
    }

    private void Bid(int vacancy, int above, int seeker, int pair)
    {
        bidders.CountBid();
        _held[pair] = true;
        _counts[seeker]++;
        if (_seats.Take(vacancy, new Seat(_seats.Prices[vacancy] + above, seeker, pair), out var left))
        {
            _held[left.Option] = false;
            _counts[left.Seeker]--;
            if (!_waiting[left.Seeker])
            {
                _waiting[left.Seeker] = true;
                bidders.Add(left.Seeker);
            }
        }
    }
}
