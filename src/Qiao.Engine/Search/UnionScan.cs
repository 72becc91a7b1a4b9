namespace Qiao.Engine.Search;

/// <summary>The documents of any of a few scans; a document earns the best of its scores.</summary>
internal sealed class UnionScan : DocumentScan
{
    private readonly DocumentScan[] _parts;

    public UnionScan(DocumentScan[] parts)
    {
        _parts = parts;
        Cost = parts.Sum(part => part.Cost);
        Document = Nearest();
    }

    public override long Cost { get; }

    public override void SeekTo(int target)
    {
        if (target > Document)
        {
            foreach (var part in _parts)
            {
                part.SeekTo(target);
            }

            Document = Nearest();
        }
    }

    public override int Score()
    {
        int best = 0;
        foreach (var part in _parts)
        {
            if (part.Document == Document)
            {
                best = Math.Max(best, part.Score());
            }
        }

        return best;
    }

    private int Nearest()
    {
        int nearest = End;
        foreach (var part in _parts)
        {
            nearest = Math.Min(nearest, part.Document);
        }

        return nearest;
    }
}
