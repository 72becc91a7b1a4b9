using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Vacancies.Showing;

namespace Qiao.Vacancies.Reporting;

/// <summary>What a reporter says.</summary>
/// <param name="Ground">For discrimination.</param>
/// <param name="Contact">A mobile number or mail address for the answer.</param>
public sealed record ReportForm(ComplaintKind? Kind, ComplaintGround? Ground, string? Text, string? Contact);

/// <summary>Anyone reports a vacancy that is, or was, open to them; once while the report is open.</summary>
internal sealed class ReportVacancy(Session session, VacanciesDb db, ReporterKeys keys, TimeProvider clock)
{
    private const int MostADay = 20;
    private static readonly VacancyState[] Reportable = [VacancyState.Published, VacancyState.Suspended, VacancyState.Expired, VacancyState.Filled, VacancyState.Withdrawn];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/jobs/{id}/report", async (string id, ReportVacancy use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } vacancy ? Page(vacancy, RawForm.Empty, 200) : Results.StatusCode(404)).ForEveryone();
        routes.MapPost("/jobs/{id}/report", async (string id, Reading<ReportForm> reading, ReportVacancy use, HttpContext http, CancellationToken ct) =>
        {
            if (await use.FindAsync(id, ct) is not { } vacancy)
            {
                return Results.StatusCode(404);
            }

            return (await reading.RunAsync(Check, form => use.RunAsync(vacancy.Id, form, AddressOf(http), ct))).ToPage(
                code => Flashes.Redirect(http, "vacancies.reported", "/reports/" + code),
                reading.Raw,
                (typed, status) => Page(vacancy, typed, status));
        }).ForEveryone().RequireRateLimiting(RateLimits.SignIn);
        routes.MapPost("/api/v1/vacancies/{id}/reports", async (string id, Reading<ReportForm> reading, ReportVacancy use, HttpContext http, CancellationToken ct) =>
            (Ids.TryRead<VacancyId>(id, out var vacancy) ? await reading.RunAsync(Check, form => use.RunAsync(vacancy, form, AddressOf(http), ct)) : new Outcome<string>.Missing())
            .ToJson(code => Results.Created("/api/v1/reports/" + code, new { code, state = nameof(ComplaintState.Open) })))
            .ForEveryone().RequireRateLimiting(RateLimits.SignIn).Accepts<ReportForm>("application/json").WithSummary("Report a vacancy");
    }

    /// <summary>Answers the code with which the reporter looks the state up.</summary>
    /// <param name="address">Tells reporters apart who have neither account nor contact; only its keyed hash is kept.</param>
    public async Task<Outcome<string>> RunAsync(VacancyId vacancy, ReportForm form, string? address, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<string>();
        }

        var contact = form.Contact is null ? null : ReporterContact.Read(form.Contact);
        var (reporter, code) = (keys.Of(session.Caller.Account, contact, address), ReporterKeys.NewCode());
        try
        {
            await using var change = await session.ChangeAsync(ct);
            if (await FindAsync(vacancy, ct) is null)
            {
                return new Outcome<string>.Missing();
            }

            var since = session.Now - TimeSpan.FromDays(1);
            if (await db.Complaints.CountAsync(c => c.Reporter == reporter && c.At > since, ct) >= MostADay)
            {
                return ReportTexts.TooMany;
            }

            db.Complaints.Add(new()
            {
                Id = Ids.New<ComplaintId>(clock), Vacancy = vacancy, Kind = form.Kind!.Value, Ground = form.Kind == ComplaintKind.Discrimination ? form.Ground : null, Text = form.Text,
                Reporter = reporter, Account = session.Caller.Account, Contact = keys.Seal(contact), Language = Languages.Current, Code = keys.HashOfCode(code),
                State = ComplaintState.Open, At = session.Now,
            });
            await db.SaveChangesAsync(ct);
            await change.CommitAsync(ct);
            return code;
        }
        catch (DbUpdateException twice) when (twice.IsDuplicate())
        {
            return ReportTexts.AlreadyReported;
        }
    }

    public static FieldProblems Check(ReportForm form)
    {
        var problems = new FieldProblems();
        if (form.Kind is null)
        {
            problems.Add("kind", ReportTexts.KindNeeded);
        }

        if (form is { Kind: ComplaintKind.Discrimination, Ground: null })
        {
            problems.Add("ground", ReportTexts.GroundNeeded);
        }

        if (form.Text is null && form.Kind != ComplaintKind.AlreadyFilled)
        {
            problems.Add("text", ReportTexts.TextNeeded);
        }

        problems.Limit("text", form.Text, 2000);
        if (form.Contact is not null && ReporterContact.Read(form.Contact) is null)
        {
            problems.Add("contact", ReportTexts.ContactForm);
        }

        return problems;
    }

    private static string? AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString();

    private async Task<Vacancy?> FindAsync(string id, CancellationToken ct) => Ids.TryRead<VacancyId>(id, out var vacancy) ? await FindAsync(vacancy, ct) : null;

    /// <summary>Null for what the reporter cannot have seen. Imported vacancies are published without a moment of it.</summary>
    private async Task<Vacancy?> FindAsync(VacancyId id, CancellationToken ct) =>
        await db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id && Reportable.Contains(v.State) && (v.State == VacancyState.Published || v.Published != null), ct) is { } vacancy
        && (vacancy.FirstUntil is null || ShowFirst.MaySee(session.Caller)) ? vacancy : null;

    private static RazorComponentResult<ReportPage> Page(Vacancy vacancy, RawForm typed, int status) =>
        new(new { vacancy.Id, vacancy.Title, Language = vacancy.Language.Tag(), Typed = typed }) { StatusCode = status };
}
