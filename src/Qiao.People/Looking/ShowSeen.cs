using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.People.Filing;

namespace Qiao.People.Looking;

/// <summary>A line of who looked. Staff are shown as staff, employers by name.</summary>
/// <param name="Purpose">The person's own words where a consent let someone in, else a code.</param>
public sealed record LookView(DateTimeOffset Time, OrganisationId? Employer, string? Name, FilePart Part, SightGround Ground, string Purpose);

public sealed record ConsentView(ConsentId Id, OrganisationId Employer, string Name, FilePart Part, string Purpose, DateOnly Until);

/// <summary>What a module lets someone see now.</summary>
/// <param name="Name">The employer, or null for a member of staff.</param>
public sealed record GrantView(string? Name, FilePart Part, string Purpose, DateOnly Until);

/// <summary>The answer to "who looked at me, and who may": the newest looks first, consents that count today, and what modules grant.</summary>
internal sealed class ShowSeen(PeopleDb db, Employers employers, TimeProvider clock)
{
    private const int PageLength = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/seen", async Task<IResult> (string? page, ShowSeen use, OwnFile own, CancellationToken ct) =>
        {
            if (await own.FindAsync(ct) is not { } file)
            {
                return Results.LocalRedirect(Links.To("/me"));
            }

            var (looks, next) = await use.LooksAsync(file.Id, page, ct);
            var (consents, grants) = await use.OpenAsync(file.Id, ct);
            return new RazorComponentResult<SeenPage>(new { Looks = looks, Next = next, Consents = consents, Grants = grants });
        }).ForSignedIn();
        routes.MapGet("/api/v1/me/looks", async (string? page, ShowSeen use, OwnFile own, CancellationToken ct) =>
        {
            if (await own.FindAsync(ct) is not { } file)
            {
                return new Outcome<int>.Missing().ToJson(_ => Results.NoContent());
            }

            var (looks, next) = await use.LooksAsync(file.Id, page, ct);
            return Results.Ok(new { items = looks.Select(Json), next });
        }).ForSignedIn().WithSummary("Who looked at your file");
        routes.MapGet("/api/v1/me/consents", async (ShowSeen use, OwnFile own, CancellationToken ct) =>
        {
            if (await own.FindAsync(ct) is not { } file)
            {
                return new Outcome<int>.Missing().ToJson(_ => Results.NoContent());
            }

            var (consents, grants) = await use.OpenAsync(file.Id, ct);
            return Results.Ok(new
            {
                consents = consents.Select(c => new { id = c.Id.ToString(), employer = c.Employer.ToString(), c.Name, part = c.Part.ToString(), c.Purpose, c.Until }),
                grants = grants.Select(g => new { g.Name, part = g.Part.ToString(), g.Purpose, g.Until }),
            });
        }).ForSignedIn().WithSummary("Who may see your file now");
    }

    /// <param name="page">The number of the page, from 1; anything else is the first.</param>
    public async Task<(IReadOnlyList<LookView> Looks, string? Next)> LooksAsync(SeekerId seeker, string? page, CancellationToken ct)
    {
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is > 0 and < 100_000 ? read : 1;
        var some = await db.Looks.AsNoTracking().Where(l => l.Seeker == seeker).OrderByDescending(l => l.Time).ThenBy(l => l.Id)
            .Skip((number - 1) * PageLength).Take(PageLength + 1).ToListAsync(ct);
        var names = await employers.FindAsync(some.Select(l => l.Organisation).OfType<OrganisationId>().Distinct().ToList(), ct);
        var views = some.Take(PageLength).Select(l => new LookView(
            l.Time, l.Organisation, l.Organisation is { } id ? names.GetValueOrDefault(id)?.Name : null, l.Part, l.Ground, l.Purpose)).ToList();
        return (views, some.Count > PageLength ? (number + 1).ToString(CultureInfo.InvariantCulture) : null);
    }

    public async Task<(IReadOnlyList<ConsentView> Consents, IReadOnlyList<GrantView> Grants)> OpenAsync(SeekerId seeker, CancellationToken ct)
    {
        var today = Days.Today(clock);
        var consents = (await db.Consents.AsNoTracking().Where(c => c.Seeker == seeker && c.Withdrawn == null).OrderBy(c => c.Id).ToListAsync(ct)).Where(c => c.CountsOn(today)).ToList();
        var grants = (await db.Grants.AsNoTracking().Where(g => g.Seeker == seeker).OrderBy(g => g.Given).ToListAsync(ct)).Where(g => g.CountsOn(today)).ToList();
        var viewers = grants.Select(g => Ids.TryRead<OrganisationId>(g.Viewer, out var id) ? id : default).Concat(consents.Select(c => c.Viewer)).Distinct().ToList();
        var names = await employers.FindAsync(viewers, ct);
        return (
            consents.Select(c => new ConsentView(c.Id, c.Viewer, names.GetValueOrDefault(c.Viewer)?.Name ?? "", c.Part, c.Purpose, c.Until)).ToList(),
            grants.Select(g => new GrantView(Ids.TryRead<OrganisationId>(g.Viewer, out var id) ? names.GetValueOrDefault(id)?.Name : null, g.Part, g.Purpose, g.Until)).ToList());
    }

    private static object Json(LookView look) => new { look.Time, employer = look.Employer?.ToString(), look.Name, part = look.Part.ToString(), ground = look.Ground.ToString(), look.Purpose };
}
