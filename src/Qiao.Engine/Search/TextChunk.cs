namespace Qiao.Engine.Search;

/// <summary>
/// The postings of up to 8,192 documents, on the way from texts to a segment: by term, and within a term by document.
/// </summary>
internal sealed class TextChunk
{
    /// <summary>A whole fraction of a window, so that the postings of a chunk's term go into one container.</summary>
    public const int MostDocuments = 1 << DocumentBits;

    public const int DocumentBits = 13;

    /// <summary>The first document's number in the segment; the others follow it.</summary>
    public required int FirstDocument { get; init; }

    /// <summary>The terms that occur, by the reader's numbers.</summary>
    public required int[] Terms { get; init; }

    /// <summary>By place in <see cref="Terms"/>: its first posting, and the number of postings at the end.</summary>
    public required int[] Postings { get; init; }

    /// <summary>By place in <see cref="Terms"/>: where its places begin, and where the last end.</summary>
    public required int[] PlaceStarts { get; init; }

    /// <summary>By posting: the document, counted from the first.</summary>
    public required ushort[] Documents { get; init; }

    public required byte[] Impacts { get; init; }

    public required byte[] Lengths { get; init; }

    public required byte[] Places { get; init; }
}
