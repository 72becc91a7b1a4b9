using Qiao.Platform.Files;
using Qiao.Platform.Identifiers;

namespace Qiao.Organisations;

/// <summary>An employer or agency, registered by itself or named by an imported vacancy.</summary>
internal sealed class Organisation
{
    /// <summary>The next verification can be asked for when the present one counts for so many more days at most.</summary>
    public const int RenewalDays = 60;

    /// <summary>A verification is good for twelve months and looked at again after six (notice on recruitment information of 2026).</summary>
    public const int RecheckMonths = 6;

    public required OrganisationId Id { get; init; }

    /// <summary>Null only for an organisation that an import named.</summary>
    public SocialCreditCode? Code { get; init; }

    public required string Name { get; set; }

    /// <summary>The name as it is compared to find doubles; follows <see cref="Name"/>.</summary>
    public string? NameKey
    {
        get => NameKeys.Of(Name);
        private set => _ = value;
    }

    public required OrganisationKind Kind { get; set; }

    public DivisionCode? Division { get; set; }

    /// <summary>As it names itself; null when it did not say.</summary>
    public Industry? Industry { get; set; }

    public string? Address { get; set; }

    public string? About { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }

    /// <summary>The import that named it, or null when it registered itself.</summary>
    public string? Source { get; init; }

    public DateTimeOffset? Verified { get; set; }

    /// <summary>The last civil day on which the verification counts.</summary>
    public DateOnly? VerifiedUntil { get; set; }

    /// <summary>The account that verified it, or `system`.</summary>
    public string? VerifiedBy { get; set; }

    /// <summary>The day of the re-check that is due six months after a verification; null while it has not been done.</summary>
    public DateOnly? Rechecked { get; set; }

    /// <summary>When the organisation was told that its re-check is due.</summary>
    public DateTimeOffset? RecheckTold { get; set; }

    /// <summary>The entry that stands for this one since a clerk found that they are doubles. That entry is never merged itself.</summary>
    public OrganisationId? MergedInto { get; set; }

    /// <summary>When a member last came, left or changed. Writing it takes the row's lock, so that changes of members stand in a row.</summary>
    public DateTimeOffset? MembersChanged { get; set; }

    public required DateTimeOffset Created { get; init; }

    public long Revision { get; set; } = 1;

    /// <summary>The day from which the re-check is due, or null when none is.</summary>
    public DateOnly? RecheckDue => Rechecked is null ? VerifiedUntil?.AddMonths(-RecheckMonths) : null;

    public bool IsVerifiedOn(DateOnly day) => VerifiedUntil >= day;

    /// <summary>Why this organisation may not publish vacancies today, or null.</summary>
    public Problem? WhyNotPublish(DateOnly today) =>
        IsVerifiedOn(today) ? null : VerifiedUntil is null ? Texts.NotVerified : Texts.VerificationExpired;

    /// <summary>Why this organisation may not ask for verification today, or null.</summary>
    /// <param name="open">Whether a request of it is open.</param>
    public Problem? WhyNotAskVerification(DateOnly today, bool open) =>
        open ? Texts.VerificationOpen : VerifiedUntil > today.AddDays(RenewalDays) ? Texts.VerificationValid : null;
}

/// <summary>A request of an organisation to be verified, and what a clerk decided.</summary>
internal sealed class Verification
{
    public required VerificationId Id { get; init; }

    public required OrganisationId Organisation { get; init; }

    public VerificationState State { get; set; } = VerificationState.Open;

    /// <summary>The licence or certificate that was handed in.</summary>
    public FileId? Document { get; init; }

    public required DateTimeOffset Asked { get; init; }

    public DateTimeOffset? Decided { get; set; }

    /// <summary>The account that decided, or `system`.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>A code of <see cref="RefusalReasons"/>.</summary>
    public string? Reason { get; set; }

    public string? Remark { get; set; }
}

public enum VerificationState
{
    Open,
    Verified,
    Refused,
}
