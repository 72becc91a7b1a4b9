namespace Qiao.Engine.Matching;

/// <summary>
/// One seeker or vacancy as the constants of a filter over the other side. The filter never underestimates: each part is
/// bounded from above by whole points, so what it drops could not have entered the list, at any width of instructions.
/// </summary>
internal struct Probe
{
    /// <summary>Places are exact in floats; squares, sums and roots lose less than this part and these metres.</summary>
    public const float Shrink = 0.999999f;

    public const float MarginMetres = 2;

    public const float FullDistance = MatchWeights.Distance;
    public const float NeutralDistance = MatchWeights.Distance / 2;

    /// <summary>A row takes part when its level is at most this; rows that are not in use are above all.</summary>
    public ushort Education;

    public ushort Years;
    public ushort YearsFree;
    public ushort YearsLoss;
    public ushort YearsPoints;

    public ushort Pay;
    public ushort PaySpan;
    public int PayShift;
    public ushort PayFactor;
    public ushort PayPoints;

    public bool HasPlace;
    public float X;
    public float Y;
    public float Z;
    public float Reach;
    public float Slope;

    /// <summary>Points for skills that every row gets, because this side is silent about them.</summary>
    public ushort SkillPoints;

    /// <summary>The digits in common with occupations of the other side, as sets of the first two digits and of the first.</summary>
    public UInt128 SubMajorGroups;

    public UInt128 MajorGroups;

    // Pay in columns is in 256 fen: up to 168,000 yuan a month fits 16 bits, more counts as that much.
    private const int PayUnit = 256;
    private const int MostPay = ushort.MaxValue;
    private const int YearsTop = 2 * Bounds.Years;

    public static Probe Of(in SeekerTerms seeker, bool areSkillsKnown, ReadOnlySpan<int> occupations)
    {
        var probe = new Probe
        {
            Education = (ushort)(seeker.Education < 0 ? ushort.MaxValue - 1 : seeker.Education),
            Years = (ushort)(seeker.Years < 0 ? ushort.MaxValue : 2 * seeker.Years),
            YearsFree = (ushort)Math.Max(0, seeker.Years),
            // Convex in the years required: below the chord from all points at the years held to half of them at twice as many.
            YearsLoss = (ushort)(seeker.Years < 0 ? ushort.MaxValue : seeker.Years == 0 ? 0 : MatchWeights.Experience / 2 * 256 / seeker.Years),
            YearsPoints = MatchWeights.Experience,
            SkillPoints = (ushort)(areSkillsKnown ? 0 : MatchWeights.Neutral(MatchWeights.Skills)),
        };
        probe.SetPlace(seeker.Place);
        probe.Reach = seeker.Reach < 0 ? float.PositiveInfinity : seeker.Reach;
        probe.Slope = SlopeOf(seeker.Reach);
        var lowest = (4L * seeker.Pay + 4) / 5;
        probe.SetPay(seeker.Pay, MostPay - (lowest / PayUnit), 5.0 * MatchWeights.Pay * PayUnit, seeker.Pay / (5 * PayUnit), 0);
        probe.SetOccupations(occupations);
        return probe;
    }

    public static Probe Of(in VacancyTerms vacancy, bool wantsSkills, ReadOnlySpan<int> occupations)
    {
        var probe = new Probe
        {
            Education = (ushort)(Bounds.Education - vacancy.Education),
            Years = (ushort)(YearsTop - Math.Max(0, vacancy.Years)),
            YearsFree = (ushort)(YearsTop - (2 * Math.Max(0, vacancy.Years))),
            YearsLoss = (ushort)(vacancy.Years <= 0 ? 0 : MatchWeights.Experience / 2 * 256 / vacancy.Years),
            YearsPoints = (ushort)(vacancy.Years < 0 ? MatchWeights.Neutral(MatchWeights.Experience) : MatchWeights.Experience),
            SkillPoints = (ushort)(wantsSkills ? 0 : MatchWeights.Neutral(MatchWeights.Skills)),
        };
        probe.SetPlace(vacancy.Place);
        // Convex in the pay wanted: below the chord from all points at the pay offered to none at a quarter more.
        probe.SetPay(vacancy.Pay, 5L * vacancy.Pay / 4 / PayUnit, 4.0 * MatchWeights.Pay * PayUnit, vacancy.Pay / (4 * PayUnit), 1);
        probe.SetOccupations(occupations);
        return probe;
    }

    public static ushort EducationRequired(int level) => (ushort)level;

    public static ushort EducationHeld(int level) => (ushort)(level < 0 ? 0 : Bounds.Education - level);

    public static ushort YearsRequired(int years) => (ushort)Math.Max(0, years);

    public static ushort YearsHeld(int years) => (ushort)(years < 0 ? 0 : YearsTop - (2 * years));

    public static ushort PayOffered(int fen) => (ushort)(fen < 0 ? 0 : MostPay - Math.Min(MostPay, (fen + PayUnit - 1L) / PayUnit));

    public static ushort PayWanted(int fen) => (ushort)(fen < 0 ? 0 : Math.Min(MostPay, fen / PayUnit));

    /// <summary>Points lost per metre.</summary>
    public static float SlopeOf(int reach)
    {
        var end = reach < 0 ? MatchWeights.UsualReachMetres : reach;
        return end == 0 ? 1e6f : MatchWeights.Distance / (float)end;
    }

    private void SetPlace(Place place)
    {
        HasPlace = place.IsKnown;
        (X, Y, Z) = place.IsKnown ? (place.X, place.Y, place.Z) : (0, 0, 0);
    }

    /// <summary>Points per unit above the limit at which pay blocks, as a factor on a 16-bit number that uses all its bits.</summary>
    private void SetPay(int fen, long gate, double pointsTimesFen, int span, int unitsOfRounding)
    {
        if (fen < 0)
        {
            (Pay, PayPoints) = (ushort.MaxValue, (ushort)MatchWeights.Neutral(MatchWeights.Pay));
            return;
        }

        Pay = (ushort)Math.Clamp(gate, 0, MostPay);
        var perUnit = pointsTimesFen / Math.Max(1, fen);
        if (span is < 8 or > ushort.MaxValue / 2 || gate is < 0 or > MostPay)
        {
            // Too little or too much for 16 bits: such pay is rare and simply not bounded.
            (Pay, PayPoints) = (ushort.MaxValue, MatchWeights.Pay);
            return;
        }

        PaySpan = (ushort)(span + 2);
        PayShift = 15 - int.Log2(PaySpan);
        PayFactor = (ushort)Math.Ceiling(perUnit * 65536 / (1 << PayShift));
        PayPoints = (ushort)(2 + Math.Ceiling(perUnit * unitsOfRounding));
    }

    private void SetOccupations(ReadOnlySpan<int> occupations)
    {
        foreach (var code in occupations)
        {
            SubMajorGroups |= UInt128.One << (code / 100);
            MajorGroups |= Majors(code / 1000);
        }

        static UInt128 Majors(int major) => ((UInt128)0x3FF) << (10 * major);
    }
}
