using Qiao.Organisations;
using Qiao.Vacancies;

namespace Qiao.Matching.Declining;

/// <summary>Why a vacancy is not for someone. Only the employer reaches further than the one vacancy; no reason weighs on a score.</summary>
public enum DeclineReason
{
    TooFar,
    PayTooLow,
    NotMyTrade,
    Hours,
    Employer,
    AppliedElsewhere,
    Other,
}

/// <summary>A vacancy that a person does not want to be shown again.</summary>
internal sealed class Decline
{
    public required AccountId Account { get; init; }

    public required VacancyId Vacancy { get; init; }

    public required DeclineReason Reason { get; init; }

    /// <summary>Whose vacancies are all declined; null for every other reason, and when the employer is not named.</summary>
    public OrganisationId? Employer { get; init; }

    /// <summary>The title as it was then, so that the person knows it again when the vacancy is gone.</summary>
    public required string Title { get; init; }

    public required DateTimeOffset Declined { get; init; }
}
