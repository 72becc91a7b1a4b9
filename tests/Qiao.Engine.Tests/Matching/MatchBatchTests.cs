using System.Collections.Concurrent;
using Qiao.Engine.Matching;

namespace Qiao.Engine.Tests.Matching;

public sealed class MatchBatchTests
{
    private static readonly RandomMarket Market = new(91);
    private static readonly VacancyTraits[] Offers = Market.Vacancies(1300);
    private static readonly KeyValuePair<UInt128, SeekerProfile>[] People = Market.Seekers(1100);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Everyone_gets_the_list_that_a_single_search_finds_from_both_sides(int threads)
    {
        var (vacancies, seekers) = Stores();

        var forSeekers = Lists(20, threads, MatchBatch.VacanciesForSeekers, vacancies, seekers);
        var forVacancies = Lists(20, threads, MatchBatch.SeekersForVacancies, vacancies, seekers);

        Assert.Equal(People.Length, forSeekers.Count);
        Assert.Equal(Offers.Length, forVacancies.Count);
        Assert.All(People, pair => Assert.Equal(vacancies.Best(pair.Value, 20), forSeekers[pair.Key].Select(listed => listed.Match)));
        Assert.All(Offers, offer => Assert.Equal(seekers.Best(offer, 20), forVacancies[offer.Key].Select(listed => listed.Match)));
    }

    [Fact]
    public void A_list_says_which_wanted_skills_are_shared_as_the_explanation_does()
    {
        var (vacancies, seekers) = Stores();
        var (offers, people) = (Offers.ToDictionary(offer => offer.Key), People.ToDictionary());
        var forSeekers = Lists(5, 2, MatchBatch.VacanciesForSeekers, vacancies, seekers);
        var forVacancies = Lists(5, 2, MatchBatch.SeekersForVacancies, vacancies, seekers);

        var pairs = forSeekers.SelectMany(list => list.Value.Select(listed => (Seeker: list.Key, Vacancy: listed.Match.Key, listed)))
            .Concat(forVacancies.SelectMany(list => list.Value.Select(listed => (Seeker: listed.Match.Key, Vacancy: list.Key, listed)))).ToArray();

        Assert.InRange(pairs.Length, 5000, 12_000);
        foreach (var (seeker, vacancy, listed) in pairs)
        {
            var why = Explanation.Of(people[seeker], offers[vacancy], Market.Weights);
            Assert.Equal(why.Points, listed.Match.Parts);
            Assert.Equal(why.Parts[0].SkillsHeld, IdSet.Of(offers[vacancy].Skills.Where((_, i) => (listed.SharedSkills >> i & 1) == 1)));
        }
    }

    [Fact]
    public void Lists_do_not_depend_on_the_order_or_number_of_puts_on_keys_or_on_what_was_removed()
    {
        var (vacancies, seekers) = Stores();
        var (otherVacancies, otherSeekers) = (new VacancyColumns(Market.Weights), new SeekerColumns(Market.Weights));
        var strangers = Market.Vacancies(700);
        otherVacancies.Put(strangers);
        foreach (var part in Market.Shuffled(Offers).Chunk(90))
        {
            otherVacancies.Put(part);
        }

        otherVacancies.Remove(strangers.Select(offer => offer.Key));
        otherSeekers.Put(Market.Seekers(500).Zip(People, (other, one) => KeyValuePair.Create(one.Key, other.Value)));
        otherSeekers.Put(Market.Shuffled(People));

        var (lists, others) = (Lists(15, 2, MatchBatch.VacanciesForSeekers, vacancies, seekers), Lists(15, 3, MatchBatch.VacanciesForSeekers, otherVacancies, otherSeekers));

        Assert.All(lists, list => Assert.Equal(list.Value, others[list.Key]));
    }

    [Fact]
    public void A_batch_ends_when_it_is_cancelled_and_tells_how_far_it_is()
    {
        var (vacancies, seekers) = Stores();
        using var stop = new CancellationTokenSource();
        var told = new ConcurrentBag<MatchBatchProgress>();
        var settings = new MatchBatchSettings { Threads = 2, Progress = new Told(told.Add) };

        MatchBatch.VacanciesForSeekers(vacancies, seekers, 3, (_, _) => { }, settings);
        Assert.Equal(new MatchBatchProgress(People.Length, People.Length), told.MaxBy(one => one.Done));

        var lists = 0;
        Assert.Throws<OperationCanceledException>(() => MatchBatch.VacanciesForSeekers(
            vacancies,
            seekers,
            3,
            (_, _) =>
            {
                Interlocked.Increment(ref lists);
                stop.Cancel();
            },
            settings,
            stop.Token));
        Assert.InRange(lists, 1, People.Length / 2);
    }

    [Fact]
    public void A_list_of_a_batch_takes_no_memory_of_its_own()
    {
        var (vacancies, seekers) = Stores();
        var settings = new MatchBatchSettings { Threads = 1 };
        Allocated();

        // Memory of the thread and the translation of skills, far below one byte per pair or one object per list.
        Assert.InRange(Allocated(), 0, 60 * People.Length);

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            MatchBatch.VacanciesForSeekers(vacancies, seekers, 20, (_, _) => { }, settings);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Stores_that_weigh_skills_differently_are_refused() => Assert.Throws<ArgumentException>(() =>
        MatchBatch.VacanciesForSeekers(new VacancyColumns(Market.Weights), new SeekerColumns(SkillWeights.Equal), 1, (_, _) => { }));

    private static (VacancyColumns Vacancies, SeekerColumns Seekers) Stores()
    {
        var (vacancies, seekers) = (new VacancyColumns(Market.Weights), new SeekerColumns(Market.Weights));
        vacancies.Put(Offers);
        seekers.Put(People);
        return (vacancies, seekers);
    }

    private static ConcurrentDictionary<UInt128, ListedMatch[]> Lists(
        int k, int threads, Action<VacancyColumns, SeekerColumns, int, MatchListed, MatchBatchSettings?, CancellationToken> run, VacancyColumns vacancies, SeekerColumns seekers)
    {
        var lists = new ConcurrentDictionary<UInt128, ListedMatch[]>();
        run(vacancies, seekers, k, (key, best) => Assert.True(lists.TryAdd(key, best.ToArray())), new() { Threads = threads }, default);
        return lists;
    }

    private sealed class Told(Action<MatchBatchProgress> tell) : IProgress<MatchBatchProgress>
    {
        public void Report(MatchBatchProgress value) => tell(value);
    }
}
