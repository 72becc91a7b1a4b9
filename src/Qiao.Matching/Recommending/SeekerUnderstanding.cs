using Qiao.Engine.Matching;
using Qiao.Lexicon;
using Qiao.Matching.Indexing;

namespace Qiao.Matching.Recommending;

/// <summary>What was understood of a seeker, in words that can be shown and corrected.</summary>
public sealed record SeekerView(
    IReadOnlyList<Occupation> Occupations, IReadOnlyList<Skill> Skills, IReadOnlyList<Skill> Licences, int? Years, EducationLevel? Education,
    long? PayWantedFen, Division? Place, int? ReachKilometres);

/// <summary>Understands answers and résumé together; an answer counts before what the résumé says.</summary>
internal sealed class SeekerUnderstanding(VacancyIndex index)
{
    private const int MostOccupations = 5;
    private readonly TitleReader _titles = new(index.Lexicon);
    private readonly SkillReader _skills = new(index.Lexicon);
    private readonly ResumeReader _resumes = new(index.Lexicon);

    public SeekerView Read(MatchForm form, string? resumeText, DateOnly today)
    {
        var resume = resumeText is null ? null : _resumes.Read(resumeText, today);
        var told = _skills.SkillsIn($"{form.Work}\n{form.Skills}");
        var skills = told.Where(s => s.Kind != SkillKind.Licence).Concat(resume?.Skills ?? []).Distinct().ToList();
        var licences = told.Where(s => s.Kind == SkillKind.Licence).Concat(resume?.Licences ?? []).Distinct().ToList();
        var place = form.Division is not null ? Divisions.Find(DivisionCode.Parse(form.Division)) : resume?.WantedPlaces.Select(p => Divisions.Recognise(p).Division).FirstOrDefault(d => d is not null);
        return new(
            Occupations(form, resume, skills), skills, licences, form.Years ?? resume?.YearsOfWork, form.Education ?? resume?.Education,
            form.MinPay * 100L ?? resume?.WantedPay?.Pay?.MonthlyFen().Min, place, form.Reach);
    }

    /// <summary>The view in the engine's terms. Nothing else of the person reaches it.</summary>
    public static SeekerProfile Profile(SeekerView view, MatchForm form) => new()
    {
        Occupations = IdSet.Of(view.Occupations.Select(o => o.Code.Number)),
        Skills = view.Skills.Count == 0 ? null : IdSet.Of(view.Skills.Select(s => s.Ordinal + 1)),
        Licences = IdSet.Of(view.Licences.Select(s => s.Ordinal + 1)),
        Years = view.Years,
        Education = (int?)view.Education,
        PayWanted = VacancyWriting.Believable(view.PayWantedFen),
        Point = view.Place?.Centre is { } centre ? new(centre.Latitude, centre.Longitude) : null,
        ReachMetres = view.ReachKilometres * 1000,
        Kinds = (form.Employment ?? []).Aggregate(0, (kinds, kind) => kinds | SeekerProfile.KindFlag((int)kind)),
    };

    private List<Occupation> Occupations(MatchForm form, ResumeReading? resume, List<Skill> skills)
    {
        var wanted = (form.Work ?? "").Split([';', '；', ',', '，', '、', '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(MostOccupations)
            .Select(title => _titles.Read(title, skills.Select(s => s.Id).ToList()).FirstOrDefault()?.Occupation)
            .OfType<Occupation>().ToList();
        if (wanted.Count == 0 && resume is not null)
        {
            wanted = (resume.Wanted.Count > 0 ? resume.Wanted : resume.Held).Select(guess => guess.Occupation).ToList();
        }

        return wanted.Distinct().Take(MostOccupations).ToList();
    }
}
