namespace Qiao.Engine.Matching;

/// <summary>
/// All that the matcher may know of a person who looks for work. It has no place for sex, age, household registration,
/// ethnicity, religion, health or marital state, and none may be added: a test reads the members of this type.
/// What is null or empty is unknown and counts neither for nor against the person.
/// </summary>
public sealed record SeekerProfile
{
    /// <summary>Wanted occupations, ISCO-08 unit groups (7411; 0110 is 110), all wanted equally.</summary>
    public IdSet Occupations
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            foreach (var code in value)
            {
                Bounds.Occupied(code, nameof(Occupations));
            }

            field = value;
        }
    } = IdSet.Empty;

    /// <summary>Skills held; null when nobody asked, empty when the person has none of the listed ones.</summary>
    public IdSet? Skills { get; init; }

    /// <summary>
    /// Licences held, ids of the same space as skills; each also counts as that skill. A licence that is not here
    /// cannot be shown, so a vacancy that requires it stays blocked.
    /// </summary>
    public IdSet Licences
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = IdSet.Empty;

    /// <summary>Whole years of experience, 0..80.</summary>
    public int? Years { get; init => field = Bounds.CheckKnown(value, Bounds.Years, nameof(Years)); }

    /// <summary>Highest level of education, 0..7.</summary>
    public int? Education { get; init => field = Bounds.CheckKnown(value, Bounds.Education, nameof(Education)); }

    /// <summary>Wanted pay per month in fen.</summary>
    public long? PayWanted { get; init => field = Bounds.CheckKnown(value, Bounds.Pay, nameof(PayWanted)); }

    /// <summary>Where the person sets out from.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>How far the person would go, in metres; beyond it nothing is listed.</summary>
    public int? ReachMetres { get; init => field = Bounds.CheckKnown(value, Bounds.ReachMetres, nameof(ReachMetres)); }

    /// <summary>Accepted kinds of employment, the union of <see cref="KindFlag"/>; 0 accepts any.</summary>
    public int Kinds { get; init => field = Bounds.Check(value, int.MaxValue, nameof(Kinds)); }

    /// <summary>The bit in <see cref="Kinds"/> of a kind 1..31.</summary>
    public static int KindFlag(int kind) => kind is >= 1 and <= Bounds.Kind
        ? 1 << (kind - 1)
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, $"A kind of employment lies in 1..{Bounds.Kind}.");
}
