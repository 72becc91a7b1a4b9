namespace Qiao.Vacancies.Life;

/// <summary>A step that a vacancy has taken.</summary>
internal sealed class VacancyStep
{
    public required VacancyId Vacancy { get; init; }

    /// <summary>The vacancy's after the step.</summary>
    public required long Revision { get; init; }

    /// <summary>The code of a <see cref="LifeStep"/>; `creation` for the first.</summary>
    public required string Step { get; init; }

    /// <summary>Null for the first.</summary>
    public VacancyState? FromState { get; init; }

    public required VacancyState ToState { get; init; }

    public string? Reason { get; init; }

    public string? Remark { get; init; }

    /// <summary>The account, or `system`.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }
}
