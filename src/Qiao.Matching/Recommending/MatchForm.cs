using Qiao.Lexicon;
using Qiao.People;
using Qiao.Vacancies;

namespace Qiao.Matching.Recommending;

/// <summary>A few answers of a job seeker, a résumé, or both; what is answered counts before what the résumé says. Kept nowhere.</summary>
/// <param name="Work">What kind of work, in the person's words.</param>
/// <param name="MinPay">Yuan per month.</param>
/// <param name="Division">Where the person sets out from.</param>
/// <param name="Reach">Kilometres the person would go; beyond it nothing is listed.</param>
/// <param name="Resume">The text of a résumé.</param>
/// <param name="File">A résumé as .txt, .docx or .pdf.</param>
public sealed record MatchForm(
    string? Work, string? Skills, EducationLevel? Education, int? Years, int? MinPay, string? Division, int? Reach,
    IReadOnlyList<EmploymentKind>? Employment, string? Resume, IFormFile? File, int? Limit)
{
    public const int LongestResume = ResumeFile.LongestText;
    public const int UsualLimit = 20;

    public bool IsEmpty => Work is null && Skills is null && Resume is null && (File is null || File.Length == 0);

    public static FieldProblems Check(MatchForm form)
    {
        var problems = new FieldProblems();
        if (form.IsEmpty)
        {
            problems.Add("work", MatchTexts.NothingSaid);
        }

        problems.Limit("work", form.Work, 200);
        problems.Limit("skills", form.Skills, 2000);
        problems.Limit("resume", form.Resume, LongestResume);
        Range(problems, "years", form.Years, 0, 60);
        Range(problems, "minPay", form.MinPay, 0, 10_000_000);
        Range(problems, "reach", form.Reach, 1, 5000);
        Range(problems, "limit", form.Limit, 1, 100);
        if (form.Division is not null && (!DivisionCode.TryRead(form.Division, out var division) || Divisions.Find(division) is null))
        {
            problems.Add("division", Searching.SearchTexts.DivisionUnknown);
        }

        return problems;
    }

    private static void Range(FieldProblems problems, string field, int? value, int least, int most)
    {
        if (value < least || value > most)
        {
            problems.Add(field, Searching.SearchTexts.OutOfRange(least, most));
        }
    }
}
