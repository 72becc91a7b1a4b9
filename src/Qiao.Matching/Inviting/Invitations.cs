using Qiao.Matching.Declining;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Vacancies;

namespace Qiao.Matching.Inviting;

/// <summary>An invitation as its employer sees it.</summary>
/// <param name="Name">Null unless the person accepted, and the employer may see it still.</param>
public sealed record InvitedLine(InvitationId Id, SeekerId Seeker, string? Name, InvitationState State, DateTimeOffset Sent, DateOnly Until);

/// <summary>Reads what was sent for a vacancy and who wants none; a person's invitations stand in their copy and go with their erasure.</summary>
internal sealed class Invitations(Session session, MatchingDb db, SeekerBoard board, Employers employers, TimeProvider clock) : IKeptForPerson
{
    private const string Purpose = "matching.invitation";

    public string Name => "invitations";

    public async Task<IReadOnlyList<InvitedLine>> OfVacancyAsync(VacancyId vacancy, Onlooker onlooker, CancellationToken ct)
    {
        var today = Days.Today(clock);
        var sent = await db.Invitations.AsNoTracking().Where(i => i.Vacancy == vacancy).OrderByDescending(i => i.Id).ToListAsync(ct);
        var names = await board.NamesAsync(onlooker, sent.Where(i => i.State == InvitationState.Accepted).Select(i => i.Seeker).ToList(), Purpose, ct);
        return sent.ConvertAll(i => new InvitedLine(i.Id, i.Seeker, names.GetValueOrDefault(i.Seeker), i.StateOn(today), i.Sent, i.Until));
    }

    /// <summary>Whether the caller may invite for the vacancy's employer: those who recruit for it.</summary>
    public async Task<bool> MayInviteAsync(VacancyCard card, CancellationToken ct) =>
        card.Employer is { IsVerified: true } employer && session.Caller is { IsSystem: false, Account: { } account } && await employers.RoleOfAsync(account, employer.Id, ct) is MemberRole.Owner or MemberRole.Recruiter;

    /// <summary>Of these people, those who declined this vacancy or everything from its employer.</summary>
    public async Task<IReadOnlySet<SeekerId>> UnwantingAsync(VacancyCard card, IReadOnlyDictionary<SeekerId, AccountId> accounts, CancellationToken ct)
    {
        var logins = accounts.Values.ToList();
        var employer = card.Employer?.Id;
        IReadOnlyList<OrganisationId> all = employer is { } id ? await employers.AllOfAsync(id, ct) : [];
        var named = all.Select(o => (OrganisationId?)o).ToList();
        var declined = (await db.Declines.Where(d => logins.Contains(d.Account) && (d.Vacancy == card.Id || named.Contains(d.Employer))).Select(d => d.Account).ToListAsync(ct)).ToHashSet();
        return accounts.Where(pair => declined.Contains(pair.Value)).Select(pair => pair.Key).ToHashSet();
    }

    public async Task<object> CopyAsync(SeekerId seeker, AccountId account, CancellationToken ct) =>
        (await db.Invitations.AsNoTracking().Where(i => i.Account == account).OrderBy(i => i.Id).ToListAsync(ct)).Select(i => new
        {
            vacancy = i.Vacancy.ToString(), i.Title, employer = i.Employer.ToString(), state = i.State.ToString(), i.Reason, i.Sent, i.Until, i.Answered,
        }).ToList();

    public Task ForgetAsync(SeekerId seeker, AccountId? account, CancellationToken ct) => session.ExecuteAsync($"delete from matching_invitation where account = {account}", ct);
}
