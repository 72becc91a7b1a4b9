using Qiao.Lexicon;

namespace Qiao.People;

/// <summary>What matching may know of a seeker, and nothing else: no name, no way to reach the person, no protected attribute.</summary>
public sealed record SeekerContent
{
    public required SeekerId Id { get; init; }

    /// <summary>The occupations wished for, in the person's order.</summary>
    public required IReadOnlyList<OccupationCode> Occupations { get; init; }

    public required IReadOnlyList<SkillId> Skills { get; init; }

    public required IReadOnlyList<SkillId> Licences { get; init; }

    public EducationLevel? Education { get; init; }

    /// <summary>Whole years of work.</summary>
    public int? Years { get; init; }

    /// <summary>Per month.</summary>
    public long? PayWantedFen { get; init; }

    /// <summary>Where the person sets out from.</summary>
    public DivisionCode? Place { get; init; }

    public GeoPoint? Point { get; init; }

    /// <summary>How far the person would go.</summary>
    public int? ReachMetres { get; init; }

    /// <summary>The kinds of employment the person would take; none named means any.</summary>
    public required IReadOnlyList<EmploymentKind> Kinds { get; init; }

    public required SeekerVisibility Visibility { get; init; }

    public required long Revision { get; init; }

    internal static SeekerContent Of(Seeker s) => new()
    {
        Id = s.Id, Occupations = Lists.Occupations(s.Occupations), Skills = Lists.Skills(s.Skills), Licences = Lists.Skills(s.Licences),
        Education = s.Education, Years = s.Years, PayWantedFen = s.PayFrom, Place = s.Division,
        Point = s is { Latitude: { } latitude, Longitude: { } longitude } && GeoPoint.TryCreate(latitude, longitude, out var point) ? point : null,
        ReachMetres = s.ReachMetres, Kinds = Lists.Names<EmploymentKind>(s.Kinds), Visibility = s.Visibility, Revision = s.Revision,
    };
}

/// <summary>A file as someone else may see it: members beyond <see cref="Part"/> are null.</summary>
/// <param name="History">One line for each job held.</param>
/// <param name="Schools">One line for each school attended.</param>
public sealed record SeekerSeen(SeekerId Id, FilePart Part, SightGround Ground, SeekerContent Facts, string? Name, IReadOnlyList<string>? History, IReadOnlyList<string>? Schools, string? Phone, string? Contact);
