using Qiao.Engine.Matching;
using Qiao.Engine.Search;
using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Vacancies;

namespace Qiao.Matching.Indexing;

/// <summary>Writes a vacancy in the engine's terms: a document to search and traits to match.</summary>
internal sealed class VacancyWriting(OccupationLexicon lexicon)
{
    public const string Division = "division";
    public const string Occupation = "occupation";
    public const string Skill = "skill";
    public const string Education = "education";
    public const string Employment = "employment";
    public const string EmployerKind = "employer-kind";
    public const string Posted = "posted";
    public const string PayLow = "pay-low";
    public const string PayHigh = "pay-high";
    public const string Years = "years";

    // A trade in the title says what a vacancy is; the same word in its text may only be one of its tools.
    public static readonly IndexSchema Schema = new(
        [new("title", 4, UsualLength: 10), new("trade", 2, UsualLength: 6), new("place", 2, UsualLength: 20), new("text", 1, UsualLength: 250)],
        [Division, Occupation, Skill, Education, Employment, EmployerKind],
        [Posted, PayLow, PayHigh, Years]);

    public IndexDocument Document(VacancyContent v, OrganisationSummary? employer)
    {
        var where = v.Where()?.Point;
        return new()
        {
            Key = VacancyKey.Of(v.Id),
            Texts =
            [
                v.Title,
                "",
                $"{v.PlaceText().Zh} {v.PlaceText().En} {employer?.Name}",
                v.Description + "\n" + string.Join(' ', v.Benefits.Select(Benefit.Find).OfType<Benefit>().Select(b => $"{b.Name.Zh} {b.Name.En}")),
            ],
            Terms = [[], Trade(v), [], []],
            Facets =
            [
                v.Division is { } division ? [.. Lineage(division)] : [],
                v.Occupation is { } occupation ? [occupation.Number / 1000, occupation.Number / 100, occupation.Number / 10, occupation.Number] : [],
                Ordinals(v.Skills.Concat(v.Licences)),
                v.Education is { } education ? [(int)education] : [],
                [(int)v.Employment],
                [(int)(employer?.Kind ?? OrganisationKind.Unknown)],
            ],
            Numbers = [v.Posted.DayNumber, v.MonthlyMinFen ?? v.MonthlyMaxFen ?? IndexDocument.Unknown, v.MonthlyMaxFen ?? v.MonthlyMinFen ?? IndexDocument.Unknown, v.YearsMin ?? IndexDocument.Unknown],
            Point = where is { } point ? new(point.Latitude, point.Longitude) : null,
            Boost = Completeness(v, employer),
        };
    }

    public VacancyTraits Traits(VacancyContent v)
    {
        var where = v.Where()?.Point;
        return new(VacancyKey.Of(v.Id))
        {
            Occupation = v.Occupation?.Number ?? 0,
            Skills = IdSet.Of(Ordinals(v.Skills)),
            Licences = IdSet.Of(Ordinals(v.Licences)),
            Education = (int)(v.Education ?? EducationLevel.None),
            Years = v.YearsMin,
            Pay = new(Believable(v.MonthlyMinFen), Believable(v.MonthlyMaxFen)),
            Point = where is { } point ? new(point.Latitude, point.Longitude) : null,
            Kind = (int)v.Employment,
        };
    }

    /// <summary>The amount, or null above 20 million yuan a month: the engine takes no more, and one mistyped advertisement must not stop the index.</summary>
    public static long? Believable(long? monthlyFen) => monthlyFen is >= 0 and <= 2_000_000_000 ? monthlyFen : null;

    /// <summary>The engine's ids of skills: the ordinal plus one, since it keeps zero for nothing.</summary>
    public List<int> Ordinals(IEnumerable<SkillId> ids) => ids.Select(lexicon.Find).OfType<Skill>().Select(skill => skill.Ordinal + 1).Distinct().ToList();

    /// <summary>The division and all above it, as the facet holds them.</summary>
    private static IEnumerable<int> Lineage(DivisionCode division) =>
        Divisions.Ancestors(division).Select(d => d.Code).Append(division).Select(code => int.Parse(code.ToString(), System.Globalization.CultureInfo.InvariantCulture)).Distinct();

    private static List<string> Trade(VacancyContent v) =>
        [.. v.Occupation is { } code ? [code.Term] : (string[])[], .. v.Skills.Concat(v.Licences).Select(skill => skill.Term)];

    private static int Completeness(VacancyContent v, OrganisationSummary? employer) =>
        (v.Pay is null ? 0 : 200) + (v.Description.Length > 80 ? 200 : 0) + (v.Division is null ? 0 : 100) + (employer is null ? 0 : 100) + (employer?.IsVerified == true ? 200 : 0);
}
