namespace Qiao.Engine.Search;

/// <summary>
/// Some documents of the index, never changed once built. They are numbered by descending key, so that
/// the smaller number wins a tie and a key is found by bisection.
/// </summary>
internal sealed class Segment
{
    public required UInt128[] Keys { get; init; }

    public required Postings Postings { get; init; }

    /// <summary>Highest position plus one, per document and text field, at most 65,535.</summary>
    public required ushort[] Lengths { get; init; }

    public required ushort[] Boosts { get; init; }

    /// <summary>By column, then document.</summary>
    public required long[][] Numbers { get; init; }

    public required FacetColumn[] Facets { get; init; }

    public required SpherePoint[] Points { get; init; }

    public int Count => Keys.Length;

    /// <summary>The number of the document with this key, or -1.</summary>
    public int Find(UInt128 key)
    {
        int low = 0, high = Keys.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Keys[middle] > key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < Keys.Length && Keys[low] == key ? low : -1;
    }
}
