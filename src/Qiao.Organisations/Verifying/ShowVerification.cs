using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Listing;
using Qiao.Platform.Files;

namespace Qiao.Organisations.Verifying;

/// <summary>A request as the clerk sees it.</summary>
public sealed record VerificationView(
    VerificationId Id, OrganisationId Organisation, string Code, string Name, OrganisationKind Kind, DivisionCode? Division, string? Address,
    string? ContactName, string? ContactPhone, FileId? Document, DateTimeOffset Asked, VerificationState State, string? Reason, string? Remark);

/// <param name="Age">Days since it was asked, at least.</param>
public sealed record VerificationFilter(OrganisationKind? Kind, string? Division, int? Age, string? After);

/// <summary>The clerk's queue of open requests in their area, oldest first, and one request with its document.</summary>
internal sealed class ShowVerification(OrganisationsDb db, FileCabinet files, Session session, NodeSettings node, TimeProvider clock)
{
    private const int PageLength = 50;
    private const string Path = "/desk/verifications";
    private static readonly int[] Ages = [1, 3, 7, 30];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDesk<ShowVerification, VerificationFilter>(Path, (use, reading, length, ct) => use.ListAsync(reading, length, ct), null);
        routes.MapGet("/desk/verifications/{id}", async (string id, ShowVerification use, CancellationToken ct) =>
            Ids.TryRead<VerificationId>(id, out var verification) && await use.FindAsync(verification, ct) is { } view
                ? await use.PageAsync(view, RawForm.Empty, 200, ct)
                : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapGet("/desk/verifications/{id}/document", async (string id, ShowVerification use, CancellationToken ct) =>
            Ids.TryRead<VerificationId>(id, out var verification) && await use.DocumentAsync(verification, ct) is { } file
                ? Results.File(file.Content, file.Type, file.Name)
                : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapGet("/api/v1/verifications", async (Reading<VerificationFilter> reading, ShowVerification use, CancellationToken ct) =>
        {
            var (requests, total) = await use.OpenAsync(reading.Form, PageLength, ct);
            return Results.Ok(new
            {
                total,
                items = requests.Select(r => new { id = r.Id.ToString(), organisation = r.Organisation.ToString(), r.Code, r.Name, kind = r.Kind.ToString(), division = r.Division?.ToString(), asked = r.Asked }),
                next = requests.Count == PageLength ? requests[^1].Id.ToString() : null,
            });
        }).ForRoles(Role.Clerk).WithSummary("Employers waiting to be verified");
    }

    public async Task<ListView> ListAsync(Reading<VerificationFilter> reading, int length, CancellationToken ct)
    {
        var (requests, total) = await OpenAsync(reading.Form, length, ct);
        var view = new ListView(
            Texts.Desk, Texts.DeskLead, Texts.DeskEmpty, Path, [Texts.Name, Texts.Code, Texts.Kind, Texts.Division, Texts.Documents, Texts.Asked],
            requests.Select(r => new ListRow(
                [r.Name, r.Code, r.Kind.Name(), new(DeskScope.NameOf(r.Division), null), r.Document is null ? Texts.NoDocument : Texts.Documents, r.Asked],
                $"{Path}/{r.Id}", r.Document is null ? null : r.Id.ToString())).ToList(), total)
        {
            Filters =
            [
                new("kind", Texts.Kind, OrganisationKinds.Registrable.Select(k => new Choice(k.ToString(), k.Name())).ToList()), new("division", Texts.Division, DeskScope.Choices(node)),
                new("age", SearchTexts.Age, Ages.Select(days => new Choice(days.ToString(System.Globalization.CultureInfo.InvariantCulture), SearchTexts.AtLeast.With(days))).ToList()),
            ],
            Query = reading.Raw, Beside = DeskLists.Beside(Path), Deed = new(Path + "/verified", SearchTexts.VerifyChosen),
        };
        return view with { Next = requests.Count == length && length == PageLength ? view.Address(Path, ("after", requests[^1].Id.ToString())) : null };
    }

    /// <summary>The open requests in the clerk's area that the filters leave, oldest first, and how many they are in all.</summary>
    public async Task<(IReadOnlyList<VerificationView> Requests, int Total)> OpenAsync(VerificationFilter filter, int length, CancellationToken ct)
    {
        var from = Ids.TryRead<VerificationId>(filter.After, out var after) ? after.ToString() : "";
        var requests = await Narrowed(filter, db.Verifications.FromSql($"select * from organisations_verification where id > {from}")).OrderBy(r => r.Verification.Id).Take(length).ToListAsync(ct);
        return (requests.Select(View).ToList(), await Narrowed(filter, db.Verifications).CountAsync(ct));
    }

    /// <summary>What was asked and decided before, newest first.</summary>
    public async Task<IReadOnlyList<VerificationView>> EarlierAsync(VerificationView of, CancellationToken ct) =>
        (await Requests(db.Verifications).Where(r => r.Verification.Organisation == of.Organisation && r.Verification.Id != of.Id).OrderByDescending(r => r.Verification.Id).Take(20).ToListAsync(ct)).Select(View).ToList();

    /// <summary>The page of one request, with what was decided before.</summary>
    public async Task<RazorComponentResult<VerificationPage>> PageAsync(VerificationView view, RawForm typed, int status, CancellationToken ct) => Page(view, await EarlierAsync(view, ct), typed, status);

    public static RazorComponentResult<VerificationPage> Page(VerificationView view, IReadOnlyList<VerificationView> earlier, RawForm typed, int status) =>
        new(new { View = view, Earlier = earlier, Typed = typed }) { StatusCode = status };

    private IQueryable<Request> Narrowed(VerificationFilter filter, IQueryable<Verification> verifications)
    {
        var requests = Requests(verifications).Where(r => r.Verification.State == VerificationState.Open);
        if (session.Caller.AreaOf(Role.Clerk) is { } scope)
        {
            requests = requests.Where(r => scope.Contains(r.Organisation.Division!.Value));
        }

        if (filter.Kind is { } kind)
        {
            requests = requests.Where(r => r.Organisation.Kind == kind);
        }

        if (filter.Division is { } text && DivisionCode.TryRead(text, out var division))
        {
            var within = Divisions.Within(division);
            requests = requests.Where(r => within.Contains(r.Organisation.Division!.Value));
        }

        if (filter.Age is > 0 and < 36_500 and var days)
        {
            var latest = clock.GetUtcNow().AddDays(-days);
            requests = requests.Where(r => r.Verification.Asked <= latest);
        }

        return requests;
    }

    /// <summary>The request, or null when it does not exist or lies outside the clerk's area.</summary>
    public async Task<VerificationView?> FindAsync(VerificationId id, CancellationToken ct) =>
        await Requests(db.Verifications).FirstOrDefaultAsync(r => r.Verification.Id == id, ct) is { } request && View(request) is { } view && session.Caller.Has(Role.Clerk, view.Division.ToString()) ? view : null;

    public async Task<StoredFile?> DocumentAsync(VerificationId id, CancellationToken ct) =>
        await FindAsync(id, ct) is { Document: { } file } ? await files.FindAsync(file, ct) : null;

    private IQueryable<Request> Requests(IQueryable<Verification> verifications) =>
        from v in verifications.AsNoTracking()
        join o in db.Organisations on v.Organisation equals o.Id
        select new Request { Verification = v, Organisation = o };

    // Made outside the query: conditions on a record's own members cannot be translated to SQL.
    private static VerificationView View(Request request)
    {
        var (v, o) = (request.Verification, request.Organisation);
        return new(
            v.Id, o.Id, o.Code?.ToString() ?? "", o.Name, o.Kind, o.Division, o.Address, o.ContactName, o.ContactPhone, v.Document, v.Asked, v.State, v.Reason, v.Remark);
    }

    private sealed class Request
    {
        public required Verification Verification { get; init; }

        public required Organisation Organisation { get; init; }
    }
}
