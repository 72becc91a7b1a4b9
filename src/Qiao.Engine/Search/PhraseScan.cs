namespace Qiao.Engine.Search;

/// <summary>The documents in which terms stand at consecutive positions of one field.</summary>
internal sealed class PhraseScan : DocumentScan
{
    private readonly TermScan[] _terms;
    private readonly TermScan[] _rarestFirst;
    private readonly Segment _segment;
    private readonly Bm25 _scoring;
    private readonly int _weight;
    private int[] _beginnings = new int[16];
    private int[] _places = new int[16];
    private int _found;

    public PhraseScan(Segment segment, TermScan[] terms, Bm25 scoring, int weight)
    {
        _segment = segment;
        _terms = terms;
        _rarestFirst = [.. terms.OrderBy(term => term.Cost)];
        _scoring = scoring;
        _weight = weight;
        FindFrom(0);
    }

    public override long Cost => _rarestFirst[0].Cost;

    public override void SeekTo(int target)
    {
        if (target > Document)
        {
            FindFrom(target);
        }
    }

    public override int Score()
    {
        int fields = _segment.Postings.Fields;
        Span<byte> frequencies = stackalloc byte[fields];
        frequencies.Clear();
        foreach (int place in _beginnings.AsSpan(0, _found))
        {
            ref byte frequency = ref frequencies[place % fields];
            frequency += frequency < byte.MaxValue ? (byte)1 : (byte)0;
        }

        return _scoring.Score(_weight, Document, frequencies);
    }

    private void FindFrom(int target)
    {
        var rarest = _rarestFirst[0];
        rarest.SeekTo(target);
        while (rarest.Document != End)
        {
            int farthest = rarest.Document;
            for (int i = 1; i < _rarestFirst.Length && farthest == rarest.Document; i++)
            {
                _rarestFirst[i].SeekTo(farthest);
                farthest = _rarestFirst[i].Document;
            }

            if (farthest == rarest.Document)
            {
                if (IsPhraseHere())
                {
                    break;
                }

                farthest++;
            }

            rarest.SeekTo(farthest);
        }

        Document = rarest.Document;
    }

    private bool IsPhraseHere()
    {
        _found = _terms[0].ReadPlaces(ref _beginnings);
        for (int term = 1; term < _terms.Length && _found > 0; term++)
        {
            int count = _terms[term].ReadPlaces(ref _places), kept = 0, at = 0;
            int offset = term * _segment.Postings.Fields;
            for (int i = 0; i < _found; i++)
            {
                int wanted = _beginnings[i] + offset;
                while (at < count && _places[at] < wanted)
                {
                    at++;
                }

                if (at < count && _places[at] == wanted)
                {
                    _beginnings[kept++] = _beginnings[i];
                }
            }

            _found = kept;
        }

        return _found > 0;
    }
}
