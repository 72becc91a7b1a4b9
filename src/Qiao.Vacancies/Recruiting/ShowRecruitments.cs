using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Platform.Tables;

namespace Qiao.Vacancies.Recruiting;

/// <summary>A recruitment as everyone sees it.</summary>
public sealed record CampaignView(
    string Id, string Title, CampaignLevel Level, DivisionCode Division, DateOnly Opens, DateOnly Closes, int MostPosts, int NoticeDays, int AppealDays, int Posts, int Places, int Applications, bool IsOpen, bool IsComing);

/// <summary>A post as everyone sees it.</summary>
/// <param name="Applications">Those that were not withdrawn.</param>
public sealed record PostView(
    string Id, string Code, string Title, OrganisationSummary? Unit, int Headcount, EducationLevel Degree, string Fields, string Conditions, SelectionMode Mode, long Version, int Applications, bool IsFrozen, bool HasNotice)
{
    /// <summary>Applicants for each place, to two decimals.</summary>
    public string Ratio => (Applications / (decimal)Headcount).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A filter of the posts; all of it stays in the address.</summary>
/// <param name="Without">Only posts nobody has applied for.</param>
public sealed record PostFilter(EducationLevel? Degree, string? Q, bool? Without, int? Page);

/// <summary>Recruitments of public institutions, their posts and conditions, open to everyone.</summary>
internal sealed class ShowRecruitments(VacanciesDb db, Employers employers, TimeProvider clock)
{
    private const int PageLength = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/recruitments", async Task<IResult> (ShowRecruitments use, CancellationToken ct) => new RazorComponentResult<RecruitmentsPage>(new { Lines = await use.ListAsync(ct) })).ForEveryone();
        routes.MapGet("/recruitments/{id}", async Task<IResult> (string id, Reading<PostFilter> filter, ShowRecruitments use, CancellationToken ct) =>
        {
            if (await use.FindAsync(id, ct) is not { } view)
            {
                return Results.StatusCode(404);
            }

            var posts = await use.PostsAsync(view, filter.Form, ct);
            var number = filter.Form.Page is > 1 and < 10_000 ? filter.Form.Page.Value : 1;
            return new RazorComponentResult<CampaignPage>(new
            {
                View = view, Posts = posts.Skip((number - 1) * PageLength).Take(PageLength).ToList(), Total = posts.Count, Form = filter.Raw, Next = number * PageLength < posts.Count ? (int?)number + 1 : null,
            });
        }).ForEveryone();
        routes.MapGet("/recruitments/{id}/table", async (string id, string? format, Reading<PostFilter> filter, ShowRecruitments use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } view ? Table(await use.PostsAsync(view, filter.Form, ct)).Download("posts", format) : Results.StatusCode(404)).ForEveryone();
        routes.MapGet("/recruitments/{id}/posts/{post}", async (string id, string post, ShowRecruitments use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } view && await use.PostAsync(view, post, ct) is { } shown ? new RazorComponentResult<CampaignPostPage>(new { View = view, Post = shown }) : Results.StatusCode(404)).ForEveryone();
        routes.MapGet("/api/v1/recruitments", async (ShowRecruitments use, CancellationToken ct) => Results.Ok(new { items = (await use.ListAsync(ct)).Select(Shown) }))
            .ForEveryone().WithSummary("Recruitments of public institutions");
        routes.MapGet("/api/v1/recruitments/{id}", async (string id, Reading<PostFilter> filter, ShowRecruitments use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } view
                ? Results.Ok(new
                {
                    recruitment = Shown(view),
                    posts = (await use.PostsAsync(view, filter.Form, ct)).Select(p => new
                    {
                        p.Id, p.Code, p.Title, unit = p.Unit?.Name, p.Headcount, degree = p.Degree.ToString(), p.Fields, p.Conditions, mode = p.Mode.ToString(), p.Version, p.Applications, applicantsPerPlace = p.Ratio, p.IsFrozen,
                        notice = p.HasNotice ? $"/recruitments/{view.Id}/notices/{p.Id}" : null,
                    }),
                })
                : OutcomeHttp.Problem(404, OutcomeHttp.Missing)).ForEveryone().WithSummary("A recruitment with its posts");
    }

    /// <summary>Those under way first, then the others, newest first.</summary>
    public async Task<IReadOnlyList<CampaignView>> ListAsync(CancellationToken ct)
    {
        var today = Days.Today(clock);
        var campaigns = await db.Campaigns.AsNoTracking().OrderByDescending(c => c.Opens).Take(200).ToListAsync(ct);
        return (await ViewsAsync(campaigns, ct)).OrderBy(c => c.Closes < today).ThenByDescending(c => c.Opens).ToList();
    }

    public async Task<CampaignView?> FindAsync(string id, CancellationToken ct) =>
        Ids.TryRead<CampaignId>(id, out var named) && await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(c => c.Id == named, ct) is { } campaign ? (await ViewsAsync([campaign], ct))[0] : null;

    /// <summary>The posts that the bureau has approved. A recruitment has hundreds of them, so that they are read whole.</summary>
    public async Task<IReadOnlyList<PostView>> PostsAsync(CampaignView campaign, PostFilter filter, CancellationToken ct)
    {
        Ids.TryRead<CampaignId>(campaign.Id, out var id);
        var posts = await db.CampaignPosts.AsNoTracking().Where(p => p.Campaign == id && p.State == PostState.Open).OrderBy(p => p.Code).ToListAsync(ct);
        var sent = await (from a in db.Recruits join p in db.CampaignPosts on a.Post equals p.Id where p.Campaign == id && a.State != RecruitState.Withdrawn group a by a.Post into g select new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var noticed = (await (from n in db.Notices join p in db.CampaignPosts on n.Post equals p.Id where p.Campaign == id select n.Post).ToListAsync(ct)).ToHashSet();
        var units = await employers.FindAsync(posts.Select(p => p.Unit).Distinct().ToList(), ct);
        return posts.Select(p => View(p, units.GetValueOrDefault(p.Unit), sent.GetValueOrDefault(p.Id), noticed.Contains(p.Id)))
            .Where(p => (filter.Degree is null || p.Degree == filter.Degree) && (filter.Without != true || p.Applications == 0)
                && (filter.Q is not { Length: > 0 } words || $"{p.Code} {p.Title} {p.Unit?.Name} {p.Fields}".Contains(words, StringComparison.OrdinalIgnoreCase)))
            .ToList();
    }

    public async Task<PostView?> PostAsync(CampaignView campaign, string post, CancellationToken ct)
    {
        if (!Ids.TryRead<CampaignPostId>(post, out var id) || await db.CampaignPosts.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.State == PostState.Open, ct) is not { } found || found.Campaign.ToString() != campaign.Id)
        {
            return null;
        }

        var unit = await employers.FindAsync(found.Unit, ct);
        return View(found, unit, await db.Recruits.CountAsync(a => a.Post == id && a.State != RecruitState.Withdrawn, ct), await db.Notices.AnyAsync(n => n.Post == id, ct));
    }

    private static PostView View(CampaignPost p, OrganisationSummary? unit, int applications, bool hasNotice) => new(
        p.Id.ToString(), p.Code, p.Title, unit, p.Headcount, p.Degree, p.Fields, p.Conditions, p.Mode, p.Version, applications, p.Sent > 0, hasNotice);

    private async Task<IReadOnlyList<CampaignView>> ViewsAsync(IReadOnlyList<Campaign> campaigns, CancellationToken ct)
    {
        var ids = campaigns.Select(c => c.Id).ToList();
        var posts = await db.CampaignPosts.Where(p => ids.Contains(p.Campaign) && p.State == PostState.Open).GroupBy(p => p.Campaign).Select(g => new { g.Key, Count = g.Count(), Places = g.Sum(p => p.Headcount) }).ToDictionaryAsync(g => g.Key, ct);
        var sent = await (from a in db.Recruits join p in db.CampaignPosts on a.Post equals p.Id where ids.Contains(p.Campaign) && a.State != RecruitState.Withdrawn group a by p.Campaign into g select new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var today = Days.Today(clock);
        return campaigns.Select(c => new CampaignView(
            c.Id.ToString(), c.Title, c.Level, c.Division, c.Opens, c.Closes, c.MostPosts, c.NoticeDays, c.AppealDays, posts.GetValueOrDefault(c.Id)?.Count ?? 0, posts.GetValueOrDefault(c.Id)?.Places ?? 0,
            sent.GetValueOrDefault(c.Id), c.IsOpenOn(today), c.Opens > today)).ToList();
    }

    private static object Shown(CampaignView c) => new
    {
        c.Id, c.Title, level = c.Level.ToString(), division = c.Division.ToString(), c.Opens, c.Closes, c.MostPosts, c.NoticeDays, c.AppealDays, c.Posts, c.Places, c.Applications, c.IsOpen,
    };

    private static TableFile Table(IReadOnlyList<PostView> posts) => new(
        RecruitTexts.Posts, [RecruitTexts.Code, RecruitTexts.PostTitle, RecruitTexts.Unit, RecruitTexts.Places, RecruitTexts.LowestDegree, RecruitTexts.Fields, RecruitTexts.Conditions, RecruitTexts.Applications, RecruitTexts.Ratio],
        posts.Select(p => new object?[] { p.Code, p.Title, p.Unit?.Name, p.Headcount, p.Degree.Name().ToString(), p.Fields, p.Conditions, p.Applications, p.Ratio }));
}
