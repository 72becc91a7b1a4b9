using System.Text.Json;

namespace Qiao.Vacancies.Screening;

/// <summary>What screening said of one revision of a vacancy, what its employer says to that, and what a second person decided.</summary>
internal sealed class StoredVerdict
{
    public required VacancyId Vacancy { get; init; }

    public required long Revision { get; init; }

    /// <summary>The weightiest finding's; null when there was none.</summary>
    public Severity? Worst { get; init; }

    /// <summary>JSON list of <see cref="StoredFinding"/>.</summary>
    public required string Findings { get; init; }

    /// <summary>Why the employer thinks it may stand.</summary>
    public string? Plea { get; init; }

    public string? AskedBy { get; init; }

    /// <summary>The code of the step a clerk took: `approval` overrides the findings.</summary>
    public string? Decision { get; set; }

    /// <summary>Never the one who asked.</summary>
    public string? DecidedBy { get; set; }

    public string? Grounds { get; set; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? Decided { get; set; }

    public IReadOnlyList<StoredFinding> Read() => JsonSerializer.Deserialize<List<StoredFinding>>(Findings) ?? [];

    public static string Write(Verdict verdict) => JsonSerializer.Serialize(verdict.Findings.Select(StoredFinding.Of));
}

/// <summary>A finding as it is stored and sent: the rule's code, where in the text, and the words.</summary>
public sealed record StoredFinding(string Rule, Severity Severity, ScreenedPart Part, int Start, int Length, string Words)
{
    /// <summary>The rule, when it still exists.</summary>
    internal ScreeningRule? Known() => Rules.Find(Rule);

    internal static StoredFinding Of(ScreeningFinding finding) =>
        new(finding.Rule.Code, finding.Severity, finding.Part, finding.Range.Start.Value, finding.Range.End.Value - finding.Range.Start.Value, finding.Words);
}
