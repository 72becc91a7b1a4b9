using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Lexicon;
using Qiao.Matching.Searching;
using Qiao.Organisations;
using Qiao.People;

namespace Qiao.Matching.Alerting;

/// <summary>A search with the name it is kept under and how often to tell; the other members are those of <see cref="SearchForm"/>.</summary>
/// <param name="Search">A search of the same account that this one takes the place of.</param>
public sealed record SaveSearchForm(
    string? Name, Telling? Telling, SavedSearchId? Search, string? Q, IReadOnlyList<string>? Division, IReadOnlyList<string>? Occupation, IReadOnlyList<string>? Skill, int? MinPay,
    IReadOnlyList<EducationLevel>? Education, int? Experience, IReadOnlyList<EmploymentKind>? Employment, IReadOnlyList<OrganisationKind>? EmployerKind, string? Near, double? Radius,
    int? Days, SearchOrder? Sort)
{
    /// <summary>The members that are only handed on from the search page.</summary>
    public static readonly string[] Filters = ["division", "occupation", "skill", "minPay", "education", "experience", "employment", "employerKind", "near", "radius", "days", "sort"];

    public SearchForm Asked => new(Q, Division, Occupation, Skill, MinPay, Education, Experience, Employment, EmployerKind, Near, Radius, Days, Sort, null, null);

    public static FieldProblems Check(SaveSearchForm form)
    {
        var problems = SearchForm.Check(form.Asked);
        problems.RequireText("name", form.Name, SavedSearch.LongestName);
        problems.Require("telling", form.Telling);
        if (!problems.Any && StoredQuery.Write(form.Asked with { Sort = null }).Length == 0)
        {
            problems.Add("q", AlertTexts.Empty);
        }

        if (!problems.Any && StoredQuery.Write(form.Asked).Length > StoredQuery.Longest)
        {
            problems.Add("q", AlertTexts.TooLong);
        }

        return problems;
    }
}

