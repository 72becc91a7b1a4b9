using Qiao.Platform.Journal;

namespace Qiao.Vacancies.Recruiting;

/// <param name="Version">Of the conditions that the bureau has read.</param>
/// <param name="Remark">What is to be changed; needed to return a post.</param>
public sealed record PostDecisionForm(bool? Approve, string? Remark, long? Version);

/// <summary>The bureau approves a post, which then stands in public, or returns it to its unit.</summary>
internal sealed class DecidePost(Session session, VacanciesDb db)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/recruitments/{id}/posts/{post}/decision", async (string id, string post, Reading<PostDecisionForm> reading, DecidePost use, ShowRecruitDesk show, HttpContext http, CancellationToken ct) =>
            await reading.RunAsync(Check, form => use.RunAsync(post, form, ct)) is var outcome && outcome is Outcome<PostState>.Done
                ? Flashes.Redirect(http, "vacancies.recruit-stepped", $"/desk/recruitments/{id}")
                : await show.CampaignAsync(id, post, outcome.ProblemsOf(reading.Raw), outcome is Outcome<PostState>.Invalid ? 422 : 409, ct)).ForRoles(Role.Bureau);
        routes.MapPost("/api/v1/desk/recruitments/{id}/posts/{post}/decision", async (string id, string post, Reading<PostDecisionForm> reading, DecidePost use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(post, form, ct))).ToJson(state => Results.Ok(new { state = state.ToString() })))
            .ForRoles(Role.Bureau).Accepts<PostDecisionForm>("application/json").WithSummary("Approve or return a post of a recruitment");
    }

    public async Task<Outcome<PostState>> RunAsync(string post, PostDecisionForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<PostState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.OwnPostAsync(post, session.Caller, ct) is not var (found, campaign))
        {
            return new Outcome<PostState>.Missing();
        }

        var state = form.Approve == true ? PostState.Open : PostState.Returned;
        if (await session.ExecuteAsync($"""
            update vacancies_campaign_post set state = {state}, remark = {form.Remark}, changed = {session.Now} where id = {found.Id} and state = 'Submitted' and version = {form.Version ?? found.Version}
            """, ct) == 0)
        {
            return RecruitTexts.PostNotNow;
        }

        db.Record(new() { Kind = form.Approve == true ? "campaign-post.approved" : "campaign-post.returned", Subject = found.Id.ToString(), ScopeAfter = campaign.Division.ToString(), Visibility = form.Approve == true ? Visibility.Public : Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return state;
    }

    private static FieldProblems Check(PostDecisionForm form)
    {
        var problems = new FieldProblems();
        problems.Require("approve", form.Approve);
        if (form.Approve == false)
        {
            problems.Require("remark", form.Remark);
        }

        problems.Limit("remark", form.Remark, 500);
        return problems;
    }
}

internal static class BureausOwn
{
    /// <summary>A post and its recruitment, when the caller answers for its division.</summary>
    public static async Task<(CampaignPost Post, Campaign Campaign)?> OwnPostAsync(this VacanciesDb db, string post, Caller caller, CancellationToken ct)
    {
        if (!Ids.TryRead<CampaignPostId>(post, out var id) || await db.CampaignPosts.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct) is not { } found)
        {
            return null;
        }

        var campaign = await db.Campaigns.AsNoTracking().FirstAsync(c => c.Id == found.Campaign, ct);
        return caller.Has(Role.Bureau, campaign.Division.ToString()) ? (found, campaign) : null;
    }

    /// <summary>What was typed, with what is wrong with it.</summary>
    public static RawForm ProblemsOf<T>(this Outcome<T> outcome, RawForm typed) => outcome switch
    {
        Outcome<T>.Invalid bad => typed.With(bad.Fields),
        Outcome<T>.Refused no => typed.With(new Dictionary<string, Problem> { [FormReader.Whole] = no.Reason }),
        _ => typed,
    };
}
