using Qiao.Platform;

namespace Qiao.Lexicon;

/// <summary>The kinds of employment, as schema.org JobPosting names them.</summary>
public enum EmploymentKind
{
    FullTime = 1,
    PartTime = 2,
    Temporary = 3,
    Intern = 4,
}

public static class EmploymentKinds
{
    public static Bilingual Name(this EmploymentKind kind) => kind switch
    {
        EmploymentKind.PartTime => new("兼职", "Part-time"),
        EmploymentKind.Temporary => new("临时", "Temporary"),
        EmploymentKind.Intern => new("实习", "Internship"),
        _ => new("全职", "Full-time"),
    };
}
