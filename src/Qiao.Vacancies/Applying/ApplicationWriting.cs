using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform.Journal;
using Qiao.Vacancies.Interviewing;

namespace Qiao.Vacancies.Applying;

/// <summary>Writes the steps of applications: the guarded change of state, its history, the place it takes or frees, who may read the file, the ladder, and a word to the other side, all in the caller's change.</summary>
internal sealed class ApplicationWriting(
    Session session, VacanciesDb db, GrantWriting grants, OutcomeLadder ladder, InterviewLinks interviews, GuestLinks guests, SeekerNotices messages, Employers employers, TimeProvider clock)
{
    private const string Module = "vacancies";

    // A file is read while its application is open, and not for ever when nobody answers.
    private const int DaysOfSight = 180;

    /// <summary>What lets the employer read the applicant's file.</summary>
    public Task LetReadAsync(ApplicationId id, SeekerId seeker, OrganisationId employer, CancellationToken ct) =>
        grants.LetAsync(new(Module, id.ToString(), seeker, FilePart.Contact, "vacancies.application", Days.Today(clock).AddDays(DaysOfSight)), employer, ct);

    public Task ClimbAsync(ApplicationId id, SeekerId seeker, OrganisationId employer, Rung rung, string evidence, string? reason, CancellationToken ct) =>
        ladder.RecordAsync(new(Module, id.ToString(), seeker, employer, rung, Days.Today(clock), evidence, reason), ct);

    /// <summary>False when the application has changed since it was read, or no place is left for an acceptance.</summary>
    public async Task<Outcome<ApplicationState>> TakeAsync(Application a, string title, ApplicationStep step, string? reason, string? remark, CancellationToken ct)
    {
        var (now, revision, byEmployer) = (session.Now, a.Revision + 1, step.By == ApplicationSide.Employer);
        var seen = byEmployer || step == ApplicationSteps.Sighting ? a.Seen ?? now : a.Seen;
        var answered = step.By != ApplicationSide.Applicant && step != ApplicationSteps.Sighting ? a.Answered ?? now : a.Answered;
        if (await session.ExecuteAsync($"""
            update vacancies_application set state = {step.To}, reason = {reason}, revision = {revision}, changed = {now}, seen = {seen}, answered = {answered}
            where id = {a.Id} and state = {a.State} and revision = {a.Revision}
            """, ct) == 0)
        {
            return ApplicationTexts.NotNow;
        }

        if (step == ApplicationSteps.Offer || step == ApplicationSteps.Acceptance)
        {
            // What was offered counts, whatever becomes of the vacancy's pay before it is accepted.
            await session.ExecuteAsync($"""
                update vacancies_application set promised = (select v.monthly_min_fen from vacancies_vacancy v where v.id = {a.Vacancy})
                where id = {a.Id} and (promised is null or state = {ApplicationState.Offered})
                """, ct);
        }

        if (step == ApplicationSteps.Acceptance && !await TakePlaceAsync(a.Vacancy, ct))
        {
            return ApplicationTexts.Full;
        }

        if (step.FreesPlace)
        {
            await session.ExecuteAsync($"update vacancies_places set accepted = accepted - 1 where vacancy = {a.Vacancy}", ct);
        }

        db.ApplicationSteps.Add(new()
        {
            Application = a.Id, Revision = revision, Step = step.Code, FromState = a.State, ToState = step.To, Reason = reason, Remark = remark, ByEmployer = byEmployer, At = now,
        });
        db.Record(new() { Kind = "application." + step.Code, Subject = a.Id.ToString(), Revision = revision, Reason = reason, Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await FollowAsync(a, step, reason, ct);
        await TellAsync(a, title, step, ct);
        return step.To;
    }

    /// <summary>One more acceptance, or false when all places are taken: one statement, whoever accepts at the same moment.</summary>
    private async Task<bool> TakePlaceAsync(VacancyId vacancy, CancellationToken ct)
    {
        await session.ExecuteAsync($"insert into vacancies_places (vacancy, accepted, added) values ({vacancy}, 0, 0) on conflict (vacancy) do nothing", ct);
        return await session.ExecuteAsync($"""
            update vacancies_places set accepted = accepted + 1
            where vacancy = {vacancy} and accepted < added + (select v.headcount from vacancies_vacancy v where v.id = {vacancy})
            """, ct) == 1;
    }

    private async Task FollowAsync(Application a, ApplicationStep step, string? reason, CancellationToken ct)
    {
        if (step.EndsSight)
        {
            await grants.EndAsync(Module, a.Id.ToString(), ct);
            await interviews.ReleaseAsync(a.Id, ct);
        }
        else if (step == ApplicationSteps.Renewal)
        {
            await LetReadAsync(a.Id, a.Seeker, a.Employer, ct);
        }

        if (step.Rung is { } rung)
        {
            await ClimbAsync(a.Id, a.Seeker, a.Employer, rung, step.By == ApplicationSide.Employer ? "employer" : "applicant", step.FreesPlace ? reason ?? step.Code : null, ct);
        }

        if (step == ApplicationSteps.Start)
        {
            foreach (var other in (await db.Applications.AsNoTracking().Where(o => o.Seeker == a.Seeker && o.Id != a.Id).ToListAsync(ct)).Where(o => o.IsOpen))
            {
                var title = await db.Vacancies.Where(v => v.Id == other.Vacancy).Select(v => v.Title).FirstAsync(ct);
                await TakeAsync(other, title, ApplicationSteps.Obsolescence, null, null, ct);
            }
        }
    }

    private async Task TellAsync(Application a, string title, ApplicationStep step, CancellationToken ct)
    {
        var subject = $"{a.Id}:{a.Revision + 1}";
        if (step.By == ApplicationSide.Applicant)
        {
            await employers.TellAsync(
                a.Employer, "vacancies.application-news", subject, ApplicationTexts.ToldTitle,
                ApplicationTexts.EmployerNews.With(title, step.Name), ct);
        }
        else if (step == ApplicationSteps.Invitation || step == ApplicationSteps.NextRound)
        {
            await interviews.InviteAsync(a, title, ct);
        }
        else if (step != ApplicationSteps.Sighting && step != ApplicationSteps.Obsolescence)
        {
            var body = a.Account is null ? ApplicationTexts.ToldByLink.With(title, step.To.Name(), guests.Whole(await guests.NewAsync(a.Id, ct))) : ApplicationTexts.ToldBody.With(title, step.To.Name());
            await messages.TellAsync(a.Seeker, "vacancies.application", subject, ApplicationTexts.ToldTitle, body, ct);
        }
    }
}
