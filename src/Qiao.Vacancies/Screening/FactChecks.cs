using Qiao.Lexicon;

namespace Qiao.Vacancies.Screening;

/// <summary>What must be stated, and pay that can be believed for the occupation and the place.</summary>
internal static class FactChecks
{
    private const int FewestCharactersOfDuties = 6;

    // Yuan a month by ISCO-08 major group, 0 to 9: above it an advertisement is looked at by a person. Not statistics: some
    // five to ten times what such work usually pays in a large city (judgement, 2026), wide enough for commission.
    private static readonly int[] HighestYuan = [40_000, 200_000, 120_000, 80_000, 30_000, 50_000, 30_000, 40_000, 40_000, 25_000];
    private const int HighestOfAnyYuan = 200_000;

    // The lowest monthly minimum wage of each province known to us, in yuan, by the first two digits of the division
    // (published tables as of 2025, lowest class of each; to be checked when they change).
    private static readonly Dictionary<string, int> LowestYuan = new(StringComparer.Ordinal)
    {
        ["11"] = 2540, ["12"] = 2320, ["31"] = 2690, ["32"] = 2010, ["33"] = 2010, ["44"] = 1850, ["50"] = 2200, ["51"] = 2070,
    };

    // No province's lowest class lay below this in 2025.
    private const int LowestOfAnyYuan = 1600;

    public static IEnumerable<ScreeningRule> Check(ScreenedText text, ScreenedFacts facts)
    {
        (bool IsMissing, ScreeningRule Rule)[] mandatory =
        [
            (text.Title.Trim().Length == 0, Rules.NoTitle),
            (text.Description.Count(char.IsLetterOrDigit) < FewestCharactersOfDuties, Rules.NoDuties),
            (!facts.HasEmployer, Rules.NoEmployer),
            (!facts.HasPlace && facts.Division is null, Rules.NoPlace),
            (facts.Pay is null, Rules.NoPay),
            (facts.Headcount < 1, Rules.NoHeadcount),
        ];
        return mandatory.Where(m => m.IsMissing).Select(m => m.Rule).Concat(facts.Pay is { } pay ? CheckPay(pay, facts) : []);
    }

    private static IEnumerable<ScreeningRule> CheckPay(Pay pay, ScreenedFacts facts)
    {
        var (min, max) = pay.MonthlyFen();
        var highest = facts.Occupation is { } occupation ? HighestYuan[occupation.Major] : HighestOfAnyYuan;
        // Interns and part-time workers earn less than a month of full-time work by their nature.
        if ((max ?? min) < LowestFor(facts.Division) * 100L && facts.Employment == EmploymentKind.FullTime)
        {
            yield return Rules.PayLow;
        }

        if ((max ?? min) > highest * 100L)
        {
            yield return Rules.PayHigh;
        }

        if (pay.MinFen > 0 && pay.MaxFen / 5 > pay.MinFen)
        {
            yield return Rules.PaySpan;
        }
    }

    private static int LowestFor(DivisionCode? division) =>
        division is { } place ? LowestYuan.GetValueOrDefault(place.ToString()[..2], LowestOfAnyYuan) : LowestOfAnyYuan;
}
