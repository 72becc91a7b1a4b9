namespace Qiao.Engine.Matching;

/// <summary>
/// The best k rows offered: by score, then by key, both falling. A heap whose root is the worst kept; an entry is 8 bytes,
/// and the key is looked up only where scores are equal.
/// </summary>
internal sealed class BestRows
{
    private readonly long[] _heap;
    private readonly Block[] _blocks;
    private readonly int _most;

    public BestRows(Block[] blocks, int most)
    {
        (_blocks, _most, _heap) = (blocks, most, new long[most]);
        Begin(0);
    }

    /// <summary>True when no more rows fit.</summary>
    public bool IsFull => Count == _most;

    public int Count { get; private set; }

    /// <summary>A row below this score can no longer enter.</summary>
    public int Floor { get; private set; }

    /// <summary>Empties the list for the next search, which takes only rows of at least this score.</summary>
    public void Begin(int floor) => (Count, Floor) = (0, _most == 0 ? int.MaxValue : floor);

    public void Offer(int score, int row, Predicate<UInt128>? filter)
    {
        var entry = ((long)score << 32) | (uint)row;
        if (score < Floor || (Count == _most && !IsWorse(_heap[0], entry)))
        {
            return;
        }

        if (filter is not null && !filter(KeyOf(entry)))
        {
            return;
        }

        if (Count < _most)
        {
            Rise(Count++, entry);
        }
        else
        {
            Sink(entry, _most);
        }

        if (Count == _most)
        {
            Floor = (int)(_heap[0] >> 32);
        }
    }

    /// <summary>The rows, best first; the list is empty afterwards.</summary>
    public ReadOnlySpan<long> Drain()
    {
        var count = Count;
        for (var last = count - 1; last > 0; last--)
        {
            var (worst, moved) = (_heap[0], _heap[last]);
            Sink(moved, last);
            _heap[last] = worst;
        }

        Count = 0;
        return _heap.AsSpan(0, count);
    }

    private UInt128 KeyOf(long entry) => _blocks[(int)entry / Block.Rows].Keys[(int)entry % Block.Rows];

    private bool IsWorse(long one, long other)
    {
        var (a, b) = (one >> 32, other >> 32);
        return a != b ? a < b : KeyOf(one) < KeyOf(other);
    }

    private void Rise(int at, long entry)
    {
        for (; at > 0 && IsWorse(entry, _heap[(at - 1) / 2]); at = (at - 1) / 2)
        {
            _heap[at] = _heap[(at - 1) / 2];
        }

        _heap[at] = entry;
    }

    private void Sink(long entry, int count)
    {
        var at = 0;
        for (var child = 1; child < count; child = (2 * at) + 1)
        {
            if (child + 1 < count && IsWorse(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (!IsWorse(_heap[child], entry))
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = entry;
    }
}
