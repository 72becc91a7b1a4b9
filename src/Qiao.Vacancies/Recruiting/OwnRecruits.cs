using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Platform.Files;

namespace Qiao.Vacancies.Recruiting;

/// <param name="Reason">The code of a rule, where the step names one.</param>
/// <param name="Remark">Evidence, grounds, what was completed, in words.</param>
/// <param name="Score">From 0 to 100, at most two decimals.</param>
/// <param name="Verified">That the degree was seen confirmed.</param>
public sealed record RecruitStepForm(string? Reason, string? Remark, long? Revision, decimal? Score, bool? Verified, IFormFile? Document)
{
    public const int LongestRemark = 1_000;

    internal static FieldProblems Check(RecruitStep step, RecruitStepForm form)
    {
        var problems = new FieldProblems();
        if (step.Rules.Count > 0 && !step.Rules.Any(rule => rule.Code == form.Reason))
        {
            problems.Add("reason", RecruitTexts.RuleNeeded);
        }

        if (step.NeedsWords)
        {
            problems.Require("remark", form.Remark);
        }

        problems.Limit("remark", form.Remark, LongestRemark);
        if (step == RecruitSteps.Scoring && form.Score is not (>= 0 and <= 100))
        {
            problems.Add("score", RecruitTexts.ScoreRange);
        }

        return problems;
    }
}

/// <summary>A line of an application's history.</summary>
public sealed record RecruitLine(string Step, RecruitState To, string? Remark, DateTimeOffset At);

/// <summary>An application as its applicant sees it.</summary>
/// <param name="Rule">Only once a second person has confirmed it.</param>
public sealed record OwnRecruit(
    string Id, string Campaign, string CampaignTitle, string Post, string PostTitle, string Code, string? Unit, Lexicon.EducationLevel Degree, string? School, string? Field, int? Graduated, string? Title, bool Verified,
    RecruitState State, int? Score, int? Rank, string? Rule, string? Evidence, string? Appeal, string? Ruling, DateOnly? AppealUntil, bool MayAppeal, bool HasNotice, DateTimeOffset Sent, DateTimeOffset Changed, long Revision);

