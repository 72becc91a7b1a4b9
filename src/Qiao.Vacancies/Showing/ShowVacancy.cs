using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Vacancies.Looking;

namespace Qiao.Vacancies.Showing;

/// <summary>A vacancy's page: what it says, whose it is, and how many doubles stand behind it.</summary>
public sealed record VacancyView(VacancyContent Vacancy, OrganisationSummary? Employer, IReadOnlyList<DoubleView> Doubles);

/// <summary>A vacancy that says the same as the one shown.</summary>
public sealed record DoubleView(VacancyId Id, string Title, string Source);

/// <summary>Shows one vacancy: as a page with schema.org JobPosting, and as JSON.</summary>
internal sealed class ShowVacancy(VacancyBoard board, VacanciesDb db, Employers employers)
{
    private static readonly VacancyState[] Hidden = [VacancyState.Draft, VacancyState.Submitted, VacancyState.Returned];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/jobs/{id}", async Task<IResult> (string id, ShowVacancy use, IEnumerable<IPanel<VacancyId>> panels, IEnumerable<IPanel<GoneVacancy>> gone, LookCounter looks, Applying.AnswerTimes answers, TimeProvider clock, HttpContext http, Caller caller, NodeSettings node, CancellationToken ct) =>
        {
            if (!Ids.TryRead<VacancyId>(id, out var vacancy))
            {
                return Results.StatusCode(404);
            }

            if (await use.FindAsync(vacancy, ct) is not { } view)
            {
                return await use.AbsentAsync(vacancy, gone, ct);
            }

            if (view.Vacancy.FirstUntil is not null && !ShowFirst.MaySee(caller))
            {
                return new RazorComponentResult<ProblemPage>(new { Status = 403, Reason = Texts.NotOpenYet }) { StatusCode = 403 };
            }

            looks.Count(view.Vacancy.Id, Days.Today(clock));
            var shown = await Rendered(panels, vacancy, ct);
            var origin = node.Address.Length > 0 ? node.Address : $"{http.Request.Scheme}://{http.Request.Host}";
            return new RazorComponentResult<VacancyPage>(new
            {
                View = view, Panels = shown, JobPosting = JobPosting.Write(view, origin), MaySeparate = caller.Has(Role.Clerk, view.Vacancy.Division?.ToString()),
                Answers = view.Employer is { } employer ? await answers.OfAsync(employer.Id, ct) : null,
            });
        }).ForEveryone();
        routes.MapGet("/api/v1/vacancies/{id}", async (string id, ShowVacancy use, Caller caller, CancellationToken ct) =>
        {
            if (!Ids.TryRead<VacancyId>(id, out var vacancy))
            {
                return OutcomeHttp.Problem(404, OutcomeHttp.Missing);
            }

            if (await use.FindAsync(vacancy, ct) is not { } view)
            {
                return await use.IsGoneAsync(vacancy, ct) ? OutcomeHttp.Problem(410, new("vacancies.gone", Texts.Gone)) : OutcomeHttp.Problem(404, OutcomeHttp.Missing);
            }

            return view.Vacancy.FirstUntil is not null && !ShowFirst.MaySee(caller) ? OutcomeHttp.Problem(403, Texts.NotOpenYet) : Results.Ok(VacancyJson.Of(view.Vacancy, view.Employer));
        }).ForEveryone().WithSummary("One vacancy").Produces<VacancyJson>();
    }

    /// <summary>The vacancy when it is published, or the one that stands for it when it is a double.</summary>
    public async Task<VacancyView?> FindAsync(VacancyId id, CancellationToken ct)
    {
        var head = await db.Vacancies.Where(v => v.Id == id && v.State == VacancyState.Published).Select(v => (VacancyId?)v.Cluster).FirstOrDefaultAsync(ct);
        if (head is not { } cluster || await board.AnyAsync(cluster, ct) is not { } vacancy)
        {
            return null;
        }

        var employer = vacancy.Employer is { } organisation ? await employers.FindAsync(organisation, ct) : null;
        var doubles = await db.Vacancies.Where(v => v.Cluster == cluster && v.Id != cluster && v.State == VacancyState.Published)
            .OrderBy(v => v.Id).Take(50).Select(v => new DoubleView(v.Id, v.Title, v.Source)).ToListAsync(ct);
        return new(vacancy, employer, doubles);
    }

    // What was never open is not gone.
    private Task<bool> IsGoneAsync(VacancyId id, CancellationToken ct) => db.Vacancies.AnyAsync(v => v.Id == id && !Hidden.Contains(v.State), ct);

    private async Task<IResult> AbsentAsync(VacancyId id, IEnumerable<IPanel<GoneVacancy>> panels, CancellationToken ct)
    {
        if (!await IsGoneAsync(id, ct) || await board.AnyAsync(id, ct) is not { } vacancy)
        {
            return Results.StatusCode(404);
        }

        var state = await db.Vacancies.Where(v => v.Id == id).Select(v => v.State).FirstAsync(ct);
        return new RazorComponentResult<GonePage>(new { Vacancy = vacancy, State = state, Panels = await Rendered(panels, new GoneVacancy(vacancy), ct) }) { StatusCode = 410 };
    }

    private static async Task<List<PanelContent>> Rendered<T>(IEnumerable<IPanel<T>> panels, T subject, CancellationToken ct)
    {
        var shown = new List<PanelContent>();
        foreach (var panel in panels.OrderBy(p => p.Order))
        {
            if (await panel.RenderAsync(subject, ct) is { } content)
            {
                shown.Add(content);
            }
        }

        return shown;
    }
}

