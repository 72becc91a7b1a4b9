using Qiao.Engine.Allocating;
using Qiao.People;
using Qiao.Vacancies;

namespace Qiao.Matching.Allocating;

public readonly record struct AllocationId(Guid Value) : IId<AllocationId>
{
    public static AllocationId From(Guid value) => new(value);

    public override string ToString() => Ids.Spell(Value);
}

/// <summary>What an allocation gives each seeker.</summary>
public enum AllocationMode
{
    /// <summary>One place at most, within the headcount of each vacancy.</summary>
    OnePlace,

    /// <summary>A list of vacancies, each shown to a limited number of seekers.</summary>
    Lists,
}

/// <summary>An allocation that was run: what was asked, and its figures as they were then.</summary>
internal sealed class StoredAllocation
{
    public required AllocationId Id { get; init; }

    public required string Name { get; init; }

    public required AllocationMode Mode { get; init; }

    /// <summary>Only vacancies of this division or below.</summary>
    public string? Division { get; init; }

    /// <summary>Only vacancies of this ISCO group, one to four digits.</summary>
    public string? Occupation { get; init; }

    public required int PerSeeker { get; init; }

    /// <summary><see cref="AllocationFigures"/> as JSON.</summary>
    public required string Figures { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required string CreatedBy { get; init; }
}

/// <summary>A seeker who is sent to a vacancy.</summary>
internal sealed class AllocatedPlace
{
    public required AllocationId Allocation { get; init; }

    public required SeekerId Seeker { get; init; }

    public required VacancyId Vacancy { get; init; }

    public required int Score { get; init; }
}

/// <summary>What a report says of an allocation.</summary>
/// <param name="Places">The caps of all vacancies together.</param>
/// <param name="Pairs">Pairs of a seeker and a vacancy that fit well enough to be used.</param>
/// <param name="Objective">The sum of score times weight, in hundredths of a point.</param>
/// <param name="Bound">No allocation of these pairs has a larger one.</param>
/// <param name="Flaw">What an independent check of the certificate found; <see cref="CertificateFlaw.None"/> when it holds.</param>
public sealed record AllocationFigures(
    int Seekers, int Vacancies, long Places, int Pairs, Ranking Plain, Ranking Allocated, int Gained, int Lost, long ScoreCost, string? Policy, IReadOnlyList<WeightCount> Granted,
    long Objective, long Bound, CertificateFlaw Flaw);
