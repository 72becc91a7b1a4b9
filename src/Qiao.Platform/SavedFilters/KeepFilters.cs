using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Platform.Forms;
using Qiao.Platform.Http;

namespace Qiao.Platform.SavedFilters;

/// <param name="Path">The list's address.</param>
/// <param name="FilterName">Saving under a name again replaces what it stood for.</param>
public sealed record SavedFilterForm(string? Path, string? Query, string? FilterName);

/// <summary>Saves the filters of a list under a name, lists them and throws them away; each account has its own.</summary>
internal sealed class KeepFilters(PlatformDb db, Session session, Caller caller, TimeProvider clock)
{
    private const int MostOfList = 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/filters", async (Reading<SavedFilterForm> reading, KeepFilters use, HttpContext http, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.SaveAsync(form, ct))).ToPage(saved => Flashes.Redirect(http, "filter-saved", saved.Address), reading.Raw, Page)).ForSignedIn();
        routes.MapPost("/account/filters/{id}/removal", async (string id, KeepFilters use, HttpContext http, CancellationToken ct) =>
            await use.RemoveAsync(id, ct) is { } removed ? Flashes.Redirect(http, "filter-removed", removed.Path) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/api/v1/account/filters", async (string? path, OwnFilters own, CancellationToken ct) => Results.Ok(new { items = (await own.OfAsync(path, ct)).Select(Shown) }))
            .ForSignedIn().WithSummary("The filters I have saved");
        routes.MapPost("/api/v1/account/filters", async (Reading<SavedFilterForm> reading, KeepFilters use, CancellationToken ct) =>
            (await reading.RunAsync(Check, form => use.SaveAsync(form, ct))).ToJson(saved => Results.Ok(Shown(saved))))
            .ForSignedIn().Accepts<SavedFilterForm>("application/json").WithSummary("Save the filters of a list under a name");
        routes.MapDelete("/api/v1/account/filters/{id}", async (string id, KeepFilters use, CancellationToken ct) =>
            await use.RemoveAsync(id, ct) is not null ? Results.NoContent() : OutcomeHttp.Problem(404, OutcomeHttp.Missing)).ForSignedIn().WithSummary("Throw away a saved filter");
    }

    public async Task<Outcome<SavedFilter>> SaveAsync(SavedFilterForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<SavedFilter>();
        }

        var (account, path, name) = (caller.Account!.Value, form.Path!, form.FilterName!.Trim());
        await using var change = await session.ChangeAsync(ct);
        if (await db.SavedFilters.CountAsync(f => f.Account == account && f.Path == path && f.Name != name, ct) >= MostOfList)
        {
            return new Outcome<SavedFilter>.Invalid(new Dictionary<string, Problem> { ["filterName"] = FilterTexts.Enough });
        }

        // Of two windows that save under one name at once, the later one's filters stand.
        await session.ExecuteAsync($"""
            insert into platform_saved_filter (id, account, path, name, query, created)
            values ({Ids.New<SavedFilterId>(clock)}, {account}, {path}, {name}, {form.Query!.TrimStart('?')}, {clock.GetUtcNow()})
            on conflict (account, path, name) do update set query = excluded.query
            """, ct);
        await change.CommitAsync(ct);
        return await db.SavedFilters.AsNoTracking().SingleAsync(f => f.Account == account && f.Path == path && f.Name == name, ct);
    }

    public async Task<SavedFilter?> RemoveAsync(string id, CancellationToken ct)
    {
        var account = caller.Account!.Value;
        if (!Ids.TryRead<SavedFilterId>(id, out var named) || await db.SavedFilters.AsNoTracking().FirstOrDefaultAsync(f => f.Id == named && f.Account == account, ct) is not { } saved)
        {
            return null;
        }

        await db.SavedFilters.Where(f => f.Id == named).ExecuteDeleteAsync(ct);
        return saved;
    }

    public static FieldProblems Check(SavedFilterForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("filterName", form.FilterName, SavedFilter.LongestName);
        problems.RequireText("query", form.Query, 600);
        problems.RequireText("path", form.Path, 120);
        // It becomes a link on the list's page, so it may lead nowhere else.
        if (form.Path is { } path && (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) || path.AsSpan().IndexOfAny("\\?#") >= 0))
        {
            problems.Add("path", FilterTexts.PathUnknown);
        }

        return problems;
    }

    private static object Shown(SavedFilter saved) => new { id = saved.Id.ToString(), saved.Path, saved.Name, saved.Query };

    private static RazorComponentResult<SaveFilterPage> Page(RawForm typed, int status) => new(new { Typed = typed }) { StatusCode = status };
}
