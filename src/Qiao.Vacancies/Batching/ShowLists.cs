using Qiao.Lexicon;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Screening;

namespace Qiao.Vacancies.Batching;

/// <summary>Every coded list that a posting program needs, with names in both languages.</summary>
internal static class ShowLists
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/lists", () => Results.Ok(new
        {
            employment = Enum.GetValues<EmploymentKind>().Select(kind => Item(kind.ToString(), kind.Name())),
            payUnit = Enum.GetValues<PayUnit>().Select(unit => Item(unit.ToString(), PayTexts.UnitName(unit))),
            education = Enum.GetValues<EducationLevel>().Select(level => Item(level.ToString(), level.Name())),
            benefits = Benefit.All.Select(benefit => Item(benefit.Code, benefit.Name)),
            states = Enum.GetValues<VacancyState>().Select(state => Item(state.ToString(), state.Name())),
            rowOutcomes = Enum.GetValues<RowOutcome>().Select(outcome => Item(outcome.ToString(), BatchTexts.NameOf(outcome))),
            steps = LifeSteps.All.Select(step => new
            {
                code = step.Code, zh = step.Name.Zh, en = step.Name.En, by = step.By.ToString(), from = step.From.Select(s => s.ToString()), to = step.To.ToString(),
                reasons = step.Reasons.Select(reason => Item(reason.Code, reason.Name)),
            }),
            screening = Rules.All.Select(rule => new { code = rule.Code, zh = rule.Name.Zh, en = rule.Name.En, severity = rule.Severity.ToString() }),
            occupations = OccupationLexicon.Carried.Occupations.Select(o => Item(o.Code.ToString(), o.Name)),
        })).ForEveryone().WithSummary("The coded lists that postings use");

    private static object Item(string code, Bilingual name) => new { code, zh = name.Zh, en = name.En };
}
