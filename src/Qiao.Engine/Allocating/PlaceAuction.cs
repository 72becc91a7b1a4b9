namespace Qiao.Engine.Allocating;

/// <summary>
/// The forward auction for one place each (Bertsekas and Castañon 1989, LIDS-P-1850), from prices of 0, so that a place
/// that stays free costs nothing. A seeker bids for the place of most surplus as much as makes it a step worse than the
/// second best; at the end nobody is worse off than a step below their best at the prices.
/// </summary>
internal sealed class PlaceAuction(AllocationProblem problem, int scale, int step, Bidders bidders)
{
    private readonly ScoredPairs _pairs = problem.Pairs;
    private readonly Shortlist[] _shortlists = new Shortlist[problem.Pairs.Seekers];
    private readonly int[] _places = new int[problem.Pairs.Seekers];
    private readonly Seats _seats = new(problem);

    /// <summary>Prices by vacancy, in units of scale.</summary>
    public int[] Prices => _seats.Prices;

    /// <summary>The vacancy of each seeker, -1 for none.</summary>
    public int[] Run()
    {
        Array.Fill(_places, -1);
        var prices = _seats.Prices;
        while (bidders.TryNext(out var seeker))
        {
            ref var shortlist = ref _shortlists[seeker];
            shortlist.Weigh(prices, out var vacancy, out var first, out var second);
            if (second < shortlist.Rest)
            {
                shortlist.Draw(_pairs.Options(seeker), problem.Weight(seeker) * scale, prices);
                shortlist.Weigh(prices, out vacancy, out first, out second);
            }

            if (first <= 0)
            {
                continue;
            }

            bidders.CountBid();
            _places[seeker] = vacancy;
            if (_seats.Take(vacancy, new Seat(prices[vacancy] + first - second + step, seeker, 0), out var left))
            {
                _places[left.Seeker] = -1;
                bidders.Add(left.Seeker);
            }
        }

        return _places;
    }

    /// <summary>
    /// The four best options when the seeker last looked at all. Prices only rise, so as long as two of them are above
    /// what the fifth best was worth then, nothing else can be first or second.
    /// </summary>
    private struct Shortlist
    {
        private Offer _one;
        private Offer _two;
        private Offer _three;
        private Offer _four;

        // One more than the surplus of the fifth, so that 0, the state before the first look, is above no option.
        private int _fifth;

        /// <summary>What is left out of the shortlist is worth no more than this; more than anything before the first look.</summary>
        public readonly int Rest => _fifth == 0 ? int.MaxValue : _fifth - 1;

        public readonly void Weigh(int[] prices, out int vacancy, out int first, out int second)
        {
            (vacancy, first, second) = (-1, 0, 0);
            Weigh(_one, prices, ref vacancy, ref first, ref second);
            Weigh(_two, prices, ref vacancy, ref first, ref second);
            Weigh(_three, prices, ref vacancy, ref first, ref second);
            Weigh(_four, prices, ref vacancy, ref first, ref second);
        }

        public void Draw(ReadOnlySpan<Option> options, int factor, int[] prices)
        {
            // The vacancy past the last has a price of 0, and nobody gains from it.
            var none = new Offer(prices.Length - 1, 0);
            (_one, _two, _three, _four) = (none, none, none, none);
            int one = 0, two = 0, three = 0, four = 0, fifth = 0;
            foreach (var option in options)
            {
                var value = option.Score * factor;
                if (value <= fifth)
                {
                    break;
                }

                var surplus = value - prices[option.Vacancy];
                var offer = new Offer(option.Vacancy, value);
                if (surplus <= four)
                {
                    fifth = Math.Max(fifth, surplus);
                }
                else if (surplus > two)
                {
                    (fifth, four, _four, three, _three) = (four, three, _three, two, _two);
                    (two, _two, one, _one) = surplus > one ? (one, _one, surplus, offer) : (surplus, offer, one, _one);
                }
                else
                {
                    fifth = four;
                    (four, _four, three, _three) = surplus > three ? (three, _three, surplus, offer) : (surplus, offer, three, _three);
                }
            }

            _fifth = fifth + 1;
        }

        private static void Weigh(Offer offer, int[] prices, ref int vacancy, ref int first, ref int second)
        {
            var surplus = offer.Value - prices[offer.Vacancy];
            if (surplus > first)
            {
                (second, first, vacancy) = (first, surplus, offer.Vacancy);
            }
            else
            {
                second = Math.Max(second, surplus);
            }
        }
    }

    private readonly record struct Offer(int Vacancy, int Value);
}
