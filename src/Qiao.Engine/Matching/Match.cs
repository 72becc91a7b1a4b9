namespace Qiao.Engine.Matching;

/// <summary>A pair that is listed: the key of the other side, its score 0..1000 and the parts that add up to it.</summary>
public readonly record struct Match(UInt128 Key, int Score, PartPoints Parts);

/// <summary>The points of each part of a score.</summary>
public readonly record struct PartPoints(int Skills, int Occupation, int Pay, int Distance, int Experience)
{
    /// <summary>The score.</summary>
    public int Sum => Skills + Occupation + Pay + Distance + Experience;
}

/// <summary>The best k of the matches offered: by score, then by key, both falling. A heap whose root is the worst kept.</summary>
internal struct BestMatches(int k)
{
    private readonly Match[] _heap = new Match[k];
    private int _count;

    /// <summary>A match below this score can no longer enter.</summary>
    public int Floor { get; private set; }

    public readonly bool WouldTake(int score, UInt128 key) => _count < _heap.Length || IsWorse(_heap[0], score, key);

    public void Take(Match match)
    {
        if (_count < _heap.Length)
        {
            var at = _count++;
            while (at > 0 && IsWorse(match, _heap[(at - 1) / 2].Score, _heap[(at - 1) / 2].Key))
            {
                _heap[at] = _heap[(at - 1) / 2];
                at = (at - 1) / 2;
            }

            _heap[at] = match;
        }
        else
        {
            Sink(match);
        }

        if (_count == _heap.Length)
        {
            Floor = _heap[0].Score;
        }
    }

    public readonly Match[] ToSorted()
    {
        var sorted = _heap[.._count];
        Array.Sort(sorted, (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : b.Key.CompareTo(a.Key));
        return sorted;
    }

    private readonly void Sink(Match match)
    {
        var at = 0;
        while ((2 * at) + 1 < _count)
        {
            var child = (2 * at) + 1;
            if (child + 1 < _count && IsWorse(_heap[child + 1], _heap[child].Score, _heap[child].Key))
            {
                child++;
            }

            if (!IsWorse(_heap[child], match.Score, match.Key))
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = match;
    }

    private static bool IsWorse(in Match match, int score, UInt128 key) =>
        match.Score < score || (match.Score == score && match.Key < key);
}
