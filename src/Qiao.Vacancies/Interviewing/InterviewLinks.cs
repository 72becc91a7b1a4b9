using Qiao.People;
using Qiao.Vacancies.Applying;

namespace Qiao.Vacancies.Interviewing;

/// <summary>Tells applicants of their interviews, each time with a link that acts once and needs no sign-in; an earlier link of the same application ends.</summary>
internal sealed class InterviewLinks(Session session, VacanciesDb db, SeekerNotices messages, NodeSettings node)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    /// <summary>Answers the link's secret; nothing but its hash is kept.</summary>
    public async Task<string> NewAsync(ApplicationId application, DateTimeOffset? until, CancellationToken ct)
    {
        var secret = Secrets.NewCode();
        await session.ExecuteAsync($"delete from vacancies_interview_link where application = {application} and used is null", ct);
        await session.ExecuteAsync($"insert into vacancies_interview_link (hash, application, expires) values ({Secrets.Hash(secret)}, {application}, {until ?? session.Now + Lasts})", ct);
        return secret;
    }

    public async Task<InterviewLink?> FindAsync(string secret, CancellationToken ct)
    {
        var (hash, now) = (Secrets.Hash(secret), session.Now);
        return await db.InterviewLinks.AsNoTracking().FirstOrDefaultAsync(l => l.Hash == hash && l.Expires > now, ct);
    }

    /// <summary>False when it has been used or has ended: the statement's own condition lets a link act once.</summary>
    public async Task<bool> UseAsync(InterviewLink link, CancellationToken ct) =>
        await session.ExecuteAsync($"update vacancies_interview_link set used = {session.Now} where hash = {link.Hash} and used is null and expires > {session.Now}", ct) == 1;

    /// <summary>Asks someone to choose a time.</summary>
    public Task InviteAsync(Application a, string title, CancellationToken ct) => TellAsync(a, null, link => InterviewTexts.InviteBody.With(title, link), ct);

    /// <summary>Answers the secret of the link.</summary>
    public Task<string> TellTakenAsync(Application a, string title, InterviewTime time, CancellationToken ct) =>
        TellAsync(a, time.Starts, link => InterviewTexts.TakenBody.With(title, InterviewTexts.When(time.Starts, time.Ends), Where(time), link), ct);

    public Task RemindAsync(Application a, string title, InterviewTime time, CancellationToken ct) =>
        TellAsync(a, time.Starts, link => InterviewTexts.RemindBody.With(title, InterviewTexts.When(time.Starts, time.Ends), Where(time), link), ct);

    public Task TellCancelledAsync(Application a, string title, InterviewTime time, CancellationToken ct) =>
        TellAsync(a, null, link => InterviewTexts.CancelledBody.With(title, InterviewTexts.When(time.Starts, time.Ends), link), ct);

    /// <summary>Gives the coming time of an application back; what has been held stays as it was.</summary>
    public Task ReleaseAsync(ApplicationId application, CancellationToken ct) => session.ExecuteAsync($"""
        update vacancies_interview set application = null, seeker = null, taken = null, reminded = null where application = {application} and attended is null and starts > {session.Now}
        """, ct);

    /// <summary>What a message about this link is about.</summary>
    public static string Subject(ApplicationId application, string secret) => $"{application}:{Secrets.Hash(secret)[..12]}";

    private static Bilingual Where(InterviewTime time) => new($"{time.Mode.Name().Zh} {time.Place}", $"{time.Mode.Name().En}, {time.Place}");

    // Each change of a time is a message of its own, also several on one day: the link tells them apart.
    private async Task<string> TellAsync(Application a, DateTimeOffset? until, Func<string, Bilingual> body, CancellationToken ct)
    {
        var secret = await NewAsync(a.Id, until, ct);
        await messages.TellAsync(a.Seeker, "vacancies.interview", Subject(a.Id, secret), InterviewTexts.ToldTitle, body($"{node.Address}/interviews/{secret}"), ct);
        return secret;
    }
}