/// <summary>A vacancy as other programs read it.</summary>
public sealed record VacancyJson(
    string Id, string Title, string Description, string Language, NamedJson? Employer, string EmployerKind, bool EmployerVerified, NamedJson? Occupation, NamedJson? Division,
    string? Place, double? Latitude, double? Longitude, string? Precision, PayJson? Pay, string? Education, int? YearsMin, int? YearsMax, string Employment,
    int Headcount, IReadOnlyList<NamedJson> Skills, IReadOnlyList<NamedJson> Licences, IReadOnlyList<string> Benefits, DateOnly Posted, DateOnly? ValidThrough, long Revision)
{
    public static VacancyJson Of(VacancyContent v, OrganisationSummary? employer)
    {
        var lexicon = OccupationLexicon.Carried;
        var where = v.Where();
        return new(
            v.Id.ToString(), v.Title, v.Description, v.Language.Tag(), employer is null ? null : new(employer.Id.ToString(), employer.Name),
            (employer?.Kind ?? OrganisationKind.Unknown).ToString(), employer?.IsVerified ?? false,
            v.Occupation is { } occupation ? new(occupation.ToString(), lexicon.Find(occupation)!.Name.ToString()) : null,
            v.Division is { } division ? new(division.ToString(), Divisions.FullName(division).ToString()) : null,
            v.Place, where?.Point.Latitude, where?.Point.Longitude, where?.Precision.ToString(),
            v.Pay is null ? null : new(v.Pay.Unit.ToString(), v.Pay.MinFen, v.Pay.MaxFen, v.Pay.MonthsPerYear, v.MonthlyMinFen, v.MonthlyMaxFen),
            v.Education?.ToString(), v.YearsMin, v.YearsMax, v.Employment.ToString(), v.Headcount,
            Named(v.Skills), Named(v.Licences), v.Benefits, v.Posted, v.ValidThrough, v.Revision);

        List<NamedJson> Named(IReadOnlyList<SkillId> ids) =>
            ids.Select(lexicon.Find).OfType<Skill>().Select(skill => new NamedJson(skill.Id.ToString(), skill.Name.ToString())).ToList();
    }
}

/// <summary>A code or id with its name in the language asked for.</summary>
public sealed record NamedJson(string Id, string Name);

/// <summary>Amounts in fen (1/100 yuan, CNY).</summary>
public sealed record PayJson(string Unit, long? MinFen, long? MaxFen, int MonthsPerYear, long? MonthlyMinFen, long? MonthlyMaxFen);
