using Qiao.Engine.Text;

namespace Qiao.Engine.Search;

/// <summary>What the index knows about one thing that can be found; the parts stand in the order of the <see cref="IndexSchema"/>.</summary>
public sealed class IndexDocument
{
    /// <summary>The number column's value when nothing is known.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>The highest position a token may have, in words or Han characters.</summary>
    public const int HighestPosition = (1 << 24) - 1;

    /// <summary>The caller's id. Keys that grow with time (UUIDv7) make the newer document win a tie.</summary>
    public required UInt128 Key { get; init; }

    /// <summary>The tokens of every text field, in any order.</summary>
    public required IReadOnlyList<IReadOnlyList<Token>> Texts { get; init; }

    /// <summary>The values of every facet column; a document may have none or several, such as a district and the city it lies in.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Facets { get; init; }

    /// <summary>One number per number column, or <see cref="Unknown"/>.</summary>
    public required IReadOnlyList<long> Numbers { get; init; }

    /// <summary>Where it is, if that is known.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>How complete or well kept the document is, 0 to 1000; added as it is to the relevance.</summary>
    public int Boost { get; init; }

    internal void Check(IndexSchema schema)
    {
        Expect(Texts.Count, schema.TextFields.Count, "text fields");
        Expect(Facets.Count, schema.FacetColumns.Count, "facet columns");
        Expect(Numbers.Count, schema.NumberColumns.Count, "number columns");
        if (Boost is < 0 or > 1000)
        {
            throw new ArgumentException($"Document {Key} has boost {Boost}, not 0 to 1000.");
        }

        foreach (var text in Texts)
        {
            for (int token = 0; token < text.Count; token++)
            {
                if (text[token].Term is null || text[token].Position is < 0 or > HighestPosition)
                {
                    throw new ArgumentException($"Document {Key} has a token without a term or at position {text[token].Position}.");
                }
            }
        }
    }

    private void Expect(int given, int wanted, string parts)
    {
        if (given != wanted)
        {
            throw new ArgumentException($"Document {Key} has {given} {parts}, the index has {wanted}.");
        }
    }
}
