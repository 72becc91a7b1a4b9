using Qiao.Organisations;

namespace Qiao.People;

/// <summary>What lets someone see a part of a file.</summary>
public enum SightGround
{
    None,

    /// <summary>It is their own.</summary>
    Own,

    /// <summary>A clerk of the division in which the person lives.</summary>
    Region,

    /// <summary>The person has chosen to be found.</summary>
    Visibility,

    Consent,

    /// <summary>Something that a module keeps, such as an application.</summary>
    Grant,
}

/// <summary>Which part of a file may be shown, and why.</summary>
/// <param name="For">The employer that gives the right, when one does.</param>
internal sealed record Sight(FilePart Part, SightGround Ground, string Purpose, OrganisationId? For = null)
{
    public static readonly Sight None = new(FilePart.Nothing, SightGround.None, "");

    /// <summary>
    /// The one place that decides who sees what of whom. Answers the widest part that anything allows:
    /// <list type="bullet">
    /// <item>the person sees everything of their own file;</item>
    /// <item>a clerk whose division covers the person's sees the name; contact too while a clerk keeps the file of someone without an account;</item>
    /// <item>a verified employer sees what the person's visibility says, and what a consent that counts today lets it see;</item>
    /// <item>whom a grant names sees its part until its last day.</item>
    /// </list>
    /// Whatever is not allowed is not seen: guests, other seekers, other staff and the system itself see nothing.
    /// </summary>
    public static Sight Of(Onlooker onlooker, Seeker person, IEnumerable<Consent> consents, IEnumerable<Grant> grants, DateOnly today)
    {
        if (onlooker.Account is not { } account)
        {
            return None;
        }

        if (person.Account == account)
        {
            return new(FilePart.Contact, SightGround.Own, "");
        }

        var best = None;
        if (person.Division is { } home && onlooker.Covers(Role.Clerk, home.ToString()))
        {
            best = Wider(best, new(person.Account is null ? FilePart.Contact : FilePart.Name, SightGround.Region, ""));
        }

        foreach (var employer in onlooker.Employers.Where(e => e.IsVerified))
        {
            best = Wider(best, new(PartOf(person.Visibility), SightGround.Visibility, "", employer.Id));
            foreach (var consent in consents.Where(c => c.Seeker == person.Id && c.Viewer == employer.Id && c.CountsOn(today)))
            {
                best = Wider(best, new(Known(consent.Part), SightGround.Consent, consent.Purpose, employer.Id));
            }
        }

        foreach (var grant in grants.Where(g => g.Seeker == person.Id && g.CountsOn(today)))
        {
            if (grant.Viewer == account.ToString())
            {
                best = Wider(best, new(Known(grant.Part), SightGround.Grant, grant.Purpose));
            }
            else if (onlooker.Employers.FirstOrDefault(e => e.Id.ToString() == grant.Viewer) is { } employer)
            {
                best = Wider(best, new(Known(grant.Part), SightGround.Grant, grant.Purpose, employer.Id));
            }
        }

        return best;
    }

    private static Sight Wider(Sight one, Sight other) => other.Part > one.Part ? other : one;

    private static FilePart PartOf(SeekerVisibility visibility) => visibility switch
    {
        SeekerVisibility.Findable => FilePart.Facts,
        SeekerVisibility.Open => FilePart.Name,
        _ => FilePart.Nothing,
    };

    // A part that this program does not know shows nothing.
    private static FilePart Known(FilePart part) => part is FilePart.Facts or FilePart.Name or FilePart.Contact ? part : FilePart.Nothing;
}

/// <summary>Who looks: an account with the roles in force, and the employers it may act for. Someone who is not signed in is nobody.</summary>
public sealed class Onlooker
{
    private readonly Caller _caller;

    internal Onlooker(Caller caller, IReadOnlyList<OrganisationSummary> employers) => (_caller, Employers) = (caller, employers);

    public AccountId? Account => _caller.IsSystem ? null : _caller.Account;

    /// <summary>Those for which the account looks: all it is a member of, or the one it acts for.</summary>
    public IReadOnlyList<OrganisationSummary> Employers { get; }

    internal bool Covers(Role role, string division) => !_caller.IsSystem && _caller.Has(role, division);
}