/// <summary>Keeps the present search of `/jobs` under a name, or puts it in the place of one kept before.</summary>
internal sealed class SaveSearch(Session session, MatchingDb db, SeekerNotices notices, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/searches/new", async Task<IResult> (Reading<SaveSearchForm> reading, SaveSearch use, VacancyIndex index, CancellationToken ct) =>
        {
            var around = await use.AroundAsync(ct);
            return Page(around, Proposed(reading, around.CanTell, index.Lexicon), reading.Form, index.Lexicon, 200);
        }).ForSignedIn();
        routes.MapPost("/me/searches", async (Reading<SaveSearchForm> reading, SaveSearch use, VacancyIndex index, HttpContext http, CancellationToken ct) =>
        {
            var outcome = await reading.RunAsync(SaveSearchForm.Check, form => use.RunAsync(form, ct));
            if (outcome is Outcome<SavedSearchId>.Done)
            {
                return Flashes.Redirect(http, "matching.search-saved", "/me/searches");
            }

            var around = await use.AroundAsync(ct);
            return outcome.ToPage(_ => Results.NoContent(), reading.Raw, (typed, status) => Page(around, typed, reading.Form, index.Lexicon, status));
        }).ForSignedIn();
        routes.MapPost("/api/v1/me/searches", async (Reading<SaveSearchForm> reading, SaveSearch use, CancellationToken ct) =>
            (await reading.RunAsync(SaveSearchForm.Check, form => use.RunAsync(form, ct))).ToJson(id => Results.Created("/api/v1/me/searches", new { id = id.ToString() })))
            .ForSignedIn().Accepts<SaveSearchForm>("application/json").WithSummary("Keep a search under a name, with or without messages about what is new");
        routes.MapPut("/api/v1/me/searches/{id}", async (string id, Reading<SaveSearchForm> reading, SaveSearch use, CancellationToken ct) =>
            (Ids.TryRead<SavedSearchId>(id, out var search)
                ? await reading.RunAsync(SaveSearchForm.Check, form => use.RunAsync(form with { Search = search }, ct))
                : new Outcome<SavedSearchId>.Missing()).ToJson(_ => Results.NoContent()))
            .ForSignedIn().Accepts<SaveSearchForm>("application/json").WithSummary("Change what a saved search asks, its name and its messages").Produces(204);
    }

    public async Task<Outcome<SavedSearchId>> RunAsync(SaveSearchForm form, CancellationToken ct)
    {
        var problems = SaveSearchForm.Check(form);
        var account = session.Caller.Account!.Value;
        if (form.Telling is Telling.Daily or Telling.Weekly && !await notices.CanTellAsync(account, ct))
        {
            problems.Add("telling", AlertTexts.CannotTell);
        }

        return problems.Any ? problems.ToInvalid<SavedSearchId>() : form.Search is { } kept ? await ReplaceAsync(kept, account, form, ct) : await AddAsync(account, form, ct);
    }

    private async Task<Outcome<SavedSearchId>> AddAsync(AccountId account, SaveSearchForm form, CancellationToken ct)
    {
        var query = StoredQuery.Write(form.Asked);
        for (var tries = 0; tries <= SavedSearch.Most; tries++)
        {
            await using var change = await session.ChangeAsync(ct);
            var taken = await db.Searches.Where(s => s.Account == account).Select(s => s.Slot).ToListAsync(ct);
            if (Enumerable.Range(1, SavedSearch.Most).Except(taken).FirstOrDefault() is not (> 0 and var slot))
            {
                return AlertTexts.TooMany;
            }

            var search = new SavedSearch
            {
                Id = Ids.New<SavedSearchId>(clock), Account = account, Slot = slot, Name = form.Name!, Query = query, Likeness = StoredQuery.LikenessOf(query), Telling = form.Telling!.Value,
                Language = Languages.Current, Saved = clock.GetUtcNow(), Looked = clock.GetUtcNow(),
            };
            db.Searches.Add(search);
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException race) when (race.IsDuplicate())
            {
                // Another was saved at the same moment and took the place.
                continue;
            }

            await change.CommitAsync(ct);
            return search.Id;
        }

        return AlertTexts.TooMany;
    }

    // What it asks now is new: nothing older is told, and what was told stays told.
    private async Task<Outcome<SavedSearchId>> ReplaceAsync(SavedSearchId id, AccountId account, SaveSearchForm form, CancellationToken ct)
    {
        var (query, now) = (StoredQuery.Write(form.Asked), clock.GetUtcNow());
        var likeness = StoredQuery.LikenessOf(query);
        return await session.ExecuteAsync($"""
            update matching_search set name = {form.Name}, telling = {form.Telling}, language = {Languages.Current}, stopped = null,
                saved = case when likeness = {likeness} then saved else {now} end, looked = case when likeness = {likeness} then looked else {now} end, query = {query}, likeness = {likeness}
            where id = {id} and account = {account}
            """, ct) == 1 ? id : new Outcome<SavedSearchId>.Missing();
    }

    private async Task<(IReadOnlyList<Choice> Kept, bool CanTell)> AroundAsync(CancellationToken ct)
    {
        var account = session.Caller.Account!.Value;
        var kept = await db.Searches.AsNoTracking().Where(s => s.Account == account).OrderBy(s => s.Id).Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        return (kept.Select(s => new Choice(s.Id.ToString(), Bilingual.Same(s.Name))).ToList(), await notices.CanTellAsync(account, ct));
    }

    private static RawForm Proposed(Reading<SaveSearchForm> reading, bool canTell, OccupationLexicon lexicon)
    {
        var values = SaveSearchForm.Filters.Append("q").ToDictionary(name => name, name => reading.Raw.All(name).ToArray());
        var words = SearchWords.Of(reading.Form.Asked, lexicon).ToString();
        values["name"] = [words.Length <= SavedSearch.LongestName ? words : words[..SavedSearch.LongestName]];
        values["telling"] = [(canTell ? Telling.Daily : Telling.Never).ToString()];
        return new(values, new Dictionary<string, Problem>());
    }

    private static RazorComponentResult<SaveSearchPage> Page((IReadOnlyList<Choice> Kept, bool CanTell) around, RawForm typed, SaveSearchForm form, OccupationLexicon lexicon, int status) =>
        new(new { Typed = typed, Words = SearchWords.Of(form.Asked with { Q = null }, lexicon), around.Kept, around.CanTell }) { StatusCode = status };
}
