using Qiao.Engine.Matching;

namespace Qiao.Matching.Auditing;

/// <summary>
/// Made-up seekers for an audit: each wants what one vacancy offers and has most of what it asks for. They stand for people
/// whom the vacancies fit, wherever there are vacancies, and are the same for the same vacancies.
/// </summary>
internal static class Mirrors
{
    private const int Reach = 30_000;

    public static IEnumerable<SeekerProfile> Of(IReadOnlyList<VacancyTraits> vacancies, int most)
    {
        var step = Math.Max(1, vacancies.Count / Math.Max(1, most));
        for (var at = 0; at < vacancies.Count; at += step)
        {
            yield return Of(vacancies[at], at);
        }
    }

    private static SeekerProfile Of(VacancyTraits wanted, int number) => new()
    {
        Occupations = wanted.Occupation == 0 ? IdSet.Empty : IdSet.Of([wanted.Occupation]),
        // Every third skill is missing, so that the scores of a list differ.
        Skills = IdSet.Of(wanted.Skills.Where((_, place) => (place + number) % 3 != 0)),
        Licences = wanted.Licences,
        Years = wanted.Years,
        Education = wanted.Education == 0 ? null : wanted.Education,
        PayWanted = wanted.Pay.Min ?? wanted.Pay.Max,
        Point = wanted.Point,
        ReachMetres = wanted.Point is null ? null : Reach,
    };
}
