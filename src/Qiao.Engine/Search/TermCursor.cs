using System.Numerics;
using System.Runtime.CompilerServices;

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
    private int _read = -1;
    private int _readStart;

    public TermCursor(Postings postings, int term)
    {
        (_volume, _container, _end) = postings.Find(term);
        FetchAhead(_container);
    }

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
        FetchAhead(_container + 1);
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

    /// <summary>
    /// Adds what the term earns in each of the documents. No step depends on the one before, and none on a guess: the looks
    /// into memory overlap.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddScores(ReadOnlySpan<ushort> lows, Span<int> scores, int rarity)
    {
        scores = scores[..lows.Length];
        var impacts = Impacts;
        var documents = _volume.Documents;
        if (IsBitmap)
        {
            var bits = documents.Bits.AsSpan(_place * Containers.Words, Containers.Words);
            var ranks = documents.Ranks.AsSpan(_place * Containers.Words, Containers.Words);
            for (int i = 0; i < lows.Length; i++)
            {
                int low = lows[i];
                ulong word = bits[low >> 6];
                int posting = Math.Min(ranks[low >> 6] + BitOperations.PopCount(word & ((1UL << low) - 1)), impacts.Length - 1);
                scores[i] += Bm25.Score(rarity, impacts[posting]) & -(int)(word >> low & 1);
            }

            return;
        }

        var own = documents.Lows.AsSpan(_place, _count);
        int widest = (int)BitOperations.RoundUpToPowerOf2((uint)own.Length) / 2;
        for (int i = 0; i < lows.Length; i++)
        {
            // The last that is no greater, or the first of all.
            int low = lows[i], at = 0;
            for (int step = widest; step > 0; step /= 2)
            {
                int next = Math.Min(at + step, own.Length - 1);
                at = own[next] <= low ? next : at;
            }

            scores[i] += own[at] == low ? Bm25.Score(rarity, impacts[at]) : 0;
        }
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int ReadPlaces(int low, Span<int> places)
    {
        int posting = Find(low);
        // Documents are mostly asked for upwards: then only what lies between has to be counted.
        bool goesOn = posting >= _read && posting - _read <= (posting & (PostingsVolume.PlaceBlock - 1));
        _readStart = goesOn ? _readStart + _volume.BytesOf(_read, posting) : _volume.PlaceStartOf(posting);
        _read = posting;
        return PlaceCode.Read(_volume.Places.AsSpan(_readStart, _volume.Lengths[posting]), places);
    }

    private void FetchAhead(int container)
    {
        if (container == _end)
        {
            return;
        }

        var documents = _volume.Documents;
        int first = documents.Starts[container], count = documents.Starts[container + 1] - first, place = documents.Places[container];
        Prefetch.Items(_volume.Impacts, first, count);
        if (count <= Containers.MostListed)
        {
            Prefetch.Items(documents.Lows, place, count);
        }
        else
        {
            Prefetch.Items(documents.Bits, place * Containers.Words, Containers.Words);
            Prefetch.Items(documents.Ranks, place * Containers.Words, Containers.Words);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
