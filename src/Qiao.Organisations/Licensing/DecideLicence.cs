using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Listing;
using Qiao.Platform.Files;
using Qiao.Platform.Journal;
using Qiao.Platform.Messages;

namespace Qiao.Organisations.Licensing;

public sealed record LicenceFilter(LicenceState? State, int? Page);

/// <summary>The clerk's list of agencies' licences; one of them; the decision, by which an older licence is replaced.</summary>
internal sealed class DecideLicence(Session session, OrganisationsDb db, FileCabinet files, Outbox outbox, TimeProvider clock)
{
    private const string Path = "/desk/licences";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDesk<DecideLicence, LicenceFilter>(Path, (use, reading, length, ct) => use.ListAsync(reading, length, ct), (use, id, ct) => use.FindAsync(id, ct));
        routes.MapGet(Path + "/{id}/document", async (string id, DecideLicence use, CancellationToken ct) =>
            await use.RowAsync(id, ct) is { Licence.Document: { } named } && await use.FileAsync(named, ct) is { } file ? Results.File(file.Content, file.Type, file.Name) : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapRuling<DecideLicence, DecideLicence, LicenceId, LicenceState>(
            Path, "/api/v1/licences", "Decide an agency's licence", (show, id, ct) => show.FindAsync(id, ct), (use, id, form, ct) => use.RunAsync(id, form, ct));
    }

    public async Task<Outcome<LicenceState>> RunAsync(LicenceId id, RulingForm form, CancellationToken ct)
    {
        if (RulingForm.Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<LicenceState>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.Licences.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct) is not { } licence)
        {
            return new Outcome<LicenceState>.Missing();
        }

        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == licence.Organisation, ct);
        if (!session.Caller.Has(Role.Clerk, organisation.Division.ToString()))
        {
            return Texts.OutOfScope;
        }

        var state = form.Ruling == Ruling.Granted ? LicenceState.Valid : LicenceState.Refused;
        if (state == LicenceState.Valid)
        {
            await session.ExecuteAsync($"update organisations_licence set state = 'Replaced' where organisation = {organisation.Id} and state = 'Valid' and exists (select 1 from organisations_licence open where open.id = {id} and open.state = 'Open')", ct);
        }

        if (await session.ExecuteAsync($"""
            update organisations_licence set state = {state}, decided = {clock.GetUtcNow()}, decided_by = {session.Caller.Actor}, remark = {form.Remark} where id = {id} and state = 'Open'
            """, ct) == 0)
        {
            return AgencyTexts.LicenceDecided;
        }

        db.RecordOf(organisation, state == LicenceState.Valid ? "organisation.licensed" : "organisation.licence-refused", state == LicenceState.Valid ? Visibility.Public : Visibility.Private);
        await db.SaveChangesAsync(ct);
        if (organisation.ContactPhone is { } phone)
        {
            var (name, remark) = (AgencyTexts.NameOf(state), form.Remark ?? "");
            await outbox.AddAsync(
                Channel.Sms, phone, "organisations.licence", id.ToString(), Language.Chinese, AgencyTexts.LicenceMail,
                new(AgencyTexts.LicenceMailBody.With(organisation.Name, licence.Number, name.Zh, remark).Zh, AgencyTexts.LicenceMailBody.With(organisation.Name, licence.Number, name.En, remark).En), ct);
        }

        await change.CommitAsync(ct);
        return state;
    }

    public async Task<ListView> ListAsync(Reading<LicenceFilter> reading, int length, CancellationToken ct)
    {
        // What waits is the list that a clerk comes for.
        var state = reading.Form.State ?? (reading.Raw["state"].Length == 0 ? LicenceState.Open : null);
        var rows = Rows().Where(r => r.Licence.State == state);
        if (session.Caller.AreaOf(Role.Clerk) is { } scope)
        {
            rows = rows.Where(r => scope.Contains(r.Organisation.Division!.Value));
        }

        var (shown, total, next) = await DeskPaging.CutAsync(rows.OrderBy(r => r.Licence.Asked).ThenBy(r => r.Licence.Id), reading.Form.Page, length, ct);
        var view = new ListView(
            AgencyTexts.Licences, AgencyTexts.LicencesLead, AgencyTexts.NoLicences, Path, [Texts.Name, Texts.Code, Texts.Division, AgencyTexts.Number, AgencyTexts.ValidUntil, ListTexts.State, AgencyTexts.Asked],
            shown.Select(r => new ListRow(
                [
                    r.Organisation.Name, r.Organisation.Code?.ToString(), new(DeskScope.NameOf(r.Organisation.Division), null), r.Licence.Number, r.Licence.ValidUntil,
                    new(AgencyTexts.NameOf(r.Licence.State), null, r.Licence.State == LicenceState.Open ? TagKind.Waiting : TagKind.Neutral), r.Licence.Asked,
                ],
                $"{Path}/{r.Licence.Id}")).ToList(), total)
        {
            Filters = [new("state", ListTexts.State, Enum.GetValues<LicenceState>().Select(s => new Choice(s.ToString(), AgencyTexts.NameOf(s))).ToList())],
            Query = reading.Raw, Beside = DeskLists.Beside(Path),
        };
        return view with { Next = next is null ? null : view.Address(Path, ("page", next)) };
    }

    private async Task<CaseView?> FindAsync(string id, CancellationToken ct)
    {
        if (await RowAsync(id, ct) is not { Licence: { } l, Organisation: { } o })
        {
            return null;
        }

        return new(
            AgencyTexts.Licences, Path, o.Name,
            [
                new(Texts.Employer, o.Name, $"/employers/{o.Id}"), new(Texts.Code, o.Code?.ToString()), new(AgencyTexts.Number, l.Number), new(AgencyTexts.Issuer, l.Issuer),
                new(AgencyTexts.ValidFrom, Days.Write(l.ValidFrom)), new(AgencyTexts.ValidUntil, Days.Write(l.ValidUntil)), new(AgencyTexts.Services, AgencyBusinesses.Names(l.Services).ToString()),
                new(ListTexts.State, AgencyTexts.NameOf(l.State).ToString()), new(AgencyTexts.Asked, Days.Write(l.Asked)),
                l.Document is null ? new(ListTexts.Document, ListTexts.NoDocument.ToString()) : new(ListTexts.Document, ListTexts.OpenDocument.ToString(), $"{Path}/{l.Id}/document"),
                new(ListTexts.Remark, l.Remark),
            ],
            l.State == LicenceState.Open ? CaseForm.YesOrNo($"{Path}/{l.Id}/decision", AgencyTexts.DecideLicence) : null);
    }

    private Task<StoredFile?> FileAsync(FileId file, CancellationToken ct) => files.FindAsync(file, ct);

    private async Task<LicenceRow?> RowAsync(string id, CancellationToken ct) =>
        Ids.TryRead<LicenceId>(id, out var licence) && await Rows().FirstOrDefaultAsync(r => r.Licence.Id == licence, ct) is { } row && session.Caller.Has(Role.Clerk, row.Organisation.Division.ToString()) ? row : null;

    private IQueryable<LicenceRow> Rows() => from l in db.Licences.AsNoTracking() join o in db.Organisations on l.Organisation equals o.Id select new LicenceRow { Licence = l, Organisation = o };

    private sealed class LicenceRow
    {
        public required AgencyLicence Licence { get; init; }

        public required Organisation Organisation { get; init; }
    }
}
