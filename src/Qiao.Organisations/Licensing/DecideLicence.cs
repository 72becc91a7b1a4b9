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
        routes.MapGet(Path, async (Reading<LicenceFilter> reading, DecideLicence use, CancellationToken ct) =>
            new RazorComponentResult<ListPage>(new { View = await use.ListAsync(reading, DeskPaging.Length, ct) })).ForRoles(Role.Clerk);
        routes.MapGet(Path + "/table", async (Reading<LicenceFilter> reading, string? format, DecideLicence use, CancellationToken ct) =>
            ListFile.Of(await use.ListAsync(reading, int.MaxValue, ct), format)).ForRoles(Role.Clerk);
        routes.MapGet(Path + "/{id}", async (string id, DecideLicence use, CancellationToken ct) => await use.FindAsync(id, ct) is { } view ? view.Page() : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapGet(Path + "/{id}/document", async (string id, DecideLicence use, CancellationToken ct) =>
            await use.RowAsync(id, ct) is { Licence.Document: { } named } && await use.FileAsync(named, ct) is { } file ? Results.File(file.Content, file.Type, file.Name) : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapPost(Path + "/{id}/decision", async (string id, Reading<RulingForm> reading, DecideLicence use, HttpContext http, CancellationToken ct) =>
        {
            if (await use.FindAsync(id, ct) is not { } view || !Ids.TryRead<LicenceId>(id, out var licence))
            {
                return Results.StatusCode(404);
            }

            return (await reading.RunAsync(RulingForm.Check, form => use.RunAsync(licence, form, ct))).ToPage(
                _ =>
                {
                    Flashes.Set(http, "organisations.ruled");
                    return Results.LocalRedirect(Links.To(Path));
                },
                reading.Raw,
                (typed, status) => view.Page(typed, status));
        }).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/licences/{id}/decision", async (string id, Reading<RulingForm> reading, DecideLicence use, CancellationToken ct) =>
            (Ids.TryRead<LicenceId>(id, out var licence) ? await reading.RunAsync(RulingForm.Check, form => use.RunAsync(licence, form, ct)) : new Outcome<LicenceState>.Missing())
                .ToJson(state => Results.Ok(new { state = state.ToString() })))
            .ForRoles(Role.Clerk).Accepts<RulingForm>("application/json").WithSummary("Decide an agency's licence");
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
        if (DeskScope.Of(session.Caller, Role.Clerk) is { } scope)
        {
            rows = rows.Where(r => scope.Contains(r.Organisation.Division!.Value));
        }

        var total = await rows.CountAsync(ct);
        var page = Math.Clamp(reading.Form.Page ?? 1, 1, 1_000_000);
        var shown = await rows.OrderBy(r => r.Licence.Asked).ThenBy(r => r.Licence.Id).Skip(length == int.MaxValue ? 0 : (page - 1) * length).Take(length).ToListAsync(ct);
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
        return view with { Next = length != int.MaxValue && page * (long)length < total ? view.Address(Path, ("page", (page + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))) : null };
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
