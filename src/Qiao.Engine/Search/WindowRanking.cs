using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>Ranks the documents found in the windows of one segment, and passes over those that cannot come on the page.</summary>
internal sealed class WindowRanking(Segment segment, int number, TextMatch text, Ranking ranking, TopHits top, SearchScratch scratch)
{
    private readonly ulong[] _reaching = scratch.Window();
    private readonly ulong[] _done = scratch.Window();

    /// <summary>Whether it helps to know how many clauses each document has: the best come first until the page is full.</summary>
    public bool WantsLevels => ranking.IsRelevance && text.IsLoose && !top.IsFull;

    public void Offer(int window, ReadOnlySpan<ulong> bits)
    {
        int first = window << Containers.WindowBits;
        if (ranking.IsRelevance)
        {
            OfferByRelevance(first, bits);
        }
        else if (ranking.IsDistance)
        {
            OfferByDistance(first, bits);
        }
        else
        {
            for (int word = 0; word < bits.Length; word++)
            {
                for (ulong left = bits[word]; left != 0; left &= left - 1)
                {
                    int document = first + (word << 6) + BitOperations.TrailingZeroCount(left);
                    top.Offer(ranking.RankByNumber(segment, document), segment, number, document);
                }
            }
        }
    }

    private void OfferByRelevance(int first, ReadOnlySpan<ulong> bits)
    {
        int merit = segment.HighestBoost + ranking.HighestRecency;
        if (top.Threshold > text.Highest + merit)
        {
            return;
        }

        if (!text.IsLoose)
        {
            Score(first, bits);
            return;
        }

        var reaching = _reaching.AsSpan(0, bits.Length);
        if (!top.IsFull)
        {
            var rest = _done.AsSpan(0, bits.Length);
            bits.CopyTo(rest);
            for (int level = text.HighestLevel; level > 0 && !top.IsFull; level--)
            {
                rest.CopyTo(reaching);
                bool any = level == 1 || WordKernels.And(reaching, text.Level(level, bits.Length));
                if (any)
                {
                    Score(first, reaching);
                    WordKernels.AndNot(rest, reaching);
                }
            }

            bits = rest;
        }

        if (top.IsFull)
        {
            text.Reach((int)Math.Clamp(top.Threshold - merit, int.MinValue, int.MaxValue), bits, reaching);
            Score(first, reaching);
        }
    }

    private void Score(int first, ReadOnlySpan<ulong> bits)
    {
        for (int word = 0; word < bits.Length; word++)
        {
            for (ulong left = bits[word]; left != 0; left &= left - 1)
            {
                int low = (word << 6) + BitOperations.TrailingZeroCount(left);
                top.Offer(text.Score(low) + ranking.Merit(segment, first + low), segment, number, first + low);
            }
        }
    }

    private void OfferByDistance(int first, ReadOnlySpan<ulong> bits)
    {
        long threshold = long.MinValue;
        double farthest = double.PositiveInfinity;
        for (int word = 0; word < bits.Length; word++)
        {
            for (ulong left = bits[word]; left != 0; left &= left - 1)
            {
                int document = first + (word << 6) + BitOperations.TrailingZeroCount(left);
                if (threshold != top.Threshold)
                {
                    (threshold, farthest) = (top.Threshold, Ranking.SquaredChordOf(top.Threshold));
                }

                if (!(ranking.SquaredChord(segment, document) > farthest))
                {
                    top.Offer(ranking.RankByDistance(segment, document), segment, number, document);
                }
            }
        }
    }
}
