using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Listing;
using Qiao.Platform.Journal;
using Qiao.Platform.Messages;

namespace Qiao.Organisations.Reporting;

public sealed record ReturnFilter(ReturnState? State, int? Year, int? Page);

public sealed record ChosenReturns(IReadOnlyList<ReturnId>? Chosen);

/// <summary>The clerk's list of agencies' returns; one of them with its corrections; checking it, or sending it back.</summary>
internal sealed class DecideReturn(Session session, OrganisationsDb db, Outbox outbox, TimeProvider clock)
{
    private const string Path = "/desk/returns";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDesk<DecideReturn, ReturnFilter>(Path, (use, reading, length, ct) => use.ListAsync(reading, length, ct), (use, id, ct) => use.FindAsync(id, ct));
        routes.MapRuling<DecideReturn, DecideReturn, ReturnId, ReturnState>(
            Path, "/api/v1/returns", "Check an agency's return, or send it back", (show, id, ct) => show.FindAsync(id, ct), (use, id, form, ct) => use.RunAsync(id, form, ct));
        routes.MapPost(Path + "/checked", async (Reading<ChosenReturns> reading, DecideReturn use, HttpContext http, CancellationToken ct) =>
        {
            // Each on its own: one that was corrected meanwhile must not hold up the others.
            foreach (var chosen in reading.Form.Chosen ?? [])
            {
                await use.RunAsync(chosen, new(Ruling.Granted, null), ct);
            }

            return Flashes.Redirect(http, "organisations.ruled", Path);
        }).ForRoles(Role.Clerk);
    }

    public async Task<Outcome<ReturnState>> RunAsync(ReturnId id, RulingForm form, CancellationToken ct)
    {
        if (RulingForm.Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<ReturnState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await Rows().FirstOrDefaultAsync(r => r.Return.Id == id, ct) is not { Return: { } yearly, Organisation: { } organisation })
        {
            return new Outcome<ReturnState>.Missing();
        }

        if (!session.Caller.Has(Role.Clerk, organisation.Division.ToString()))
        {
            return Texts.OutOfScope;
        }

        var state = form.Ruling == Ruling.Granted ? ReturnState.Checked : ReturnState.Returned;
        if (await session.ExecuteAsync($"""
            update organisations_return set state = {state}, decided = {clock.GetUtcNow()}, decided_by = {session.Caller.Actor}, remark = {form.Remark} where id = {id} and state = 'Filed' and revision = {yearly.Revision}
            """, ct) == 0)
        {
            return AgencyTexts.ReturnDecided;
        }

        if (state == ReturnState.Returned && organisation.ContactPhone is { } phone)
        {
            await outbox.AddAsync(
                Channel.Sms, phone, "organisations.return", $"{id}:{yearly.Revision}", Language.Chinese, AgencyTexts.ReturnMail, AgencyTexts.ReturnMailBody.With(organisation.Name, yearly.Year, form.Remark!), ct);
        }

        db.RecordOf(organisation, "organisation.return-decided", Visibility.Private, state.ToString());
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return state;
    }

    public async Task<ListView> ListAsync(Reading<ReturnFilter> reading, int length, CancellationToken ct)
    {
        var rows = Rows();
        if (session.Caller.AreaOf(Role.Clerk) is { } scope)
        {
            rows = rows.Where(r => scope.Contains(r.Organisation.Division!.Value));
        }

        if (reading.Form.State is { } state)
        {
            rows = rows.Where(r => r.Return.State == state);
        }

        if (reading.Form.Year is { } year)
        {
            rows = rows.Where(r => r.Return.Year == year);
        }

        var (shown, total, next) = await DeskPaging.CutAsync(rows.OrderByDescending(r => r.Return.Year).ThenBy(r => r.Return.Filed).ThenBy(r => r.Return.Id), reading.Form.Page, length, ct);
        var view = new ListView(
            AgencyTexts.DeskReturns, AgencyTexts.DeskReturnsLead, AgencyTexts.NoReturns, Path,
            [Texts.Name, Texts.Division, AgencyTexts.Year, AgencyTexts.Income, AgencyTexts.Served, AgencyTexts.Placed, AgencyTexts.Staff, ListTexts.State, AgencyTexts.FiledAt],
            shown.Select(r => new ListRow(
                [
                    r.Organisation.Name, new(DeskScope.NameOf(r.Organisation.Division), null), new(r.Return.Year, Bilingual.Same(r.Return.Year.ToString(System.Globalization.CultureInfo.InvariantCulture))),
                    new(r.Return.Income, null), r.Return.Served, r.Return.Placed, r.Return.Staff,
                    new(AgencyTexts.NameOf(r.Return.State), null, r.Return.State == ReturnState.Filed ? TagKind.Waiting : TagKind.Neutral), r.Return.Filed,
                ],
                $"{Path}/{r.Return.Id}", r.Return.State == ReturnState.Filed ? r.Return.Id.ToString() : null)).ToList(), total)
        {
            Filters = [new("state", ListTexts.State, Enum.GetValues<ReturnState>().Select(s => new Choice(s.ToString(), AgencyTexts.NameOf(s))).ToList()), new("year", AgencyTexts.Year)],
            Query = reading.Raw, Beside = DeskLists.Beside(Path), Deed = new(Path + "/checked", AgencyTexts.BulkCheck),
        };
        return view with { Next = next is null ? null : view.Address(Path, ("page", next)) };
    }

    private async Task<CaseView?> FindAsync(string id, CancellationToken ct)
    {
        if (!Ids.TryRead<ReturnId>(id, out var named) || await Rows().FirstOrDefaultAsync(r => r.Return.Id == named, ct) is not { Return: { } r, Organisation: { } o } || !session.Caller.Has(Role.Clerk, o.Division.ToString()))
        {
            return null;
        }

        var facts = new List<CaseFact>
        {
            new(Texts.Employer, o.Name, $"/employers/{o.Id}"), new(AgencyTexts.Year, r.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)), new(AgencyTexts.IncomeShort, r.Income.ToString()),
            Number(AgencyTexts.Served, r.Served), Number(AgencyTexts.Placed, r.Placed), Number(AgencyTexts.Staff, r.Staff),
            new(ListTexts.State, AgencyTexts.NameOf(r.State).ToString()), new(AgencyTexts.FiledAt, Days.Write(r.Filed)), new(ListTexts.Remark, r.Remark),
        };
        foreach (var c in await db.Corrections.AsNoTracking().Where(c => c.YearlyReturn == named).OrderByDescending(c => c.Revision).ToListAsync(ct))
        {
            facts.Add(new(AgencyTexts.WasBefore, $"{c.Income} · {c.Served:#,0} · {c.Placed:#,0} · {c.Staff:#,0}\n{c.Reason} ({Days.Write(c.Made)})"));
        }

        return new(AgencyTexts.DeskReturns, Path, o.Name, facts, r.State == ReturnState.Filed ? CaseForm.YesOrNo($"{Path}/{r.Id}/decision", AgencyTexts.DecideReturn) : null);
    }

    private static CaseFact Number(Bilingual label, long value) => new(label, value.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture));

    private IQueryable<ReturnRow> Rows() => from r in db.Returns.AsNoTracking() join o in db.Organisations on r.Organisation equals o.Id select new ReturnRow { Return = r, Organisation = o };

    private sealed class ReturnRow
    {
        public required YearlyReturn Return { get; init; }

        public required Organisation Organisation { get; init; }
    }
}
