using Qiao.Lexicon;
using Qiao.Platform.Identifiers;

namespace Qiao.People.Filing;

/// <summary>A person's file as a form: words for occupations, skills and licences, parted by semicolons.</summary>
/// <param name="Division">Where the person sets out from.</param>
/// <param name="History">One job a line: from, to, title, employer.</param>
/// <param name="Schools">One school a line: from, to, level, school, field. The highest level follows those that were finished.</param>
/// <param name="Work">The occupations wished for.</param>
/// <param name="Divisions">The divisions wished for.</param>
/// <param name="PayFrom">Yuan per month.</param>
/// <param name="Reach">Kilometres.</param>
public sealed record FileForm(
    string? Name, string? Phone, string? Contact, string? Division, double? Latitude, double? Longitude, EducationLevel? Education, int? Years, string? Skills, string? Licences,
    string? History, string? Schools, string? Work, IReadOnlyList<string>? Divisions, int? PayFrom, IReadOnlyList<EmploymentKind>? Kinds, IReadOnlyList<WorkTime>? Hours, int? Reach, long? Revision)
{
    private const int MostDivisions = 20;

    public static FieldProblems Check(FileForm form)
    {
        var problems = new FieldProblems();
        problems.RequireText("name", form.Name, 60);
        CheckPhone(problems, form.Phone);
        problems.Limit("contact", form.Contact, 100);
        CheckDivision(problems, "division", form.Division);
        CheckPoint(problems, form);
        Range(problems, "years", form.Years, 0, 60);
        problems.Limit("work", form.Work, 500);
        problems.Limit("skills", form.Skills, 2000);
        problems.Limit("licences", form.Licences, 1000);
        if (WorkHistory.Read(form.History).Problem is { } problem)
        {
            problems.Add("history", problem);
        }

        if (EducationHistory.Read(form.Schools).Problem is { } school)
        {
            problems.Add("schools", school);
        }

        if (form.Divisions?.Count > MostDivisions)
        {
            problems.Add("divisions", Texts.TooManyDivisions(MostDivisions));
        }

        foreach (var division in form.Divisions ?? [])
        {
            CheckDivision(problems, "divisions", division);
        }

        Range(problems, "payFrom", form.PayFrom, 0, 10_000_000);
        Range(problems, "reach", form.Reach, 1, 5000);
        problems.Require("revision", form.Revision);
        return problems;
    }

    public static void CheckPhone(FieldProblems problems, string? phone)
    {
        if (phone is not null && !MobileNumber.TryRead(phone, out _, out var wrong))
        {
            problems.Add("phone", wrong);
        }
    }

    public static void CheckDivision(FieldProblems problems, string field, string? division)
    {
        if (division is not null && (!DivisionCode.TryRead(division, out var code) || Platform.Places.Divisions.Find(code) is null))
        {
            problems.Add(field, Texts.DivisionUnknown);
        }
    }

    private static void CheckPoint(FieldProblems problems, FileForm form)
    {
        if (form.Latitude is null != form.Longitude is null)
        {
            problems.Add(form.Latitude is null ? "latitude" : "longitude", Texts.HalfAPoint);
        }
        else if (form is { Latitude: { } latitude, Longitude: { } longitude } && !GeoPoint.TryCreate(latitude, longitude, out _))
        {
            problems.Add("latitude", Texts.NoPoint);
        }
    }

    private static void Range(FieldProblems problems, string field, int? value, int least, int most)
    {
        if (value < least || value > most)
        {
            problems.Add(field, Texts.OutOfRange(least, most));
        }
    }
}
