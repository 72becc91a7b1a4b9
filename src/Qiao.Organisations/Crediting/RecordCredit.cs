using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Registering;
using Qiao.Platform.Files;
using Qiao.Platform.Identifiers;

namespace Qiao.Organisations.Crediting;

public sealed record CreditForm(string? Code, CreditEventKind? Kind, DateOnly? Day, string? Source, string? Evidence, IFormFile? Document);

/// <summary>A clerk records what counts for or against an organisation, with source and evidence.</summary>
internal sealed class RecordCredit(Session session, OrganisationsDb db, CreditLedger ledger, FileCabinet files, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/credit/new", IResult (string? code) => Page(RawForm.Of(("code", code)), 200)).ForRoles(Role.Clerk);
        routes.MapPost("/desk/credit", async (Reading<CreditForm> reading, RecordCredit use, HttpContext http, CancellationToken ct) =>
            (await reading.RunAsync(use.Check, form => use.RunAsync(form, ct))).ToPage(
                _ => Flashes.Redirect(http, "organisations.credit-recorded", "/desk/credit"),
                reading.Raw,
                Page)).ForRoles(Role.Clerk);
        routes.MapPost("/api/v1/credit-events", async (Reading<CreditForm> reading, RecordCredit use, CancellationToken ct) =>
            (await reading.RunAsync(use.Check, form => use.RunAsync(form, ct))).ToJson(id => Results.Ok(new { id = id.ToString() })))
            .ForRoles(Role.Clerk).Accepts<CreditForm>("application/json", "multipart/form-data").WithSummary("Record what counts for or against an organisation");
    }

    public FieldProblems Check(CreditForm form)
    {
        var problems = new FieldProblems();
        problems.Require("code", form.Code);
        if (form.Code is not null && !SocialCreditCode.TryRead(form.Code, out _, out var problem))
        {
            problems.Add("code", problem);
        }

        problems.Require("kind", form.Kind);
        problems.Require("day", form.Day);
        if (form.Day > Days.Today(clock))
        {
            problems.Add("day", CreditTexts.DayInFuture);
        }

        problems.RequireText("source", form.Source, 200);
        problems.RequireText("evidence", form.Evidence, 2000);
        return problems;
    }

    public async Task<Outcome<CreditEventId>> RunAsync(CreditForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<CreditEventId>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.FindByCodeAsync(form.Code, ct) is not { } organisation)
        {
            return new Outcome<CreditEventId>.Invalid(new Dictionary<string, Problem> { ["code"] = CreditTexts.OrganisationUnknown });
        }

        if (!session.Caller.Has(Role.Clerk, organisation.Division.ToString()))
        {
            return Texts.OutOfScope;
        }

        var kept = await Licence.KeepAsync(files, organisation.Id, form.Document, ct, "organisations.credit");
        if (kept is not Outcome<FileId?>.Done { Value: var document })
        {
            return new Outcome<CreditEventId>.Invalid(((Outcome<FileId?>.Invalid)kept).Fields);
        }

        var recorded = await ledger.RecordAsync(new(organisation.Id, form.Kind!.Value, form.Day!.Value, form.Source!, form.Evidence!, document), ct);
        if (recorded is Outcome<CreditEventId>.Done)
        {
            await change.CommitAsync(ct);
        }

        return recorded;
    }

    private static RazorComponentResult<RecordCreditPage> Page(RawForm typed, int status) => new(new { Typed = typed }) { StatusCode = status };
}
