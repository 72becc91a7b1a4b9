using Qiao.Lexicon;

namespace Qiao.Vacancies;

/// <summary>Education and experience as people read them.</summary>
public static class RequirementTexts
{
    public static readonly IReadOnlyList<EducationLevel> Levels = Enum.GetValues<EducationLevel>();

    public static Bilingual Name(this EducationLevel level) => level switch
    {
        EducationLevel.JuniorSecondary => new("初中", "Junior secondary"),
        EducationLevel.SeniorSecondary => new("高中或中专", "Senior secondary or vocational"),
        EducationLevel.College => new("大专", "College"),
        EducationLevel.Bachelor => new("本科", "Bachelor"),
        EducationLevel.Master => new("硕士", "Master"),
        EducationLevel.Doctor => new("博士", "Doctorate"),
        _ => new("学历不限", "No education asked for"),
    };

    public static Bilingual Experience(int? min, int? max) => (min, max) switch
    {
        (null, null) => new("经验未说明", "Experience not stated"),
        (0 or null, null) => new("经验不限", "No experience asked for"),
        (0, 0) => new("应届生", "Graduates"),
        (0 or null, { } most) => new($"{most} 年以内", most == 1 ? "Up to 1 year" : $"Up to {most} years"),
        ({ } least, null) => new($"{least} 年以上", least == 1 ? "1 year or more" : $"{least} years or more"),
        ({ } least, { } most) when least == most => new($"{least} 年", least == 1 ? "1 year" : $"{least} years"),
        ({ } least, { } most) => new($"{least}–{most} 年", $"{least} to {most} years"),
    };
}
