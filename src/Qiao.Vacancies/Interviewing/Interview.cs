using Qiao.Organisations;
using Qiao.People;
using Qiao.Vacancies.Applying;

namespace Qiao.Vacancies.Interviewing;

public readonly record struct InterviewId(Guid Value) : IId<InterviewId>
{
    public static InterviewId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>How an interview is held.</summary>
public enum InterviewMode
{
    OnSite,
    Phone,
    Video,
}

/// <summary>A time at which an employer interviews: free, or taken by one application.</summary>
internal sealed class Interview
{
    public required InterviewId Id { get; init; }

    public required OrganisationId Employer { get; init; }

    /// <summary>For which vacancy; null for any of the employer's.</summary>
    public VacancyId? Vacancy { get; init; }

    /// <summary>Who or which room: two interviews of one panel never overlap.</summary>
    public required string Panel { get; init; }

    public required DateTimeOffset Starts { get; init; }

    public required DateTimeOffset Ends { get; init; }

    public required InterviewMode Mode { get; init; }

    /// <summary>An address, a number to call, or where the video call is.</summary>
    public required string Place { get; init; }

    public ApplicationId? Application { get; init; }

    /// <summary>Whose application it is: nobody has two interviews at once, whoever the employers are.</summary>
    public SeekerId? Seeker { get; init; }

    public DateTimeOffset? Taken { get; init; }

    /// <summary>Whether the person came; null until someone says so.</summary>
    public bool? Attended { get; init; }

    public DateTimeOffset? Reminded { get; init; }

    public InterviewTime Time => new(Id, Starts, Ends, Mode, Place, Attended);
}

/// <summary>A time as the applicant sees it.</summary>
public sealed record InterviewTime(InterviewId Id, DateTimeOffset Starts, DateTimeOffset Ends, InterviewMode Mode, string Place, bool? Attended);

/// <summary>A link in a message with which an applicant chooses, moves or cancels without signing in.</summary>
internal sealed class InterviewLink
{
    public required string Hash { get; init; }

    public required ApplicationId Application { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public DateTimeOffset? Used { get; init; }
}
