namespace Qiao.Engine.Search;

/// <summary>The documents of a segment, dead ones included, that satisfy the text of a request, upwards.</summary>
internal sealed class SegmentMatches
{
    private readonly int _documents;
    private readonly DocumentScan[] _wanted;
    private readonly DocumentScan[] _excluded;
    private readonly int _minimum;

    public SegmentMatches(int documents, DocumentScan[] wanted, DocumentScan[] excluded, int minimum)
    {
        _documents = documents;
        _wanted = wanted;
        _excluded = excluded;
        _minimum = minimum;
        Array.Sort(_wanted, (left, right) => left.Cost.CompareTo(right.Cost));
    }

    public int Document { get; private set; } = -1;

    public bool Next()
    {
        do
        {
            Document = _wanted.Length == 0 ? Following() : _minimum == _wanted.Length ? NextOfAll() : NextOfSome();
        }
        while (Document != DocumentScan.End && IsExcluded());
        return Document != DocumentScan.End;
    }

    public int Score()
    {
        int total = 0;
        foreach (var scan in _wanted)
        {
            total += scan.Document == Document ? scan.Score() : 0;
        }

        return total;
    }

    private int Following() => Document + 1 < _documents ? Document + 1 : DocumentScan.End;

    private int NextOfAll()
    {
        var rarest = _wanted[0];
        rarest.SeekTo(Document + 1);
        for (int i = 1; i < _wanted.Length && rarest.Document != DocumentScan.End; i++)
        {
            _wanted[i].SeekTo(rarest.Document);
            if (_wanted[i].Document != rarest.Document)
            {
                rarest.SeekTo(_wanted[i].Document);
                i = 0;
            }
        }

        return rarest.Document;
    }

    /// <summary>
    /// In ascending order of their documents, the scan number minimum - 1 stands on the first document that could have enough
    /// clauses; it has when the first scan stands there, too.
    /// </summary>
    private int NextOfSome()
    {
        foreach (var scan in _wanted)
        {
            scan.SeekTo(Document + 1);
        }

        while (true)
        {
            SortByDocument();
            int candidate = _wanted[_minimum - 1].Document;
            if (_wanted[0].Document == candidate || candidate == DocumentScan.End)
            {
                return candidate;
            }

            for (int i = 0; i < _minimum - 1; i++)
            {
                _wanted[i].SeekTo(candidate);
            }
        }
    }

    private void SortByDocument()
    {
        for (int i = 1; i < _wanted.Length; i++)
        {
            var scan = _wanted[i];
            int to = i;
            for (; to > 0 && _wanted[to - 1].Document > scan.Document; to--)
            {
                _wanted[to] = _wanted[to - 1];
            }

            _wanted[to] = scan;
        }
    }

    private bool IsExcluded()
    {
        foreach (var scan in _excluded)
        {
            scan.SeekTo(Document);
            if (scan.Document == Document)
            {
                return true;
            }
        }

        return false;
    }
}
