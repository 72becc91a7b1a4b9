using System.Numerics;
using Qiao.Engine.Search;

namespace Qiao.Engine.Tests.Search;

public sealed class KernelTests
{
    public static TheoryData<string> Wider => [.. Enum.GetValues<SimdTier>().Where(tier => tier > SimdTier.Scalar).Select(tier => tier.ToString())];

    [SimdTheory]
    [MemberData(nameof(Wider))]
    public void Sets_of_bits_combine_alike_in_every_width(string name)
    {
        var tier = TierOf(name);
        var random = new Random(1);
        for (int length = 0; length < 70; length++)
        {
            var (left, right, third) = (Words(random, length), Words(random, length), Words(random, length));
            foreach (var combine in (Func<ulong[], ulong[], SimdTier, bool>[])[
                (into, with, tier) => WordKernels.And(into, with, tier),
                (into, with, tier) => WordKernels.Or(into, with, tier),
                (into, with, tier) => WordKernels.AndNot(into, with, tier),
                (into, with, tier) =>
                {
                    WordKernels.OrBoth(into, with, third, tier);
                    return true;
                }])
            {
                var (expected, found) = (left.ToArray(), left.ToArray());
                Assert.Equal(combine(expected, right, SimdTier.Scalar), combine(found, right, tier));
                Assert.Equal(expected, found);
            }
        }
    }

    [SimdTheory]
    [MemberData(nameof(Wider))]
    public void Lists_intersect_alike_in_every_width(string name)
    {
        var tier = TierOf(name);
        var random = new Random(2);
        for (int round = 0; round < 800; round++)
        {
            int range = random.Next(1, 1 << random.Next(1, 17));
            var (few, many) = (List(random, range, random.Next(60)), List(random, range, random.Next(400)));
            var (expected, found) = (new ushort[few.Length], new ushort[few.Length]);
            int count = ListKernels.Intersect(few, many, expected, SimdTier.Scalar);
            Assert.Equal(few.Intersect(many), expected.Take(count));
            Assert.Equal(count, ListKernels.Intersect(few, many, found, tier));
            Assert.Equal(expected.Take(count), found.Take(count));
        }
    }

    [SimdTheory]
    [MemberData(nameof(Wider))]
    public void High_impacts_are_found_alike_in_every_width(string name)
    {
        var tier = TierOf(name);
        var random = new Random(3);
        for (int length = 0; length < 300; length++)
        {
            var impacts = new byte[length];
            random.NextBytes(impacts);
            foreach (byte lowest in (byte[])[1, 127, 128, 200, 255])
            {
                var (expected, found) = (new ushort[length], new ushort[length]);
                int count = ImpactKernels.AtLeast(impacts, lowest, expected, SimdTier.Scalar);
                Assert.Equal(impacts.Count(impact => impact >= lowest), count);
                Assert.Equal(count, ImpactKernels.AtLeast(impacts, lowest, found, tier));
                Assert.Equal(expected, found);
            }
        }
    }

    [Fact]
    public void Bits_are_counted_and_listed_one_by_one()
    {
        var random = new Random(4);
        for (int length = 0; length < 40; length++)
        {
            var (left, right) = (Words(random, length), Words(random, length));
            Assert.Equal(left.Sum(BitOperations.PopCount), WordKernels.Count(left));
            Assert.Equal(left.Zip(right, (a, b) => BitOperations.PopCount(a & b)).Sum(), WordKernels.CountBoth(left, right));
            var listed = new ushort[length * 64];
            int count = ListKernels.Extract(left, listed);
            Assert.Equal(Enumerable.Range(0, length * 64).Where(bit => (left[bit / 64] >> bit & 1) != 0), listed.Take(count).Select(low => (int)low));
        }
    }

    private static SimdTier TierOf(string name)
    {
        var tier = Enum.Parse<SimdTier>(name);
        Assert.True(tier <= SimdTiers.Widest);
        return tier;
    }

    private static ulong[] Words(Random random, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => random.Next(4) == 0 ? 0 : (ulong)random.NextInt64() & (ulong)random.NextInt64())];

    private static ushort[] List(Random random, int range, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (ushort)random.Next(range)).Distinct().Order()];
}
