using Qiao.Engine.Allocating;

namespace Qiao.Engine.Tests.Allocating;

public sealed class AllocationTests
{
    private static readonly AllocationSettings Exact = new() { GapMillionths = 0 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void On_small_problems_the_allocation_is_the_best_that_trying_all_finds(int perSeeker)
    {
        foreach (var seed in RandomProblem.Seeds(150))
        {
            var problem = new RandomProblem(seed).Small(perSeeker);

            var found = Allocate(problem, Exact);

            Assert.True(RandomProblem.Best(problem) == found.Certificate.Objective, $"seed {seed}: {found.Certificate.Objective}");
            Assert.True(Certificate.Check(found) == CertificateFlaw.None, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_certificate_proves_the_gap_that_was_asked_for_and_no_cap_is_exceeded(int perSeeker)
    {
        foreach (var seed in RandomProblem.Seeds(40))
        {
            var problem = new RandomProblem(seed).Large(perSeeker);

            var found = Allocate(problem, new() { GapMillionths = 1000 });

            Assert.True(Certificate.Check(found) == CertificateFlaw.None, $"seed {seed}");
            Assert.True(found.Certificate.IsWithin(1000), $"seed {seed}: {found.Certificate.Gap}");
            var sent = Enumerable.Range(0, problem.Pairs.Seekers).SelectMany(seeker => found.VacanciesOf(seeker).ToArray()).CountBy(vacancy => vacancy);
            Assert.All(sent, pair => Assert.InRange(pair.Value, 1, problem.Caps[pair.Key]));
            Assert.Equal(found.Count, sent.Sum(pair => pair.Value));
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_allocation_and_another_seed_an_equally_good_one()
    {
        // Forty seekers, all alike, for ten places: only the lot decides.
        var pairs = new ScoredPairs(40, 10, from seeker in Enumerable.Range(0, 40) from vacancy in Enumerable.Range(0, 10) select new ScoredPair(seeker, vacancy, 500));
        int[] caps = [.. Enumerable.Repeat(1, 10)];

        var (one, again, other) = (Places(1), Places(1), Places(2));

        Assert.Equal(one, again);
        Assert.NotEqual(one, other);
        Assert.Equal(10, one.Count(vacancy => vacancy >= 0));
        Assert.Equal(10, other.Count(vacancy => vacancy >= 0));

        int[] Places(ulong seed)
        {
            var found = OnePlace.Run(pairs, caps, settings: new() { Seed = seed });
            return [.. Enumerable.Range(0, 40).Select(seeker => found.VacanciesOf(seeker) is [var vacancy] ? vacancy : -1)];
        }
    }

    [Fact]
    public void A_higher_weight_never_gets_a_seeker_less_beyond_the_gap()
    {
        foreach (var seed in RandomProblem.Seeds(60))
        {
            var random = new RandomProblem(seed);
            var (pairs, caps) = (random.Pairs(30, 8, 50, 300), random.Caps(8, 3));
            var (seeker, more) = (random.Next(30), 101 + random.Next(800));

            var (usual, raised) = (Run(Priority.Usual), Run(more));

            // From the two optimality conditions: the score may fall by no more than both gaps over the rise in weight.
            var slack = (usual.Certificate.Bound - usual.Certificate.Objective + raised.Certificate.Bound - raised.Certificate.Objective) / (more - Priority.Usual);
            Assert.True(ScoreOf(raised) >= ScoreOf(usual) - slack, $"seed {seed}: {ScoreOf(usual)} to {ScoreOf(raised)}, slack {slack}");

            Allocation Run(int weight) => OnePlace.Run(pairs, caps, new("test", Enumerable.Range(0, 30).Select(i => i == seeker ? weight : 100)), new() { GapMillionths = 10 });

            long ScoreOf(Allocation found) => found.VacanciesOf(seeker) is [var vacancy] ? pairs.Score(seeker, vacancy) : 0;
        }
    }

    [Fact]
    public void Work_ends_when_it_is_cancelled_and_tells_how_far_it_is_until_then()
    {
        using var stop = new CancellationTokenSource();
        var pairs = new RandomProblem(5).Pairs(2000, 200, 30, 3);
        var progress = new Told(stop);

        Assert.Throws<OperationCanceledException>(() =>
            OnePlace.Run(pairs, Enumerable.Repeat(1, 200), settings: new() { GapMillionths = 0, Progress = progress }, cancellation: stop.Token));

        Assert.InRange(progress.Bids, 1, 1 << 20);
    }

    [Fact]
    public void Nobody_and_nothing_can_be_allocated()
    {
        Assert.Equal(0, OnePlace.Run(new ScoredPairs(0, 0, []), []).Count);
        Assert.Equal(0, OnePlace.Run(new ScoredPairs(3, 2, []), [5, 5]).Count);
        Assert.Equal(0, CappedLists.Run(new ScoredPairs(1, 1, [new(0, 0, 7)]), [0], 4).Count);
    }

    [Fact]
    public void Impossible_pairs_caps_and_weights_are_refused()
    {
        var pairs = new ScoredPairs(2, 2, [new(0, 0, 7)]);

        Assert.ThrowsAny<ArgumentException>(() => new ScoredPairs(2, 2, [new(2, 0, 7)]));
        Assert.ThrowsAny<ArgumentException>(() => new ScoredPairs(2, 2, [new(0, -1, 7)]));
        Assert.ThrowsAny<ArgumentException>(() => new ScoredPairs(2, 2, [new(0, 0, 0)]));
        Assert.ThrowsAny<ArgumentException>(() => new ScoredPairs(2, 2, [new(0, 0, 7), new(0, 0, 8)]));
        Assert.ThrowsAny<ArgumentException>(() => OnePlace.Run(pairs, [1]));
        Assert.ThrowsAny<ArgumentException>(() => OnePlace.Run(pairs, [1, -1]));
        Assert.ThrowsAny<ArgumentException>(() => CappedLists.Run(pairs, [1, 1], 0));
        Assert.ThrowsAny<ArgumentException>(() => OnePlace.Run(pairs, [1, 1], new Priority("test", [100])));
        Assert.ThrowsAny<ArgumentException>(() => new Priority("test", [0]));
        Assert.ThrowsAny<ArgumentException>(() => new Priority(" ", [100]));
        Assert.ThrowsAny<ArgumentException>(() => new AllocationSettings { GapMillionths = -1 });
    }

    [Fact]
    public void An_allocation_takes_memory_for_seekers_and_places_not_for_bids()
    {
        var random = new RandomProblem(9);
        var (pairs, caps) = (random.Pairs(4000, 500, 4, 1000), Enumerable.Repeat(6, 500).ToArray());
        OnePlace.Run(pairs, caps);
        var before = GC.GetAllocatedBytesForCurrentThread();

        OnePlace.Run(pairs, caps);

        // 36 bytes of shortlist, 16 of queues and results per seeker; 12 per place.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 200_000, 400_000);
    }

    private static Allocation Allocate(AllocationProblem problem, AllocationSettings settings) => problem.PerSeeker == 1
        ? OnePlace.Run(problem.Pairs, problem.Caps, problem.Priority, settings)
        : CappedLists.Run(problem.Pairs, problem.Caps, problem.PerSeeker, problem.Priority, settings);

    private sealed class Told(CancellationTokenSource stop) : IProgress<AllocationProgress>
    {
        public long Bids { get; private set; }

        public void Report(AllocationProgress value)
        {
            Bids = value.Bids;
            stop.Cancel();
        }
    }
}
