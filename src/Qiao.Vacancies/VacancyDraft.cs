using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Qiao.Lexicon;
using Qiao.Organisations;

namespace Qiao.Vacancies;

/// <summary>A vacancy as understood from what someone wrote, before it has an id.</summary>
public sealed record VacancyDraft
{
    public required string Title { get; init; }

    public string Description { get; init; } = "";

    public Language Language { get; init; } = Language.Chinese;

    /// <summary>A registered organisation; null when the source only names one, or none.</summary>
    public OrganisationId? Employer { get; init; }

    /// <summary>Null when the source does not name the employer.</summary>
    public string? EmployerName { get; init; }

    public OrganisationKind EmployerKind { get; init; }

    public OccupationCode? Occupation { get; init; }

    public DivisionCode? Division { get; init; }

    public string? Place { get; init; }

    public GeoPoint? Point { get; init; }

    /// <summary>Null for pay that is not stated or negotiable.</summary>
    public Pay? Pay { get; init; }

    /// <summary>Null when not stated; None when none is asked for.</summary>
    public EducationLevel? Education { get; init; }

    public int? YearsMin { get; init; }

    public int? YearsMax { get; init; }

    public EmploymentKind Employment { get; init; } = EmploymentKind.FullTime;

    public int Headcount { get; init; } = 1;

    public IReadOnlyList<SkillId> Skills { get; init; } = [];

    public IReadOnlyList<SkillId> Licences { get; init; } = [];

    /// <summary>Codes of <see cref="Benefit"/>.</summary>
    public IReadOnlyList<string> Benefits { get; init; } = [];

    /// <summary>Null when the source does not say; then the day of the import counts.</summary>
    public DateOnly? Posted { get; init; }

    /// <summary>The source's own key of the row; null when it has none.</summary>
    public string? Key { get; init; }

    /// <summary>SHA-256 of all content in lower-case hexadecimal: equal for equal rows, whatever the day of the import.</summary>
    public string ContentHash()
    {
        var content = string.Join('\u001f', (object?[])
        [
            Title, Description, Language, Employer, EmployerName, EmployerKind, Occupation, Division, Place, Point, Pay?.Unit, Pay?.MinFen, Pay?.MaxFen, Pay?.MonthsPerYear,
            Education, YearsMin, YearsMax, Employment, Headcount, string.Join(';', Skills), string.Join(';', Licences), string.Join(';', Benefits),
            Posted?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }
}
