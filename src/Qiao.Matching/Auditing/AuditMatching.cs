using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations;
using Qiao.Vacancies;

namespace Qiao.Matching.Auditing;

/// <summary>What an audit found, of the vacancies that were published then.</summary>
/// <param name="Kinds">By the name of an <see cref="OrganisationKind"/>.</param>
/// <param name="Divisions">By division code; empty for vacancies whose place is unknown.</param>
public sealed record AuditView(DateTimeOffset At, int Vacancies, int Seekers, IReadOnlyList<GroupExposure> Kinds, IReadOnlyList<GroupExposure> Divisions, Invariance Invariance);

/// <summary>
/// Audits the matcher on what is published now: whether equally fitting vacancies are listed equally often, by kind of
/// employer and by division, and whether anything but the inputs of the score changes a list.
/// </summary>
internal sealed class AuditMatching(VacancyIndex index, VacancyBoard board, LatestAudit latest, TimeProvider clock)
{
    private const int MostSeekers = 1_000;

    // Every seeker is scored against every vacancy: more seekers for few vacancies, fewer for many.
    private const int MostPairs = 8_000_000;
    private const int MostExchanged = 4_000;
    private const ulong Seed = 20_261_122;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/audit", async Task<IResult> (AuditMatching use, CancellationToken ct) =>
            new RazorComponentResult<AuditPage>(new { View = await use.LatestAsync(ct) })).ForRoles(Role.Bureau).RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/desk/audit/table", async (string? format, AuditMatching use, CancellationToken ct) =>
            AuditTable.File(await use.LatestAsync(ct)).Download("audit", format)).ForRoles(Role.Bureau).RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/api/v1/audit", async (AuditMatching use, CancellationToken ct) => Results.Ok(await use.LatestAsync(ct)))
            .ForRoles(Role.Bureau).RequireRateLimiting(RateLimits.Heavy).WithSummary("Whether equally fitting vacancies are listed equally often").Produces<AuditView>();
    }

    /// <summary>The last audit of this process when it is fresh, else a new one: page and downloads show the same figures.</summary>
    public Task<AuditView> LatestAsync(CancellationToken ct) => latest.GetAsync(clock, () => RunAsync(ct), ct);

    public async Task<AuditView> RunAsync(CancellationToken ct)
    {
        var entries = index.Entries().OrderBy(entry => entry.Traits.Key).ToList();
        var traits = entries.Select(entry => entry.Traits).ToList();
        var seekers = Mirrors.Of(traits, Math.Min(MostSeekers, MostPairs / Math.Max(1, traits.Count))).ToList();
        var kinds = entries.ToDictionary(entry => entry.Traits.Key, entry => (entry.Card.Employer?.Kind ?? OrganisationKind.Unknown).ToString());
        var divisions = entries.ToDictionary(entry => entry.Traits.Key, entry => entry.Card.Division?.ToString() ?? "");
        var contents = new List<VacancyContent>();
        await foreach (var vacancy in board.ShownAsync(ct))
        {
            contents.Add(vacancy);
            if (contents.Count == MostExchanged)
            {
                break;
            }
        }

        return await Task.Run(() => new AuditView(
            clock.GetUtcNow(), entries.Count, seekers.Count,
            ExposureAudit.Run(index.Matches, seekers, kinds, ct),
            ExposureAudit.Run(index.Matches, seekers, divisions, ct),
            InvarianceAudit.Run(index.Writing, index.Weights, contents, seekers.Count, Seed, ct)), ct);
    }
}
