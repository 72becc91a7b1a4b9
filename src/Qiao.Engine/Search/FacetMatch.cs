namespace Qiao.Engine.Search;

/// <summary>All filters of a request on one facet column, in one segment.</summary>
internal sealed class FacetMatch
{
    private readonly Containers _documents;
    private readonly int[][] _lists;
    private readonly int[][] _next;
    private readonly ulong[] _bits;
    private readonly ulong[] _other;
    private Condition _condition;
    private int _window = -1;

    public FacetMatch(int column, FacetColumn read, IEnumerable<FacetFilter> filters, SearchScratch scratch)
    {
        Column = column;
        _documents = read.Documents;
        _lists = [.. filters.Select(filter => filter.AnyOf
            .Select(value => Array.BinarySearch(read.Values, value)).Where(place => place >= 0).Distinct().ToArray())];
        _next = [.. _lists.Select(lists => lists.Select(list => _documents.Firsts[list]).ToArray())];
        _condition = new Condition(read, Array.ConvertAll(_lists, lists => read.Allow(lists)));
        _bits = scratch.Window();
        _other = _lists.Length > 1 ? scratch.Window() : [];
    }

    public int Column { get; }

    /// <summary>Keeps the documents of a window that meet the filters; windows come upwards. Tells whether any is left.</summary>
    public bool KeepIn(int window, WindowSet set, int words)
    {
        if (set.IsList)
        {
            return set.Keep(window << Containers.WindowBits, words, ref _condition);
        }

        if (_window != window)
        {
            _window = window;
            Read(window, words);
        }

        return set.Keep(_bits.AsSpan(0, words));
    }

    private void Read(int window, int words)
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

    private readonly struct Condition(FacetColumn column, bool[][] allowed) : IDocumentCondition
    {
        public bool Holds(int document)
        {
            foreach (var values in allowed)
            {
                if (!column.HasAny(document, values))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
