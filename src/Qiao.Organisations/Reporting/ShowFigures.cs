using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Organisations.Listing;

namespace Qiao.Organisations.Reporting;

public sealed record FiguresFilter(int? Year);

/// <summary>What the agencies of a district reported about a year, or of the whole region.</summary>
/// <param name="Division">Null for the total.</param>
/// <param name="Due">Agencies that had a valid licence at some time of the year.</param>
/// <param name="Filed">Agencies whose return counts.</param>
public sealed record FigureLine(DivisionCode? Division, int Due, int Filed, Money Income, long Served, long Placed, long Staff);

public sealed record FiguresView(int? Year, IReadOnlyList<int> Years, FigureLine Total, IReadOnlyList<FigureLine> Lines);

/// <summary>Regional figures of HR services by year and district: sums of the filed returns and nothing else.</summary>
internal sealed class ShowFigures(OrganisationsDb db)
{
    private const string Path = "/agencies/figures";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async Task<IResult> (Reading<FiguresFilter> reading, ShowFigures use, CancellationToken ct) =>
            new RazorComponentResult<FiguresPage>(new { View = await use.RunAsync(reading.Form.Year, ct) })).ForEveryone();
        routes.MapGet(Path + "/table", async (Reading<FiguresFilter> reading, string? format, ShowFigures use, CancellationToken ct) =>
            ListFile.Of(List(await use.RunAsync(reading.Form.Year, ct)), format)).ForEveryone();
        routes.MapGet("/api/v1/agencies/figures", async (Reading<FiguresFilter> reading, ShowFigures use, CancellationToken ct) =>
        {
            var view = await use.RunAsync(reading.Form.Year, ct);
            return Results.Ok(new { view.Year, view.Years, total = Json(view.Total), items = view.Lines.Select(Json) });
        }).ForEveryone().WithSummary("Figures of HR services by year and district, summed from the filed returns");
    }

    /// <param name="year">The newest year with returns when not given.</param>
    public async Task<FiguresView> RunAsync(int? year, CancellationToken ct)
    {
        var years = await db.Returns.Select(r => r.Year).Distinct().OrderByDescending(y => y).ToListAsync(ct);
        if ((year ?? years.FirstOrDefault()) is not (>= 1900 and <= 9000 and var shown))
        {
            return new(null, years, new(null, 0, 0, default, 0, 0, 0), []);
        }

        var sums = await (from r in db.Returns
                          join o in db.Organisations on r.Organisation equals o.Id
                          where r.Year == shown && r.State != ReturnState.Returned
                          group new { Fen = (long)(object)r.Income, r.Served, r.Placed, r.Staff } by o.Division into g
                          select new { Division = g.Key, Filed = g.Count(), Income = g.Sum(r => r.Fen), Served = g.Sum(r => r.Served), Placed = g.Sum(r => r.Placed), Staff = g.Sum(r => r.Staff) }).ToListAsync(ct);
        var (first, last) = (new DateOnly(shown, 1, 1), new DateOnly(shown, 12, 31));
        var due = await (from o in db.Organisations
                         where o.Kind == OrganisationKind.HrServiceAgency && o.MergedInto == null
                             && db.Licences.Any(l => l.Organisation == o.Id && (l.State == LicenceState.Valid || l.State == LicenceState.Replaced) && l.ValidFrom <= last && l.ValidUntil >= first)
                         group o by o.Division into g
                         select new { Division = g.Key, Count = g.Count() }).ToListAsync(ct);
        var lines = sums.Select(s => s.Division).Union(due.Select(d => d.Division)).Where(d => d is not null).Select(division =>
        {
            var sum = sums.FirstOrDefault(s => s.Division == division);
            return new FigureLine(division, due.FirstOrDefault(d => d.Division == division)?.Count ?? 0, sum?.Filed ?? 0, new(sum?.Income ?? 0), sum?.Served ?? 0, sum?.Placed ?? 0, sum?.Staff ?? 0);
        }).OrderBy(line => line.Division).ToList();
        return new(shown, years, new(null, lines.Sum(l => l.Due), lines.Sum(l => l.Filed), new(lines.Sum(l => l.Income.Fen)), lines.Sum(l => l.Served), lines.Sum(l => l.Placed), lines.Sum(l => l.Staff)), lines);
    }

    private static ListView List(FiguresView view) => new(
        AgencyTexts.Figures, AgencyTexts.FiguresLead, AgencyTexts.NoFigures, Path,
        [AgencyTexts.Year, Texts.Division, AgencyTexts.Due, AgencyTexts.FiledCount, AgencyTexts.Income, AgencyTexts.Served, AgencyTexts.Placed, AgencyTexts.Staff],
        view.Lines.Append(view.Total).Select(l => new ListRow(
            [new(view.Year, null), new(l.Division is null ? AgencyTexts.Total : DeskScope.NameOf(l.Division), null), l.Due, l.Filed, new(l.Income, null), l.Served, l.Placed, l.Staff])).ToList(), view.Lines.Count);

    private static object Json(FigureLine line) => new { division = line.Division?.ToString(), line.Due, line.Filed, incomeFen = line.Income.Fen, line.Served, line.Placed, line.Staff };
}
