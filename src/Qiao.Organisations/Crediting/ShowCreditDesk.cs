using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Listing;
using Qiao.Platform.Files;

namespace Qiao.Organisations.Crediting;

/// <summary>What a list of credit cases is narrowed to.</summary>
public enum CreditCases
{
    Waiting,
    Objected,
    Repair,
}

public sealed record CreditFilter(CreditCases? Cases, CreditEventKind? Kind, int? Page);

/// <summary>The clerk's list of credit records in their area, those that wait for a decision first, and one of them.</summary>
internal sealed class ShowCreditDesk(OrganisationsDb db, FileCabinet files, Session session)
{
    private const string Path = "/desk/credit";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDesk<ShowCreditDesk, CreditFilter>(Path, (use, reading, length, ct) => use.ListAsync(reading, length, ct), (use, id, ct) => use.FindAsync(id, ct));
        routes.MapGet(Path + "/{id}/document", async (string id, ShowCreditDesk use, CancellationToken ct) =>
            await use.FileAsync(id, row => row.Document, ct) is { } file ? Results.File(file.Content, file.Type, file.Name) : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapGet(Path + "/{id}/repair/document", async (string id, ShowCreditDesk use, CancellationToken ct) =>
            await use.FileAsync(id, row => row.RepairDocument, ct) is { } file ? Results.File(file.Content, file.Type, file.Name) : Results.StatusCode(404)).ForRoles(Role.Clerk);
    }

    public async Task<ListView> ListAsync(Reading<CreditFilter> reading, int length, CancellationToken ct)
    {
        var rows = Rows();
        if (session.Caller.AreaOf(Role.Clerk) is { } scope)
        {
            rows = rows.Where(r => scope.Contains(r.Organisation.Division!.Value));
        }

        if (reading.Form.Kind is { } kind)
        {
            rows = rows.Where(r => r.Event.Kind == kind);
        }

        rows = reading.Form.Cases switch
        {
            CreditCases.Waiting => rows.Where(r => r.Event.State == CreditEventState.Objected || r.Event.RepairState == RepairState.Asked),
            CreditCases.Objected => rows.Where(r => r.Event.State == CreditEventState.Objected),
            CreditCases.Repair => rows.Where(r => r.Event.RepairState == RepairState.Asked),
            _ => rows,
        };
        var (shown, total, next) = await DeskPaging.CutAsync(rows.OrderBy(r => r.Event.State == CreditEventState.Objected || r.Event.RepairState == RepairState.Asked ? 0 : 1).ThenByDescending(r => r.Event.Id), reading.Form.Page, length, ct);
        var view = new ListView(
            CreditTexts.Desk, CreditTexts.DeskLead, CreditTexts.DeskNone, Path, [Texts.Name, Texts.Code, Texts.Division, CreditTexts.Event, CreditTexts.Day, CreditTexts.Source, ListTexts.State, CreditTexts.RecordedAt],
            shown.Select(r => new ListRow(
                [r.Organisation.Name, r.Organisation.Code?.ToString(), new(DeskScope.NameOf(r.Organisation.Division), null), CreditTexts.NameOf(r.Event.Kind), r.Event.Day, r.Event.Source, StateOf(r.Event), r.Event.Recorded],
                $"{Path}/{r.Event.Id}")).ToList(), total)
        {
            Filters =
            [
                new("cases", CreditTexts.Waiting, [new(nameof(CreditCases.Waiting), CreditTexts.Waiting), new(nameof(CreditCases.Objected), CreditTexts.NameOf(CreditEventState.Objected)), new(nameof(CreditCases.Repair), CreditTexts.NameOf(RepairState.Asked))]),
                new("kind", CreditTexts.Event, Enum.GetValues<CreditEventKind>().Select(k => new Choice(k.ToString(), CreditTexts.NameOf(k))).ToList()),
            ],
            Query = reading.Raw, Beside = DeskLists.Beside(Path), Add = new(CreditTexts.Add, "/desk/credit/new"),
        };
        return view with { Next = next is null ? null : view.Address(Path, ("page", next)) };
    }

    public async Task<CaseView?> FindAsync(string id, CancellationToken ct)
    {
        if (await RowAsync(id, ct) is not { Event: { } e, Organisation: { } o })
        {
            return null;
        }

        var facts = new List<CaseFact>
        {
            new(Texts.Employer, o.Name, $"/employers/{o.Id}"), new(CreditTexts.Credit, CreditTexts.Why.ToString(), $"/employers/{o.Id}/credit"), new(CreditTexts.Event, CreditTexts.NameOf(e.Kind).ToString()),
            new(CreditTexts.Day, Days.Write(e.Day)), new(CreditTexts.Source, e.Source), new(CreditTexts.Evidence, e.Evidence), new(ListTexts.State, StateOf(e).Text),
            new(CreditTexts.RecordedAt, Days.Write(e.Recorded)), new(CreditTexts.ObjectionsUntil, Days.Write(e.ObjectionsUntil)),
        };
        if (e.Document is not null)
        {
            facts.Add(new(ListTexts.Document, ListTexts.OpenDocument.ToString(), $"{Path}/{e.Id}/document"));
        }

        facts.AddRange(new (Bilingual Label, string? Text)[] { (CreditTexts.Objection, e.Objection), (ListTexts.Remark, e.Remark), (CreditTexts.Repair, e.Repair), (ListTexts.Remark, e.RepairRemark) }
            .Where(fact => fact.Text is not null).Select(fact => new CaseFact(fact.Label, fact.Text)));
        if (e.RepairDocument is not null)
        {
            facts.Add(new(CreditTexts.Repair, ListTexts.OpenDocument.ToString(), $"{Path}/{e.Id}/repair/document"));
        }

        return new(CreditTexts.Desk, Path, o.Name, facts, FormOf(e));
    }

    private CaseForm? FormOf(CreditEvent e) => e switch
    {
        { State: CreditEventState.Objected } => CaseForm.YesOrNo($"{Path}/{e.Id}/decision", CreditTexts.DecideObjection, e.RecordedBy == session.Caller.Actor ? CreditTexts.OwnRecord : null),
        { RepairState: RepairState.Asked } => CaseForm.YesOrNo($"{Path}/{e.Id}/decision", CreditTexts.DecideRepair),
        _ => null,
    };

    private static ListCell StateOf(CreditEvent e) => e switch
    {
        { State: CreditEventState.Objected } => new(CreditTexts.NameOf(e.State), null, TagKind.Waiting),
        { RepairState: { } repair } => new(CreditTexts.NameOf(repair), null, repair == RepairState.Asked ? TagKind.Waiting : TagKind.Neutral),
        _ => new(CreditTexts.NameOf(e.State), null, TagKind.Neutral),
    };

    private async Task<StoredFile?> FileAsync(string id, Func<CreditEvent, FileId?> which, CancellationToken ct) =>
        await RowAsync(id, ct) is { } row && which(row.Event) is { } file ? await files.FindAsync(file, ct) : null;

    private async Task<CreditRow?> RowAsync(string id, CancellationToken ct) =>
        Ids.TryRead<CreditEventId>(id, out var credit) && await Rows().FirstOrDefaultAsync(r => r.Event.Id == credit, ct) is { } row && session.Caller.Has(Role.Clerk, row.Organisation.Division.ToString()) ? row : null;

    private IQueryable<CreditRow> Rows() => from e in db.CreditEvents.AsNoTracking() join o in db.Organisations on e.Organisation equals o.Id select new CreditRow { Event = e, Organisation = o };

    private sealed class CreditRow
    {
        public required CreditEvent Event { get; init; }

        public required Organisation Organisation { get; init; }
    }
}
