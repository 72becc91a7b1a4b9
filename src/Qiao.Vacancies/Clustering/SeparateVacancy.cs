using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Platform.Http;
using Qiao.Platform.Journal;
using Qiao.Platform.Web;

namespace Qiao.Vacancies.Clustering;

/// <summary>A clerk says that a vacancy is no double: it stands alone from now on, whatever later imports find, until the word is taken back.</summary>
internal sealed class SeparateVacancy(Session session, VacanciesDb db)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/jobs/{id}/separation", async (string id, SeparateVacancy use, HttpContext http, CancellationToken ct) =>
        {
            switch (Ids.TryRead<VacancyId>(id, out var vacancy) ? await use.RunAsync(vacancy, ct) : new Outcome<VacancyId>.Missing())
            {
                case Outcome<VacancyId>.Done:
                    Flashes.Set(http, "vacancies.separated");
                    return Results.LocalRedirect(Links.To($"/jobs/{vacancy}"));
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
            await HeadAnewAsync(found, reason, ct);
        }

        await change.CommitAsync(ct);
        return id;
    }

    /// <summary>Every vacancy of the group gets the head that now stands for it; those whose head differs, and the one that was decided on, are altered.</summary>
    private async Task HeadAnewAsync(Vacancy decided, string reason, CancellationToken ct)
    {
        var alone = await db.Separations.Select(s => s.Vacancy).Where(v => db.Vacancies.Any(x => x.Id == v && x.DoubleGroup == decided.DoubleGroup)).ToListAsync(ct);
        var members = await db.Vacancies.Where(v => v.DoubleGroup == decided.DoubleGroup && v.State == VacancyState.Published).ToListAsync(ct);
        var heads = Doubles.Heads(members.Select(v => new DoubleCandidate(v.Id.ToString(), v.DoubleGroup, v.Fingerprint, alone.Contains(v.Id))));
        foreach (var vacancy in members.Where(v => v.Id == decided.Id || heads[v.Id.ToString()] != v.Cluster.ToString()))
        {
            vacancy.Cluster = members.First(v => v.Id.ToString() == heads[vacancy.Id.ToString()]).Id;
            vacancy.Changed = session.Now;
            vacancy.Revision++;
            db.Record(new JournalEntry
            {
                Kind = "vacancy.altered", Subject = vacancy.Id.ToString(), Revision = vacancy.Revision, Hash = vacancy.Hash, Visibility = Visibility.Public,
                ScopeBefore = vacancy.Division?.ToString(), ScopeAfter = vacancy.Division?.ToString(), Reason = vacancy.Id == decided.Id ? reason : "cluster",
            });
        }

        await db.SaveChangesAsync(ct);
    }
}
