using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Insights.Reading;
using Qiao.Platform.Tables;

namespace Qiao.Insights.Recruiting;

/// <summary>The levels as the page shows them, apart.</summary>
public sealed class ShownLevels
{
    internal ShownLevels(IReadOnlyList<LevelFigures> levels, Scope scope, DateTimeOffset asOf) => (Levels, Scope, AsOf) = (levels, scope, asOf);

    internal IReadOnlyList<LevelFigures> Levels { get; }

    internal Scope Scope { get; }

    internal DateTimeOffset AsOf { get; }
}

/// <summary>The bureau's figures about recruitment by public institutions: as a page, a table and JSON.</summary>
internal sealed class ShowRecruitmentFigures(RecruitmentFigures figures, Caller caller, NodeSettings node, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/insights/recruitments", async (Reading<FigureFilter> filter, ShowRecruitmentFigures use, CancellationToken ct) => await use.PageAsync(filter, ct)).ForRoles(Role.Bureau).RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/insights/recruitments/table", async (string? format, Reading<FigureFilter> filter, ShowRecruitmentFigures use, CancellationToken ct) =>
            Table(await use.AllAsync(filter.Form, ct)).Download("recruitment-figures", format)).ForRoles(Role.Bureau).RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/api/v1/insights/recruitments", async (Reading<FigureFilter> filter, ShowRecruitmentFigures use, CancellationToken ct) =>
            (await filter.RunAsync<ShownLevels>(ShowFigures.Check, async form => await use.RunAsync(form, ct))).ToJson(Json)).ForRoles(Role.Bureau).RequireRateLimiting(RateLimits.Heavy)
            .WithSummary("Figures about recruitment by public institutions");
    }

    private async Task<Outcome<ShownLevels>> RunAsync(FigureFilter filter, CancellationToken ct) =>
        ShowFigures.Check(filter) is { Any: true } problems ? problems.ToInvalid<ShownLevels>() : await AllAsync(filter, ct);

    private async Task<ShownLevels> AllAsync(FigureFilter filter, CancellationToken ct)
    {
        var scope = Scope.Of(caller, node, filter, Days.Today(clock));
        return new(await figures.CountAsync(scope, ct), scope, clock.GetUtcNow());
    }

    private async Task<IResult> PageAsync(Reading<FigureFilter> filter, CancellationToken ct)
    {
        var outcome = await filter.RunAsync<ShownLevels>(ShowFigures.Check, async form => await RunAsync(form, ct));
        var problems = outcome is Outcome<ShownLevels>.Invalid bad ? bad.Fields : new Dictionary<string, Problem>();
        return new RazorComponentResult<RecruitmentFiguresPage>(new
        {
            Shown = outcome is Outcome<ShownLevels>.Done { Value: var shown } ? shown : null, Typed = filter.Raw.With(problems), Region = DivisionCode.Parse(node.Division),
        })
        { StatusCode = problems.Count > 0 ? 422 : 200 };
    }

    private static IResult Json(ShownLevels shown) => Results.Ok(new
    {
        asOf = shown.AsOf,
        since = shown.Scope.Since,
        until = shown.Scope.Until,
        levels = shown.Levels.Select(l => new
        {
            level = l.Level, l.Posts, l.Places, postsWithoutApplications = l.Without, applications = ShownFigures.Persons(l.Applications), applicationsPerPlace = ShownFigures.Persons(l.Applications) is { } all ? Math.Round((decimal)all / l.Places, 2) : (decimal?)null,
            degrees = l.Degrees.Select(d => new { d.Degree, applications = ShownFigures.Persons(d.Applications), of = ShownFigures.Persons(l.Applications), percent = ShownFigures.Persons(d.Applications) is { } some ? RecruitmentTexts.Percent(some, l.Applications) : (decimal?)null }),
            passed = ShownFigures.Persons(l.Passed), @checked = ShownFigures.Persons(l.Checked), verified = ShownFigures.Persons(l.Verified),
        }),
        definitions = "/insights/definitions#recruit-applications",
    });

    // Every row names its level and the whole it is a part of; there is no row for both levels.
    private static TableFile Table(ShownLevels shown) => new(
        RecruitmentTexts.Title, [FigureTexts.Level, FigureTexts.Figure, FigureTexts.Value, FigureTexts.Number, FigureTexts.InAll, FigureTexts.Since, FigureTexts.Until],
        shown.Levels.SelectMany(l => Rows(l).Select(row => (object?[])
            [RecruitmentTexts.Levels[l.Level].ToString(), row.Figure.ToString(), row.Group?.ToString(), row.Number, row.Of, shown.Scope.Since, shown.Scope.Until])));

    private static IEnumerable<(Bilingual Figure, Bilingual? Group, long Number, long? Of)> Rows(LevelFigures l)
    {
        var persons = new List<(Bilingual, Bilingual?, long Number, long? Of)> { (RecruitmentTexts.Applications, null, l.Applications, null) };
        persons.AddRange(l.Degrees.Select(d => (RecruitmentTexts.ByDegree, (Bilingual?)Names.Of(RecruitmentTexts.Degrees, d.Degree), d.Applications, (long?)l.Applications)));
        persons.Add((RecruitmentTexts.Passed, null, l.Passed, l.Checked));
        persons.Add((RecruitmentTexts.Verified, null, l.Verified, l.Applications));
        return persons.Where(row => ShownFigures.Persons(row.Number) is not null && (row.Of is null || ShownFigures.Persons(row.Of.Value) is not null))
            .Concat([(RecruitmentTexts.Posts, null, l.Posts, null), (RecruitmentTexts.Places, null, l.Places, null), (RecruitmentTexts.Without, null, l.Without, l.Posts)]);
    }
}
