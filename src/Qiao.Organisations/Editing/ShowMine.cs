using Microsoft.AspNetCore.Http.HttpResults;

namespace Qiao.Organisations.Editing;

/// <summary>An organisation as its members see it.</summary>
/// <param name="WhyNotAsk">Why it cannot ask for verification now, or null.</param>
/// <param name="Refusal">The reason of the last decision, when that was a refusal.</param>
/// <param name="Remark">What the clerk added to the refusal.</param>
public sealed record MineView(OrganisationId Id, string Name, bool IsVerified, Problem? WhyNotAsk, Bilingual? Refusal, string? Remark)
{
    public MemberRole Role { get; init; }

    /// <summary>The day until which the owners may object to a takeover; null when there is none.</summary>
    public DateOnly? ObjectionsUntil { get; init; }

    public bool IsAgency { get; init; }
}

/// <summary>The organisations that the caller may act for, and one of them when it is theirs.</summary>
internal sealed class ShowMine(Session session, OrganisationsDb db, Employers employers, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/organisations", async Task<IResult> (ShowMine use, CancellationToken ct) => Page(await use.AllAsync(ct), null, RawForm.Empty, 200)).ForSignedIn();

    /// <param name="sent">The organisation whose form was sent and is shown again.</param>
    public static RazorComponentResult<MinePage> Page(IReadOnlyList<MineView> organisations, OrganisationId? sent, RawForm typed, int status) =>
        new(new { Organisations = organisations, Sent = sent, Typed = typed }) { StatusCode = status };

    /// <summary>The organisation, or null when it does not exist or the caller is no member: others must not learn that it exists.</summary>
    /// <param name="least">The role from which on members may do what is asked for.</param>
    public async Task<Organisation?> FindOwnAsync(string id, CancellationToken ct, MemberRole least = MemberRole.Recruiter)
    {
        var account = session.Caller.Account!.Value;
        return Ids.TryRead<OrganisationId>(id, out var organisation) && await employers.RoleOfAsync(account, organisation, ct) is { } role && role <= least
            ? await db.SurvivorAsync(organisation, ct)
            : null;
    }

    public async Task<IReadOnlyList<MineView>> AllAsync(CancellationToken ct)
    {
        var (account, today) = (session.Caller.Account!.Value, Days.Today(clock));
        var roles = (await employers.OfAccountAsync(account, ct)).ToDictionary(o => o.Id, o => o.Role!.Value);
        var own = await db.Organisations.AsNoTracking().Where(o => roles.Keys.Contains(o.Id)).OrderBy(o => o.Id).ToListAsync(ct);
        var ids = own.Select(o => o.Id).ToList();
        var requests = (await db.Verifications.AsNoTracking().Where(v => ids.Contains(v.Organisation)).ToListAsync(ct)).ToLookup(v => v.Organisation);
        var takeovers = (await db.Takeovers.AsNoTracking().Where(t => ids.Contains(t.Organisation) && t.State == TakeoverState.Waiting).ToListAsync(ct)).ToLookup(t => t.Organisation);
        return own.Select(o => View(o, requests[o.Id], today) with { Role = roles[o.Id], ObjectionsUntil = takeovers[o.Id].FirstOrDefault()?.ObjectionsUntil }).ToList();
    }

    private static MineView View(Organisation own, IEnumerable<Verification> requests, DateOnly today)
    {
        var refused = requests.Where(v => v.State != VerificationState.Open).MaxBy(v => v.Decided) is { State: VerificationState.Refused } last ? last : null;
        return new(
            own.Id, own.Name, own.IsVerifiedOn(today), own.WhyNotAskVerification(today, requests.Any(v => v.State == VerificationState.Open)),
            refused?.Reason is { } reason ? RefusalReasons.All.GetValueOrDefault(reason) : null, refused?.Remark)
        {
            IsAgency = own.Kind == OrganisationKind.HrServiceAgency,
        };
    }
}
