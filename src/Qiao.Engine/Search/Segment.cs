namespace Qiao.Engine.Search;

/// <summary>Some documents of the index in <see cref="DocumentOrder"/>, never changed once built.</summary>
internal sealed class Segment
{
    private readonly KeyTable _byKey;

    public Segment(SegmentColumns columns, Postings postings, FacetColumn[] facets)
    {
        (Columns, Postings, Facets) = (columns, postings, facets);
        _byKey = new(columns.Keys);
        Blocks = new(columns.Points);
        Orders = new(columns);
        foreach (ushort boost in columns.Boosts)
        {
            HighestBoost = Math.Max(HighestBoost, boost);
        }
    }

    public SegmentColumns Columns { get; }

    public Postings Postings { get; }

    public FacetColumn[] Facets { get; }

    public PointBlocks Blocks { get; }

    public SegmentOrders Orders { get; }

    public int HighestBoost { get; }

    public int Count => Columns.Keys.Length;

    public int Windows => (Count + Containers.WindowLength - 1) >> Containers.WindowBits;

    /// <summary>Bytes in arrays.</summary>
    public long Bytes => Columns.Bytes + Orders.Bytes + Facets.Sum(facet => facet.Bytes) + Postings.Volumes.Sum(volume => volume.Bytes)
        + (2L * Postings.Terms.Letters.Length) + (10L * Postings.Terms.Count);

    /// <summary>The number of the document with this key, or -1.</summary>
    public int Find(UInt128 key) => _byKey.Find(key);
}

/// <summary>What a segment knows of each of its documents besides words and facets.</summary>
internal sealed class SegmentColumns
{
    public required UInt128[] Keys { get; init; }

    /// <summary>Positions per document and text field.</summary>
    public required ushort[] Lengths { get; init; }

    public required ushort[] Boosts { get; init; }

    /// <summary>By column, then document.</summary>
    public required long[][] Numbers { get; init; }

    public required SpherePoint[] Points { get; init; }

    /// <summary>Bytes in arrays.</summary>
    public long Bytes => (40L * Keys.Length) + (2L * (Lengths.Length + Boosts.Length)) + (8L * Numbers.Sum(column => (long)column.Length));

    public static SegmentColumns Empty(IndexSchema schema, int documents) => new()
    {
        Keys = new UInt128[documents],
        Lengths = new ushort[documents * schema.TextFields.Count],
        Boosts = new ushort[documents],
        Numbers = [.. schema.NumberColumns.Select(_ => new long[documents])],
        Points = new SpherePoint[documents],
    };
}
