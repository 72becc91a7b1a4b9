using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>Ranks the documents found in the windows of one segment, and passes over those that cannot come on the page.</summary>
internal sealed class WindowRanking(Segment segment, int number, TextMatch text, Ranking ranking, TopHits top, SearchScratch scratch)
{
    /// <summary>When only some clauses are needed, more documents than these are sieved as bits before they are scored.</summary>
    private const int MostUnsieved = 128;

    /// <summary>So many documents are scored at a time.</summary>
    private const int ScoredAtOnce = 512;

    private readonly OrderWalk? _walk = OrderWalk.Of(segment, number, text.HasClauses, ranking, top, scratch);
    private readonly ulong[] _reaching = text.IsLoose ? scratch.Window() : [];
    private readonly ulong[] _rest = text.IsLoose ? scratch.Window() : [];

    /// <summary>Up to so many documents of a window are best given as a list.</summary>
    public int MostListed => ranking.IsRelevance && text.IsLoose ? MostUnsieved : WindowSet.MostListed;

    public void Offer(int window, WindowSet set, int words)
    {
        int first = window << Containers.WindowBits;
        if (_walk is not null && !set.IsList)
        {
            _walk.Defer(window, set.Bits(words), set.Count);
        }
        else if (ranking.IsRelevance)
        {
            OfferByRelevance(first, set, words);
        }
        else if (ranking.IsDistance)
        {
            ForEach(set, words, new ByDistance(segment, number, ranking, top) { First = first });
        }
        else
        {
            ForEach(set, words, new ByNumber(segment, number, ranking, top) { First = first });
        }
    }

    /// <summary>After the last window: ranks what could wait.</summary>
    public void Finish() => _walk?.Finish();

    private void OfferByRelevance(int first, WindowSet set, int words)
    {
        int merit = segment.HighestBoost + ranking.HighestRecency;
        if (top.Threshold > text.Highest + merit)
        {
            return;
        }

        if (text.Plain is { Plain: { } term } clause)
        {
            OfferByImpact(first, set, term, clause.Rarity, merit);
        }
        else if (set.IsList || !text.IsLoose)
        {
            OfferByScore(first, set.IsList ? set.Lows : ListOf(set.Bits(words)));
        }
        else
        {
            OfferSieved(first, set.Bits(words), merit);
        }
    }

    /// <summary>
    /// The documents that could earn most come first, until the page is full; then those that could still come on it.
    /// </summary>
    private void OfferSieved(int first, ReadOnlySpan<ulong> bits, int merit)
    {
        var reaching = _reaching.AsSpan(0, bits.Length);
        var rest = _rest.AsSpan(0, bits.Length);
        bits.CopyTo(rest);
        for (int points = text.Highest; !top.IsFull && points > 0; points = points * 3 / 4)
        {
            text.Reach(points, rest, reaching);
            OfferByScore(first, ListOf(reaching));
            WordKernels.AndNot(rest, reaching);
        }

        text.Reach(top.IsFull ? (int)Math.Clamp(top.Threshold - merit, int.MinValue, int.MaxValue) : 0, rest, reaching);
        OfferByScore(first, ListOf(reaching));
    }

    private ReadOnlySpan<ushort> ListOf(ReadOnlySpan<ulong> bits) => scratch.Postings.AsSpan(0, ListKernels.Extract(bits, scratch.Postings));

    private void OfferByScore(int first, ReadOnlySpan<ushort> lows)
    {
        Span<int> scores = stackalloc int[ScoredAtOnce];
        for (; lows.Length > 0; lows = lows[Math.Min(ScoredAtOnce, lows.Length)..])
        {
            var some = lows[..Math.Min(ScoredAtOnce, lows.Length)];
            text.Score(some, scores[..some.Length]);
            for (int i = 0; i < some.Length; i++)
            {
                int document = first + some[i];
                if (scores[i] + ranking.HighestMerit(segment, document) >= top.Threshold)
                {
                    top.Offer(scores[i] + ranking.Merit(segment, document), segment, number, document);
                }
            }
        }
    }

    /// <summary>One term alone: its impacts are read in a row, and only documents with a high one are looked at.</summary>
    private void OfferByImpact(int first, WindowSet set, TermCursor term, int rarity, int merit)
    {
        var impacts = term.Impacts;
        bool isWhole = set.Count == impacts.Length;
        int above = byte.MaxValue + 1;
        do
        {
            // Half as high again and again until the page is full, then as low as the page demands.
            int lowest = top.IsFull ? LowestFor(top.Threshold - merit, rarity) : above > term.Highest ? term.Highest : above / 2;
            if (lowest >= above)
            {
                return;
            }

            var found = scratch.Postings.AsSpan(0, ImpactKernels.AtLeast(impacts, (byte)Math.Max(1, lowest), scratch.Postings));
            foreach (ushort posting in found)
            {
                if (impacts[posting] < above && term.LowOf(posting) is var low && (isWhole || set.Contains(low)))
                {
                    top.Offer(Bm25.Score(rarity, impacts[posting]) + ranking.Merit(segment, first + low), segment, number, first + low);
                }
            }

            above = lowest;
        }
        while (above > 1);
    }

    private static int LowestFor(long points, int rarity)
    {
        // The score rounds down, so an impact a little below the exact quotient cannot do either.
        long lowest = points <= 0 ? 1 : rarity == 0 ? byte.MaxValue + 1 : points * 128 / rarity;
        return (int)Math.Clamp(lowest, 1, byte.MaxValue + 1);
    }

    private static void ForEach<TOffer>(WindowSet set, int words, TOffer offer)
        where TOffer : struct, IDocumentOffer
    {
        if (!set.IsList)
        {
            ForEach(set.Bits(words), ref offer);
            return;
        }

        foreach (ushort low in set.Lows)
        {
            offer.Offer(low);
        }
    }

    private static void ForEach<TOffer>(ReadOnlySpan<ulong> bits, ref TOffer offer)
        where TOffer : struct, IDocumentOffer
    {
        for (int word = 0; word < bits.Length; word++)
        {
            for (ulong left = bits[word]; left != 0; left &= left - 1)
            {
                offer.Offer((word << 6) + BitOperations.TrailingZeroCount(left));
            }
        }
    }

    /// <summary>A way to rank a document of a window. A struct, so that each is compiled into its loop.</summary>
    private interface IDocumentOffer
    {
        void Offer(int low);
    }

    private readonly struct ByNumber(Segment segment, int number, Ranking ranking, TopHits top) : IDocumentOffer
    {
        public required int First { get; init; }

        public void Offer(int low) => top.Offer(ranking.RankByNumber(segment, First + low), segment, number, First + low);
    }

    private struct ByDistance(Segment segment, int number, Ranking ranking, TopHits top) : IDocumentOffer
    {
        private long _threshold = long.MinValue;
        private double _farthest = double.PositiveInfinity;

        public required int First { get; init; }

        public void Offer(int low)
        {
            if (_threshold != top.Threshold)
            {
                (_threshold, _farthest) = (top.Threshold, Ranking.SquaredChordOf(top.Threshold));
            }

            if (!(ranking.SquaredChord(segment, First + low) > _farthest))
            {
                top.Offer(ranking.RankByDistance(segment, First + low), segment, number, First + low);
            }
        }
    }
}
