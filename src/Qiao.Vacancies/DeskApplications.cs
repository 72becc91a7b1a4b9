using Qiao.People;
using Qiao.Vacancies.Applying;

namespace Qiao.Vacancies;

/// <summary>Applications that a clerk sends for someone at the desk. The caller has made sure that the clerk may act for the person.</summary>
public sealed class DeskApplications
{
    private readonly Session _session;
    private readonly VacanciesDb _db;
    private readonly ApplyForVacancy _apply;
    private readonly SeekerBoard _seekers;
    private readonly GuestLinks _links;
    private readonly SeekerNotices _messages;

    internal DeskApplications(Session session, VacanciesDb db, ApplyForVacancy apply, SeekerBoard seekers, GuestLinks links, SeekerNotices messages) =>
        (_session, _db, _apply, _seekers, _links, _messages) = (session, db, apply, seekers, links, messages);

    /// <summary>Of these vacancies, those for which the person has applied, however it came about.</summary>
    public async Task<IReadOnlySet<VacancyId>> SentAsync(SeekerId seeker, IReadOnlyCollection<VacancyId> vacancies, CancellationToken ct) =>
        await _db.Applications.Where(a => a.Seeker == seeker && vacancies.Contains(a.Vacancy)).Select(a => a.Vacancy).ToHashSetAsync(ct);

    /// <summary>Applies with the person's file, under the conditions and with the refusals that the person would meet, and tells the person.</summary>
    public async Task<Outcome<ApplicationId>> ApplyAsync(SeekerId seeker, VacancyId id, CancellationToken ct)
    {
        await using var change = await _session.ChangeAsync(ct);
        if (await _apply.KnownAsync(id, ct) is not { } vacancy)
        {
            return new Outcome<ApplicationId>.Missing();
        }

        AccountId? account = (await _seekers.AccountsAsync([seeker], ct)).TryGetValue(seeker, out var login) ? login : null;
        var outcome = await _apply.SendAsync(vacancy, seeker, account, ApplicationChannel.Counsellor, null, ct);
        if (outcome is Outcome<ApplicationId>.Done { Value: var sent })
        {
            var body = account is null
                ? ApplicationTexts.ToldByLink.With(vacancy.Title, ApplicationTexts.SentForYou, _links.Whole(await _links.NewAsync(sent, ct)))
                : ApplicationTexts.ToldBody.With(vacancy.Title, ApplicationTexts.SentForYou);
            await _messages.TellAsync(seeker, "vacancies.application", $"{sent}:1", ApplicationTexts.ToldTitle, body, ct);
            await change.CommitAsync(ct);
        }

        return outcome;
    }
}
