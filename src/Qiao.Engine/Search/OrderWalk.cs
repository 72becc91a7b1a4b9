using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>
/// Ranks many documents of a segment that were found without words: first they are only kept as bits, then the segment's
/// order is walked from its best document until no other can come on the page. When the filters leave too few of the
/// documents, or the wrong end of the order, all that are left are ranked one by one.
/// </summary>
internal sealed class OrderWalk
{
    /// <summary>Finding the ends of a stretch costs about as much as so many steps.</summary>
    private const int StepsPerStretch = 32;

    private readonly Segment _segment;
    private readonly int _number;
    private readonly Ranking _ranking;
    private readonly TopHits _top;
    private readonly int[] _order;
    private readonly ulong[] _bits;
    private int _windows;
    private int _found;
    private int _steps;

    private OrderWalk(Segment segment, int number, Ranking ranking, TopHits top, int[] order, ulong[] bits) =>
        (_segment, _number, _ranking, _top, _order, _bits) = (segment, number, ranking, top, order, bits);

    /// <summary>A walk by the order of the request, or null when there is none.</summary>
    public static OrderWalk? Of(Segment segment, int number, bool hasWords, Ranking ranking, TopHits top, SearchScratch scratch) =>
        segment.Count >= SegmentOrders.FewestDocuments && ranking.TryGetOrder(hasWords, out var kind, out int column) && segment.Orders.Get(kind, column) is { } order
            ? new OrderWalk(segment, number, ranking, top, order, scratch.SegmentBits(segment.Windows * Containers.Words))
            : null;

    /// <summary>Keeps the documents of a window, whose number is known, for later. Windows come upwards.</summary>
    public void Defer(int window, ReadOnlySpan<ulong> bits, int count)
    {
        _bits.AsSpan(_windows * Containers.Words, (window - _windows) * Containers.Words).Clear();
        var own = _bits.AsSpan(window * Containers.Words, Containers.Words);
        bits.CopyTo(own);
        own[bits.Length..].Clear();
        _windows = window + 1;
        _found += count;
    }

    /// <summary>Ranks what was kept.</summary>
    public void Finish()
    {
        if (_found == 0)
        {
            return;
        }

        // If hits lie evenly in the order, the page is full after so many steps. Where they do not, little is lost.
        long expected = (long)_top.Limit * _order.Length / _found;
        _steps = expected * 4 < _found ? _found / 4 : 0;
        for (int from = 0; from < _order.Length && _steps > 0; _steps -= StepsPerStretch)
        {
            int end = _ranking.IsRelevance ? EndOfBoost(from) : _order.Length;
            Walk(from, end);
            from = end;
        }

        if (_steps <= 0)
        {
            RankAll();
        }
    }

    /// <summary>Within a stretch of the order ranks only fall.</summary>
    private void Walk(int from, int end)
    {
        int covered = _windows << Containers.WindowBits;
        for (int at = FirstBehindCursor(from, end); at < end && _steps-- > 0; at++)
        {
            int document = _order[at];
            if (document >= covered || (_bits[document >> 6] >> document & 1) == 0)
            {
                continue;
            }

            long rank = RankOf(document);
            if (_top.IsFull && (rank < _top.Threshold || (rank == _top.Threshold && _ranking.IsOrderStrict && _segment.Columns.Keys[document] < _top.WorstKey)))
            {
                return;
            }

            _top.Offer(rank, _segment, _number, document);
            _bits[document >> 6] &= ~(1UL << document);
        }
    }

    private void RankAll()
    {
        for (int word = 0; word < _windows * Containers.Words; word++)
        {
            for (ulong left = _bits[word]; left != 0; left &= left - 1)
            {
                int document = (word << 6) + BitOperations.TrailingZeroCount(left);
                _top.Offer(RankOf(document), _segment, _number, document);
            }
        }
    }

    /// <summary>The first document of the stretch that does not rank above the last of the page before; its equals are sorted out when they are offered.</summary>
    private int FirstBehindCursor(int from, int end)
    {
        if (_top.After is not { } after)
        {
            return from;
        }

        while (from < end)
        {
            int middle = (from + end) >>> 1;
            long rank = RankOf(_order[middle]);
            bool isAbove = rank > after.Rank || (rank == after.Rank && _ranking.IsOrderStrict && _segment.Columns.Keys[_order[middle]] >= after.Key);
            (from, end) = isAbove ? (middle + 1, end) : (from, middle);
        }

        return from;
    }

    private int EndOfBoost(int from)
    {
        var boosts = _segment.Columns.Boosts;
        int boost = boosts[_order[from]], low = from + 1, high = _order.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = boosts[_order[middle]] == boost ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private long RankOf(int document) => _ranking.IsRelevance ? _ranking.Merit(_segment, document) : _ranking.RankByNumber(_segment, document);
}
