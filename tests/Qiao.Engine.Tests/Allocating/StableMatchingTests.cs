using Qiao.Engine.Allocating;

namespace Qiao.Engine.Tests.Allocating;

public sealed class StableMatchingTests
{
    [Fact]
    public void No_pair_would_rather_have_each_other()
    {
        foreach (var seed in RandomProblem.Seeds(60))
        {
            var (pairs, caps) = Wishes(seed, 80, 20, 10);

            var found = StableMatching.Run(80, caps, pairs, (ulong)seed);

            Assert.True(StableMatching.FindBlockingPair(caps, pairs, Places(found)) is null, $"seed {seed}");
        }
    }

    [Fact]
    public void A_matching_in_which_one_was_moved_or_left_out_is_found_out()
    {
        var (pairs, caps) = Wishes(4, 80, 20, 1000);
        var places = Places(StableMatching.Run(80, caps, pairs));
        var placed = Array.FindIndex(places, place => place is not null);

        int?[] without = [.. places];
        without[placed] = null;
        Assert.Equal(places[placed], StableMatching.FindBlockingPair(caps, pairs, without)?.Vacancy);

        int?[] impossible = [.. places];
        impossible[placed] = Enumerable.Range(0, 20).First(vacancy => !pairs.Any(pair => pair.Seeker == placed && pair.Vacancy == vacancy));
        Assert.Throws<ArgumentException>(() => StableMatching.FindBlockingPair(caps, pairs, impossible));
    }

    [Fact]
    public void Every_seeker_has_the_best_place_of_all_stable_matchings_and_all_of_them_place_the_same_people()
    {
        var (several, seeds) = (0, RandomProblem.Seeds(60).ToArray());
        foreach (var seed in seeds)
        {
            var (pairs, caps) = Wishes(seed, 5, 4, 100_000);
            var all = All(pairs, caps, 5).Where(places => StableMatching.FindBlockingPair(caps, pairs, places) is null).ToArray();
            several += all.Length > 1 ? 1 : 0;

            var found = Places(StableMatching.Run(5, caps, pairs));

            for (var seeker = 0; seeker < 5; seeker++)
            {
                var best = all.Max(places => Likes(seeker, places));
                Assert.True(best == Likes(seeker, found), $"seed {seed}, seeker {seeker}");
            }

            // The rural hospitals theorem (Roth 1986).
            Assert.All(all, places =>
            {
                Assert.Equal(found.Select(place => place is null), places.Select(place => place is null));
                Assert.Equal(found.Order(), places.Order());
            });

            int Likes(int seeker, int?[] places) => pairs.FirstOrDefault(pair => pair.Seeker == seeker && pair.Vacancy == places[seeker]).SeekerLikes;
        }

        Assert.InRange(several, 1, seeds.Length);
    }

    [Fact]
    public void Equals_are_told_apart_by_one_lottery_that_the_seed_decides()
    {
        var pairs = Enumerable.Range(0, 30).SelectMany(seeker => new RankedPair[] { new(seeker, 0, 2, 7), new(seeker, 1, 1, 7) }).ToArray();

        var (one, again, other) = (Places(StableMatching.Run(30, [3, 4], pairs, 1)), Places(StableMatching.Run(30, [3, 4], pairs, 1)), Places(StableMatching.Run(30, [3, 4], pairs, 2)));

        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
        Assert.Equal((3, 4), (one.Count(place => place == 0), one.Count(place => place == 1)));
    }

    [Fact]
    public void Impossible_wishes_are_refused_and_a_cancelled_matching_ends()
    {
        Assert.ThrowsAny<ArgumentException>(() => StableMatching.Run(1, [1], [new(1, 0, 1, 1)]));
        Assert.ThrowsAny<ArgumentException>(() => StableMatching.Run(1, [1], [new(0, 0, 1, 1), new(0, 0, 2, 2)]));
        Assert.ThrowsAny<ArgumentException>(() => StableMatching.Run(1, [-1], []));
        Assert.Throws<OperationCanceledException>(() => StableMatching.Run(1, [1], [new(0, 0, 1, 1)], 0, new CancellationToken(true)));
    }

    private static (RankedPair[] Pairs, int[] Caps) Wishes(int seed, int seekers, int vacancies, int likes)
    {
        var random = new Random(seed);
        var pairs = from seeker in Enumerable.Range(0, seekers)
                    from vacancy in Enumerable.Range(0, vacancies)
                    where random.Next(4) > 0
                    select new RankedPair(seeker, vacancy, random.Next(likes), random.Next(likes));
        return ([.. pairs], [.. Enumerable.Range(0, vacancies).Select(_ => random.Next(3))]);
    }

    private static int?[] Places(StableMatching found) => [.. Enumerable.Range(0, found.Seekers).Select(found.VacancyOf)];

    private static IEnumerable<int?[]> All(RankedPair[] pairs, int[] caps, int seekers)
    {
        var options = Enumerable.Range(0, seekers)
            .Select(seeker => pairs.Where(pair => pair.Seeker == seeker).Select(pair => (int?)pair.Vacancy).Append(null).ToArray()).ToArray();
        IEnumerable<int?[]> all = [[]];
        all = options.Aggregate(all, (some, more) => some.SelectMany(places => more.Select(place => places.Append(place).ToArray())));
        return all.Where(places => places.Where(place => place is not null).CountBy(place => place!.Value).All(pair => pair.Value <= caps[pair.Key]));
    }
}
