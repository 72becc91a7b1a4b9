using System.Collections.Frozen;

namespace Qiao.Engine.Matching;

/// <summary>
/// How much each skill counts among the skills of a vacancy. The caller states the weights and gives the same object to
/// both stores: weights counted inside a store would change every score with every insertion and differ by direction.
/// </summary>
public sealed class SkillWeights
{
    /// <summary>The largest weight.</summary>
    public const int Largest = 1000;

    /// <summary>All skills count the same.</summary>
    public static readonly SkillWeights Equal = new(FrozenDictionary<int, int>.Empty, 1);

    private readonly FrozenDictionary<int, int> _weights;
    private readonly int _otherwise;

    /// <summary>Weights that the caller has chosen.</summary>
    /// <param name="weights">Skill id to weight, 1..1000.</param>
    /// <param name="otherwise">The weight of a skill that is not among them.</param>
    public SkillWeights(IReadOnlyDictionary<int, int> weights, int otherwise)
    {
        ArgumentNullException.ThrowIfNull(weights);
        foreach (var (skill, weight) in weights.Append(new(0, otherwise)))
        {
            if (weight is < 1 or > Largest)
            {
                throw new ArgumentException($"The weight {weight} of skill {skill} is not in 1..{Largest}.", nameof(weights));
            }
        }

        _weights = weights.ToFrozenDictionary();
        _otherwise = otherwise;
    }

    /// <summary>Rarer skills count more: 4, and 4 more for every time the number of vacancies that want the skill halves.</summary>
    /// <param name="vacanciesWanting">Skill id to the number of vacancies that want it.</param>
    /// <param name="vacancies">The number of all vacancies.</param>
    public static SkillWeights FromFrequencies(IReadOnlyDictionary<int, int> vacanciesWanting, int vacancies)
    {
        ArgumentNullException.ThrowIfNull(vacanciesWanting);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(vacancies);
        var all = FourTimesLog2(vacancies);
        return new SkillWeights(
            vacanciesWanting.ToDictionary(pair => pair.Key, pair => 4 + all - FourTimesLog2(Math.Clamp(pair.Value, 1, vacancies))),
            4 + all);
    }

    /// <summary>The weight of a skill.</summary>
    public int this[int skill] => _weights.GetValueOrDefault(skill, _otherwise);

    /// <summary>
    /// The points of the skills part, dealt to the wanted skills by weight. They add up to the whole part exactly, so
    /// learning a skill adds its share and nothing else; the rounding runs along the rising ids and moves none by a point.
    /// </summary>
    internal SkillShare[] Shares(IdSet wanted)
    {
        long total = 0;
        foreach (var skill in wanted.Span)
        {
            total += this[skill];
        }

        var shares = new SkillShare[wanted.Count];
        long passed = 0;
        for (var i = 0; i < shares.Length; i++)
        {
            var before = MatchWeights.Skills * passed / total;
            passed += this[wanted[i]];
            shares[i] = new SkillShare(wanted[i], (int)((MatchWeights.Skills * passed / total) - before));
        }

        return shares;
    }

    // The floor of log2(n^4) in integers: a logarithm in quarters that no machine rounds differently.
    private static int FourTimesLog2(int n)
    {
        UInt128 square = (UInt128)n * (UInt128)n;
        return (int)UInt128.Log2(square * square);
    }
}

/// <summary>A wanted skill (an id, or an ordinal inside a store) and the points that holding it brings.</summary>
internal readonly record struct SkillShare(int Skill, int Points);
