namespace Qiao.Engine.Search;

/// <summary>A segment and which of its documents are still valid. Never changed: removal makes a new view.</summary>
internal sealed class SegmentView
{
    private const int WordsPerStep = 8;

    // Null when all are. The bits behind the last document stay set: nothing has them, and they must not look dead.
    private readonly ulong[]? _live;

    public SegmentView(Segment segment)
    {
        Segment = segment;
        LiveCount = segment.Count;
    }

    public SegmentView(Segment segment, ulong[]? live, int liveCount) => (Segment, _live, LiveCount) = (segment, live, liveCount);

    public Segment Segment { get; }

    public int LiveCount { get; }

    public bool HasDead => LiveCount < Segment.Count;

    /// <summary>A bit per document, or nothing when all are valid.</summary>
    public ReadOnlySpan<ulong> Live => _live;

    /// <summary>The words that a window of this many documents needs, so that the widest vector ends where they end.</summary>
    public static int WordsFor(int documents) => (documents + (64 * WordsPerStep) - 1) / (64 * WordsPerStep) * WordsPerStep;

    public bool IsLive(int document) => _live is null || (_live[document >> 6] >> document & 1) != 0;

    public ReadOnlySpan<ulong> LiveIn(int window, int words) => _live.AsSpan(window * Containers.Words, words);

    /// <summary>This view if it has none of the keys.</summary>
    public SegmentView Without(IEnumerable<UInt128> keys)
    {
        ulong[]? live = null;
        int left = LiveCount;
        foreach (var key in keys)
        {
            int document = Segment.Find(key);
            if (document >= 0 && IsLive(document))
            {
                live ??= CopyOfLive();
                ulong bit = 1UL << document;
                left -= (live[document >> 6] & bit) != 0 ? 1 : 0;
                live[document >> 6] &= ~bit;
            }
        }

        return live is null ? this : new SegmentView(Segment, live, left);
    }

    /// <summary>In how many live documents a term of this segment stands.</summary>
    public int LivePostings(int term)
    {
        if (!HasDead)
        {
            return Segment.Postings.CountOf(term);
        }

        var (volume, container, end) = Segment.Postings.Find(term);
        int count = 0;
        for (; container < end; container++)
        {
            int window = volume.Documents.Windows[container];
            count += volume.Documents[container].CountIn(LiveIn(window, WordsFor(Math.Min(Containers.WindowLength, Segment.Count - (window << Containers.WindowBits)))));
        }

        return count;
    }

    private ulong[] CopyOfLive()
    {
        if (_live is not null)
        {
            return [.. _live];
        }

        var all = new ulong[WordsFor(Segment.Count)];
        Array.Fill(all, ulong.MaxValue);
        return all;
    }
}
