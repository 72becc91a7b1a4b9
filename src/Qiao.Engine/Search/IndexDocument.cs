namespace Qiao.Engine.Search;

/// <summary>What the index is told about one thing that can be found; the parts stand in the order of the <see cref="IndexSchema"/>.</summary>
public sealed class IndexDocument
{
    /// <summary>The number column's value when nothing is known.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>Words and Han characters of a text field that are read; the rest of a longer text is not indexed.</summary>
    public const int MostPositions = ushort.MaxValue;

    /// <summary>The caller's id. Keys that grow with time (UUIDv7) make the newer document win a tie.</summary>
    public required UInt128 Key { get; init; }

    /// <summary>One text per text field, as it was written; empty when there is none.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>
    /// Per text field the terms that are known from elsewhere, such as the concept of the document's occupation; they stand
    /// behind the text, each at a position of its own. Nothing at all, or one list per field.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Terms { get; init; } = [];

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
        if (Terms.Count > 0)
        {
            Expect(Terms.Count, schema.TextFields.Count, "lists of terms");
        }

        if (Boost is < 0 or > 1000)
        {
            throw new ArgumentException($"Document {Key} has boost {Boost}, not 0 to 1000.");
        }

        for (int field = 0; field < Texts.Count; field++)
        {
            if (Texts[field] is null || (Terms.Count > 0 && HasEmpty(Terms[field])))
            {
                throw new ArgumentException($"Document {Key} has a text that is null or a term that is empty.");
            }
        }
    }

    private static bool HasEmpty(IReadOnlyList<string> terms)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            if (string.IsNullOrEmpty(terms[i]))
            {
                return true;
            }
        }

        return false;
    }

    private void Expect(int given, int wanted, string parts)
    {
        if (given != wanted)
        {
            throw new ArgumentException($"Document {Key} has {given} {parts}, the index has {wanted}.");
        }
    }
}
