using Qiao.Organisations.Editing;
using Qiao.Organisations.Registering;
using Qiao.Platform.Files;

namespace Qiao.Organisations.Crediting;

public sealed record CreditObjectionForm(string? Objection);

public sealed record RepairForm(string? Repair, IFormFile? Document);

/// <summary>An owner objects to what was recorded, or shows what was put right and asks for repair.</summary>
internal sealed class AnswerCredit(Session session, OrganisationsDb db, CreditLedger ledger, FileCabinet files, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/organisations/{id}/credit/{credit}/objection", async (string id, string credit, Reading<CreditObjectionForm> reading, AnswerCredit use, ShowCredit show, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<CreditEventId>(credit, out var named)
                ? Results.StatusCode(404)
                : await AfterAsync(await reading.RunAsync(CheckObjection, form => use.ObjectAsync(own, named, form, ct)), own, named, "organisations.credit-objected", reading.Raw, show, http, ct)).ForSignedIn();
        routes.MapPost("/organisations/{id}/credit/{credit}/repair", async (string id, string credit, Reading<RepairForm> reading, AnswerCredit use, ShowCredit show, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<CreditEventId>(credit, out var named)
                ? Results.StatusCode(404)
                : await AfterAsync(await reading.RunAsync(CheckRepair, form => use.RepairAsync(own, named, form, ct)), own, named, "organisations.repair-asked", reading.Raw, show, http, ct)).ForSignedIn();
        routes.MapPost("/api/v1/organisations/{id}/credit/{credit}/objection", async (string id, string credit, Reading<CreditObjectionForm> reading, AnswerCredit use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<CreditEventId>(credit, out var named)
                ? new Outcome<CreditEventId>.Missing()
                : await reading.RunAsync(CheckObjection, form => use.ObjectAsync(own, named, form, ct))).ToJson(_ => Results.NoContent()))
            .ForSignedIn().Accepts<CreditObjectionForm>("application/json").WithSummary("Object to a record on one's organisation");
        routes.MapPost("/api/v1/organisations/{id}/credit/{credit}/repair", async (string id, string credit, Reading<RepairForm> reading, AnswerCredit use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<CreditEventId>(credit, out var named)
                ? new Outcome<CreditEventId>.Missing()
                : await reading.RunAsync(CheckRepair, form => use.RepairAsync(own, named, form, ct))).ToJson(_ => Results.NoContent()))
            .ForSignedIn().Accepts<RepairForm>("application/json", "multipart/form-data").WithSummary("Ask for repair of a record on one's organisation");
    }

    public static FieldProblems CheckObjection(CreditObjectionForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("objection", form.Objection, 2000);
        return problems;
    }

    public static FieldProblems CheckRepair(RepairForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("repair", form.Repair, 2000);
        return problems;
    }

    public async Task<Outcome<CreditEventId>> ObjectAsync(Organisation own, CreditEventId id, CreditObjectionForm form, CancellationToken ct)
    {
        if (CheckObjection(form) is { Any: true } problems)
        {
            return problems.ToInvalid<CreditEventId>();
        }

        var now = clock.GetUtcNow();
        await using var change = await session.ChangeAsync(ct);
        await ledger.LockAsync(own.Id, ct);
        if (await db.CreditEvents.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.Organisation == own.Id, ct) is not { } recorded)
        {
            return new Outcome<CreditEventId>.Missing();
        }

        if (recorded.WhyNotObject(Days.Of(now)) is { } whyNot)
        {
            return whyNot;
        }

        await session.ExecuteAsync($"update organisations_credit_event set state = 'Objected', objection = {form.Objection}, objected = {now} where id = {id} and state = 'Recorded'", ct);
        await ledger.ComputeAsync(own, id, ct);
        await change.CommitAsync(ct);
        return id;
    }

    public async Task<Outcome<CreditEventId>> RepairAsync(Organisation own, CreditEventId id, RepairForm form, CancellationToken ct)
    {
        if (CheckRepair(form) is { Any: true } problems)
        {
            return problems.ToInvalid<CreditEventId>();
        }

        var now = clock.GetUtcNow();
        await using var change = await session.ChangeAsync(ct);
        await ledger.LockAsync(own.Id, ct);
        if (await db.CreditEvents.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.Organisation == own.Id, ct) is not { } recorded)
        {
            return new Outcome<CreditEventId>.Missing();
        }

        if (recorded.WhyNotRepair(CreditRules.On(Days.Of(now)), Days.Of(now)) is { } whyNot)
        {
            return whyNot;
        }

        var kept = await Licence.KeepAsync(files, own.Id, form.Document, ct, "organisations.credit-repair");
        if (kept is not Outcome<FileId?>.Done { Value: var document })
        {
            return new Outcome<CreditEventId>.Invalid(((Outcome<FileId?>.Invalid)kept).Fields);
        }

        await session.ExecuteAsync($"""
            update organisations_credit_event set repair_state = 'Asked', repair = {form.Repair}, repair_document = {document}, repair_asked = {now}, repair_decided = null, repair_decided_by = null, repair_remark = null
            where id = {id}
            """, ct);
        await change.CommitAsync(ct);
        return id;
    }

    private static async Task<IResult> AfterAsync(Outcome<CreditEventId> outcome, Organisation own, CreditEventId sent, string flash, RawForm typed, ShowCredit show, HttpContext http, CancellationToken ct)
    {
        if (outcome is Outcome<CreditEventId>.Done)
        {
            return Flashes.Redirect(http, flash, $"/organisations/{own.Id}/credit");
        }

        var view = await show.OwnAsync(own, ct);
        return outcome.ToPage(_ => Results.NoContent(), typed, (again, status) => ShowCredit.OwnPage(view, sent, again, status));
    }
}
