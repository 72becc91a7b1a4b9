using System.Data.Common;
using System.Globalization;
using Qiao.Organisations;
using Qiao.Vacancies.Applying;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Interviewing;

/// <param name="From">Hours and minutes, `14:30`.</param>
/// <param name="Until">The last interview ends by then.</param>
/// <param name="Vacancy">An id; for any of the employer's vacancies without it.</param>
public sealed record TimesForm(DateOnly? Day, string? From, string? Until, int? Minutes, string? Panel, InterviewMode? Mode, string? Place, string? Vacancy);

/// <param name="Came">Whether the person came.</param>
public sealed record AttendanceForm(bool? Came);

/// <summary>An employer offers times for interviews, takes them back, and notes who came.</summary>
internal sealed class KeepTimes(Session session, VacanciesDb db, Employers employers, InterviewLinks links, TimeProvider clock)
{
    private const int DaysAhead = 90;

    // Nobody needs more at once, and a change must stay short.
    private const int MostTold = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/organisations/{id}/interviews", async (string id, Reading<TimesForm> reading, KeepTimes use, ShowInterviews show, Posters posters, HttpContext http, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is not { } employer ? Results.StatusCode(404)
            : await reading.RunAsync(use.Check, form => use.AddAsync(employer, form, ct)) is var outcome && outcome is Outcome<int>.Done
                ? Flashes.Redirect(http, "vacancies.interview-times-added", ShowInterviews.Address(id, reading.Form.Day))
            : outcome is Outcome<int>.Invalid invalid ? await show.PageAsync(employer, reading.Form.Day, reading.Raw.With(invalid.Fields), 422, ct) : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/organisations/{id}/interviews/{interview}/removal", async (string id, string interview, KeepTimes use, Posters posters, HttpContext http, CancellationToken ct) =>
            await posters.EmployerAsync(id, ct) is { } employer && await use.RemoveAsync(employer, interview, ct) is Outcome<DateOnly>.Done done
                ? Flashes.Redirect(http, "vacancies.interview-removed", ShowInterviews.Address(id, done.Value)) : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/organisations/{id}/interviews/{interview}/attendance", async (string id, string interview, Reading<AttendanceForm> reading, KeepTimes use, ShowInterviews show, Posters posters, HttpContext http, CancellationToken ct) =>
            await posters.InterviewerAsync(id, ct) is not { } employer ? Results.StatusCode(404)
            : await reading.RunAsync(Check, form => use.NoteAsync(employer, interview, form, ct)) switch
            {
                Outcome<DateOnly>.Done done => Flashes.Redirect(http, "vacancies.interview-noted", ShowInterviews.Address(id, done.Value)),
                Outcome<DateOnly>.Missing => Results.StatusCode(404),
                _ => await show.PageAsync(employer, null, RawForm.Empty.With(new Dictionary<string, Problem> { [""] = InterviewTexts.NotYet }), 409, ct),
            }).ForSignedIn();

        routes.MapPost("/api/v1/organisations/{id}/interviews", async (string id, Reading<TimesForm> reading, KeepTimes use, Posters posters, CancellationToken ct) =>
            (await posters.EmployerAsync(id, ct) is { } employer ? await reading.RunAsync(use.Check, form => use.AddAsync(employer, form, ct)) : new Outcome<int>.Missing()).ToJson(added => Results.Ok(new { added })))
            .ForSignedIn().Accepts<TimesForm>("application/json").WithSummary("Offer times for interviews");
        routes.MapPost("/api/v1/organisations/{id}/interviews/{interview}/removal", async (string id, string interview, KeepTimes use, Posters posters, CancellationToken ct) =>
            (await posters.EmployerAsync(id, ct) is { } employer ? await use.RemoveAsync(employer, interview, ct) : new Outcome<DateOnly>.Missing()).ToJson(_ => Results.NoContent()))
            .ForSignedIn().WithSummary("Take back a time for interviews; whoever had it is told");
        routes.MapPost("/api/v1/organisations/{id}/interviews/{interview}/attendance", async (string id, string interview, Reading<AttendanceForm> reading, KeepTimes use, Posters posters, CancellationToken ct) =>
            (await posters.InterviewerAsync(id, ct) is { } employer ? await reading.RunAsync(Check, form => use.NoteAsync(employer, interview, form, ct)) : new Outcome<DateOnly>.Missing()).ToJson(_ => Results.NoContent()))
            .ForSignedIn().Accepts<AttendanceForm>("application/json").WithSummary("Note whether someone came to the interview");
    }

    /// <summary>Adds the times of one morning or afternoon, all or none; answers how many.</summary>
    public async Task<Outcome<int>> AddAsync(OrganisationSummary employer, TimesForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<int>();
        }

        await using var change = await session.ChangeAsync(ct);
        var all = (await employers.AllOfAsync(employer.Id, ct)).Select(id => (OrganisationId?)id).ToList();
        VacancyId? vacancy = null;
        if (form.Vacancy is { } wanted)
        {
            if (!Ids.TryRead<VacancyId>(wanted, out var named) || !await db.Vacancies.AnyAsync(v => v.Id == named && all.Contains(v.Employer), ct))
            {
                return new Outcome<int>.Missing();
            }

            vacancy = named;
        }

        // An exclusion lets two that insert at once wait for each other; one after the other the second is refused.
        await session.LockAsync($"interviews at {employer.Id}", ct);
        var added = 0;
        try
        {
            foreach (var (starts, ends) in Times(form))
            {
                await session.ExecuteAsync($"""
                    insert into vacancies_interview (id, employer, vacancy, panel, starts, ends, mode, place)
                    values ({Ids.New<InterviewId>(clock)}, {employer.Id}, {vacancy}, {form.Panel!.Trim()}, {starts}, {ends}, {form.Mode!.Value}, {form.Place!.Trim()})
                    """, ct);
                added++;
            }
        }
        catch (DbException refused) when (refused.IsOverlap())
        {
            return new Outcome<int>.Invalid(new Dictionary<string, Problem> { ["panel"] = InterviewTexts.PanelBusy });
        }

        await TellWaitingAsync(all, vacancy, ct);
        await change.CommitAsync(ct);
        return added;
    }

    /// <summary>Takes a coming time back; who had it gets a link to another.</summary>
    public async Task<Outcome<DateOnly>> RemoveAsync(OrganisationSummary employer, string interview, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        var now = session.Now;
        if (await OwnAsync(employer, interview, ct) is not { } time || await session.ExecuteAsync($"delete from vacancies_interview where id = {time.Id} and attended is null and starts > {now}", ct) == 0)
        {
            return new Outcome<DateOnly>.Missing();
        }

        if (time.Application is { } taken)
        {
            var row = await (from a in db.Applications.AsNoTracking() join v in db.Vacancies on a.Vacancy equals v.Id where a.Id == taken select new { Application = a, v.Title }).FirstAsync(ct);
            await links.TellCancelledAsync(row.Application, row.Title, time.Time, ct);
        }

        await change.CommitAsync(ct);
        return Days.Of(time.Starts);
    }

    /// <summary>Notes once whether someone came.</summary>
    public async Task<Outcome<DateOnly>> NoteAsync(OrganisationSummary employer, string interview, AttendanceForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<DateOnly>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await OwnAsync(employer, interview, ct) is not { } time)
        {
            return new Outcome<DateOnly>.Missing();
        }

        if (await session.ExecuteAsync($"update vacancies_interview set attended = {form.Came} where id = {time.Id} and application is not null and attended is null and starts <= {session.Now}", ct) == 0)
        {
            return InterviewTexts.NotYet;
        }

        await change.CommitAsync(ct);
        return Days.Of(time.Starts);
    }

    public FieldProblems Check(TimesForm form)
    {
        var problems = new FieldProblems();
        var today = Days.Today(clock);
        problems.Require("day", form.Day);
        var (from, until) = (Time(form.From), Time(form.Until));
        if (from is null)
        {
            problems.Add("from", InterviewTexts.TimesForm);
        }

        if (until is null)
        {
            problems.Add("until", InterviewTexts.TimesForm);
        }

        if (form.Minutes is not (>= 5 and <= 240))
        {
            problems.Add("minutes", InterviewTexts.Length);
        }
        else if (from is { } first && until is { } last && (last <= first || last - first < TimeSpan.FromMinutes(form.Minutes.Value)))
        {
            problems.Add("until", InterviewTexts.TimesOrder);
        }

        if (form.Day is { } day && (day < today || day > today.AddDays(DaysAhead) || (from is { } start && Days.At(day, start) <= clock.GetUtcNow())))
        {
            problems.Add("day", InterviewTexts.DayRange);
        }

        problems.RequireText("panel", form.Panel, 60);
        problems.Require("mode", form.Mode);
        problems.RequireText("place", form.Place, 200);
        return problems;
    }

    public static FieldProblems Check(AttendanceForm form)
    {
        var problems = new FieldProblems();
        problems.Require("came", form.Came);
        return problems;
    }

    private async Task TellWaitingAsync(List<OrganisationId?> all, VacancyId? vacancy, CancellationToken ct)
    {
        var waiting = await (from a in db.Applications.AsNoTracking()
                             join v in db.Vacancies on a.Vacancy equals v.Id
                             where all.Contains(a.Employer) && a.State == ApplicationState.Interview && (vacancy == null || a.Vacancy == vacancy) && !db.Interviews.Any(i => i.Application == a.Id)
                             orderby a.Id
                             select new { Application = a, v.Title }).Take(MostTold).ToListAsync(ct);
        foreach (var row in waiting)
        {
            await links.InviteAsync(row.Application, row.Title, ct);
        }
    }

    private async Task<Interview?> OwnAsync(OrganisationSummary employer, string interview, CancellationToken ct)
    {
        var all = await employers.AllOfAsync(employer.Id, ct);
        return Ids.TryRead<InterviewId>(interview, out var named) ? await db.Interviews.AsNoTracking().FirstOrDefaultAsync(i => i.Id == named && all.Contains(i.Employer), ct) : null;
    }

    private static IEnumerable<(DateTimeOffset Starts, DateTimeOffset Ends)> Times(TimesForm form)
    {
        var (length, last) = (TimeSpan.FromMinutes(form.Minutes!.Value), Days.At(form.Day!.Value, Time(form.Until)!.Value));
        for (var starts = Days.At(form.Day.Value, Time(form.From)!.Value); starts + length <= last; starts += length)
        {
            yield return (starts, starts + length);
        }
    }

    private static TimeOnly? Time(string? text) => TimeOnly.TryParseExact(text?.Trim().Replace('：', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
