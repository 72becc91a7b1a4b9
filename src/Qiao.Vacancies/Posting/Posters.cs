using Qiao.Organisations;

namespace Qiao.Vacancies.Posting;

/// <summary>Who may act on the vacancies of an employer: those who recruit for it.</summary>
internal sealed class Posters(Employers employers, Caller caller)
{
    // Address and use case of one request ask the same of the same account.
    private (OrganisationId Id, OrganisationSummary Employer)? _known;

    /// <summary>The employer when the caller recruits for it, else null: others must not learn what it has.</summary>
    public async Task<OrganisationSummary?> EmployerAsync(OrganisationId employer, CancellationToken ct)
    {
        if (caller.IsSystem)
        {
            return await employers.FindAsync(employer, ct);
        }

        if (_known is { } known && known.Id == employer)
        {
            return known.Employer;
        }

        if (caller.Account is { } account && await employers.RoleOfAsync(account, employer, ct) is MemberRole.Owner or MemberRole.Recruiter && await employers.FindAsync(employer, ct) is { } own)
        {
            _known = (employer, own);
            return own;
        }

        return null;
    }

    /// <summary>The employer when the caller interviews or recruits for it; its summary says in which role.</summary>
    public async Task<OrganisationSummary?> InterviewerAsync(string id, CancellationToken ct) =>
        await EmployerAsync(id, ct) ?? (Ids.TryRead<OrganisationId>(id, out var employer) && caller.Account is { } account && await employers.RoleOfAsync(account, employer, ct) is { } role && await employers.FindAsync(employer, ct) is { } own
            ? own with { Role = role } : null);

    public async Task<OrganisationSummary?> EmployerAsync(string id, CancellationToken ct) =>
        Ids.TryRead<OrganisationId>(id, out var employer) ? await EmployerAsync(employer, ct) : null;

    public async Task<bool> MayActAsync(OrganisationId? employer, CancellationToken ct) => employer is { } id && await EmployerAsync(id, ct) is not null;
}
