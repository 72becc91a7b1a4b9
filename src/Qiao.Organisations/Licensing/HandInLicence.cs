using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Editing;
using Qiao.Organisations.Registering;
using Qiao.Platform.Files;
using Qiao.Platform.Journal;

namespace Qiao.Organisations.Licensing;

public sealed record LicenceForm(string? Number, string? Issuer, DateOnly? ValidFrom, DateOnly? ValidUntil, IReadOnlyList<AgencyBusiness>? Services, IFormFile? Document);

/// <summary>A licence as its agency and the public see it.</summary>
public sealed record LicenceView(string Number, string Issuer, DateOnly ValidFrom, DateOnly ValidUntil, Bilingual Services, LicenceState State, DateTimeOffset Asked, string? Remark);

/// <summary>An HR service agency states its licence; a clerk checks it.</summary>
internal sealed class HandInLicence(Session session, OrganisationsDb db, FileCabinet files, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/licence", async (string id, HandInLicence use, ShowMine mine, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is { Kind: OrganisationKind.HrServiceAgency } own ? Page(own, await use.AllAsync(own.Id, ct), RawForm.Empty, 200) : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/organisations/{id}/licence", async (string id, Reading<LicenceForm> reading, HandInLicence use, ShowMine mine, HttpContext http, CancellationToken ct) =>
        {
            if (await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own)
            {
                return Results.StatusCode(404);
            }

            var sent = await reading.RunAsync(use.Check, form => use.RunAsync(own, form, ct));
            var all = await use.AllAsync(own.Id, ct);
            return sent.ToPage(
                _ => Flashes.Redirect(http, "organisations.licence-sent", $"/organisations/{own.Id}/licence"),
                reading.Raw,
                (typed, status) => Page(own, all, typed, status));
        }).ForSignedIn();
        routes.MapPost("/api/v1/organisations/{id}/licence", async (string id, Reading<LicenceForm> reading, HandInLicence use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct, MemberRole.Owner) is { } own ? await reading.RunAsync(use.Check, form => use.RunAsync(own, form, ct)) : new Outcome<LicenceId>.Missing())
                .ToJson(made => Results.Ok(new { id = made.ToString() })))
            .ForSignedIn().Accepts<LicenceForm>("application/json", "multipart/form-data").WithSummary("State an agency's licence");
    }

    public FieldProblems Check(LicenceForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("number", form.Number, 40);
        problems.RequireText("issuer", form.Issuer, 120);
        problems.Require("validFrom", form.ValidFrom);
        problems.Require("validUntil", form.ValidUntil);
        if (form.ValidUntil < form.ValidFrom || form.ValidUntil < Days.Today(clock))
        {
            problems.Add("validUntil", AgencyTexts.LicenceDays);
        }

        if (form.Services is not { Count: > 0 })
        {
            problems.Add("services", AgencyTexts.ServicesNeeded);
        }

        return problems;
    }

    public async Task<Outcome<LicenceId>> RunAsync(Organisation own, LicenceForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<LicenceId>();
        }

        if (own.Kind != OrganisationKind.HrServiceAgency)
        {
            return AgencyTexts.NotAnAgency;
        }

        await using var change = await session.ChangeAsync(ct);
        var kept = await Licence.KeepAsync(files, own.Id, form.Document, ct, "organisations.licence");
        if (kept is not Outcome<FileId?>.Done { Value: var document })
        {
            return new Outcome<LicenceId>.Invalid(((Outcome<FileId?>.Invalid)kept).Fields);
        }

        var licence = new AgencyLicence
        {
            Id = Ids.New<LicenceId>(clock), Organisation = own.Id, Number = form.Number!, Issuer = form.Issuer!, ValidFrom = form.ValidFrom!.Value, ValidUntil = form.ValidUntil!.Value,
            Services = AgencyBusinesses.Join(form.Services!), Document = document, Asked = clock.GetUtcNow(),
        };
        db.Licences.Add(licence);
        db.RecordOf(own, "organisation.licence-handed-in", Visibility.Private);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException race) when (race.IsDuplicate())
        {
            return AgencyTexts.LicenceOpen;
        }

        await change.CommitAsync(ct);
        return licence.Id;
    }

    private async Task<IReadOnlyList<LicenceView>> AllAsync(OrganisationId own, CancellationToken ct) =>
        (await db.Licences.AsNoTracking().Where(l => l.Organisation == own).OrderByDescending(l => l.Id).Take(20).ToListAsync(ct)).Select(View).ToList();

    internal static LicenceView View(AgencyLicence l) => new(l.Number, l.Issuer, l.ValidFrom, l.ValidUntil, AgencyBusinesses.Names(l.Services), l.State, l.Asked, l.Remark);

    private static RazorComponentResult<LicencePage> Page(Organisation own, IReadOnlyList<LicenceView> all, RawForm typed, int status) =>
        new(new { own.Id, own.Name, Licences = all, Typed = typed }) { StatusCode = status };
}
