namespace Qiao.Engine.Matching;

/// <summary>
/// Why a pair scores as it does. The score of a blocked pair is what its parts add up to; such a pair is never listed.
/// </summary>
/// <param name="Score">0..1000, the sum of the parts.</param>
/// <param name="Points">The points of each part.</param>
/// <param name="Parts">The five parts, in the order of <see cref="MatchPart"/>.</param>
/// <param name="Blockers">The hard conditions that are not met; empty when the pair may be listed.</param>
/// <param name="Openings">What single changes of the seeker would add or unblock.</param>
public sealed record Explanation(
    int Score,
    PartPoints Points,
    IReadOnlyList<PartReading> Parts,
    IReadOnlyList<Blocker> Blockers,
    IReadOnlyList<Opening> Openings)
{
    /// <summary>Explains a pair by these weights of skills.</summary>
    public static Explanation Of(SeekerProfile seeker, VacancyTraits vacancy, SkillWeights weights)
    {
        ArgumentNullException.ThrowIfNull(seeker);
        ArgumentNullException.ThrowIfNull(vacancy);
        ArgumentNullException.ThrowIfNull(weights);
        return new PairReading(seeker, vacancy, weights).Explain();
    }
}

/// <summary>The parts of a score.</summary>
public enum MatchPart
{
    /// <summary>Wanted skills that are held.</summary>
    Skills,

    /// <summary>Nearness of the occupation to the wanted ones.</summary>
    Occupation,

    /// <summary>Pay offered against pay wanted.</summary>
    Pay,

    /// <summary>Nearness of the place.</summary>
    Distance,

    /// <summary>Years held against years required.</summary>
    Experience,
}

/// <summary>One part of a score, with what fits and what is missing.</summary>
/// <param name="Part">Which.</param>
/// <param name="Points">The points it brings.</param>
/// <param name="OutOf">The points it could bring.</param>
/// <param name="IsKnown">False when one side says nothing: the points are then the neutral share, neither a fit nor a gap.</param>
/// <param name="Measured">
/// What was compared: skills held of those wanted, leading digits of the code in common, fen offered, metres apart, years held.
/// Null when unknown.
/// </param>
/// <param name="Gap">
/// What is missing for all points: skills, digits, fen, years. For distance the metres beyond the reach. 0 when unknown.
/// </param>
/// <param name="SkillsHeld">Wanted skills that are held; empty in other parts.</param>
/// <param name="SkillsMissing">Wanted skills that are not held; empty in other parts.</param>
public sealed record PartReading(
    MatchPart Part, int Points, int OutOf, bool IsKnown, long? Measured, long Gap, IdSet SkillsHeld, IdSet SkillsMissing);

/// <summary>The kinds of hard conditions.</summary>
public enum BlockerKind
{
    /// <summary>A required licence is missing; the amount is its id.</summary>
    LicenceMissing,

    /// <summary>The education is below the required; the amount is the required level.</summary>
    EducationBelow,

    /// <summary>More than half of the required years are missing; the amount is how many are.</summary>
    YearsTooFew,

    /// <summary>The pay is more than 20 % below the wish; the amount is the fen missing to the wish.</summary>
    PayTooLow,

    /// <summary>The place is beyond the reach; the amount is by how many metres.</summary>
    TooFar,

    /// <summary>The kind of employment is not accepted; the amount is the kind.</summary>
    KindNotAccepted,
}

/// <summary>A hard condition that is not met.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Amount">The id, level, years, fen, metres or kind, by <paramref name="Kind"/>.</param>
public sealed record Blocker(BlockerKind Kind, long Amount);

/// <summary>A change of the seeker's side, and exactly what it alone would do for this pair.</summary>
/// <param name="Change">What would change.</param>
/// <param name="Points">By how much the score would rise; 0 for a change that only removes a blocker.</param>
/// <param name="Unblocks">True when the pair is blocked now and nothing would block it then.</param>
public sealed record Opening(Change Change, int Points, bool Unblocks)
{
    /// <summary>The profile after the change; it scores exactly <see cref="Points"/> more against the same vacancy.</summary>
    public SeekerProfile Apply(SeekerProfile profile) => Change.Apply(profile);
}
