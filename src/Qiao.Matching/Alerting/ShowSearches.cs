using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Engine.Search;
using Qiao.Matching.Indexing;
using Qiao.Vacancies;

namespace Qiao.Matching.Alerting;

/// <summary>A saved search as its owner sees it.</summary>
/// <param name="Words">What it asks, in words.</param>
/// <param name="Query">Of its address at `/jobs`.</param>
/// <param name="Fresh">Vacancies that arrived since the last look.</param>
public sealed record SavedView(
    SavedSearchId Id, string Name, Telling Telling, Bilingual Words, string Query, int Fresh, DateTimeOffset Saved, DateTimeOffset Looked, DateTimeOffset? Told, DateTimeOffset? Stopped);

/// <summary>A saved search as other programs read it.</summary>
public sealed record SavedJson(
    string Id, string Name, string Telling, string Words, string Address, int Fresh, DateTimeOffset Saved, DateTimeOffset Looked, DateTimeOffset? Told, DateTimeOffset? Stopped)
{
    internal static SavedJson Of(SavedView view) => new(
        view.Id.ToString(), view.Name, view.Telling.ToString(), view.Words.ToString(), "/jobs?" + view.Query, view.Fresh, view.Saved, view.Looked, view.Told, view.Stopped);
}

/// <summary>The searches that an account keeps, each with how many vacancies are new since it was last opened.</summary>
internal sealed class ShowSearches(Session session, MatchingDb db, VacancyIndex index, TimeProvider clock)
{
    /// <summary>Of more arrivals than these, the newest are counted.</summary>
    private const int MostArrivals = 20_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/searches", async Task<IResult> (ShowSearches use, CancellationToken ct) => Page(await use.RunAsync(ct), RawForm.Empty, null, 200)).ForSignedIn();
        routes.MapGet("/api/v1/me/searches", async (ShowSearches use, CancellationToken ct) => Results.Ok(new { items = (await use.RunAsync(ct)).Select(SavedJson.Of) }))
            .ForSignedIn().WithSummary("Your saved searches, each with how many vacancies are new");
    }

    /// <param name="changing">The search whose form was refused, with what was typed into it.</param>
    public static RazorComponentResult<SearchesPage> Page(IReadOnlyList<SavedView> searches, RawForm typed, SavedSearchId? changing, int status) =>
        new(new { Searches = searches, Typed = typed, Changing = changing }) { StatusCode = status };

    public async Task<IReadOnlyList<SavedView>> RunAsync(CancellationToken ct)
    {
        var account = session.Caller.Account!.Value;
        var kept = await db.Searches.AsNoTracking().Where(s => s.Account == account).OrderBy(s => s.Id).ToListAsync(ct);
        if (kept.Count == 0)
        {
            return [];
        }

        var arrivals = await ArrivalsAsync(kept.Min(s => s.Looked), ct);
        return kept.Select(s =>
        {
            var asked = StoredQuery.Read(s.Query);
            return new SavedView(s.Id, s.Name, s.Telling, SearchWords.Of(asked, index.Lexicon), s.Query, Fresh(asked.ToRequest(index, Days.Today(clock)), s.Looked, arrivals), s.Saved, s.Looked, s.Told, s.Stopped);
        }).ToList();
    }

    private async Task<Dictionary<UInt128, (long Arrived, DateOnly Posted)>> ArrivalsAsync(DateTimeOffset since, CancellationToken ct)
    {
        var arrivals = new Dictionary<UInt128, (long, DateOnly)>();
        await using var command = await session.CommandAsync($"select vacancy, arrived from matching_arrival where arrived > {since} order by arrived desc limit {MostArrivals}", ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            if (Ids.TryRead<VacancyId>(row.GetString(0), out var id) && index.Card(VacancyKey.Of(id)) is { } card)
            {
                arrivals[VacancyKey.Of(id)] = (row.GetInt64(1), card.Posted);
            }
        }

        return arrivals;
    }

    // What arrived lately was mostly posted lately: the day of posting leaves few to go through.
    private int Fresh(SearchRequest asked, DateTimeOffset looked, Dictionary<UInt128, (long Arrived, DateOnly Posted)> arrivals)
    {
        var since = looked.ToUnixTimeMilliseconds();
        var days = arrivals.Values.Where(arrival => arrival.Arrived > since).Select(arrival => arrival.Posted.DayNumber).ToList();
        if (days.Count == 0)
        {
            return 0;
        }

        var found = index.Search.Search(asked with
        {
            Numbers = [.. asked.Numbers, new NumberFilter(VacancyWriting.Posted, days.Min(), null)],
            Sort = SearchSort.Descending(VacancyWriting.Posted),
            Limit = SearchRequest.HighestLimit,
        });
        return found.Hits.Count(hit => arrivals.TryGetValue(hit.Key, out var arrival) && arrival.Arrived > since);
    }
}
