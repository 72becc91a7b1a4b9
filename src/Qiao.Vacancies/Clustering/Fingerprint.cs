using System.Buffers;
using System.Numerics;
using Qiao.Engine.Text;

namespace Qiao.Vacancies.Clustering;

/// <summary>
/// Tells near-equal texts: a 64-bit similarity hash (Charikar 2002) over four-character pieces of the folded text without
/// spaces and punctuation. Texts that differ in a few characters differ in at most <see cref="Nearness"/> bits.
/// </summary>
internal static class Fingerprint
{
    /// <summary>Manku, Jain and Das Sarma (2007) found 3 of 64 bits right for web pages; advertisements are shorter and no less alike.</summary>
    public const int Nearness = 3;

    // Below this, single words decide what a text says, so only equal texts count as near.
    private const int ShortText = 60;
    private const int Piece = 4;

    public static long Of(string text)
    {
        var folded = Normaliser.Fold(text);
        var rented = ArrayPool<char>.Shared.Rent(folded.Length);
        var count = 0;
        foreach (var c in folded)
        {
            if (c is >= '\u4e00' and <= '\u9fff' || char.IsLetterOrDigit(c))
            {
                rented[count++] = c;
            }
        }

        var letters = rented.AsSpan(0, count);
        var fingerprint = letters.Length < ShortText ? Hash(letters) : Similarity(letters);
        ArrayPool<char>.Shared.Return(rented);
        return (long)fingerprint;
    }

    public static bool AreNear(long one, long other) => BitOperations.PopCount((ulong)(one ^ other)) <= Nearness;

    /// <summary>Names the group in which doubles are looked for.</summary>
    public static long Group(string employer, string division, string occupation) => (long)Hash($"{employer}|{division}|{occupation}");

    // A bit is set when more than half of the pieces have it. Eight bits of a hash are counted at once, in the eight
    // bytes of a word; a byte holds 255, then it is added up.
    private static ulong Similarity(ReadOnlySpan<char> letters)
    {
        Span<int> votes = stackalloc int[64];
        Span<ulong> counts = stackalloc ulong[8];
        var pieces = letters.Length - Piece + 1;
        for (var start = 0; start < pieces; start++)
        {
            var hash = Hash(letters.Slice(start, Piece));
            for (var bit = 0; bit < counts.Length; bit++)
            {
                counts[bit] += (hash >> bit) & 0x0101_0101_0101_0101;
            }

            if (start % 255 == 254 || start == pieces - 1)
            {
                AddUp(counts, votes);
            }
        }

        ulong fingerprint = 0;
        for (var bit = 0; bit < votes.Length; bit++)
        {
            fingerprint |= votes[bit] * 2 > pieces ? 1UL << bit : 0;
        }

        return fingerprint;
    }

    private static void AddUp(Span<ulong> counts, Span<int> votes)
    {
        for (var bit = 0; bit < votes.Length; bit++)
        {
            votes[bit] += (byte)(counts[bit % 8] >> (bit - (bit % 8)));
        }

        counts.Clear();
    }

    // FNV-1a with a final mix: stored, so it must never change with the runtime as string.GetHashCode does.
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 1_099_511_628_211UL;
        }

        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }
}
