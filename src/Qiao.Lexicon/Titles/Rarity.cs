using System.Numerics;

namespace Qiao.Lexicon.Titles;

/// <summary>How much a part says: the logarithm of how few hold it, in whole numbers that are the same on every machine.</summary>
internal static class Rarity
{
    private const int FractionBits = 10;

    /// <summary>About 1024 × log2(1 + <paramref name="all"/> / <paramref name="holders"/>).</summary>
    public static int Of(int all, int holders) => Log2((ulong)(all + holders) * (1 << 16) / (ulong)holders) - (16 << FractionBits);

    /// <summary>About 1024 × log2(<paramref name="value"/>), bit by bit by squaring; the value is at least 1.</summary>
    public static int Log2(ulong value)
    {
        var whole = BitOperations.Log2(value);
        // The mantissa as a number from 1 to below 2 with 31 fractional bits.
        var mantissa = whole > 31 ? value >> (whole - 31) : value << (31 - whole);
        var result = whole;
        for (var bit = 0; bit < FractionBits; bit++)
        {
            mantissa = (mantissa * mantissa) >> 31;
            result <<= 1;
            if (mantissa >> 32 != 0)
            {
                mantissa >>= 1;
                result++;
            }
        }

        return result;
    }
}
