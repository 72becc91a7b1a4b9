using Microsoft.AspNetCore.Http.HttpResults;

namespace Qiao.Vacancies.FirstRules;

/// <summary>A rule as the bureau sees it.</summary>
/// <param name="Division">The whole code; stored is its significant beginning.</param>
public sealed record FirstRuleLine(FirstRuleId Id, string Occupation, DivisionCode Division, int Days, DateOnly Since, DateOnly Until, Bilingual State, bool MayEnd);

/// <summary>Lists the rules of the own area, those that hold first.</summary>
internal sealed class ShowFirstRules(VacanciesDb db, Caller caller, NodeSettings node, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/desk/first-rules", async Task<IResult> (ShowFirstRules use, CancellationToken ct) => await use.PageAsync(RawForm.Empty, 200, ct)).ForRoles(Role.Bureau);
        routes.MapGet("/api/v1/desk/first-rules", async (ShowFirstRules use, CancellationToken ct) => Results.Ok(new
        {
            items = (await use.AllAsync(ct)).Select(l => new { id = l.Id.ToString(), l.Occupation, division = l.Division.ToString(), l.Days, l.Since, l.Until }),
        })).ForRoles(Role.Bureau).WithSummary("Rules by which registered seekers see vacancies first");
    }

    public async Task<RazorComponentResult<FirstRulesPage>> PageAsync(RawForm typed, int status, CancellationToken ct) =>
        new(new { Lines = await AllAsync(ct), Typed = typed, Region = DivisionCode.Parse(node.Division) }) { StatusCode = status };

    private async Task<IReadOnlyList<FirstRuleLine>> AllAsync(CancellationToken ct)
    {
        var today = Days.Today(clock);
        return (await db.FirstRules.AsNoTracking().ToListAsync(ct))
            .Where(rule => caller.Has(Role.Bureau, rule.Division.PadRight(6, '0')))
            .OrderBy(rule => rule.Until < today).ThenBy(rule => rule.Since).ThenBy(rule => rule.Id.ToString(), StringComparer.Ordinal)
            .Select(rule => new FirstRuleLine(
                rule.Id, rule.Occupation, DivisionCode.Parse(rule.Division.PadRight(6, '0')), rule.Days, rule.Since, rule.Until,
                rule.Until < today ? FirstRuleTexts.Over : rule.Since > today ? FirstRuleTexts.Coming : FirstRuleTexts.Holds, EndFirstRule.WhyNot(rule.Until, today) is null)).ToList();
    }
}
