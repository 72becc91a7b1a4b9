namespace Qiao.Engine.Matching;

/// <summary>What a <see cref="Change"/> changes.</summary>
public enum ChangeKind
{
    /// <summary>Learn the skill with the id <see cref="Change.Value"/>.</summary>
    LearnSkill,

    /// <summary>Get the licence with the id <see cref="Change.Value"/>.</summary>
    GetLicence,

    /// <summary>Gain this many more years of experience.</summary>
    GainYears,

    /// <summary>Reach this level of education.</summary>
    ReachEducation,

    /// <summary>Set out from <see cref="Change.Place"/>.</summary>
    MoveTo,

    /// <summary>Go as far as this many metres.</summary>
    GoAsFar,

    /// <summary>Wish for no more than this pay per month, in fen.</summary>
    AcceptPay,

    /// <summary>Accept this kind of employment, too.</summary>
    AcceptKind,
}

/// <summary>One change that a person could make, as a value that can be applied to a profile.</summary>
public sealed record Change
{
    private Change(ChangeKind kind, long value, GeoPoint? place = null) => (Kind, Value, Place) = (kind, value, place);

    /// <summary>What is changed.</summary>
    public ChangeKind Kind { get; }

    /// <summary>The id, years, level, metres, fen or kind, by <see cref="Kind"/>; 0 for a move.</summary>
    public long Value { get; }

    /// <summary>The new place of a move, else null.</summary>
    public GeoPoint? Place { get; }

    /// <summary>Learn a skill.</summary>
    public static Change Skill(int skill) => new(ChangeKind.LearnSkill, skill);

    /// <summary>Get a licence.</summary>
    public static Change Licence(int licence) => new(ChangeKind.GetLicence, licence);

    /// <summary>The profile after this change and no other; what was already so stays as it is.</summary>
    public SeekerProfile Apply(SeekerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var value = (int)Value;
        return Kind switch
        {
            ChangeKind.LearnSkill => profile with { Skills = (profile.Skills ?? IdSet.Empty).With(value) },
            ChangeKind.GetLicence => profile with { Licences = profile.Licences.With(value) },
            ChangeKind.GainYears => profile with { Years = (profile.Years ?? 0) + value },
            ChangeKind.ReachEducation => profile with { Education = Math.Max(profile.Education ?? 0, value) },
            ChangeKind.MoveTo => profile with { Point = Place },
            ChangeKind.GoAsFar => profile with { ReachMetres = Math.Max(profile.ReachMetres ?? 0, value) },
            ChangeKind.AcceptPay => profile with { PayWanted = Math.Min(profile.PayWanted ?? Value, Value) },
            _ => profile with { Kinds = profile.Kinds == 0 ? 0 : profile.Kinds | SeekerProfile.KindFlag(value) },
        };
    }

    internal static Change Years(int more) => new(ChangeKind.GainYears, more);

    internal static Change Education(int level) => new(ChangeKind.ReachEducation, level);

    internal static Change Move(GeoPoint place) => new(ChangeKind.MoveTo, 0, place);

    internal static Change Reach(int metres) => new(ChangeKind.GoAsFar, metres);

    internal static Change Pay(long fen) => new(ChangeKind.AcceptPay, fen);

    internal static Change EmploymentKind(int kind) => new(ChangeKind.AcceptKind, kind);
}
