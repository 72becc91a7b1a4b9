using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Platform.Tables;

namespace Qiao.Insights.Reading;

/// <summary>Which period and division, and by what; all of it stays in the address.</summary>
/// <param name="By">The kind of employer when not said.</param>
public sealed record LadderFilter(DateOnly? Since, DateOnly? Until, string? Division, LadderBy? By)
{
    public FigureFilter Figures => new(Since, Until, Division);
}

/// <summary>The ladder as the page shows it; none when the question could not be read.</summary>
public sealed class ShownLadder
{
    internal ShownLadder(BrokenLadder? all) => All = all;

    internal BrokenLadder? All { get; }

    internal static Bilingual NameOf(LadderBy by) => by switch
    {
        LadderBy.Kind => FigureTexts.ByKind,
        LadderBy.Division => FigureTexts.ByDivision,
        LadderBy.Occupation => FigureTexts.ByOccupation,
        _ => FigureTexts.ByChannel,
    };

    internal static Bilingual NameOf(LadderBy by, string? key) => by switch
    {
        LadderBy.Division => Names.OfDivision(key),
        LadderBy.Kind => Names.Of(Names.Kinds, key),
        LadderBy.Occupation => Names.Of(Names.Majors, key),
        _ => Names.Of(Names.Channels, key),
    };

    /// <summary>The heads of the columns.</summary>
    internal static IEnumerable<Bilingual> Columns => LadderFigures.Rungs.Select(rung => OutcomeFigures.DaysOf(rung) is { } days ? FigureTexts.After.With(days) : Names.OfRung(rung)).Prepend(FigureTexts.Applications);

    internal static string Write(long? count) => count?.ToString("#,0", CultureInfo.InvariantCulture) ?? FigureTexts.Withheld.ToString();
}

/// <summary>How far applications came, broken down by kind of employer, division, occupation or channel: as a page, a table and JSON.</summary>
internal sealed class ShowLadder(LadderFigures figures, Caller caller, NodeSettings node, TimeProvider clock)
{
    private static readonly string[] Members = ["applications", "interview", "offer", "accepted", "started", "verified", "after30Days", "after90Days", "after180Days"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/insights/ladder", async (Reading<LadderFilter> filter, ShowLadder use, CancellationToken ct) => await use.PageAsync(filter, ct)).ForRoles(Role.Bureau).RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/insights/ladder/table", async (string? format, Reading<LadderFilter> filter, ShowLadder use, CancellationToken ct) =>
            Table(await use.AllAsync(filter.Form, ct)).Download("ladder", format)).ForRoles(Role.Bureau).RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/api/v1/insights/ladder", async (Reading<LadderFilter> filter, ShowLadder use, CancellationToken ct) =>
            (await use.ReadAsync(filter, ct)).ToJson(Json)).ForRoles(Role.Bureau).RequireRateLimiting(RateLimits.Heavy).WithSummary("How far applications came, by kind of employer, division, occupation or channel");
    }

    private Task<Outcome<BrokenLadder>> ReadAsync(Reading<LadderFilter> filter, CancellationToken ct) =>
        filter.RunAsync<BrokenLadder>(form => ShowFigures.Check(form.Figures), async form => await AllAsync(form, ct));

    private Task<BrokenLadder> AllAsync(LadderFilter filter, CancellationToken ct) =>
        figures.CountAsync(Scope.Of(caller, node, filter.Figures, Days.Today(clock)), filter.By ?? LadderBy.Kind, ct);

    private async Task<IResult> PageAsync(Reading<LadderFilter> filter, CancellationToken ct)
    {
        var outcome = await ReadAsync(filter, ct);
        var problems = outcome is Outcome<BrokenLadder>.Invalid bad ? bad.Fields : new Dictionary<string, Problem>();
        return new RazorComponentResult<LadderPage>(new
        {
            Ladder = new ShownLadder(outcome is Outcome<BrokenLadder>.Done { Value: var ladder } ? ladder : null), Typed = filter.Raw.With(problems), Region = DivisionCode.Parse(node.Division),
        })
        { StatusCode = problems.Count > 0 ? 422 : 200 };
    }

    private static IResult Json(BrokenLadder ladder) => Results.Ok(new
    {
        since = ladder.Scope.Since,
        until = ladder.Scope.Until,
        by = ladder.By.ToString(),
        fewest = OutcomeFigures.Fewest,
        total = Shown(ladder.Total),
        groups = ladder.Rows.Select(row => new { key = row.Key, counts = Shown(row) }),
        definitions = "/insights/definitions#" + Definition.LadderBy.Anchor,
    });

    private static Dictionary<string, long> Shown(LadderRow row) =>
        Members.Zip(row.Counts).Where(member => member.Second is not null).ToDictionary(member => member.First, member => member.Second!.Value);

    // An empty cell is not shown, or computable from what is shown.
    private static TableFile Table(BrokenLadder ladder) => new(
        FigureTexts.LadderBy, [ShownLadder.NameOf(ladder.By), .. ShownLadder.Columns, FigureTexts.Since, FigureTexts.Until],
        ladder.Rows.Select(row => (Name: ShownLadder.NameOf(ladder.By, row.Key), row.Counts)).Append((Name: FigureTexts.InAll, ladder.Total.Counts)).Select(row => (object?[])
            [row.Name.ToString(), .. row.Counts.Cast<object?>(), ladder.Scope.Since, ladder.Scope.Until]));
}
