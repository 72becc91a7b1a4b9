namespace Qiao.Organisations;

/// <summary>What other modules and the public may know of an organisation.</summary>
/// <param name="IsImported">True when an imported vacancy named it and it has not registered itself.</param>
public sealed record OrganisationSummary(
    OrganisationId Id, string Name, OrganisationKind Kind, DivisionCode? Division, bool IsVerified, bool IsImported)
{
    /// <summary>What the asking account may do for it; null where no account was asked about.</summary>
    public MemberRole? Role { get; init; }
}
