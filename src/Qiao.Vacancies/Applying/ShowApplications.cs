using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Platform.Tables;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Applying;

/// <summary>A filter of the employer's applications; all of it stays in the address.</summary>
/// <param name="State">All when not said.</param>
public sealed record ApplicationFilter(ApplicationState? State, string? Vacancy, int? Page);

/// <summary>A line of the employer's list.</summary>
/// <param name="Name">Null when the file can no longer be seen.</param>
public sealed record ReceivedLine(ApplicationId Id, VacancyId Vacancy, string Title, Language Language, string? Name, ApplicationChannel Channel, ApplicationState State, string? Reason, DateTimeOffset Sent, DateTimeOffset? Answered, long Revision);

/// <summary>The employer's list as a page shows it.</summary>
public sealed record ReceivedList(OrganisationSummary Employer, VacancyId? Vacancy, string? VacancyTitle, IReadOnlyList<ReceivedLine> Lines, int Total, IReadOnlyDictionary<ApplicationState, int> Counts, PlacesLine? Places, int? Next);

/// <summary>How many places a vacancy has and how many are taken.</summary>
public sealed record PlacesLine(int Headcount, int Added, int Accepted);

/// <summary>One application as the employer sees it.</summary>
public sealed record ReceivedView(OrganisationSummary Employer, ReceivedLine Line, string Message, SeekerSeen? File, IReadOnlyList<ApplicationLine> History);

/// <summary>What an employer has received: the pipeline of one vacancy or of all, and one application with the file.</summary>
internal sealed class ShowApplications(Session session, VacanciesDb db, Employers employers, SeekerBoard seekers, ApplicationWriting writing)
{
    private const int PageLength = 50;
    private const string Purpose = "vacancies.application";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/applications", async (string id, Reading<ApplicationFilter> filter, ShowApplications use, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer ? await use.PageAsync(employer, filter.Form, filter.Raw, RawForm.Empty, 200, ct) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/organisations/{id}/applications/table", async (string id, string? format, Reading<ApplicationFilter> filter, ShowApplications use, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer ? Table(await use.ListAsync(employer, filter.Form, 10_000, ct)).Download("applications", format) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/organisations/{id}/applications/{application}", async (string id, string application, ShowApplications use, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer && await use.OpenAsync(employer, application, ct) is { } view ? Page(view, null, RawForm.Empty, 200) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/api/v1/organisations/{id}/applications", async (string id, Reading<ApplicationFilter> filter, ShowApplications use, Posters posters, CancellationToken ct) =>
        {
            if (await posters.EmployerAsync(id, ct) is not { } employer)
            {
                return OutcomeHttp.Problem(404, OutcomeHttp.Missing);
            }

            var list = await use.ListAsync(employer, filter.Form, PageLength, ct);
            return Results.Ok(new
            {
                list.Total, list.Next,
                items = list.Lines.Select(l => new { id = l.Id.ToString(), vacancy = l.Vacancy.ToString(), l.Title, l.Name, channel = l.Channel.ToString(), state = l.State.ToString(), l.Reason, l.Sent, l.Answered, l.Revision }),
            });
        }).ForSignedIn().WithSummary("Applications that an employer has received");
        routes.MapGet("/api/v1/organisations/{id}/applications/{application}", async (string id, string application, ShowApplications use, Posters posters, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer && await use.OpenAsync(employer, application, ct) is { } view
                ? Results.Ok(new
                {
                    id = view.Line.Id.ToString(), vacancy = view.Line.Vacancy.ToString(), channel = view.Line.Channel.ToString(), state = view.Line.State.ToString(), view.Line.Reason, view.Line.Sent, view.Message, view.Line.Revision,
                    applicant = view.File is { } file ? new { file.Name, file.Phone, file.Contact, occupations = file.Facts.Occupations.Select(o => o.ToString()), history = file.History } : null,
                    steps = ApplicationSteps.From(view.Line.State, ApplicationSide.Employer).Select(step => step.Code),
                })
                : OutcomeHttp.Problem(404, OutcomeHttp.Missing)).ForSignedIn().WithSummary("One application with the applicant's file");
    }

    public async Task<RazorComponentResult<ReceivedPage>> PageAsync(OrganisationSummary employer, ApplicationFilter filter, RawForm query, RawForm typed, int status, CancellationToken ct) =>
        new(new { List = await ListAsync(employer, filter, PageLength, ct), Query = query, Typed = typed }) { StatusCode = status };

    /// <summary>The employer's list with its filters.</summary>
    public static string Address(string employer, string? state, string? vacancy, string more = "", string below = "")
    {
        var parts = new[] { string.IsNullOrEmpty(state) ? "" : "state=" + state, string.IsNullOrEmpty(vacancy) ? "" : "vacancy=" + Uri.EscapeDataString(vacancy), more }.Where(part => part.Length > 0).ToList();
        return $"/organisations/{employer}/applications{below}{(parts.Count == 0 ? "" : "?" + string.Join('&', parts))}";
    }

