using Qiao.Platform.Jobs;

namespace Qiao.Vacancies.Recruiting;

/// <summary>Takes the names out of notices whose time is over, and the words out of objections to them.</summary>
internal sealed class TidyNotices(Session session, VacanciesDb db, TimeProvider clock) : IJob
{
    public string Name => "vacancies.notices";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task RunAsync(CancellationToken ct)
    {
        var today = Days.Today(clock);
        foreach (var post in await db.Notices.Where(n => n.NamedUntil < today).Select(n => n.Post).ToListAsync(ct))
        {
            await using var change = await session.ChangeAsync(ct);
            var content = await db.Notices.AsNoTracking().Where(n => n.Post == post).Select(n => n.Content).FirstAsync(ct);
            if (NoticeText.WithoutNames(content) is var bare && bare != content)
            {
                await session.ExecuteAsync($"update vacancies_notice set content = {bare}, erased = 1 where post = {post} and content = {content}", ct);
                await session.ExecuteAsync($"update vacancies_objection set words = null where post = {post}", ct);
            }

            await change.CommitAsync(ct);
        }
    }
}
