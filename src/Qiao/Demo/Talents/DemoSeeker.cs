using Qiao.Lexicon;
using Qiao.People;
using Qiao.Platform.Places;

namespace Qiao.Demo.Talents;

/// <summary>A talent of the demo region; nobody real.</summary>
/// <param name="Code">The file's code.</param>
/// <param name="Occupations">Wished for, the usual one first.</param>
/// <param name="PayFrom">Fen per month.</param>
/// <param name="History">One line for each job held.</param>
/// <param name="HasAccount">Whether the person signs in; a clerk keeps the files of the others.</param>
public sealed record DemoSeeker(
    string Code, string Name, string Phone, DivisionCode Division, GeoPoint? Point, EducationLevel Education, int Years, IReadOnlyList<SkillId> Skills, IReadOnlyList<SkillId> Licences,
    IReadOnlyList<OccupationCode> Occupations, long? PayFrom, int? ReachMetres, IReadOnlyList<EmploymentKind> Kinds, IReadOnlyList<WorkTime> Hours, IReadOnlyList<string> History,
    SeekerVisibility Visibility, bool HasAccount);
