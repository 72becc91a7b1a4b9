using Qiao.Organisations;
using Qiao.People;

namespace Qiao.Vacancies.Applying;

/// <summary>Where an application stands, for both sides.</summary>
public enum ApplicationState
{
    New,

    /// <summary>The employer has opened it.</summary>
    Seen,
    Shortlisted,
    Interview,

    /// <summary>Not now, but kept in mind for later.</summary>
    Pool,
    Offered,
    Accepted,

    /// <summary>Has started work.</summary>
    Hired,
    Refused,
    Withdrawn,

    /// <summary>Ended by itself, because the person was hired elsewhere.</summary>
    Obsolete,
}

/// <summary>How an application came about.</summary>
public enum ApplicationChannel
{
    /// <summary>The person sent it, signed in.</summary>
    Own,

    /// <summary>Sent with a code to the phone, without an account.</summary>
    Guest,

    /// <summary>A clerk sent it for the person.</summary>
    Counsellor,

    /// <summary>The person sent it after accepting an invitation of the employer.</summary>
    Invitation,
}

/// <summary>What someone sent to an employer for one vacancy.</summary>
internal sealed class Application
{
    public const int LongestMessage = 500;

    public required ApplicationId Id { get; init; }

    public required VacancyId Vacancy { get; init; }

    public required SeekerId Seeker { get; init; }

    /// <summary>Who sent it, to be erased with them.</summary>
    public AccountId? Account { get; init; }

    public required OrganisationId Employer { get; init; }

    public required ApplicationChannel Channel { get; init; }

    public required ApplicationState State { get; init; }

    /// <summary>The coded reason of the last step, if it had one.</summary>
    public string? Reason { get; init; }

    /// <summary>The applicant's own words.</summary>
    public string? Message { get; init; }

    public required DateTimeOffset Sent { get; init; }

    public DateTimeOffset? Seen { get; init; }

    /// <summary>When the employer first answered: anything beyond having seen it.</summary>
    public DateTimeOffset? Answered { get; init; }

    public required DateTimeOffset Changed { get; init; }

    public required long Revision { get; init; }

    /// <summary>Pay per month that the vacancy promised, at least, when the offer was made, or accepted where it then named none.</summary>
    public Money? Promised { get; init; }

    public bool IsOpen => State is ApplicationState.New or ApplicationState.Seen or ApplicationState.Shortlisted or ApplicationState.Interview or ApplicationState.Pool or ApplicationState.Offered;

    /// <summary>Why this step cannot be taken now, or null.</summary>
    public Problem? WhyNotTake(ApplicationStep step) => step.From.Contains(State) ? null : ApplicationTexts.NotNow;
}

/// <summary>A step as stored: an application's own history.</summary>
internal sealed class ApplicationStepRow
{
    public required ApplicationId Application { get; init; }

    public required long Revision { get; init; }

    public required string Step { get; init; }

    public ApplicationState? FromState { get; init; }

    public required ApplicationState ToState { get; init; }

    public string? Reason { get; init; }

    public string? Remark { get; init; }

    public required bool ByEmployer { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>The places of a vacancy: how many are taken by acceptances, and how many the employer added to those it posted.</summary>
internal sealed class PlaceCount
{
    public required VacancyId Vacancy { get; init; }

    public required int Accepted { get; init; }

    public required int Added { get; init; }

    /// <summary>Why places were added last, in the employer's words.</summary>
    public string? Why { get; init; }
}
