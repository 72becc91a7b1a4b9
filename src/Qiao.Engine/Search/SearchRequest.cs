using Qiao.Engine.Text;

namespace Qiao.Engine.Search;

/// <summary>The document has at least one of the values in the column; several filters on one column must all hold.</summary>
public sealed record FacetFilter(string Column, IReadOnlyList<int> AnyOf);

/// <summary>The number lies between both ends, which belong to the range; null leaves an end open. An unknown number passes only when included.</summary>
public sealed record NumberFilter(string Column, long? Minimum, long? Maximum, bool IncludeUnknown = false);

/// <summary>The document's point is at most this far away; a document without a point is not found.</summary>
public sealed record CircleFilter(GeoPoint Centre, double RadiusMetres);

/// <summary>Which values of a facet column to count, at most so many of them.</summary>
public sealed record FacetWish(string Column, int MostValues);

/// <summary>
/// The part of relevance that fades with age: <paramref name="Weight"/> points at age 0 or less, half after each
/// half-life, straight lines between, nothing when the number is unknown.
/// </summary>
/// <param name="Column">A number column of days, milliseconds or the like.</param>
/// <param name="Now">In the unit of the column; following pages keep the first page's.</param>
/// <param name="HalfLife">In the unit of the column, 1 to 10^13.</param>
/// <param name="Weight">0 to 1,000,000; a rare word found once is worth about 10,000.</param>
public sealed record Recency(string Column, long Now, long HalfLife, int Weight = 1000);

/// <summary>One search. What it names and asks is checked before anything is read.</summary>
public sealed record SearchRequest
{
    /// <summary>The longest page.</summary>
    public const int HighestLimit = 10_000;

    /// <summary>The words.</summary>
    public QueryText Text { get; init; } = QueryText.Everything;

    /// <summary>How many of the clauses that are not excluded must be found; null or more than there are means all.</summary>
    public int? MinimumClauses { get; init; }

    /// <summary>All must hold.</summary>
    public IReadOnlyList<FacetFilter> Facets { get; init; } = [];

    /// <summary>All must hold.</summary>
    public IReadOnlyList<NumberFilter> Numbers { get; init; } = [];

    /// <summary>Where to look; null means everywhere.</summary>
    public CircleFilter? Circle { get; init; }

    /// <summary>The order of the hits.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>Only used when sorting by relevance.</summary>
    public Recency? Recency { get; init; }

    /// <summary>The length of the page, 0 to <see cref="HighestLimit"/>; 0 asks for the counts alone.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Continues behind the page that gave this cursor.</summary>
    public SearchCursor? After { get; init; }

    /// <summary>The facet columns to count; none by default.</summary>
    public IReadOnlyList<FacetWish> Counts { get; init; } = [];

    internal void Check()
    {
        Require(Limit is >= 0 and <= HighestLimit, $"The limit is {Limit}, not 0 to {HighestLimit}.");
        Require(MinimumClauses is null or > 0, $"At least {MinimumClauses} clauses cannot be asked for.");
        Require(
            Text.Clauses.All(clause => clause.Alternatives.All(run => run.Count > 0 && run.All(term => term is not null))),
            "An alternative of a clause has no terms.");
        Require(!Text.Clauses.Any(clause => clause.Prefix && clause.Similar), "A clause is both a beginning and a misspelling.");
        Require(Counts.All(wish => wish.MostValues > 0), "A facet was asked for with no values.");
        Require(
            Counts.Select(wish => wish.Column).Distinct().Count() == Counts.Count, "A facet column was asked for twice.");
        foreach (var range in Numbers)
        {
            Require(
                !(range.Minimum > range.Maximum),
                $"The range of '{range.Column}' ends at {range.Maximum} before it begins at {range.Minimum}.");
        }

        if (Circle is { } circle)
        {
            Require(
                circle.RadiusMetres >= 0 && double.IsFinite(circle.RadiusMetres),
                $"A circle cannot have a radius of {circle.RadiusMetres} metres.");
        }

        if (Recency is { } recency)
        {
            Require(recency.HalfLife is > 0 and <= 10_000_000_000_000, $"The half-life is {recency.HalfLife}, not 1 to 10^13.");
            Require(recency.Weight is >= 0 and <= 1_000_000, $"The weight of recency is {recency.Weight}, not 0 to 1,000,000.");
        }

        Require(After?.Continues(this) != false, "The cursor belongs to another search.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
