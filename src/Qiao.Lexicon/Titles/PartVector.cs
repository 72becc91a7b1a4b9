namespace Qiao.Lexicon.Titles;

/// <summary>
/// A direction in a space of numbered parts, as whole numbers: the squares of the weights add up to about
/// <see cref="Unit"/> squared, so the product of two vectors, divided by that, is the cosine between them.
/// </summary>
internal sealed record PartVector(int[] Parts, int[] Weights)
{
    public const int Unit = 1 << 14;

    public static readonly PartVector Nothing = new([], []);

    /// <summary>From weights of any size. Only IEEE operations that round the same everywhere are used.</summary>
    /// <param name="beyond">The sum of squares of parts that count for the length and match nothing.</param>
    public static PartVector Of(IReadOnlyList<KeyValuePair<int, long>> weights, double beyond = 0)
    {
        var squares = beyond;
        foreach (var (_, weight) in weights)
        {
            squares += (double)weight * weight;
        }

        if (squares == 0)
        {
            return Nothing;
        }

        var scale = Unit / Math.Sqrt(squares);
        var (parts, scaled) = (new int[weights.Count], new int[weights.Count]);
        for (var i = 0; i < parts.Length; i++)
        {
            (parts[i], scaled[i]) = (weights[i].Key, (int)Math.Round(weights[i].Value * scale));
        }

        return new PartVector(parts, scaled);
    }
}

/// <summary>Vectors by their parts: the products of one vector with all of them at once.</summary>
internal sealed class PartPostings
{
    private readonly int[] _starts;
    private readonly int[] _holders;
    private readonly int[] _weights;

    public PartPostings(IReadOnlyList<PartVector> vectors, int parts)
    {
        _starts = new int[parts + 1];
        foreach (var part in vectors.SelectMany(vector => vector.Parts))
        {
            _starts[part + 1]++;
        }

        for (var part = 0; part < parts; part++)
        {
            _starts[part + 1] += _starts[part];
        }

        var next = _starts.AsSpan(0, parts).ToArray();
        _holders = new int[_starts[parts]];
        _weights = new int[_starts[parts]];
        for (var holder = 0; holder < vectors.Count; holder++)
        {
            var vector = vectors[holder];
            for (var i = 0; i < vector.Parts.Length; i++)
            {
                var at = next[vector.Parts[i]]++;
                (_holders[at], _weights[at]) = (holder, vector.Weights[i]);
            }
        }
    }

    /// <summary>Adds <paramref name="times"/> the product with each vector to its sum.</summary>
    public void AddProducts(PartVector vector, int times, long[] sums)
    {
        for (var i = 0; i < vector.Parts.Length; i++)
        {
            var (end, weight) = (_starts[vector.Parts[i] + 1], (long)vector.Weights[i] * times);
            for (var at = _starts[vector.Parts[i]]; at < end; at++)
            {
                sums[_holders[at]] += weight * _weights[at];
            }
        }
    }
}
