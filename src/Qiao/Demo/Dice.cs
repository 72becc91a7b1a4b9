namespace Qiao.Demo;

/// <summary>
/// Numbers that look random and are the same on every machine and runtime (SplitMix64, Steele et al. 2014). Dice of the
/// same seed and stream fall the same way, whatever other streams did before.
/// </summary>
internal sealed class Dice(long seed, long stream)
{
    private ulong _state = Mix(unchecked(((ulong)seed * 0x9E3779B97F4A7C15UL) ^ Mix((ulong)stream + 0x632BE59BD9B4E019UL)));

    /// <summary>A whole number from 0 to below the limit.</summary>
    public int Below(int limit) => (int)((Next() >> 33) % (ulong)limit);

    /// <summary>A whole number between both ends, ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    public double Fraction() => (Next() >> 11) / (double)(1UL << 53);

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>So many different ones in random order; all of them when there are fewer.</summary>
    public List<T> PickSome<T>(IReadOnlyList<T> from, int count)
    {
        var left = new List<T>(from);
        var picked = new List<T>(Math.Min(count, left.Count));
        while (picked.Count < count && left.Count > 0)
        {
            var at = Below(left.Count);
            picked.Add(left[at]);
            left.RemoveAt(at);
        }

        return picked;
    }

    /// <summary>An index, drawn by weights that were added up: the last is their sum.</summary>
    public int Weighted(int[] sums)
    {
        var found = Array.BinarySearch(sums, Below(sums[^1]) + 1);
        return found >= 0 ? found : ~found;
    }

    private ulong Next() => Mix(_state = unchecked(_state + 0x9E3779B97F4A7C15UL));

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
