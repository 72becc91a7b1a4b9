using Qiao.Engine;
using Qiao.Engine.Matching;

namespace Qiao.Bench;

/// <summary>
/// A made-up labour market from fixed seeds: 1,636 occupations in 66 groups, 3,000 skills of which an occupation uses 30,
/// 38 districts of which nine are a city, pay by occupation and years. A conference has trained people who travel.
/// </summary>
internal sealed class MatchMarket
{
    private const int Occupations = 1636;
    private const int Skills = 3000;
    private const int Districts = 38;
    private const double KmPerDegree = 111.19;

    private static readonly int[] YearsAsked = [0, 1, 3, 5, 10];

    private readonly int[] _code = new int[Occupations];
    private readonly int[][] _skills = new int[Occupations][];
    private readonly double[] _pay = new double[Occupations];
    private readonly int[] _education = new int[Occupations];
    private readonly (double X, double Y, double Spread)[] _districts = new (double, double, double)[Districts];
    private readonly double[] _byOccupation = Zipf(Occupations, 0.8, 8);
    private readonly double[] _bySkill = Zipf(30, 0.7, 2);
    private readonly double[] _byDistrict = Zipf(Districts, 0.7, 1.5);

    private MatchMarket(int seekers, int vacancies, bool isConference, ulong seed)
    {
        var random = new Draws(42);
        MakeOccupations(ref random);
        for (var d = 0; d < Districts; d++)
        {
            _districts[d] = d < 9 ? (12 * random.Normal(), 12 * random.Normal(), 4) : (-120 + (random.Unit() * 360), -140 + (random.Unit() * 320), 8);
        }

        random = new Draws(seed);
        (Vacancies, Headcounts, Seekers) = (new VacancyTraits[vacancies], new int[vacancies], new KeyValuePair<UInt128, SeekerProfile>[seekers]);
        for (var i = 0; i < vacancies; i++)
        {
            (Vacancies[i], Headcounts[i]) = Vacancy((UInt128)(i + 1), ref random, isConference);
        }

        for (var i = 0; i < seekers; i++)
        {
            Seekers[i] = new((UInt128)(i + 1), Seeker(ref random, isConference));
        }

        var wanting = Vacancies.SelectMany(vacancy => vacancy.Skills).CountBy(skill => skill).ToDictionary();
        Weights = SkillWeights.FromFrequencies(wanting, vacancies);
    }

    /// <summary>Keys from 1 on.</summary>
    public VacancyTraits[] Vacancies { get; }

    public int[] Headcounts { get; }

    public KeyValuePair<UInt128, SeekerProfile>[] Seekers { get; }

    public SkillWeights Weights { get; }

    public static MatchMarket Conference() => new(12_199, 8_041, true, 5);

    public static MatchMarket Province(int seekers, int vacancies) => new(seekers, vacancies, false, 6);

    public VacancyColumns VacancyColumns(SimdTier tier)
    {
        var columns = new VacancyColumns(Weights) { Tier = tier };
        columns.Put(Vacancies);
        return columns;
    }

    public SeekerColumns SeekerColumns(SimdTier tier)
    {
        var columns = new SeekerColumns(Weights) { Tier = tier };
        columns.Put(Seekers);
        return columns;
    }

    private void MakeOccupations(ref Draws random)
    {
        var inGroup = new int[66];
        var pools = new int[8][];
        for (var p = 0; p < 8; p++)
        {
            pools[p] = new int[600];
            for (var i = 0; i < 600; i++)
            {
                pools[p][i] = random.Below(Skills);
            }
        }

        for (var o = 0; o < Occupations; o++)
        {
            var group = random.Below(66);
            _code[o] = ((1 + (group % 8)) * 1000) + ((1 + (group / 8)) * 100) + (inGroup[group]++ % 100);
            _pay[o] = 8.6 + (0.35 * random.Normal());
            _education[o] = Math.Clamp((int)Math.Round(2 + (1.2 * random.Normal())), 0, 5);
            _skills[o] = new int[30];
            for (var k = 0; k < 30; k++)
            {
                _skills[o][k] = k < 20 ? pools[group % 8][(int)(600 * Math.Pow(random.Unit(), 1.5))] : (int)(Skills * Math.Pow(random.Unit(), 2));
            }
        }
    }

    private (VacancyTraits Vacancy, int Headcount) Vacancy(UInt128 key, ref Draws random, bool isConference)
    {
        var occupation = Occupation(ref random, isConference);
        var point = Point(ref random);
        var years = YearsAsked[Math.Min(4, (int)(5 * random.Unit() * random.Unit()))];
        var pay = Math.Exp(_pay[occupation] + (0.25 * random.Normal()) + (isConference ? 0.5 : 0) + (0.03 * years));
        var least = Math.Max(2000, (int)(pay / 500) * 500);
        var most = ((int)(least * (1.2 + (0.6 * random.Unit())) / 500) + 1) * 500;
        var headcount = 1;
        while (headcount < 50 && random.Unit() < (isConference ? 0.35 : 0.6))
        {
            headcount++;
        }

        return (new VacancyTraits(key)
        {
            Occupation = _code[occupation],
            Skills = SkillsOf(occupation, 0.05, ref random),
            Education = Math.Clamp(_education[occupation] + random.Below(3) - 1 + (isConference ? 2 : 0), 0, 5),
            Years = years,
            Pay = new(least * 100L, most * 100L),
            Point = point,
        }, headcount);
    }

    private SeekerProfile Seeker(ref Draws random, bool isConference)
    {
        var occupation = Occupation(ref random, isConference);
        var point = Point(ref random);
        var years = (int)(20 * random.Unit() * random.Unit());
        return new SeekerProfile
        {
            Occupations = [_code[occupation]],
            Skills = SkillsOf(occupation, 0.1, ref random),
            Education = Math.Clamp(_education[occupation] + random.Below(4) - 1 + (isConference ? 2 : 0), 0, 5),
            Years = years,
            PayWanted = (int)(Math.Exp(_pay[occupation] + (0.3 * random.Normal()) + (isConference ? 0.5 : 0) + (0.02 * years)) / 500) * 50_000L,
            Point = point,
            ReachMetres = random.Unit() < (isConference ? 0.5 : 0.15) ? 1_000_000 : 1000 * (5 + random.Below(36)),
        };
    }

    private int Occupation(ref Draws random, bool isConference) => random.From(_byOccupation) % (isConference ? 300 : Occupations);

    private GeoPoint Point(ref Draws random)
    {
        var (x, y, spread) = _districts[random.From(_byDistrict)];
        return new(29.56 + ((y + (spread * random.Normal())) / KmPerDegree), 106.55 + ((x + (spread * random.Normal())) / (KmPerDegree * 0.87)));
    }

    private IdSet SkillsOf(int occupation, double strange, ref Draws random)
    {
        var (skills, wanted) = (new List<int>(), 5 + random.Below(6));
        for (var tries = 0; skills.Count < wanted && tries < 200; tries++)
        {
            var skill = 1 + (random.Unit() < strange ? random.Below(Skills) : _skills[occupation][random.From(_bySkill)]);
            if (!skills.Contains(skill))
            {
                skills.Add(skill);
            }
        }

        return IdSet.Of(skills);
    }

    /// <summary>Shares falling with the rank, added up.</summary>
    private static double[] Zipf(int count, double power, double shift)
    {
        var (shares, sum) = (new double[count], 0.0);
        for (var i = 0; i < count; i++)
        {
            shares[i] = sum += 1 / Math.Pow(i + 1 + shift, power);
        }

        return Array.ConvertAll(shares, share => share / sum);
    }
}
