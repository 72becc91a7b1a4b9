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

        static abstract TVector Of<TVector, TLanes>(TVector left, TVector right)
            where TVector : struct
            where TLanes : struct, ISetLanes<TVector>;
    }

    /// <summary>Keeps what both have; tells whether anything is left.</summary>
    public static bool And(Span<ulong> into, ReadOnlySpan<ulong> with) => And(into, with, SimdTiers.Widest);

    public static bool And(Span<ulong> into, ReadOnlySpan<ulong> with, SimdTier tier) => Combine<Both>(into, with, tier);

    public static bool Or(Span<ulong> into, ReadOnlySpan<ulong> with) => Or(into, with, SimdTiers.Widest);

    public static bool Or(Span<ulong> into, ReadOnlySpan<ulong> with, SimdTier tier) => Combine<Either>(into, with, tier);

    /// <summary>Keeps what the other has not.</summary>
    public static bool AndNot(Span<ulong> into, ReadOnlySpan<ulong> without) => AndNot(into, without, SimdTiers.Widest);

    public static bool AndNot(Span<ulong> into, ReadOnlySpan<ulong> without, SimdTier tier) => Combine<First>(into, without, tier);

    /// <summary>Adds to the first what the other two share.</summary>
    public static void OrBoth(Span<ulong> into, ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right) => OrBoth(into, left, right, SimdTiers.Widest);

    public static void OrBoth(Span<ulong> into, ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, SimdTier tier)
    {
        left = left[..into.Length];
        right = right[..into.Length];
        int at = tier switch
        {
            SimdTier.Vector512 => OrBoth<Vector512<ulong>, SetLanes512>(into, left, right),
            SimdTier.Vector256 => OrBoth<Vector256<ulong>, SetLanes256>(into, left, right),
            SimdTier.Vector128 => OrBoth<Vector128<ulong>, SetLanes128>(into, left, right),
            _ => 0,
        };
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

    private static int OrBoth<TVector, TLanes>(Span<ulong> into, ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
        where TVector : struct
        where TLanes : struct, ISetLanes<TVector>
    {
        int at = 0, step = TLanes.Bytes / sizeof(ulong);
        ref ulong first = ref MemoryMarshal.GetReference(into);
        ref ulong second = ref MemoryMarshal.GetReference(left);
        ref ulong third = ref MemoryMarshal.GetReference(right);
        for (; at <= into.Length - step; at += step)
        {
            var both = TLanes.And(TLanes.Load(ref second, (nuint)at), TLanes.Load(ref third, (nuint)at));
            TLanes.Store(TLanes.Or(TLanes.Load(ref first, (nuint)at), both), ref first, (nuint)at);
        }

        return at;
    }

    private static bool Combine<TCombination>(Span<ulong> into, ReadOnlySpan<ulong> with, SimdTier tier)
        where TCombination : struct, ICombination
    {
        with = with[..into.Length];
        int at = 0;
        bool any = tier switch
        {
            SimdTier.Vector512 => Combine<TCombination, Vector512<ulong>, SetLanes512>(into, with, ref at),
            SimdTier.Vector256 => Combine<TCombination, Vector256<ulong>, SetLanes256>(into, with, ref at),
            SimdTier.Vector128 => Combine<TCombination, Vector128<ulong>, SetLanes128>(into, with, ref at),
            _ => false,
        };
        for (; at < into.Length; at++)
        {
            any |= (into[at] = TCombination.Of(into[at], with[at])) != 0;
        }

        return any;
    }

    private static bool Combine<TCombination, TVector, TLanes>(Span<ulong> into, ReadOnlySpan<ulong> with, ref int from)
        where TCombination : struct, ICombination
        where TVector : struct
        where TLanes : struct, ISetLanes<TVector>
    {
        int at = from, step = TLanes.Bytes / sizeof(ulong);
        ref ulong first = ref MemoryMarshal.GetReference(into);
        ref ulong second = ref MemoryMarshal.GetReference(with);
        var seen = default(TVector);
        for (; at <= into.Length - step; at += step)
        {
            var result = TCombination.Of<TVector, TLanes>(TLanes.Load(ref first, (nuint)at), TLanes.Load(ref second, (nuint)at));
            TLanes.Store(result, ref first, (nuint)at);
            seen = TLanes.Or(seen, result);
        }

        from = at;
        return !TLanes.IsZero(seen);
    }

    private readonly struct Both : ICombination
    {
        public static ulong Of(ulong left, ulong right) => left & right;

        public static TVector Of<TVector, TLanes>(TVector left, TVector right)
            where TVector : struct
            where TLanes : struct, ISetLanes<TVector> => TLanes.And(left, right);
    }

    private readonly struct Either : ICombination
    {
        public static ulong Of(ulong left, ulong right) => left | right;

        public static TVector Of<TVector, TLanes>(TVector left, TVector right)
            where TVector : struct
            where TLanes : struct, ISetLanes<TVector> => TLanes.Or(left, right);
    }

    private readonly struct First : ICombination
    {
        public static ulong Of(ulong left, ulong right) => left & ~right;

        public static TVector Of<TVector, TLanes>(TVector left, TVector right)
            where TVector : struct
            where TLanes : struct, ISetLanes<TVector> => TLanes.AndNot(left, right);
    }
}
