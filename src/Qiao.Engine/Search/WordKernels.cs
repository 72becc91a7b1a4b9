using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Qiao.Engine.Search;

/// <summary>Operations on sets of documents held as bits. The scalar form is the specification of the others.</summary>
internal static class WordKernels
{
    /// <summary>One way to combine the bits of two sets, in every width.</summary>
    private interface ICombination
    {
        static abstract ulong Of(ulong left, ulong right);

        static abstract Vector128<ulong> Of(Vector128<ulong> left, Vector128<ulong> right);

        static abstract Vector256<ulong> Of(Vector256<ulong> left, Vector256<ulong> right);

        static abstract Vector512<ulong> Of(Vector512<ulong> left, Vector512<ulong> right);
    }

    /// <summary>Keeps what both have; tells whether anything is left.</summary>
    public static bool And(Span<ulong> into, ReadOnlySpan<ulong> with) => And(into, with, SimdTiers.Best);

    public static bool And(Span<ulong> into, ReadOnlySpan<ulong> with, SimdTier tier) => Combine<Both>(into, with, tier);

    public static bool Or(Span<ulong> into, ReadOnlySpan<ulong> with) => Or(into, with, SimdTiers.Best);

    public static bool Or(Span<ulong> into, ReadOnlySpan<ulong> with, SimdTier tier) => Combine<Either>(into, with, tier);

    /// <summary>Keeps what the other has not.</summary>
    public static bool AndNot(Span<ulong> into, ReadOnlySpan<ulong> without) => AndNot(into, without, SimdTiers.Best);

    public static bool AndNot(Span<ulong> into, ReadOnlySpan<ulong> without, SimdTier tier) => Combine<First>(into, without, tier);

    /// <summary>Adds to the first what the other two share.</summary>
    public static void OrBoth(Span<ulong> into, ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right) => OrBoth(into, left, right, SimdTiers.Best);

    public static void OrBoth(Span<ulong> into, ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, SimdTier tier)
    {
        left = left[..into.Length];
        right = right[..into.Length];
        int at = 0;
        if (tier == SimdTier.Bits512)
        {
            for (; at <= into.Length - 8; at += 8)
            {
                (Vector512.Create<ulong>(into[at..]) | (Vector512.Create(left[at..]) & Vector512.Create(right[at..]))).CopyTo(into[at..]);
            }
        }
        else if (tier == SimdTier.Bits256)
        {
            for (; at <= into.Length - 4; at += 4)
            {
                (Vector256.Create<ulong>(into[at..]) | (Vector256.Create(left[at..]) & Vector256.Create(right[at..]))).CopyTo(into[at..]);
            }
        }
        else if (tier == SimdTier.Bits128)
        {
            for (; at <= into.Length - 2; at += 2)
            {
                (Vector128.Create<ulong>(into[at..]) | (Vector128.Create(left[at..]) & Vector128.Create(right[at..]))).CopyTo(into[at..]);
            }
        }

        for (; at < into.Length; at++)
        {
            into[at] |= left[at] & right[at];
        }
    }

    public static int Count(ReadOnlySpan<ulong> words)
    {
        // Four sums at a time: one alone would wait for itself.
        int a = 0, b = 0, c = 0, d = 0, at = 0;
        for (; at <= words.Length - 4; at += 4)
        {
            a += BitOperations.PopCount(words[at]);
            b += BitOperations.PopCount(words[at + 1]);
            c += BitOperations.PopCount(words[at + 2]);
            d += BitOperations.PopCount(words[at + 3]);
        }

        for (; at < words.Length; at++)
        {
            a += BitOperations.PopCount(words[at]);
        }

        return a + b + c + d;
    }

    /// <summary>How many documents are in both.</summary>
    public static int CountBoth(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        right = right[..left.Length];
        int a = 0, b = 0, c = 0, d = 0, at = 0;
        for (; at <= left.Length - 4; at += 4)
        {
            a += BitOperations.PopCount(left[at] & right[at]);
            b += BitOperations.PopCount(left[at + 1] & right[at + 1]);
            c += BitOperations.PopCount(left[at + 2] & right[at + 2]);
            d += BitOperations.PopCount(left[at + 3] & right[at + 3]);
        }

        for (; at < left.Length; at++)
        {
            a += BitOperations.PopCount(left[at] & right[at]);
        }

        return a + b + c + d;
    }

    private static bool Combine<TCombination>(Span<ulong> into, ReadOnlySpan<ulong> with, SimdTier tier)
        where TCombination : struct, ICombination
    {
        with = with[..into.Length];
        int at = 0;
        ulong any = 0;
        ref ulong first = ref MemoryMarshal.GetReference(into);
        ref ulong second = ref MemoryMarshal.GetReference(with);
        if (tier == SimdTier.Bits512)
        {
            var seen = Vector512<ulong>.Zero;
            for (; at <= into.Length - 8; at += 8)
            {
                var result = TCombination.Of(Vector512.LoadUnsafe(ref first, (nuint)at), Vector512.LoadUnsafe(ref second, (nuint)at));
                result.StoreUnsafe(ref first, (nuint)at);
                seen |= result;
            }

            any = seen == Vector512<ulong>.Zero ? 0u : 1u;
        }
        else if (tier == SimdTier.Bits256)
        {
            var seen = Vector256<ulong>.Zero;
            for (; at <= into.Length - 4; at += 4)
            {
                var result = TCombination.Of(Vector256.LoadUnsafe(ref first, (nuint)at), Vector256.LoadUnsafe(ref second, (nuint)at));
                result.StoreUnsafe(ref first, (nuint)at);
                seen |= result;
            }

            any = seen == Vector256<ulong>.Zero ? 0u : 1u;
        }
        else if (tier == SimdTier.Bits128)
        {
            var seen = Vector128<ulong>.Zero;
            for (; at <= into.Length - 2; at += 2)
            {
                var result = TCombination.Of(Vector128.LoadUnsafe(ref first, (nuint)at), Vector128.LoadUnsafe(ref second, (nuint)at));
                result.StoreUnsafe(ref first, (nuint)at);
                seen |= result;
            }

            any = seen == Vector128<ulong>.Zero ? 0u : 1u;
        }

        for (; at < into.Length; at++)
        {
            any |= into[at] = TCombination.Of(into[at], with[at]);
        }

        return any != 0;
    }

    private readonly struct Both : ICombination
    {
        public static ulong Of(ulong left, ulong right) => left & right;

        public static Vector128<ulong> Of(Vector128<ulong> left, Vector128<ulong> right) => left & right;

        public static Vector256<ulong> Of(Vector256<ulong> left, Vector256<ulong> right) => left & right;

        public static Vector512<ulong> Of(Vector512<ulong> left, Vector512<ulong> right) => left & right;
    }

    private readonly struct Either : ICombination
    {
        public static ulong Of(ulong left, ulong right) => left | right;

        public static Vector128<ulong> Of(Vector128<ulong> left, Vector128<ulong> right) => left | right;

        public static Vector256<ulong> Of(Vector256<ulong> left, Vector256<ulong> right) => left | right;

        public static Vector512<ulong> Of(Vector512<ulong> left, Vector512<ulong> right) => left | right;
    }

    private readonly struct First : ICombination
    {
        public static ulong Of(ulong left, ulong right) => left & ~right;

        public static Vector128<ulong> Of(Vector128<ulong> left, Vector128<ulong> right) => left & ~right;

        public static Vector256<ulong> Of(Vector256<ulong> left, Vector256<ulong> right) => left & ~right;

        public static Vector512<ulong> Of(Vector512<ulong> left, Vector512<ulong> right) => left & ~right;
    }
}
