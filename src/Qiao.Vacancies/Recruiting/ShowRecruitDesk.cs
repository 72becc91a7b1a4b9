using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Vacancies.Screening;

namespace Qiao.Vacancies.Recruiting;

/// <summary>A recruitment in the bureau's list, with what waits in it.</summary>
public sealed record DeskCampaign(string Id, string Title, CampaignLevel Level, DivisionCode Division, DateOnly Opens, DateOnly Closes, int Posts, int Waiting, int Appeals, int Objections);

/// <summary>An appeal that waits.</summary>
public sealed record DeskAppeal(string Recruit, string Title, string Rule, DateTimeOffset At);

/// <summary>A post as the bureau sees it.</summary>
/// <param name="Findings">What screening says of its words.</param>
public sealed record DeskPost(
    string Id, string Code, string Title, string? Unit, int Headcount, Lexicon.EducationLevel Degree, string Fields, string Conditions, SelectionMode Mode, PostState State, long Version, IReadOnlyList<Bilingual> Findings,
    int Applications, int Undecided, int Scored, DateOnly? NoticeEnds, bool MayFreeze, bool MayConfirm, bool IsConfirmed);

/// <summary>An objection that waits, with the ranks it may concern.</summary>
public sealed record DeskObjection(string Id, string Post, string Title, string Words, DateTimeOffset At, IReadOnlyList<int> Ranks);

