namespace Qiao.Organisations;

/// <summary>What a member may do for an organisation, the most first.</summary>
public enum MemberRole
{
    /// <summary>Everything, members and objections included.</summary>
    Owner,

    /// <summary>Posts vacancies, edits the entry, deals with applications.</summary>
    Recruiter,

    /// <summary>Reads the days of interviews and notes who came; changes nothing else.</summary>
    Interviewer,
}

public static class MemberRoles
{
    public static readonly IReadOnlyList<MemberRole> All = [MemberRole.Owner, MemberRole.Recruiter, MemberRole.Interviewer];

    public static Bilingual Name(this MemberRole role) => role switch
    {
        MemberRole.Owner => new("负责人", "Owner"),
        MemberRole.Recruiter => new("招聘专员", "Recruiter"),
        _ => new("面试官", "Interviewer"),
    };

    internal static Bilingual Explained(this MemberRole role) => role switch
    {
        MemberRole.Owner => new("管理成员和单位资料，可以做一切操作。", "Manages members and the entry; may do everything."),
        MemberRole.Recruiter => new("发布岗位、修改单位资料、处理应聘。", "Posts vacancies, edits the entry, deals with applications."),
        _ => new("查看面试安排，登记是否到场；不能修改其他内容。", "Reads the days of interviews and notes who came; changes nothing else."),
    };
}

/// <summary>An account that may act for an organisation. There is always an owner among those who registered.</summary>
internal sealed class Member
{
    public required OrganisationId Organisation { get; init; }

    public required AccountId Account { get; init; }

    public MemberRole Role { get; set; } = MemberRole.Owner;

    /// <summary>The branch for which a recruiter works; null for the whole organisation.</summary>
    public BranchId? Branch { get; set; }

    public required DateTimeOffset Since { get; init; }
}

/// <summary>An owner's invitation to a phone number. Its link is known only by its hash, works once and for seven days.</summary>
internal sealed class Invitation
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public required InvitationId Id { get; init; }

    public required OrganisationId Organisation { get; init; }

    /// <summary>Eleven digits.</summary>
    public required string Phone { get; init; }

    public required MemberRole Role { get; init; }

    public BranchId? Branch { get; init; }

    public required string Hash { get; init; }

    public InvitationState State { get; set; } = InvitationState.Open;

    public required DateTimeOffset Made { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public DateTimeOffset? Ended { get; set; }

    /// <summary>Who accepted it.</summary>
    public AccountId? Account { get; set; }

    /// <summary>Why it cannot be accepted any more, or null.</summary>
    public Problem? WhyNotAccept(DateTimeOffset now) => State switch
    {
        InvitationState.Accepted => MemberTexts.InvitationUsed,
        InvitationState.Withdrawn => MemberTexts.InvitationWithdrawn,
        _ => Expires <= now ? MemberTexts.InvitationExpired : null,
    };
}

public enum InvitationState
{
    Open,
    Accepted,
    Withdrawn,
}

/// <summary>Someone with an account asks the owners to be let in.</summary>
internal sealed class JoinRequest
{
    public required JoinRequestId Id { get; init; }

    public required OrganisationId Organisation { get; init; }

    public required AccountId Account { get; init; }

    public string? Message { get; init; }

    public JoinState State { get; set; } = JoinState.Open;

    public required DateTimeOffset Asked { get; init; }

    public DateTimeOffset? Decided { get; set; }

    public string? DecidedBy { get; set; }
}

public enum JoinState
{
    Open,
    Granted,
    Refused,
}
