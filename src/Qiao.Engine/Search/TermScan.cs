namespace Qiao.Engine.Search;

/// <summary>The documents with one term.</summary>
internal sealed class TermScan : DocumentScan
{
    private readonly Postings _postings;
    private readonly int[] _documents;
    private readonly Bm25 _scoring;
    private readonly int _weight;
    private readonly int _end;
    private readonly int _start;
    private int _posting;

    public TermScan(Postings postings, int term, Bm25 scoring, int weight)
    {
        _postings = postings;
        _documents = postings.Documents;
        _scoring = scoring;
        _weight = weight;
        _start = _posting = postings.Starts[term];
        _end = postings.Starts[term + 1];
        Document = _documents[_posting];
    }

    public override long Cost => _end - _start;

    public override void SeekTo(int target)
    {
        if (target <= Document)
        {
            return;
        }

        // Doubling steps, then bisection between the last two: cheap for near targets, logarithmic for far ones.
        int low = _posting + 1, high = low, step = 1;
        while (high < _end && _documents[high] < target)
        {
            low = high + 1;
            high += step;
            step <<= 1;
        }

        high = Math.Min(high, _end);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_documents[middle] < target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        _posting = low;
        Document = low < _end ? _documents[low] : End;
    }

    public override int Score() =>
        _scoring.Score(_weight, Document, _postings.Frequencies.AsSpan(_posting * _postings.Fields, _postings.Fields));

    public int ReadPlaces(ref int[] buffer) => _postings.ReadPlaces(_posting, ref buffer);
}