/// <summary>The bureau's desk for recruitments of its division: what is open, what waits, and the lists to freeze.</summary>
internal sealed class ShowRecruitDesk(VacanciesDb db, Employers employers, Caller caller, NodeSettings node, TimeProvider clock)
{
    private static readonly RecruitState[] Undecided = [RecruitState.Submitted, RecruitState.Returned, RecruitState.FailProposed, RecruitState.Appealed, RecruitState.Passed];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/recruitments", async Task<IResult> (ShowRecruitDesk use, CancellationToken ct) => await use.PageAsync(RawForm.Empty, 200, ct)).ForRoles(Role.Bureau);
        routes.MapGet("/desk/recruitments/{id}", async (string id, ShowRecruitDesk use, CancellationToken ct) => await use.CampaignAsync(id, null, RawForm.Empty, 200, ct)).ForRoles(Role.Bureau);
    }

    public async Task<RazorComponentResult<RecruitDeskPage>> PageAsync(RawForm typed, int status, CancellationToken ct)
    {
        var campaigns = (await db.Campaigns.AsNoTracking().OrderByDescending(c => c.Closes).Take(200).ToListAsync(ct)).Where(Own).ToList();
        var ids = campaigns.Select(c => c.Id).ToList();
        var posts = await db.CampaignPosts.Where(p => ids.Contains(p.Campaign)).GroupBy(p => p.Campaign).Select(g => new { g.Key, Count = g.Count(), Waiting = g.Count(p => p.State == PostState.Submitted) }).ToDictionaryAsync(g => g.Key, ct);
        var appeals = await (from a in db.Recruits join p in db.CampaignPosts on a.Post equals p.Id where a.State == RecruitState.Appealed && ids.Contains(p.Campaign) orderby a.Changed select new { a.Id, a.Rule, a.Changed, p.Title, p.Campaign }).Take(500).ToListAsync(ct);
        var objections = await (from o in db.Objections join p in db.CampaignPosts on o.Post equals p.Id where o.State == ObjectionState.Open && ids.Contains(p.Campaign) group o by p.Campaign into g select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new(new
        {
            Campaigns = campaigns.ConvertAll(c => new DeskCampaign(
                c.Id.ToString(), c.Title, c.Level, c.Division, c.Opens, c.Closes, posts.GetValueOrDefault(c.Id)?.Count ?? 0, posts.GetValueOrDefault(c.Id)?.Waiting ?? 0, appeals.Count(a => a.Campaign == c.Id), objections.GetValueOrDefault(c.Id))),
            Appeals = appeals.ConvertAll(a => new DeskAppeal(a.Id.ToString(), a.Title, RecruitSteps.NameOfRule(a.Rule)?.ToString() ?? "", a.Changed)),
            Typed = typed,
            Region = DivisionCode.Parse(node.Division),
        })
        { StatusCode = status };
    }

    /// <param name="sent">The post or objection whose form was sent and is shown again.</param>
    public async Task<IResult> CampaignAsync(string id, string? sent, RawForm typed, int status, CancellationToken ct)
    {
        if (!Ids.TryRead<CampaignId>(id, out var named) || await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(c => c.Id == named, ct) is not { } campaign || !Own(campaign))
        {
            return Results.StatusCode(404);
        }

        var posts = await db.CampaignPosts.AsNoTracking().Where(p => p.Campaign == named).OrderBy(p => p.Code).ToListAsync(ct);
        var counts = (await (from a in db.Recruits join p in db.CampaignPosts on a.Post equals p.Id where p.Campaign == named group a by new { a.Post, a.State } into g select new { g.Key.Post, g.Key.State, Count = g.Count() }).ToListAsync(ct)).ToLookup(g => g.Post);
        var notices = await (from n in db.Notices.AsNoTracking() join p in db.CampaignPosts on n.Post equals p.Id where p.Campaign == named select n).ToDictionaryAsync(n => n.Post, ct);
        var objections = await (from o in db.Objections join p in db.CampaignPosts on o.Post equals p.Id where p.Campaign == named && o.State == ObjectionState.Open orderby o.At select o).ToListAsync(ct);
        var units = await employers.FindAsync(posts.Select(p => p.Unit).Distinct().ToList(), ct);
        var titles = posts.ToDictionary(p => p.Id, p => p.Title);
        return new RazorComponentResult<CampaignDeskPage>(new
        {
            Campaign = new DeskCampaign(id, campaign.Title, campaign.Level, campaign.Division, campaign.Opens, campaign.Closes, posts.Count, 0, 0, objections.Count),
            Posts = posts.ConvertAll(p => Line(p, campaign, units.GetValueOrDefault(p.Unit), counts[p.Id].ToDictionary(g => g.State, g => g.Count), notices.GetValueOrDefault(p.Id))),
            Objections = objections.ConvertAll(o => new DeskObjection(o.Id.ToString(), o.Post.ToString(), titles[o.Post], o.Words ?? "", o.At, NoticeText.Read(notices[o.Post].Content).Select(line => line.Rank).ToList())),
            Sent = sent,
            Typed = typed,
        })
        { StatusCode = status };
    }

    private DeskPost Line(CampaignPost p, Campaign campaign, OrganisationSummary? unit, IReadOnlyDictionary<RecruitState, int> counts, HiringNotice? notice)
    {
        var (today, undecided, scored) = (Days.Today(clock), Undecided.Sum(counts.GetValueOrDefault), counts.GetValueOrDefault(RecruitState.Interviewed));
        var findings = p.State == PostState.Submitted
            ? VacancyScreening.Read(new ScreenedText(p.Title, p.Fields + "\n" + p.Conditions)).Findings.Select(f => new Bilingual($"{f.Rule.Name.Zh}：{f.Words}", $"{f.Rule.Name.En}: {f.Words}")).ToList()
            : [];
        return new(
            p.Id.ToString(), p.Code, p.Title, unit?.Name, p.Headcount, p.Degree, p.Fields, p.Conditions, p.Mode, p.State, p.Version, findings, counts.Where(c => c.Key != RecruitState.Withdrawn).Sum(c => c.Value), undecided, scored,
            notice?.Ends, notice is null && campaign.Closes < today && undecided == 0 && scored > 0, notice is { Confirmed: null } && notice.Ends < today, notice?.Confirmed is not null);
    }

    private bool Own(Campaign campaign) => caller.Has(Role.Bureau, campaign.Division.ToString());
}
