using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Platform.Journal;
using Qiao.Vacancies.Posting;
using Qiao.Vacancies.Screening;

namespace Qiao.Vacancies.Recruiting;

/// <param name="Campaign">For a new post.</param>
/// <param name="Fields">Fields of study, in words.</param>
/// <param name="Conditions">Title and whatever else is asked for.</param>
/// <param name="Version">Of the conditions as the form showed them; for a change.</param>
public sealed record CampaignPostForm(string? Campaign, string? Code, string? Title, int? Headcount, EducationLevel? Degree, string? Fields, string? Conditions, SelectionMode? Mode, long? Version);

/// <summary>A public institution writes a post into a recruitment, or changes its conditions while nobody has applied.</summary>
internal sealed class WritePost(Session session, VacanciesDb db, TimeProvider clock)
{
    private const int LongestCode = 20, LongestTitle = 60, LongestText = 1_000, MostPlaces = 500;

    public static readonly IReadOnlyList<EducationLevel> Degrees = [EducationLevel.Doctor, EducationLevel.Master, EducationLevel.Bachelor, EducationLevel.College, EducationLevel.SeniorSecondary];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/recruitments/new", async (string id, string? campaign, UnitPosts show, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } unit ? await PageAsync(show, unit, null, RawForm.Of(("campaign", campaign), ("headcount", "1")), 200, ct) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/organisations/{id}/recruitments/{post}", async (string id, string post, UnitPosts show, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } unit && await show.FindAsync(unit, post, ct) is { } own ? await PageAsync(show, unit, own, Typed(own), 200, ct) : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/organisations/{id}/recruitments/new", async (string id, Reading<CampaignPostForm> reading, WritePost use, UnitPosts show, Posters posters, HttpContext http, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is not { } unit ? Results.StatusCode(404)
                : await AnswerAsync(await reading.RunAsync(Check, form => use.AddAsync(unit, form, ct)), unit, null, reading.Raw, show, http, ct)).ForSignedIn();
        routes.MapPost("/organisations/{id}/recruitments/{post}", async (string id, string post, Reading<CampaignPostForm> reading, WritePost use, UnitPosts show, Posters posters, HttpContext http, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is not { } unit || await show.FindAsync(unit, post, ct) is not { } own ? Results.StatusCode(404)
                : await AnswerAsync(await reading.RunAsync(Check, form => use.ChangeAsync(own, form, ct)), unit, own, reading.Raw, show, http, ct)).ForSignedIn();
        routes.MapPost("/api/v1/organisations/{id}/recruitments", async (string id, Reading<CampaignPostForm> reading, WritePost use, Posters posters, CancellationToken ct) =>
            (await posters.EmployerAsync(id, ct) is { } unit ? await reading.RunAsync(Check, form => use.AddAsync(unit, form, ct)) : new Outcome<CampaignPostId>.Missing())
                .ToJson(post => Results.Created($"/organisations/{id}/recruitments/{post}", new { id = post.ToString() })))
            .ForSignedIn().Accepts<CampaignPostForm>("application/json").WithSummary("Write a post into a recruitment");
        routes.MapPut("/api/v1/organisations/{id}/recruitments/{post}", async (string id, string post, Reading<CampaignPostForm> reading, WritePost use, UnitPosts show, Posters posters, CancellationToken ct) =>
            (await posters.EmployerAsync(id, ct) is { } unit && await show.FindAsync(unit, post, ct) is { } own ? await reading.RunAsync(Check, form => use.ChangeAsync(own, form, ct)) : new Outcome<CampaignPostId>.Missing())
                .ToJson(done => Results.Ok(new { id = done.ToString() })))
            .ForSignedIn().Accepts<CampaignPostForm>("application/json").WithSummary("Change the conditions of a post nobody has applied for");
    }

    public async Task<Outcome<CampaignPostId>> AddAsync(OrganisationSummary unit, CampaignPostForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<CampaignPostId>();
        }

        if (!Ids.TryRead<CampaignId>(form.Campaign, out var named) || await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(c => c.Id == named, ct) is not { } campaign)
        {
            return new Outcome<CampaignPostId>.Missing();
        }

        if ((UnitPosts.WhyNotTakePart(unit) ?? (!campaign.Holds(unit.Division) ? RecruitTexts.OtherDivision : campaign.Closes < Days.Today(clock) ? RecruitTexts.CampaignOver : null)) is { } whyNot)
        {
            return whyNot;
        }

        var post = new CampaignPost
        {
            Id = Ids.New<CampaignPostId>(clock), Campaign = named, Unit = unit.Id, Code = form.Code!, Title = form.Title!, Headcount = form.Headcount!.Value, Degree = form.Degree!.Value,
            Fields = form.Fields!, Conditions = form.Conditions ?? "", Mode = form.Mode!.Value, State = PostState.Submitted, Version = 1, Sent = 0, Changed = session.Now,
        };
        try
        {
            await using var change = await session.ChangeAsync(ct);
            db.CampaignPosts.Add(post);
            db.Record(new() { Kind = "campaign-post.written", Subject = post.Id.ToString(), Revision = 1, Visibility = Visibility.Private });
            await db.SaveChangesAsync(ct);
            await change.CommitAsync(ct);
            return post.Id;
        }
        catch (DbUpdateException twice) when (twice.IsDuplicate())
        {
            return new Outcome<CampaignPostId>.Invalid(new Dictionary<string, Problem> { ["code"] = RecruitTexts.CodeTaken });
        }
    }

    /// <summary>The row of the post is what a change of conditions and the first application contend for: one of them finds the other's mark in it.</summary>
    public async Task<Outcome<CampaignPostId>> ChangeAsync(CampaignPost post, CampaignPostForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<CampaignPostId>();
        }

        if (post.WhyNotEdit() is { } whyNot)
        {
            return whyNot;
        }

        var seen = form.Version ?? post.Version;
        try
        {
            await using var change = await session.ChangeAsync(ct);
            if (await session.ExecuteAsync($"""
                update vacancies_campaign_post set code = {form.Code}, title = {form.Title}, headcount = {form.Headcount}, degree = {form.Degree}, fields = {form.Fields}, conditions = {form.Conditions ?? ""}, mode = {form.Mode},
                    state = {PostState.Submitted}, remark = null, version = version + 1, changed = {session.Now}
                where id = {post.Id} and version = {seen} and sent = 0
                """, ct) == 0)
            {
                return await db.CampaignPosts.Where(p => p.Id == post.Id).Select(p => p.Sent).FirstAsync(ct) > 0 ? RecruitTexts.Frozen : RecruitTexts.PostNotNow;
            }

            db.Record(new() { Kind = "campaign-post.changed", Subject = post.Id.ToString(), Revision = seen + 1, Visibility = Visibility.Private });
            await db.SaveChangesAsync(ct);
            await change.CommitAsync(ct);
            return post.Id;
        }
        catch (System.Data.Common.DbException twice) when (twice.IsDuplicate())
        {
            return new Outcome<CampaignPostId>.Invalid(new Dictionary<string, Problem> { ["code"] = RecruitTexts.CodeTaken });
        }
    }

    public static FieldProblems Check(CampaignPostForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("code", form.Code, LongestCode);
        problems.RequireText("title", form.Title, LongestTitle);
        problems.Require("headcount", form.Headcount);
        if (form.Headcount is < 1 or > MostPlaces)
        {
            problems.Add("headcount", RecruitTexts.OutOfRange(1, MostPlaces));
        }

        problems.Require("degree", form.Degree);
        problems.RequireText("fields", form.Fields, LongestText);
        problems.Limit("conditions", form.Conditions, LongestText);
        problems.Require("mode", form.Mode);
        // The same rules as for every vacancy: no limit by sex, age, household registration and the like.
        foreach (var (field, text) in new[] { ("title", form.Title), ("fields", form.Fields), ("conditions", form.Conditions) })
        {
            if (VacancyScreening.Read(new ScreenedText("", text ?? "")).Findings.FirstOrDefault(f => f.Severity == Severity.Refuse) is { } finding)
            {
                problems.Add(field, RecruitTexts.NotAllowed(finding));
            }
        }

        return problems;
    }

    private static async Task<IResult> AnswerAsync(Outcome<CampaignPostId> outcome, OrganisationSummary unit, CampaignPost? post, RawForm raw, UnitPosts show, HttpContext http, CancellationToken ct) => outcome switch
    {
        Outcome<CampaignPostId>.Done => Flashes.Redirect(http, "vacancies.campaign-post", $"/organisations/{unit.Id}/recruitments"),
        Outcome<CampaignPostId>.Invalid bad => await PageAsync(show, unit, post, raw.With(bad.Fields), 422, ct),
        Outcome<CampaignPostId>.Refused no => await PageAsync(show, unit, post, raw.With(new Dictionary<string, Problem> { [FormReader.Whole] = no.Reason }), 409, ct),
        _ => Results.StatusCode(404),
    };

    private static async Task<RazorComponentResult<WritePostPage>> PageAsync(UnitPosts show, OrganisationSummary unit, CampaignPost? post, RawForm typed, int status, CancellationToken ct) => new(new
    {
        Unit = unit, Post = post?.Id.ToString(), WhyNot = post is null ? UnitPosts.WhyNotTakePart(unit) : post.WhyNotEdit(), Remark = post?.Remark,
        Campaign = (await show.OpenFor(unit, ct)).FirstOrDefault(c => c.Id.ToString() == typed["campaign"])?.Title, Typed = typed,
    })
    { StatusCode = status };

    private static RawForm Typed(CampaignPost p) => RawForm.Of(
        ("campaign", p.Campaign.ToString()), ("code", p.Code), ("title", p.Title), ("headcount", p.Headcount.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("degree", p.Degree.ToString()),
        ("fields", p.Fields), ("conditions", p.Conditions), ("mode", p.Mode.ToString()), ("version", p.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
