namespace Qiao.Engine.Search;

/// <summary>
/// The postings of some consecutive terms of a segment: which documents, with what impact and where in them. A segment
/// has several volumes so that they can be built at the same time and no array comes near its limit. Immutable.
/// </summary>
internal sealed class PostingsVolume
{
    /// <summary>How many postings share one entry of <see cref="PlaceStarts"/>.</summary>
    public const int PlaceBlock = 64;

    /// <summary>One list per term; an entry is a posting.</summary>
    public required Containers Documents { get; init; }

    /// <summary>By container: the greatest impact in it.</summary>
    public required byte[] Highest { get; init; }

    /// <summary>By posting, see <see cref="Bm25"/>.</summary>
    public required byte[] Impacts { get; init; }

    /// <summary>By posting: bytes in <see cref="Places"/>.</summary>
    public required byte[] Lengths { get; init; }

    public required byte[] Places { get; init; }

    /// <summary>Where the places of every 64th posting begin.</summary>
    public required int[] PlaceStarts { get; init; }

    /// <summary>Bytes in arrays.</summary>
    public long Bytes => Documents.Bytes + Highest.Length + Impacts.Length + Lengths.Length + Places.Length + (4L * PlaceStarts.Length);

    /// <summary>The places of a posting as <see cref="PlaceCode"/> wrote them.</summary>
    public ReadOnlySpan<byte> PlacesOf(int posting) => Places.AsSpan(PlaceStartOf(posting), Lengths[posting]);

    /// <summary>Where the places of a posting begin.</summary>
    public int PlaceStartOf(int posting)
    {
        int start = PlaceStarts[posting / PlaceBlock];
        foreach (byte length in Lengths.AsSpan(posting & -PlaceBlock, posting & (PlaceBlock - 1)))
        {
            start += length;
        }

        return start;
    }
}
