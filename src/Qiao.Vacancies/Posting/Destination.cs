using Qiao.Organisations;
using Qiao.Platform;
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
        form.Publish != true ? Destination.Draft
        : await employers.WhyNotPublishAsync(employer, ct) is { } whyNot ? whyNot
        : Of(form.Plea, reading);

    /// <summary>The same for an employer that may publish.</summary>
    public static Outcome<Destination> Of(string? plea, ReadPosting reading) =>
        reading.Verdict.MayPublish ? new Destination(LifeSteps.Publication, null)
        : string.IsNullOrWhiteSpace(plea) ? PostingTexts.Screened
        : new Destination(LifeSteps.Submission, "screening");
}
