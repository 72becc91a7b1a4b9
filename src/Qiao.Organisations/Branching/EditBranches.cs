using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Editing;
using Qiao.Organisations.Listing;
using Qiao.Platform.Journal;

namespace Qiao.Organisations.Branching;

public sealed record BranchForm(string? Name, string? Division, string? Address, double? Latitude, double? Longitude);

/// <summary>Owners and recruiters keep the list of the organisation's branches: add, change, close.</summary>
internal sealed class EditBranches(Session session, OrganisationsDb db, Employers employers, NodeSettings node, TimeProvider clock)
{
    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations/{id}/branches", async (string id, EditBranches use, ShowMine mine, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct) is { } own ? await use.PageAsync(own, ct) : Results.StatusCode(404)).ForSignedIn();
        routes.MapGet("/organisations/{id}/branches/table", async (string id, string? format, EditBranches use, ShowMine mine, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct) is { } own ? ListFile.Of(await use.ListAsync(own.Id, ct), format) : Results.StatusCode(404)).ForSignedIn();
        routes.MapPost("/organisations/{id}/branches", async (string id, Reading<BranchForm> reading, EditBranches use, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct) is not { } own
                ? Results.StatusCode(404)
                : await use.AfterAsync(own, null, await reading.RunAsync(Check, form => use.AddAsync(own.Id, form, ct)), "organisations.branch-saved", reading.Raw, http, ct)).ForSignedIn();
        routes.MapPost("/organisations/{id}/branches/{branch}", async (string id, string branch, Reading<BranchForm> reading, EditBranches use, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct) is not { } own || !Ids.TryRead<BranchId>(branch, out var named)
                ? Results.StatusCode(404)
                : await use.AfterAsync(own, named, await reading.RunAsync(Check, form => use.ChangeAsync(own.Id, named, form, ct)), "organisations.branch-saved", reading.Raw, http, ct)).ForSignedIn();
        routes.MapPost("/organisations/{id}/branches/{branch}/closing", async (string id, string branch, EditBranches use, ShowMine mine, HttpContext http, CancellationToken ct) =>
            await mine.FindOwnAsync(id, ct) is not { } own || !Ids.TryRead<BranchId>(branch, out var named)
                ? Results.StatusCode(404)
                : await use.AfterAsync(own, named, await use.CloseAsync(own.Id, named, ct), "organisations.branch-closed", RawForm.Empty, http, ct)).ForSignedIn();
        routes.MapGet("/api/v1/organisations/{id}/branches", async (string id, Employers employers, CancellationToken ct) => Results.Ok(new
        {
            items = Ids.TryRead<OrganisationId>(id, out var named)
                ? (await employers.BranchesAsync(named, ct)).Select(b => new { id = b.Id.ToString(), b.Name, division = b.Division.ToString(), b.Address, latitude = b.Point?.Latitude, longitude = b.Point?.Longitude }).ToList()
                : [],
        })).ForEveryone().WithSummary("The open branches of an organisation");
        routes.MapPost("/api/v1/organisations/{id}/branches", async (string id, Reading<BranchForm> reading, EditBranches use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct) is { } own ? await reading.RunAsync(Check, form => use.AddAsync(own.Id, form, ct)) : new Outcome<BranchId>.Missing()).ToJson(made => Results.Ok(new { id = made.ToString() })))
            .ForSignedIn().Accepts<BranchForm>("application/json").WithSummary("Add a branch");
        routes.MapPut("/api/v1/organisations/{id}/branches/{branch}", async (string id, string branch, Reading<BranchForm> reading, EditBranches use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct) is { } own && Ids.TryRead<BranchId>(branch, out var named) ? await reading.RunAsync(Check, form => use.ChangeAsync(own.Id, named, form, ct)) : new Outcome<BranchId>.Missing())
                .ToJson(_ => Results.NoContent()))
            .ForSignedIn().Accepts<BranchForm>("application/json").WithSummary("Change a branch");
        routes.MapDelete("/api/v1/organisations/{id}/branches/{branch}", async (string id, string branch, EditBranches use, ShowMine mine, CancellationToken ct) =>
            (await mine.FindOwnAsync(id, ct) is { } own && Ids.TryRead<BranchId>(branch, out var named) ? await use.CloseAsync(own.Id, named, ct) : new Outcome<BranchId>.Missing()).ToJson(_ => Results.NoContent()))
            .ForSignedIn().WithSummary("Close a branch");
    }

    public static FieldProblems Check(BranchForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("name", form.Name, 120);
        if (form.Division is null || !DivisionCode.TryRead(form.Division, out var division) || Divisions.Find(division) is null)
        {
            problems.Add("division", Texts.DivisionNeeded);
        }

        problems.Limit("address", form.Address, 200);
        if (form.Latitude is null != form.Longitude is null || (form is { Latitude: { } latitude, Longitude: { } longitude } && !GeoPoint.TryCreate(latitude, longitude, out _)))
        {
            problems.Add("latitude", BranchTexts.PointIncomplete);
        }

        return problems;
    }

    public async Task<Outcome<BranchId>> AddAsync(OrganisationId id, BranchForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<BranchId>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.Branches.CountAsync(b => b.Organisation == id && b.Closed == null, ct) >= Most)
        {
            return BranchTexts.TooMany;
        }

        var branch = new Branch
        {
            Id = Ids.New<BranchId>(clock), Organisation = id, Name = form.Name!, Division = DivisionCode.Parse(form.Division!), Address = form.Address,
            Latitude = form.Latitude, Longitude = form.Longitude, Created = clock.GetUtcNow(),
        };
        db.Branches.Add(branch);
        return await SaveAsync(change, branch, "added", ct);
    }

    public async Task<Outcome<BranchId>> ChangeAsync(OrganisationId id, BranchId named, BranchForm form, CancellationToken ct)
    {
        if (Check(form) is { Any: true } problems)
        {
            return problems.ToInvalid<BranchId>();
        }

        await using var change = await session.ChangeAsync(ct);
        if (await db.Branches.FirstOrDefaultAsync(b => b.Id == named && b.Organisation == id && b.Closed == null, ct) is not { } branch)
        {
            return new Outcome<BranchId>.Missing();
        }

        (branch.Name, branch.Division, branch.Address, branch.Latitude, branch.Longitude) = (form.Name!, DivisionCode.Parse(form.Division!), form.Address, form.Latitude, form.Longitude);
        return await SaveAsync(change, branch, "changed", ct);
    }

    public async Task<Outcome<BranchId>> CloseAsync(OrganisationId id, BranchId named, CancellationToken ct)
    {
        await using var change = await session.ChangeAsync(ct);
        if (await db.Branches.FirstOrDefaultAsync(b => b.Id == named && b.Organisation == id && b.Closed == null, ct) is not { } branch)
        {
            return new Outcome<BranchId>.Missing();
        }

        branch.Closed = clock.GetUtcNow();
        return await SaveAsync(change, branch, "closed", ct);
    }

    private async Task<Outcome<BranchId>> SaveAsync(Session.Change change, Branch branch, string deed, CancellationToken ct)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == branch.Organisation, ct);
        db.RecordOf(organisation, "organisation.branches-changed", organisation.IsVerifiedOn(Days.Today(clock)) ? Visibility.Public : Visibility.Private, deed);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException race) when (race.IsDuplicate())
        {
            return new Outcome<BranchId>.Invalid(new Dictionary<string, Problem> { ["name"] = BranchTexts.NameTaken });
        }

        await change.CommitAsync(ct);
        return branch.Id;
    }

    private async Task<IResult> AfterAsync(Organisation own, BranchId? sent, Outcome<BranchId> outcome, string flash, RawForm typed, HttpContext http, CancellationToken ct)
    {
        if (outcome is Outcome<BranchId>.Done)
        {
            return Flashes.Redirect(http, flash, $"/organisations/{own.Id}/branches");
        }

        var branches = await employers.BranchesAsync(own.Id, ct);
        return outcome.ToPage(_ => Results.NoContent(), typed, (again, status) => Page(own, branches, again, sent, status));
    }

    private async Task<IResult> PageAsync(Organisation own, CancellationToken ct) => Page(own, await employers.BranchesAsync(own.Id, ct), RawForm.Empty, null, 200);

    /// <param name="sent">The branch whose form was sent and is shown again.</param>
    private RazorComponentResult<BranchesPage> Page(Organisation own, IReadOnlyList<BranchSummary> branches, RawForm typed, BranchId? sent, int status) =>
        new(new { own.Id, own.Name, Branches = branches, Choices = DeskScope.Choices(node), Typed = typed, Sent = sent }) { StatusCode = status };

    private async Task<ListView> ListAsync(OrganisationId id, CancellationToken ct)
    {
        var branches = await employers.BranchesAsync(id, ct);
        return new(
            BranchTexts.Branches, BranchTexts.Lead, BranchTexts.None, $"/organisations/{id}/branches", [BranchTexts.Name, Texts.Division, Texts.Address, BranchTexts.Latitude, BranchTexts.Longitude],
            branches.Select(b => new ListRow([b.Name, new(DeskScope.NameOf(b.Division)), b.Address, new(b.Point?.Latitude), new(b.Point?.Longitude)])).ToList(), branches.Count);
    }
}
