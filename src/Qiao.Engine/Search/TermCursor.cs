using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>One term of a segment, read window by window, upwards.</summary>
internal sealed class TermCursor
{
    private readonly PostingsVolume _volume;
    private readonly int _end;
    private int _container;
    private int _first;
    private int _count;
    private int _place;

    public TermCursor(Postings postings, int term) => (_volume, _container, _end) = postings.Find(term);

    /// <summary>The documents in the window.</summary>
    public Container Current => _volume.Documents[_container];

    /// <summary>How many documents the window has.</summary>
    public int Count => _count;

    /// <summary>The greatest impact in the window.</summary>
    public byte Highest => _volume.Highest[_container];

    /// <summary>The impacts of the window's documents, upwards.</summary>
    public ReadOnlySpan<byte> Impacts => _volume.Impacts.AsSpan(_first, _count);

    private bool IsBitmap => _count > Containers.MostListed;

    /// <summary>Moves to a window, never backwards; false when the term does not occur there.</summary>
    public bool MoveTo(int window)
    {
        var documents = _volume.Documents;
        while (_container < _end && documents.Windows[_container] < window)
        {
            _container++;
        }

        if (_container == _end || documents.Windows[_container] != window)
        {
            return false;
        }

        _first = documents.Starts[_container];
        _count = documents.Starts[_container + 1] - _first;
        _place = documents.Places[_container];
        return true;
    }

    /// <summary>Where the window's bits lie, if it is held as bits.</summary>
    public bool TryGetBits(out ulong[] words, out int start)
    {
        (words, start) = (_volume.Documents.Bits, _place * Containers.Words);
        return IsBitmap;
    }

    /// <summary>The impact in a document of the window, 0 when the term is not in it.</summary>
    public int Impact(int low)
    {
        int posting = Find(low);
        return posting < 0 ? 0 : _volume.Impacts[posting];
    }

    /// <summary>The document of one of the window's postings, counted from the first.</summary>
    public int LowOf(int posting)
    {
        var documents = _volume.Documents;
        if (!IsBitmap)
        {
            return documents.Lows[_place + posting];
        }

        // The last word with no more ones before it than the posting's number.
        var ranks = documents.Ranks.AsSpan(_place * Containers.Words, Containers.Words);
        int low = 0;
        for (int step = Containers.Words / 2; step > 0; step /= 2)
        {
            low += ranks[low + step] <= posting ? step : 0;
        }

        ulong word = documents.Bits[(_place * Containers.Words) + low];
        for (int before = posting - ranks[low]; before > 0; before--)
        {
            word &= word - 1;
        }

        return (low << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>Where the term stands in a document that has it.</summary>
    public int ReadPlaces(int low, Span<int> places) => PlaceCode.Read(_volume.PlacesOf(Find(low)), places);

    private int Find(int low)
    {
        var documents = _volume.Documents;
        if (IsBitmap)
        {
            int at = (_place * Containers.Words) + (low >> 6);
            ulong word = documents.Bits[at], bit = 1UL << low;
            return (word & bit) == 0 ? -1 : _first + documents.Ranks[at] + BitOperations.PopCount(word & (bit - 1));
        }

        int found = documents.Lows.AsSpan(_place, _count).BinarySearch((ushort)low);
        return found < 0 ? -1 : _first + found;
    }
}
