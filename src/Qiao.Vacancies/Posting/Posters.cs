using Qiao.Organisations;

namespace Qiao.Vacancies.Posting;

/// <summary>Who may act on the vacancies of an employer: those who recruit for it.</summary>
internal sealed class Posters(Employers employers, Caller caller)
{
    /// <summary>The employer when the caller recruits for it, else null: others must not learn what it has.</summary>
    public async Task<OrganisationSummary?> EmployerAsync(OrganisationId employer, CancellationToken ct) =>
        caller.IsSystem ? await employers.FindAsync(employer, ct)
        : caller.Account is { } account && await employers.RoleOfAsync(account, employer, ct) is MemberRole.Owner or MemberRole.Recruiter ? await employers.FindAsync(employer, ct)
        : null;

    public async Task<OrganisationSummary?> EmployerAsync(string id, CancellationToken ct) =>
        Ids.TryRead<OrganisationId>(id, out var employer) ? await EmployerAsync(employer, ct) : null;

    public async Task<bool> MayActAsync(OrganisationId? employer, CancellationToken ct) => employer is { } id && await EmployerAsync(id, ct) is not null;
}
