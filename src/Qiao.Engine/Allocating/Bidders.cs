namespace Qiao.Engine.Allocating;

/// <summary>
/// The seekers who have still to bid, first come first served; told of progress and of the wish to stop now and then.
/// </summary>
internal sealed class Bidders
{
    // Neighbours by number often compete and are near in memory, so the lot is drawn among so many of them at a time:
    // drawn among all it made the auction of an odd-jobs day twice as slow (2026-11).
    private const int Group = 256;
    private const int Wave = 4096;
    private const int BidsBetweenReports = 1 << 16;

    private readonly AllocationSettings _settings;
    private readonly int _round;
    private readonly CancellationToken _cancellation;
    private readonly int[] _order;
    private readonly int[] _queue;
    private int _entered;
    private int _head;
    private int _count;

    public Bidders(int seekers, AllocationSettings settings, int round, CancellationToken cancellation)
    {
        (_settings, _round, _cancellation, _queue) = (settings, round, cancellation, new int[seekers]);
        _order = new int[seekers];
        for (var start = 0; start < seekers; start += Group)
        {
            var members = Lottery.Order(Math.Min(Group, seekers - start), settings.Seed + (ulong)start);
            for (var i = 0; i < members.Length; i++)
            {
                _order[start + i] = start + members[i];
            }
        }
    }

    public long Bids { get; private set; }

    public bool TryNext(out int seeker)
    {
        if (_count == 0)
        {
            while (_count < Wave && _entered < _order.Length)
            {
                Add(_order[_entered++]);
            }
        }

        if (_count == 0)
        {
            seeker = -1;
            return false;
        }

        seeker = _queue[_head];
        _head = _head + 1 == _queue.Length ? 0 : _head + 1;
        _count--;
        return true;
    }

    public void Add(int seeker)
    {
        var at = _head + _count++;
        _queue[at < _queue.Length ? at : at - _queue.Length] = seeker;
    }

    public void CountBid()
    {
        if ((++Bids & (BidsBetweenReports - 1)) == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            _settings.Progress?.Report(new AllocationProgress(_round, Bids, null));
        }
    }
}
