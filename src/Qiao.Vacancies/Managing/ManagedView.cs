using Qiao.Organisations;
using Qiao.Vacancies.Life;
using Qiao.Vacancies.Screening;

namespace Qiao.Vacancies.Managing;

/// <summary>A vacancy as those see it who look after it: its employer's recruiters, or a clerk.</summary>
public sealed class ManagedView
{
    internal Vacancy Vacancy { get; init; } = null!;

    internal IReadOnlyList<VacancyStep> History { get; init; } = [];

    /// <summary>What screening said of the newest text; null for imported vacancies.</summary>
    internal StoredVerdict? Verdict { get; init; }

    public required OrganisationSummary? Employer { get; init; }

    public required bool IsMember { get; init; }

    public required bool IsClerk { get; init; }

    /// <summary>The steps that the reader may take now.</summary>
    public required IReadOnlyList<LifeStep> Steps { get; init; }

    /// <summary>How often its page was opened in the last thirty days.</summary>
    public required long Looks { get; init; }

    /// <summary>Where this reader looks after it.</summary>
    public string Address => IsClerk ? $"/desk/vacancies/{Vacancy.Id}" : $"/organisations/{Vacancy.Employer}/vacancies/{Vacancy.Id}";
}
