namespace Qiao.Engine.Matching;

/// <summary>The few operations on rows of 16-bit numbers that a filter needs, at one width.</summary>
internal interface ILanes<TVector>
{
    static abstract int Count { get; }

    static abstract TVector Of(ushort value);

    static abstract TVector Load(ReadOnlySpan<ushort> column, int row);

    static abstract void Store(TVector lanes, Span<ushort> column, int row);

    static abstract TVector Add(TVector a, TVector b);

    /// <summary>The difference, 0 where it would be negative.</summary>
    static abstract TVector Less(TVector a, TVector b);

    static abstract TVector Min(TVector a, TVector b);

    static abstract TVector Max(TVector a, TVector b);

    /// <summary>The points where a lies in the range that begins at low, else 0.</summary>
    static abstract TVector Within(TVector a, ushort low, ushort span, ushort points);

    static abstract TVector ShiftLeft(TVector a, int bits);

    /// <summary>The upper half of the product.</summary>
    static abstract TVector MultiplyHigh(TVector a, TVector b);

    /// <summary>A bit per lane, set where a is at most b.</summary>
    static abstract uint AtMost(TVector a, TVector b);

    /// <summary>The most points that distance can bring, and in the bits the rows that are surely beyond the reach.</summary>
    static abstract TVector Distance(Tile tile, int row, in Probe probe, out uint beyond);
}
