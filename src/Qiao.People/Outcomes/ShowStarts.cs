using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.People.Assisting;
using Qiao.People.Looking;
using Qiao.Platform.Files;

namespace Qiao.People.Outcomes;

/// <param name="State">Those that wait when not said.</param>
public sealed record StartFilter(StartState? State, int? Page);

/// <summary>A line of the desk's list.</summary>
/// <param name="Name">Null when the clerk may not see it.</param>
/// <param name="IsSent">Whether the person has sent the contract.</param>
public sealed record StartLine(OutcomeSubject Of, string? Name, string? Employer, DateOnly Started, bool IsSent);

/// <summary>The desk's list as a page shows it. Each state is counted up to one more than <see cref="ShowStarts.MostCounted"/>.</summary>
public sealed record StartList(StartState State, IReadOnlyList<StartLine> Lines, IReadOnlyDictionary<StartState, int> Counts, int? Next);

/// <summary>A step as a clerk sees it.</summary>
public sealed record StartStep(Rung Rung, DateOnly Day, string Evidence, string? Reason, string? Remark);

/// <summary>One start as a clerk sees it.</summary>
/// <param name="Proof">What proved it, and the first day of work by that proof; null when nothing did yet.</param>
public sealed record StartView(
    OutcomeSubject Of, string? Name, OrganisationSummary? Employer, DateOnly Applied, DateOnly Started, (StartEvidence Evidence, DateOnly Began)? Proof, FileSummary? Sent,
    IReadOnlyList<StartStep> Steps, Problem? WhyNotVerify, Problem? WhyNotTakeBack);

/// <summary>Those of a clerk's area who started work: to verify and verified, one of them, and the contract that they sent. Nobody is shown their own.</summary>
internal sealed class ShowStarts(PeopleDb db, Session session, ReadFiles read, Employers employers, StartProofs proofs, FileCabinet files, IEnumerable<IPanel<OutcomeSubject>> panels)
{
    /// <summary>Counted no further: a longer list says "more than".</summary>
    public const int MostCounted = 1_000;

