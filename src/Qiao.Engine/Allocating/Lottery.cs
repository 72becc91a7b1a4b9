namespace Qiao.Engine.Allocating;

/// <summary>Chance from a seed, the same on every machine and in every version (SplitMix64, Steele et al. 2014).</summary>
internal struct Lottery(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The numbers below the count in the order of the lottery.</summary>
    public static int[] Order(int count, ulong seed)
    {
        var (order, lottery) = (new int[count], new Lottery(seed));
        for (var i = 0; i < count; i++)
        {
            var j = lottery.Below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }

        return order;
    }

    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
