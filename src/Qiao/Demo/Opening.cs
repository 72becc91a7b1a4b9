using Qiao.Demo.Trades;
using Qiao.Lexicon;
using Qiao.Platform;
using Qiao.Vacancies;

namespace Qiao.Demo;

/// <summary>What is known about a vacancy before its text is written.</summary>
/// <param name="Facts">The vacancy with all but its text.</param>
internal sealed record Opening(Trade Trade, DemoEmployer Employer, DemoDistrict District, Bilingual Area, VacancyDraft Facts)
{
    public IEnumerable<Bilingual> SkillNames => Facts.Skills.Select(NameOf);

    public IEnumerable<Bilingual> LicenceNames => Facts.Licences.Select(NameOf);

    private static Bilingual NameOf(SkillId id) => OccupationLexicon.Carried.Find(id)?.Name ?? Bilingual.Same(id.ToString());
}
