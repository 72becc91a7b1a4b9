using Qiao.Platform.Journal;

namespace Qiao.Vacancies.Recruiting;

/// <param name="Rank">Who on the list is not hired, where the objection is upheld.</param>
public sealed record ObjectionDecisionForm(bool? Uphold, int? Rank, string? Decision);

/// <summary>The bureau decides an objection to a notice; where it is upheld, the person it concerns is not hired.</summary>
internal sealed class DecideObjection(Session session, VacanciesDb db, RecruitWriting writing)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/recruitments/{id}/posts/{post}/objections/{objection}", async (string id, string post, string objection, Reading<ObjectionDecisionForm> reading, DecideObjection use, ShowRecruitDesk show, HttpContext http, CancellationToken ct) =>
            await reading.RunAsync(Check, form => use.RunAsync(post, objection, form, ct)) is var outcome && outcome is Outcome<ObjectionState>.Done
                ? Flashes.Redirect(http, "vacancies.recruit-stepped", $"/desk/recruitments/{id}")
                : await show.CampaignAsync(id, objection, outcome.ProblemsOf(reading.Raw), outcome is Outcome<ObjectionState>.Invalid ? 422 : 409, ct)).ForRoles(Role.Bureau);
        routes.MapPost("/api/v1/desk/recruitments/{id}/posts/{post}/objections/{objection}", async (string id, string post, string objection, Reading<ObjectionDecisionForm> reading, DecideObjection use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(post, objection, form, ct))).ToJson(state => Results.Ok(new { state = state.ToString() })))
            .ForRoles(Role.Bureau).Accepts<ObjectionDecisionForm>("application/json").WithSummary("Decide an objection to a notice");
    }

    public async Task<Outcome<ObjectionState>> RunAsync(string post, string objection, ObjectionDecisionForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<ObjectionState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.OwnPostAsync(post, session.Caller, ct) is not var (found, campaign) || !Ids.TryRead<ObjectionId>(objection, out var id) || !await db.Objections.AnyAsync(o => o.Id == id && o.Post == found.Id, ct))
        {
            return new Outcome<ObjectionState>.Missing();
        }

        var (state, rank) = form.Uphold == true ? (ObjectionState.Upheld, form.Rank) : (ObjectionState.Rejected, null);
        if (await session.ExecuteAsync($"update vacancies_objection set state = {state}, rank = {rank}, decision = {form.Decision}, decided = {session.Now} where id = {id} and state = 'Open'", ct) == 0)
        {
            return RecruitTexts.NotNow;
        }

        if (rank is { } struck)
        {
            if (await db.Recruits.AsNoTracking().FirstOrDefaultAsync(a => a.Post == found.Id && a.Rank == struck && a.State == RecruitState.Noticed, ct) is not { } concerned)
            {
                return new Outcome<ObjectionState>.Invalid(new Dictionary<string, Problem> { ["rank"] = RecruitTexts.NoSuchRank });
            }

            if (await writing.TakeAsync(concerned, found, RecruitSteps.Striking, concerned, form.Decision, ct) is Outcome<RecruitState>.Refused moved)
            {
                return moved.Reason;
            }
        }

        db.Record(new() { Kind = "notice.objection-decided", Subject = found.Id.ToString(), Reason = state.ToString(), ScopeAfter = campaign.Division.ToString(), Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return state;
    }

    private static FieldProblems Check(ObjectionDecisionForm form)
    {
        var problems = new FieldProblems();
        problems.Require("uphold", form.Uphold);
        if (form.Uphold == true)
        {
            problems.Require("rank", form.Rank);
        }

        problems.RequireText("decision", form.Decision, 500);
        return problems;
    }
}
