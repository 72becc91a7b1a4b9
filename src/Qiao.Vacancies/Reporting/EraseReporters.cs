using Qiao.Platform.Jobs;
using Qiao.Platform.Messages;

namespace Qiao.Vacancies.Reporting;

/// <summary>Forgets who reported a vacancy, 90 days after the decision; the report and its decision stay.</summary>
internal sealed class EraseReporters(Session session, VacanciesDb db, Outbox outbox) : IJob
{
    public const int KeptDays = 90;
    private const int Some = 200;

    public string Name => "vacancies.erase-reporters";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var before = session.Now - TimeSpan.FromDays(KeptDays);
        var erased = 0;
        while (await EraseSomeAsync(before, ct) is > 0 and var now)
        {
            erased += now;
        }

        if (erased > 0)
        {
            await session.TruncateLogAsync(ct);
        }
    }

    private async Task<int> EraseSomeAsync(DateTimeOffset before, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        var due = await db.Complaints.Where(c => c.State != ComplaintState.Open && c.Decided <= before && c.Reporter != null).OrderBy(c => c.Id).Select(c => c.Id).Take(Some).ToListAsync(ct);
        foreach (var id in due)
        {
            await session.ExecuteAsync($"update vacancies_complaint set reporter = null, account = null, contact = null where id = {id}", ct);
            // The answer that was sent names its recipient too.
            await outbox.ForgetAboutAsync(DecideReports.Answered, id.ToString(), ct);
        }

        await change.CommitAsync(ct);
        return due.Count;
    }
}
