using Qiao.Platform;
using Qiao.Platform.Data;
using Qiao.Vacancies.Interviewing;

namespace Qiao.Demo;

/// <summary>Times for interviews around today: some held, some taken, some to be chosen by those who are invited.</summary>
internal sealed class DemoInterviews(Session session, TimeProvider clock)
{
    private const int ADay = 10;
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(30);
    private static readonly TimeOnly First = new(9, 30);

    private static readonly BulkColumn[] Columns =
    [
        BulkColumn.Text("id"), BulkColumn.Text("employer"), BulkColumn.Text("panel"), BulkColumn.Long("starts"), BulkColumn.Long("ends"), BulkColumn.Text("mode"), BulkColumn.Text("place"),
        BulkColumn.Text("application"), BulkColumn.Text("seeker"), BulkColumn.Long("taken"), BulkColumn.Int("attended"),
    ];

    /// <summary>Answers how many times there are.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        var invited = await InvitedAsync(ct);
        var (now, today, busy, made) = (clock.GetUtcNow(), Days.Today(clock), new HashSet<(string Seeker, DateTimeOffset Starts)>(), 0);
        await using var bulk = await BulkRows.IntoAsync(session, "vacancies_interview", Columns, ct);
        foreach (var employer in invited.GroupBy(a => a.Employer))
        {
            var people = new Queue<(string Application, string Seeker)>(employer.Select(a => (a.Application, a.Seeker)));
            // A third has been held; of the others every third still has to choose, and there is more than they need.
            var held = people.Count / 3;
            var times = people.Count + 3;
            for (var i = 0; i < times; i++)
            {
                var (day, place) = i < held ? (-1 - (i / ADay), i % ADay) : (1 + ((i - held) / ADay), (i - held) % ADay);
                var starts = Days.At(today.AddDays(day), First) + (Length * place);
                var taken = people.Count > 0 && (i < held || i % 3 != 2) && busy.Add((people.Peek().Seeker, starts)) ? people.Dequeue() : ((string, string)?)null;
                if (taken is null && starts < now)
                {
                    continue;
                }

                await bulk.AddAsync(
                [
                    Ids.New<InterviewId>(clock).ToString(), employer.Key, "一号面试室", starts.ToUnixTimeMilliseconds(), (starts + Length).ToUnixTimeMilliseconds(), i % 4 == 3 ? nameof(InterviewMode.Phone) : nameof(InterviewMode.OnSite),
                    i % 4 == 3 ? "面试时由我们致电" : "公司三楼会议室", taken?.Item1, taken?.Item2, taken is null ? null : now.AddDays(-3).ToUnixTimeMilliseconds(), taken is not null && starts < now ? i % 5 == 4 ? 0 : 1 : null,
                ], ct);
                made++;
            }
        }

        await bulk.CompleteAsync(ct);
        await change.CommitAsync(ct);
        return made;
    }

    private async Task<List<(string Employer, string Application, string Seeker)>> InvitedAsync(CancellationToken ct)
    {
        var invited = new List<(string, string, string)>();
        await using var command = await session.CommandAsync($"select employer, id, seeker from vacancies_application where state = 'Interview' order by employer, id", ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            invited.Add((row.GetString(0), row.GetString(1), row.GetString(2)));
        }

        return invited;
    }
}
