namespace Qiao.Engine.Allocating;

/// <summary>A place that is held, and what was bid for it.</summary>
internal readonly record struct Seat(int Bid, int Seeker, int Option);

/// <summary>
/// The places of all vacancies, as a heap each with the lowest bid on top. A place at a full vacancy costs its lowest
/// bid, elsewhere nothing; prices only rise.
/// </summary>
internal sealed class Seats
{
    /// <summary>Above every bid: nobody wants a closed vacancy.</summary>
    public const int Closed = 1 << 30;

    private readonly int[] _starts;
    private readonly int[] _filled;
    private readonly Seat[] _seats;

    public Seats(AllocationProblem problem)
    {
        var caps = problem.CapSpan;
        _starts = new int[caps.Length + 1];
        var wanting = Wanting(problem);
        for (var vacancy = 0; vacancy < caps.Length; vacancy++)
        {
            // A cap beyond all who could come needs no more seats, but it must never fill, or its places would have a price.
            _starts[vacancy + 1] = _starts[vacancy] + Math.Min(caps[vacancy], wanting is null ? int.MaxValue : wanting[vacancy] + 1);
        }

        (_filled, _seats, Prices) = (new int[caps.Length], new Seat[_starts[^1]], new int[caps.Length + 1]);
        for (var vacancy = 0; vacancy < caps.Length; vacancy++)
        {
            Prices[vacancy] = caps[vacancy] == 0 ? Closed : 0;
        }
    }

    /// <summary>By vacancy; one more at the end is always free, for seekers with few options.</summary>
    public int[] Prices { get; }

    /// <summary>Gives a place to the bidder; true when somebody had to leave for it.</summary>
    public bool Take(int vacancy, Seat seat, out Seat left)
    {
        var (start, places) = (_starts[vacancy], _starts[vacancy + 1] - _starts[vacancy]);
        var heap = _seats.AsSpan(start, places);
        if (_filled[vacancy] < places)
        {
            Rise(heap, _filled[vacancy]++, seat);
            if (_filled[vacancy] == places)
            {
                Prices[vacancy] = heap[0].Bid;
            }

            left = default;
            return false;
        }

        left = heap[0];
        Sink(heap, seat);
        Prices[vacancy] = heap[0].Bid;
        return true;
    }

    /// <summary>How many could go to each vacancy; null when the caps are small anyway.</summary>
    private static int[]? Wanting(AllocationProblem problem)
    {
        var places = 0L;
        foreach (var cap in problem.CapSpan)
        {
            places += cap;
        }

        if (places <= problem.Pairs.Count)
        {
            return null;
        }

        var wanting = new int[problem.CapSpan.Length];
        for (var seeker = 0; seeker < problem.Pairs.Seekers; seeker++)
        {
            foreach (var option in problem.Pairs.Options(seeker))
            {
                wanting[option.Vacancy]++;
            }
        }

        return wanting;
    }

    private static void Rise(Span<Seat> heap, int at, Seat seat)
    {
        while (at > 0 && heap[(at - 1) / 2].Bid > seat.Bid)
        {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        heap[at] = seat;
    }

    private static void Sink(Span<Seat> heap, Seat seat)
    {
        var at = 0;
        for (var child = 1; child < heap.Length; child = (2 * at) + 1)
        {
            if (child + 1 < heap.Length && heap[child + 1].Bid < heap[child].Bid)
            {
                child++;
            }

            if (heap[child].Bid >= seat.Bid)
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = seat;
    }
}
