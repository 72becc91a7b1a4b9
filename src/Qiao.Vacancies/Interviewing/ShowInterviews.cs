using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Vacancies.Applying;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Interviewing;

/// <summary>A time of an employer's day.</summary>
/// <param name="Name">Who has taken it, if they may be seen.</param>
public sealed record InterviewLine(InterviewTime Time, string Panel, ApplicationId? Application, VacancyId? Vacancy, string? Title, Language Language, string? Name, string? Phone);

/// <summary>An employer's day of interviews.</summary>
/// <param name="Coming">Days with times from today on, with how many times and how many of them taken.</param>
/// <param name="Vacancies">Those for which times can be offered.</param>
public sealed record InterviewDay(OrganisationSummary Employer, DateOnly Day, IReadOnlyList<InterviewLine> Lines, IReadOnlyList<(DateOnly Day, int Times, int Taken)> Coming, IReadOnlyList<(VacancyId Id, string Title, Language Language)> Vacancies, DateTimeOffset Now);

/// <summary>The day view of an employer's interviews.</summary>
internal sealed class ShowInterviews(Session session, VacanciesDb db, Employers employers, SeekerBoard seekers, TimeProvider clock)
{
    private const string Purpose = "vacancies.interview";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/interviews", async (string id, DateOnly? day, ShowInterviews use, Posters posters, CancellationToken ct) =>
            await posters.InterviewerAsync(id, ct) is { } employer ? await use.PageAsync(employer, day, RawForm.Empty, 200, ct) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/api/v1/organisations/{id}/interviews", async (string id, DateOnly? day, ShowInterviews use, Posters posters, CancellationToken ct) =>
            await posters.InterviewerAsync(id, ct) is { } employer && await use.DayAsync(employer, day, ct) is { } view
                ? Results.Ok(new
                {
                    view.Day,
                    items = view.Lines.Select(l => new { id = l.Time.Id.ToString(), l.Time.Starts, l.Time.Ends, mode = l.Time.Mode.ToString(), l.Time.Place, l.Panel, application = l.Application?.ToString(), vacancy = l.Vacancy?.ToString(), l.Name, l.Time.Attended }),
                })
                : OutcomeHttp.Problem(404, OutcomeHttp.Missing)).ForSignedIn().WithSummary("An employer's interviews of a day");
    }

    public static string Address(string employer, DateOnly? day) => $"/organisations/{employer}/interviews" + (day is { } named ? $"?day={named:yyyy-MM-dd}" : "");

    public async Task<RazorComponentResult<InterviewDayPage>> PageAsync(OrganisationSummary employer, DateOnly? day, RawForm typed, int status, CancellationToken ct) =>
        new(new { View = await DayAsync(employer, day, ct), Typed = typed }) { StatusCode = status };

    /// <summary>The day asked for; without one the next that has times.</summary>
    public async Task<InterviewDay> DayAsync(OrganisationSummary employer, DateOnly? asked, CancellationToken ct)
    {
        var (all, today) = (await employers.AllOfAsync(employer.Id, ct), Days.Today(clock));
        var own = db.Interviews.AsNoTracking().Where(i => all.Contains(i.Employer));
        var (begin, last) = (Days.Start(today), Days.Start(DateOnly.MaxValue.AddDays(-2)));
        var coming = (await own.Where(i => i.Starts >= begin).OrderBy(i => i.Starts).Select(i => new { i.Starts, i.Application }).Take(5_000).ToListAsync(ct))
            .GroupBy(i => Days.Of(i.Starts)).Select(g => (g.Key, g.Count(), g.Count(i => i.Application is not null))).ToList();
        var day = asked is { } named && named < Days.Of(last) && named.Year > 2000 ? named : coming.Count > 0 ? coming[0].Key : today;
        var (from, to) = (Days.Start(day), Days.Start(day.AddDays(1)));
        var times = await own.Where(i => i.Starts >= from && i.Starts < to).OrderBy(i => i.Starts).ThenBy(i => i.Panel).Take(1_000).ToListAsync(ct);
        var applications = times.Select(i => i.Application).OfType<ApplicationId>().ToList();
        var vacancies = await (from a in db.Applications.AsNoTracking() join v in db.Vacancies on a.Vacancy equals v.Id where applications.Contains(a.Id) select new { a.Id, a.Vacancy, v.Title, v.Language }).ToDictionaryAsync(v => v.Id, ct);
        var seen = (await seekers.SeenAsync(await seekers.OnlookerAsync(employer.Id, ct), times.Select(i => i.Seeker).OfType<SeekerId>().Distinct().ToList(), FilePart.Contact, Purpose, ct)).ToDictionary(s => s.Id);
        var lines = times.ConvertAll(i =>
        {
            var vacancy = i.Application is { } id ? vacancies.GetValueOrDefault(id) : null;
            var person = i.Seeker is { } seeker ? seen.GetValueOrDefault(seeker) : null;
            return new InterviewLine(i.Time, i.Panel, i.Application, vacancy?.Vacancy ?? i.Vacancy, vacancy?.Title, vacancy?.Language ?? Language.Chinese, person?.Name, person?.Phone);
        });
        return new(employer, day, lines, coming, employer.Role == MemberRole.Interviewer ? [] : await OfferedAsync(all, ct), session.Now);
    }

    private async Task<IReadOnlyList<(VacancyId Id, string Title, Language Language)>> OfferedAsync(IReadOnlyList<OrganisationId> all, CancellationToken ct)
    {
        var own = all.Select(id => (OrganisationId?)id).ToList();
        return (await db.Vacancies.AsNoTracking().Where(v => own.Contains(v.Employer) && v.State == VacancyState.Published).OrderByDescending(v => v.Id).Select(v => new { v.Id, v.Title, v.Language }).Take(100).ToListAsync(ct))
            .ConvertAll(v => (v.Id, v.Title, v.Language));
    }
}
