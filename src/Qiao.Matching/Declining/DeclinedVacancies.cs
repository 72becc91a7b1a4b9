using Qiao.Organisations;
using Qiao.People;
using Qiao.Vacancies;

namespace Qiao.Matching.Declining;

/// <summary>What a person does not want to be shown: vacancies, and all vacancies of some employers.</summary>
internal sealed record Unwanted(IReadOnlySet<VacancyId> Vacancies, IReadOnlySet<OrganisationId> Employers)
{
    public bool Has(VacancyCard card) => Vacancies.Contains(card.Id) || (card.Employer is { } employer && Employers.Contains(employer.Id));
}

/// <summary>Reads what people have declined; it stands in their copy and goes with their erasure.</summary>
internal sealed class DeclinedVacancies(Session session, MatchingDb db, Employers employers) : IKeptForPerson
{
    public string Name => "declined";

    public async Task<Unwanted> OfAsync(AccountId account, CancellationToken ct)
    {
        var declines = await db.Declines.AsNoTracking().Where(d => d.Account == account).Select(d => new { d.Vacancy, d.Employer }).ToListAsync(ct);
        var named = declines.Select(d => d.Employer).OfType<OrganisationId>().Distinct().ToList();
        // An entry that was merged since is known on the cards by the one that stands for it.
        var standing = named.Count == 0 ? [] : (await employers.FindAsync(named, ct)).Values.Select(employer => employer.Id);
        return new(declines.Select(d => d.Vacancy).ToHashSet(), named.Concat(standing).ToHashSet());
    }

    public async Task<object> CopyAsync(SeekerId seeker, AccountId account, CancellationToken ct) =>
        (await db.Declines.AsNoTracking().Where(d => d.Account == account).OrderBy(d => d.Declined).ToListAsync(ct)).Select(d => new
        {
            vacancy = d.Vacancy.ToString(), d.Title, reason = d.Reason.ToString(), employer = d.Employer?.ToString(), d.Declined,
        }).ToList();

    public Task ForgetAsync(SeekerId seeker, AccountId? account, CancellationToken ct) => session.ExecuteAsync($"delete from matching_decline where account = {account}", ct);
}
