using Qiao.Organisations;
using Qiao.Platform.Journal;

namespace Qiao.Vacancies.Reporting;

/// <summary>What an upheld complaint means for the employer's credit.</summary>
internal sealed class CreditEffect(VacanciesDb db, CreditLedger ledger, TimeProvider clock)
{
    /// <summary>
    /// Records that a complaint about a vacancy of this employer was upheld, once for each decision. Part of the caller's change.
    /// An employer that an import only names has no credit: then the journal alone remembers it.
    /// </summary>
    /// <param name="complaint">The first of those that were decided together.</param>
    public async Task RecordAsync(OrganisationId employer, ComplaintKind kind, VacancyId vacancy, ComplaintId complaint, CancellationToken ct)
    {
        db.Record(new JournalEntry { Kind = "vacancy.complaint-upheld", Subject = $"{vacancy}:{complaint}", Reason = $"{kind}:{employer}", Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        if (EventOf(kind) is { } counts)
        {
            await ledger.RecordAsync(
                new(employer, counts, Days.Today(clock), "岗位举报核实 Report of a vacancy, upheld", $"{kind.Name().Zh} /jobs/{vacancy}", Reference: $"vacancies.report:{complaint}"), ct);
        }
    }

    // A vacancy that was filled and not taken down is untidy, no more.
    private static CreditEventKind? EventOf(ComplaintKind kind) => kind switch
    {
        ComplaintKind.AlreadyFilled => null,
        ComplaintKind.FalseVacancy => CreditEventKind.FalseVacancy,
        ComplaintKind.Discrimination or ComplaintKind.ContactMisuse => CreditEventKind.UndesirableContent,
        _ => CreditEventKind.ComplaintUpheld,
    };
}
