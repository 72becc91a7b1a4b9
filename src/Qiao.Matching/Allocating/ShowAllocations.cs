using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.People;
using Qiao.Platform.Tables;
using Qiao.Vacancies;

namespace Qiao.Matching.Allocating;

/// <summary>An allocation in the list of those that were run.</summary>
public sealed record AllocationLine(AllocationId Id, string Name, AllocationMode Mode, string? Division, string? Occupation, DateTimeOffset Created, AllocationFigures Figures);

/// <summary>An allocation with what it gives each vacancy.</summary>
public sealed record AllocationView(AllocationLine Line, int PerSeeker, IReadOnlyList<FilledVacancy> Vacancies);

/// <summary>How many seekers are sent to a vacancy, and how well they fit.</summary>
/// <param name="Card">Null when the vacancy is no longer published.</param>
public sealed record FilledVacancy(VacancyId Vacancy, VacancyCard? Card, int Sent, int BestScore, int LowestScore);

/// <summary>The allocations that were run, one report, and who is sent where for spreadsheets. No names: people stand here with their codes only.</summary>
internal sealed class ShowAllocations(MatchingDb db, VacancyIndex index)
{
    private const int Shown = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/allocations", async Task<IResult> (ShowAllocations use, NodeSettings node, CancellationToken ct) =>
            Page(await use.AllAsync(ct), RawForm.Empty, node, 200)).ForRoles(Role.Clerk, Role.Bureau);
        routes.MapGet("/desk/allocations/{id}", async (string id, ShowAllocations use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } view ? (IResult)new RazorComponentResult<AllocationPage>(new { View = view }) : Results.StatusCode(404)).ForRoles(Role.Clerk, Role.Bureau);
        routes.MapGet("/desk/allocations/{id}/table", async (string id, ShowAllocations use, CancellationToken ct) =>
            await use.TableAsync(id, ct) is { } book ? Results.File(book, XlsxType, "allocation.xlsx") : Results.StatusCode(404)).ForRoles(Role.Clerk, Role.Bureau);
        routes.MapGet("/api/v1/allocations/{id}", async (string id, ShowAllocations use, CancellationToken ct) =>
            await use.FindAsync(id, ct) is { } view
                ? Results.Ok(new { id = view.Line.Id.ToString(), view.Line.Name, mode = view.Line.Mode.ToString(), view.Line.Division, view.Line.Occupation, view.Line.Created, view.PerSeeker, view.Line.Figures })
                : new Outcome<AllocationId>.Missing().ToJson(_ => Results.NoContent()))
            .ForRoles(Role.Clerk, Role.Bureau).WithSummary("The report of an allocation");
    }

    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static RazorComponentResult<AllocationsPage> Page(IReadOnlyList<AllocationLine> lines, RawForm typed, NodeSettings node, int status) =>
        new(new { Lines = lines, Typed = typed, Region = DivisionCode.Parse(node.Division) }) { StatusCode = status };

    public async Task<IReadOnlyList<AllocationLine>> AllAsync(CancellationToken ct) =>
        (await db.Allocations.AsNoTracking().OrderByDescending(a => a.Id).Take(Shown).ToListAsync(ct)).Select(LineOf).ToList();

    public async Task<AllocationView?> FindAsync(string id, CancellationToken ct)
    {
        if (!Ids.TryRead<AllocationId>(id, out var allocation) || await db.Allocations.AsNoTracking().FirstOrDefaultAsync(a => a.Id == allocation, ct) is not { } stored)
        {
            return null;
        }

        var places = await db.Places.AsNoTracking().Where(p => p.Allocation == allocation)
            .GroupBy(p => p.Vacancy).Select(g => new { Vacancy = g.Key, Sent = g.Count(), Best = g.Max(p => p.Score), Lowest = g.Min(p => p.Score) }).ToListAsync(ct);
        var vacancies = places.OrderByDescending(p => p.Sent).ThenByDescending(p => p.Best).ThenBy(p => p.Vacancy.ToString(), StringComparer.Ordinal)
            .Select(p => new FilledVacancy(p.Vacancy, index.Card(Indexing.VacancyKey.Of(p.Vacancy)), p.Sent, p.Best, p.Lowest)).ToList();
        return new(LineOf(stored), stored.PerSeeker, vacancies);
    }

    private async Task<byte[]?> TableAsync(string id, CancellationToken ct)
    {
        if (!Ids.TryRead<AllocationId>(id, out var allocation) || await db.Allocations.AsNoTracking().FirstOrDefaultAsync(a => a.Id == allocation, ct) is not { } stored)
        {
            return null;
        }

        var stream = new MemoryStream();
        using (var book = new XlsxWriter(stream))
        {
            book.Sheet(stored.Name, AllocationTexts.Seeker.ToString(), AllocationTexts.Vacancy.ToString(), AllocationTexts.VacancyTitle.ToString(), AllocationTexts.Score.ToString());
            await foreach (var place in db.Places.AsNoTracking().Where(p => p.Allocation == allocation).OrderBy(p => p.Seeker).ThenByDescending(p => p.Score).AsAsyncEnumerable().WithCancellation(ct))
            {
                book.Row(place.Seeker.ToString(), place.Vacancy.ToString(), index.Card(Indexing.VacancyKey.Of(place.Vacancy))?.Title, place.Score);
            }
        }

        return stream.ToArray();
    }

    private static AllocationLine LineOf(StoredAllocation stored) =>
        new(stored.Id, stored.Name, stored.Mode, stored.Division, stored.Occupation, stored.Created, JsonSerializer.Deserialize<AllocationFigures>(stored.Figures)!);
}
