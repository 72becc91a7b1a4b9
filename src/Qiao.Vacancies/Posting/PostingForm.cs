using Qiao.Lexicon;

namespace Qiao.Vacancies.Posting;

/// <summary>A vacancy as its employer writes it: on the page, in a row of a workbook, or through the API.</summary>
/// <param name="Occupation">ISCO-08 unit group; without it the occupation is read from the title.</param>
/// <param name="Division">Six digits.</param>
/// <param name="Place">Street and building.</param>
/// <param name="Latitude">WGS-84; with <paramref name="Longitude"/> or not at all.</param>
/// <param name="PayMin">Yuan per <paramref name="PayUnit"/>.</param>
/// <param name="PayMonths">How many months' pay a year brings, 12 to 24.</param>
/// <param name="Skills">In the employer's words; licences too.</param>
/// <param name="Benefits">Codes of <see cref="Benefit"/>.</param>
/// <param name="ValidThrough">The last civil day it is open.</param>
/// <param name="Plea">Why words that screening found may stand.</param>
/// <param name="Publish">False keeps a draft.</param>
/// <param name="Reference">The employer's own key; a second post with it changes the first.</param>
public sealed record PostingForm(
    string? Title, string? Description, string? Occupation, string? Division, string? Place, double? Latitude, double? Longitude, PayUnit? PayUnit, decimal? PayMin, decimal? PayMax, int? PayMonths,
    EducationLevel? Education, int? YearsMin, int? YearsMax, EmploymentKind? Employment, int? Headcount, string? Skills, IReadOnlyList<string>? Benefits,
    DateOnly? ValidThrough, string? Plea, bool? Publish, string? Reference, long? Revision)
{
    public const int LongestTitle = 60;
    public const int LongestDescription = 10_000;
    public const int MostPlaces = 9_999;

    /// <summary>A vacancy is open for at most so many days, then it is confirmed anew.</summary>
    public const int MostDays = 90;

    /// <summary>The days it is open when its employer names none.</summary>
    public const int UsualDays = 30;

    private const decimal MostYuan = 100_000_000;

    /// <summary>What is wrong with it. A draft may be unfinished; nothing in it may be impossible.</summary>
    public static FieldProblems Check(PostingForm form, DateOnly today)
    {
        var problems = new FieldProblems();
        if (form.Publish == true)
        {
            problems.Require("title", form.Title);
            problems.Require("description", form.Description);
            problems.Require("division", form.Division);
            problems.Require("payUnit", form.PayUnit ?? (form.PayMin is null && form.PayMax is null ? Qiao.Lexicon.PayUnit.Month : null));
            problems.Require("employment", form.Employment);
            problems.Require("headcount", form.Headcount);
        }

        problems.Limit("title", form.Title, LongestTitle);
        problems.Limit("description", form.Description, LongestDescription);
        problems.Limit("place", form.Place, 120);
        problems.Limit("skills", form.Skills, 500);
        problems.Limit("plea", form.Plea, 500);
        problems.Limit("reference", form.Reference, 100);
        CheckFacts(form, today, problems);
        return problems;
    }

    private static void CheckFacts(PostingForm form, DateOnly today, FieldProblems problems)
    {
        Must("occupation", form.Occupation is null || (OccupationCode.TryRead(form.Occupation, out var occupation) && OccupationLexicon.Carried.Find(occupation) is not null), PostingTexts.OccupationUnknown);
        Must("division", form.Division is null || (DivisionCode.TryRead(form.Division, out var division) && Divisions.Find(division) is not null), PostingTexts.DivisionUnknown);
        Must("latitude", (form.Latitude is null) == (form.Longitude is null) && form.Latitude is null or (> 3 and < 54) && form.Longitude is null or (> 73 and < 136), PostingTexts.PointForm);
        Must("payMin", form.PayMin is null or (>= 0 and <= MostYuan), PostingTexts.PayForm);
        Must("payMax", form.PayMax is null or (> 0 and <= MostYuan), PostingTexts.PayForm);
        Must("payMax", form.PayMax is null || form.PayMin is null || form.PayMax >= form.PayMin, PostingTexts.PayOrder);
        Must("payMonths", form.PayMonths is null or (>= 12 and <= 24), PostingTexts.PayMonthsForm);
        Must("yearsMin", form.YearsMin is null or (>= 0 and <= 50), PostingTexts.YearsForm);
        Must("yearsMax", form.YearsMax is null or (>= 0 and <= 50), PostingTexts.YearsForm);
        Must("yearsMax", form.YearsMax is null || form.YearsMin is null || form.YearsMax >= form.YearsMin, PostingTexts.YearsOrder);
        Must("headcount", form.Headcount is null or (>= 1 and <= MostPlaces), PostingTexts.HeadcountForm);
        Must("benefits", form.Benefits is null || form.Benefits.All(code => Benefit.Find(code) is not null), PostingTexts.BenefitUnknown);
        Must("validThrough", form.ValidThrough is not { } last || (last >= today && last <= today.AddDays(MostDays)), PostingTexts.ValidThroughForm);

        void Must(string field, bool holds, Problem problem)
        {
            if (!holds)
            {
                problems.Add(field, problem);
            }
        }
    }
}
