namespace Qiao.Lexicon;

/// <summary>
/// What a résumé says about work. There is deliberately no place here for name, sex, age, marital state, household
/// registration or ethnicity, so that nothing read from a résumé can carry them into a match.
/// </summary>
/// <param name="Wanted">Occupations the person looks for, likeliest first.</param>
/// <param name="Held">Occupations the person has worked in, the first mentioned first.</param>
/// <param name="Skills">Skills, tools and languages, in the order of their first mention.</param>
/// <param name="Licences">Licences and certificates.</param>
/// <param name="MonthsOfWork">From the dates of the jobs, overlapping ones counted once; or from a stated number of years, if larger. Null when neither is there.</param>
/// <param name="Education">The highest level named.</param>
/// <param name="WantedPlaces">The places the person wants to work in, as written.</param>
public sealed record ResumeReading(
    IReadOnlyList<TitleGuess> Wanted,
    IReadOnlyList<TitleGuess> Held,
    IReadOnlyList<Skill> Skills,
    IReadOnlyList<Skill> Licences,
    int? MonthsOfWork,
    EducationLevel? Education,
    PayReading? WantedPay,
    IReadOnlyList<string> WantedPlaces)
{
    /// <summary>Whole years of work; null when unknown.</summary>
    public int? YearsOfWork => MonthsOfWork / 12;
}
