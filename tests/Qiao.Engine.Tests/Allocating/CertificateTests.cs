using Qiao.Engine.Allocating;

namespace Qiao.Engine.Tests.Allocating;

public sealed class CertificateTests
{
    private static readonly ScoredPairs Pairs = new RandomProblem(3).Pairs(60, 12, 50, 400);
    private static readonly int[] Caps = [.. Enumerable.Repeat(3, 12)];
    private static readonly Allocation Sound = OnePlace.Run(Pairs, Caps);

    public static TheoryData<string, CertificateFlaw, Allocation> Tampered => new()
    {
        { "a price raised", CertificateFlaw.BoundWrong, With(Sound.Certificate with { Prices = Prices(price => price + 2_000_000_000) }) },
        { "all prices 0", CertificateFlaw.BoundWrong, With(Sound.Certificate with { Prices = Prices(_ => 0) }) },
        { "a price below nothing", CertificateFlaw.PricesOutOfRange, With(Sound.Certificate with { Prices = Prices(_ => -1) }) },
        { "a price missing", CertificateFlaw.PricesOutOfRange, With(Sound.Certificate with { Prices = [.. Sound.Certificate.Prices.Skip(1)] }) },
        { "a better bound claimed", CertificateFlaw.BoundWrong, With(Sound.Certificate with { Bound = Sound.Certificate.Bound - 1 }) },
        { "more claimed than is there", CertificateFlaw.ObjectiveWrong, With(Sound.Certificate with { Objective = Sound.Certificate.Objective + 1 }) },
        { "somebody left out", CertificateFlaw.ObjectiveWrong, With(lists => lists[Someone] = []) },
        { "somebody in two places", CertificateFlaw.ListTooLong, With(lists => lists[Someone] = [lists[Someone][0], lists[Someone][0]]) },
        { "somebody where they cannot go", CertificateFlaw.PairNotPossible, With(lists => lists[Someone] = [Enumerable.Range(0, 12).First(vacancy => Pairs.Score(Someone, vacancy) == 0)]) },
        { "somebody where it is full", CertificateFlaw.CapExceeded, With(Overfill) },
    };

    private static int Someone => Enumerable.Range(0, 60).First(seeker => Sound.VacanciesOf(seeker).Length == 1);

    [Fact]
    public void A_sound_certificate_passes() => Assert.Equal(CertificateFlaw.None, Certificate.Check(Sound));

    [Theory]
    [MemberData(nameof(Tampered))]
    public void A_tampered_one_is_found_out(string what, CertificateFlaw flaw, Allocation tampered) =>
        Assert.True(Certificate.Check(tampered) == flaw, $"{what}: {Certificate.Check(tampered)}");

    [Fact]
    public void The_bound_of_any_prices_is_above_what_any_allocation_reaches()
    {
        foreach (var seed in RandomProblem.Seeds(100))
        {
            var random = new RandomProblem(seed);
            var problem = random.Small(1 + random.Next(2));
            int[] prices = [.. problem.Caps.Select(_ => random.Next(150_000))];

            Assert.True(Certificate.BoundOf(problem, 1, prices) >= RandomProblem.Best(problem), $"seed {seed}");
            Assert.Equal(Certificate.BoundOf(problem, 1, prices), DualBound.Of(problem, 1, prices));
        }
    }

    private static void Overfill(int[][] lists)
    {
        var full = Enumerable.Range(0, 12).First(vacancy => lists.Count(list => list.Contains(vacancy)) == 3);
        lists[Enumerable.Range(0, 60).First(seeker => !lists[seeker].Contains(full) && Pairs.Score(seeker, full) > 0)] = [full];
    }

    private static int[] Prices(Func<int, int> first) => [first(Sound.Certificate.Prices[0]), .. Sound.Certificate.Prices.Skip(1)];

    private static Allocation With(Certificate certificate) => new(Sound.Problem, Lists(), certificate);

    private static Allocation With(Action<int[][]> change)
    {
        var lists = Lists();
        change(lists);
        return new Allocation(Sound.Problem, lists, Sound.Certificate);
    }

    private static int[][] Lists() => [.. Enumerable.Range(0, 60).Select(seeker => Sound.VacanciesOf(seeker).ToArray())];
}
