namespace Qiao.Engine.Search;

/// <summary>The buffers of one running search, kept by its thread for the next one.</summary>
internal sealed class SearchScratch
{
    [ThreadStatic]
    private static SearchScratch? _own;

    private readonly List<ulong[]> _windows = [];
    private readonly List<ushort[]> _scores = [];
    private readonly List<int[]> _counts = [];
    private ulong[] _segmentBits = [];
    private int _windowsUsed;
    private int _scoresUsed;

    /// <summary>This thread's buffers. A search never starts another one, so they are free whenever one begins.</summary>
    public static SearchScratch Own
    {
        get
        {
            var scratch = _own ??= new();
            scratch.Release();
            return scratch;
        }
    }

    public ulong[] Spare { get; } = new ulong[Containers.Words];

    public ulong[] Phrase { get; } = new ulong[Containers.Words];

    public int[] Beginnings { get; } = new int[PlaceCode.MostBytes];

    public int[] Places { get; } = new int[PlaceCode.MostBytes];

    public TopHits Top { get; } = new();

    public WindowSet Matching { get; } = new();

    public WindowSet Side { get; } = new();

    /// <summary>Numbers of postings of one window.</summary>
    public ushort[] Postings { get; } = new ushort[Containers.WindowLength];

    /// <summary>The bits of one window; what they hold is undefined.</summary>
    public ulong[] Window() => Next(_windows, ref _windowsUsed, Containers.Words);

    /// <summary>The bits of one segment; what they hold is undefined.</summary>
    public ulong[] SegmentBits(int words)
    {
        if (_segmentBits.Length < words)
        {
            _segmentBits = new ulong[words];
        }

        return _segmentBits;
    }

    /// <summary>A score per document of a window; what it holds is undefined.</summary>
    public ushort[] Scores() => Next(_scores, ref _scoresUsed, Containers.WindowLength);

    /// <summary>Takes back all windows and scores that were given out for one segment.</summary>
    public void Release() => (_windowsUsed, _scoresUsed) = (0, 0);

    /// <summary>Counts for a wish, all zero; the ones it had before are given up.</summary>
    public int[] Counts(int wish, int length)
    {
        while (_counts.Count <= wish)
        {
            _counts.Add([]);
        }

        if (_counts[wish].Length < length)
        {
            _counts[wish] = new int[length];
        }

        Array.Clear(_counts[wish], 0, length);
        return _counts[wish];
    }

    private static T[] Next<T>(List<T[]> pool, ref int used, int length)
    {
        if (used == pool.Count)
        {
            pool.Add(new T[length]);
        }
        else if (pool[used].Length < length)
        {
            pool[used] = new T[Math.Max(length, pool[used].Length * 2)];
        }

        return pool[used++];
    }
}
