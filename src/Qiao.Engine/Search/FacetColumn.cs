namespace Qiao.Engine.Search;

/// <summary>A facet column of a segment: every document's values, written as places in the list of distinct values.</summary>
internal sealed class FacetColumn
{
    private readonly int[] _starts;
    private readonly int[] _places;

    private FacetColumn(int[] values, int[] starts, int[] places)
    {
        Values = values;
        _starts = starts;
        _places = places;
    }

    /// <summary>Ascending.</summary>
    public int[] Values { get; }

    public static FacetColumn From(int documents, Func<int, IEnumerable<int>> valuesOf)
    {
        var starts = new int[documents + 1];
        var all = new List<int>();
        for (int document = 0; document < documents; document++)
        {
            all.AddRange(valuesOf(document).Distinct());
            starts[document + 1] = all.Count;
        }

        int[] values = [.. all.Distinct().Order()];
        var placeOf = values.Select((value, place) => (value, place)).ToDictionary(pair => pair.value, pair => pair.place);
        return new(values, starts, [.. all.Select(value => placeOf[value])]);
    }

    public ReadOnlySpan<int> PlacesOf(int document) =>
        _places.AsSpan(_starts[document], _starts[document + 1] - _starts[document]);

    public IEnumerable<int> ValuesOf(int document)
    {
        for (int at = _starts[document]; at < _starts[document + 1]; at++)
        {
            yield return Values[_places[at]];
        }
    }
}
