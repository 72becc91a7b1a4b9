using Qiao.Lexicon;
using Qiao.Vacancies;
using ApplicationId = Qiao.Vacancies.ApplicationId;

namespace Qiao.Matching.Counselling;

/// <param name="Vacancy">The id of the vacancy.</param>
/// <param name="MinPay">Yuan per month; as <paramref name="Division"/> and <paramref name="Employment"/> a filter of the screen, which is shown again with it.</param>
public sealed record ApplyForSeekerForm(string? Vacancy, string? Division, int? MinPay, IReadOnlyList<EmploymentKind>? Employment);

/// <summary>At the joint screen a counsellor applies for the person, who has no phone or would rather not do it alone.</summary>
internal sealed class ApplyForSeeker(CounselSeeker counsel, DeskApplications applications)
{
    private static readonly string[] Filters = ["division", "minPay", "employment"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/desk/counsel/{id}/applications", async (string id, Reading<ApplyForSeekerForm> reading, ApplyForSeeker use, CounselSeeker counsel, HttpContext http, NodeSettings node, CancellationToken ct) =>
        {
            if (await counsel.FindAsync(id, new(reading.Form.Division, reading.Form.MinPay, reading.Form.Employment), ct) is not { } view)
            {
                return Results.StatusCode(404);
            }

            var filter = reading.Raw.Without("vacancy");
            return (await reading.RunAsync(Check, form => use.RunAsync(id, form, ct))).ToPage(
                _ => Flashes.Redirect(http, "matching.counsel-applied", $"/desk/counsel/{view.Id}{QueryOf(filter)}"), filter,
                (typed, status) => CounselSeeker.Page(view, BesideButton(typed, reading.Form.Vacancy, view), node, status));
        }).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/desk/counsel/{id}/applications", async (string id, Reading<ApplyForSeekerForm> reading, ApplyForSeeker use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.RunAsync(id, form, ct))).ToJson(application => Results.Json(new { id = application.ToString() }, statusCode: 201)))
            .ForRoles(Role.Clerk).Accepts<ApplyForSeekerForm>("application/json").WithSummary("Apply for someone at the desk");
    }

    /// <summary>The name under which the refusal of an application stands beside its button.</summary>
    public static string FieldOf(VacancyId vacancy) => "apply-" + vacancy;

    public static FieldProblems Check(ApplyForSeekerForm form)
    {
        var problems = new FieldProblems();
        problems.Require("vacancy", form.Vacancy);
        return problems;
    }

    /// <summary>Missing outside the clerk's area. The file is looked at as on the screen, and the look is logged.</summary>
    public async Task<Outcome<ApplicationId>> RunAsync(string id, ApplyForSeekerForm form, CancellationToken ct) =>
        Check(form) is { Any: true } problems ? problems.ToInvalid<ApplicationId>()
        : Ids.TryRead<VacancyId>(form.Vacancy, out var vacancy) && await counsel.SeenAsync(id, ct) is { } seen ? await applications.ApplyAsync(seen.Id, vacancy, ct)
        : new Outcome<ApplicationId>.Missing();

    // A vacancy that has left the list meanwhile has no button any more.
    private static RawForm BesideButton(RawForm typed, string? vacancy, CounselView view) =>
        typed.ProblemOf(FormReader.Whole) is { } refusal && view.Items.FirstOrDefault(item => item.Card.Id.ToString() == vacancy) is { } item
            ? typed.With(new Dictionary<string, Problem> { [FieldOf(item.Card.Id)] = refusal })
            : typed;

    private static string QueryOf(RawForm filter)
    {
        var parts = Filters.SelectMany(name => filter.All(name).Where(value => value.Length > 0).Select(value => $"{name}={Uri.EscapeDataString(value)}")).ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }
}
