namespace Qiao.Engine.Search;

/// <summary>Turns the sort of a request into one number per document, greater is better, and explains relevance.</summary>
internal sealed class Ranking
{
    private readonly SearchSort _sort;
    private readonly Recency? _recency;
    private readonly int _column = -1;
    private readonly int _recencyColumn = -1;
    private readonly SpherePoint _from;
    private readonly SpherePoint _shownFrom;

    public Ranking(IndexSchema schema, SearchRequest request)
    {
        _sort = request.Sort;
        _column = _sort.Column is { } column ? schema.NumberColumn(column) : -1;
        _from = SpherePoint.From(_sort.From);
        _shownFrom = SpherePoint.From(_sort.From ?? request.Circle?.Centre);
        if (request.Recency is { } recency)
        {
            _recencyColumn = schema.NumberColumn(recency.Column);
            Now = request.After?.Now ?? recency.Now;
            _recency = _sort.IsRelevance ? recency with { Now = Now } : null;
        }
    }

    public long Now { get; }

    public bool IsRelevance => _sort.IsRelevance;

    public bool IsDistance => _sort.From is not null;

    /// <summary>No more than any document earns by its age.</summary>
    public int HighestRecency => _recency?.Weight ?? 0;

    /// <summary>What a document earns besides its text.</summary>
    public int Merit(Segment segment, int document) => segment.Columns.Boosts[document] + RecencyOf(segment, document);

    /// <summary>The rank by a number column.</summary>
    public long RankByNumber(Segment segment, int document)
    {
        // The unknown number is the smallest there is: last when descending, and its own negation when ascending.
        long number = segment.Columns.Numbers[_column][document];
        return _sort.IsDescending ? number : unchecked(-number);
    }

    /// <summary>The squared chord to where distances are measured from, NaN when the document has no point.</summary>
    public double SquaredChord(Segment segment, int document) => segment.Columns.Points[document].SquaredChordTo(_from);

    /// <summary>The rank by distance.</summary>
    public long RankByDistance(Segment segment, int document)
    {
        var point = segment.Columns.Points[document];
        return point.IsKnown ? -point.MillimetresTo(_from) : long.MinValue;
    }

    /// <summary>A document with a greater squared chord certainly ranks lower.</summary>
    public static double SquaredChordOf(long rank) =>
        rank == long.MinValue ? double.PositiveInfinity : SpherePoint.SquaredChord((1 - rank) / 1000.0);

    public SearchHit Hit(Segment segment, in Candidate candidate)
    {
        var score = default(SearchScore);
        if (_sort.IsRelevance)
        {
            int recency = RecencyOf(segment, candidate.Document), boost = segment.Columns.Boosts[candidate.Document];
            score = new((int)candidate.Rank - recency - boost, recency, boost);
        }

        var point = segment.Columns.Points[candidate.Document];
        double? distance = _shownFrom.IsKnown && point.IsKnown ? point.MillimetresTo(_shownFrom) / 1000.0 : null;
        return new(candidate.Key, score, distance);
    }

    private int RecencyOf(Segment segment, int document)
    {
        if (_recency is null || segment.Columns.Numbers[_recencyColumn][document] is var moment && moment == IndexDocument.Unknown)
        {
            return 0;
        }

        // The difference of any two longs fits an unsigned one.
        ulong age = moment >= _recency.Now ? 0 : unchecked((ulong)_recency.Now - (ulong)moment);
        ulong halfLife = (ulong)_recency.HalfLife;
        ulong halvings = age / halfLife;
        if (halvings >= 31)
        {
            return 0;
        }

        long whole = _recency.Weight >> (int)halvings;
        return (int)(whole - (whole * (long)(age % halfLife) / (2 * _recency.HalfLife)));
    }
}
