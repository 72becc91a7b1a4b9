using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Listing;
using Qiao.Platform.Files;

namespace Qiao.Organisations.TakingOver;

public sealed record TakeoverFilter(TakeoverState? State, int? Page);

/// <summary>The clerk's list of takeovers in their area, and one of them with its document.</summary>
internal sealed class ShowTakeovers(OrganisationsDb db, OwnAccount accounts, FileCabinet files, Session session)
{
    private const string Path = "/desk/takeovers";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDesk<ShowTakeovers, TakeoverFilter>(Path, (use, reading, length, ct) => use.ListAsync(reading, length, ct), (use, id, ct) => use.FindAsync(id, ct));
        routes.MapGet(Path + "/{id}/document", async (string id, ShowTakeovers use, CancellationToken ct) =>
            await use.DocumentAsync(id, ct) is { } file ? Results.File(file.Content, file.Type, file.Name) : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapGet("/api/v1/takeovers", async (Reading<TakeoverFilter> reading, ShowTakeovers use, CancellationToken ct) => Results.Ok(new
        {
            items = (await use.RowsAsync(reading.Form, ct)).Select(t => new
            {
                id = t.Takeover.Id.ToString(), organisation = t.Organisation.Id.ToString(), t.Organisation.Name, state = t.Takeover.State.ToString(), t.Takeover.Asked, t.Takeover.ObjectionsUntil,
            }),
        })).ForRoles(Role.Clerk).WithSummary("Takeovers of organisations");
    }

    public async Task<ListView> ListAsync(Reading<TakeoverFilter> reading, int length, CancellationToken ct)
    {
        var all = await RowsAsync(reading.Form, ct);
        var (rows, next) = DeskPaging.Cut(all, reading.Form.Page, length);
        var view = new ListView(
            MemberTexts.Takeovers, MemberTexts.TakeoversLead, MemberTexts.NoTakeovers, Path, [Texts.Name, Texts.Code, Texts.Division, ListTexts.State, MemberTexts.Asked, MemberTexts.ObjectionsUntil],
            rows.Select(t => new ListRow(
                [
                    t.Organisation.Name, t.Organisation.Code?.ToString(), new(DeskScope.NameOf(t.Organisation.Division)),
                    new(MemberTexts.NameOf(t.Takeover.State), null, t.Takeover.AwaitsClerk ? TagKind.Waiting : TagKind.Neutral), t.Takeover.Asked, new(t.Takeover.ObjectionsUntil),
                ],
                $"{Path}/{t.Takeover.Id}")).ToList(), all.Count)
        {
            Filters = [new("state", ListTexts.State, Enum.GetValues<TakeoverState>().Select(s => new Choice(s.ToString(), MemberTexts.NameOf(s))).ToList())],
            Query = reading.Raw, Beside = DeskLists.Beside(Path),
        };
        return view with { Next = next is null ? null : view.Address(Path, ("page", next)) };
    }

    public async Task<CaseView?> FindAsync(string id, CancellationToken ct)
    {
        if (await RowAsync(id, ct) is not { } found)
        {
            return null;
        }

        var (takeover, organisation) = (found.Takeover, found.Organisation);
        var names = await accounts.NamesAsync([takeover.Account], ct);
        var facts = new List<CaseFact>
        {
            new(Texts.Employer, organisation.Name, $"/employers/{organisation.Id}"), new(Texts.Code, organisation.Code?.ToString()), new(ListTexts.State, MemberTexts.NameOf(takeover.State).ToString()),
            new(MemberTexts.Applicant, names.GetValueOrDefault(takeover.Account)?.DisplayName ?? MemberTexts.AccountGone.ToString()), new(MemberTexts.TakeOverReason, takeover.Reason),
            new(Texts.ContactName, organisation.ContactName), new(MemberTexts.Asked, Days.Write(takeover.Asked)),
            takeover.Document is null ? new(ListTexts.Document, ListTexts.NoDocument.ToString()) : new(ListTexts.Document, ListTexts.OpenDocument.ToString(), $"{Path}/{takeover.Id}/document"),
        };
        if (takeover.ObjectionsUntil is { } until)
        {
            facts.Add(new(MemberTexts.ObjectionsUntil, Days.Write(until)));
        }

        if (takeover.Objection is { } objection)
        {
            facts.Add(new(MemberTexts.Objection, objection));
        }

        if (takeover.Remark is { } remark)
        {
            facts.Add(new(ListTexts.Remark, remark));
        }

        return new(MemberTexts.Takeovers, Path, organisation.Name, facts, takeover.AwaitsClerk ? CaseForm.YesOrNo($"{Path}/{takeover.Id}/decision", MemberTexts.DecideTakeover) : null);
    }

    private async Task<StoredFile?> DocumentAsync(string id, CancellationToken ct) =>
        await RowAsync(id, ct) is { Takeover.Document: { } file } ? await files.FindAsync(file, ct) : null;

    private async Task<TakeoverRow?> RowAsync(string id, CancellationToken ct) =>
        Ids.TryRead<TakeoverId>(id, out var takeover) && await Rows().FirstOrDefaultAsync(r => r.Takeover.Id == takeover, ct) is { } row && session.Caller.Has(Role.Clerk, row.Organisation.Division.ToString()) ? row : null;

    private async Task<IReadOnlyList<TakeoverRow>> RowsAsync(TakeoverFilter filter, CancellationToken ct)
    {
        var rows = Rows();
        if (filter.State is { } state)
        {
            rows = rows.Where(r => r.Takeover.State == state);
        }

        // In memory: takeovers are rare, and a clerk's area is a list of divisions.
        return (await rows.OrderBy(r => r.Takeover.Id).ToListAsync(ct)).Where(r => session.Caller.Has(Role.Clerk, r.Organisation.Division.ToString())).ToList();
    }

    private IQueryable<TakeoverRow> Rows() =>
        from t in db.Takeovers.AsNoTracking() join o in db.Organisations on t.Organisation equals o.Id select new TakeoverRow { Takeover = t, Organisation = o };

    private sealed class TakeoverRow
    {
        public required Takeover Takeover { get; init; }

        public required Organisation Organisation { get; init; }
    }
}
