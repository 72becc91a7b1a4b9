using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>A segment and which of its documents are still valid. Never changed: removal makes a new view.</summary>
internal sealed class SegmentView
{
    private readonly ulong[]? _live;

    public SegmentView(Segment segment)
    {
        Segment = segment;
        LiveCount = segment.Count;
        LengthTotals = new long[segment.Postings.Fields];
        for (int i = 0; i < segment.Lengths.Length; i++)
        {
            LengthTotals[i % LengthTotals.Length] += segment.Lengths[i];
        }
    }

    private SegmentView(SegmentView before, ulong[] live, List<int> removed)
    {
        Segment = before.Segment;
        _live = live;
        LiveCount = before.LiveCount - removed.Count;
        LengthTotals = [.. before.LengthTotals];
        foreach (int document in removed)
        {
            for (int field = 0; field < LengthTotals.Length; field++)
            {
                LengthTotals[field] -= Segment.Lengths[(document * LengthTotals.Length) + field];
            }
        }
    }

    public Segment Segment { get; }

    public int LiveCount { get; }

    public long[] LengthTotals { get; }

    public bool IsLive(int document) => _live is null || (_live[document >> 6] >> document & 1) != 0;

    /// <summary>This view if it has none of the keys.</summary>
    public SegmentView Without(IEnumerable<UInt128> keys)
    {
        ulong[]? live = null;
        var removed = new List<int>();
        foreach (var key in keys)
        {
            int document = Segment.Find(key);
            if (document >= 0 && IsLive(document))
            {
                live ??= CopyOfLive();
                ulong bit = 1UL << document;
                if ((live[document >> 6] & bit) != 0)
                {
                    live[document >> 6] &= ~bit;
                    removed.Add(document);
                }
            }
        }

        return live is null ? this : new SegmentView(this, live, removed);
    }

    /// <summary>In how many live documents a term of this segment stands.</summary>
    public int LivePostings(int term)
    {
        int start = Segment.Postings.Starts[term], end = Segment.Postings.Starts[term + 1];
        if (_live is null)
        {
            return end - start;
        }

        var documents = Segment.Postings.Documents.AsSpan(start, end - start);
        int dead = 0;
        // Bisecting for each dead document costs about sixteen steps of the plain walk.
        if ((Segment.Count - LiveCount) * 16L + _live.Length < documents.Length)
        {
            for (int word = 0; word < _live.Length; word++)
            {
                for (ulong bits = ~_live[word]; bits != 0; bits &= bits - 1)
                {
                    dead += documents.BinarySearch((word << 6) + BitOperations.TrailingZeroCount(bits)) >= 0 ? 1 : 0;
                }
            }
        }
        else
        {
            foreach (int document in documents)
            {
                dead += IsLive(document) ? 0 : 1;
            }
        }

        return documents.Length - dead;
    }

    private ulong[] CopyOfLive()
    {
        if (_live is not null)
        {
            return [.. _live];
        }

        // The bits behind the last document stay set: they are never asked for and must not look dead.
        var all = new ulong[(Segment.Count + 63) >> 6];
        Array.Fill(all, ulong.MaxValue);
        return all;
    }
}
