using Qiao.Organisations;

namespace Qiao.People;

/// <summary>The parts of a file, each holding those before it.</summary>
public enum FilePart
{
    Nothing,

    /// <summary>What concerns work: occupations, skills, education, wishes, district.</summary>
    Facts,

    /// <summary>The name and the jobs held, too.</summary>
    Name,

    /// <summary>Phone and other contact, too.</summary>
    Contact,
}

/// <summary>A person lets an employer see a part of the file, for a purpose and until a day; it can be withdrawn at any time.</summary>
internal sealed class Consent
{
    public required ConsentId Id { get; init; }

    public required SeekerId Seeker { get; init; }

    public required OrganisationId Viewer { get; init; }

    public required FilePart Part { get; init; }

    /// <summary>In the person's own words or those of the module that asked.</summary>
    public required string Purpose { get; init; }

    public required DateTimeOffset Given { get; init; }

    /// <summary>The last civil day on which it counts.</summary>
    public required DateOnly Until { get; init; }

    public DateTimeOffset? Withdrawn { get; set; }

    public bool CountsOn(DateOnly day) => Withdrawn is null && day <= Until;
}

/// <summary>A module's record that something it keeps (an application, a case) lets someone see a part of a file.</summary>
internal sealed class Grant
{
    public required string Module { get; init; }

    /// <summary>The id, in that module, of what gives the right.</summary>
    public required string Subject { get; init; }

    /// <summary>The id of an organisation or of an account.</summary>
    public required string Viewer { get; init; }

    public required SeekerId Seeker { get; init; }

    public required FilePart Part { get; init; }

    /// <summary>A code of the module: `applications.application`.</summary>
    public required string Purpose { get; init; }

    public required DateTimeOffset Given { get; init; }

    public required DateOnly Until { get; init; }

    public bool CountsOn(DateOnly day) => day <= Until;
}

/// <summary>That someone has read another's file. Holds no word of the file, so that it can outlive it.</summary>
internal sealed class Look
{
    public required LookId Id { get; init; }

    public required SeekerId Seeker { get; init; }

    public AccountId? Account { get; init; }

    /// <summary>The employer for whom the account looked; null for a clerk.</summary>
    public OrganisationId? Organisation { get; init; }

    public required FilePart Part { get; init; }

    public required SightGround Ground { get; init; }

    public required string Purpose { get; init; }

    public required DateTimeOffset Time { get; init; }
}

/// <summary>A one-time code with which a person takes over the file that a clerk opened. Only its keyed hash is stored.</summary>
internal sealed class Handover
{
    public required string Hash { get; init; }

    public required SeekerId Seeker { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset Made { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public DateTimeOffset? Used { get; init; }
}

/// <summary>The receipt of an erased file: its number and what was done, nothing about the person.</summary>
internal sealed class Erasure
{
    public required SeekerId Id { get; init; }

    public required DateTimeOffset Erased { get; init; }

    public required bool AccountEnded { get; init; }

    /// <summary>A clerk kept the file and erased it; there was no login.</summary>
    public bool ByDesk { get; init; }

    /// <summary>How many lines of who looked are kept, by number only.</summary>
    public required int LooksKept { get; init; }

    /// <summary>The day after which those lines and this receipt are deleted.</summary>
    public required DateOnly KeepUntil { get; init; }
}
