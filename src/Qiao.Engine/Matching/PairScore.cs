namespace Qiao.Engine.Matching;

/// <summary>The side of the seeker in one pair, as numbers; -1 is unknown.</summary>
internal readonly record struct SeekerTerms(int Pay, Place Place, int Reach, int Years, int Education, int Kinds)
{
    public static SeekerTerms Of(SeekerProfile seeker) => new(
        (int)(seeker.PayWanted ?? -1), Place.Of(seeker.Point), seeker.ReachMetres ?? -1, seeker.Years ?? -1, seeker.Education ?? -1, seeker.Kinds);
}

/// <summary>The side of the vacancy in one pair, as numbers; -1 is unknown.</summary>
internal readonly record struct VacancyTerms(int Pay, Place Place, int Years, int Education, int Kind)
{
    public static VacancyTerms Of(VacancyTraits vacancy) => new(
        (int)(vacancy.Pay.Offered ?? -1), Place.Of(vacancy.Point), vacancy.Years ?? -1, vacancy.Education, vacancy.Kind);
}

/// <summary>
/// The one scoring function: both stores and the explanation call these and nothing else, so a pair scores the same
/// from either side. Licences and skills are sets and are counted where they are kept.
/// </summary>
internal static class PairScore
{
    public static int Occupation(int one, int other) =>
        one == other ? MatchWeights.Occupation
        : one / 10 == other / 10 ? MatchWeights.SameMinorGroup
        : one / 100 == other / 100 ? MatchWeights.SameSubMajorGroup
        : one / 1000 == other / 1000 ? MatchWeights.SameMajorGroup
        : 0;

    /// <summary>Points of the nearest of these occupations; neutral when there are none or the code is 0.</summary>
    public static int Occupation(ReadOnlySpan<int> occupations, int code)
    {
        if (occupations.IsEmpty || code == 0)
        {
            return MatchWeights.Neutral(MatchWeights.Occupation);
        }

        var best = 0;
        foreach (var wanted in occupations)
        {
            best = Math.Max(best, Occupation(wanted, code));
        }

        return best;
    }

    /// <summary>All points when the offer reaches the wish, falling evenly to none when it is a fifth short.</summary>
    public static int Pay(int wanted, int offered) =>
        (wanted | offered) < 0 ? MatchWeights.Neutral(MatchWeights.Pay)
        : offered >= wanted ? MatchWeights.Pay
        : IsPayTooLow(wanted, offered) ? 0
        : (int)(MatchWeights.Pay * ((5L * offered) - (4L * wanted)) / wanted);

    /// <summary>All points on the spot, falling evenly to none at the end of the reach.</summary>
    public static int Distance(int metres, int reach)
    {
        if (metres < 0)
        {
            return MatchWeights.Neutral(MatchWeights.Distance);
        }

        var end = reach < 0 ? MatchWeights.UsualReachMetres : reach;
        return metres == 0 ? MatchWeights.Distance : metres >= end ? 0 : MatchWeights.Distance * (end - metres) / end;
    }

    /// <summary>All points when the years required are there, else in proportion to those that are.</summary>
    public static int Experience(int held, int required) =>
        required == 0 ? MatchWeights.Experience
        : (held | required) < 0 ? MatchWeights.Neutral(MatchWeights.Experience)
        : held >= required ? MatchWeights.Experience
        : MatchWeights.Experience * held / required;

    /// <summary>Metres between the two, or -1 when either place is unknown.</summary>
    public static int Metres(Place one, Place other) => one.IsKnown && other.IsKnown ? one.MetresTo(other) : -1;

    public static bool IsPayTooLow(int wanted, int offered) => wanted >= 0 && offered >= 0 && 5L * offered < 4L * wanted;

    public static bool IsTooFar(int metres, int reach) => reach >= 0 && metres > reach;

    public static bool IsYearsTooFew(int held, int required) => held >= 0 && 2 * held < required;

    public static bool IsEducationBelow(int held, int required) => held >= 0 && held < required;

    public static bool IsKindUnwanted(int kinds, int kind) => kinds != 0 && kind != 0 && (kinds & (1 << (kind - 1))) == 0;

    /// <summary>
    /// True when a condition other than a licence forbids the pair; otherwise the points for pay, distance and experience.
    /// </summary>
    public static bool IsBlocked(in SeekerTerms seeker, in VacancyTerms vacancy, out int pay, out int distance, out int experience)
    {
        pay = distance = experience = 0;
        if (IsKindUnwanted(seeker.Kinds, vacancy.Kind)
            || IsEducationBelow(seeker.Education, vacancy.Education)
            || IsYearsTooFew(seeker.Years, vacancy.Years)
            || IsPayTooLow(seeker.Pay, vacancy.Pay))
        {
            return true;
        }

        var metres = Metres(seeker.Place, vacancy.Place);
        if (IsTooFar(metres, seeker.Reach))
        {
            return true;
        }

        pay = Pay(seeker.Pay, vacancy.Pay);
        distance = Distance(metres, seeker.Reach);
        experience = Experience(seeker.Years, vacancy.Years);
        return false;
    }
}
