using Qiao.Lexicon.Titles;

namespace Qiao.Lexicon.Tests.Titles;

public sealed class RarityTests
{
    [Fact]
    public void The_logarithm_in_whole_numbers_is_the_logarithm()
    {
        foreach (var value in Enumerable.Range(1, 5000).Select(i => (ulong)i * (ulong)i * 977))
        {
            Assert.InRange((1024 * Math.Log2(value)) - Rarity.Log2(value), -0.01, 1.01);
        }
    }

    [Fact]
    public void Fewer_holders_say_more() =>
        Assert.Equal(Enumerable.Range(1, 200).Select(holders => Rarity.Of(1000, holders)).OrderDescending(), Enumerable.Range(1, 200).Select(holders => Rarity.Of(1000, holders)));
}
