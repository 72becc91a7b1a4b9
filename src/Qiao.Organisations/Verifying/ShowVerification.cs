using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Qiao.Platform;
using Qiao.Platform.Accounts;
using Qiao.Platform.Data;
using Qiao.Platform.Files;
using Qiao.Platform.Forms;
using Qiao.Platform.Http;
using Qiao.Platform.Places;

namespace Qiao.Organisations.Verifying;

/// <summary>A request as the clerk sees it.</summary>
public sealed record VerificationView(
    VerificationId Id, OrganisationId Organisation, string Code, string Name, OrganisationKind Kind, DivisionCode? Division, string? Address,
    string? ContactName, string? ContactPhone, FileId? Document, DateTimeOffset Asked, VerificationState State, string? Reason, string? Remark);

/// <summary>The clerk's queue of open requests in their area, oldest first, and one request with its document.</summary>
internal sealed class ShowVerification(OrganisationsDb db, FileCabinet files, Session session)
{
    private const int PageLength = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/verifications", async (string? after, ShowVerification use, CancellationToken ct) =>
        {
            var (requests, total) = await use.OpenAsync(after, ct);
            return new RazorComponentResult<VerificationsPage>(new { Requests = requests, Total = total, Next = requests.Count == PageLength ? requests[^1].Id.ToString() : null });
        }).ForRoles(Role.Clerk);
        routes.MapGet("/desk/verifications/{id}", async (string id, ShowVerification use, CancellationToken ct) =>
            Ids.TryRead<VerificationId>(id, out var verification) && await use.FindAsync(verification, ct) is { } view
                ? new RazorComponentResult<VerificationPage>(new { View = view, Typed = RawForm.Empty })
                : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapGet("/desk/verifications/{id}/document", async (string id, ShowVerification use, CancellationToken ct) =>
            Ids.TryRead<VerificationId>(id, out var verification) && await use.DocumentAsync(verification, ct) is { } file
                ? Results.File(file.Content, file.Type, file.Name)
                : Results.StatusCode(404)).ForRoles(Role.Clerk);
        routes.MapGet("/api/v1/verifications", async (string? after, ShowVerification use, CancellationToken ct) =>
        {
            var (requests, total) = await use.OpenAsync(after, ct);
            return Results.Ok(new
            {
                total,
                items = requests.Select(r => new { id = r.Id.ToString(), organisation = r.Organisation.ToString(), r.Code, r.Name, kind = r.Kind.ToString(), division = r.Division?.ToString(), asked = r.Asked }),
                next = requests.Count == PageLength ? requests[^1].Id.ToString() : null,
            });
        }).ForRoles(Role.Clerk).WithSummary("Employers waiting to be verified");
    }

    public async Task<(IReadOnlyList<VerificationView> Requests, int Total)> OpenAsync(string? after, CancellationToken ct)
    {
        var ids = await (from v in db.Verifications join o in db.Organisations on v.Organisation equals o.Id where v.State == VerificationState.Open orderby v.Id select new { v.Id, o.Division }).ToListAsync(ct);
        var own = ids.Where(v => session.Caller.Has(Role.Clerk, v.Division.ToString())).Select(v => v.Id).ToList();
        var page = own.Where(v => after is null || string.CompareOrdinal(v.ToString(), after) > 0).Take(PageLength).ToList();
        var requests = await Requests().Where(r => page.Contains(r.Verification.Id)).ToListAsync(ct);
        return (requests.Select(View).OrderBy(v => v.Id.ToString(), StringComparer.Ordinal).ToList(), own.Count);
    }

    /// <summary>The request, or null when it does not exist or lies outside the clerk's area.</summary>
    public async Task<VerificationView?> FindAsync(VerificationId id, CancellationToken ct) =>
        await Requests().FirstOrDefaultAsync(r => r.Verification.Id == id, ct) is { } request && View(request) is { } view && session.Caller.Has(Role.Clerk, view.Division.ToString()) ? view : null;

    public async Task<StoredFile?> DocumentAsync(VerificationId id, CancellationToken ct) =>
        await FindAsync(id, ct) is { Document: { } file } ? await files.FindAsync(file, ct) : null;

    private IQueryable<Request> Requests() =>
        from v in db.Verifications.AsNoTracking()
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
