using Qiao.Demo.Trades;
using Qiao.Organisations;

namespace Qiao.Demo;

/// <summary>Settles which employer advertises a trade, and where; counts what each has advertised so that none drowns the others.</summary>
internal sealed class Hiring
{
    // Vacancies that must be found in a place are the first of their trade, so many for each place.
    private const int PerNamedDistrict = 13;
    private const int MostVacancies = 60;
    private const int Tries = 8;

    // Work that any company has to offer.
    private static readonly string[] Common = ["2423", "4110", "4120", "4226", "2411", "3313", "4311", "4313", "3322", "1120", "1211", "1221"];

    private readonly IReadOnlyList<DemoEmployer> _employers;
    private readonly Dictionary<Trade, Candidates> _anywhere;
    private readonly Dictionary<(Trade, DemoDistrict), Candidates> _there = [];
    private readonly int[] _advertised;
    private readonly int _most;

    public Hiring(IReadOnlyList<DemoEmployer> employers, int count)
    {
        _employers = employers;
        _advertised = new int[employers.Count];
        _most = Math.Max(MostVacancies, (int)Math.Ceiling((double)MostVacancies * count / DemoVacancies.DefaultCount));
        var seeking = Enumerable.Range(0, employers.Count).Where(i => employers[i] is { Standing: DemoStanding.Verified, Size: > 0 }).ToArray();
        _anywhere = Trade.All.ToDictionary(trade => trade, trade => new Candidates(employers, WhoSeek(trade, employers, seeking)));
    }

    /// <summary>The employer's index and the district of the work for the vacancy that stands at this rank of its trade.</summary>
    public (int Employer, DemoDistrict District) Choose(Dice dice, Trade trade, int rank)
    {
        if (rank < PerNamedDistrict * trade.Districts.Count)
        {
            var named = trade.Districts[rank % trade.Districts.Count];
            var local = In(trade, named);
            return (Draw(dice, local.Employers.Any(HasRoom) ? local : _anywhere[trade]), named);
        }

        var employer = Draw(dice, _anywhere[trade]);
        return (employer, dice.Percent(75) ? DemoDistrict.Of(_employers[employer].Division) : DemoDistrict.ByPopulation(dice));
    }

    /// <summary>One more vacancy of an employer that was chosen before.</summary>
    public bool MayRepeat(int employer) => _advertised[employer] < _most && ++_advertised[employer] > 0;

    // Few employers stand in a place that is named, so they leave half of their vacancies to what they hire elsewhere.
    private bool HasRoom(int employer) => _advertised[employer] < _most / 2;

    private static int[] WhoSeek(Trade trade, IReadOnlyList<DemoEmployer> employers, int[] seeking)
    {
        var occupation = trade.Occupation.ToString();
        var sectors = Sector.All.Where(sector => sector.HiresFor(trade.Family.Key, occupation)).Select(sector => sector.Key).ToHashSet(StringComparer.Ordinal);
        var isCommon = Common.Contains(occupation);
        return Array.FindAll(seeking, i =>
            sectors.Contains(employers[i].Sector) || (isCommon && employers[i].Kind is OrganisationKind.Private or OrganisationKind.State));
    }

    private Candidates In(Trade trade, DemoDistrict district)
    {
        if (!_there.TryGetValue((trade, district), out var found))
        {
            int[] local = [.. _anywhere[trade].Employers.Where(i => _employers[i].Division == district.Code)];
            _there[(trade, district)] = found = local.Length > 0 ? new Candidates(_employers, local) : _anywhere[trade];
        }

        return found;
    }

    private int Draw(Dice dice, Candidates candidates)
    {
        var employer = candidates.Draw(dice);
        for (var i = 0; i < Tries && _advertised[employer] >= _most; i++)
        {
            employer = candidates.Draw(dice);
        }

        if (_advertised[employer] >= _most)
        {
            employer = candidates.Employers.MinBy(i => _advertised[i]);
        }

        _advertised[employer]++;
        return employer;
    }

    private sealed class Candidates
    {
        private readonly int[] _sums;

        public Candidates(IReadOnlyList<DemoEmployer> employers, int[] found)
        {
            Employers = found.Length > 0 ? found : throw new InvalidOperationException("A trade has no employer: the sectors' table leaves it out.");
            _sums = Numbers.Sums(found.Select(i => employers[i].Size));
        }

        public int[] Employers { get; }

        public int Draw(Dice dice) => Employers[dice.Weighted(_sums)];
    }
}
