using System.Globalization;
using Qiao.Demo.Trades;
using Qiao.Platform;
using Qiao.Vacancies;

namespace Qiao.Demo;

/// <summary>The vacancies of the demo region: all walks of life, none of them real.</summary>
public static class DemoVacancies
{
    /// <summary>How many are made when no number is given; they offer more than 13,000 places.</summary>
    public const int DefaultCount = 5_200;

    private const int DoublePercent = 3;
    private const int Remembered = 60;

    /// <summary>
    /// Vacancies of verified employers with the index of the employer, one at a time: any number can be asked for without
    /// keeping them. The same seed, day, employers and number give the same vacancies.
    /// </summary>
    /// <param name="count">The default number when 0.</param>
    public static IEnumerable<(int Employer, VacancyDraft Draft)> Make(int seed, DateOnly today, IReadOnlyList<DemoEmployer> employers, int count = default)
    {
        ArgumentNullException.ThrowIfNull(employers);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Stream(seed, today, employers, count == 0 ? DefaultCount : count);
    }

    /// <summary>The employer that the demo login `employer` acts for: the first with more than ten of these vacancies.</summary>
    public static int EmployerOfLogin(IEnumerable<(int Employer, VacancyDraft Draft)> vacancies) =>
        vacancies.CountBy(vacancy => vacancy.Employer).Where(count => count.Value > 10).Min(count => count.Key);

    /// <summary>One vacancy for each employer that the others left without.</summary>
    public static IEnumerable<(int Employer, VacancyDraft Draft)> OneEach(int seed, DateOnly today, IReadOnlyList<DemoEmployer> employers, IReadOnlySet<int> supplied)
    {
        ArgumentNullException.ThrowIfNull(employers);
        ArgumentNullException.ThrowIfNull(supplied);
        foreach (var (i, employer) in employers.Index().Where(e => !supplied.Contains(e.Index)))
        {
            var dice = new Dice(seed, -10_000 - i);
            var sector = Sector.All.First(s => s.Key == employer.Sector);
            var trades = Trade.All.Where(trade => sector.HiresFor(trade.Family.Key, trade.Occupation.ToString())).ToList();
            var opening = Openings.Draw(dice, dice.Pick(trades), employer, DemoDistrict.Of(employer.Division), today);
            var (title, text) = opening.Facts.Language == Language.English ? EnglishText.Write(dice, opening) : ChineseText.Write(dice, opening);
            yield return (i, opening.Facts with { Title = title, Description = text, Key = "demo-one-" + (i + 1).ToString("000", CultureInfo.InvariantCulture) });
        }
    }

    private static IEnumerable<(int Employer, VacancyDraft Draft)> Stream(int seed, DateOnly today, IReadOnlyList<DemoEmployer> employers, int count)
    {
        var hiring = new Hiring(employers, count);
        var schedule = Trade.All.SelectMany(trade => Enumerable.Range(0, trade.Share).Select(rank => (Trade: trade, Rank: rank))).ToArray();
        var stride = Stride(schedule.Length);
        var recent = new List<(int Employer, VacancyDraft Draft)>(Remembered);
        var originals = 0;
        for (var i = 0; i < count; i++)
        {
            var dice = new Dice(seed, i);
            (int Employer, VacancyDraft Draft) made;
            if (recent.Count == Remembered && dice.Percent(DoublePercent) && dice.Pick(recent) is var original && hiring.MayRepeat(original.Employer))
            {
                made = (original.Employer, Doubled(dice, original.Draft, today));
            }
            else
            {
                var (trade, rank) = schedule[(int)((long)originals * stride % schedule.Length)];
                made = One(dice, hiring, trade, rank, employers, today);
                if (recent.Count < Remembered)
                {
                    recent.Add(made);
                }
                else
                {
                    recent[originals % Remembered] = made;
                }

                originals++;
            }

            yield return made with { Draft = made.Draft with { Key = "demo-" + (i + 1).ToString("000000", CultureInfo.InvariantCulture) } };
        }
    }

    private static (int Employer, VacancyDraft Draft) One(Dice dice, Hiring hiring, Trade trade, int rank, IReadOnlyList<DemoEmployer> employers, DateOnly today)
    {
        var (employer, district) = hiring.Choose(dice, trade, rank);
        var opening = Openings.Draw(dice, trade, employers[employer], district, today);
        var (title, text) = opening.Facts.Language == Language.English ? EnglishText.Write(dice, opening) : ChineseText.Write(dice, opening);
        return (employer, opening.Facts with { Title = title, Description = text });
    }

    // As when an employer posts the same work again: a word, a mark or the day differs.
    private static VacancyDraft Doubled(Dice dice, VacancyDraft draft, DateOnly today)
    {
        var posted = draft.Posted!.Value.AddDays(dice.Between(1, 5));
        var text = draft.Description;
        var mark = text.IndexOfAny(['，', '；', ',']);
        return draft with
        {
            Description = draft.Language == Language.English ? text + " Apply now."
                : dice.Below(3) switch
                {
                    0 => text[..^1] + "！",
                    1 => text + "速来。",
                    _ => text[..mark] + " " + text[(mark + 1)..],
                },
            Posted = posted > today ? today : posted,
        };
    }

    // A step that shares no divisor with the length visits every place once, and neighbours are of different trades.
    private static int Stride(int length)
    {
        var stride = (int)(length * 0.618);
        while (Gcd(stride, length) != 1)
        {
            stride++;
        }

        return stride;
    }

    private static int Gcd(int one, int other) => other == 0 ? one : Gcd(other, one % other);
}
