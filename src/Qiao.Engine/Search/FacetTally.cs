using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Qiao.Engine.Search;

/// <summary>Counts the values of the facet columns that a request asks for, segment by segment.</summary>
internal sealed class FacetTally
{
    /// <summary>Reading a value's documents in a window costs about as much as looking so many documents up.</summary>
    private const int LookupsPerValue = 256;

    private const int FetchedAtOnce = 512;
    private const int AskedAtOnce = 64;

    /// <summary>Up to one in so many documents may be missing from a window that is counted as a whole.</summary>
    private const int FewMissing = 3;

    private readonly IReadOnlyList<FacetWish> _wishes;
    private readonly int[] _columns;
    private readonly Dictionary<int, int>?[] _totals;
    private readonly FacetColumn?[] _read;
    private readonly int[][] _counts;

    // By set of values, where a column has few.
    private readonly int[][] _kindCounts;
    private SearchScratch? _scratch;
    private int _documents;

    public FacetTally(IndexSchema schema, SearchRequest request)
    {
        _wishes = request.Counts;
        _columns = _wishes.Count == 0 ? [] : new int[_wishes.Count];
        _totals = _wishes.Count == 0 ? [] : new Dictionary<int, int>?[_wishes.Count];
        _read = _wishes.Count == 0 ? [] : new FacetColumn?[_wishes.Count];
        _counts = _wishes.Count == 0 ? [] : new int[_wishes.Count][];
        _kindCounts = _wishes.Count == 0 ? [] : new int[_wishes.Count][];
        for (int wish = 0; wish < _columns.Length; wish++)
        {
            _columns[wish] = schema.FacetColumn(_wishes[wish].Column);
        }
    }

    /// <summary>The columns that are counted.</summary>
    public ReadOnlySpan<int> Columns => _columns;

    public void Begin(Segment segment, SearchScratch scratch)
    {
        (_documents, _scratch) = (segment.Count, scratch);
        for (int wish = 0; wish < _columns.Length; wish++)
        {
            Keep(wish);
            _read[wish] = segment.Facets[_columns[wish]];
            _counts[wish] = scratch.Counts(wish, _read[wish]!.Values.Length);
            _kindCounts[wish] = _read[wish]!.Kinds.Length == 0 ? [] : scratch.Counts(_columns.Length + wish, _read[wish]!.Starts.Length - 1);
        }
    }

    /// <summary>Counts the values of the documents of a window, whose number is known.</summary>
    public void Count(int wish, int window, WindowSet set, int words)
    {
        var (column, counts) = (_read[wish]!, _counts[wish]);
        int first = window << Containers.WindowBits;
        if (set.IsList)
        {
            CountList(wish, first, set.Lows, 1);
            return;
        }

        var bits = set.Bits(words);
        int missing = Math.Min(Containers.WindowLength, _documents - first) - set.Count;
        if (missing < set.Count / FewMissing)
        {
            // How many documents of the window have each value is known: only those that are not in the set are looked up.
            CountByValue(column.Documents, counts, window, [], isWhole: true);
            CountList(wish, first, Missing(bits, missing), -1);
        }
        else if (set.Count > column.Values.Length * LookupsPerValue)
        {
            CountByValue(column.Documents, counts, window, bits, isWhole: false);
        }
        else
        {
            CountList(wish, first, _scratch!.Postings.AsSpan(0, ListKernels.Extract(bits, _scratch.Postings)), 1);
        }
    }

    private ReadOnlySpan<ushort> Missing(ReadOnlySpan<ulong> bits, int count)
    {
        var others = _scratch!.Spare.AsSpan(0, bits.Length);
        for (int word = 0; word < bits.Length; word++)
        {
            others[word] = ~bits[word];
        }

        // Behind the last document there are none; those bits come last.
        return _scratch.Postings.AsSpan(0, ListKernels.Extract(others, _scratch.Postings))[..count];
    }

    public FacetCounts[] Finish()
    {
        if (_wishes.Count == 0)
        {
            return [];
        }

        var result = new FacetCounts[_wishes.Count];
        for (int wish = 0; wish < result.Length; wish++)
        {
            var most = new MostFrequentValues(_wishes[wish].MostValues);
            if (_totals[wish] is null)
            {
                if (_read[wish] is not null)
                {
                    TakeApart(wish);
                }

                for (int place = 0; _read[wish] is { } column && place < column.Values.Length; place++)
                {
                    most.Offer(column.Values[place], _counts[wish][place]);
                }
            }
            else
            {
                Keep(wish);
                foreach (var (value, count) in _totals[wish]!)
                {
                    most.Offer(value, count);
                }
            }

            result[wish] = new FacetCounts(_wishes[wish].Column, most.Finish());
        }

        return result;
    }

