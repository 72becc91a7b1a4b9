namespace Qiao.Vacancies.Clustering;

/// <summary>A clerk says that a vacancy is no double: it stands alone from now on, whatever later imports find, until the word is taken back.</summary>
internal sealed class SeparateVacancy(Session session, VacanciesDb db, ClusterHeads heads)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/jobs/{id}/separation", async (string id, SeparateVacancy use, HttpContext http, CancellationToken ct) =>
        {
            switch (Ids.TryRead<VacancyId>(id, out var vacancy) ? await use.RunAsync(vacancy, ct) : new Outcome<VacancyId>.Missing())
            {
                case Outcome<VacancyId>.Done:
                    return Flashes.Redirect(http, "vacancies.separated", $"/jobs/{vacancy}");
                case Outcome<VacancyId>.Refused:
                    return Results.StatusCode(403);
                default:
                    return Results.StatusCode(404);
            }
        }).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/vacancies/{id}/separation", async (string id, SeparateVacancy use, CancellationToken ct) =>
            (Ids.TryRead<VacancyId>(id, out var vacancy) ? await use.RunAsync(vacancy, ct) : new Outcome<VacancyId>.Missing()).ToJson(_ => Results.NoContent()))
            .ForRoles(Role.Clerk).WithSummary("Say that a vacancy is no double").Produces(204);
        routes.MapDelete("/api/v1/vacancies/{id}/separation", async (string id, SeparateVacancy use, CancellationToken ct) =>
            (Ids.TryRead<VacancyId>(id, out var vacancy) ? await use.UndoAsync(vacancy, ct) : new Outcome<VacancyId>.Missing()).ToJson(_ => Results.NoContent()))
            .ForRoles(Role.Clerk).WithSummary("Take that word back").Produces(204);
    }

    public Task<Outcome<VacancyId>> RunAsync(VacancyId id, CancellationToken ct) => ChangeAsync(id, "not-a-double", () => session.ExecuteAsync(
        $"insert into vacancies_separation (vacancy, since, by) values ({id}, {session.Now}, {session.Caller.Actor}) on conflict do nothing", ct), ct);

    public Task<Outcome<VacancyId>> UndoAsync(VacancyId id, CancellationToken ct) => ChangeAsync(id, "double-after-all", () => session.ExecuteAsync(
        $"delete from vacancies_separation where vacancy = {id}", ct), ct);

    private async Task<Outcome<VacancyId>> ChangeAsync(VacancyId id, string reason, Func<Task<int>> write, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        var found = await db.Vacancies.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id && v.State == VacancyState.Published, ct);
        if (found is null)
        {
            return new Outcome<VacancyId>.Missing();
        }

        if (!session.Caller.Has(Role.Clerk, found.Division?.ToString()))
        {
            return Texts.OutOfScope;
        }

        // Holds the group's rows until the commit: of two clerks the second must see what the first has done.
        await session.ExecuteAsync($"update vacancies_vacancy set revision = revision where double_group = {found.DoubleGroup}", ct);
        if (await write() > 0)
        {
            await heads.SeatAsync([found.DoubleGroup], ct, (id, reason));
        }

        await change.CommitAsync(ct);
        return id;
    }
}
