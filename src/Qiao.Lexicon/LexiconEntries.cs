using Qiao.Platform;

namespace Qiao.Lexicon;

/// <summary>An occupation of ISCO-08 (a unit group) with the job titles people use for it.</summary>
/// <param name="Ordinal">Counts occupations by code from 0 without gaps; holds for one loaded lexicon only.</param>
public sealed record Occupation(
    OccupationCode Code, int Ordinal, Bilingual Name, IReadOnlyList<string> ChineseTitles, IReadOnlyList<string> EnglishTitles);

/// <summary>A major, sub-major or minor group of ISCO-08.</summary>
/// <param name="Code">One, two or three digits.</param>
public sealed record OccupationGroup(string Code, Bilingual Name);

/// <summary>Something a person can do, hold, operate or speak.</summary>
/// <param name="Ordinal">Counts skills by id from 0 without gaps; holds for one loaded lexicon only.</param>
/// <param name="OccupationPrefixes">One to four digits each; all occupations below use the skill.</param>
public sealed record Skill(
    SkillId Id,
    int Ordinal,
    SkillKind Kind,
    Bilingual Name,
    IReadOnlyList<string> ChineseSynonyms,
    IReadOnlyList<string> EnglishSynonyms,
    IReadOnlyList<string> OccupationPrefixes);

/// <summary>What a skill of the lexicon is.</summary>
public enum SkillKind
{
    /// <summary>Something a person can do.</summary>
    Skill,

    /// <summary>A licence or certificate issued by someone.</summary>
    Licence,

    /// <summary>A program, machine or technology a person can use.</summary>
    Tool,

    /// <summary>A spoken language.</summary>
    Language,
}
