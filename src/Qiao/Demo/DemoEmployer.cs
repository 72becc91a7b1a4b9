using Qiao.Organisations;
using Qiao.Platform.Identifiers;
using Qiao.Platform.Places;

namespace Qiao.Demo;

/// <summary>An invented employer of the demo region. Its credit code is well-formed but of a range that is not issued.</summary>
/// <param name="ContactPhone">From 17000000001 on, one for each employer.</param>
/// <param name="AboutEnglish">Null for nine of ten.</param>
/// <param name="IsOnSite">True for those that have a booth at the fair.</param>
/// <param name="Sector">Key of the line of business, such as `eatery`.</param>
/// <param name="Size">How much it seeks people compared with others; 0 for those without vacancies.</param>
public sealed record DemoEmployer(
    string Name, OrganisationKind Kind, DivisionCode Division, SocialCreditCode Code, string Address, string ContactName, string ContactPhone,
    string About, string? AboutEnglish, DemoStanding Standing, bool IsOnSite, string Sector, int Size);

/// <summary>How far the verification of an employer of the demo region has come.</summary>
public enum DemoStanding
{
    Verified,

    /// <summary>Registered, and a clerk has yet to decide.</summary>
    Waiting,

    /// <summary>Never asked to be verified.</summary>
    Unverified,
}
