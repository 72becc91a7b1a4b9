using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Lexicon;
using Qiao.Matching.Declining;
using Qiao.Matching.Indexing;
using Qiao.People;

namespace Qiao.Matching.Recommending;

/// <summary>The best vacancies for the file of someone who is signed in, with reasons, without those that the person declined. Nothing is asked again.</summary>
internal sealed class ShowMyMatches(SeekerBoard seekers, SeekerIndex index, VacancyIndex vacancies, MatchSeeker matching, DeclinedVacancies declined, Caller caller)
{
    private const int Shown = 30;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/matches", async Task<IResult> (ShowMyMatches use, CancellationToken ct) =>
            Page(await use.RunAsync(ct), RawForm.Empty, 200)).ForSignedIn();
        routes.MapGet("/api/v1/me/matches", async (ShowMyMatches use, CancellationToken ct) =>
            await use.RunAsync(ct) is { } view ? Results.Ok(MatchJson.Of(view)) : new Outcome<MatchView>.Missing().ToJson(_ => Results.NoContent()))
            .ForSignedIn().WithSummary("The best vacancies for one's own file").Produces<MatchJson>();
    }

    public static RazorComponentResult<MyMatchesPage> Page(MatchView? view, RawForm typed, int status) => new(new { View = view, Typed = typed }) { StatusCode = status };

    /// <summary>Null when the caller has no file, or one that says nothing to match by.</summary>
    public async Task<MatchView?> RunAsync(CancellationToken ct)
    {
        if (caller.Account is not { } account || await seekers.OwnAsync(account, ct) is not { } own || (own.Occupations.Count == 0 && own.Skills.Count == 0 && own.Licences.Count == 0))
        {
            return null;
        }

        var unwanted = await declined.OfAsync(account, ct);
        return matching.Match(ViewOf(own), index.ProfileOf(own), Shown, key => vacancies.Card(key) is { } card && !unwanted.Has(card));
    }

    /// <summary>A file in words that can be shown.</summary>
    public SeekerView ViewOf(SeekerContent own) => new(
        own.Occupations.Select(vacancies.Lexicon.Find).OfType<Occupation>().ToList(),
        own.Skills.Select(vacancies.Lexicon.Find).OfType<Skill>().ToList(),
        own.Licences.Select(vacancies.Lexicon.Find).OfType<Skill>().ToList(),
        own.Years, own.Education, own.PayWantedFen, own.Place is { } place ? Divisions.Find(place) : null, own.ReachMetres / 1000);
}
