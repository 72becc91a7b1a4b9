using System.Runtime.CompilerServices;
using Qiao.Organisations;

namespace Qiao.People;

/// <summary>The source of an outcome, such as an application of the module `vacancies`. A page about one offers it to panels.</summary>
public sealed record OutcomeSubject(string Module, string Subject)
{
    public override string ToString() => $"{Module}:{Subject}";
}

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
    // A proof counts until the person stands on the start again: it was taken back. SQLite's upsert needs the condition.
    private static readonly string Starts = $"""
        insert into people_start (module, subject, seeker, employer, day, state)
        select f.module, f.subject, f.seeker, f.employer, f.day, case
            when exists (select 1 from people_outcome v where v.module = f.module and v.subject = f.subject and v.rung = {(int)Rung.Verified}
                and not exists (select 1 from people_outcome b where b.module = v.module and b.subject = v.subject and b.rung = {(int)Rung.Started} and b.number > v.number)) then 'Verified'
            when (select l.rung from people_outcome l where l.module = f.module and l.subject = f.subject order by l.number desc limit 1) >= {(int)Rung.Started} then 'Waiting'
            else 'Ended' end
        from people_outcome f
        where f.rung = {(int)Rung.Started} and f.seeker is not null and f.number = (select min(m.number) from people_outcome m where m.module = f.module and m.subject = f.subject and m.rung = {(int)Rung.Started})
        """;

    private const string Anew = " on conflict (module, subject) do update set state = excluded.state";

    private readonly PeopleDb _db;
    private readonly Session _session;

    internal OutcomeLadder(PeopleDb db, Session session) => (_db, _session) = (db, session);

    /// <summary>False when the subject stands on this rung or above already and no reason was given, or when someone else recorded a step at the same moment.</summary>
    public async Task<bool> RecordAsync(OutcomeStep step, CancellationToken ct)
    {
        var mayGoDown = step.Reason is null ? 0 : 1;
        var isRecorded = await _session.ExecuteAsync($"""
            insert into people_outcome (module, subject, number, seeker, employer, rung, rung_before, day, evidence, reason, actor, at)
            select {step.Module}, {step.Subject}, last.number + 1, {step.Seeker}, {step.Employer}, {(int)step.Rung}, last.rung, {step.Day}, {step.Evidence}, {step.Reason}, {_session.Caller.Actor}, {_session.Now}
            from (select coalesce(max(o.number), 0) as number,
                      coalesce((select p.rung from people_outcome p where p.module = {step.Module} and p.subject = {step.Subject} order by p.number desc limit 1), 0) as rung
                  from people_outcome o where o.module = {step.Module} and o.subject = {step.Subject}) last
            where {(int)step.Rung} > last.rung or {mayGoDown} = 1
            on conflict (module, subject, number) do nothing
            """, ct) == 1;
        // Whoever climbs below the start has not begun.
        return isRecorded && ((step.Rung < Rung.Started && step.Reason is null) || await StandAsync(new(step.Module, step.Subject), ct));
    }

    /// <summary>Reads from the steps where each start stands, for steps that were written in another way than by this class.</summary>
    public Task<int> ReadStartsAsync(CancellationToken ct) => _session.ExecuteAsync(FormattableStringFactory.Create(Starts + Anew), ct);

    /// <summary>The employers between whom and the person a step with this evidence was ever recorded.</summary>
    public async Task<IReadOnlyList<OrganisationId>> EmployersAsync(SeekerId seeker, string evidence, CancellationToken ct) =>
        await _db.Outcomes.Where(o => o.Seeker == seeker && o.Evidence == evidence && o.Employer != null).Select(o => o.Employer!.Value).Distinct().ToListAsync(ct);

    /// <summary>
    /// Records once that the start of someone who is at work has been proved. A proof seen after an answer of 30 days or more
    /// is a step down with a reason of its own: what counts there is the highest rung ever reached. False when it is proved already,
    /// when the person is not at work, or when someone else recorded a step at the same moment.
    /// </summary>
    /// <param name="began">When the work began, as the proof says.</param>
    internal async Task<bool> VerifyAsync(OutcomeSubject of, string evidence, DateOnly began, string? remark, CancellationToken ct) =>
        await _session.ExecuteAsync($"""
            insert into people_outcome (module, subject, number, seeker, employer, rung, rung_before, day, evidence, reason, remark, actor, at)
            select o.module, o.subject, o.number + 1, o.seeker, o.employer, {(int)Rung.Verified}, o.rung, {began}, {evidence}, case when o.rung >= {(int)Rung.Verified} then 'later-proof' end, {remark}, {_session.Caller.Actor}, {_session.Now}
            from people_outcome o
            where o.module = {of.Module} and o.subject = {of.Subject} and o.rung >= {(int)Rung.Started}
                and o.number = (select max(n.number) from people_outcome n where n.module = o.module and n.subject = o.subject)
                and not exists (select 1 from people_outcome v where v.module = o.module and v.subject = o.subject and v.rung = {(int)Rung.Verified}
                    and not exists (select 1 from people_outcome b where b.module = v.module and b.subject = v.subject and b.rung = {(int)Rung.Started} and b.number > v.number))
            on conflict (module, subject, number) do nothing
            """, ct) == 1 && await StandAsync(of, ct);

    /// <summary>Takes the proof of a start back, once: the person stands where they stood when they started.</summary>
    internal async Task<bool> TakeBackAsync(OutcomeSubject of, string reason, CancellationToken ct) =>
        await _session.ExecuteAsync($"""
            insert into people_outcome (module, subject, number, seeker, employer, rung, rung_before, day, evidence, reason, actor, at)
            select o.module, o.subject, o.number + 1, o.seeker, o.employer, s.rung, o.rung, s.day, 'clerk', {reason}, {_session.Caller.Actor}, {_session.Now}
            from people_outcome o join people_outcome s on s.module = o.module and s.subject = o.subject
            where o.module = {of.Module} and o.subject = {of.Subject} and o.rung >= {(int)Rung.Verified}
                and o.number = (select max(n.number) from people_outcome n where n.module = o.module and n.subject = o.subject)
                and s.number = (select min(f.number) from people_outcome f where f.module = o.module and f.subject = o.subject and f.rung = {(int)Rung.Started})
                and exists (select 1 from people_outcome v where v.module = o.module and v.subject = o.subject and v.rung = {(int)Rung.Verified}
                    and not exists (select 1 from people_outcome b where b.module = v.module and b.subject = v.subject and b.rung = {(int)Rung.Started} and b.number > v.number))
            on conflict (module, subject, number) do nothing
            """, ct) == 1 && await StandAsync(of, ct);

    /// <summary>The steps of one outcome, oldest first.</summary>
    public async Task<IReadOnlyList<OutcomeLine>> OfAsync(string module, string subject, CancellationToken ct) =>
        await _db.Outcomes.AsNoTracking().Where(o => o.Module == module && o.Subject == subject).OrderBy(o => o.Number)
            .Select(o => new OutcomeLine((Rung)o.Rung, o.Day, o.Evidence, o.Reason)).ToListAsync(ct);

    /// <summary>Notes where a start stands after a step; true, also for who never started.</summary>
    private async Task<bool> StandAsync(OutcomeSubject of, CancellationToken ct)
    {
        await _session.ExecuteAsync(FormattableStringFactory.Create(Starts + " and f.module = {0} and f.subject = {1}" + Anew, of.Module, of.Subject), ct);
        return true;
    }
}

/// <summary>A step as those who may see its subject see it.</summary>
public sealed record OutcomeLine(Rung Rung, DateOnly Day, string Evidence, string? Reason);
