using Qiao.Demo.Trades;
using Qiao.Lexicon;
using Qiao.Platform;
using Qiao.Platform.Places;
using Qiao.Vacancies;

namespace Qiao.Demo;

/// <summary>Draws the facts of a vacancy: pay, schooling, experience, people sought, skills, place and day.</summary>
internal static class Openings
{
    private const int PointPercent = 70;
    private const double Spread = 0.04;

    /// <summary>Hours of a full month, by which pay per month becomes pay per hour.</summary>
    private const int HoursPerMonth = 174;

    /// <summary>No hour pays less; above the minimum for part-time work in Chongqing.</summary>
    private const int LowestHour = 24;

    private static readonly string[] WithInterns = ["soft", "engineer", "media", "office", "money", "civil"];

    public static Opening Draw(Dice dice, Trade trade, DemoEmployer employer, DemoDistrict district, DateOnly today)
    {
        var employment = DrawEmployment(dice, trade);
        var area = dice.Pick(district.Areas);
        var isEnglish = dice.Percent(trade.Flag("en") ?? 5);
        var years = DrawYears(dice, trade, employment);
        var facts = new VacancyDraft
        {
            Title = trade.EnglishTitle,
            Language = isEnglish ? Language.English : Language.Chinese,
            EmployerName = employer.Name,
            EmployerKind = employer.Kind,
            Occupation = trade.Occupation,
            Division = district.Code,
            Place = isEnglish ? area.En : area.Zh,
            Point = dice.Percent(PointPercent) ? Near(dice, district.Centre) : null,
            Pay = dice.Percent(4) ? null : DrawPay(dice, trade, employment),
            Education = dice.Percent(8) ? null : trade.Education,
            YearsMin = years.Min,
            YearsMax = years.Max,
            Employment = employment,
            Headcount = DrawHeads(dice, trade),
            Skills = [.. trade.Skills.Take(2), .. dice.PickSome(trade.Skills.Skip(2).ToList(), dice.Between(0, 3))],
            Licences = dice.Percent(25) ? trade.Licences : [.. trade.Licences.Take(dice.Percent(85) ? 1 : 0)],
            Benefits = Perks.Draw(dice, trade, employment == EmploymentKind.FullTime),
            Posted = today.AddDays(-dice.Below(60)),
        };
        return new Opening(trade, employer, district, area, facts);
    }

    private static EmploymentKind DrawEmployment(Dice dice, Trade trade) =>
        dice.Percent(trade.Flag("pt") ?? 0) ? EmploymentKind.PartTime
        : dice.Percent(trade.Flag("temp") ?? 0) ? EmploymentKind.Temporary
        : WithInterns.Contains(trade.Family.Key) && trade is { Unit: PayUnit.Month, Years.Low: <= 1 } && dice.Percent(5) ? EmploymentKind.Intern
        : EmploymentKind.FullTime;

    private static (int? Min, int? Max) DrawYears(Dice dice, Trade trade, EmploymentKind employment)
    {
        if (employment == EmploymentKind.Intern)
        {
            return (0, null);
        }

        if (dice.Percent(12))
        {
            return (null, null);
        }

        var low = dice.Between(trade.Years.Low, (trade.Years.Low + trade.Years.High + 1) / 2);
        return (low, low > 0 && dice.Percent(25) ? low + dice.Between(2, 5) : null);
    }

    private static int DrawHeads(Dice dice, Trade trade)
    {
        var (low, high) = trade.Family.Heads;
        // Twice drawn and the smaller taken: most advertisements seek few, some seek many.
        return Math.Min(dice.Between(low, high), dice.Between(low, high));
    }

    private static Pay DrawPay(Dice dice, Trade trade, EmploymentKind employment)
    {
        var (unit, low, high) = (trade.Unit, trade.Yuan.Low, trade.Yuan.High);
        if (employment == EmploymentKind.Intern)
        {
            (low, high) = (2_400, 4_200);
        }
        else if (employment == EmploymentKind.PartTime && unit == PayUnit.Month)
        {
            (unit, low, high) = (PayUnit.Hour, Math.Max(LowestHour, low / HoursPerMonth), Math.Max(LowestHour + 6, high / HoursPerMonth));
        }

        var step = unit switch { PayUnit.Month => low < 6_000 ? 100 : 500, PayUnit.Day => 10, PayUnit.Year => 10_000, PayUnit.Piece => 5, _ => 1 };
        var from = Round(low + ((high - low) * 0.5 * dice.Fraction()), step);
        var to = Math.Max(from + step, Math.Min(Round(high, step), Round(from * (1.15 + (0.4 * dice.Fraction())), step)));
        var months = unit != PayUnit.Month || employment == EmploymentKind.Intern ? 12
            : dice.Percent(trade.Flag("m13") is not null ? 35 : trade.Family.Hours == WorkingHours.Office ? 10 : 2) ? dice.Percent(80) ? 13 : 14 : 12;
        return new Pay(unit, from * 100L, unit == PayUnit.Day && dice.Percent(30) ? from * 100L : dice.Percent(3) ? null : to * 100L, months);
    }

    private static int Round(double yuan, int step) => (int)Math.Round(yuan / step, MidpointRounding.AwayFromZero) * step;

    private static GeoPoint Near(Dice dice, GeoPoint centre) => new(
        Math.Round(centre.Latitude + (Spread * ((2 * dice.Fraction()) - 1)), 5),
        Math.Round(centre.Longitude + (Spread * ((2 * dice.Fraction()) - 1)), 5));
}
