using Qiao.Platform.Jobs;
using Qiao.Vacancies.Applying;

namespace Qiao.Vacancies.Interviewing;

/// <summary>Reminds people the day before, once, whichever processes run.</summary>
internal sealed class RemindInterviews(Session session, VacanciesDb db, InterviewLinks links) : IJob
{
    private const int Some = 200;
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    // Who chose a time an hour ago knows it.
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(3);

    public string Name => "vacancies.interviews";

    public TimeSpan Every => TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await RemindSomeAsync(ct) == Some)
        {
            // Each batch is a change of its own.
        }
    }

    private async Task<int> RemindSomeAsync(CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        var (now, ahead, fresh) = (session.Now, session.Now + Ahead, session.Now - Fresh);
        var due = await (from i in db.Interviews.AsNoTracking()
                         join a in db.Applications on i.Application equals a.Id
                         join v in db.Vacancies on a.Vacancy equals v.Id
                         where i.Starts > now && i.Starts <= ahead && i.Reminded == null && i.Taken < fresh && a.State == ApplicationState.Interview
                         orderby i.Id
                         select new { Interview = i, Application = a, v.Title }).Take(Some).ToListAsync(ct);
        foreach (var row in due)
        {
            // Of two processes one reminds.
            if (await session.ExecuteAsync($"update vacancies_interview set reminded = {now} where id = {row.Interview.Id} and application = {row.Application.Id} and reminded is null", ct) == 1)
            {
                await links.RemindAsync(row.Application, row.Title, row.Interview.Time, ct);
            }
        }

        await change.CommitAsync(ct);
        return due.Count;
    }
}
