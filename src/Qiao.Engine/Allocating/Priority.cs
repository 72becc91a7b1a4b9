namespace Qiao.Engine.Allocating;

/// <summary>
/// Weights that a policy grants to seekers. The scores of a seeker count as many times as the weight says, in hundredths;
/// who is in which group and why stays with the policy, here are only the numbers and its name for the report.
/// </summary>
public sealed class Priority
{
    /// <summary>The weight of a seeker to whom nothing is granted.</summary>
    public const int Usual = 100;

    /// <summary>The largest weight: ten times the usual.</summary>
    public const int Largest = 1000;

    private readonly int[] _weights;

    /// <summary>The weights of a policy.</summary>
    /// <param name="policy">What the policy is called where people can read it.</param>
    /// <param name="weights">One weight per seeker, 1..1000.</param>
    public Priority(string policy, IEnumerable<int> weights)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(policy);
        ArgumentNullException.ThrowIfNull(weights);
        _weights = [.. weights];
        if (Array.FindIndex(_weights, weight => weight is < 1 or > Largest) is >= 0 and var wrong)
        {
            throw new ArgumentException($"The weight {_weights[wrong]} of seeker {wrong} is not in 1..{Largest}.", nameof(weights));
        }

        Policy = policy;
        Granted = [.. _weights.Where(weight => weight != Usual).CountBy(weight => weight).OrderBy(pair => pair.Key).Select(pair => new WeightCount(pair.Key, pair.Value))];
    }

    /// <summary>What the policy is called.</summary>
    public string Policy { get; }

    /// <summary>The weights other than the usual one, with the number of seekers that have each.</summary>
    public IReadOnlyList<WeightCount> Granted { get; }

    internal int Count => _weights.Length;

    internal int this[int seeker] => _weights[seeker];
}

/// <summary>A weight and how many seekers have it.</summary>
public readonly record struct WeightCount(int Weight, int Seekers);
