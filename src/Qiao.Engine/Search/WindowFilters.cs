using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>The conditions of a request besides its text, made ready for one segment.</summary>
internal sealed class WindowFilters
{
    private readonly Segment _segment;
    private readonly (long[] Numbers, long Minimum, long Maximum, bool IncludeUnknown)[] _numbers;
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
    }

    private bool HasCircle => !double.IsNaN(_squaredChord);

    /// <summary>Whether the window has documents in or about the circle.</summary>
    public bool Reaches(int window, int words) => !HasCircle || _segment.Blocks.Mark(window, _centre, _squaredChord, _near.AsSpan(0, words));

    /// <summary>Keeps the documents that meet all but the facet filters; tells whether any is left.</summary>
    public bool Narrow(int window, Span<ulong> bits)
    {
        if (HasCircle && !WordKernels.And(bits, _near.AsSpan(0, bits.Length)))
        {
            return false;
        }

        if (!HasCircle && _numbers.Length == 0)
        {
            return true;
        }

        ulong any = 0;
        for (int word = 0; word < bits.Length; word++)
        {
            for (ulong left = bits[word]; left != 0; left &= left - 1)
            {
                if (!Holds((window << Containers.WindowBits) + (word << 6) + BitOperations.TrailingZeroCount(left)))
                {
                    bits[word] &= ~(left & (0 - left));
                }
            }

            any |= bits[word];
        }

        return any != 0;
    }

    /// <summary>Reads which documents of the window meet the facet filters; false when one of several filters meets none at all.</summary>
    public bool ReadFacets(int window, int words)
    {
        int empty = 0;
        foreach (var facet in _facets)
        {
            empty += facet.Read(window, words) ? 0 : 1;
        }

        return empty < 2;
    }

    /// <summary>Keeps the documents that meet all facet filters but those on one column; tells whether any is left.</summary>
    public bool KeepFacets(Span<ulong> bits, int exceptColumn)
    {
        bool any = true;
        foreach (var facet in _facets)
        {
            any = any && (facet.Column == exceptColumn || WordKernels.And(bits, facet.Bits(bits.Length)));
        }

        return any;
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

    private bool Holds(int document)
    {
        foreach (var (numbers, minimum, maximum, includeUnknown) in _numbers)
        {
            long number = numbers[document];
            if (number == IndexDocument.Unknown ? !includeUnknown : number < minimum || number > maximum)
            {
                return false;
            }
        }

        return !HasCircle || _segment.Columns.Points[document].SquaredChordTo(_centre) <= _squaredChord;
    }
}
