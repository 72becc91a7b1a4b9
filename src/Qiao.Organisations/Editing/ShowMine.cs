using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Qiao.Platform;
using Qiao.Platform.Data;
using Qiao.Platform.Forms;
using Qiao.Platform.Http;

namespace Qiao.Organisations.Editing;

/// <summary>An organisation as its members see it.</summary>
/// <param name="WhyNotAsk">Why it cannot ask for verification now, or null.</param>
/// <param name="Refusal">The reason of the last decision, when that was a refusal.</param>
/// <param name="Remark">What the clerk added to the refusal.</param>
public sealed record MineView(OrganisationId Id, string Name, bool IsVerified, Problem? WhyNotAsk, Bilingual? Refusal, string? Remark);

/// <summary>The organisations that the caller may act for, and one of them when it is theirs.</summary>
internal sealed class ShowMine(Session session, OrganisationsDb db, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/organisations", async (ShowMine use, CancellationToken ct) => Page(await use.AllAsync(ct), null, RawForm.Empty, 200)).ForSignedIn();

    /// <param name="sent">The organisation whose form was sent and is shown again.</param>
    public static RazorComponentResult<MinePage> Page(IReadOnlyList<MineView> organisations, OrganisationId? sent, RawForm typed, int status) =>
        new(new { Organisations = organisations, Sent = sent, Typed = typed }) { StatusCode = status };

    /// <summary>The organisation, or null when it does not exist or the caller is no member: others must not learn that it exists.</summary>
    public async Task<Organisation?> FindOwnAsync(string id, CancellationToken ct)
    {
        var account = session.Caller.Account!.Value;
        return Ids.TryRead<OrganisationId>(id, out var organisation) && await db.Members.AnyAsync(m => m.Organisation == organisation && m.Account == account, ct)
            ? await db.Organisations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == organisation, ct)
            : null;
    }

    public async Task<IReadOnlyList<MineView>> AllAsync(CancellationToken ct)
    {
        var (account, today) = (session.Caller.Account!.Value, Days.Today(clock));
        var own = await (from m in db.Members join o in db.Organisations.AsNoTracking() on m.Organisation equals o.Id where m.Account == account orderby o.Id select o).ToListAsync(ct);
        var ids = own.Select(o => o.Id).ToList();
        var requests = (await db.Verifications.AsNoTracking().Where(v => ids.Contains(v.Organisation)).ToListAsync(ct)).ToLookup(v => v.Organisation);
        return own.Select(o => View(o, requests[o.Id], today)).ToList();
    }

    private static MineView View(Organisation own, IEnumerable<Verification> requests, DateOnly today)
    {
        var refused = requests.Where(v => v.State != VerificationState.Open).MaxBy(v => v.Decided) is { State: VerificationState.Refused } last ? last : null;
        return new(
            own.Id, own.Name, own.IsVerifiedOn(today), own.WhyNotAskVerification(today, requests.Any(v => v.State == VerificationState.Open)),
            refused?.Reason is { } reason ? RefusalReasons.All.GetValueOrDefault(reason) : null, refused?.Remark);
    }
}
