namespace Qiao.Engine.Matching;

/// <summary>All that the matcher may know of a vacancy. What is null, empty or 0 is unknown unless stated otherwise.</summary>
/// <param name="Key">The caller's id of the vacancy.</param>
public sealed record VacancyTraits(UInt128 Key)
{
    /// <summary>ISCO-08 unit group (7411; 0110 is 110), 0 when unknown.</summary>
    public int Occupation { get; init => field = value == 0 ? 0 : Bounds.Occupied(value, nameof(Occupation)); }

    /// <summary>Skills wanted; each one held adds points, none is a condition.</summary>
    public IdSet Skills
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = IdSet.Empty;

    /// <summary>Licences required: a hard condition each.</summary>
    public IdSet Licences
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = IdSet.Empty;

    /// <summary>Lowest level of education that is accepted, 1..7; 0 when none is required or the advert does not say.</summary>
    public int Education { get; init => field = Bounds.Check(value, Bounds.Education, nameof(Education)); }

    /// <summary>Whole years of experience required; 0 says that none are, null that the advert does not say.</summary>
    public int? Years { get; init => field = Bounds.CheckKnown(value, Bounds.Years, nameof(Years)); }

    /// <summary>Pay per month.</summary>
    public PayRange Pay { get; init; }

    /// <summary>Where the work is.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>Kind of employment 1..31 as numbered by the caller, 0 when unknown.</summary>
    public int Kind { get; init => field = Bounds.Check(value, Bounds.Kind, nameof(Kind)); }
}

/// <summary>Pay per month in fen; either end may be unknown, the default value knows neither.</summary>
public readonly record struct PayRange
{
    /// <summary>The range between two amounts.</summary>
    /// <exception cref="ArgumentException">An end is negative or beyond 20 million yuan, or the ends are exchanged.</exception>
    public PayRange(long? min, long? max)
    {
        Min = Bounds.CheckKnown(min, Bounds.Pay, nameof(min));
        Max = Bounds.CheckKnown(max, Bounds.Pay, nameof(max));
        if (min > max)
        {
            throw new ArgumentException($"The least pay {min} is above the most {max}.", nameof(min));
        }
    }

    /// <summary>The least that is paid.</summary>
    public long? Min { get; }

    /// <summary>The most that is paid.</summary>
    public long? Max { get; }

    /// <summary>What a wish is held against: the upper end, the lower one where only that is known.</summary>
    public long? Offered => Max ?? Min;
}
