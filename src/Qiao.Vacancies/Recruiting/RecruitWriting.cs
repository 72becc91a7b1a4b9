using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform.Files;
using Qiao.Platform.Journal;

namespace Qiao.Vacancies.Recruiting;

/// <summary>Writes the steps of applications to public institutions: the guarded change of state, its history, who may read the file, the ladder, and a word to the applicant, all in the caller's change.</summary>
internal sealed class RecruitWriting(Session session, VacanciesDb db, GrantWriting grants, OutcomeLadder ladder, SeekerNotices messages, FileCabinet files, TimeProvider clock)
{
    public const string Purpose = "vacancies.recruit";

    private const string Module = "vacancies";

    // From the last day to apply: checks, interviews, a notice and appeals take months.
    private const int DaysOfSight = 300;

    private static readonly string[] DocumentTypes = [FileType.Pdf, FileType.Png, FileType.Jpeg];

    public Task LetReadAsync(RecruitId id, SeekerId seeker, OrganisationId unit, DateOnly closes, CancellationToken ct) =>
        grants.LetAsync(new(Module, id.ToString(), seeker, FilePart.Contact, Purpose, closes.AddDays(DaysOfSight)), unit, ct);

    /// <summary>Lets the caller of the bureau see a name that an appeal or a list is about.</summary>
    public async Task LetReadNameAsync(RecruitApplication a, DateOnly until, CancellationToken ct)
    {
        if (a.Seeker is { } seeker && session.Caller.Account is { } account)
        {
            await grants.LetAsync(new(Module, a.Id.ToString(), seeker, FilePart.Name, Purpose, until), account, ct);
        }
    }

    public Task ClimbAsync(RecruitId id, SeekerId seeker, OrganisationId unit, Rung rung, string evidence, CancellationToken ct) =>
        ladder.RecordAsync(new(Module, id.ToString(), seeker, unit, rung, Days.Today(clock), evidence), ct);

    /// <summary>Keeps a document of an application; null when none was chosen.</summary>
    public async Task<Problem?> KeepDocumentAsync(RecruitId id, IFormFile? document, CancellationToken ct)
    {
        if (document is null || document.Length == 0)
        {
            return null;
        }

        using var content = new MemoryStream();
        await document.CopyToAsync(content, ct);
        return await files.KeepAsync(document.FileName, content.ToArray(), id.ToString(), Purpose, null, DocumentTypes, ct) is Outcome<FileId>.Refused no ? no.Reason : null;
    }

    /// <summary>Refused when the application has changed since it was read.</summary>
    /// <param name="after">What the step writes besides state and revision.</param>
    public async Task<Outcome<RecruitState>> TakeAsync(RecruitApplication a, CampaignPost post, RecruitStep step, RecruitApplication after, string? remark, CancellationToken ct)
    {
        var (now, revision) = (session.Now, a.Revision + 1);
        if (await session.ExecuteAsync($"""
            update vacancies_recruit set state = {step.To}, revision = {revision}, changed = {now}, returns = {after.Returns}, verified = {after.Verified}, score = {after.Score}, rank = {after.Rank},
                rule = {after.Rule}, evidence = {after.Evidence}, checker = {after.Checker}, second = {after.Second}, failed = {after.Failed}, appeal = {after.Appeal}, ruled_by = {after.RuledBy}, ruling = {after.Ruling}
            where id = {a.Id} and state = {a.State} and revision = {a.Revision}
            """, ct) == 0)
        {
            return RecruitTexts.NotNow;
        }

        if (step == RecruitSteps.Withdrawal && a.Seeker is { } left)
        {
            await session.ExecuteAsync($"update vacancies_recruit_tally set taken = taken - 1 where campaign = {post.Campaign} and seeker = {left} and taken > 0", ct);
        }

        db.RecruitSteps.Add(new() { Recruit = a.Id, Revision = revision, Step = step.Code, FromState = a.State, ToState = step.To, Remark = remark, At = now });
        db.Record(new() { Kind = "recruit." + step.Code, Subject = a.Id.ToString(), Revision = revision, Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        if (step.EndsSight)
        {
            await grants.EndAsync(Module, a.Id.ToString(), ct);
        }

        if (a.Seeker is { } seeker)
        {
            await TellAsync(a, seeker, post, step, revision, ct);
        }

        return step.To;
    }

    private async Task TellAsync(RecruitApplication a, SeekerId seeker, CampaignPost post, RecruitStep step, long revision, CancellationToken ct)
    {
        if (step.Rung is { } rung)
        {
            await ClimbAsync(a.Id, seeker, post.Unit, rung, "employer", ct);
        }

        if (step.By != RecruitSide.Applicant && !step.IsInternal && step != RecruitSteps.Scoring)
        {
            var (title, state) = (Bilingual.Same(post.Title), step.To.Name());
            await messages.TellAsync(
                seeker, Purpose, $"{a.Id}:{revision}", RecruitTexts.ToldTitle,
                new(RecruitTexts.ToldBody.With(title.Zh, state.Zh).Zh, RecruitTexts.ToldBody.With(title.En, state.En).En), ct);
        }
    }
}
