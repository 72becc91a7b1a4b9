using Qiao.Lexicon;
using Qiao.Platform;
using Qiao.Platform.Places;
using Qiao.Platform.Tables;

namespace Qiao.Bench.Peers;

/// <summary>Where the vacancies of the comparison come from: made by the lexicon, or the texts of a real file.</summary>
internal static class MadeVacancies
{
    private const string RealFile = "zh_jobs_51job_it_2022/all.csv";

    public static readonly (string Name, double Latitude, double Longitude)[] Districts =
        [.. new[] { "500100", "500200" }.SelectMany(code => Divisions.Children(DivisionCode.Parse(code)))
            .Where(division => division.Centre is not null)
            .Select(division => (division.Name.Zh, division.Centre!.Value.Latitude, division.Centre!.Value.Longitude))];

    private static string Data => Environment.GetEnvironmentVariable("QIAO_DATA") ?? throw new InvalidOperationException("Set QIAO_DATA to the folder of the real files.");

    /// <summary>So many made-up vacancies, as long as those of the real file; number n is always the same.</summary>
    public static IEnumerable<PeerVacancy> Made(int count)
    {
        var lengths = Real().Select(row => row.Text.Length).Order().ToArray();
        var lexicon = OccupationLexicon.Carried;
        var texts = new MadeTexts(lexicon);
        for (var from = 0; from < count; from += 10_000)
        {
            var batch = new PeerVacancy[Math.Min(10_000, count - from)];
            var first = from;
            Parallel.For(0, batch.Length, i => batch[i] = One(lexicon, texts, lengths, first + i));
            foreach (var vacancy in batch)
            {
                yield return vacancy;
            }
        }
    }

    /// <summary>Titles and texts of the real file; places in a circle around a made-up district, since it names none of ours.</summary>
    public static IEnumerable<PeerVacancy> RealVacancies() => Real().Select((row, i) =>
    {
        var dice = new PeerDice((ulong)i);
        var facts = Facts(OccupationLexicon.Carried, ref dice);
        var low = (int)double.Parse("0" + row.PayLow, System.Globalization.CultureInfo.InvariantCulture);
        var high = (int)double.Parse("0" + row.PayHigh, System.Globalization.CultureInfo.InvariantCulture);
        return new PeerVacancy(facts with { PayLow = low, PayHigh = high, Education = (int)(EducationReader.Read(row.Education)?.Lowest ?? 0) }, row.Title, row.Text);
    });

    private static PeerVacancy One(OccupationLexicon lexicon, MadeTexts texts, int[] lengths, int number)
    {
        var dice = new PeerDice((ulong)number);
        var facts = Facts(lexicon, ref dice);
        var (title, text) = texts.Write(ref dice, facts, Districts[facts.District].Name, lengths[dice.Below(lengths.Length)]);
        return new PeerVacancy(facts, title, text);
    }

    private static PeerFacts Facts(OccupationLexicon lexicon, ref PeerDice dice)
    {
        // Some trades and districts have many times the vacancies of others.
        var ordinal = (int)(lexicon.Occupations.Count * Math.Pow(dice.Fraction(), 1.7)) * 269 % lexicon.Occupations.Count;
        var district = (int)(Districts.Length * Math.Pow(dice.Fraction(), 1.5)) * 11 % Districts.Length;
        var (_, latitude, longitude) = Districts[district];
        var low = (int)(5_500 * Math.Exp(0.45 * dice.Normal()) / 100) * 100;
        return new PeerFacts(
            ordinal, lexicon.Occupations[ordinal].Code.Major, district,
            Education: Math.Clamp((int)(2.5 + (1.3 * dice.Normal())), 0, 6),
            Years: (int)(6 * dice.Fraction() * dice.Fraction()),
            low, low + (dice.Below(60) * 100),
            Math.Round(latitude + (0.05 * dice.Normal()), 6), Math.Round(longitude + (0.06 * dice.Normal()), 6));
    }

    private static IEnumerable<(string Title, string Text, string PayLow, string PayHigh, string Education)> Real()
    {
        using var source = ((Outcome<TableSource>.Done)TableSource.Open(Path.Combine(Data, RealFile))).Value;
        foreach (var row in source.Rows())
        {
            yield return (row["title"], row["description"], row["salary_min"], row["salary_max"], row["education"]);
        }
    }
}
