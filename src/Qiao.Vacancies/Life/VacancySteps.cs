using Qiao.Platform.Journal;
using Qiao.Vacancies.Clustering;

namespace Qiao.Vacancies.Life;

/// <summary>Writes steps: the guarded change of state, the row that remembers it, and the journal entry, all in the caller's change.</summary>
internal sealed class VacancySteps(Session session, VacanciesDb db, ClusterHeads heads)
{
    /// <summary>False when someone else has changed the vacancy since it was read.</summary>
    public async Task<bool> TakeAsync(Vacancy vacancy, LifeStep step, string? reason, string? remark, CancellationToken ct)
    {
        var (now, from, revision) = (session.Now, vacancy.State, vacancy.Revision + 1);
        var closed = step.Closes ? now : (DateTimeOffset?)null;
        var published = step.To == VacancyState.Published ? vacancy.Published ?? now : vacancy.Published;
        if (await session.ExecuteAsync($"""
            update vacancies_vacancy set state = {step.To}, reason = {reason}, revision = {revision}, changed = {now}, closed = {closed}, published = {published}
            where id = {vacancy.Id} and state = {from} and revision = {vacancy.Revision}
            """, ct) == 0)
        {
            return false;
        }

        db.Steps.Add(new()
        {
            Vacancy = vacancy.Id, Revision = revision, Step = step.Code, FromState = from, ToState = step.To, Reason = reason, Remark = remark, Actor = session.Caller.Actor, At = now,
        });
        db.Record(new JournalEntry
        {
            Kind = "vacancy." + step.Event, Subject = vacancy.Id.ToString(), Revision = revision, Hash = vacancy.Hash, Reason = reason,
            ScopeBefore = vacancy.Division?.ToString(), ScopeAfter = vacancy.Division?.ToString(),
            Visibility = from == VacancyState.Published || step.To == VacancyState.Published ? Visibility.Public : Visibility.Private,
        });
        await db.SaveChangesAsync(ct);
        if (from == VacancyState.Published || step.To == VacancyState.Published)
        {
            await heads.SeatAsync([vacancy.DoubleGroup], ct);
        }

        return true;
    }
}
