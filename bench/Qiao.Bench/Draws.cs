namespace Qiao.Bench;

/// <summary>Random numbers that are the same on every machine (SplitMix64).</summary>
internal struct Draws(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) + 0x1234567;

    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    public double Normal()
    {
        var (u, v) = (Unit() + 1e-12, Unit());
        return Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * v);
    }

    /// <summary>A rank by shares that are added up.</summary>
    public int From(double[] shares)
    {
        var at = Array.BinarySearch(shares, Unit());
        return Math.Min(at < 0 ? ~at : at, shares.Length - 1);
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
