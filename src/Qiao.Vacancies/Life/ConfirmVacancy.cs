using Qiao.Platform.Journal;
using Qiao.Vacancies.Posting;

namespace Qiao.Vacancies.Life;

/// <summary>An employer says that it is still hiring: the vacancy stays open for thirty more days from today.</summary>
internal sealed class ConfirmVacancy(Session session, VacanciesDb db, Posters posters, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/jobs/{id}/confirmation", async (string id, ConfirmVacancy use, HttpContext http, CancellationToken ct) =>
        {
            if (!Ids.TryRead<VacancyId>(id, out var vacancy) || await use.RunAsync(vacancy, ct) is not Outcome<Vacancy>.Done { Value: var confirmed })
            {
                return Results.StatusCode(404);
            }

            return Flashes.Redirect(http, "vacancies.confirmed", $"/organisations/{confirmed.Employer}/vacancies/{id}");
        }).ForSignedIn();
        routes.MapPost("/api/v1/vacancies/{id}/confirmation", async (string id, ConfirmVacancy use, CancellationToken ct) =>
            (Ids.TryRead<VacancyId>(id, out var vacancy) ? await use.RunAsync(vacancy, ct) : new Outcome<Vacancy>.Missing()).ToJson(v => Results.Ok(new { v.ValidThrough, v.Revision })))
            .ForSignedIn().WithSummary("Confirm that a vacancy is still open");
    }

    /// <summary>Missing unless it is published and the caller recruits for its employer.</summary>
    public async Task<Outcome<Vacancy>> RunAsync(VacancyId id, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (await db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id && v.State == VacancyState.Published, ct) is not { } vacancy || !await posters.MayActAsync(vacancy.Employer, ct))
        {
            return new Outcome<Vacancy>.Missing();
        }

        var until = Days.Today(clock).AddDays(PostingForm.UsualDays);
        (vacancy.ValidThrough, vacancy.Revision) = (until > vacancy.ValidThrough ? until : vacancy.ValidThrough, vacancy.Revision + 1);
        if (await session.ExecuteAsync(
            $"update vacancies_vacancy set valid_through = {vacancy.ValidThrough}, revision = revision + 1, changed = {session.Now} where id = {id} and state = 'Published'", ct) == 0)
        {
            return new Outcome<Vacancy>.Missing();
        }

        db.Record(new JournalEntry
        {
            Kind = "vacancy.altered", Subject = id.ToString(), Revision = vacancy.Revision, Hash = vacancy.Hash, Reason = "confirmed", Visibility = Visibility.Public,
            ScopeBefore = vacancy.Division?.ToString(), ScopeAfter = vacancy.Division?.ToString(),
        });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return vacancy;
    }
}
