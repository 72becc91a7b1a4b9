namespace Qiao.Vacancies.Screening;

/// <summary>
/// Reads a vacancy before it is published and says what may not stand in it, why, and what to write instead. The same text
/// always has the same verdict, no text makes it throw, and how a word is spelled (width, traditional, spaced out, with marks
/// or invisible characters in it) changes nothing. Safe for concurrent use.
/// </summary>
public static class VacancyScreening
{
    private static readonly Wording[] Wordings = [.. PersonWordings.All, .. GroupWordings.All, .. MoneyWordings.All];

    private static readonly TriggerScan Scan = new([.. Wordings.Select(wording => wording.Chinese.Triggers), ContactReading.Accounts.Triggers, ContactReading.Links.Triggers]);

    /// <summary>The verdict on words and, when they are given, facts; findings in the order of the text, facts last.</summary>
    public static Verdict Read(ScreenedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var findings = new List<ScreeningFinding>();
        Read(text.Title, ScreenedPart.Title, findings);
        Read(text.Description, ScreenedPart.Description, findings);
        if (text.Facts is { } facts)
        {
            findings.AddRange(FactChecks.Check(text, facts).Select(rule => new ScreeningFinding(rule, rule.Severity, ScreenedPart.Facts, 0..0, "")));
        }

        return new Verdict(findings);
    }

    private static void Read(string original, ScreenedPart part, List<ScreeningFinding> findings)
    {
        var text = CompactText.Of(original);
        var found = new List<TextFinding>();
        var seen = Scan.Read(text.Text);
        for (var i = 0; i < Wordings.Length; i++)
        {
            Wordings[i].Find(text, Has(i), found);
        }

        ContactReading.Find(text.Text, Has(Wordings.Length), Has(Wordings.Length + 1), found);
        findings.AddRange(Joined(found).Select(finding =>
        {
            var range = text.ToOriginal(finding.Start, finding.Length);
            return new ScreeningFinding(finding.Rule, finding.Severity, part, range, original[range]);
        }));
        bool Has(int list) => (seen >> list & 1) != 0;
    }

    // What one rule finds twice in the same words is told once.
    private static List<TextFinding> Joined(List<TextFinding> found)
    {
        var joined = new List<TextFinding>();
        foreach (var finding in found.OrderBy(f => f.Start).ThenByDescending(f => f.Length))
        {
            var before = joined.FindLastIndex(f => f.Rule == finding.Rule);
            if (before < 0 || joined[before].Start + joined[before].Length <= finding.Start)
            {
                joined.Add(finding);
                continue;
            }

            var one = joined[before];
            joined[before] = one with { Length = Math.Max(one.Length, finding.Start + finding.Length - one.Start), Severity = (Severity)Math.Max((int)one.Severity, (int)finding.Severity) };
        }

        return joined;
    }
}
