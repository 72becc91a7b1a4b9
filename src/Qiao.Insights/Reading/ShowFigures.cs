using Microsoft.AspNetCore.Http.HttpResults;
using Qiao.Platform.Tables;

namespace Qiao.Insights.Reading;

/// <summary>Which period and division; all of it stays in the address.</summary>
/// <param name="Since">A year before the last day when not said.</param>
/// <param name="Until">Today when not said.</param>
public sealed record FigureFilter(DateOnly? Since, DateOnly? Until, string? Division);

/// <summary>All figures of a scope.</summary>
internal sealed record Figures(Scope Scope, CountedVacancies Vacancies, TimeTaken ToPublish, TimeTaken ToFill, IReadOnlyList<RuleFigures> Rules, CountedOrganisations Organisations, CountedOutcomes Outcomes, IReadOnlyList<PaidCount> Pay);

/// <summary>The bureau's figures about vacancies, agencies and credit: as a page, a table and JSON, each with its definition.</summary>
internal sealed class ShowFigures(VacancyFigures vacancies, ScreeningFigures screening, OrganisationFigures organisations, OutcomeFigures outcomes, PayFigures pay, Caller caller, NodeSettings node, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/insights", async (Reading<FigureFilter> filter, ShowFigures use, CancellationToken ct) => await use.PageAsync(filter, ct))
            .ForRoles(Role.Bureau).RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/insights/definitions", IResult () => new RazorComponentResult<DefinitionsPage>()).ForRoles(Role.Bureau);
        routes.MapGet("/insights/table", async (string? format, Reading<FigureFilter> filter, ShowFigures use, CancellationToken ct) =>
            Table(await use.AllAsync(filter.Form, ct)).Download("figures", format)).ForRoles(Role.Bureau).RequireRateLimiting(RateLimits.Heavy);
        routes.MapGet("/api/v1/insights", async (Reading<FigureFilter> filter, ShowFigures use, CancellationToken ct) =>
            (await use.ReadAsync(filter, ct)).ToJson(Json)).ForRoles(Role.Bureau).RequireRateLimiting(RateLimits.Heavy).WithSummary("Figures about vacancies");
    }

    private Task<Outcome<Figures>> ReadAsync(Reading<FigureFilter> filter, CancellationToken ct) => filter.RunAsync<Figures>(Check, async form => await AllAsync(form, ct));

    private async Task<Figures> AllAsync(FigureFilter filter, CancellationToken ct)
    {
        var scope = Scope.Of(caller, node, filter, Days.Today(clock));
        return new(scope, await vacancies.CountAsync(scope, ct), await vacancies.ToPublishAsync(scope, ct), await vacancies.ToFillAsync(scope, ct), await screening.CountAsync(scope, ct), await organisations.CountAsync(scope, ct), await outcomes.CountAsync(scope, ct), await pay.CountAsync(scope, ct));
    }

    private async Task<IResult> PageAsync(Reading<FigureFilter> filter, CancellationToken ct)
    {
        var outcome = await ReadAsync(filter, ct);
        var problems = outcome is Outcome<Figures>.Invalid bad ? bad.Fields : new Dictionary<string, Problem>();
        return new RazorComponentResult<FiguresPage>(new
        {
            Figures = new ShownFigures(outcome is Outcome<Figures>.Done { Value: var figures } ? figures : null), Typed = filter.Raw.With(problems), Region = DivisionCode.Parse(node.Division),
        })
        { StatusCode = problems.Count > 0 ? 422 : 200 };
    }

    public static FieldProblems Check(FigureFilter filter)
    {
        var problems = new FieldProblems();
        if (filter.Until < filter.Since)
        {
            problems.Add("until", FigureTexts.UntilBefore);
        }

        return problems;
    }

    private static IResult Json(Figures f) => Results.Ok(new
    {
        since = f.Scope.Since,
        until = f.Scope.Until,
        all = f.Vacancies.All,
        byKind = f.Vacancies.ByKind,
        byIndustry = f.Vacancies.ByIndustry,
        byDivision = f.Vacancies.ByDivision,
        byOccupation = f.Vacancies.ByOccupation,
        byEmployment = f.Vacancies.ByEmployment,
        timeToPublish = Json(f.ToPublish),
        timeToFill = Json(f.ToFill),
        screening = f.Rules,
        agencies = new { licensed = f.Organisations.Licensed, years = f.Organisations.Years },
        credit = f.Organisations.Levels,
        outcomes = new
        {
            applications = ShownFigures.Persons(f.Outcomes.Applications), answered = f.Outcomes.Answered, medianAnswerMilliseconds = f.Outcomes.MedianAnswer,
            ladder = f.Outcomes.Ladder.Select(r => new { rung = r.Rung, outcomes = r.Outcomes }),
            lasting = f.Outcomes.Lasting.Select(r => new { r.Days, r.Due, r.Still }),
            reasons = f.Outcomes.Reasons.Select(r => new { r.State, r.Reason, applications = ShownFigures.Persons(r.Applications) }),
        },
        pay = PayFigures.Json(f.Pay),
        definitions = "/insights/definitions",
    });

    private static object Json(TimeTaken time) => new { time.Count, medianMilliseconds = time.Median, ninetiethPercentileMilliseconds = time.Ninth };

    private static TableFile Table(Figures f) => new(
        FigureTexts.Title, [FigureTexts.Figure, FigureTexts.Value, FigureTexts.Unit, FigureTexts.Number, FigureTexts.Since, FigureTexts.Until, FigureTexts.Source], Rows(f).Select(row => (object?[])
            [row.Of.Name.ToString(), row.Group.ToString(), row.Unit.ToString(), row.Number, f.Scope.Since, f.Scope.Until, row.Of.Views]));

    // Figures about few persons stay out of the file, as they stay off the page.
    private static IEnumerable<(Definition Of, Bilingual Group, Bilingual Unit, long Number)> OutcomeRows(CountedOutcomes o)
    {
        var rows = new List<(Definition Of, Bilingual Group, Bilingual Unit, long? Number)>
        {
            (Definition.Applications, FigureTexts.InAll, FigureTexts.Applications, ShownFigures.Persons(o.Applications)), (Definition.Answers, FigureTexts.Answered, FigureTexts.Applications, o.Answered),
        };
        rows.AddRange(o.Ladder.Select(r => (Definition.Ladder, Names.OfRung(r.Rung), FigureTexts.Outcomes, r.Outcomes)));
        rows.AddRange(o.Lasting.SelectMany(r => new[] { (Definition.Lasting, FigureTexts.Due.With(r.Days), FigureTexts.Outcomes, r.Due), (Definition.Lasting, FigureTexts.Still.With(r.Days), FigureTexts.Outcomes, r.Still) }));
        rows.AddRange(o.Reasons.Select(r => (Definition.EndReasons, Names.OfEnd(r), FigureTexts.Applications, ShownFigures.Persons(r.Applications))));
        return rows.Where(row => row.Number is not null).Select(row => (row.Of, row.Group, row.Unit, row.Number!.Value));
    }

    private static IEnumerable<(Definition Of, Bilingual Group, Bilingual Unit, long Number)> Rows(Figures f)
    {
        foreach (var (of, group, count) in ShownFigures.Groups(f).SelectMany(part => part.Groups.Select(group => (part.Of, Name: part.NameOf(group.Key), group.Count))).Prepend((Definition.Posts, FigureTexts.InAll, f.Vacancies.All)))
        {
            yield return (of, group, FigureTexts.Posts, count.Posts);
            yield return (of, group, FigureTexts.Places, count.Places);
        }

        foreach (var time in new[] { f.ToPublish, f.ToFill })
        {
            if (time is { Median: { } median, Ninth: { } ninth })
            {
                yield return (time.Of, FigureTexts.Median, FigureTexts.Milliseconds, median);
                yield return (time.Of, FigureTexts.Ninth, FigureTexts.Milliseconds, ninth);
                yield return (time.Of, FigureTexts.InAll, FigureTexts.Posts, time.Count);
            }
        }

        foreach (var rule in f.Rules)
        {
            var name = Names.Of(Names.Rules, rule.Rule);
            yield return (Definition.Findings, name, FigureTexts.Findings, rule.Findings);
            yield return (Definition.Findings, name, FigureTexts.Refused, rule.Refused);
            yield return (Definition.Overrides, name, FigureTexts.Overridden, rule.Overridden);
            yield return (Definition.Overrides, name, FigureTexts.Confirmed, rule.Confirmed);
        }

        yield return (Definition.Agencies, FigureTexts.Licensed, FigureTexts.AgencyUnit, f.Organisations.Licensed);
        foreach (var year in f.Organisations.Years)
        {
            var name = Bilingual.Same(year.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
            yield return (Definition.Returns, name, FigureTexts.Filed, year.Filed);
            yield return (Definition.Returns, name, FigureTexts.Income, year.IncomeFen);
            yield return (Definition.Returns, name, FigureTexts.Served, year.Served);
            yield return (Definition.Returns, name, FigureTexts.Placed, year.Placed);
            yield return (Definition.Returns, name, FigureTexts.Staff, year.Staff);
        }

        foreach (var level in f.Organisations.Levels)
        {
            yield return (Definition.Credit, Bilingual.Same(level.Level), FigureTexts.OrganisationUnit, level.Organisations);
        }

        foreach (var row in OutcomeRows(f.Outcomes).Concat(PayFigures.Rows(f.Pay)))
        {
            yield return row;
        }
    }
}
