using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Lexicon;
using Qiao.Matching.Declining;
using Qiao.Matching.Indexing;
using Qiao.Matching.Recommending;
using Qiao.People;
using Qiao.Platform.Journal;
using Qiao.Vacancies;

namespace Qiao.Matching.Counselling;

/// <summary>Filters of the joint screen; all of them stay in the address.</summary>
/// <param name="MinPay">Yuan per month.</param>
public sealed record CounselFilter(string? Division, int? MinPay, IReadOnlyList<EmploymentKind>? Employment);

/// <param name="Vacancy">Ids of the vacancies ticked, in the order in which they stand.</param>
public sealed record SheetForm(IReadOnlyList<string>? Vacancy);

/// <summary>Someone at the desk: what the file says in short, and what suits them.</summary>
/// <param name="Seeker">Null for a file that says nothing to match by.</param>
/// <param name="Sent">For which of the vacancies the person has applied.</param>
public sealed record CounselView(SeekerId Id, string Name, SeekerView? Seeker, IReadOnlyList<MatchedVacancy> Items, IReadOnlySet<VacancyId> Sent, IReadOnlyList<SheetLine> Sheets);

/// <summary>A list made earlier.</summary>
public sealed record SheetLine(CounselSheetId Id, DateTimeOffset Made);

/// <summary>
/// A counsellor and a person look at what suits the person, on one screen, and take along a list on paper. The look is
/// logged as one with the person present; only clerks of the division in which the person lives may.
/// </summary>
internal sealed class CounselSeeker(
    Session session, MatchingDb db, VacancyIndex index, SeekerIndex seekers, SeekerBoard board, MatchSeeker matching, ShowMyMatches understanding, DeclinedVacancies declined, DeskApplications applications, TimeProvider clock)
{
    private const int Shown = CounselSheet.Most;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/counsel/{id}", async (string id, Reading<CounselFilter> filter, CounselSeeker use, NodeSettings node, CancellationToken ct) =>
            await use.FindAsync(id, filter.Form, ct) is { } view ? Page(view, filter.Raw, node, 200) : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapPost("/desk/counsel/{id}/sheets", async (string id, Reading<SheetForm> reading, CounselSeeker use, HttpContext http, NodeSettings node, CancellationToken ct) =>
        {
            if (await use.FindAsync(id, new(null, null, null), ct) is not { } view)
            {
                return Results.StatusCode(404);
            }

            return (await reading.RunAsync(Check, form => use.RunAsync(view.Id, form, ct))).ToPage(
                sheet => Flashes.Redirect(http, "matching.counselled", $"/desk/counsel/{view.Id}/sheets/{sheet}"), reading.Raw, (typed, status) => Page(view, typed, node, status));
        }).ForRoles(Role.Clerk);
    }

    /// <summary>Null when there is no such person in the clerk's area.</summary>
    public async Task<CounselView?> FindAsync(string id, CounselFilter filter, CancellationToken ct)
    {
        if (await SeenAsync(id, ct) is not { Name: { } name } seen)
        {
            return null;
        }

        var sheets = await db.Sheets.AsNoTracking().Where(s => s.Seeker == seen.Id).OrderByDescending(s => s.Id).Take(20).Select(s => new SheetLine(s.Id, s.Made)).ToListAsync(ct);
        var facts = seen.Facts;
        if (facts.Occupations.Count == 0 && facts.Skills.Count == 0 && facts.Licences.Count == 0)
        {
            return new(seen.Id, name, null, [], new HashSet<VacancyId>(), sheets);
        }

        // What the person has said is not for them is not put before them again.
        var unwanted = (await board.AccountsAsync([seen.Id], ct)).TryGetValue(seen.Id, out var account) ? await declined.OfAsync(account, ct) : null;
        var view = matching.Match(understanding.ViewOf(facts), seekers.ProfileOf(facts), Shown, key => index.Card(key) is { } card && unwanted?.Has(card) != true && Passes(card, filter));
        return new(seen.Id, name, view.Seeker, view.Items, await applications.SentAsync(seen.Id, view.Items.Select(item => item.Card.Id).ToList(), ct), sheets);
    }

    /// <summary>The file as a counsellor sees it with the person present, logged as such; null outside the clerk's area.</summary>
    public async Task<SeekerSeen?> SeenAsync(string id, CancellationToken ct) =>
        Ids.TryRead<SeekerId>(id, out var seeker) && await board.SeenAsync(await board.OnlookerAsync(ct), [seeker], FilePart.Name, SeekerBoard.InPerson, ct) is [var seen]
            && seen is { Ground: not SightGround.Own, Facts.Place: { } home } && session.Caller.Has(Role.Clerk, home.ToString()) ? seen : null;

    public static FieldProblems Check(SheetForm form)
    {
        var problems = new FieldProblems();
        if (form.Vacancy is not { Count: >= 1 and <= CounselSheet.Most })
        {
            problems.Add("vacancy", CounselTexts.NothingChosen);
        }

        return problems;
    }

    public async Task<Outcome<CounselSheetId>> RunAsync(SeekerId seeker, SheetForm form, CancellationToken ct)
    {
        var cards = (form.Vacancy ?? []).Distinct().Select(text => Ids.TryRead<VacancyId>(text, out var id) ? index.Card(VacancyKey.Of(id)) : null).OfType<VacancyCard>().ToList();
        if (Check(new(cards.ConvertAll(card => card.Id.ToString()))) is { Any: true } problems)
        {
            return problems.ToInvalid<CounselSheetId>();
        }

        await using var change = await session.ChangeAsync(ct);
        var sheet = new CounselSheet { Id = Ids.New<CounselSheetId>(clock), Seeker = seeker, Made = clock.GetUtcNow(), MadeBy = session.Caller.Actor };
        db.Sheets.Add(sheet);
        db.Counselled.AddRange(cards.Select((card, i) => new CounselledVacancy { Counsel = sheet.Id, Number = i + 1, Vacancy = card.Id, Title = card.Title }));
        db.Record(new() { Kind = "counsel.given", Subject = sheet.Id.ToString(), Revision = 1, Visibility = Visibility.Private });
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return sheet.Id;
    }

    private static bool Passes(VacancyCard card, CounselFilter filter) =>
        (!DivisionCode.TryRead(filter.Division, out var wanted) || (card.Division is { } place && (place == wanted || wanted.Contains(place))))
        && (filter.MinPay is not { } pay || (card.MonthlyMaxFen ?? card.MonthlyMinFen) >= pay * 100L)
        && (filter.Employment is not { Count: > 0 } kinds || kinds.Contains(card.Employment));

    public static RazorComponentResult<CounselPage> Page(CounselView view, RawForm typed, NodeSettings node, int status) =>
        new(new { View = view, Typed = typed, Region = DivisionCode.Parse(node.Division) }) { StatusCode = status };
}
