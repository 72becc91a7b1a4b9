using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Platform.SavedFilters;

namespace Qiao.Organisations.Listing;

/// <summary>The addresses that every list of the clerk's desk has: its page, its file, one case, and the yes or no to it.</summary>
internal static class DeskRoutes
{
    public static void MapDesk<TUse, TFilter>(
        this IEndpointRouteBuilder routes, string path, Func<TUse, Reading<TFilter>, int, CancellationToken, Task<ListView>> list, Func<TUse, string, CancellationToken, Task<CaseView?>>? find)
        where TUse : class
        where TFilter : class
    {
        routes.MapGet(path, async (Reading<TFilter> reading, TUse use, OwnFilters own, CancellationToken ct) =>
            new RazorComponentResult<ListPage>(new { View = await list(use, reading, DeskPaging.Length, ct) with { Saved = await own.OfAsync(path, ct) } })).ForRoles(Role.Clerk);
        routes.MapGet(path + "/table", async (Reading<TFilter> reading, string? format, TUse use, CancellationToken ct) =>
            ListFile.Of(await list(use, reading, int.MaxValue, ct), format)).ForRoles(Role.Clerk);
        if (find is not null)
        {
            routes.MapGet(path + "/{id}", async (string id, TUse use, CancellationToken ct) => await find(use, id, ct) is { } view ? view.Page() : Results.StatusCode(404)).ForRoles(Role.Clerk);
        }
    }

    /// <param name="find">The case, or null when it lies outside the clerk's area.</param>
    /// <param name="api">The collection's address in the API.</param>
    public static void MapRuling<TUse, TShow, TId, TState>(
        this IEndpointRouteBuilder routes, string path, string api, string summary, Func<TShow, string, CancellationToken, Task<CaseView?>> find, Func<TUse, TId, RulingForm, CancellationToken, Task<Outcome<TState>>> decide)
        where TUse : class
        where TShow : class
        where TId : struct, IId<TId>
        where TState : struct, Enum
    {
        routes.MapPost(path + "/{id}/decision", async (string id, Reading<RulingForm> reading, TUse use, TShow show, HttpContext http, CancellationToken ct) =>
            await find(show, id, ct) is not { } view || !Ids.TryRead<TId>(id, out var named)
                ? Results.StatusCode(404)
                : (await reading.RunAsync(RulingForm.Check, form => decide(use, named, form, ct))).ToPage(
                    _ => Flashes.Redirect(http, "organisations.ruled", path), reading.Raw, (typed, status) => view.Page(typed, status))).ForRoles(Role.Clerk);
        routes.MapPost(api + "/{id}/decision", async (string id, Reading<RulingForm> reading, TUse use, CancellationToken ct) =>
            (Ids.TryRead<TId>(id, out var named) ? await reading.RunAsync(RulingForm.Check, form => decide(use, named, form, ct)) : new Outcome<TState>.Missing())
                .ToJson(state => Results.Ok(new { state = state.ToString() })))
            .ForRoles(Role.Clerk).Accepts<RulingForm>("application/json").WithSummary(summary);
    }
}
