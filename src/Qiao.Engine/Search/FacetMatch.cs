namespace Qiao.Engine.Search;

/// <summary>All filters of a request on one facet column, in one segment.</summary>
internal sealed class FacetMatch
{
    private readonly Containers _documents;
    private readonly int[][] _lists;
    private readonly int[][] _next;
    private readonly ulong[] _bits;
    private readonly ulong[] _other;

    public FacetMatch(int column, FacetColumn read, IEnumerable<FacetFilter> filters, SearchScratch scratch)
    {
        Column = column;
        _documents = read.Documents;
        _lists = [.. filters.Select(filter => filter.AnyOf
            .Select(value => Array.BinarySearch(read.Values, value)).Where(place => place >= 0).Distinct().ToArray())];
        _next = [.. _lists.Select(lists => lists.Select(list => _documents.Firsts[list]).ToArray())];
        _bits = scratch.Window();
        _other = _lists.Length > 1 ? scratch.Window() : [];
    }

    public int Column { get; }

    public ReadOnlySpan<ulong> Bits(int words) => _bits.AsSpan(0, words);

    /// <summary>Works out the window's documents, of windows upwards; false when there are none.</summary>
    public bool Read(int window, int words)
    {
        var bits = _bits.AsSpan(0, words);
        bool any = Fill(0, window, bits);
        for (int filter = 1; filter < _lists.Length && any; filter++)
        {
            var other = _other.AsSpan(0, words);
            any = Fill(filter, window, other) && WordKernels.And(bits, other);
        }

        if (!any)
        {
            bits.Clear();
        }

        return any;
    }

    private bool Fill(int filter, int window, Span<ulong> bits)
    {
        bits.Clear();
        bool any = false;
        for (int i = 0; i < _lists[filter].Length; i++)
        {
            ref int container = ref _next[filter][i];
            int end = _documents.Firsts[_lists[filter][i] + 1];
            while (container < end && _documents.Windows[container] < window)
            {
                container++;
            }

            if (container < end && _documents.Windows[container] == window)
            {
                _documents[container].AddTo(bits);
                any = true;
            }
        }

        return any;
    }
}
