using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.People;

namespace Qiao.Vacancies.Recruiting;

/// <summary>The bureau rules on an appeal: by an account that is neither of the two that found the applicant unqualified.</summary>
internal sealed class RuleAppeal(Session session, VacanciesDb db, Employers employers, SeekerBoard seekers, ShowRecruits show, RecruitWriting writing, TimeProvider clock)
{
    private const int DaysOfSight = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/recruitments/appeals/{recruit}", async (string recruit, RuleAppeal use, CancellationToken ct) => await use.PageAsync(recruit, null, RawForm.Empty, 200, ct)).ForRoles(Role.Bureau);
        routes.MapGet("/desk/recruitments/appeals/{recruit}/files/{file}/document", async (string recruit, string file, RuleAppeal use, ShowRecruits show, CancellationToken ct) =>
            await use.RowAsync(recruit, ct) is { } row && await show.FileAsync(row, file, ct) is { } found ? Results.File(found.Content, found.Type, found.Name) : Results.StatusCode(404)).ForRoles(Role.Bureau);
        foreach (var step in RecruitSteps.All.Where(step => step.By == RecruitSide.Bureau))
        {
            routes.MapPost($"/desk/recruitments/appeals/{{recruit}}/{step.Code}", async (string recruit, Reading<RecruitStepForm> reading, RuleAppeal use, HttpContext http, CancellationToken ct) =>
                await reading.RunAsync(form => RecruitStepForm.Check(step, form), form => use.RunAsync(recruit, step, form, ct)) switch
                {
                    Outcome<RecruitState>.Done => Flashes.Redirect(http, "vacancies.recruit-stepped", "/desk/recruitments"),
                    Outcome<RecruitState>.Invalid invalid => await use.PageAsync(recruit, step, reading.Raw.With(invalid.Fields), 422, ct),
                    Outcome<RecruitState>.Refused refused => await use.PageAsync(recruit, step, reading.Raw.With(new Dictionary<string, Problem> { [FormReader.Whole] = refused.Reason }), 409, ct),
                    _ => Results.StatusCode(404),
                }).ForRoles(Role.Bureau);
            routes.MapPost($"/api/v1/desk/recruitments/appeals/{{recruit}}/{step.Code}", async (string recruit, Reading<RecruitStepForm> reading, RuleAppeal use, CancellationToken ct) =>
                (await reading.RunAsync(form => RecruitStepForm.Check(step, form), form => use.RunAsync(recruit, step, form, ct))).ToJson(state => Results.Ok(new { state = state.ToString() })))
                .ForRoles(Role.Bureau).Accepts<RecruitStepForm>("application/json").WithSummary($"An appeal in a recruitment: {step.Name.En.ToLowerInvariant()}");
        }
    }

    public async Task<Outcome<RecruitState>> RunAsync(string id, RecruitStep step, RecruitStepForm form, CancellationToken ct)
    {
        if (RecruitStepForm.Check(step, form) is { Any: true } problems)
        {
            return problems.ToInvalid<RecruitState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await RowAsync(id, ct) is not { } row)
        {
            return new Outcome<RecruitState>.Missing();
        }

        if (row.WhyNotTake(step, session.Caller.Actor) is { } whyNot)
        {
            return whyNot;
        }

        var post = await db.CampaignPosts.AsNoTracking().FirstAsync(p => p.Id == row.Post, ct);
        var outcome = await writing.TakeAsync(row, post, step, row with { RuledBy = session.Caller.Actor, Ruling = form.Remark }, form.Remark, ct);
        if (outcome is Outcome<RecruitState>.Done)
        {
            await change.CommitAsync(ct);
        }

        return outcome;
    }

    /// <summary>An application that was appealed, in a recruitment of the caller's division; else null.</summary>
    private async Task<RecruitApplication?> RowAsync(string id, CancellationToken ct)
    {
        if (!Ids.TryRead<RecruitId>(id, out var named) || await db.Recruits.AsNoTracking().FirstOrDefaultAsync(a => a.Id == named && a.State == RecruitState.Appealed, ct) is not { } row)
        {
            return null;
        }

        var division = await (from p in db.CampaignPosts join c in db.Campaigns on p.Campaign equals c.Id where p.Id == row.Post select c.Division).FirstAsync(ct);
        return session.Caller.Has(Role.Bureau, division.ToString()) ? row : null;
    }

    private async Task<IResult> PageAsync(string id, RecruitStep? sent, RawForm typed, int status, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (await RowAsync(id, ct) is not { } row)
        {
            return Results.StatusCode(404);
        }

        // The appeal itself asks the bureau to look; who looked stands in the person's log.
        await writing.LetReadNameAsync(row, Days.Today(clock).AddDays(DaysOfSight), ct);
        var view = await show.ViewAsync(row, await seekers.OnlookerAsync(ct), FilePart.Name, RecruitSide.Bureau, ct);
        var unit = await employers.FindAsync(await db.CampaignPosts.Where(p => p.Id == row.Post).Select(p => p.Unit).FirstAsync(ct), ct);
        await change.CommitAsync(ct);
        return new RazorComponentResult<AppealPage>(new { View = view, Unit = unit?.Name, Sent = sent, Typed = typed }) { StatusCode = status };
    }
}
