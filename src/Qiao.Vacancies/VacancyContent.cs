using Qiao.Lexicon;
using Qiao.Organisations;

namespace Qiao.Vacancies;

/// <summary>A published vacancy as the modules above and the public may know it.</summary>
public sealed record VacancyContent
{
    public required VacancyId Id { get; init; }

    /// <summary>Null when the source does not name the employer.</summary>
    public OrganisationId? Employer { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required Language Language { get; init; }

    public OccupationCode? Occupation { get; init; }

    public DivisionCode? Division { get; init; }

    public string? Place { get; init; }

    /// <summary>Where the work is, when known to the point.</summary>
    public GeoPoint? Point { get; init; }

    public Pay? Pay { get; init; }

    /// <summary>Fen per month; null when pay is not stated.</summary>
    public long? MonthlyMinFen { get; init; }

    public long? MonthlyMaxFen { get; init; }

    public EducationLevel? Education { get; init; }

    public int? YearsMin { get; init; }

    public int? YearsMax { get; init; }

    public required EmploymentKind Employment { get; init; }

    public required int Headcount { get; init; }

    public required IReadOnlyList<SkillId> Skills { get; init; }

    public required IReadOnlyList<SkillId> Licences { get; init; }

    public required IReadOnlyList<string> Benefits { get; init; }

    public required DateOnly Posted { get; init; }

    public required long Revision { get; init; }

    /// <summary>The last civil day on which it is open; null when its source does not say.</summary>
    public DateOnly? ValidThrough { get; init; }

    /// <summary>The last civil day on which only registered seekers see it.</summary>
    public DateOnly? FirstUntil { get; init; }

    /// <summary>The point, or the division's centre for want of one.</summary>
    public (GeoPoint Point, Precision Precision)? Where() =>
        Point is { } exact ? (exact, Precision.Point)
        : Division is { } division && Divisions.Centre(division) is { } centre ? (centre, Precision.DivisionCentre)
        : null;

    /// <summary>`渝北区 大竹林` or `Yubei District, 大竹林`: the division in the reader's language, the rest as written.</summary>
    public Bilingual PlaceText()
    {
        var name = Division is { } division ? Divisions.FullName(division) : new Bilingual("地点未说明", "Place not stated");
        return Place is null || name.Zh.Contains(Place, StringComparison.Ordinal) ? name : new($"{name.Zh} {Place}", $"{name.En}, {Place}");
    }
}
