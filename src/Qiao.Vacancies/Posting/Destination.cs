using Qiao.Organisations;
using Qiao.Vacancies.Life;

namespace Qiao.Vacancies.Posting;

/// <summary>Where a posting goes: nowhere yet, straight to the public, or to a clerk first.</summary>
/// <param name="Step">Null for a draft.</param>
/// <param name="Reason">Why a clerk looks first.</param>
internal sealed record Destination(LifeStep? Step, string? Reason)
{
    public static readonly Destination Draft = new(null, null);
}

/// <summary>Decides where postings go, from what screening says and how far the employer is trusted.</summary>
internal sealed class Destinations(Employers employers)
{
    /// <summary>A refusal when the employer may not publish, or when words must be changed or explained first.</summary>
    public async Task<Outcome<Destination>> OfAsync(OrganisationId employer, PostingForm form, ReadPosting reading, CancellationToken ct) =>
        form.Publish == true ? Of(await employers.StandingAsync(employer, ct), form.Plea, reading) : Destination.Draft;

    /// <summary>The same when the employer's standing is known.</summary>
    public static Outcome<Destination> Of(PublishingStanding standing, string? plea, ReadPosting reading) =>
        standing is { Mode: PublishingMode.Barred, Why: { } why } ? why
        : !reading.Verdict.MayPublish ? string.IsNullOrWhiteSpace(plea) ? PostingTexts.Screened : new Destination(LifeSteps.Submission, "screening")
        : standing.Mode == PublishingMode.CheckedFirst ? new Destination(LifeSteps.Submission, "checked-first")
        : new Destination(LifeSteps.Publication, null);
}