    public static RazorComponentResult<ReceivedOnePage> Page(ReceivedView view, ApplicationStep? sent, RawForm typed, int status) => new(new { View = view, Sent = sent, Typed = typed }) { StatusCode = status };

    public async Task<ReceivedList> ListAsync(OrganisationSummary employer, ApplicationFilter filter, int length, CancellationToken ct)
    {
        var all = await employers.AllOfAsync(employer.Id, ct);
        // Asked about one employer the database reads its index in order; most have no merged entry.
        var received = all is [var alone] ? db.Applications.AsNoTracking().Where(a => a.Employer == alone) : db.Applications.AsNoTracking().Where(a => all.Contains(a.Employer));
        VacancyId? vacancy = Ids.TryRead<VacancyId>(filter.Vacancy, out var named) ? named : null;
        if (vacancy is { } only)
        {
            received = received.Where(a => a.Vacancy == only);
        }

        var counts = await received.GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        received = filter.State is { } state ? received.Where(a => a.State == state) : received;
        var total = filter.State is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        var number = filter.Page is > 1 and < 100_000 ? filter.Page.Value : 1;
        // The page first, its titles then: the rest need not be looked up.
        var page = await (from a in received.OrderBy(a => a.Id).Skip((number - 1) * length).Take(length)
                          join v in db.Vacancies on a.Vacancy equals v.Id
                          orderby a.Id
                          select new { Application = a, v.Title, v.Language }).ToListAsync(ct);
        var names = await seekers.NamesAsync(await seekers.OnlookerAsync(employer.Id, ct), page.ConvertAll(r => r.Application.Seeker), Purpose, ct);
        var lines = page.ConvertAll(r => Line(r.Application, r.Title, r.Language, names.GetValueOrDefault(r.Application.Seeker)));
        var shown = vacancy is { } id ? await db.Vacancies.AsNoTracking().Where(v => v.Id == id && v.Employer != null && all.Contains(v.Employer.Value)).Select(v => new { v.Title, v.Headcount }).FirstOrDefaultAsync(ct) : null;
        var places = shown is null ? null : await db.Places.AsNoTracking().FirstOrDefaultAsync(p => p.Vacancy == vacancy!.Value, ct);
        return new(
            employer, shown is null ? null : vacancy, shown?.Title, lines, total, counts, shown is null ? null : new(shown.Headcount, places?.Added ?? 0, places?.Accepted ?? 0),
            (long)number * length < total ? number + 1 : null);
    }

    /// <summary>Opens an application: the applicant learns that it was seen, and the look at the file is logged.</summary>
    public async Task<ReceivedView?> OpenAsync(OrganisationSummary employer, string id, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (await RowAsync(employer, id, ct) is not { } application)
        {
            return null;
        }

        var vacancy = await db.Vacancies.AsNoTracking().Where(v => v.Id == application.Vacancy).Select(v => new { v.Title, v.Language }).FirstAsync(ct);
        if (application.State == ApplicationState.New && await writing.TakeAsync(application, vacancy.Title, ApplicationSteps.Sighting, null, null, ct) is Outcome<ApplicationState>.Done)
        {
            application = (await RowAsync(employer, id, ct))!;
        }

        var seen = (await seekers.SeenAsync(await seekers.OnlookerAsync(employer.Id, ct), [application.Seeker], FilePart.Contact, Purpose, ct)).FirstOrDefault();
        var history = await OwnApplications.HistoryAsync(db, application.Id, ct);
        await change.CommitAsync(ct);
        return new(employer, Line(application, vacancy.Title, vacancy.Language, seen?.Name), application.Message ?? "", application.State is ApplicationState.Refused or ApplicationState.Withdrawn or ApplicationState.Obsolete ? null : seen, history);
    }

    public async Task<Application?> RowAsync(OrganisationSummary employer, string id, CancellationToken ct)
    {
        var all = await employers.AllOfAsync(employer.Id, ct);
        return Ids.TryRead<ApplicationId>(id, out var named) ? await db.Applications.AsNoTracking().FirstOrDefaultAsync(a => a.Id == named && all.Contains(a.Employer), ct) : null;
    }

    private static ReceivedLine Line(Application a, string title, Language language, string? name) => new(a.Id, a.Vacancy, title, language, name, a.Channel, a.State, a.Reason, a.Sent, a.Answered, a.Revision);

    private static TableFile Table(ReceivedList list) => new(
        ApplicationTexts.Received, [ApplicationTexts.Vacancy, ApplicationTexts.Applicant, ApplicationTexts.State, ApplicationTexts.Reason, ApplicationTexts.SentAt],
        list.Lines.Select(l => new object?[] { l.Title, l.Name, l.State.Name().ToString(), ApplicationSteps.NameOfReason(l.Reason)?.ToString(), l.Sent }));
}
