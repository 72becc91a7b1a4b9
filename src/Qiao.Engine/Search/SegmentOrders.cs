namespace Qiao.Engine.Search;

/// <summary>What documents without words are ranked by.</summary>
internal enum OrderKind
{
    /// <summary>By the column, largest first.</summary>
    Descending,

    /// <summary>By the column, smallest first, unknown last.</summary>
    Ascending,

    /// <summary>By boost, among equals by the column, largest first: within a boost, that is by what age leaves of recency.</summary>
    Merit,
}

/// <summary>
/// The documents of a segment in the orders that searches have asked for, best first and among equals the greater key
/// first. The search that asks first makes an order and keeps it; a merged segment is given those its parts had. With it
/// the best twenty of a million are the first few that pass the filters.
/// </summary>
internal sealed class SegmentOrders(SegmentColumns columns)
{
    /// <summary>Smaller segments are as quickly ranked whole.</summary>
    public const int FewestDocuments = 2048;

    /// <summary>Orders of a column.</summary>
    public const int Kinds = 3;

    // By column and kind; merit without a column comes last.
    private readonly int[]?[] _orders = new int[]?[(columns.Numbers.Length * Kinds) + 1];
    private readonly int[] _isBegun = new int[(columns.Numbers.Length * Kinds) + 1];

    /// <summary>One more than the greatest number of an order.</summary>
    public int Numbers => _orders.Length;

    /// <summary>Bytes in arrays.</summary>
    public long Bytes => _orders.Sum(order => 4L * (order?.Length ?? 0));

    /// <summary>The number of an order; merit has a column or, without recency, -1.</summary>
    public int NumberOf(OrderKind kind, int column) => column < 0 ? _orders.Length - 1 : (column * Kinds) + (int)kind;

    /// <summary>The order by its number, when it is there.</summary>
    public int[]? this[int number] => Volatile.Read(ref _orders[number]);

    /// <summary>Takes over orders that were made before, by number; empty where there was none.</summary>
    public void Take(int[][] orders)
    {
        for (int number = 0; number < _orders.Length; number++)
        {
            _orders[number] = orders[number].Length == columns.Keys.Length ? orders[number] : null;
        }
    }

    /// <summary>The order, made now if nobody asked before; null while another search is making it, or it would not pay.</summary>
    public int[]? Get(OrderKind kind, int column)
    {
        int number = NumberOf(kind, column);
        if (this[number] is { } known)
        {
            return known;
        }

        return columns.Keys.Length < FewestDocuments || Interlocked.Exchange(ref _isBegun[number], 1) != 0 ? null : Make(number);
    }

    /// <summary>Makes the order of this number, if it is not there.</summary>
    public int[] Make(int number)
    {
        if (this[number] is { } known)
        {
            return known;
        }

        var (kind, column) = number == _orders.Length - 1 ? (OrderKind.Merit, -1) : ((OrderKind)(number % Kinds), number / Kinds);
        var ranked = new Ranked[columns.Keys.Length];
        for (int document = 0; document < ranked.Length; document++)
        {
            long value = column < 0 ? 0 : columns.Numbers[column][document];
            ranked[document] = new(
                kind == OrderKind.Merit ? columns.Boosts[document] : 0,
                kind == OrderKind.Ascending ? unchecked(-value) : value,
                columns.Keys[document],
                document);
        }

        ranked.AsSpan().Sort();
        var order = Array.ConvertAll(ranked, one => one.Document);
        Volatile.Write(ref _orders[number], order);
        return order;
    }

    private readonly record struct Ranked(int Boost, long Value, UInt128 Key, int Document) : IComparable<Ranked>
    {
        public int CompareTo(Ranked other) =>
            Boost != other.Boost ? other.Boost.CompareTo(Boost)
            : Value != other.Value ? other.Value.CompareTo(Value)
            : other.Key.CompareTo(Key);
    }
}