    private const int PageLength = 25;
    private const string Purpose = "people.verification";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/starts", async Task<IResult> (Reading<StartFilter> filter, ShowStarts use, CancellationToken ct) =>
            new RazorComponentResult<StartsPage>(new { List = await use.ListAsync(filter.Form, ct) })).ForRoles(Role.Clerk);
        routes.MapGet("/desk/starts/{id}", async (string id, ShowStarts use, CancellationToken ct) =>
            await use.PageAsync(id, RawForm.Empty, 200, ct)).ForRoles(Role.Clerk);
        routes.MapGet("/desk/starts/{id}/document", async (string id, ShowStarts use, CancellationToken ct) =>
            await use.OpenAsync(id, ct) is { } sent ? Results.File(sent.Content, sent.Type, sent.Name) : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapGet("/api/v1/desk/starts", async (Reading<StartFilter> filter, ShowStarts use, CancellationToken ct) =>
        {
            var list = await use.ListAsync(filter.Form, ct);
            return Results.Ok(new
            {
                waiting = list.Counts[StartState.Waiting], verified = list.Counts[StartState.Verified], ended = list.Counts[StartState.Ended], list.Next,
                items = list.Lines.Select(l => new { id = l.Of.Subject, l.Name, l.Employer, l.Started, contract = l.IsSent }),
            });
        }).ForRoles(Role.Clerk).WithSummary("People who started work, to verify or verified");
        routes.MapGet("/api/v1/desk/starts/{id}", async (string id, ShowStarts use, CancellationToken ct) =>
            await use.ViewAsync(id, ct) is { } view
                ? Results.Ok(new
                {
                    view.Name, employer = view.Employer?.Name, view.Applied, view.Started, evidence = view.Proof?.Evidence.ToString(), began = view.Proof?.Began,
                    contract = view.Sent is { } sent ? new { sent.Name, sent.Type, sent.Size, sent.Created } : null,
                    steps = view.Steps.Select(s => new { rung = s.Rung.ToString(), s.Day, s.Evidence, s.Reason, s.Remark }), whyNotVerify = view.WhyNotVerify?.Code,
                })
                : OutcomeHttp.Problem(404, OutcomeHttp.Missing)).ForRoles(Role.Clerk).WithSummary("One start with its steps");
    }

    public static string Address(OutcomeSubject of) => $"/desk/starts/{of.Subject}";

    public async Task<IResult> PageAsync(string id, RawForm typed, int status, CancellationToken ct)
    {
        if (await ViewAsync(id, ct) is not { } view)
        {
            return Results.StatusCode(404);
        }

        var shown = new List<PanelContent>();
        foreach (var panel in panels.OrderBy(panel => panel.Order))
        {
            if (await panel.RenderAsync(view.Of, ct) is { } content)
            {
                shown.Add(content);
            }
        }

        return new RazorComponentResult<StartPage>(new { View = view, Panels = shown, Typed = typed }) { StatusCode = status };
    }

    /// <summary>A start of someone in the clerk's area, other than the clerk's own. Says nothing of the person, so it is no look.</summary>
    public async Task<StartStanding?> FindAsync(string id, CancellationToken ct) =>
        await db.Outcomes.Where(o => o.Subject == id).Select(o => o.Module).FirstOrDefaultAsync(ct) is { } module && await proofs.StandingAsync(new(module, id), ct) is { Started.Seeker: { } seeker } start
        && await db.Seekers.AsNoTracking().FirstOrDefaultAsync(s => s.Id == seeker, ct) is { Division: { } home } person
        && session.Caller.Has(Role.Clerk, home.ToString()) && (person.Account is null || person.Account != session.Caller.Account) ? start : null;

    public async Task<StartList> ListAsync(StartFilter filter, CancellationToken ct)
    {
        var state = filter.State ?? StartState.Waiting;
        var number = filter.Page is > 1 and < 100_000 ? filter.Page.Value : 1;
        var own = session.Caller.Account;
        var starts = from t in db.Starts.AsNoTracking()
                     join s in db.Seekers.InAreaOf(session.Caller) on t.Seeker equals s.Id
                     where s.Account == null || s.Account != own
                     select t;
        var counts = new Dictionary<StartState, int>();
        foreach (var each in Enum.GetValues<StartState>())
        {
            // In no order that would have to be made: all are of one state.
            counts[each] = await starts.Where(t => t.State == each).OrderBy(t => t.State).Take(MostCounted + 1).CountAsync(ct);
        }

        var page = await starts.Where(t => t.State == state).OrderBy(t => t.Day).ThenBy(t => t.Subject).Skip((number - 1) * PageLength).Take(PageLength + 1).ToListAsync(ct);
        var isMore = page.Count > PageLength;
        page = page[..Math.Min(page.Count, PageLength)];

        var names = (await read.SeenAsync(await read.OnlookerAsync(null, ct), page.ConvertAll(t => t.Seeker), FilePart.Name, Purpose, ct, FilePart.Name)).ToDictionary(seen => seen.Id, seen => seen.Name);
        var known = await employers.FindAsync(page.Select(t => t.Employer).OfType<OrganisationId>().Distinct().ToList(), ct);
        var sent = await files.OwnersAsync(page.ConvertAll(t => new OutcomeSubject(t.Module, t.Subject).ToString()), ct);
        var lines = page.ConvertAll(t => new OutcomeSubject(t.Module, t.Subject) is var of
            ? new StartLine(of, names.GetValueOrDefault(t.Seeker), t.Employer is { } employer ? known.GetValueOrDefault(employer)?.Name : null, t.Day, sent.Contains(of.ToString())) : null!);
        return new(state, lines, counts, isMore ? number + 1 : null);
    }

    /// <summary>Null outside the clerk's area. The name is a look.</summary>
    private async Task<StartView?> ViewAsync(string id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { Started.Seeker: { } seeker } start)
        {
            return null;
        }

        var seen = (await read.SeenAsync(await read.OnlookerAsync(null, ct), [seeker], FilePart.Name, Purpose, ct, FilePart.Name)).FirstOrDefault();
        var employer = start.Started.Employer is { } named ? await employers.FindAsync(named, ct) : null;
        return new(
            start.Of, seen?.Name, employer, start.Applied, start.Started.Day, start.Verified is { } proof ? (StartTexts.EvidenceOf(proof.Evidence), proof.Day) : null, await proofs.SentAsync(start.Of, ct),
            start.Steps.Select(step => new StartStep((Rung)step.Rung, step.Day, step.Evidence, step.Reason, step.Remark)).Reverse().ToList(), start.WhyNotVerify(), start.WhyNotTakeBack());
    }

    /// <summary>The contract, for whoever may see the person's name; the look is logged as one at the contract.</summary>
    private async Task<StoredFile?> OpenAsync(string id, CancellationToken ct) =>
        await FindAsync(id, ct) is { Started.Seeker: { } seeker } start && await proofs.SentAsync(start.Of, ct) is { } sent
        && await read.SeenAsync(await read.OnlookerAsync(null, ct), [seeker], FilePart.Name, StartProofs.Opened, ct, FilePart.Name) is [_]
            ? await files.FindAsync(sent.Id, ct) : null;
}
