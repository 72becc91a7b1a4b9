using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Engine.Matching;
using Qiao.Matching.Indexing;
using Qiao.Matching.Inviting;
using Qiao.Organisations;
using Qiao.People;
using Qiao.Vacancies;

namespace Qiao.Matching.Recommending;

/// <summary>A person whom a vacancy fits: what concerns work, why it fits, and the name where the person shows it.</summary>
/// <param name="HasLogin">Whether the person can answer an invitation.</param>
public sealed record CandidateView(SeekerId Id, string? Name, int Score, IReadOnlyList<Bilingual> Fits, IReadOnlyList<Bilingual> Gaps, bool HasLogin);

/// <summary>The candidates of a vacancy, and those who were invited.</summary>
/// <param name="MayInvite">Whether the caller recruits for its employer.</param>
public sealed record CandidateList(VacancyCard Card, IReadOnlyList<CandidateView> People, IReadOnlyList<InvitedLine> Invited, bool MayInvite);

/// <summary>The best of the people who agreed to be found, for a vacancy of one's own employer or in a clerk's area.</summary>
internal sealed class ShowCandidates(VacancyIndex vacancies, SeekerIndex seekers, SeekerBoard board, Employers employers, Invitations invitations, Caller caller)
{
    private const int Shown = 50;
    private const int LowestFit = 450;
    private const string Purpose = "matching.candidates";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/candidates/{id}", async (string id, ShowCandidates use, CancellationToken ct) =>
            await use.PageAsync(id, RawForm.Empty, 200, ct)).ForRoles(Role.Employer, Role.Clerk);
        routes.MapGet("/api/v1/candidates/{id}", async (string id, ShowCandidates use, CancellationToken ct) =>
            Ids.TryRead<VacancyId>(id, out var vacancy) && await use.RunAsync(vacancy, ct) is { } list
                ? Results.Ok(new { items = list.People.Select(p => new { id = p.Id.ToString(), p.Name, p.Score, fits = p.Fits.Select(f => f.ToString()), gaps = p.Gaps.Select(g => g.ToString()) }), invited = list.Invited.Select(i => new { id = i.Id.ToString(), seeker = i.Seeker.ToString(), i.Name, state = i.State.ToString(), i.Sent, i.Until }) })
                : new Outcome<VacancyId>.Missing().ToJson(_ => Results.NoContent())).ForRoles(Role.Employer, Role.Clerk).WithSummary("The best candidates for a vacancy of one's own");
    }

    /// <summary>The page, after a refusal too; 404 where there is nothing for the caller.</summary>
    public async Task<IResult> PageAsync(string id, RawForm typed, int status, CancellationToken ct) =>
        Ids.TryRead<VacancyId>(id, out var vacancy) && await RunAsync(vacancy, ct) is { } list ? new RazorComponentResult<CandidatesPage>(new { List = list, Typed = typed }) { StatusCode = status } : Results.StatusCode(404);

    /// <summary>Null for a vacancy that is not published, or that the caller has nothing to do with.</summary>
    public async Task<CandidateList?> RunAsync(VacancyId id, CancellationToken ct)
    {
        var key = VacancyKey.Of(id);
        if (vacancies.Card(key) is not { } card || vacancies.Traits(key) is not { } traits || await OnlookerAsync(card, ct) is not { } onlooker)
        {
            return null;
        }

        var best = seekers.Best(traits, Shown).TakeWhile(match => match.Score >= LowestFit).ToList();
        var found = best.Select(match => (Match: match, Person: seekers.Find(match.Key))).Where(pair => pair.Person is not null).ToList();
        var seen = (await board.SeenAsync(onlooker, found.Select(pair => pair.Person!.Id).ToList(), FilePart.Name, Purpose, ct)).ToDictionary(person => person.Id);
        var logins = await board.AccountsAsync(seen.Keys.ToList(), ct);
        var unwanting = await invitations.UnwantingAsync(card, logins, ct);
        var explaining = new MatchExplaining(vacancies, toEmployer: true);
        var people = found.Where(pair => seen.ContainsKey(pair.Person!.Id) && !unwanting.Contains(pair.Person.Id)).Select(pair =>
        {
            // The engine's reasons are told from the person's side; they hold for both.
            var explained = explaining.Explain(card, pair.Person!.Profile, pair.Match with { Key = key });
            return new CandidateView(pair.Person.Id, seen[pair.Person.Id].Name, pair.Match.Score, explained.Fits, explained.Gaps, logins.ContainsKey(pair.Person.Id));
        }).ToList();
        return new(card, people, await invitations.OfVacancyAsync(id, onlooker, ct), await invitations.MayInviteAsync(card, ct));
    }

    /// <summary>Whether the caller may ask for the candidates of this vacancy.</summary>
    public async Task<bool> MayAskAsync(VacancyId id, CancellationToken ct) =>
        vacancies.Card(VacancyKey.Of(id)) is { } card && await OnlookerAsync(card, ct) is not null;

    // An employer looks for its own vacancies; a clerk for those of the area. What either may see of a person, People decides.
    private async Task<Onlooker?> OnlookerAsync(VacancyCard card, CancellationToken ct) =>
        card.Employer is { IsVerified: true } employer && caller.Account is { } account && (await employers.OfAccountAsync(account, ct)).Any(own => own.Id == employer.Id)
            ? await board.OnlookerAsync(employer.Id, ct)
            : caller.Has(Role.Clerk, card.Division?.ToString()) ? await board.OnlookerAsync(ct) : null;
}