    /// <summary>Adds the counts of the segment read last to the totals; the values of the next have other places.</summary>
    private void Keep(int wish)
    {
        if (_read[wish] is not { } column)
        {
            return;
        }

        TakeApart(wish);
        var totals = _totals[wish] ??= [];
        for (int place = 0; place < column.Values.Length; place++)
        {
            if (_counts[wish][place] > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(totals, column.Values[place], out _) += _counts[wish][place];
                _counts[wish][place] = 0;
            }
        }
    }

    private static void CountByValue(Containers documents, int[] counts, int window, ReadOnlySpan<ulong> bits, bool isWhole)
    {
        for (int list = 0; list < documents.Lists; list++)
        {
            // A value that no window lacks has its container in the window's place.
            int first = documents.Firsts[list], container = Math.Min(first + window, documents.Firsts[list + 1] - 1);
            while (container > first && documents.Windows[container] > window)
            {
                container--;
            }

            if (container >= first && documents.Windows[container] == window)
            {
                counts[list] += isWhole ? documents.Starts[container + 1] - documents.Starts[container] : documents[container].CountIn(bits);
            }
        }
    }

    private void CountList(int wish, int first, ReadOnlySpan<ushort> lows, int by)
    {
        var column = _read[wish]!;
        if (column.Single.Length > 0)
        {
            CountSingle(column.Single.AsSpan(first), _counts[wish], lows, by);
        }
        else if (column.Kinds.Length > 0)
        {
            CountKinds(column.Kinds.AsSpan(first), _kindCounts[wish], lows, by);
        }
        else
        {
            CountSeveral(column, _counts[wish], first, lows, by);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountKinds(ReadOnlySpan<ushort> kinds, int[] counts, ReadOnlySpan<ushort> lows, int by)
    {
        Span<ushort> fetched = stackalloc ushort[FetchedAtOnce];
        for (; lows.Length > 0; lows = lows[Math.Min(FetchedAtOnce, lows.Length)..])
        {
            int count = Math.Min(FetchedAtOnce, lows.Length);
            for (int i = 0; i < count; i++)
            {
                fetched[i] = kinds[lows[i]];
            }

            for (int i = 0; i < count; i++)
            {
                counts[fetched[i]] += by;
            }
        }
    }

    /// <summary>Gives the documents counted by their set of values to each of its values.</summary>
    private void TakeApart(int wish)
    {
        var (column, counts, kindCounts) = (_read[wish]!, _counts[wish], _kindCounts[wish]);
        for (int kind = 0; kind < column.Starts.Length - 1 && column.Kinds.Length > 0; kind++)
        {
            for (int at = column.Starts[kind]; at < column.Starts[kind + 1] && kindCounts[kind] != 0; at++)
            {
                counts[column.Places[at]] += kindCounts[kind];
            }

            kindCounts[kind] = 0;
        }
    }

    /// <summary>Where values stand is fetched for some documents at a time, then the values, so that no document waits for the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountSeveral(FacetColumn column, int[] counts, int first, ReadOnlySpan<ushort> lows, int by)
    {
        Span<int> starts = stackalloc int[AskedAtOnce];
        Span<int> ends = stackalloc int[AskedAtOnce];
        var places = column.Places;
        var from = column.Starts.AsSpan(first);
        for (; lows.Length > 0 && places.Length > 0; lows = lows[Math.Min(AskedAtOnce, lows.Length)..])
        {
            int some = Math.Min(AskedAtOnce, lows.Length);
            for (int i = 0; i < some; i++)
            {
                (starts[i], ends[i]) = (from[lows[i]], from[lows[i] + 1]);
            }

            for (int i = 0; i < some; i++)
            {
                Prefetch.Items(places, Math.Min(starts[i], places.Length - 1), 1);
            }

            for (int i = 0; i < some; i++)
            {
                foreach (int place in places.AsSpan(starts[i], ends[i] - starts[i]))
                {
                    counts[place] += by;
                }
            }
        }
    }

    /// <summary>
    /// First all values are fetched, then they are counted: the next fetch would wait for a count whose place the processor
    /// does not know yet.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountSingle(ReadOnlySpan<byte> single, int[] counts, ReadOnlySpan<ushort> lows, int by)
    {
        Span<byte> fetched = stackalloc byte[FetchedAtOnce];
        Span<int> even = stackalloc int[byte.MaxValue + 1];
        Span<int> odd = stackalloc int[byte.MaxValue + 1];
        int values = Math.Min(counts.Length, byte.MaxValue);
        even.Clear();
        odd.Clear();
        for (; lows.Length > 0; lows = lows[Math.Min(FetchedAtOnce, lows.Length)..])
        {
            int count = Math.Min(FetchedAtOnce, lows.Length);
            for (int i = 0; i < count; i++)
            {
                fetched[i] = single[lows[i]];
            }

            for (int i = 0; i + 1 < count; i += 2)
            {
                even[fetched[i]]++;
                odd[fetched[i + 1]]++;
            }

            even[fetched[count - 1]] += count & 1;
        }

        for (int value = 0; value < values; value++)
        {
            counts[value] += by * (even[value + 1] + odd[value + 1]);
        }
    }
}
