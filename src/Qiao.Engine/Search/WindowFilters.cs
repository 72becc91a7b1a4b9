namespace Qiao.Engine.Search;

/// <summary>The conditions of a request besides its text, made ready for one segment.</summary>
internal sealed class WindowFilters
{
    private readonly Segment _segment;
    private readonly (long[] Numbers, long Minimum, long Maximum, bool IncludeUnknown)[] _numbers;
    private Condition _condition;
    private readonly FacetMatch[] _facets;
    private readonly SpherePoint _centre;
    private readonly double _squaredChord = double.NaN;
    private readonly ulong[] _near = [];

    public WindowFilters(IndexSchema schema, Segment segment, SearchRequest request, SearchScratch scratch)
    {
        _segment = segment;
        _numbers = request.Numbers.Count == 0 ? [] : [.. request.Numbers.Select(range => (
            segment.Columns.Numbers[schema.NumberColumn(range.Column)],
            range.Minimum ?? long.MinValue,
            range.Maximum ?? long.MaxValue,
            range.IncludeUnknown))];
        _facets = request.Facets.Count == 0 ? [] : [.. request.Facets
            .GroupBy(filter => schema.FacetColumn(filter.Column))
            .Select(group => new FacetMatch(group.Key, segment.Facets[group.Key], group, scratch))];
        if (request.Circle is { } circle)
        {
            _centre = SpherePoint.From(circle.Centre);
            _squaredChord = SpherePoint.SquaredChord(circle.RadiusMetres);
            _near = scratch.Window();
        }

        _condition = new Condition(_numbers, segment.Columns.Points, _centre, _squaredChord);
    }

    private bool HasCircle => !double.IsNaN(_squaredChord);

    /// <summary>Whether the window has documents in or about the circle.</summary>
    public bool Reaches(int window, int words) => !HasCircle || _segment.Blocks.Mark(window, _centre, _squaredChord, _near.AsSpan(0, words));

    /// <summary>Keeps the documents that meet all but the facet filters; tells whether any may be left.</summary>
    public bool Narrow(int window, WindowSet set, int words)
    {
        if (HasCircle && !set.Keep(_near.AsSpan(0, words)))
        {
            return false;
        }

        return (!HasCircle && _numbers.Length == 0) || set.Keep(window << Containers.WindowBits, words, ref _condition);
    }

    /// <summary>Keeps the documents that meet all facet filters but those on one column; tells whether any may be left.</summary>
    public bool KeepFacets(int window, WindowSet set, int words, int exceptColumn)
    {
        foreach (var facet in _facets)
        {
            if (facet.Column != exceptColumn && !facet.KeepIn(window, set, words))
            {
                return false;
            }
        }

        return true;
    }

    public bool HasFacet(int column)
    {
        foreach (var facet in _facets)
        {
            if (facet.Column == column)
            {
                return true;
            }
        }

        return false;
    }

    private readonly struct Condition(
        (long[] Numbers, long Minimum, long Maximum, bool IncludeUnknown)[] ranges, SpherePoint[] points, SpherePoint centre, double squaredChord) : IDocumentCondition
    {
        public bool Holds(int document)
        {
            // Without a branch on the number: a wrong guess would wait for it.
            bool holds = true;
            foreach (var (numbers, minimum, maximum, includeUnknown) in ranges)
            {
                long number = numbers[document];
                bool isUnknown = number == IndexDocument.Unknown;
                holds &= (isUnknown & includeUnknown) | (!isUnknown & number >= minimum & number <= maximum);
            }

            return holds && (double.IsNaN(squaredChord) || points[document].SquaredChordTo(centre) <= squaredChord);
        }
    }
}
