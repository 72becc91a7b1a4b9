using Qiao.Vacancies.Screening;

namespace Qiao.Vacancies.Posting;

/// <summary>What became of a posting, for programs.</summary>
/// <param name="Findings">What screening said; of those that let it pass as well as of those a clerk looks at.</param>
public sealed record PostingJson(string Id, string State, IReadOnlyList<FindingJson> Findings)
{
    public static PostingJson Of(Posted posted) => new(posted.Id.ToString(), posted.State.ToString(), FindingJson.All(posted.Verdict));

    /// <summary>201 or 200 with the vacancy; 409 names the findings that stand in the way.</summary>
    internal static IResult Answer(Outcome<Posted> outcome, Verdict? verdict, bool created) => outcome switch
    {
        Outcome<Posted>.Done done => created ? Results.Created($"/api/v1/vacancies/{done.Value.Id}", Of(done.Value)) : Results.Ok(Of(done.Value)),
        Outcome<Posted>.Refused no when no.Reason == PostingTexts.Screened && verdict is not null =>
            OutcomeHttp.Problem(409, no.Reason, new Dictionary<string, object?> { ["findings"] = FindingJson.All(verdict) }),
        _ => outcome.ToJson(_ => Results.NoContent()),
    };
}

/// <summary>A finding of screening in the language asked for.</summary>
/// <param name="Start">The position in the part's text, in UTF-16 units.</param>
public sealed record FindingJson(string Rule, string Severity, string Part, int Start, int Length, string Words, string Name, string Source, string Better)
{
    internal static IReadOnlyList<FindingJson> All(Verdict verdict) => verdict.Findings.Select(finding => new FindingJson(
        finding.Rule.Code, finding.Severity.ToString(), finding.Part.ToString(), finding.Range.Start.Value, finding.Range.End.Value - finding.Range.Start.Value, finding.Words,
        finding.Rule.Name.ToString(), finding.Rule.Source.ToString(), finding.Rule.Better.ToString())).ToList();
}
