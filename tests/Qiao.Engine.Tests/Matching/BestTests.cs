using Qiao.Engine.Matching;

namespace Qiao.Engine.Tests.Matching;

public sealed class BestTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void The_best_vacancies_of_a_seeker_are_those_that_scoring_every_pair_finds(int seed)
    {
        var market = new RandomMarket(seed);
        var vacancies = market.Vacancies(1500);
        var columns = new VacancyColumns(market.Weights);
        columns.Put(vacancies);

        var listed = 0;
        for (var i = 0; i < 30; i++)
        {
            var seeker = market.Seeker();
            var all = Ranked(vacancies.Select(vacancy => (vacancy.Key, Explanation.Of(seeker, vacancy, market.Weights))));
            listed += all.Length;

            foreach (var k in new[] { 1, 10, 200, int.MaxValue })
            {
                Assert.Equal(all.Take(k), columns.Best(seeker, k));
            }

            Assert.Equal(
                all.Where(match => match.Key % 3 == 0).Take(20),
                columns.Best(seeker, 20, key => key % 3 == 0));
        }

        Assert.InRange(listed, 1000, 30 * 1400);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void The_best_seekers_of_a_vacancy_are_those_that_scoring_every_pair_finds(int seed)
    {
        var market = new RandomMarket(seed);
        var seekers = market.Seekers(1500);
        var columns = new SeekerColumns(market.Weights);
        columns.Put(seekers);

        var listed = 0;
        foreach (var vacancy in market.Vacancies(30))
        {
            var all = Ranked(seekers.Select(pair => (pair.Key, Explanation.Of(pair.Value, vacancy, market.Weights))));
            listed += all.Length;

            foreach (var k in new[] { 1, 10, 200, int.MaxValue })
            {
                Assert.Equal(all.Take(k), columns.Best(vacancy, k));
            }

            Assert.Equal(
                all.Where(match => match.Key % 3 == 0).Take(20),
                columns.Best(vacancy, 20, key => key % 3 == 0));
        }

        Assert.InRange(listed, 1000, 30 * 1400);
    }

    [Fact]
    public void A_pair_scores_the_same_from_either_side()
    {
        var market = new RandomMarket(31);
        var (seekers, vacancies) = (market.Seekers(200), market.Vacancies(300));
        var (fromSeekers, fromVacancies) = (new VacancyColumns(market.Weights), new SeekerColumns(market.Weights));
        fromSeekers.Put(vacancies);
        fromVacancies.Put(seekers);

        var one = seekers.SelectMany(pair => fromSeekers.Best(pair.Value, 300).Select(match => (pair.Key, match.Key, match.Parts)));
        var other = vacancies.SelectMany(vacancy => fromVacancies.Best(vacancy, 200).Select(match => (match.Key, vacancy.Key, match.Parts)));

        Assert.Equal(one.Order(PairOrder), other.Order(PairOrder));
    }

    [Fact]
    public void Equal_scores_stand_in_falling_order_of_their_keys()
    {
        var columns = new VacancyColumns(SkillWeights.Equal);
        columns.Put(Enumerable.Range(1, 2000).Select(key => new VacancyTraits((UInt128)key)));

        Assert.Equal(
            new UInt128[] { 2000, 1999, 1998 },
            columns.Best(new SeekerProfile(), 3).Select(match => match.Key));
    }

    [Fact]
    public void An_empty_store_lists_nothing()
    {
        Assert.Empty(new VacancyColumns(SkillWeights.Equal).Best(new SeekerProfile(), 5));
        Assert.Empty(new SeekerColumns(SkillWeights.Equal).Best(new VacancyTraits(1), 5));
    }

    [Fact]
    public void What_a_search_allocates_does_not_grow_with_the_store()
    {
        var market = new RandomMarket(41);
        var (small, large) = (new VacancyColumns(market.Weights), new VacancyColumns(market.Weights));
        small.Put(market.Vacancies(1_000));
        large.Put(market.Vacancies(20_000));
        var seeker = market.Seeker();

        Assert.Equal(Allocated(small, seeker), Allocated(large, seeker));
    }

    private static readonly Comparer<(UInt128, UInt128, PartPoints)> PairOrder =
        Comparer<(UInt128, UInt128, PartPoints)>.Create((a, b) => (a.Item1, a.Item2).CompareTo((b.Item1, b.Item2)));

    private static Match[] Ranked(IEnumerable<(UInt128 Key, Explanation Why)> pairs) =>
    [
        .. pairs.Where(pair => pair.Why.Blockers.Count == 0)
            .Select(pair => new Match(pair.Key, pair.Why.Score, pair.Why.Points))
            .OrderByDescending(match => match.Score).ThenByDescending(match => match.Key),
    ];

    private static long Allocated(VacancyColumns columns, SeekerProfile seeker)
    {
        columns.Best(seeker, 20);
        var before = GC.GetAllocatedBytesForCurrentThread();
        columns.Best(seeker, 20);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
