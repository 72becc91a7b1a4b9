using Qiao.People.Outcomes;
using Qiao.Platform.Files;

namespace Qiao.People;

/// <summary>What shows that someone works where they started.</summary>
public enum StartEvidence
{
    Contract,
    SocialInsurance,
}

/// <summary>A start as the person sees it.</summary>
/// <param name="Verified">When a clerk recorded the proof; null while nobody has.</param>
/// <param name="Sent">The contract that is held now.</param>
public sealed record OwnStart(DateTimeOffset? Verified, StartEvidence? Evidence, FileSummary? Sent);

/// <summary>
/// The picture of a contract that someone may send after their start: one for each start, seen by clerks of the division in
/// which they live, gone by itself some days after it was checked, and with the person's file.
/// </summary>
public sealed class StartProofs
{
    /// <summary>The purpose of a look at a contract.</summary>
    public const string Opened = "people.contract";

    /// <summary>So many days after it was checked a contract is deleted.</summary>
    public const int DaysKept = 30;

    // Nobody's contract lies about for ever because no clerk came to look.
    private const int DaysUnchecked = 180;

    private static readonly string[] Types = [FileType.Pdf, FileType.Png, FileType.Jpeg];

    private readonly PeopleDb _db;
    private readonly Session _session;
    private readonly FileCabinet _files;
    private readonly TimeProvider _clock;

    internal StartProofs(PeopleDb db, Session session, FileCabinet files, TimeProvider clock) => (_db, _session, _files, _clock) = (db, session, files, clock);

    /// <summary>Null for someone who has not started.</summary>
    public async Task<OwnStart?> OfAsync(OutcomeSubject of, CancellationToken ct) => await StandingAsync(of, ct) is not { } standing
        ? null
        : new(standing.Verified?.At, standing.Verified is { } proof ? StartTexts.EvidenceOf(proof.Evidence) : null, await SentAsync(of, ct));

    /// <summary>Keeps a contract in the place of an earlier one, as part of the caller's change.</summary>
    public async Task<Outcome<FileId>> KeepAsync(OutcomeSubject of, SeekerId seeker, IFormFile? contract, CancellationToken ct)
    {
        if (await StandingAsync(of, ct) is not { } standing || standing.Started.Seeker != seeker)
        {
            return new Outcome<FileId>.Missing();
        }

        if (contract is null || contract.Length == 0)
        {
            return Wrong(FormTexts.Required);
        }

        if (standing.WhyNotVerify() is { } whyNot)
        {
            return whyNot;
        }

        if (!await _db.Seekers.AnyAsync(s => s.Id == seeker && s.Division != null, ct))
        {
            return StartTexts.NoDistrict;
        }

        using var content = new MemoryStream();
        await contract.CopyToAsync(content, ct);
        // Who sends at the same moment waits here for the row, and then takes this contract away.
        await _session.ExecuteAsync($"update people_outcome set evidence = evidence where module = {of.Module} and subject = {of.Subject} and number = 1", ct);
        await _files.ForgetAsync(of.ToString(), ct);
        var kept = await _files.KeepAsync(contract.FileName, content.ToArray(), of.ToString(), Opened, _clock.GetUtcNow().AddDays(DaysUnchecked), Types, ct);
        return kept is Outcome<FileId>.Refused no ? Wrong(no.Reason) : kept;
    }

    internal async Task<FileSummary?> SentAsync(OutcomeSubject of, CancellationToken ct) => (await _files.OfAsync(of.ToString(), ct)).LastOrDefault();

    /// <summary>Null when nobody has started there, or when the person has been erased.</summary>
    internal async Task<StartStanding?> StandingAsync(OutcomeSubject of, CancellationToken ct) =>
        StartStanding.From(await _db.Outcomes.AsNoTracking().Where(o => o.Module == of.Module && o.Subject == of.Subject).OrderBy(o => o.Number).ToListAsync(ct));

    private static Outcome<FileId>.Invalid Wrong(Problem problem) => new(new Dictionary<string, Problem> { ["contract"] = problem });
}
