using Qiao.Engine.Matching;

namespace Qiao.Engine.Tests.Matching;

/// <summary>The scalar form is the specification; every width of instructions must give its lists, to the last key.</summary>
public sealed class TierTests
{
    public static TheoryData<SimdTier> Tiers => [.. Enum.GetValues<SimdTier>().Where(SimdTiers.IsSupported)];

    public static TheoryData<SimdTier> Missing => [.. Enum.GetValues<SimdTier>().Where(tier => !SimdTiers.IsSupported(tier)).DefaultIfEmpty(SimdTier.Scalar)];

    [Theory]
    [MemberData(nameof(Tiers))]
    public void Every_tier_lists_the_same_vacancies_as_the_scalar_form(SimdTier tier)
    {
        foreach (var seed in Seeds(6))
        {
            var market = new RandomMarket(seed);
            var vacancies = market.Vacancies(1 + (seed * 397 % 1700));
            var (scalar, tested) = (new VacancyColumns(market.Weights) { Tier = SimdTier.Scalar }, new VacancyColumns(market.Weights) { Tier = tier });
            scalar.Put(vacancies);
            tested.Put(vacancies);
            Assert.Equal(tier, tested.Tier);
            for (var i = 0; i < 25; i++)
            {
                var seeker = market.Seeker();
                foreach (var k in new[] { 1, 7, 50, 2000 })
                {
                    Assert.True(scalar.Best(seeker, k).SequenceEqual(tested.Best(seeker, k)), $"seed {seed}, seeker {i}, k {k}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tiers))]
    public void Every_tier_lists_the_same_seekers_as_the_scalar_form(SimdTier tier)
    {
        foreach (var seed in Seeds(6))
        {
            var market = new RandomMarket(1000 + seed);
            var seekers = market.Seekers(1 + (seed * 397 % 1700));
            var (scalar, tested) = (new SeekerColumns(market.Weights) { Tier = SimdTier.Scalar }, new SeekerColumns(market.Weights) { Tier = tier });
            scalar.Put(seekers);
            tested.Put(seekers);
            Assert.Equal(tier, tested.Tier);
            foreach (var vacancy in market.Vacancies(25))
            {
                foreach (var k in new[] { 1, 7, 50, 2000 })
                {
                    Assert.True(scalar.Best(vacancy, k).SequenceEqual(tested.Best(vacancy, k)), $"seed {seed}, k {k}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tiers))]
    public void Inputs_at_their_limits_are_listed_alike(SimdTier tier)
    {
        var random = new Random(5);
        long?[] pays = [null, 0, 1, 999, 1000, 255_999, 256_000, 16_777_215, 16_777_216, 21_000_000, 2_000_000_000];
        int?[] years = [null, 0, 1, 40, 79, 80];
        GeoPoint?[] points = [null, new(90, 180), new(-90, 0), new(0, 0), new(0, 0.00001), new(29.5, 106.5), new(29.5, -73.5)];
        int?[] reaches = [null, 0, 1, 50_000, 10_000_000];
        var vacancies = Enumerable.Range(1, 1500).Select(key => new VacancyTraits((UInt128)key)
        {
            Pay = new(null, Any(pays)),
            Years = Any(years),
            Point = Any(points),
            Education = random.Next(8),
            Occupation = random.Next(3) == 0 ? 0 : random.Next(100, 10_000),
            Skills = IdSet.Of(Enumerable.Range(1, random.Next(12))),
        }).ToArray();
        var seekers = Enumerable.Range(1, 1500).Select(key => KeyValuePair.Create((UInt128)key, new SeekerProfile
        {
            PayWanted = Any(pays),
            Years = Any(years),
            Point = Any(points),
            ReachMetres = Any(reaches),
            Education = random.Next(9) is < 8 and var level ? level : null,
            Occupations = IdSet.Of(Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(100, 10_000))),
            Skills = random.Next(4) == 0 ? null : IdSet.Of(Enumerable.Range(1, random.Next(12))),
        })).ToArray();
        var (offers, specified) = (new VacancyColumns(SkillWeights.Equal) { Tier = tier }, new VacancyColumns(SkillWeights.Equal) { Tier = SimdTier.Scalar });
        var (people, specifiedPeople) = (new SeekerColumns(SkillWeights.Equal) { Tier = tier }, new SeekerColumns(SkillWeights.Equal) { Tier = SimdTier.Scalar });
        offers.Put(vacancies);
        specified.Put(vacancies);
        people.Put(seekers);
        specifiedPeople.Put(seekers);

        foreach (var k in new[] { 5, 300 })
        {
            Assert.All(seekers.Take(150), seeker => Assert.Equal(specified.Best(seeker.Value, k), offers.Best(seeker.Value, k)));
            Assert.All(vacancies.Take(150), vacancy => Assert.Equal(specifiedPeople.Best(vacancy, k), people.Best(vacancy, k)));
        }

        T? Any<T>(T?[] values) => values[random.Next(values.Length)];
    }

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_tier_that_the_machine_lacks_is_refused(SimdTier tier)
    {
        if (SimdTiers.IsSupported(tier))
        {
            Assert.Equal(SimdTiers.Widest, new VacancyColumns(SkillWeights.Equal).Tier);
            return;
        }

        Assert.Throws<PlatformNotSupportedException>(() => new VacancyColumns(SkillWeights.Equal) { Tier = tier });
    }

    private static IEnumerable<int> Seeds(int few) =>
        Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("QIAO_CASES"), out var cases) ? cases : few);
}
