using System.Security.Cryptography;
using System.Text;
using Qiao.Vacancies.Screening;

namespace Qiao.Tests.Vacancies.Screening;

/// <summary>A sentence of tests/data/screening.tsv; without labels it is innocent.</summary>
internal sealed record LabelledSentence(string Text, string[] Labels)
{
    private const int Hidden = 100;

    private static readonly LabelledSentence[] Sorted = [.. Read().OrderBy(sentence => Hash(sentence.Text), StringComparer.Ordinal)];

    /// <summary>Those a test may name.</summary>
    public static IEnumerable<LabelledSentence> OpenPart => Sorted.Skip(Hidden);

    /// <summary>Those a test may only count.</summary>
    public static IEnumerable<LabelledSentence> HiddenPart => Sorted.Take(Hidden);

    /// <summary>The codes of the rules that the words break.</summary>
    public static string[] Codes(string text) =>
        [.. VacancyScreening.Read(new ScreenedText("", text)).Findings.Select(finding => finding.Rule.Code).Distinct().Order(StringComparer.Ordinal)];

    public bool IsRight() => Codes(Text).SequenceEqual(Labels);

    private static IEnumerable<LabelledSentence> Read() =>
        from line in File.ReadLines(Path.Combine(Setting.Root, "tests", "data", "screening.tsv")).Skip(1)
        let cells = line.Split('\t')
        select new LabelledSentence(cells[0], [.. cells[2].Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)]);

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
