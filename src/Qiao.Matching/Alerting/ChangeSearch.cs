using Qiao.People;

namespace Qiao.Matching.Alerting;

public sealed record SearchChangeForm(string? Name, Telling? Telling);

/// <summary>The owner of a saved search gives it another name, chooses how often to be told, opens it, or deletes it.</summary>
internal sealed class ChangeSearch(Session session, MatchingDb db, SeekerNotices notices, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/me/searches/{id}", async (string id, Reading<SearchChangeForm> reading, ChangeSearch use, ShowSearches show, HttpContext http, CancellationToken ct) =>
        {
            if (!Ids.TryRead<SavedSearchId>(id, out var search))
            {
                return Results.StatusCode(404);
            }

            var outcome = await reading.RunAsync(Check, form => use.RunAsync(search, form, ct));
            if (outcome is Outcome<SavedSearchId>.Done)
            {
                return Flashes.Redirect(http, "matching.search-changed", "/me/searches");
            }

            var searches = await show.RunAsync(ct);
            return outcome.ToPage(_ => Results.NoContent(), reading.Raw, (typed, status) => ShowSearches.Page(searches, typed, search, status));
        }).ForSignedIn();
        routes.MapPost("/me/searches/{id}/look", async (string id, ChangeSearch use, CancellationToken ct) =>
            await use.OpenAsync(id, ct) is { } query ? Results.LocalRedirect(Links.To("/jobs?" + query)) : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/api/v1/me/searches/{id}/look", async (string id, ChangeSearch use, CancellationToken ct) =>
            (await use.OpenAsync(id, ct) is { } query ? (Outcome<string>)query : new Outcome<string>.Missing()).ToJson(query => Results.Ok(new { address = "/jobs?" + query })))
            .ForSignedIn().WithSummary("Open a saved search: from now on only later vacancies are new");
        routes.MapPost("/me/searches/{id}/deletion", async (string id, ChangeSearch use, HttpContext http, CancellationToken ct) =>
            await use.DeleteAsync(id, ct) ? Flashes.Redirect(http, "matching.search-deleted", "/me/searches") : Results.StatusCode(404)).ForSignedIn();
        routes.MapDelete("/api/v1/me/searches/{id}", async (string id, ChangeSearch use, CancellationToken ct) =>
            (await use.DeleteAsync(id, ct) ? (Outcome<bool>)true : new Outcome<bool>.Missing()).ToJson(_ => Results.NoContent()))
            .ForSignedIn().WithSummary("Delete a saved search").Produces(204);
    }

    public static FieldProblems Check(SearchChangeForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("name", form.Name, SavedSearch.LongestName);
        problems.Require("telling", form.Telling);
        return problems;
    }

    public async Task<Outcome<SavedSearchId>> RunAsync(SavedSearchId id, SearchChangeForm form, CancellationToken ct)
    {
        var problems = Check(form);
        var account = session.Caller.Account!.Value;
        if (form.Telling is Telling.Daily or Telling.Weekly && !await notices.CanTellAsync(account, ct))
        {
            problems.Add("telling", AlertTexts.CannotTell);
        }

        if (problems.Any)
        {
            return problems.ToInvalid<SavedSearchId>();
        }

        // Who asks to be told again is told; a mere new name leaves a stop as it is.
        return await session.ExecuteAsync($"""
            update matching_search set name = {form.Name}, language = {Languages.Current}, stopped = case when {form.Telling} = 'Never' then stopped else null end, telling = {form.Telling}
            where id = {id} and account = {account}
            """, ct) == 1 ? id : new Outcome<SavedSearchId>.Missing();
    }

    /// <summary>The query to open; null when the caller has no such search.</summary>
    private async Task<string?> OpenAsync(string id, CancellationToken ct)
    {
        var account = session.Caller.Account!.Value;
        return Ids.TryRead<SavedSearchId>(id, out var search) && await session.ExecuteAsync($"update matching_search set looked = {clock.GetUtcNow()} where id = {search} and account = {account}", ct) == 1
            ? await db.Searches.Where(s => s.Id == search).Select(s => s.Query).FirstOrDefaultAsync(ct)
            : null;
    }

    /// <summary>What was told for it goes with it, by the foreign keys.</summary>
    private async Task<bool> DeleteAsync(string id, CancellationToken ct) =>
        Ids.TryRead<SavedSearchId>(id, out var search) && await session.ExecuteAsync($"delete from matching_search where id = {search} and account = {session.Caller.Account!.Value}", ct) == 1;
}
