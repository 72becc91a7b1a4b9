using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Vacancies;

namespace Qiao.Matching;

/// <summary>A vacancy in a list: what is shown without opening it.</summary>
public sealed record VacancyCard(
    VacancyId Id, string Title, Language Language, OrganisationSummary? Employer, OccupationCode? Occupation, DivisionCode? Division, Bilingual Place,
    GeoPoint? Point, Precision? Precision, Pay? Pay, long? MonthlyMinFen, long? MonthlyMaxFen, EducationLevel? Education, int? YearsMin, int? YearsMax,
    EmploymentKind Employment, int Headcount, DateOnly Posted, string Beginning)
{
    private const int BeginningLength = 90;

    internal static VacancyCard Of(VacancyContent v, OrganisationSummary? employer)
    {
        var where = v.Where();
        var text = v.Description.ReplaceLineEndings(" ");
        return new(
            v.Id, v.Title, v.Language, employer, v.Occupation, v.Division, v.PlaceText(), where?.Point, where?.Precision, v.Pay, v.MonthlyMinFen, v.MonthlyMaxFen,
            v.Education, v.YearsMin, v.YearsMax, v.Employment, v.Headcount, v.Posted, text.Length <= BeginningLength ? text : text[..BeginningLength] + "…");
    }
}
