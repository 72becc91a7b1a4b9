using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;

namespace Qiao.Vacancies.Reporting;

/// <summary>A report as the clerk who decides on it sees it.</summary>
/// <param name="Contact">Null when none was left, or when another clerk has decided.</param>
public sealed record ReportLine(
    ComplaintId Id, ComplaintKind Kind, ComplaintGround? Ground, string? Text, bool IsFromAccount, string? Contact, ComplaintState State, DateTimeOffset At, DateTimeOffset? Decided, string? Answer);

/// <summary>A reported vacancy with its reports, newest first.</summary>
public sealed class ReportedView
{
    internal Vacancy Vacancy { get; init; } = null!;

    public OrganisationSummary? Employer { get; init; }

    public required IReadOnlyList<ReportLine> Open { get; init; }

    public required IReadOnlyList<ReportLine> Earlier { get; init; }
}

/// <summary>Shows a clerk everything that was reported about one vacancy.</summary>
internal sealed class ShowReported(VacanciesDb db, Employers employers, ReporterKeys keys, Caller caller)
{
    private const int MostShown = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/reports/{id}", async (string id, ShowReported use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } view ? Page(view, Fresh(view), 200) : Results.StatusCode(404)).ForRoles(Role.Clerk);
        // The contact is for the page of the one who decides, never for programs.
        routes.MapGet("/api/v1/desk/reports/{id}", async (string id, ShowReported use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } view
                ? Results.Ok(new
                {
                    vacancy = id, state = view.Vacancy.State.ToString(), view.Vacancy.Revision, last = view.Open.Count == 0 ? null : view.Open[0].Id.ToString(),
                    reports = view.Open.Concat(view.Earlier).Select(r => new { id = r.Id.ToString(), kind = r.Kind.ToString(), ground = r.Ground?.ToString(), r.Text, state = r.State.ToString(), r.At, r.Decided, r.Answer }),
                })
                : OutcomeHttp.Problem(404, OutcomeHttp.Missing)).ForRoles(Role.Clerk).WithSummary("What was reported about one vacancy");
    }

    public static RazorComponentResult<ReportedPage> Page(ReportedView view, RawForm typed, int status) => new(new { View = view, Typed = typed }) { StatusCode = status };

    /// <summary>Null when there is no report of it or it lies outside the clerk's area.</summary>
    public async Task<ReportedView?> FindAsync(string id, CancellationToken ct)
    {
        if (!Ids.TryRead<VacancyId>(id, out var vacancy) || await db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Id == vacancy, ct) is not { } found
            || !caller.Has(Role.Clerk, found.Division?.ToString()))
        {
            return null;
        }

        var all = await db.Complaints.AsNoTracking().Where(c => c.Vacancy == vacancy).OrderByDescending(c => c.Id).Take(MostShown).ToListAsync(ct);
        var lines = all.ConvertAll(Line);
        return lines.Count == 0 ? null : new()
        {
            Vacancy = found,
            Employer = found.Employer is { } employer ? await employers.FindAsync(employer, ct) : null,
            Open = lines.Where(line => line.State == ComplaintState.Open).ToList(),
            Earlier = lines.Where(line => line.State != ComplaintState.Open).ToList(),
        };
    }

    private ReportLine Line(Complaint c) => new(
        c.Id, c.Kind, c.Ground, c.Text, c.Account is not null, c.State == ComplaintState.Open || c.DecidedBy == caller.Actor ? keys.Open(c.Contact)?.Spelling : null,
        c.State, c.At, c.Decided, c.Answer);

    private static RawForm Fresh(ReportedView view) => RawForm.Of(
        ("found", view.Open.GroupBy(line => line.Kind).OrderByDescending(same => same.Count()).Select(same => same.Key.ToString()).FirstOrDefault()),
        ("last", view.Open.Count == 0 ? null : view.Open[0].Id.ToString()),
        ("revision", view.Vacancy.Revision.ToString(CultureInfo.InvariantCulture)));
}
