using Qiao.Lexicon;

namespace Qiao.Vacancies.Screening;

/// <summary>How much a finding weighs, the lightest first.</summary>
public enum Severity
{
    /// <summary>The writer is told; the vacancy may be published.</summary>
    Warn,

    /// <summary>Only a person can judge it.</summary>
    Ask,

    /// <summary>Not to be published as it stands; an override needs a reason and a second person.</summary>
    Refuse,
}

/// <summary>Where in a vacancy the words of a finding stand.</summary>
public enum ScreenedPart
{
    Title,
    Description,

    /// <summary>No words at all: something in the facts is odd or missing.</summary>
    Facts,
}

/// <summary>What may not stand in a vacancy, and why.</summary>
/// <param name="Code">Stable; stored and sent.</param>
/// <param name="Source">The law and article, or this platform's own reason.</param>
/// <param name="Better">What to write instead.</param>
public sealed record ScreeningRule(string Code, Severity Severity, Bilingual Name, Bilingual Source, Bilingual Better);

/// <summary>Words that break a rule.</summary>
/// <param name="Severity">The rule's own, or less when only a person can tell.</param>
/// <param name="Range">In the part's text as it was written; empty for <see cref="ScreenedPart.Facts"/>.</param>
/// <param name="Words">What stands in that range.</param>
public sealed record ScreeningFinding(ScreeningRule Rule, Severity Severity, ScreenedPart Part, Range Range, string Words);

/// <summary>What screening makes of a vacancy: all findings in the order of the text.</summary>
public sealed record Verdict(IReadOnlyList<ScreeningFinding> Findings)
{
    /// <summary>The weightiest finding's severity; null when there is none.</summary>
    public Severity? Worst => Findings.Count == 0 ? null : Findings.Max(finding => finding.Severity);

    /// <summary>No finding that a person has to look at first.</summary>
    public bool MayPublish => Worst is null or Severity.Warn;
}

/// <summary>What is screened: the words, and the facts when they are known.</summary>
/// <param name="Facts">Null for bare text; then only the words are screened.</param>
public sealed record ScreenedText(string Title, string Description, ScreenedFacts? Facts = null)
{
    /// <summary>A draft with its facts.</summary>
    public static ScreenedText Of(VacancyDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new(draft.Title, draft.Description, new(
            draft.Employer is not null || draft.EmployerName is not null, draft.Occupation, draft.Division, draft.Place is not null || draft.Point is not null,
            draft.Pay, draft.Employment, draft.Headcount));
    }
}

/// <summary>What is known of a vacancy besides its words.</summary>
public sealed record ScreenedFacts(
    bool HasEmployer, OccupationCode? Occupation, DivisionCode? Division, bool HasPlace, Pay? Pay, EmploymentKind Employment, int Headcount);
