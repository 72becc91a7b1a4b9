using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Platform;
using Qiao.Vacancies;

namespace Qiao.Commands.Exporting;

/// <summary>A column of the table of vacancies.</summary>
internal sealed record VacancyColumn(Bilingual Name, Func<VacancyContent, OrganisationSummary?, Language, object?> Cell);

/// <summary>The columns of an exported table of vacancies, in order.</summary>
internal static class VacancyColumns
{
    public static readonly Bilingual Sheet = new("招聘岗位", "Vacancies");

    public static readonly IReadOnlyList<VacancyColumn> All =
    [
        new(new("编号", "Id"), (v, _, _) => v.Id.ToString()),
        new(new("岗位", "Title"), (v, _, _) => v.Title),
        new(new("用人单位", "Employer"), (_, e, _) => e?.Name),
        new(new("单位类型", "Kind of employer"), (_, e, l) => e?.Kind.Name().In(l)),
        new(new("已审核", "Verified"), (_, e, l) => (e?.IsVerified == true ? new Bilingual("是", "yes") : new Bilingual("否", "no")).In(l)),
        new(new("职业代码", "Occupation code"), (v, _, _) => v.Occupation?.ToString()),
        new(new("职业", "Occupation"), (v, _, l) => v.Occupation is { } code ? OccupationLexicon.Carried.Find(code)?.Name.In(l) : null),
        new(new("行政区划代码", "Division code"), (v, _, _) => v.Division?.ToString()),
        new(new("地点", "Place"), (v, _, l) => v.Division is null && v.Place is null ? null : v.PlaceText().In(l)),
        new(new("薪酬", "Pay"), (v, _, l) => PayTexts.Write(v.Pay).In(l)),
        new(new("月薪下限（元）", "Monthly pay from (yuan)"), (v, _, _) => Yuan(v.MonthlyMinFen)),
        new(new("月薪上限（元）", "Monthly pay to (yuan)"), (v, _, _) => Yuan(v.MonthlyMaxFen)),
        new(new("学历", "Education"), (v, _, l) => v.Education?.Name().In(l)),
        new(new("经验", "Experience"), (v, _, l) => RequirementTexts.Experience(v.YearsMin, v.YearsMax).In(l)),
        new(new("用工形式", "Employment"), (v, _, l) => v.Employment.Name().In(l)),
        new(new("招聘人数", "Places"), (v, _, _) => v.Headcount),
        new(new("技能", "Skills"), (v, _, l) => Names(v.Skills, l)),
        new(new("证书", "Licences"), (v, _, l) => Names(v.Licences, l)),
        new(new("福利", "Benefits"), (v, _, l) => Joined(v.Benefits.Select(code => Benefit.Find(code)?.Name.In(l) ?? code), l)),
        new(new("发布日期", "Posted"), (v, _, _) => v.Posted),
        new(new("说明", "Description"), (v, _, _) => v.Description),
    ];

    public static object?[] Cells(VacancyContent vacancy, OrganisationSummary? employer, Language language) =>
        [.. All.Select(column => column.Cell(vacancy, employer, language))];

    private static object? Yuan(long? fen) => fen is { } amount ? amount / 100m : null;

    private static string Names(IReadOnlyList<SkillId> skills, Language language) =>
        Joined(skills.Select(OccupationLexicon.Carried.Find).OfType<Skill>().Select(skill => skill.Name.In(language)), language);

    private static string Joined(IEnumerable<string> names, Language language) => string.Join(language == Language.English ? "; " : "；", names);
}
