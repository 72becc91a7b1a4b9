using Qiao.Lexicon;
using Qiao.People;

namespace Qiao.Vacancies.Recruiting;

public readonly record struct RecruitId(Guid Value) : IId<RecruitId>
{
    public static RecruitId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>Where an application to a public institution stands.</summary>
public enum RecruitState
{
    Submitted,

    /// <summary>To be completed by the applicant, once.</summary>
    Returned,
    Passed,

    /// <summary>One person of the unit finds the applicant unqualified; a second is to confirm it.</summary>
    FailProposed,
    Failed,
    Appealed,

    /// <summary>Has a score.</summary>
    Interviewed,

    /// <summary>On the frozen list, below the places.</summary>
    Ranked,

    /// <summary>To be hired, during the public notice.</summary>
    Noticed,
    Hired,
    NotChosen,
    Withdrawn,
}

/// <summary>One person's application for one post, with the degree as it was when it was sent.</summary>
internal sealed record RecruitApplication
{
    public required RecruitId Id { get; init; }

    public required CampaignPostId Post { get; init; }

    /// <summary>Null when the person has been erased; degree and state stay for the figures.</summary>
    public SeekerId? Seeker { get; init; }

    public AccountId? Account { get; init; }

    /// <summary>The version of the conditions it was made for.</summary>
    public required long Version { get; init; }

    public required EducationLevel Degree { get; init; }

    public string? School { get; init; }

    public string? Field { get; init; }

    /// <summary>The year of the degree.</summary>
    public int? Graduated { get; init; }

    /// <summary>The professional title, in the applicant's words.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the unit has seen the degree confirmed.</summary>
    public required bool Verified { get; init; }

    public required RecruitState State { get; init; }

    /// <summary>How often it was returned: at most once.</summary>
    public required int Returns { get; init; }

    /// <summary>In hundredths of a point.</summary>
    public int? Score { get; init; }

    /// <summary>On the frozen list, from 1.</summary>
    public int? Rank { get; init; }

    /// <summary>The code of the rule that is not met.</summary>
    public string? Rule { get; init; }

    public string? Evidence { get; init; }

    /// <summary>Who found the applicant unqualified.</summary>
    public string? Checker { get; init; }

    /// <summary>Who confirmed that.</summary>
    public string? Second { get; init; }

    public DateTimeOffset? Failed { get; init; }

    public string? Appeal { get; init; }

    public string? RuledBy { get; init; }

    /// <summary>What was said about the appeal.</summary>
    public string? Ruling { get; init; }

    public required DateTimeOffset Sent { get; init; }

    public required DateTimeOffset Changed { get; init; }

    public required long Revision { get; init; }

    /// <summary>The last day on which the applicant can appeal; null when there is nothing to appeal against.</summary>
    public DateOnly? AppealUntil(int days) => State == RecruitState.Failed && Appeal is null && Failed is { } failed ? Days.Of(failed).AddDays(days) : null;

    /// <summary>Why someone cannot take this step now, or null.</summary>
    /// <param name="actor">The account that would take it.</param>
    public Problem? WhyNotTake(RecruitStep step, string actor) =>
        !step.From.Contains(State) ? RecruitTexts.NotNow
        : step == RecruitSteps.Return && Returns > 0 ? RecruitTexts.ReturnedOnce
        : step == RecruitSteps.Appeal && Appeal is not null ? RecruitTexts.AppealedOnce
        : step == RecruitSteps.Failure && actor == Checker ? RecruitTexts.SecondPerson
        : step.By == RecruitSide.Bureau && Checker is not null && (actor == Checker || actor == Second) ? RecruitTexts.ThirdPerson
        : null;
}

/// <summary>A step as stored.</summary>
internal sealed class RecruitStepRow
{
    public required RecruitId Recruit { get; init; }

    public required long Revision { get; init; }

    public required string Step { get; init; }

    public RecruitState? FromState { get; init; }

    public required RecruitState ToState { get; init; }

    public string? Remark { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>For how many posts of a campaign someone has applied.</summary>
internal sealed class RecruitTally
{
    public required CampaignId Campaign { get; init; }

    public required SeekerId Seeker { get; init; }

    public required int Taken { get; init; }
}
