using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Editing;
using Qiao.Organisations.Listing;
using Qiao.Platform.Journal;

namespace Qiao.Organisations.Reporting;

/// <param name="Income">In yuan.</param>
/// <param name="Reason">Why it is corrected; only for corrections.</param>
/// <param name="Revision">The revision that is corrected.</param>
public sealed record ReturnForm(int? Year, decimal? Income, long? Served, long? Placed, long? Staff, string? Reason, long? Revision);

/// <summary>A return as its agency sees it.</summary>
public sealed record ReturnView(ReturnId Id, int Year, Money Income, long Served, long Placed, long Staff, ReturnState State, DateTimeOffset Filed, string? Remark, long Revision);

/// <summary>An agency files its yearly return once, and corrects it with a reason.</summary>
internal sealed class FileReturn(Session session, OrganisationsDb db, TimeProvider clock)
{
    private const int FirstYear = 2018;
    private const long Most = 1_000_000_000_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/returns", async (string id, FileReturn use, ShowMine mine, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is { Kind: OrganisationKind.HrServiceAgency } own ? Page(own, await use.AllAsync(own.Id, ct), null, RawForm.Empty, 200) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/organisations/{id}/returns/table", async (string id, string? format, FileReturn use, ShowMine mine, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is { } own ? ListFile.Of(List(own.Id, await use.AllAsync(own.Id, ct)), format) : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/organisations/{id}/returns", async (string id, Reading<ReturnForm> reading, FileReturn use, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own
                ? Results.StatusCode(404)
                : await use.AfterAsync(own, null, await reading.RunAsync(use.Check, form => use.RunAsync(own, form, ct)), "organisations.return-filed", reading.Raw, http, ct)).ForSignedIn();
        routes.MapPost("/organisations/{id}/returns/{yearly}", async (string id, string yearly, Reading<ReturnForm> reading, FileReturn use, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct, MemberRole.Owner) is not { } own || !Ids.TryRead<ReturnId>(yearly, out var named)
                ? Results.StatusCode(404)
                : await use.AfterAsync(own, named, await reading.RunAsync(CheckCorrection, form => use.CorrectAsync(own, named, form, ct)), "organisations.return-corrected", reading.Raw, http, ct)).ForSignedIn();
        routes.MapPost("/api/v1/organisations/{id}/returns", async (string id, Reading<ReturnForm> reading, FileReturn use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct, MemberRole.Owner) is { } own ? await reading.RunAsync(use.Check, form => use.RunAsync(own, form, ct)) : new Outcome<ReturnId>.Missing())
                .ToJson(made => Results.Ok(new { id = made.ToString() })))
            .ForSignedIn().Accepts<ReturnForm>("application/json").WithSummary("File an agency's yearly return");
        routes.MapPut("/api/v1/organisations/{id}/returns/{yearly}", async (string id, string yearly, Reading<ReturnForm> reading, FileReturn use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct, MemberRole.Owner) is { } own && Ids.TryRead<ReturnId>(yearly, out var named)
                ? await reading.RunAsync(CheckCorrection, form => use.CorrectAsync(own, named, form, ct))
                : new Outcome<ReturnId>.Missing()).ToJson(_ => Results.NoContent()))
            .ForSignedIn().Accepts<ReturnForm>("application/json").WithSummary("Correct an agency's yearly return");
    }

    public FieldProblems Check(ReturnForm form)
    {
        var problems = CheckFigures(form);
        problems.Require("year", form.Year);
        if (form.Year < FirstYear || form.Year >= Days.Today(clock).Year)
        {
            problems.Add("year", AgencyTexts.YearNotOver);
        }

        return problems;
    }

    public static FieldProblems CheckCorrection(ReturnForm form)
    {
        var problems = CheckFigures(form);
        problems.RequireText("reason", form.Reason, 500);
        problems.Require("revision", form.Revision);
        return problems;
    }

    private static FieldProblems CheckFigures(ReturnForm form)
    {
        var problems = new FieldProblems();
        foreach (var (field, value) in ((string, decimal?)[])[("income", form.Income), ("served", form.Served), ("placed", form.Placed), ("staff", form.Staff)])
        {
            problems.Require(field, value);
            if (value < 0)
            {
                problems.Add(field, AgencyTexts.NegativeNumber);
            }
            else if (value > Most)
            {
                problems.Add(field, AgencyTexts.TooLarge);
            }
        }

        if (form.Placed > form.Served)
        {
            problems.Add("placed", AgencyTexts.PlacedAboveServed);
        }

        return problems;
    }

    public async Task<Outcome<ReturnId>> RunAsync(Organisation own, ReturnForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<ReturnId>();
        }

        if (own.Kind != OrganisationKind.HrServiceAgency)
        {
            return AgencyTexts.NotAnAgency;
        }

        await using var change = await session.ChangeAsync(ct);
        var filed = new YearlyReturn
        {
            Id = Ids.New<ReturnId>(clock), Organisation = own.Id, Year = form.Year!.Value, Income = Money.Yuan(form.Income!.Value), Served = form.Served!.Value, Placed = form.Placed!.Value,
            Staff = form.Staff!.Value, Filed = clock.GetUtcNow(), FiledBy = session.Caller.Actor,
        };
        db.Returns.Add(filed);
        db.RecordOf(own, "organisation.return-filed", Visibility.Private);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException race) when (race.IsDuplicate())
        {
            // The unique index holds one return for each agency and year.
            return AgencyTexts.ReturnFiled;
        }

        await change.CommitAsync(ct);
        return filed.Id;
    }

    /// <summary>What stood before is kept beside the reason; the corrected return waits for a clerk again.</summary>
    public async Task<Outcome<ReturnId>> CorrectAsync(Organisation own, ReturnId id, ReturnForm form, CancellationToken ct)
    {
        if (CheckCorrection(form) is { Any: true } problems)
        {
            return problems.ToInvalid<ReturnId>();
        }

        var now = clock.GetUtcNow();
        await using var change = await session.ChangeAsync(ct);
        if (await db.Returns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.Organisation == own.Id, ct) is not { } before)
        {
            return new Outcome<ReturnId>.Missing();
        }

        if (await session.ExecuteAsync($"""
            update organisations_return set income = {Money.Yuan(form.Income!.Value)}, served = {form.Served}, placed = {form.Placed}, staff = {form.Staff}, state = 'Filed', filed = {now},
                filed_by = {session.Caller.Actor}, decided = null, decided_by = null, remark = null, revision = revision + 1
            where id = {id} and revision = {form.Revision}
            """, ct) == 0)
        {
            return AgencyTexts.ReturnDecided;
        }

        db.Corrections.Add(new()
        {
            YearlyReturn = id, Revision = before.Revision, Income = before.Income, Served = before.Served, Placed = before.Placed, Staff = before.Staff, Reason = form.Reason!, Made = now, MadeBy = session.Caller.Actor,
        });
        db.RecordOf(own, "organisation.return-corrected", Visibility.Private);
        await db.SaveChangesAsync(ct);
        await change.CommitAsync(ct);
        return id;
    }

    private async Task<IResult> AfterAsync(Organisation own, ReturnId? sent, Outcome<ReturnId> outcome, string flash, RawForm typed, HttpContext http, CancellationToken ct)
    {
        if (outcome is Outcome<ReturnId>.Done)
        {
            return Flashes.Redirect(http, flash, $"/organisations/{own.Id}/returns");
        }

        var all = await AllAsync(own.Id, ct);
        return outcome.ToPage(_ => Results.NoContent(), typed, (again, status) => Page(own, all, sent, again, status));
    }

    private async Task<IReadOnlyList<ReturnView>> AllAsync(OrganisationId own, CancellationToken ct) =>
        (await db.Returns.AsNoTracking().Where(r => r.Organisation == own).OrderByDescending(r => r.Year).ToListAsync(ct))
        .Select(r => new ReturnView(r.Id, r.Year, r.Income, r.Served, r.Placed, r.Staff, r.State, r.Filed, r.Remark, r.Revision)).ToList();

    private static RazorComponentResult<ReturnsPage> Page(Organisation own, IReadOnlyList<ReturnView> all, ReturnId? sent, RawForm typed, int status) =>
        new(new { own.Id, own.Name, Returns = all, Sent = sent, Typed = typed }) { StatusCode = status };

    private static ListView List(OrganisationId id, IReadOnlyList<ReturnView> all) => new(
        AgencyTexts.Returns, AgencyTexts.ReturnsLead, AgencyTexts.NoReturns, $"/organisations/{id}/returns",
        [AgencyTexts.Year, AgencyTexts.Income, AgencyTexts.Served, AgencyTexts.Placed, AgencyTexts.Staff, ListTexts.State, AgencyTexts.FiledAt],
        all.Select(r => new ListRow([r.Year, new(r.Income, null), r.Served, r.Placed, r.Staff, AgencyTexts.NameOf(r.State), r.Filed])).ToList(), all.Count);
}
