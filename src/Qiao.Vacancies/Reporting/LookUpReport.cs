using Microsoft.AspNetCore.Http.HttpResults;

namespace Qiao.Vacancies.Reporting;

/// <summary>How far a report has come, as its reporter may know it.</summary>
public sealed record ReportState(VacancyId Vacancy, string Title, ComplaintKind Kind, ComplaintGround? Ground, ComplaintState State, DateTimeOffset At, DateTimeOffset? Decided, string? Answer);

/// <param name="Code">As typed.</param>
public sealed record LookUpForm(string? Code);

/// <summary>Whoever has the code sees the state of a report, and nothing about the reporter.</summary>
internal sealed class LookUpReport(VacanciesDb db, ReporterKeys keys)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports", IResult (Reading<LookUpForm> reading) =>
            reading.Form.Code is not { } typed ? Page(RawForm.Empty, 200)
            : ReporterKeys.Tidy(typed) is { } code ? Results.LocalRedirect(Links.To("/reports/" + code))
            : Page(Unknown(typed), 422)).ForEveryone();
        routes.MapGet("/reports/{code}", async (string code, LookUpReport use, CancellationToken ct) =>
            await use.FindAsync(code, ct) is { } state
                ? (IResult)new RazorComponentResult<ReportStatePage>(new { Code = ReporterKeys.Tidy(code), State = state })
                : Page(Unknown(code), 404)).ForEveryone().RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/api/v1/reports/{code}", async (string code, LookUpReport use, CancellationToken ct) =>
            await use.FindAsync(code, ct) is { } s
                ? Results.Ok(new { vacancy = s.Vacancy.ToString(), kind = s.Kind.ToString(), ground = s.Ground?.ToString(), state = s.State.ToString(), s.At, s.Decided, s.Answer })
                : OutcomeHttp.Problem(404, ReportTexts.CodeUnknown)).ForEveryone().RequireRateLimiting(RateLimits.Heavy).WithSummary("How far a report has come");
    }

    public async Task<ReportState?> FindAsync(string typed, CancellationToken ct)
    {
        if (ReporterKeys.Tidy(typed) is not { } code)
        {
            return null;
        }

        var hash = keys.HashOfCode(code);
        return await (from c in db.Complaints
                      join v in db.Vacancies on c.Vacancy equals v.Id
                      where c.Code == hash
                      select new ReportState(v.Id, v.Title, c.Kind, c.Ground, c.State, c.At, c.Decided, c.Answer)).FirstOrDefaultAsync(ct);
    }

    private static RawForm Unknown(string typed) =>
        RawForm.Of(("code", typed)).With(new Dictionary<string, Problem> { ["code"] = ReportTexts.CodeUnknown });

    private static RazorComponentResult<LookUpPage> Page(RawForm typed, int status) => new(new { Typed = typed }) { StatusCode = status };
}
