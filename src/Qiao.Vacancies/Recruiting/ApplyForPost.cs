using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Lexicon;
using Qiao.People;
using Qiao.Platform.Journal;

namespace Qiao.Vacancies.Recruiting;

/// <param name="Graduated">The year of the degree.</param>
/// <param name="Title">The professional title.</param>
/// <param name="Document">Diploma, title, résumé in one file.</param>
/// <param name="Version">Of the conditions that the applicant has read.</param>
/// <param name="Consent">That name and degree may stand in the public notice.</param>
public sealed record RecruitForm(EducationLevel? Degree, string? School, string? Field, int? Graduated, string? Title, IFormFile? Document, long? Version, bool? Consent);

/// <summary>What the page of applying shows.</summary>
public sealed record ApplyPostView(CampaignView Campaign, PostView Post, bool HasFile, string? Sent, Problem? WhyNot);

/// <summary>Someone with a file applies for a post: once for each post, for no more posts than the recruitment allows, for the conditions as they stand, while it is open.</summary>
internal sealed class ApplyForPost(Session session, VacanciesDb db, ShowRecruitments show, SeekerBoard seekers, RecruitWriting writing, TimeProvider clock)
{
    private const int LongestText = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/recruitments/{id}/posts/{post}/application", async (string id, string post, ApplyForPost use, CancellationToken ct) =>
            await use.FindAsync(id, post, ct) is { } found ? Page(found.View, found.Typed, 200) : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/recruitments/{id}/posts/{post}/application", async (string id, string post, Reading<RecruitForm> reading, ApplyForPost use, HttpContext http, CancellationToken ct) =>
        {
            if (await use.FindAsync(id, post, ct) is not { } found)
            {
                return Results.StatusCode(404);
            }

            return (await reading.RunAsync(form => use.Check(form, found.View.Post.Degree), form => use.RunAsync(found.View, form, ct))).ToPage(
                recruit => Flashes.Redirect(http, "vacancies.recruit-sent", $"/me/recruitments/{recruit}"), reading.Raw, (typed, status) => Page(found.View, typed, status));
        }).ForSignedIn();
        routes.MapPost("/api/v1/recruitments/{id}/posts/{post}/applications", async (string id, string post, Reading<RecruitForm> reading, ApplyForPost use, CancellationToken ct) =>
            (await use.FindAsync(id, post, ct) is { } found ? await reading.RunAsync(form => use.Check(form, found.View.Post.Degree), form => use.RunAsync(found.View, form, ct)) : new Outcome<RecruitId>.Missing())
                .ToJson(recruit => Results.Created($"/api/v1/me/recruitments/{recruit}", new { id = recruit.ToString() })))
            .ForSignedIn().Accepts<RecruitForm>("application/json", "multipart/form-data").WithSummary("Apply for a post of a public institution");
    }

    public async Task<(ApplyPostView View, RawForm Typed)?> FindAsync(string id, string post, CancellationToken ct)
    {
        if (await show.FindAsync(id, ct) is not { } campaign || await show.PostAsync(campaign, post, ct) is not { } found)
        {
            return null;
        }

        Ids.TryRead<CampaignPostId>(found.Id, out var named);
        var own = session.Caller.Account is { } account ? await seekers.OwnAsync(account, ct) : null;
        var sent = own is null ? null : await db.Recruits.Where(a => a.Post == named && a.Seeker == own.Id && a.State != RecruitState.Withdrawn).Select(a => (RecruitId?)a.Id).FirstOrDefaultAsync(ct);
        var typed = RawForm.Of(("degree", own?.Education?.ToString()), ("version", found.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return (new(campaign, found, own is not null, sent?.ToString(), campaign.IsOpen ? null : RecruitTexts.NotOpen), typed);
    }

    public async Task<Outcome<RecruitId>> RunAsync(ApplyPostView view, RecruitForm form, CancellationToken ct)
    {
        if (Check(form, view.Post.Degree) is { Any: true } problems)
        {
            return problems.ToInvalid<RecruitId>();
        }

        Ids.TryRead<CampaignPostId>(view.Post.Id, out var post);
        Ids.TryRead<CampaignId>(view.Campaign.Id, out var campaign);
        Ids.TryRead<Organisations.OrganisationId>(view.Post.Unit?.Id.ToString(), out var unit);
        await using var change = await session.ChangeAsync(ct);
        if (session.Caller.Account is not { } account || await seekers.OwnAsync(account, ct) is not { } own)
        {
            return RecruitTexts.NoFile;
        }

        if (await WhyNotClaimAsync(post, campaign, own.Id, form.Version!.Value, ct) is { } whyNot)
        {
            return whyNot;
        }

        var (id, now) = (Ids.New<RecruitId>(clock), session.Now);
        if (await session.ExecuteAsync($"""
            insert into vacancies_recruit (id, post, seeker, account, version, degree, school, field, graduated, title, verified, state, returns, sent, changed, revision)
            values ({id}, {post}, {own.Id}, {account}, {form.Version}, {form.Degree}, {form.School}, {form.Field}, {form.Graduated}, {form.Title}, 0, {RecruitState.Submitted}, 0, {now}, {now}, 1)
            on conflict (post, seeker) where state <> 'Withdrawn' do nothing
            """, ct) == 0)
        {
            return RecruitTexts.Already;
        }

        if (await writing.KeepDocumentAsync(id, form.Document, ct) is { } unreadable)
        {
            return new Outcome<RecruitId>.Invalid(new Dictionary<string, Problem> { ["document"] = unreadable });
        }

        db.RecruitSteps.Add(new() { Recruit = id, Revision = 1, Step = "sending", ToState = RecruitState.Submitted, At = now });
        db.Record(new() { Kind = "recruit.sent", Subject = id.ToString(), Revision = 1, Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await writing.LetReadAsync(id, own.Id, unit, view.Campaign.Closes, ct);
        await writing.ClimbAsync(id, own.Id, unit, Rung.Resume, "application", ct);
        await change.CommitAsync(ct);
        return id;
    }

    /// <summary>
    /// Marks the post as applied for and counts the person's posts, each by one guarded statement: the first contends with a change of the conditions for the post's row,
    /// the second with the person's own other windows for the count.
    /// </summary>
    private async Task<Problem?> WhyNotClaimAsync(CampaignPostId post, CampaignId campaign, SeekerId seeker, long version, CancellationToken ct)
    {
        var today = Days.Today(clock);
        if (await session.ExecuteAsync($"""
            update vacancies_campaign_post set sent = sent + 1
            where id = {post} and state = 'Open' and version = {version} and exists (select 1 from vacancies_campaign c where c.id = {campaign} and c.opens <= {today} and c.closes >= {today})
            """, ct) == 0)
        {
            return await db.CampaignPosts.Where(p => p.Id == post).AnyAsync(p => p.Version != version || p.State != PostState.Open, ct) ? RecruitTexts.ConditionsMoved : RecruitTexts.NotOpen;
        }

        if (await session.ExecuteAsync($"""
            insert into vacancies_recruit_tally (campaign, seeker, taken) values ({campaign}, {seeker}, 1)
            on conflict (campaign, seeker) do update set taken = vacancies_recruit_tally.taken + 1
            where vacancies_recruit_tally.taken < (select c.most_posts from vacancies_campaign c where c.id = excluded.campaign)
            """, ct) == 0)
        {
            return await db.Recruits.AnyAsync(a => a.Post == post && a.Seeker == seeker && a.State != RecruitState.Withdrawn, ct) ? RecruitTexts.Already : RecruitTexts.TooManyPosts;
        }

        return null;
    }

    private FieldProblems Check(RecruitForm form, EducationLevel lowest)
    {
        var problems = new FieldProblems();
        problems.Require("degree", form.Degree);
        if (form.Degree < lowest)
        {
            problems.Add("degree", RecruitTexts.DegreeTooLow);
        }

        problems.RequireText("school", form.School, LongestText);
        problems.RequireText("field", form.Field, LongestText);
        problems.Require("graduated", form.Graduated);
        if (form.Graduated < 1950 || form.Graduated > Days.Today(clock).Year)
        {
            problems.Add("graduated", RecruitTexts.OutOfRange(1950, Days.Today(clock).Year));
        }

        problems.Limit("title", form.Title, LongestText);
        problems.Require("version", form.Version);
        if (form.Consent != true)
        {
            problems.Add("consent", RecruitTexts.ConsentNeeded);
        }

        return problems;
    }

    private static RazorComponentResult<ApplyPostPage> Page(ApplyPostView view, RawForm typed, int status) => new(new { View = view, Typed = typed }) { StatusCode = status };
}
