using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Looking;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Managing;

/// <summary>Shows one vacancy to those who look after it: what it says, where it stands, what screening found, what can be done next and what was done.</summary>
internal sealed class ShowManaged(VacanciesDb db, Posters posters, Employers employers, Looks looks, Caller caller)
{
    // Steps that come with the text or with time are not offered as buttons.
    private static readonly LifeStep[] NotButtons = [LifeSteps.Publication, LifeSteps.Submission, LifeSteps.Expiry];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/vacancies/{vacancy}", async (string id, string vacancy, ShowManaged use, CancellationToken ct) =>
            await use.FindAsync(vacancy, ct) is { IsMember: true } view && (view.Vacancy.Employer.ToString() == id || view.Employer?.Id.ToString() == id) ? Page(view, null, RawForm.Empty, 200) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/desk/vacancies/{id}", async (string id, ShowManaged use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { IsClerk: true } view ? Page(view, null, RawForm.Empty, 200) : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapGet("/api/v1/vacancies/{id}/life", async (string id, ShowManaged use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } view ? Results.Ok(LifeJson.Of(view)) : OutcomeHttp.Problem(404, OutcomeHttp.Missing))
            .ForSignedIn().WithSummary("State, steps and findings of a vacancy, for its employer and for clerks").Produces<LifeJson>();
    }

    /// <summary>Null for everyone else.</summary>
    public async Task<ManagedView?> FindAsync(string id, CancellationToken ct) => Ids.TryRead<VacancyId>(id, out var vacancy) ? await FindAsync(vacancy, ct) : null;

    public async Task<ManagedView?> FindAsync(VacancyId id, CancellationToken ct)
    {
        if (await db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, ct) is not { } vacancy)
        {
            return null;
        }

        var (isMember, isClerk) = (!caller.IsSystem && await posters.MayActAsync(vacancy.Employer, ct), caller.Has(Role.Clerk, vacancy.Division?.ToString()));
        // What an employer has not handed in yet is nobody else's business.
        if (!isMember && (!isClerk || vacancy.State == VacancyState.Draft))
        {
            return null;
        }

        return new()
        {
            Vacancy = vacancy,
            Employer = vacancy.Employer is { } employer ? await employers.FindAsync(employer, ct) : null,
            IsMember = isMember,
            IsClerk = isClerk,
            Steps = LifeSteps.All.Except(NotButtons)
                .Where(step => vacancy.WhyNotTake(step) is null && ((step.By == StepBy.Member && isMember) || (step.By == StepBy.Clerk && isClerk))).ToList(),
            History = await db.Steps.AsNoTracking().Where(s => s.Vacancy == id).OrderByDescending(s => s.Revision).Take(50).ToListAsync(ct),
            Verdict = await db.Verdicts.AsNoTracking().Where(v => v.Vacancy == id).OrderByDescending(v => v.Revision).FirstOrDefaultAsync(ct),
            Looks = await looks.OfAsync(id, ct),
        };
    }

    /// <param name="sent">The step whose form was sent and is shown again.</param>
    public static RazorComponentResult<ManagePage> Page(ManagedView view, LifeStep? sent, RawForm typed, int status) =>
        new(new { View = view, Sent = sent, Typed = typed }) { StatusCode = status };
}

/// <summary>The life of a vacancy as its employer's own system reads it.</summary>
public sealed record LifeJson(
    string Id, string State, string? Reason, long Revision, DateOnly? ValidThrough, DateTimeOffset? Published, DateTimeOffset? Closed, long Looks,
    IReadOnlyList<string> Next, IReadOnlyList<LifeStepJson> Steps)
{
    internal static LifeJson Of(ManagedView view) => new(
        view.Vacancy.Id.ToString(), view.Vacancy.State.ToString(), view.Vacancy.Reason, view.Vacancy.Revision, view.Vacancy.ValidThrough, view.Vacancy.Published, view.Vacancy.Closed, view.Looks,
        view.Steps.Select(step => step.Code).ToList(),
        view.History.Select(step => new LifeStepJson(step.Step, step.FromState?.ToString(), step.ToState.ToString(), step.Reason, step.Remark, step.At, step.Revision)).ToList());
}

public sealed record LifeStepJson(string Step, string? From, string To, string? Reason, string? Remark, DateTimeOffset At, long Revision);
