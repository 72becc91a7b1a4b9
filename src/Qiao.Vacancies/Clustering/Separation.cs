namespace Qiao.Vacancies.Clustering;

/// <summary>A clerk's word that a vacancy is no double of another, whatever their texts say.</summary>
internal sealed class Separation
{
    public required VacancyId Vacancy { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required string By { get; init; }
}
