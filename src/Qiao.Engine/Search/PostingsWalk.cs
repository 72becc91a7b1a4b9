using System.Numerics;

namespace Qiao.Engine.Search;

/// <summary>Goes through all postings of a term, for merging.</summary>
internal sealed class PostingsWalk(Postings postings)
{
    public const int End = int.MaxValue;

    private PostingsVolume? _volume;
    private int _container;
    private int _containers;
    private int _posting;
    private int _postings;
    private int _at;
    private ulong _left;
    private int _placeStart;
    private int _placeEnd;

    /// <summary>The number in the old segment.</summary>
    public int Document { get; private set; }

    /// <summary>The number in the new segment; the merge keeps it here.</summary>
    public int Target { get; set; }

    public byte Impact => _volume!.Impacts[_posting];

    public ReadOnlySpan<byte> Places => _volume!.Places.AsSpan(_placeStart, _placeEnd - _placeStart);

    /// <summary>Before the first posting of a term, which need not be there.</summary>
    public void Begin(ReadOnlySpan<char> term)
    {
        int number = postings.Terms.Find(term);
        if (number < 0)
        {
            (_container, _containers, _postings, _posting) = (0, 0, 0, -1);
            return;
        }

        (_volume, _container, _containers) = postings.Find(number);
        _posting = _volume.Documents.Starts[_container] - 1;
        _postings = _posting + 1;
        // The walk goes posting by posting, so only the first has to be looked for.
        _placeEnd = _volume.PlaceStartOf(_posting + 1);
        _container--;
    }

    public bool MoveNext()
    {
        if (++_posting >= _postings && !NextContainer())
        {
            return false;
        }

        _placeStart = _placeEnd;
        _placeEnd += _volume!.Lengths[_posting];
        var documents = _volume.Documents;
        int first = documents.Windows[_container] << Containers.WindowBits;
        if (_postings - documents.Starts[_container] <= Containers.MostListed)
        {
            Document = first + documents.Lows[documents.Places[_container] + _posting - documents.Starts[_container]];
            return true;
        }

        while (_left == 0)
        {
            _left = documents.Bits[(documents.Places[_container] * Containers.Words) + ++_at];
        }

        Document = first + (_at << 6) + BitOperations.TrailingZeroCount(_left);
        _left &= _left - 1;
        return true;
    }

    private bool NextContainer()
    {
        if (_volume is null || ++_container >= _containers)
        {
            return false;
        }

        _postings = _volume.Documents.Starts[_container + 1];
        (_at, _left) = (-1, 0);
        return true;
    }
}
