using Qiao.People;

namespace Qiao.Vacancies.Applying;

/// <summary>A person's applications, for the copy of everything that is held about them and for their erasure.</summary>
internal sealed class KeptApplications(Session session, VacanciesDb db) : IKeptForPerson
{
    public string Name => "applications";

    public async Task<object> CopyAsync(SeekerId seeker, AccountId account, CancellationToken ct)
    {
        var own = await db.Applications.AsNoTracking().Where(a => a.Seeker == seeker).OrderBy(a => a.Id).ToListAsync(ct);
        var ids = own.Select(a => a.Id).ToList();
        var steps = await db.ApplicationSteps.AsNoTracking().Where(s => ids.Contains(s.Application)).OrderBy(s => s.Revision).ToListAsync(ct);
        return own.Select(a => new
        {
            id = a.Id.ToString(), vacancy = a.Vacancy.ToString(), employer = a.Employer.ToString(), channel = a.Channel.ToString(), state = a.State.ToString(), a.Reason, a.Message, a.Sent, a.Seen, a.Answered,
            steps = steps.Where(s => s.Application == a.Id).Select(s => new { s.Step, to = s.ToState.ToString(), s.Reason, s.Remark, s.At }),
        }).ToList();
    }

    /// <summary>An acceptance gives its place back; the steps go with their application.</summary>
    public async Task ForgetAsync(SeekerId seeker, AccountId? account, CancellationToken ct)
    {
        await session.ExecuteAsync($"""
            update vacancies_places set accepted = accepted - (select count(*) from vacancies_application a where a.vacancy = vacancies_places.vacancy and a.seeker = {seeker} and a.state = 'Accepted')
            where exists (select 1 from vacancies_application a where a.vacancy = vacancies_places.vacancy and a.seeker = {seeker} and a.state = 'Accepted')
            """, ct);
        await session.ExecuteAsync($"""
            update vacancies_interview set application = null, seeker = null, taken = null, attended = null
            where application in (select id from vacancies_application where seeker = {seeker})
            """, ct);
        await session.ExecuteAsync($"delete from vacancies_application where seeker = {seeker}", ct);
    }
}
