using Qiao.Organisations;
using Qiao.People;
using Qiao.Vacancies;

namespace Qiao.Matching.Inviting;

public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>Where an invitation stands. Expired is one that was not answered in time; it is not stored.</summary>
public enum InvitationState
{
    Waiting,
    Accepted,
    Declined,
    Expired,
}

/// <summary>That an employer asked someone to look at a vacancy, without knowing who it is.</summary>
internal sealed class Invitation
{
    /// <summary>An employer may send so many in a day; the table's CHECK holds the same number.</summary>
    public const int MostInADay = 50;

    /// <summary>It can be answered for so many days.</summary>
    public const int Lasts = 14;

    /// <summary>For so many days an acceptance lets the employer see the name.</summary>
    public const int DaysOfSight = 30;

    public required InvitationId Id { get; init; }

    public required VacancyId Vacancy { get; init; }

    public required SeekerId Seeker { get; init; }

    /// <summary>Who answers it, and with whom it is erased.</summary>
    public required AccountId Account { get; init; }

    public required OrganisationId Employer { get; init; }

    /// <summary>The vacancy's title as it was then.</summary>
    public required string Title { get; init; }

    public required InvitationState State { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset Sent { get; init; }

    public required string SentBy { get; init; }

    /// <summary>The last civil day on which it can be answered.</summary>
    public required DateOnly Until { get; init; }

    public DateTimeOffset? Answered { get; init; }

    public InvitationState StateOn(DateOnly day) => State == InvitationState.Waiting && day > Until ? InvitationState.Expired : State;
}

/// <summary>How many invitations an employer has sent on a civil day.</summary>
internal sealed class InvitedOfDay
{
    public required OrganisationId Employer { get; init; }

    public required DateOnly Day { get; init; }

    public required int Sent { get; init; }
}
