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

    /// <summary>The order that ranks documents without a look at their texts; false when words or distances decide.</summary>
    public bool TryGetOrder(bool hasWords, out OrderKind kind, out int column)
    {
        (kind, column) = _sort.IsRelevance ? (OrderKind.Merit, _recency is { Weight: > 0 } ? _recencyColumn : -1) : (_sort.IsDescending ? OrderKind.Descending : OrderKind.Ascending, _column);
        return !IsDistance && !(IsRelevance && hasWords);
    }

    /// <summary>Whether that order has equal ranks by falling keys; recency may be equal at different ages.</summary>
    public bool IsOrderStrict => !_sort.IsRelevance || _recency is not { Weight: > 0 };

    /// <summary>What a document earns besides its text.</summary>
    public int Merit(Segment segment, int document) => BoostOf(segment, document) + RecencyOf(segment, document);

    /// <summary>No more than a document earns besides its text, at less cost than the exact number.</summary>
    public int HighestMerit(Segment segment, int document) => BoostOf(segment, document) + HighestRecency;

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

        double? distance = null;
        if (_shownFrom.IsKnown && segment.Columns.Points[candidate.Document] is { IsKnown: true } point)
        {
            distance = point.MillimetresTo(_shownFrom) / 1000.0;
        }

        return new(candidate.Key, score, distance);
    }

    // The column of a segment without any boost is not worth the look into memory.
    private static int BoostOf(Segment segment, int document) => segment.HighestBoost == 0 ? 0 : segment.Columns.Boosts[document];

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
