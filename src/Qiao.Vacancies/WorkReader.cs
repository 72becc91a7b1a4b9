using Qiao.Lexicon;

namespace Qiao.Vacancies;

/// <summary>What a vacancy's words say about the work.</summary>
/// <param name="Occupation">Null when no occupation was recognised.</param>
/// <param name="Licences">Those it asks for; one that is only welcome counts among the skills.</param>
internal sealed record WorkRead(OccupationCode? Occupation, IReadOnlyList<SkillId> Skills, IReadOnlyList<SkillId> Licences);

/// <summary>Reads occupation, skills and licences out of a vacancy's words. Safe for concurrent use.</summary>
internal sealed class WorkReader(OccupationLexicon lexicon)
{
    private const int MostLicences = 10;
    private const int MostSkills = 40;
    private readonly TitleReader _titles = new(lexicon);
    private readonly SkillReader _skills = new(lexicon);

    public WorkRead Read(string title, string rest)
    {
        var text = title + "\n" + rest;
        var found = _skills.Read(text);
        var licences = found.Where(f => f.Skill.Kind == SkillKind.Licence && !IsPreferredOnly(text, f)).Select(f => f.Skill.Id).Distinct().Take(MostLicences).ToList();
        var skills = found.Select(f => f.Skill.Id).Distinct().Where(id => !licences.Contains(id)).Take(MostSkills).ToList();
        return new(_titles.Read(title, skills).FirstOrDefault()?.Occupation.Code, skills, licences);
    }

    // "持有电工证优先" asks for no licence: it is welcome, not required.
    private static bool IsPreferredOnly(string text, SkillFound found)
    {
        var rest = text.AsSpan(found.Start + found.Length);
        var end = rest[..Math.Min(rest.Length, 24)].IndexOfAny("。；;\n");
        var clause = rest[..(end >= 0 ? end : Math.Min(rest.Length, 24))];
        return clause.Contains("优先", StringComparison.Ordinal) || clause.Contains("加分", StringComparison.Ordinal)
            || clause.Contains("preferred", StringComparison.OrdinalIgnoreCase) || clause.Contains("a plus", StringComparison.OrdinalIgnoreCase);
    }
}