/// <summary>What someone has applied for at public institutions, and the applicant's own steps.</summary>
internal sealed class OwnRecruits(Session session, VacanciesDb db, Employers employers, RecruitWriting writing, FileCabinet files, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/recruitments", async Task<IResult> (OwnRecruits use, CancellationToken ct) => new RazorComponentResult<OwnRecruitsPage>(new { Lines = await use.ListAsync(ct) })).ForSignedIn();
        routes.MapGet("/me/recruitments/{id}", async (string id, OwnRecruits use, CancellationToken ct) => await use.PageAsync(id, null, RawForm.Empty, 200, ct) ?? Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/me/recruitments/{id}/files/{file}/document", async (string id, string file, OwnRecruits use, CancellationToken ct) =>
            await use.RowAsync(id, ct) is { } own && await use.FileAsync(own.Id, file, ct) is { } found ? Results.File(found.Content, found.Type, found.Name) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/api/v1/me/recruitments", async (OwnRecruits use, CancellationToken ct) => Results.Ok(new { items = (await use.ListAsync(ct)).Select(use.Shown) }))
            .ForSignedIn().WithSummary("What I have applied for at public institutions");
        routes.MapGet("/api/v1/me/recruitments/{id}", async (string id, OwnRecruits use, CancellationToken ct) =>
            (await use.ListAsync(ct)).FirstOrDefault(a => a.Id == id) is { } own ? Results.Ok(use.Shown(own)) : OutcomeHttp.Problem(404, OutcomeHttp.Missing)).ForSignedIn().WithSummary("One of my applications to public institutions");
        foreach (var step in RecruitSteps.All.Where(step => step.By == RecruitSide.Applicant))
        {
            routes.MapPost($"/me/recruitments/{{id}}/{step.Code}", async (string id, Reading<RecruitStepForm> reading, OwnRecruits use, HttpContext http, CancellationToken ct) =>
                await reading.RunAsync(form => RecruitStepForm.Check(step, form), form => use.RunAsync(id, step, form, ct)) switch
                {
                    Outcome<RecruitState>.Done => Flashes.Redirect(http, "vacancies.recruit-stepped", $"/me/recruitments/{id}"),
                    Outcome<RecruitState>.Invalid invalid => await use.PageAsync(id, step, reading.Raw.With(invalid.Fields), 422, ct) ?? Results.StatusCode(404),
                    Outcome<RecruitState>.Refused refused => await use.PageAsync(id, step, reading.Raw.With(new Dictionary<string, Problem> { [FormReader.Whole] = refused.Reason }), 409, ct) ?? Results.StatusCode(404),
                    _ => Results.StatusCode(404),
                }).ForSignedIn();
            routes.MapPost($"/api/v1/me/recruitments/{{id}}/{step.Code}", async (string id, Reading<RecruitStepForm> reading, OwnRecruits use, CancellationToken ct) =>
                (await reading.RunAsync(form => RecruitStepForm.Check(step, form), form => use.RunAsync(id, step, form, ct))).ToJson(state => Results.Ok(new { state = state.ToString() })))
                .ForSignedIn().Accepts<RecruitStepForm>("application/json", "multipart/form-data").WithSummary($"My application to a public institution: {step.Name.En.ToLowerInvariant()}");
        }
    }

    public async Task<IReadOnlyList<OwnRecruit>> ListAsync(CancellationToken ct)
    {
        if (session.Caller.Account is not { } account)
        {
            return [];
        }

        var rows = await (from a in db.Recruits.AsNoTracking()
                          join p in db.CampaignPosts on a.Post equals p.Id
                          join c in db.Campaigns on p.Campaign equals c.Id
                          where a.Account == account
                          select new { Recruit = a, Post = p, Campaign = c, HasNotice = db.Notices.Any(n => n.Post == p.Id) }).ToListAsync(ct);
        var units = await employers.FindAsync(rows.Select(r => r.Post.Unit).Distinct().ToList(), ct);
        var today = Days.Today(clock);
        return rows.OrderByDescending(r => r.Recruit.Changed).Select(r =>
        {
            var (a, p, c) = (r.Recruit, r.Post, r.Campaign);
            var (told, until) = (a.Second is not null, a.AppealUntil(c.AppealDays));
            return new OwnRecruit(
                a.Id.ToString(), c.Id.ToString(), c.Title, p.Id.ToString(), p.Title, p.Code, units.GetValueOrDefault(p.Unit)?.Name, a.Degree, a.School, a.Field, a.Graduated, a.Title, a.Verified, a.State.Shown(), a.Score, a.Rank,
                told ? a.Rule : null, told ? a.Evidence : null, a.Appeal, a.Ruling, until, until >= today, r.HasNotice, a.Sent, a.Changed, a.Revision);
        }).ToList();
    }

    public async Task<Outcome<RecruitState>> RunAsync(string id, RecruitStep step, RecruitStepForm form, CancellationToken ct)
    {
        if (RecruitStepForm.Check(step, form) is { Any: true } problems)
        {
            return problems.ToInvalid<RecruitState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await RowAsync(id, ct) is not { } own)
        {
            return new Outcome<RecruitState>.Missing();
        }

        var post = await db.CampaignPosts.AsNoTracking().FirstAsync(p => p.Id == own.Post, ct);
        var campaign = await db.Campaigns.AsNoTracking().FirstAsync(c => c.Id == post.Campaign, ct);
        if (own.WhyNotTake(step, session.Caller.Actor) is { } whyNot)
        {
            return whyNot;
        }

        if (step == RecruitSteps.Appeal && own.AppealUntil(campaign.AppealDays) < Days.Today(clock))
        {
            return RecruitTexts.AppealLate;
        }

        if (await writing.KeepDocumentAsync(own.Id, step == RecruitSteps.Withdrawal ? null : form.Document, ct) is { } unreadable)
        {
            return new Outcome<RecruitState>.Invalid(new Dictionary<string, Problem> { ["document"] = unreadable });
        }

        var outcome = await writing.TakeAsync(own, post, step, step == RecruitSteps.Appeal ? own with { Appeal = form.Remark } : own, form.Remark, ct);
        if (outcome is Outcome<RecruitState>.Done)
        {
            await change.CommitAsync(ct);
        }

        return outcome;
    }

    /// <summary>The steps so far, newest first.</summary>
    public static async Task<IReadOnlyList<RecruitLine>> HistoryAsync(VacanciesDb db, RecruitId id, bool forApplicant, CancellationToken ct) =>
        (await db.RecruitSteps.AsNoTracking().Where(s => s.Recruit == id).OrderByDescending(s => s.Revision).Select(s => new RecruitLine(s.Step, s.ToState, s.Remark, s.At)).ToListAsync(ct))
            .Where(line => !forApplicant || !RecruitSteps.All.Any(step => step.Code == line.Step && step.IsInternal)).ToList();

    private async Task<IResult?> PageAsync(string id, RecruitStep? sent, RawForm typed, int status, CancellationToken ct)
    {
        if ((await ListAsync(ct)).FirstOrDefault(a => a.Id == id) is not { } own || !Ids.TryRead<RecruitId>(id, out var named))
        {
            return null;
        }

        return new RazorComponentResult<OwnRecruitPage>(new { View = own, Steps = StepsOf(own), Files = await files.OfAsync(id, ct), History = await HistoryAsync(db, named, forApplicant: true, ct), Sent = sent, Typed = typed })
        { StatusCode = status };
    }

    private async Task<RecruitApplication?> RowAsync(string id, CancellationToken ct) =>
        session.Caller.Account is { } account && Ids.TryRead<RecruitId>(id, out var named) ? await db.Recruits.AsNoTracking().FirstOrDefaultAsync(a => a.Id == named && a.Account == account, ct) : null;

    private async Task<StoredFile?> FileAsync(RecruitId id, string file, CancellationToken ct) =>
        Ids.TryRead<FileId>(file, out var named) && await files.FindAsync(named, ct) is { } found && found.Owner == id.ToString() ? found : null;

    private static List<RecruitStep> StepsOf(OwnRecruit own) => RecruitSteps.From(own.State, RecruitSide.Applicant).Where(step => step != RecruitSteps.Appeal || own.MayAppeal).ToList();

    private object Shown(OwnRecruit a) => new
    {
        a.Id, recruitment = a.Campaign, a.Post, title = a.PostTitle, a.Unit, degree = a.Degree.ToString(), a.Verified, state = a.State.ToString(), score = a.Score / 100m, a.Rank, a.Rule, a.Evidence, a.Appeal, a.Ruling,
        a.AppealUntil, a.Sent, a.Changed, a.Revision, steps = StepsOf(a).Select(step => step.Code),
    };
}
