using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Recruiting;

/// <summary>A post in the list of its unit.</summary>
/// <param name="Waiting">Applications that wait for the unit.</param>
public sealed record UnitPostLine(string Id, string Code, string Title, string Campaign, PostState State, string? Remark, int Headcount, int Sent, int Waiting);

/// <summary>The posts of one public institution, and the recruitments it can take part in.</summary>
internal sealed class UnitPosts(VacanciesDb db, Employers employers, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/organisations/{id}/recruitments", async (string id, UnitPosts use, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } unit
                ? new RazorComponentResult<UnitPostsPage>(new { Unit = unit, WhyNot = WhyNotTakePart(unit), Lines = await use.ListAsync(unit, ct), Open = (await use.OpenFor(unit, ct)).Select(c => (c.Id.ToString(), c.Title)).ToList() })
                : Results.StatusCode(404)).ForSignedIn();

    /// <summary>Why an organisation cannot recruit as a public institution, or null.</summary>
    public static Problem? WhyNotTakePart(OrganisationSummary unit) =>
        unit.Kind is not (OrganisationKind.Institution or OrganisationKind.PublicEmploymentAgency) ? RecruitTexts.NotAnInstitution : unit.IsVerified ? null : RecruitTexts.UnitNotVerified;

    /// <summary>Recruitments into which the unit can write posts today.</summary>
    public async Task<IReadOnlyList<Campaign>> OpenFor(OrganisationSummary unit, CancellationToken ct)
    {
        var today = Days.Today(clock);
        return WhyNotTakePart(unit) is not null ? [] : (await db.Campaigns.AsNoTracking().Where(c => c.Closes >= today).OrderBy(c => c.Closes).ToListAsync(ct)).Where(c => c.Holds(unit.Division)).ToList();
    }

    public async Task<CampaignPost?> FindAsync(OrganisationSummary unit, string? id, CancellationToken ct)
    {
        var all = await employers.AllOfAsync(unit.Id, ct);
        return Ids.TryRead<CampaignPostId>(id, out var named) ? await db.CampaignPosts.AsNoTracking().FirstOrDefaultAsync(p => p.Id == named && all.Contains(p.Unit), ct) : null;
    }

    private async Task<IReadOnlyList<UnitPostLine>> ListAsync(OrganisationSummary unit, CancellationToken ct)
    {
        var all = await employers.AllOfAsync(unit.Id, ct);
        var posts = await (from p in db.CampaignPosts.AsNoTracking() join c in db.Campaigns on p.Campaign equals c.Id where all.Contains(p.Unit) orderby c.Closes descending, p.Code select new { Post = p, c.Title }).ToListAsync(ct);
        var ids = posts.Select(p => p.Post.Id).ToList();
        var waiting = await db.Recruits.Where(a => ids.Contains(a.Post) && (a.State == RecruitState.Submitted || a.State == RecruitState.FailProposed)).GroupBy(a => a.Post).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return posts.ConvertAll(p => new UnitPostLine(p.Post.Id.ToString(), p.Post.Code, p.Post.Title, p.Title, p.Post.State, p.Post.Remark, p.Post.Headcount, p.Post.Sent, waiting.GetValueOrDefault(p.Post.Id)));
    }
}
