namespace Qiao.Engine.Search;

/// <summary>The order of the hits. Equal hits stand newest first, that is by descending key.</summary>
public sealed record SearchSort
{
    /// <summary>Most relevant first.</summary>
    public static readonly SearchSort Relevance = new();

    private SearchSort()
    {
    }

    internal string? Column { get; private init; }

    internal bool IsDescending { get; private init; }

    internal GeoPoint? From { get; private init; }

    internal bool IsRelevance => Column is null && From is null;

    /// <summary>Smallest first, unknown last.</summary>
    public static SearchSort Ascending(string column) => new() { Column = column };

    /// <summary>Largest first, unknown last.</summary>
    public static SearchSort Descending(string column) => new() { Column = column, IsDescending = true };

    /// <summary>Nearest first, documents without a point last.</summary>
    public static SearchSort Distance(GeoPoint from) => new() { From = from };
}
