namespace Qiao.Vacancies.Life;

/// <summary>Who may take a step.</summary>
public enum StepBy
{
    /// <summary>Someone who recruits for the employer.</summary>
    Member,

    /// <summary>A clerk of the vacancy's area.</summary>
    Clerk,

    /// <summary>The node itself, when a day has come.</summary>
    System,
}

/// <summary>A coded reason for a step.</summary>
public sealed record StepReason(string Code, Bilingual Name);

/// <summary>One way from a state of a vacancy to another.</summary>
/// <param name="Code">Stable: names the address (`POST /jobs/{id}/withdrawal`) and the stored step.</param>
/// <param name="Event">What the journal calls it, after `vacancy.`.</param>
/// <param name="Reasons">One of them must be given where there are any.</param>
public sealed record LifeStep(string Code, string Event, Bilingual Name, StepBy By, IReadOnlyList<VacancyState> From, VacancyState To, IReadOnlyList<StepReason> Reasons)
{
    /// <summary>Whether it brings the vacancy into or out of public sight.</summary>
    public bool IsPublic => To == VacancyState.Published || From.Contains(VacancyState.Published);

    /// <summary>Whether it ends the vacancy.</summary>
    public bool Closes => To is VacancyState.Expired or VacancyState.Filled or VacancyState.Withdrawn or VacancyState.Removed;
}
