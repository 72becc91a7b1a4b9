using Qiao.Platform.Jobs;

namespace Qiao.People.Outcomes;

/// <summary>Asks those who started work whether they are still there, 30, 90 and 180 days later, once each, whichever processes run.</summary>
internal sealed class AskFollowUps(Session session, PeopleDb db, SeekerNotices messages, NodeSettings node, TimeProvider clock) : IJob
{
    private const int Some = 200;

    /// <summary>So long a link in a message answers.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(21);

    internal static readonly int[] After = [30, 90, 180];

    public string Name => "people.follow-ups";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var days in After)
        {
            while (await AskSomeAsync(days, ct) == Some)
            {
                // Each batch is a change of its own.
            }
        }
    }

    private async Task<int> AskSomeAsync(int days, CancellationToken ct)
    {
        var today = Days.Today(clock);
        var (since, oldest) = (today.AddDays(-days), today.AddDays(-days - 14));
        await using var change = await session.ChangeAsync(ct);
        // Who started so long ago, has not been asked, and has not come down since; a fortnight later nobody is asked any more.
        var due = await db.Outcomes.AsNoTracking()
            .Where(o => o.Rung == (int)Rung.Started && o.Day <= since && o.Day > oldest && o.Seeker != null)
            .Where(o => !db.FollowUps.Any(f => f.Module == o.Module && f.Subject == o.Subject && f.Days == days))
            .Where(o => !db.Outcomes.Any(later => later.Module == o.Module && later.Subject == o.Subject && later.Number > o.Number && later.Rung < (int)Rung.Started))
            .OrderBy(o => o.Module).ThenBy(o => o.Subject).Take(Some).ToListAsync(ct);
        foreach (var outcome in due)
        {
            var code = Secrets.NewCode();
            // The key is the guard: of two processes one asks.
            if (await session.ExecuteAsync($"""
                insert into people_follow_up (module, subject, days, seeker, hash, asked, expires)
                values ({outcome.Module}, {outcome.Subject}, {days}, {outcome.Seeker}, {Secrets.Hash(code)}, {session.Now}, {session.Now + Lasts})
                on conflict (module, subject, days) do nothing
                """, ct) == 1)
            {
                var link = $"{node.Address}/follow-up/{code}";
                await messages.TellAsync(outcome.Seeker!.Value, "people.follow-up", $"{outcome.Subject}:{days}", OutcomeTexts.AskTitle, OutcomeTexts.AskBody.With(days, link), ct);
            }
        }

        await change.CommitAsync(ct);
        return due.Count;
    }
}
