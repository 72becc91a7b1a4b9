using Qiao.Organisations;
using Qiao.Platform.Journal;

namespace Qiao.Vacancies.Reporting;

/// <summary>What an upheld complaint means for the employer's credit.</summary>
internal sealed class CreditEffect(VacanciesDb db)
{
    /// <summary>Records that a complaint about a vacancy of this employer was upheld, once for each decision. Part of the caller's change.</summary>
    /// <param name="complaint">The first of those that were decided together.</param>
    public async Task RecordAsync(OrganisationId employer, ComplaintKind kind, VacancyId vacancy, ComplaintId complaint, CancellationToken ct)
    {
        db.Record(new JournalEntry { Kind = "vacancy.complaint-upheld", Subject = $"{vacancy}:{complaint}", Reason = $"{kind}:{employer}", Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
    }
}
