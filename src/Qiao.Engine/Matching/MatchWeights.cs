namespace Qiao.Engine.Matching;

/// <summary>
/// Every number that decides a score, in one place. A score is the sum of five parts and lies in 0..1000; all arithmetic
/// is on integers and rounds down, so a pair has the same score on every machine and in both directions.
/// </summary>
/// <remarks>
/// A part about which one side says nothing is given half of its points. The other way, leaving the part out and scaling
/// the rest up, was rejected: an advert of a single line that happens to fit would outrank a complete one, every part
/// would depend on all the others, and no single gap would have points of its own.
/// </remarks>
public static class MatchWeights
{
    /// <summary>Wanted skills that are held, by their <see cref="SkillWeights"/>.</summary>
    public const int Skills = 400;

    /// <summary>The nearest wanted occupation, by common digits; these points are for the very same one.</summary>
    public const int Occupation = 200;

    /// <summary>Pay offered against pay wanted.</summary>
    public const int Pay = 150;

    /// <summary>How near the work is, within the reach of the person.</summary>
    public const int Distance = 150;

    /// <summary>Years held of the years required.</summary>
    public const int Experience = 100;

    /// <summary>The highest possible score.</summary>
    public const int Full = Skills + Occupation + Pay + Distance + Experience;

    /// <summary>Points for an occupation that shares the first three digits of its ISCO-08 code with a wanted one.</summary>
    public const int SameMinorGroup = 140;

    /// <summary>Points for an occupation that shares the first two digits.</summary>
    public const int SameSubMajorGroup = 80;

    /// <summary>Points for an occupation that shares the first digit.</summary>
    public const int SameMajorGroup = 30;

    /// <summary>Where the points for distance end for a person who did not say how far they would go; it blocks nobody.</summary>
    public const int UsualReachMetres = 50_000;

    /// <summary>The points of a part that is unknown, given the most that the part can have.</summary>
    public static int Neutral(int outOf) => outOf / 2;
}
