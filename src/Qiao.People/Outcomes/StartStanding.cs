namespace Qiao.People.Outcomes;

/// <summary>Where the start of someone stands on the ladder.</summary>
/// <param name="Verified">The proof that counts; null when there is none or it was taken back.</param>
internal sealed record StartStanding(IReadOnlyList<OutcomeRow> Steps, OutcomeRow Started, OutcomeRow? Verified)
{
    public OutcomeSubject Of => new(Started.Module, Started.Subject);

    private bool IsAtWork => Steps[^1].Rung >= (int)Rung.Started;

    /// <summary>The day on which the person applied; no work that came of it began earlier.</summary>
    public DateOnly Applied => (Steps.FirstOrDefault(step => step.Rung >= (int)Rung.Resume) ?? Steps[0]).Day;

    /// <summary>Null when nobody has started, or the person has been erased.</summary>
    /// <param name="steps">All of one outcome, oldest first.</param>
    public static StartStanding? From(IReadOnlyList<OutcomeRow> steps) =>
        steps.FirstOrDefault(step => step.Rung == (int)Rung.Started) is not { Seeker: not null } started ? null
        : new(steps, started, steps.LastOrDefault(step => step.Rung is (int)Rung.Verified or (int)Rung.Started && step.Number > started.Number) is { Rung: (int)Rung.Verified } proof ? proof : null);

    /// <summary>Why no proof can be recorded, or null.</summary>
    public Problem? WhyNotVerify() => Verified is not null ? StartTexts.Already : IsAtWork ? null : StartTexts.NotAtWork;

    /// <summary>Why the proof cannot be taken back, or null.</summary>
    public Problem? WhyNotTakeBack() => Verified is null ? StartTexts.NotVerified : IsAtWork ? null : StartTexts.NotAtWork;
}
