using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform.Files;
using Qiao.Platform.Tables;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Recruiting;

/// <summary>A filter of the unit's applications; all of it stays in the address.</summary>
public sealed record RecruitFilter(string? Post, RecruitState? State, EducationLevel? Degree, int? Page);

/// <summary>A line of the unit's list.</summary>
/// <param name="Name">Null when the file can no longer be seen.</param>
public sealed record ReceivedRecruit(
    RecruitId Id, string Post, string Code, string Title, string? Name, EducationLevel Degree, string? School, string? Field, int? Graduated, bool Verified, RecruitState State, int? Score, int? Rank, DateTimeOffset Sent, long Revision);

/// <summary>The unit's list as a page shows it.</summary>
public sealed record ReceivedRecruits(OrganisationSummary Unit, IReadOnlyList<Choice> Posts, IReadOnlyList<ReceivedRecruit> Lines, int Total, IReadOnlyDictionary<RecruitState, int> Counts, int? Next);

/// <summary>One application as those who check it see it.</summary>
/// <param name="Contact">Null for the bureau, which needs no way to reach the person.</param>
public sealed record RecruitView(
    ReceivedRecruit Line, PostView Post, string? Title, string? Rule, string? Evidence, string? Appeal, string? Ruling, string? Phone, string? Contact, IReadOnlyList<string> History, IReadOnlyList<FileSummary> Files,
    IReadOnlyList<RecruitLine> Steps, IReadOnlyList<(RecruitStep Step, Problem? WhyNot)> Offered);

