namespace Qiao.Engine.Search;

/// <summary>The conditions of a request besides its text, made ready for one segment.</summary>
internal sealed class SegmentFilters
{
    public const int Passes = -1;
    public const int Fails = -2;
    private readonly Segment _segment;
    private readonly (int Column, bool[] Allowed)[] _facets;
    private readonly (long[] Numbers, long Minimum, long Maximum, bool IncludeUnknown)[] _numbers;
    private readonly SpherePoint _centre;
    private readonly double _squaredChord = double.NaN;

    public SegmentFilters(IndexSchema schema, Segment segment, SearchRequest request)
    {
        _segment = segment;
        _facets = [.. request.Facets.Select(filter => Allow(schema.FacetColumn(filter.Column), filter.AnyOf))];
        _numbers = [.. request.Numbers.Select(range => (
            segment.Numbers[schema.NumberColumn(range.Column)],
            range.Minimum ?? long.MinValue,
            range.Maximum ?? long.MaxValue,
            range.IncludeUnknown))];
        if (request.Circle is { } circle)
        {
            _centre = SpherePoint.From(circle.Centre);
            _squaredChord = SpherePoint.SquaredChord(circle.RadiusMetres);
        }
    }

    /// <summary><see cref="Passes"/>, <see cref="Fails"/>, or the one facet column whose filters alone fail.</summary>
    public int Judge(int document)
    {
        foreach (var (numbers, minimum, maximum, includeUnknown) in _numbers)
        {
            long number = numbers[document];
            if (number == IndexDocument.Unknown ? !includeUnknown : number < minimum || number > maximum)
            {
                return Fails;
            }
        }

        if (!double.IsNaN(_squaredChord) && !(_segment.Points[document].SquaredChordTo(_centre) <= _squaredChord))
        {
            return Fails;
        }

        int failed = Passes;
        foreach (var (column, allowed) in _facets)
        {
            if (column != failed && !HasAny(column, document, allowed))
            {
                if (failed != Passes)
                {
                    return Fails;
                }

                failed = column;
            }
        }

        return failed;
    }

    private (int Column, bool[] Allowed) Allow(int column, IReadOnlyList<int> anyOf)
    {
        var values = _segment.Facets[column].Values;
        var allowed = new bool[values.Length];
        foreach (int value in anyOf)
        {
            int place = Array.BinarySearch(values, value);
            if (place >= 0)
            {
                allowed[place] = true;
            }
        }

        return (column, allowed);
    }

    private bool HasAny(int column, int document, bool[] allowed)
    {
        foreach (int place in _segment.Facets[column].PlacesOf(document))
        {
            if (allowed[place])
            {
                return true;
            }
        }

        return false;
    }
}
