using Microsoft.AspNetCore.Http.HttpResults;

namespace Qiao.Organisations.Showing;

/// <summary>What everyone may know of an organisation: never its contact person.</summary>
public sealed record OrganisationView(
    OrganisationId Id, string Name, string? Code, OrganisationKind Kind, DivisionCode? Division, string? Address, string? About, bool IsVerified, bool IsImported, DateOnly? VerifiedUntil, long Revision)
{
    public Industry? Industry { get; init; }

    public DateOnly? Verified { get; init; }

    public DateOnly? Rechecked { get; init; }
}

/// <summary>The public page of an employer.</summary>
internal sealed class ShowOrganisation(OrganisationsDb db, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/employers/{id}", async Task<IResult> (string id, ShowOrganisation use, Employers employers, Licensing.ShowAgencies agencies, CreditLedger ledger, IEnumerable<IPanel<OrganisationId>> panels, CancellationToken ct) =>
        {
            if (!Ids.TryRead<OrganisationId>(id, out var organisation) || await use.FindAsync(organisation, ct) is not { } view)
            {
                return Results.StatusCode(404);
            }

            if (view.Id != organisation)
            {
                // It was merged; not for ever, since that can be undone.
                return Results.LocalRedirect(Links.To($"/employers/{view.Id}"));
            }

            var shown = new List<PanelContent>();
            foreach (var panel in panels.OrderBy(p => p.Order))
            {
                if (await panel.RenderAsync(organisation, ct) is { } content)
                {
                    shown.Add(content);
                }
            }

            return new RazorComponentResult<OrganisationPage>(new { View = view, Branches = await employers.BranchesAsync(organisation, ct), Licence = await agencies.FindAsync(organisation, ct), Credit = (await ledger.StandingAsync(organisation, ct))?.Level, Panels = shown });
        }).ForEveryone();
        routes.MapGet("/api/v1/organisations/{id}", async (string id, ShowOrganisation use, CancellationToken ct) =>
            (Ids.TryRead<OrganisationId>(id, out var organisation) && await use.FindAsync(organisation, ct) is { } view ? (Outcome<OrganisationView>)view : new Outcome<OrganisationView>.Missing())
                .ToJson(v => Results.Ok(new
                {
                    id = v.Id.ToString(), v.Name, v.Code, kind = v.Kind.ToString(), industry = v.Industry?.ToString(), division = v.Division?.ToString(), v.Address, v.About,
                    verified = v.IsVerified, verifiedOn = v.Verified, rechecked = v.Rechecked, verifiedUntil = v.VerifiedUntil, imported = v.IsImported, revision = v.Revision,
                })))
            .ForEveryone().WithSummary("What is public about an organisation");
    }

    public async Task<OrganisationView?> FindAsync(OrganisationId id, CancellationToken ct)
    {
        var today = Days.Today(clock);
        return await db.SurvivorAsync(id, ct) is not { } o
            ? null
            : new(o.Id, o.Name, o.Code?.ToString(), o.Kind, o.Division, o.Address, o.About, o.IsVerifiedOn(today), o.Source is not null, o.VerifiedUntil, o.Revision)
            {
                Verified = o.Verified is { } at ? Days.Of(at) : null, Rechecked = o.Rechecked, Industry = o.Industry,
            };
    }
}
