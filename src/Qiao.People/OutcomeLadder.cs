using Qiao.Organisations;

namespace Qiao.People;

/// <summary>A step on the ladder that a module reports.</summary>
/// <param name="Module">The module's name, with <paramref name="Subject"/> the source of the outcome: `vacancies` and an application's id.</param>
/// <param name="Day">The civil day on which it happened.</param>
/// <param name="Evidence">What shows it, as a code: `invitation`, `application`, `employer`, `answer`, `contract`, `social-insurance`.</param>
/// <param name="Reason">A coded reason; needed for a step down.</param>
public sealed record OutcomeStep(string Module, string Subject, SeekerId Seeker, OrganisationId? Employer, Rung Rung, DateOnly Day, string Evidence, string? Reason = null);

/// <summary>
/// The one place where outcomes are kept, for fairs, applications, odd jobs and casework alike. Rows are added in the change
/// of the module that reports them and never altered; the database refuses a step down that gives no reason.
/// </summary>
public sealed class OutcomeLadder
{
    private readonly PeopleDb _db;
    private readonly Session _session;

    internal OutcomeLadder(PeopleDb db, Session session) => (_db, _session) = (db, session);

    /// <summary>False when the subject stands on this rung or above already and no reason was given, or when someone else recorded a step at the same moment.</summary>
    public async Task<bool> RecordAsync(OutcomeStep step, CancellationToken ct)
    {
        var mayGoDown = step.Reason is null ? 0 : 1;
        return await _session.ExecuteAsync($"""
            insert into people_outcome (module, subject, number, seeker, employer, rung, rung_before, day, evidence, reason, actor, at)
            select {step.Module}, {step.Subject}, last.number + 1, {step.Seeker}, {step.Employer}, {(int)step.Rung}, last.rung, {step.Day}, {step.Evidence}, {step.Reason}, {_session.Caller.Actor}, {_session.Now}
            from (select coalesce(max(o.number), 0) as number,
                      coalesce((select p.rung from people_outcome p where p.module = {step.Module} and p.subject = {step.Subject} order by p.number desc limit 1), 0) as rung
                  from people_outcome o where o.module = {step.Module} and o.subject = {step.Subject}) last
            where {(int)step.Rung} > last.rung or {mayGoDown} = 1
            on conflict (module, subject, number) do nothing
            """, ct) == 1;
    }

    /// <summary>Whether a step with this evidence was ever recorded between the person and one of these employers.</summary>
    public Task<bool> HasAsync(SeekerId seeker, IReadOnlyCollection<OrganisationId> employers, string evidence, CancellationToken ct)
    {
        var any = employers.Select(employer => (OrganisationId?)employer).ToList();
        return _db.Outcomes.AnyAsync(o => o.Seeker == seeker && o.Evidence == evidence && any.Contains(o.Employer), ct);
    }

    /// <summary>The steps of one outcome, oldest first.</summary>
    public async Task<IReadOnlyList<OutcomeLine>> OfAsync(string module, string subject, CancellationToken ct) =>
        await _db.Outcomes.AsNoTracking().Where(o => o.Module == module && o.Subject == subject).OrderBy(o => o.Number)
            .Select(o => new OutcomeLine((Rung)o.Rung, o.Day, o.Evidence, o.Reason)).ToListAsync(ct);
}

/// <summary>A step as those who may see its subject see it.</summary>
public sealed record OutcomeLine(Rung Rung, DateOnly Day, string Evidence, string? Reason);
