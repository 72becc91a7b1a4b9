using System.Runtime.CompilerServices;

namespace Qiao.Engine.Search;

/// <summary>Writes a <see cref="PostingsVolume"/>: term after term, documents ascending within a term.</summary>
internal sealed class VolumeWriter(int expectedPostings)
{
    private readonly ContainersWriter _documents = new(expectedPostings);
    private Growing<byte> _highest = new(64);
    private Growing<byte> _impacts = new(expectedPostings);
    private Growing<byte> _lengths = new(expectedPostings);
    private Growing<byte> _places = new((int)Math.Min(Array.MaxLength, expectedPostings * 2L));
    private Growing<int> _placeStarts = new((expectedPostings / PostingsVolume.PlaceBlock) + 1);

    public int Postings => _impacts.Count;

    public void BeginTerm() => _documents.BeginList();

    public void Add(int document, byte impact, ReadOnlySpan<byte> places)
    {
        if (_impacts.Count % PostingsVolume.PlaceBlock == 0)
        {
            _placeStarts.Add(_places.Count);
        }

        _documents.Add(document);
        _impacts.Add(impact);
        Heed(impact);
        _lengths.Add((byte)places.Length);
        if (places.Length == 1)
        {
            _places.Add(places[0]);
        }
        else
        {
            places.CopyTo(_places.Extend(places.Length));
        }
    }

    /// <summary>Adds postings of documents of one window, which are counted from the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int firstDocument, ReadOnlySpan<ushort> lows, ReadOnlySpan<byte> impacts, ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> places)
    {
        int placesBefore = _places.Count, before = _impacts.Count;
        _documents.Add(firstDocument, lows);
        impacts.CopyTo(_impacts.Extend(impacts.Length));
        lengths.CopyTo(_lengths.Extend(lengths.Length));
        places.CopyTo(_places.Extend(places.Length));
        int first = -before & (PostingsVolume.PlaceBlock - 1), highest = 0;
        for (int i = 0; i < lengths.Length; i++)
        {
            if ((i - first) % PostingsVolume.PlaceBlock == 0 && i >= first)
            {
                _placeStarts.Add(placesBefore);
            }

            placesBefore += lengths[i];
            highest = Math.Max(highest, impacts[i]);
        }

        Heed((byte)highest);
    }

    public PostingsVolume Finish() => new()
    {
        Documents = _documents.Finish(),
        Highest = _highest.Finish(),
        Impacts = _impacts.Finish(),
        Lengths = _lengths.Finish(),
        Places = _places.Finish(),
        PlaceStarts = _placeStarts.Finish(),
    };

    private void Heed(byte impact)
    {
        if (_highest.Count < _documents.Count)
        {
            _highest.Add(impact);
        }
        else if (_highest.Items[^1] < impact)
        {
            _highest.Items[^1] = impact;
        }
    }
}
