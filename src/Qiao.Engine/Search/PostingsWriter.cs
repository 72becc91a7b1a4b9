namespace Qiao.Engine.Search;

/// <summary>Writes <see cref="Postings"/>: terms in ordinal order, documents ascending within a term.</summary>
internal sealed class PostingsWriter(int fields, int expectedPostings)
{
    private readonly List<string> _terms = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _blockStarts = [];
    private int[] _documents = new int[expectedPostings];
    private byte[] _frequencies = new byte[expectedPostings * fields];
    private byte[] _places = new byte[(int)Math.Min(Array.MaxLength, (expectedPostings * 3L) + 16)];
    private byte[] _encoded = new byte[256];
    private int _postings;
    private int _placeBytes;

    public void BeginTerm(string term)
    {
        DropEmptyTerm();
        _terms.Add(term);
        _starts.Add(_postings);
    }

    /// <summary>Adds a posting to the term; the places ascend and are distinct.</summary>
    public void Add(int document, ReadOnlySpan<int> places)
    {
        var frequencies = NextPosting(document);
        int length = 0, last = 0;
        if (_encoded.Length < places.Length * 5)
        {
            _encoded = new byte[places.Length * 10];
        }

        foreach (int place in places)
        {
            ref byte frequency = ref frequencies[place % fields];
            frequency += frequency < byte.MaxValue ? (byte)1 : (byte)0;
            WriteNumber(_encoded, ref length, (uint)(place - last));
            last = place;
        }

        Reserve(length + 5);
        WriteNumber(_places, ref _placeBytes, (uint)length);
        _encoded.AsSpan(0, length).CopyTo(_places.AsSpan(_placeBytes));
        _placeBytes += length;
    }

    public void Copy(int document, Postings source, int posting)
    {
        source.Frequencies.AsSpan(posting * fields, fields).CopyTo(NextPosting(document));
        var bytes = source.PlaceBytes(posting);
        Reserve(bytes.Length);
        bytes.CopyTo(_places.AsSpan(_placeBytes));
        _placeBytes += bytes.Length;
    }

    public Postings Finish()
    {
        DropEmptyTerm();
        _starts.Add(_postings);
        Array.Resize(ref _documents, _postings);
        Array.Resize(ref _frequencies, _postings * fields);
        Array.Resize(ref _places, _placeBytes);
        return new Postings
        {
            Fields = fields,
            Terms = [.. _terms],
            Starts = [.. _starts],
            Documents = _documents,
            Frequencies = _frequencies,
            Places = _places,
            BlockStarts = [.. _blockStarts],
        };
    }

    private Span<byte> NextPosting(int document)
    {
        if (_postings == _documents.Length)
        {
            int larger = Math.Max(64, _postings * 3 / 2);
            Array.Resize(ref _documents, larger);
            Array.Resize(ref _frequencies, larger * fields);
        }

        if (_postings % Postings.BlockLength == 0)
        {
            _blockStarts.Add(_placeBytes);
        }

        _documents[_postings] = document;
        return _frequencies.AsSpan(_postings++ * fields, fields);
    }

    private void Reserve(int bytes)
    {
        if (_places.Length < _placeBytes + bytes)
        {
            Array.Resize(ref _places, (int)Math.Min(Array.MaxLength, Math.Max(_placeBytes + bytes, _places.Length * 3L / 2)));
        }
    }

    private void DropEmptyTerm()
    {
        if (_terms.Count > 0 && _starts[^1] == _postings)
        {
            _terms.RemoveAt(_terms.Count - 1);
            _starts.RemoveAt(_starts.Count - 1);
        }
    }

    private static void WriteNumber(byte[] bytes, ref int at, uint value)
    {
        for (; value >= 128; value >>= 7)
        {
            bytes[at++] = (byte)(value | 128);
        }

        bytes[at++] = (byte)value;
    }
}