/// <summary>What a public institution has received: all of it or one post's, and one application with its documents.</summary>
internal sealed class ShowRecruits(Session session, VacanciesDb db, Employers employers, SeekerBoard seekers, FileCabinet files)
{
    private const int PageLength = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/recruits", async (string id, Reading<RecruitFilter> filter, ShowRecruits use, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } unit ? await use.PageAsync(unit, filter.Form, filter.Raw, RawForm.Empty, 200, ct) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/organisations/{id}/recruits/table", async (string id, string? format, Reading<RecruitFilter> filter, ShowRecruits use, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } unit ? Table(await use.ListAsync(unit, filter.Form, 10_000, ct)).Download("recruitment", format) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/organisations/{id}/recruits/{recruit}", async (string id, string recruit, ShowRecruits use, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } unit && await use.OpenAsync(unit, recruit, ct) is { } view ? Page(unit, view, null, RawForm.Empty, 200) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/organisations/{id}/recruits/{recruit}/files/{file}/document", async (string id, string recruit, string file, ShowRecruits use, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } unit && await use.RowAsync(unit, recruit, ct) is { } row && await use.FileAsync(row, file, ct) is { } found ? Results.File(found.Content, found.Type, found.Name) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/api/v1/organisations/{id}/recruits", async (string id, Reading<RecruitFilter> filter, ShowRecruits use, Posters posters, CancellationToken ct) =>
        {
            if (await posters.EmployerAsync(id, ct) is not { } unit)
            {
                return OutcomeHttp.Problem(404, OutcomeHttp.Missing);
            }

            var list = await use.ListAsync(unit, filter.Form, PageLength, ct);
            return Results.Ok(new
            {
                list.Total, list.Next,
                items = list.Lines.Select(l => new
                {
                    id = l.Id.ToString(), l.Post, l.Title, l.Name, degree = l.Degree.ToString(), l.School, l.Field, l.Graduated, l.Verified, state = l.State.ToString(), score = l.Score / 100m, l.Rank, l.Sent, l.Revision,
                }),
            });
        }).ForSignedIn().WithSummary("Applications that a public institution has received");
    }

    public async Task<RazorComponentResult<RecruitsPage>> PageAsync(OrganisationSummary unit, RecruitFilter filter, RawForm query, RawForm typed, int status, CancellationToken ct) =>
        new(new { List = await ListAsync(unit, filter, PageLength, ct), Query = query, Typed = typed }) { StatusCode = status };

    public static RazorComponentResult<RecruitPage> Page(OrganisationSummary unit, RecruitView view, RecruitStep? sent, RawForm typed, int status) =>
        new(new { Unit = unit, View = view, Sent = sent, Typed = typed }) { StatusCode = status };

    public async Task<ReceivedRecruits> ListAsync(OrganisationSummary unit, RecruitFilter filter, int length, CancellationToken ct)
    {
        var all = await employers.AllOfAsync(unit.Id, ct);
        var posts = await db.CampaignPosts.AsNoTracking().Where(p => all.Contains(p.Unit) && p.Sent > 0).OrderBy(p => p.Code).ToListAsync(ct);
        var chosen = Ids.TryRead<CampaignPostId>(filter.Post, out var named) ? posts.Where(p => p.Id == named).ToList() : posts;
        var ids = chosen.Select(p => p.Id).ToList();
        var rows = db.Recruits.AsNoTracking().Where(a => ids.Contains(a.Post));
        rows = filter.Degree is { } degree ? rows.Where(a => a.Degree == degree) : rows;
        var counts = await rows.GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        rows = filter.State is { } state ? rows.Where(a => a.State == state) : rows;
        var total = filter.State is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        var number = filter.Page is > 1 and < 100_000 ? filter.Page.Value : 1;
        // Once scores are there, the best come first.
        var page = await rows.OrderByDescending(a => a.Score ?? -1).ThenBy(a => a.Id).Skip((number - 1) * length).Take(length).ToListAsync(ct);
        var names = await seekers.NamesAsync(await seekers.OnlookerAsync(unit.Id, ct), page.Where(a => a.State != RecruitState.Withdrawn).Select(a => a.Seeker).OfType<SeekerId>().ToList(), RecruitWriting.Purpose, ct);
        var titles = posts.ToDictionary(p => p.Id);
        return new(
            unit, posts.ConvertAll(p => new Choice(p.Id.ToString(), Bilingual.Same(p.Code))), page.ConvertAll(a => Line(a, titles[a.Post], a is { Seeker: { } seeker, State: not RecruitState.Withdrawn } ? names.GetValueOrDefault(seeker) : null)), total, counts,
            (long)number * length < total ? number + 1 : null);
    }

    public async Task<RecruitView?> OpenAsync(OrganisationSummary unit, string id, CancellationToken ct) =>
        await RowAsync(unit, id, ct) is { } row ? await ViewAsync(row, await seekers.OnlookerAsync(unit.Id, ct), FilePart.Contact, RecruitSide.Unit, ct) : null;

    public async Task<RecruitApplication?> RowAsync(OrganisationSummary unit, string id, CancellationToken ct)
    {
        if (!Ids.TryRead<RecruitId>(id, out var named) || await db.Recruits.AsNoTracking().FirstOrDefaultAsync(a => a.Id == named, ct) is not { } row)
        {
            return null;
        }

        var all = await employers.AllOfAsync(unit.Id, ct);
        return await db.CampaignPosts.AnyAsync(p => p.Id == row.Post && all.Contains(p.Unit), ct) ? row : null;
    }

    public async Task<StoredFile?> FileAsync(RecruitApplication row, string file, CancellationToken ct) =>
        row.State != RecruitState.Withdrawn && Ids.TryRead<FileId>(file, out var named) && await files.FindAsync(named, ct) is { } found && found.Owner == row.Id.ToString() ? found : null;

    /// <summary>What the side that looks may see; the look is logged and shown to the person.</summary>
    public async Task<RecruitView> ViewAsync(RecruitApplication a, Onlooker onlooker, FilePart upTo, RecruitSide side, CancellationToken ct)
    {
        var post = await db.CampaignPosts.AsNoTracking().FirstAsync(p => p.Id == a.Post, ct);
        // A person who has withdrawn may still be seen for another post; here they are not.
        var ended = a.State == RecruitState.Withdrawn;
        var seen = !ended && a.Seeker is { } seeker ? (await seekers.SeenAsync(onlooker, [seeker], upTo, RecruitWriting.Purpose, ct)).FirstOrDefault() : null;
        var shown = new PostView(post.Id.ToString(), post.Code, post.Title, null, post.Headcount, post.Degree, post.Fields, post.Conditions, post.Mode, post.Version, post.Sent, true, false);
        return new(
            Line(a, post, ended ? null : seen?.Name), shown, a.Title, a.Rule, a.Evidence, a.Appeal, a.Ruling, ended ? null : seen?.Phone, ended ? null : seen?.Contact, ended ? [] : seen?.History ?? [], ended ? [] : await files.OfAsync(a.Id.ToString(), ct),
            await OwnRecruits.HistoryAsync(db, a.Id, forApplicant: false, ct), RecruitSteps.From(a.State, side).Select(step => (step, a.WhyNotTake(step, session.Caller.Actor))).ToList());
    }

    private static ReceivedRecruit Line(RecruitApplication a, CampaignPost p, string? name) =>
        new(a.Id, p.Id.ToString(), p.Code, p.Title, name, a.Degree, a.School, a.Field, a.Graduated, a.Verified, a.State, a.Score, a.Rank, a.Sent, a.Revision);

    private static TableFile Table(ReceivedRecruits list) => new(
        RecruitTexts.Received,
        [RecruitTexts.Code, RecruitTexts.PostTitle, RecruitTexts.Name, RecruitTexts.Degree, RecruitTexts.DegreeVerified, RecruitTexts.School, RecruitTexts.Field, RecruitTexts.Graduated, RecruitTexts.State, RecruitTexts.Score, RecruitTexts.Rank, RecruitTexts.SentAt],
        list.Lines.Select(l => new object?[]
        {
            l.Code, l.Title, l.Name, l.Degree.Name().ToString(), (l.Verified ? RecruitTexts.Yes : RecruitTexts.No).ToString(), l.School, l.Field, l.Graduated, l.State.Name().ToString(), l.Score / 100m, l.Rank, l.Sent,
        }));
}
