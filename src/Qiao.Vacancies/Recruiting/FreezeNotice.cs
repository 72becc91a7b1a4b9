using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform.Journal;
using static Qiao.Vacancies.Recruiting.RecruitState;

namespace Qiao.Vacancies.Recruiting;

/// <summary>The bureau freezes the list of a post by the scores and publishes it, and after its time confirms who is hired.</summary>
internal sealed class FreezeNotice(Session session, VacanciesDb db, Employers employers, SeekerBoard seekers, RecruitWriting writing, TimeProvider clock)
{
    /// <summary>Names stay for so long after the last day for objections.</summary>
    public const int DaysNamed = 30;

    private static readonly RecruitState[] Undecided = [Submitted, Returned, FailProposed, Appealed, Passed];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (deed, summary) in new[] { ("notice", "Freeze the list of a post and publish it"), ("confirmation", "Confirm who is hired") })
        {
            routes.MapPost($"/desk/recruitments/{{id}}/posts/{{post}}/{deed}", async (string id, string post, FreezeNotice use, ShowRecruitDesk show, HttpContext http, CancellationToken ct) =>
                await use.RunAsync(deed, post, ct) is var outcome && outcome is Outcome<int>.Done
                    ? Flashes.Redirect(http, "vacancies.recruit-stepped", $"/desk/recruitments/{id}")
                    : await show.CampaignAsync(id, post, outcome.ProblemsOf(RawForm.Empty), 409, ct)).ForRoles(Role.Bureau);
            routes.MapPost($"/api/v1/desk/recruitments/{{id}}/posts/{{post}}/{deed}", async (string id, string post, FreezeNotice use, CancellationToken ct) =>
                (await use.RunAsync(deed, post, ct)).ToJson(count => Results.Ok(new { count }))).ForRoles(Role.Bureau).WithSummary(summary);
        }
    }

    /// <summary>Answers how many are to be hired.</summary>
    public async Task<Outcome<int>> FreezeAsync(string id, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (await db.OwnPostAsync(id, session.Caller, ct) is not var (post, campaign))
        {
            return new Outcome<int>.Missing();
        }

        var today = Days.Today(clock);
        var all = await db.Recruits.AsNoTracking().Where(a => a.Post == post.Id).ToListAsync(ct);
        var ranked = all.Where(a => a.State == Interviewed).OrderByDescending(a => a.Score).ThenBy(a => a.Id.ToString(), StringComparer.Ordinal).ToList();
        if (WhyNotFreeze(campaign, post, all, ranked, today) is { } whyNot)
        {
            return whyNot;
        }

        var chosen = ranked.Take(post.Headcount).ToList();
        foreach (var (i, a) in ranked.Index())
        {
            // Guarded by the revision: a score that is corrected at this moment gives the whole list up.
            if (await writing.TakeAsync(a, post, i < chosen.Count ? RecruitSteps.Notice : RecruitSteps.Ranking, a with { Rank = i + 1 }, null, ct) is Outcome<RecruitState>.Refused moved)
            {
                return moved.Reason;
            }
        }

        var ends = Days.AfterWorkingDays(today, campaign.NoticeDays);
        var names = await NamesAsync(chosen, ends, ct);
        var unit = await employers.FindAsync(post.Unit, ct);
        var content = NoticeText.Write(campaign, post, unit?.Name ?? "", today, ends, chosen.Select((a, i) => new NoticeLine(i + 1, a.Seeker is { } seeker ? names.GetValueOrDefault(seeker) : null, a.Degree, a.Score!.Value)));
        if (await session.ExecuteAsync($"""
            insert into vacancies_notice (post, content, hash, published, ends, named_until, erased) values ({post.Id}, {content}, {NoticeText.Hash(content)}, {session.Now}, {ends}, {ends.AddDays(DaysNamed)}, 0)
            on conflict (post) do nothing
            """, ct) == 0)
        {
            return RecruitTexts.FrozenAlready;
        }

        await SaveAsync("notice.frozen", post, campaign, ct);
        await change.CommitAsync(ct);
        return chosen.Count;
    }

    /// <summary>Answers how many are hired.</summary>
    public async Task<Outcome<int>> ConfirmAsync(string id, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (await db.OwnPostAsync(id, session.Caller, ct) is not var (post, campaign) || await db.Notices.AsNoTracking().FirstOrDefaultAsync(n => n.Post == post.Id, ct) is not { } notice)
        {
            return new Outcome<int>.Missing();
        }

        if (notice.Ends >= Days.Today(clock))
        {
            return RecruitTexts.NoticeRuns;
        }

        // Nobody can object any more, so that what is open now is all there is.
        if (await db.Objections.AnyAsync(o => o.Post == post.Id && o.State == ObjectionState.Open, ct))
        {
            return RecruitTexts.ObjectionsOpen;
        }

        if (await session.ExecuteAsync($"update vacancies_notice set confirmed = {session.Now} where post = {post.Id} and confirmed is null", ct) == 0)
        {
            return RecruitTexts.ConfirmedAlready;
        }

        var hired = 0;
        foreach (var a in await db.Recruits.AsNoTracking().Where(a => a.Post == post.Id && (a.State == Noticed || a.State == Ranked)).OrderBy(a => a.Rank).ToListAsync(ct))
        {
            var step = a.State == Noticed ? RecruitSteps.Hiring : RecruitSteps.Ending;
            if (await writing.TakeAsync(a, post, step, a, null, ct) is Outcome<RecruitState>.Refused moved)
            {
                return moved.Reason;
            }

            hired += step == RecruitSteps.Hiring ? 1 : 0;
        }

        await SaveAsync("notice.confirmed", post, campaign, ct);
        await change.CommitAsync(ct);
        return hired;
    }

    /// <summary>Why the list cannot be frozen yet, or null.</summary>
    private static Problem? WhyNotFreeze(Campaign campaign, CampaignPost post, List<RecruitApplication> all, List<RecruitApplication> ranked, DateOnly today) =>
        campaign.Closes >= today ? RecruitTexts.StillOpen
        : all.Any(a => a.State is Noticed or Hired or Ranked) ? RecruitTexts.FrozenAlready
        : all.Any(a => Undecided.Contains(a.State)) ? RecruitTexts.UndecidedLeft
        : all.Any(a => a.AppealUntil(campaign.AppealDays) >= today) ? RecruitTexts.AppealsPossible
        : ranked.Count == 0 ? RecruitTexts.NobodyScored
        // Ties are broken by people and written down as scores, never by an id.
        : ranked.Count > post.Headcount && ranked[post.Headcount - 1].Score == ranked[post.Headcount].Score ? RecruitTexts.Tie
        : null;

    private async Task<IReadOnlyDictionary<SeekerId, string>> NamesAsync(IReadOnlyList<RecruitApplication> chosen, DateOnly until, CancellationToken ct)
    {
        foreach (var a in chosen)
        {
            await writing.LetReadNameAsync(a, until, ct);
        }

        return await seekers.NamesAsync(await seekers.OnlookerAsync(ct), chosen.Select(a => a.Seeker).OfType<SeekerId>().ToList(), RecruitWriting.Purpose, ct);
    }

    private Task<Outcome<int>> RunAsync(string deed, string post, CancellationToken ct) => deed == "notice" ? FreezeAsync(post, ct) : ConfirmAsync(post, ct);

    private async Task SaveAsync(string kind, CampaignPost post, Campaign campaign, CancellationToken ct)
    {
        db.Record(new() { Kind = kind, Subject = post.Id.ToString(), ScopeAfter = campaign.Division.ToString(), Visibility = Visibility.Public });
        await db.SaveChangesAsync(ct);
    }
}
