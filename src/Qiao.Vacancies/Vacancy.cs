using Qiao.Lexicon;
using Qiao.Organisations;
using Qiao.Vacancies.Life;

namespace Qiao.Vacancies;

/// <summary>A vacancy as stored. Lists stand in one text column each, separated by ';'.</summary>
internal sealed class Vacancy
{
    public required VacancyId Id { get; init; }

    public required VacancyState State { get; set; }

    /// <summary>Null when the source does not name the employer; nobody can apply to such a vacancy.</summary>
    public OrganisationId? Employer { get; set; }

    public required string Title { get; set; }

    public required string Description { get; set; }

    /// <summary>The language the text was written in.</summary>
    public required Language Language { get; set; }

    /// <summary>ISCO-08 unit group, four digits; null when it could not be recognised.</summary>
    public string? Occupation { get; set; }

    public DivisionCode? Division { get; set; }

    /// <summary>The place below the division, such as a business area or street, as written.</summary>
    public string? Place { get; set; }

    /// <summary>WGS-84; null when only the division is known.</summary>
    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public PayUnit? PayUnit { get; set; }

    public long? PayMinFen { get; set; }

    public long? PayMaxFen { get; set; }

    /// <summary>How many months' pay a year brings.</summary>
    public int? PayMonths { get; set; }

    /// <summary>Pay per month, computed from unit and months; what filters and matching compare.</summary>
    public long? MonthlyMinFen { get; set; }

    public long? MonthlyMaxFen { get; set; }

    public EducationLevel? Education { get; set; }

    public int? YearsMin { get; set; }

    public int? YearsMax { get; set; }

    public required EmploymentKind Employment { get; set; }

    public required int Headcount { get; set; }

    public required string Skills { get; set; }

    public required string Licences { get; set; }

    public required string Benefits { get; set; }

    public required DateOnly Posted { get; set; }

    public required string Source { get; init; }

    /// <summary>Identifies the row within its source.</summary>
    public required string SourceKey { get; init; }

    /// <summary>Of all mapped fields; a second import of the same row changes nothing.</summary>
    public required string Hash { get; set; }

    /// <summary>Vacancies in one group can be doubles of each other: same employer, division and occupation.</summary>
    public required long DoubleGroup { get; set; }

    /// <summary>64-bit similarity hash of the text.</summary>
    public required long Fingerprint { get; set; }

    /// <summary>The vacancy whose card stands for this one: itself, or the first of its doubles.</summary>
    public required VacancyId Cluster { get; set; }

    public required DateTimeOffset Changed { get; set; }

    /// <summary>The last civil day on which it is open; null for imported vacancies, which their source closes.</summary>
    public DateOnly? ValidThrough { get; set; }

    /// <summary>The last civil day on which only registered seekers see it; null when it was open to all at once.</summary>
    public DateOnly? FirstUntil { get; set; }

    /// <summary>When it was first published here.</summary>
    public DateTimeOffset? Published { get; set; }

    /// <summary>When it ended: filled, withdrawn, expired or removed.</summary>
    public DateTimeOffset? Closed { get; set; }

    /// <summary>The coded reason of the last change of state, if it had one.</summary>
    public string? Reason { get; set; }

    public required long Revision { get; set; }

    /// <summary>Why this step cannot be taken now, or null.</summary>
    public Problem? WhyNotTake(LifeStep step) =>
        !step.From.Contains(State) ? LifeTexts.NotNow
        : step == LifeSteps.Resumption && Reason == "under-inspection" ? LifeTexts.UnderInspection
        : null;
}
