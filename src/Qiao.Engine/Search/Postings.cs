namespace Qiao.Engine.Search;

/// <summary>
/// Which documents of a segment contain which term, how often and where. A posting's place in the arrays is its number:
/// the postings of a term follow each other in document order, the terms in ordinal order.
/// </summary>
internal sealed class Postings
{
    /// <summary>How many postings share one entry of <see cref="BlockStarts"/>.</summary>
    public const int BlockLength = 8;

    public required int Fields { get; init; }

    public required string[] Terms { get; init; }

    /// <summary>First posting of every term, and the number of postings at the end.</summary>
    public required int[] Starts { get; init; }

    public required int[] Documents { get; init; }

    /// <summary>One byte per posting and field; 255 means 255 or more.</summary>
    public required byte[] Frequencies { get; init; }

    /// <summary>
    /// Per posting its length in bytes, then the ascending distinct places as differences, all 7 bits to a byte. A place is
    /// position times fields plus field: neighbours in one field are <see cref="Fields"/> apart and no run crosses fields.
    /// </summary>
    public required byte[] Places { get; init; }

    public required int[] BlockStarts { get; init; }

    /// <summary>The number of a term, or -1.</summary>
    public int Find(string term)
    {
        int found = FirstFrom(term);
        return found < Terms.Length && Terms[found] == term ? found : -1;
    }

    /// <summary>The terms that begin with the prefix.</summary>
    public (int First, int End) Range(string prefix)
    {
        int first = FirstFrom(prefix), low = first, high = Terms.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Terms[middle].StartsWith(prefix, StringComparison.Ordinal))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return (first, low);
    }

    /// <summary>The places of one posting, written to the buffer; returns how many.</summary>
    public int ReadPlaces(int posting, ref int[] buffer)
    {
        int at = PlacesOf(posting);
        int length = (int)ReadNumber(Places, ref at);
        int end = at + length, count = 0, place = 0;
        while (at < end)
        {
            place += (int)ReadNumber(Places, ref at);
            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, count * 2);
            }

            buffer[count++] = place;
        }

        return count;
    }

    /// <summary>The bytes of one posting in <see cref="Places"/>, its length included.</summary>
    public ReadOnlySpan<byte> PlaceBytes(int posting)
    {
        int start = PlacesOf(posting), at = start;
        int length = (int)ReadNumber(Places, ref at);
        return Places.AsSpan(start, at - start + length);
    }

    private int PlacesOf(int posting)
    {
        int at = BlockStarts[posting / BlockLength];
        for (int before = posting % BlockLength; before > 0; before--)
        {
            int length = (int)ReadNumber(Places, ref at);
            at += length;
        }

        return at;
    }

    private static uint ReadNumber(byte[] bytes, ref int at)
    {
        uint value = bytes[at++];
        if (value < 128)
        {
            return value;
        }

        value &= 127;
        for (int shift = 7; ; shift += 7)
        {
            uint next = bytes[at++];
            value |= (next & 127) << shift;
            if (next < 128)
            {
                return value;
            }
        }
    }

    private int FirstFrom(string term)
    {
        int low = 0, high = Terms.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (string.CompareOrdinal(Terms[middle], term) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
