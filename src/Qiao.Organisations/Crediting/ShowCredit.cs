using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Editing;
using Qiao.Platform.Files;

namespace Qiao.Organisations.Crediting;

/// <summary>An organisation's level with what it was computed from.</summary>
public sealed record CreditView(OrganisationId Id, string Name, CreditStanding Standing);

/// <summary>An event as the organisation itself reads it.</summary>
public sealed record OwnCreditLine(
    CreditLine Line, string Evidence, FileId? Document, DateOnly ObjectionsUntil, string? Objection, string? Remark, string? Repair, string? RepairRemark, Problem? WhyNotObject, Problem? WhyNotRepair);

public sealed record OwnCreditView(CreditView Credit, bool IsOwner, IReadOnlyList<OwnCreditLine> Lines);

/// <summary>The published rule; an organisation's level and why, for everyone; and with evidence, objection and repair for its members.</summary>
internal sealed class ShowCredit(Session session, OrganisationsDb db, CreditLedger ledger, Employers employers, FileCabinet files, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/credit/rule", IResult () => new RazorComponentResult<RulePage>()).ForEveryone();
        routes.MapGet("/api/v1/credit/rules", () => Results.Ok(new
        {
            items = CreditRules.All.Select(rule => new
            {
                rule.Version, from = rule.From, rule.Start, rule.MostPraise, levels = new { a = rule.LeastA, b = rule.LeastB, c = rule.LeastC }, rule.BarredDays, objectionWorkingDays = rule.ObjectionDays,
                effects = rule.Effects.Select(e => new { kind = e.Key.ToString(), e.Value.Points, e.Value.Months, e.Value.AtOnce, e.Value.RepairDays }),
            }),
        })).ForEveryone().WithSummary("The rules by which credit levels are computed");
        routes.MapGet("/employers/{id}/credit", async (string id, ShowCredit use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } view ? (IResult)new RazorComponentResult<CreditPage>(new { View = view }) : Results.StatusCode(404)).ForEveryone();
        routes.MapGet("/api/v1/organisations/{id}/credit", async (string id, ShowCredit use, CancellationToken ct) =>
            (await use.FindAsync(id, ct) is { } view ? (Outcome<CreditView>)view : new Outcome<CreditView>.Missing()).ToJson(v => Results.Ok(new
            {
                organisation = v.Id.ToString(), v.Name, level = v.Standing.Level.ToString(), v.Standing.Points, rule = v.Standing.Rule.Version, start = v.Standing.Rule.Start, v.Standing.Since, v.Standing.BarredUntil, v.Standing.NextChange,
                events = v.Standing.Lines.Select(l => new { id = l.Event.ToString(), kind = l.Kind.ToString(), l.Day, l.Source, state = l.State.ToString(), repair = l.Repair?.ToString(), l.Points, l.From, l.Until }),
            }))).ForEveryone().WithSummary("An organisation's credit level and what it was computed from");
        routes.MapGet("/organisations/{id}/credit", async (string id, ShowCredit use, ShowMine mine, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct) is { } own ? OwnPage(await use.OwnAsync(own, ct), null, RawForm.Empty, 200) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/organisations/{id}/credit/{credit}/document", async (string id, string credit, ShowCredit use, ShowMine mine, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct) is { } own && await use.DocumentAsync(own.Id, credit, ct) is { } file ? Results.File(file.Content, file.Type, file.Name) : Results.StatusCode(404)).ForSignedIn();
    }

    /// <param name="sent">The event whose form was sent and is shown again.</param>
    public static RazorComponentResult<OwnCreditPage> OwnPage(OwnCreditView view, CreditEventId? sent, RawForm typed, int status) => new(new { View = view, Sent = sent, Typed = typed }) { StatusCode = status };

    /// <summary>Null for what does not exist and for an organisation that has not registered.</summary>
    public async Task<CreditView?> FindAsync(string id, CancellationToken ct) =>
        Ids.TryRead<OrganisationId>(id, out var named) && await db.SurvivorAsync(named, ct) is { } organisation && await ledger.StandingAsync(organisation.Id, ct) is { } standing
            ? new(organisation.Id, organisation.Name, standing)
            : null;

    public async Task<OwnCreditView> OwnAsync(Organisation own, CancellationToken ct)
    {
        var today = Days.Today(clock);
        var events = await db.CreditEvents.AsNoTracking().Where(e => e.Organisation == own.Id).ToDictionaryAsync(e => e.Id, ct);
        var standing = CreditStanding.On(today, [.. events.Values]);
        var isOwner = await employers.RoleOfAsync(session.Caller.Account!.Value, own.Id, ct) == MemberRole.Owner;
        return new(new(own.Id, own.Name, standing), isOwner, standing.Lines.Select(line => OwnLine(line, events[line.Event], standing.Rule, today)).Reverse().ToList());
    }

    private static OwnCreditLine OwnLine(CreditLine line, CreditEvent e, CreditRule rule, DateOnly today) =>
        new(line, e.Evidence, e.Document, e.ObjectionsUntil, e.Objection, e.Remark, e.Repair, e.RepairRemark, e.WhyNotObject(today), e.WhyNotRepair(rule, today));

    private async Task<StoredFile?> DocumentAsync(OrganisationId own, string credit, CancellationToken ct) =>
        Ids.TryRead<CreditEventId>(credit, out var id) && await db.CreditEvents.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.Organisation == own, ct) is { Document: { } file } ? await files.FindAsync(file, ct) : null;
}
